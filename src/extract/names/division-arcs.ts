// Provinces to towns, well-known waters and mountains, and 我市: places that a list or the page itself settles.
import { placesAbroad } from '../lexicon/abroad.ts'
import { countries } from '../lexicon/modern.ts'
import { naturalFeatures } from '../lexicon/nature.ts'
import type { divisionsIn } from '../locale.ts'
import type { Found, Locale } from '../types.ts'
import type { Arc } from './arc.ts'
import type { Token } from './edges.ts'
import { Forms } from './forms.ts'
import { townAt } from './gazetteer.ts'
import { isQuotedPiece } from './quoted.ts'
import { isHan, isHanAt, wordOf } from './words.ts'

/** Places as arcs: `sightings` of divisions, then waters, mountains, places abroad, 我市 by `locale`, and listed towns. */
export function* divisionArcs(text: string, sightings: ReturnType<typeof divisionsIn>, locale: Locale): Generator<Arc> {
  const written = new Set([...sightings.filter(s => s.full).map(s => s.division.name), ...Object.values(locale)])
  for (const { at, division, full, form } of sightings) {
    const end = at + form.length
    if (isInOffice(text, at) || (/^[河江湖山][东西南北]$/.test(form) && /^[岸侧麓坡]/.test(text.slice(end)))) continue
    const aliases = [division.name, division.called, division.short].filter(a => a !== undefined)
    // 副县长康和平: a district's short name is weak where the page does not name the district.
    const cost = full ? 2 : division.level === 'county' && !written.has(division.name) ? 9 : 6
    const token: Token = { start: at, end, kind: 'division', name: division.name, full }
    const { found, ...arc } = placeArc(token, cost, {
      name: division.name,
      aliases,
      score: full ? 0.95 : 0.7,
      rule: 'division',
    })
    const isNone = !full && (ofPaper.test(text.slice(end, end + 14)) || isQuotedPiece(text, at, end))
    yield isNone ? arc : { ...arc, found }
  }
  for (let i = 0; i < text.length; i++) {
    if (!isHanAt(text, i)) continue
    const at = (size: number, kind: Token['kind']): Token => ({ start: i, end: i + size, kind })
    const nature = isInOffice(text, i) ? undefined : natureForms.at(text, i)?.form
    const isNamed = nature && !ofPaper.test(text.slice(i + nature.length, i + nature.length + 10))
    if (isNamed && !isQuotedPiece(text, i, i + nature.length))
      yield placeArc(at(nature.length, 'r'), nature.length > 2 ? 3 : 8, { name: nature, rule: 'nature' })
    if (abroadForms.at(text, i) || stateForms.at(text, i)) yield* abroadArcs(text, i)
    const own = ownAt(text, i, locale)
    if (own)
      yield placeArc({ ...at(2, 'division'), name: own, full: true }, 5, {
        name: own,
        aliases: [text.slice(i, i + 2)],
        score: 0.9,
        rule: 'own',
      })
    const town = townAt(text, i)
    const name = town?.means[0]?.name
    // 部分乡镇 is no 分乡镇.
    if (town && name)
      yield placeArc({ ...at(town.form.length, 'division'), name, full: true }, isCut(text, i) ? 16 : 8, {
        name,
        rule: 'town',
      })
  }
}

/** 副市长江远, 、县长宁静: the river and the district begin inside an office. */
const isInOffice = (text: string, at: number) =>
  text[at] === '长' &&
  /(?:副|代|[、，。\s])[省市县区州盟旗镇乡局厅处科部院校所站队会]$/.test(text.slice(Math.max(0, at - 2), at))

/** Other countries: the list goes on with continents. */
const statesAlone = countries.slice(1, countries.indexOf('亚洲'))

type PlaceArc = Arc & { found: Found; token: Token }

function placeArc(
  token: Token,
  cost: number,
  { name, aliases = [], score = 0.8, rule, key }: Pick<Found, 'name' | 'rule' | 'key'> & Partial<Found>,
): PlaceArc {
  const { start, end } = token
  const found: Found = {
    start,
    end,
    kind: 'Place',
    name,
    aliases,
    score,
    rule: `place/${rule}`,
    ...(key ? { key } : {}),
  }
  return { start, end, cost, found, token }
}

