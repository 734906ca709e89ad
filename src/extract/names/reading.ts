// Reads one article twice: first into words, divisions, bodies and persons, then into the best set of names.
import type { Article } from '../../../schema/model.ts'
import { bestPath } from '../lattice.ts'
import { divisionsIn, localeOf } from '../locale.ts'
import type { Found, Locale } from '../types.ts'
import type { Arc } from './arc.ts'
import { bodyArcs, knownArcs, knownForms } from './body-arcs.ts'
import { divisionArcs } from './division-arcs.ts'
import type { Token } from './edges.ts'
import type { Named } from './ending.ts'
import type { Forms } from './forms.ts'
import type { Atlas } from './gazetteer.ts'
import { homesAmong, seatsOf } from './homes.ts'
import { withOffices } from './implied.ts'
import { innerUnits } from './inner-units.ts'
import { namedIn } from './named.ts'
import { knownPersons, personsIn } from './person-arcs.ts'
import type { Guess } from './persons.ts'
import { settled, withTowns } from './settled.ts'
import type { Voice } from './voice.ts'
import { wordsAt } from './words.ts'

/** What an article shows by itself, whatever the page has shown elsewhere; read once for both readings. */
export interface Basis {
  text: string
  voice: Voice
  /** Divisions, bodies and persons. */
  arcs: Arc[]
  /** What could be a person's name. */
  guesses: Guess[]
  /** Ordinary words by where they begin. */
  words: Arc[][]
}

export function basisOf(article: Article, locale: Locale, atlas: Atlas): Basis {
  const { text } = article
  const sightings = divisionsIn(text, atlas, locale)
  const voice: Voice = {
    locale: ownLocale(article, locale, atlas),
    atlas,
    named: sightings.map(s => ({ at: s.at, name: s.division.name })),
  }
  const persons = personsIn(article)
  return {
    text,
    voice,
    arcs: [...divisionArcs(text, sightings, voice.locale), ...bodyArcs(text, voice), ...persons.arcs],
    guesses: persons.guesses,
    words: Array.from({ length: text.length }, (_, at) => wordArcs(text, at)),
  }
}

/** The names of each article. `known` are names that the page has shown elsewhere, by name. */
export function readArticles(bases: Basis[], known: Map<string, Found>): Found[][] {
  const forms = knownForms(known)
  return bases.map(basis => readArticle(basis, known, forms))
}

function readArticle(basis: Basis, known: Map<string, Found>, forms: Forms<Found>): Found[] {
  const { text, voice } = basis
  const lattice = latticeOf(basis, known, forms)
  for (const named of namedIn(text, lattice.tokens(), voice)) lattice.offer(namedArc(named))
  const bodies = lattice.path().flatMap(a => (a.found?.kind === 'Organization' ? [a.found] : []))
  for (const unit of innerUnits(text, bodies)) lattice.offer(namedArc(unit))
  const chosen = lattice.path().flatMap(a => (a.found ? [a.found] : []))
  const inner = chosen.flatMap(f => headOf(f, lattice.startingAt))
  const all = [...chosen, ...homesAmong(text, inner)]
  const local = withTowns(voice, all)
  const whole = settled(text, all, local)
  return withOffices(text, [...whole, ...seatsOf(text, whole)], local)
}

/** The company, body or place that begins a longer name: 某某公司 of 某某公司柳河供电所. */
function headOf(whole: Found, startingAt: (at: number) => Arc[]): Found[] {
  if (whole.kind === 'Person') return []
  const headsAt = (at: number) =>
    startingAt(at)
      .flatMap(a => (a.found && a.found.kind !== 'Person' && a.end < whole.end ? [a.found] : []))
      .sort((a, b) => b.end - a.end)
  const heads = headsAt(whole.start)
  const parent = parentAmong(whole, heads)
  if (parent) return [{ ...parent, implied: true }]
  // 柳林镇体育广场 and 青禾县柳林镇物流园 name the town.
  const isVenue = /^place\/(?:venue|zone)$/.test(whole.rule)
  const county = heads.find(f => f.rule === 'place/division')
  const isTown = (f: Found) => f.kind === 'Place' && /(?:[镇乡村]|街道|社区)$/.test(f.name)
  const town = isVenue ? (heads.find(isTown) ?? (county && headsAt(county.end).find(isTown))) : undefined
  if (town) return [{ ...town, implied: true }]
  return heads.slice(0, 1).map(f => ({ ...f, inner: true }))
}

