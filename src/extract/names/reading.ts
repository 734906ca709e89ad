// Reads one article twice: first into words, divisions, bodies and persons, then into the best set of names.
import type { Article } from '../../../schema/model.ts'
import { bestPath } from '../lattice.ts'
import { naturalFeatures } from '../lexicon/nature.ts'
import { divisionsIn, localeOf } from '../locale.ts'
import type { Found, Locale } from '../types.ts'
import { type Body, bodyAt, listedBodies } from './bodies.ts'
import { brandBefore } from './brands.ts'
import { bylineNames, contexts } from './contexts.ts'
import type { Token } from './edges.ts'
import { Forms } from './forms.ts'
import { Atlas, townAt } from './gazetteer.ts'
import { type Named, namedIn } from './named.ts'
import { chainAfter, divisionIn, impliedBodies, startsByEnd } from './offices.ts'
import { followerAt, type Guess, guessesAt, isSurname, soundedAt, surnameRarity } from './persons.ts'
import { chainBefore, type Segment } from './titles.ts'
import type { Voice } from './voice.ts'
import { isHan, wordOf, wordsAt } from './words.ts'

/** An arc of the lattice: a word, or a name that would be found. */
interface Arc {
  start: number
  end: number
  cost: number
  token?: Token
  found?: Found
}

/** The names of an article. `known` are names that the page has shown elsewhere, by name. */
export function readArticle(article: Article, locale: Locale, atlas: Atlas, known: Map<string, Found>): Found[] {
  const { text } = article
  const { lattice, voice } = latticeOf(article, locale, atlas, known)
  for (const named of namedIn(text, lattice.tokens(), voice)) lattice.offer(namedArc(named))
  const chosen = lattice.path().flatMap(a => (a.found ? [a.found] : []))
  const inner = chosen.flatMap(f => headOf(f, lattice.startingAt(f.start)))
  return withOffices(text, [...chosen, ...inner], voice)
}

/** The company, body or place that begins a longer name: 某某公司 of 某某公司三道供电所. */
function headOf(whole: Found, arcs: Arc[]): Found[] {
  if (whole.kind === 'Person') return []
  const heads = arcs.flatMap(a => (a.found && a.found.kind !== 'Person' && a.end < whole.end ? [a.found] : []))
  const longest = heads.sort((a, b) => b.end - a.end)[0]
  return longest ? [{ ...longest, inner: true }] : []
}

/** The article as words, divisions, bodies and persons: what names by their endings are built from. */
export function tokensOf(article: Article, locale: Locale): Token[] {
  return latticeOf(article, locale, new Atlas(), new Map()).lattice.tokens()
}

function latticeOf(article: Article, locale: Locale, atlas: Atlas, known: Map<string, Found>) {
  const { text } = article
  const sightings = divisionsIn(text, atlas, locale)
  const voice: Voice = {
    locale: ownLocale(article, locale, atlas),
    atlas,
    named: sightings.map(s => ({ at: s.at, name: s.division.name })),
  }
  const arcs = new Map<number, Arc[]>()
  const offer = (arc: Arc) => {
    const row = arcs.get(arc.start)
    if (row) row.push(arc)
    else arcs.set(arc.start, [arc])
  }
  for (const arc of divisionArcs(text, sightings, voice.locale)) offer(arc)
  for (const arc of bodyArcs(text, voice)) offer(arc)
  for (const arc of personArcs(article, known)) offer(arc)
  for (const arc of knownArcs(text, known)) offer(arc)
  const path = (): Arc[] => bestPath(0, text.length, at => [...(arcs.get(at) ?? []), ...wordArcs(text, at)])
  const tokens = (): Token[] => path().map(a => a.token ?? { start: a.start, end: a.end, kind: 'p' })
  const startingAt = (at: number): Arc[] => arcs.get(at) ?? []
  return { voice, lattice: { offer, path, tokens, startingAt } }
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
  // 易长春 is no witness for a page from 长春市; 高邮市 on a page of its own prefecture is a place that one went to.
  return article.text.includes(home) && own.city !== locale.city ? own : locale
}

function wordArcs(text: string, at: number): Arc[] {
  return wordsAt(text, at).map(({ length, word }) => ({
    start: at,
    end: at + length,
    cost: word.cost,
    token: { start: at, end: at + length, kind: word.kind },
  }))
}