/** Cities abroad, countries that a sentence speaks of, and each division of a chain after a country (越南 老林省 青孟县). */
function* abroadArcs(text: string, i: number): Generator<Arc> {
  const city = abroadForms.at(text, i)?.form
  if (city && !/^(人|语|大学|杯|银行)/.test(text.slice(i + city.length))) {
    const end = i + city.length + (/^[市州府省](?!场|民|长)/.test(text.slice(i + city.length)) ? 1 : 0)
    yield placeArc({ start: i, end, kind: 'r' }, 7, { name: text.slice(i, end), key: city, rule: 'abroad' })
  }
  const state = stateForms.at(text, i)?.form
  if (!state) return
  let start = i + state.length
  if (
    ofState.test(text.slice(start, start + 6)) ||
    (goesAbroad.test(text.slice(Math.max(0, i - 40), i)) && (!isHan(text[start]) || /[等和]/.test(text[start] ?? '')))
  )
    yield placeArc({ start: i, end: start, kind: 'c' }, 6, { name: state, score: 0.7, rule: 'state' })
  for (let m = linkAbroad.exec(text.slice(start, start + 7)); m; m = linkAbroad.exec(text.slice(start, start + 7))) {
    const end = start + m[0].length
    yield placeArc({ start, end, kind: 'r' }, 4, { name: m[0], key: m[0].slice(0, -1), rule: 'abroad' })
    start = end
  }
}

/** 发往越南。 卖到越南、泰国等, 远销泰国 */
const goesAbroad = new RegExp(
  `(?:[发销运飞前卖送开驶走]往|[卖销送运发走进飞开]到|来自|出访|访问|抵达|出口[到至]?|远销|赴)(?:(?:${statesAlone.join('|')})[、和]){0,6}$`,
)

const linkAbroad = /^(?:(?![的和与在是国])[\u4e00-\u9fff]){2,5}?[省市州县府郡](?![场民政级府委])/

/** 柳湾融媒网, 云坪农村报: the division at the head of a paper's name is no place of the page. */
const ofPaper =
  /^(?!讯)[\u4e00-\u9fff]{0,6}?(?:(?<![通汇上申预简海])报|网|融媒|在线|发布|电视台|客户端|公众号|信息港|周刊|零距离|晚间|资讯)(?=$|[^\u4e00-\u9fff]|(?:融媒体|全媒体|见习|特约)?记者|通讯员|消息|讯)/

const natureForms = formsOf(naturalFeatures)
const abroadForms = formsOf(placesAbroad)

const stateForms = formsOf(statesAlone)
/** 越南的水果, 肯尼亚选手, 越南老林省: the country itself, no piece of a company's or a meeting's name. */
const ofState = /^(的|选手|客商|游客|留学生|首都|[\u4e00-\u9fff]{2,4}[省市州](?![场民]))/

/** What 我市, 全县 mean at `at`. */
function ownAt(text: string, at: number, locale: Locale): string | undefined {
  if (!'我全本该'.includes(text[at] ?? ' ')) return undefined
  const relative = /^.([省市县区旗州盟])(?!域|委|政|场|民|内外)/.exec(text.slice(at, at + 4))
  return relative && !relative[0].startsWith('本市') ? ownDivision(relative[1] ?? '', locale) : undefined
}

/** Whether a word goes across its beginning. */
const isCut = (text: string, at: number) =>
  isHan(text[at - 1]) && ![undefined, 'r'].includes(wordOf(text.slice(at - 1, at + 1))?.kind)

function ownDivision(level: string, locale: Locale): string | undefined {
  const own = [locale.county, locale.city, locale.province]
  if (level === '省') return locale.province
  return own.find(name => name?.endsWith(level))
}

function formsOf(list: readonly string[]): Forms<true> {
  const forms = new Forms<true>()
  for (const form of list) forms.add(form, true)
  return forms
}