/** Whose unit, Party group or subsidiary it is counts as named: 省教育厅 of 省教育厅终身教育处, 青禾集团 of 青禾集团桂川矿业有限公司. */
function parentAmong(whole: Found, heads: Found[]): Found | undefined {
  if (whole.rule.endsWith('/unit') || whole.name.endsWith('党组')) return heads[0]
  // 白溪师范学院体育馆: whose house it is.
  if (whole.rule === 'place/venue') return heads.find(f => /\/(?:school|company)$/.test(f.rule) && f.score >= 0.8)
  return /公司$/.test(whole.name) ? heads.find(f => f.name !== whole.name && /(?:集团|公司)$/.test(f.name)) : undefined
}

function latticeOf({ text, arcs, guesses, words }: Basis, known: Map<string, Found>, forms: Forms<Found>) {
  const rows = new Map<number, Arc[]>()
  /** What may begin at each place, until something new is offered there. */
  const joined: (readonly Arc[] | undefined)[] = words.slice()
  let best: Arc[] | undefined
  const offer = (arc: Arc) => {
    const row = rows.get(arc.start)
    if (row) row.push(arc)
    else rows.set(arc.start, [arc])
    joined[arc.start] = undefined
    best = undefined
  }
  for (const arc of arcs) offer(arc)
  for (const arc of knownPersons(guesses, known)) offer(arc)
  for (const arc of knownArcs(text, forms)) offer(arc)
  const arcsAt = (at: number): readonly Arc[] => {
    const known = joined[at] ?? [...(rows.get(at) ?? []), ...(words[at] ?? [])]
    joined[at] = known
    return known
  }
  const path = (): readonly Arc[] => {
    best ??= bestPath(0, text.length, arcsAt)
    return best
  }
  const tokens = (): Token[] => path().map(a => a.token ?? { start: a.start, end: a.end, kind: 'p' })
  const startingAt = (at: number): Arc[] => rows.get(at) ?? []
  return { offer, path, tokens, startingAt }
}

/** The page's locale, unless the article speaks from another city that it names and never names the page's. */
function ownLocale(article: Article, locale: Locale, atlas: Atlas): Locale {
  const own = localeOf({ source: '', text: article.text, hash: '' }, [{ ...article, publication: '' }], atlas)
  const names = [locale.county, locale.city].filter(n => n !== undefined)
  const short = (name: string) => name.replace(/[市县区州盟旗]$/, '')
  const home = own.county ?? own.city
  if (!home) return locale
  if (names.length === 0) return own
  const namesPage = names.some(n => article.text.includes(short(n)))
  if (namesPage) return own.county && !locale.county && own.city === locale.city ? own : locale
  // 文长春 is no witness for a page from 长春市; 高邮市 on a page of its own prefecture is a place that one went to.
  // A county that no list has says nothing against the page's city.
  const isElsewhere = own.city ? own.city !== locale.city : !locale.city
  return isElsewhere && article.text.includes(home) ? own : locale
}

/** 柳湖|中学, never 湖中|学: endings of names hold together. */
const endings = new Set(
  '中学 小学 大学 学院 学校 公司 集团 医院 银行 街道 社区 海关 公园 广场 大道 大街 大桥 水库'.split(' '),
)

function wordArcs(text: string, at: number): Arc[] {
  const arcs: Arc[] = []
  for (const { length, word } of wordsAt(text, at)) {
    const end = at + length
    const cost = word.cost - (length === 2 && endings.has(text.slice(at, end)) ? 4 : 0)
    arcs.push({ start: at, end, cost, token: { start: at, end, kind: word.kind } })
  }
  return arcs
}

function namedArc(named: Named): Arc {
  const { start, end, kind, name, aliases, type, score } = named
  return {
    start,
    end,
    cost: 6 - 5 * score,
    found: { start, end, kind, name, aliases, score, rule: `${kind.toLowerCase()}/${type}` },
  }
}