function* divisionArcs(text: string, sightings: ReturnType<typeof divisionsIn>, locale: Locale): Generator<Arc> {
  for (const { at, division, full } of sightings) {
    const end = at + (full ? division.name.length : (division.short?.length ?? 0))
    if (end === at) continue
    const aliases = [division.name, division.short].filter(a => a !== undefined)
    const found: Found = {
      start: at,
      end,
      kind: 'Place',
      name: division.name,
      aliases,
      score: full ? 0.95 : 0.7,
      rule: 'place/division',
    }
    yield {
      start: at,
      end,
      cost: full ? 2 : 6,
      found,
      token: { start: at, end, kind: 'division', name: division.name, full },
    }
  }
  for (let i = 0; i < text.length; i++) {
    const nature = natureForms.at(text, i)?.form
    if (nature) {
      const end = i + nature.length
      const found: Found = { start: i, end, kind: 'Place', name: nature, aliases: [], score: 0.8, rule: 'place/nature' }
      yield { start: i, end, cost: nature.length > 2 ? 3 : 8, found, token: { start: i, end, kind: 'r' } }
    }
    const relative = /^[我全本该][省市县区旗州盟]/.exec(text.slice(i, i + 2))?.[0]
    if (relative) {
      const level = relative[1] ?? ''
      const name = ownDivision(level, locale)
      const rest = text.slice(i + 2, i + 4)
      if (name && !/^(域|委|政|场|民|内外)/.test(rest) && relative !== '本市')
        yield {
          start: i,
          end: i + 2,
          cost: 5,
          found: { start: i, end: i + 2, kind: 'Place', name, aliases: [relative], score: 0.9, rule: 'place/own' },
          token: { start: i, end: i + 2, kind: 'division', name, full: true },
        }
    }
    const town = isHan(text[i]) ? townAt(text, i) : undefined
    const division = town?.means[0]
    if (town && division) {
      const end = i + town.form.length
      const found: Found = {
        start: i,
        end,
        kind: 'Place',
        name: division.name,
        aliases: [],
        score: 0.8,
        rule: 'place/town',
      }
      yield {
        start: i,
        end,
        cost: 8,
        found,
        token: { start: i, end, kind: 'division', name: division.name, full: true },
      }
    }
  }
}

const natureForms = new Forms<true>()
for (const form of naturalFeatures) natureForms.add(form, true)

function ownDivision(level: string, locale: Locale): string | undefined {
  const own = [locale.county, locale.city, locale.province]
  if (level === '省') return locale.province
  return own.find(name => name?.endsWith(level))
}

/** What the page has named elsewhere, wherever the same words stand. */
function* knownArcs(text: string, known: Map<string, Found>): Generator<Arc> {
  const forms = new Forms<Found>()
  for (const [words, f] of known) if (f.kind !== 'Person' && words.length >= 3) forms.add(words, f)
  for (let start = 0; start < text.length; start++) {
    const hit = forms.at(text, start)
    const f = hit?.means[0]
    if (!hit || !f) continue
    const end = start + hit.form.length
    const kind = f.kind === 'Place' ? 'division' : 'body'
    yield { start, end, cost: 2, found: { ...f, start, end }, token: { start, end, kind, name: f.name, full: true } }
  }
}

function* bodyArcs(text: string, voice: Voice): Generator<Arc> {
  let carried: { level: string; division: string } | undefined
  let carriedEnd = -1
  for (let i = 0; i < text.length; i++) {
    if (!isHan(text[i])) continue
    // 某市市委书记、市人大常委会主任: the division of the first title goes for the next.
    const near = carried && i - carriedEnd <= 14 && !/[。；，,\n]/.test(text.slice(carriedEnd, i)) ? carried : undefined
    const body = bodyAt(text, i, voice, near)
    if (!body) continue
    // 国网某市供电公司: no body of the city.
    if (brandBefore(text, i) && body.rank === 'department') {
      i = body.end - 1
      continue
    }
    yield bodyArc(body)
    if (body.division && text.startsWith(body.division.slice(0, 2), i)) {
      carried = { level: body.division.at(-1) ?? '', division: body.division }
      carriedEnd = body.end
    } else if (near) carriedEnd = body.end
    i = body.end - 1
    if (!body.division) continue
    for (const item of listedBodies(text, body.end, body.division)) {
      yield bodyArc(item)
      i = item.end - 1
    }
  }
}

