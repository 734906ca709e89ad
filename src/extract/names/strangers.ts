// Divisions that the list does not have, as a page names them: 澜州市 in the 澜州日报.
import { everyMatch } from '../../every-match.ts'
import type { Division } from './gazetteer.ts'
import { divisionsNamed, isWhole } from './gazetteer.ts'
import { isHan, wordOf } from './words.ts'

/** Names of newspapers and the like end in these; what stands before is where they are. */
const mastheads =
  /(日报|晚报|晨报|早报|时报|商报|快报|都市报|新闻|新闻网|融媒|融媒体中心|广播电视台|电视台|发布|网|报|讯)$/
/** A paper's name alone between marks, or before 讯: 云津早报讯. */
const paper = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}(?:日报|晚报|晨报|早报|时报|商报|快报)(?=讯|[\s（(]|$)/gm

/** The papers that these texts name as where they stand. */
export const papersIn = (texts: readonly string[]): string[] => texts.flatMap(text => text.match(paper) ?? [])

/** After these words a name begins, before them one ends. */
const opens = /(?:[省州盟]|自治区)$|[在到赴对与和及从由向至往是为的据称讯电访入党共]$/
const BUREAU =
  '[\\u4e00-\\u9fff]{2,7}?(?:局|委员会|法院|检察院|总工会|联合会|残联|妇联|科协|文联|工商联|红十字会|办公室|支队)'
const bodies = new RegExp(
  `^(?:委|政府|人民|人大|政协|纪委|领导|党政|副?[市县区州盟旗]长|副?书记|[市县区州盟旗]委|第[一二三四五六七八九十]+[届次]|讯|${BUREAU})`,
)
/** 农贸市场, 全市民: the level belongs to the next word, but not in 澜州市民政局. */
const goesOn = /^(?:[场值面容镇话井道]|民(?!政|宗|族|间|办|营|兵|防))/
/** 矿区, 园区: the level belongs to the word before. */
const ordinaryZones = /[新园库港矿牧灾片校厂景山城地社小市辖考选禁战湖林工业发高经]$/
/** 阿勒库木县: four characters only where they write the sounds of another language. */
const soundsOnly =
  /^[阿勒喀拉库木尔塔什吐鲁克苏乌哈巴音郭楞博伊敖汗额济纳鄂托浩特锡林呼布其根达茂玛曲若卓尼班日则那措坎格奇叶策帕米瓦赛热依孜曼图]{4}$/
const levels: Readonly<Record<string, Division['level']>> = {
  市: 'city',
  州: 'city',
  盟: 'city',
  县: 'county',
  区: 'county',
  旗: 'county',
}

interface Sighting {
  core: string
  level: string
  isEdge: boolean
  hasBody: boolean
}

/** What these texts, and the names of their publishers, call a city, county or district without the list knowing it. */
export function strangersIn(texts: readonly string[], publishers: readonly string[]): Division[] {
  const places = new Set(
    publishers
      .map(p => p.replace(mastheads, '').replace(/(?<=..)[市县区州盟旗]$/, ''))
      .filter(p => p.length > 1 && p.length < 5),
  )
  const seen = new Map<string, Sighting[]>()
  for (const text of texts)
    for (const sighting of sightingsIn(text, places)) {
      const name = sighting.core + sighting.level
      const row = seen.get(name)
      if (row) row.push(sighting)
      else seen.set(name, [sighting])
    }
  const pieces = piecesOf(seen)
  const known: Division[] = []
  for (const [name, sightings] of seen) {
    const core = name.slice(0, -1)
    const level = levels[name.at(-1) ?? '']
    if (!level || pieces.has(name)) continue
    // 沅柏县 is no 柏县 of the list where the same character stands before it each time.
    const holdsListed = !isUnlisted(name.slice(1))
    if (holdsListed && !isOneWord(name, texts)) continue
    const edges = sightings.filter(s => s.isEdge).length
    const isSure = places.has(core) || sightings.some(s => s.isEdge && s.hasBody)
    if (isSure || (edges > 0 && sightings.length > 1 && (level !== 'county' || holdsListed)))
      known.push({ name, short: core, level })
  }
  return [...known, ...homesOf(places, known, texts)]
}

/** Whether the listed name that it ends in never stands without its first character, which is no word that goes before names. */
function isOneWord(name: string, texts: readonly string[]): boolean {
  const tail = name.slice(1)
  const before = texts.flatMap(t => everyMatch(t, new RegExp(`(.?)${tail}`, 'gs')).map(m => m[1]))
  return before.length > 1 && before.every(c => c === name[0]) && (wordOf(name[0] ?? '')?.cost ?? 99) > 11
}

/** 云津早报 without 云津市 on the page: its city or county, when the page speaks of its own (我市, 市长). */
function homesOf(places: Set<string>, known: Division[], texts: readonly string[]): Division[] {
  if (known.some(d => d.level === 'city') || texts.some(namesCity)) return []
  return [...places].flatMap(short => {
    if (short.length !== 2 || known.some(d => d.short === short) || divisionsNamed(short).length > 0 || wordOf(short))
      return []
    const count = (level: string) =>
      texts.flatMap(t =>
        everyMatch(
          t,
          new RegExp(
            `[我全]${level}|(?<![\\u4e00-\\u9fff])(?:副?${level}(?:委|政府|长|政协|人大|纪委)|${level}${BUREAU})`,
            'g',
          ),
        ),
      ).length
    const level = ['市', '县', '区'].sort((a, b) => count(b) - count(a))[0] ?? '市'
    return count(level) > 0 ? [{ name: short + level, short, level: levels[level] ?? 'city' }] : []
  })
}

/** 石坝市 where the same character stands before it each time (青石坝市); 入柏原市 where 柏原市 stands alone too. */
function piecesOf(seen: Map<string, Sighting[]>): Set<string> {
  const pieces = new Set<string>()
  for (const [name, sightings] of seen) {
    const shorter = name.length > 3 ? name.slice(1) : ''
    const count = seen.get(shorter)?.length
    const isFramed = sightings.some(s => s.isEdge && s.hasBody)
    if (count !== undefined) pieces.add(count > sightings.length && !isFramed ? name : shorter)
  }
  return pieces
}

function sightingsIn(text: string, places: Set<string>): Sighting[] {
  const found: Sighting[] = []
  for (const { index } of everyMatch(text, /[市县区州盟旗]/g)) {
    const level = text[index] ?? ''
    const after = text.slice(index + 1, index + 6)
    if (goesOn.test(after)) continue
    for (const size of [2, 3, 4]) {
      const start = index - size
      const core = text.slice(Math.max(0, start), index)
      const before = text.slice(Math.max(0, start - 2), start)
      const isEdge = !isHan(before.at(-1)) || opens.test(before) || /^[vo]$/.test(wordOf(before)?.kind ?? '')
      const hasBody = bodies.test(after)
      if (core.length < size || !(places.has(core) ? isUnlisted(core + level) : isCore(core, level, isEdge && hasBody)))
        continue
      found.push({ core, level, isEdge, hasBody })
    }
  }
  return found
}

/** Characters that make no word, neither among themselves nor with the level. */
function isCore(core: string, level: string, isFramed: boolean): boolean {
  if (![...core].every(isHan) || (level === '区' && !isFramed && ordinaryZones.test(core)) || opens.test(core[0] ?? ''))
    return false
  if (/[全我本各该两每某几多名个市县区盟旗省镇乡村的了和与及或有在是等为由从到向往至将被把年月日]/.test(core))
    return false
  const isWord = (form: string) => ![undefined, 'r', 'u'].includes(wordOf(form)?.kind)
  if (isWord(core) || (!core.endsWith('州') && isWord(core.slice(-1) + level)) || isWord(core.slice(-2) + level))
    return false
  // 竹溪口县委书记: between a mark and a body even words may be a name.
  if (core.length === 3 && wordOf(core.slice(1))?.kind === 'v') return false
  if (core.length === 3 && !isFramed && (isWord(core.slice(0, 2)) || isWord(core.slice(1)))) return false
  if (core.length === 4 && !soundsOnly.test(core)) return false
  return isUnlisted(core + level)
}

/** Whether a listed city is written out. */
const namesCity = (text: string) =>
  everyMatch(text, /市/g).some(({ index }) =>
    [2, 3, 4].some(n => !isUnlisted(text.slice(Math.max(0, index - n), index + 1))),
  )

const isUnlisted = (form: string) => !divisionsNamed(form).some(d => isWhole(d, form))