function bodyArc(body: Body): Arc {
  const { start, end, name, aliases } = body
  const found: Found = {
    start,
    end,
    kind: 'Organization',
    name,
    aliases,
    score: 0.95,
    rule: `organization/${body.rank}`,
  }
  return { start, end, cost: 3, found, token: { start, end, kind: 'body' } }
}

function* personArcs(article: Article, known: Map<string, Found>): Generator<Arc> {
  const { text } = article
  const byline = bylineNames(article)
  for (const guess of byline) yield personArc(guess.start, guess.end, guess.name, 1, 1, true)
  const { before, lone } = contexts(text)
  for (const { start, end, name, cost } of lone) yield personArc(start, end, name, cost, 0.7, true)
  const counts = countsOf(text)
  const count = (words: string) => counts.get(words) ?? 0
  for (let i = 0; i < text.length; i++) {
    if (!isHan(text[i])) continue
    const cue = before.get(i)
    const sounded =
      cue !== undefined ? soundedAt(text, i).filter(g => followerAt(text, g.end) || isVerbAt(text, g.end)) : []
    for (const guess of [...guessesAt(text, i), ...sounded]) {
      const { start, end, name } = guess
      if (known.get(name)?.kind === 'Person') {
        yield personArc(start, end, name, Math.min(2, guess.cost), 0.9, true)
        continue
      }
      const follower = followerAt(text, end) ?? (cue !== undefined && isVerbAt(text, end) ? 'weak' : undefined)
      const sure = cue !== undefined || follower === 'strong'
      const plain = sure ? 0 : plainCost(text, guess, follower)
      if (plain === undefined) continue
      if (sure && cue === undefined && wordOf(name)) continue
      const prior = cue !== undefined ? cue + (follower ? 0 : cue < 0 ? 2 : 0.7) : follower === 'strong' ? 3 : plain
      if (isNoName(name) || isPieceOfWord(text, start, end, name)) continue
      const said = follower === 'strong' && cue !== undefined ? -3 : 0
      yield personArc(start, end, name, guess.cost + prior + said + rivalry(name, count), sure ? 0.9 : 0.6, sure)
    }
  }
}

/** 王女士, 李某; 李家庄 is a village. */
const isNoName = (name: string) =>
  /^文[·•・]图$|^.(女士|先生|大爷|大妈|大姐|大哥|大娘|大叔|师傅|老师|书记|主任|局长|县长|市长|某某?|氏|家[庄营堡店屯沟湾坝寨岗塘洼坪岭坡台桥集铺河村镇乡街口])$/.test(
    name,
  )

/** 周周全全 is no 周全全, and 叶赫 of 叶赫满族镇 no person. */
const isPieceOfWord = (text: string, start: number, end: number, name: string) =>
  (text[start - 1] === name[0] && name[1] === name[2]) ||
  /^[\u4e00-\u9fff]{1,3}族(镇|乡|村|自治|中学|小学|苏木)/.test(text.slice(end, end + 6))

const isVerbAt = (text: string, at: number) =>
  wordsAt(text, at).some(({ length, word }) => length > 1 && word.kind === 'v')

/** How often each two and three characters that a surname begins stand in the text. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let i = 0; i < text.length; i++) {
    if (!isSurname(text[i] ?? '')) continue
    for (const size of [2, 3]) {
      const words = text.slice(i, i + size)
      counts.set(words, (counts.get(words) ?? 0) + 1)
    }
  }
  return counts
}

/** What it costs more to read a name where nothing announces one; nothing where it is none. */
function plainCost(text: string, { start, end, name }: Guess, follower: string | undefined): number | undefined {
  if (name.includes('·') || name.length > 3 || surnameRarity(name) > 9.2 || name[0] === name[1]) return undefined
  const isWord = (form: string) => ![undefined, 'r'].includes(wordOf(form)?.kind)
  if (isWord(name)) return undefined
  const goesOn = follower !== undefined || isVerbAt(text, end) || timeWord.test(text.slice(end, end + 2))
  if (name.length === 2 && !follower) return undefined
  const isOpen = !isHan(text[start - 1]) || /[的在由有叫是和与给让对向跟把]/.test(text[start - 1] ?? '')
  // 章国庆: a word may be a given name, less often than not.
  const holdsWord = isWord(name.slice(1)) ? 4 : isWord(name.slice(0, 2)) ? 3 : 0
  // 荒田变青, 荆楚大地: the edges cut a word.
  const cuts = (at: number) => isHan(text[at - 1]) && isHan(text[at]) && isWord(text.slice(at - 1, at + 1))
  const crossed =
    (cuts(start) ? 3 : 0) + (cuts(end) && !follower ? 3 : 0) + (/[山河江湖村镇乡路街]$/.test(name) ? 2 : 0)
  const rare = Math.max(0, surnameRarity(name) - 5.4)
  if ((rare > 1.6 && !follower) || isForeign(text, start, end)) return undefined
  return (follower ? 6.5 : goesOn ? 7.5 : 9.5) + (isOpen ? -1 : 0.5) + holdsWord + rare + crossed
}

/** 克林斯曼, 布宜诺斯艾利斯: a piece of a name from another language. */
const isForeign = (text: string, start: number, end: number) => {
  const count = [...text.slice(start, end)].filter(c => foreign.has(c)).length
  return count > 2 || (count > 1 && (foreign.has(text[start - 1] ?? '') || foreign.has(text[end] ?? '')))
}
const foreign = new Set(
  '斯尔克特德尼亚罗布巴拉兰基科诺萨佩曼隆杜塞普卡莱夫坦茨姆勒费贾艾利欧伯尤温莫弗顿丹戈洛伊维瑞蒂乌沃哥',
)

const timeWord = /^(今年|去年|当年|当时|当天|昨天|今天|后来|从小|年轻|本人|家住|一家|自己)/

/** 马某蹲 or 马某: the form that the page repeats with other words after it is the name. */
function rivalry(name: string, count: (words: string) => number): number {
  if (name.length !== 3) return 0
  const whole = count(name)
  const shorter = count(name.slice(0, 2))
  return shorter > whole ? 4 : whole > 1 ? -2 : 0
}

function personArc(start: number, end: number, name: string, cost: number, score: number, sure: boolean): Arc {
  const found: Found = {
    start,
    end,
    kind: 'Person',
    name,
    aliases: [],
    score,
    rule: sure ? 'person/cue' : 'person/plain',
  }
  return { start, end, cost, found, token: { start, end, kind: 'person', sure } }
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

/** The names that begin inside a chain of titles. */
function namesWithin(byStart: Map<number, Found[]>, chain: Segment[]): Found[] {
  const names: Found[] = []
  for (let at = chain[0]?.start ?? 0; at < (chain.at(-1)?.end ?? 0); at++) names.push(...(byStart.get(at) ?? []))
  return names
}

/** Adds the bodies that titles imply. */
function withOffices(text: string, found: Found[], voice: Voice): Found[] {
  const bodyStart = startsByEnd(found)
  const byStart = new Map<number, Found[]>()
  for (const f of found) if (f.kind !== 'Person') byStart.set(f.start, [...(byStart.get(f.start) ?? []), f])
  const implied: Found[] = []
  /** 某县县委书记甲、县长乙: the division that the last title wrote out, and where its person ends. */
  let last: { level: string; division: string; end: number } | undefined
  for (const person of found) {
    if (person.kind !== 'Person') continue
    const before = chainBefore(text, person.start, bodyStart)
    const chain = before.length > 0 ? before : chainAfter(text, person.end, bodyStart)
    const first = chain[0]
    const carried = first && last && text.slice(last.end, first.start) === '、' ? last : undefined
    implied.push(...impliedBodies(text, chain, namesWithin(byStart, chain), voice, carried))
    const written = first && byStart.get(first.start)?.find(f => f.end <= first.end)
    const division = written && divisionIn(written.name, voice.atlas)
    const isExplicit = division && text.startsWith(division.slice(0, 2), written.start)
    if (isExplicit) last = { division, level: division.at(-1) ?? '', end: person.end }
    else if (carried && last) last = { ...last, end: person.end }
  }
  return [...found, ...implied].sort((a, b) => a.start - b.start || b.end - a.end)
}
