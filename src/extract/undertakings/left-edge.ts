// Where a noun phrase begins, found from its head to the left.
import { edgeChars, edges, governing, leads, nominalizable, nominalVerbs } from '../lexicon/undertakings.ts'
import { wordOf } from '../names/words.ts'
import { floorOf, type Ground } from './ground.ts'

/** Where the noun phrase begins whose head stands at `at`; not before `floor`. */
export function leftEdge(g: Ground, at: number, floor: number): number {
  let i = at
  while (i > floor) {
    const bracket = g.opening.get(i)
    // 本报讯（记者 林远）江城市甲项目
    if (bracket !== undefined && /记者|通讯员/.test(g.text.slice(bracket, bracket + 8))) break
    if (bracket !== undefined && bracket >= floor && (i < at || '）)'.includes(g.text[i - 1] ?? ''))) {
      i = bracket
      continue
    }
    if (isRelative(g.text, i)) break
    const name = g.endingAt.get(i)
    if (name && name.start >= floor) {
      // A person who begins a clause is its subject; one inside is three characters of an unknown company.
      if (name.kind === 'Person' && g.text[name.start - 1] !== '、' && (name.start <= floor || stops(g, name.start)))
        break
      i = name.start
      continue
    }
    if (stops(g, i)) break
    const word = g.words.get(i) ?? i - 1
    if (i < at && isPredicate(g, word, i, floor)) break
    if (isCutWrong(g, word, i)) return trimmed(g, word + 1, at)
    i = Math.max(word, floor)
  }
  return trimmed(g, i, at)
}

/** 签下|海工 read as 签|下海|工: a single character left over that makes a verb with the next. */
function isCutWrong(g: Ground, from: number, i: number): boolean {
  return i - from > 1 && g.words.get(from) === from - 1 && edges.has(g.text.slice(from - 1, from + 1))
}

/** Where the name of a way begins that is named by both its ends: 甲站至乙区快速通道. */
export function routeEdge(g: Ground, start: number, head: string): number {
  if (g.text[start - 1] !== '至' || !/(?:公路|高速|铁路|高铁|通道|大道|路|线|管道|运河)/.test(head)) return start
  const from = leftEdge(g, start - 1, floorOf(g, start - 1, 12))
  return /[\d月日年]/.test(g.text.slice(from, start)) || start - 1 - from < 2 ? start : from
}

/** 我市 and the like say where, and are part of no name. */
const isRelative = (text: string, i: number) =>
  /^(?:[我全该本][省市县区州盟旗镇乡村校国]|..公司)$/.test(text.slice(i - 2, i)) || text.slice(i - 3, i) === '该公司'

/** A verb that follows a subject or begins a clause governs what comes: 江城市改造老旧管网项目. */
function isPredicate(g: Ground, from: number, i: number, floor: number): boolean {
  const word = g.text.slice(from, i)
  if (i - from !== 2 || nominalVerbs.has(word) || wordOf(word)?.kind !== 'v') return false
  const before = g.endingAt.get(from)
  // 江风公司液化天然气项目: after a company only a verb of building governs.
  if (before?.kind === 'Organization') return governing.has(word)
  return from <= floor || isMark(g.text[from - 1] ?? '') || isRelative(g.text, from) || before !== undefined
}

/** What ends any name to the left. */
export const isMark = (c: string) => '，。；：！？、,;:!?\n　“‘《（(【”’》）)】"'.includes(c)

/** Whether no name reaches from the right of `i` to its left. */
export function stops(g: Ground, i: number): boolean {
  const { text } = g
  const c = text[i - 1] ?? '\n'
  if (isMark(c)) return true
  const inWord = i - (g.words.get(i) ?? i - 1) > 1 || !(g.words.has(i) || isMark(text[i] ?? '\n'))
  // 湖水|系 is 水系, 绿|地 is 绿地.
  const ground = /(?:[营基园产湿林草耕场驻谷盆绿]地|[水体]系)$/.test(text.slice(i - 2, i))
  // 引松供水工程
  const canal = c === '引' && /^(?:[江河湖松黄汉滦嫩淮渭洮岷沂水]|.{1,2}[入济补])/.test(text.slice(i, i + 3))
  if (edgeChars.has(c) && !inWord && !ground && !canal) return true
  if (c === ' ') return !/[A-Za-z0-9]/.test(`${text[i - 2] ?? ''}${text[i] ?? ''}`)
  if (c === '—' && (text[i] === '—' || text[i - 2] === '—')) return true
  for (let n = 2; n <= 4; n++) if (edges.has(text.slice(i - n, i))) return !isNominal(g, i - n, i)
  return isCount(text, i)
}

const HEAD = /^(?:行动|计划|机制|平台|服务|活动|[月周]|基金|基地|中心|示范|工程)/

const USE = /^(?:利用|检测|融合|推广)(?:项目|工程)/

/** 保护利用, 创业支持行动: a verb after another that names a field of work, or before a head, is part of a noun. */
function isNominal(g: Ground, from: number, to: number): boolean {
  const before = g.words.get(from)
  if (before === undefined || from - before < 2 || !nominalizable.has(g.text.slice(from, to))) return false
  if (g.endingAt.has(from) || isRelative(g.text, from)) return false
  if (nominalVerbs.has(g.text.slice(before, from))) return true
  // 旧轮胎循环利用项目
  const isHeaded = HEAD.test(g.text.slice(to, to + 2)) || USE.test(g.text.slice(from, to + 2))
  return isHeaded && !stops(g, from)
}

/** A count, an amount of money or a date ends at `i`: 7个, 50亿元, 2024年, 60%以上. */
function isCount(text: string, i: number): boolean {
  const c = text[i - 1] ?? ''
  if (c === '上' || c === '下') return text[i - 2] === '以'
  if (c === '份') return text[i - 2] === '月'
  if (!'个项家名位场条户次批件元年月日人处座种款支所台套类'.includes(c)) return false
  let j = i - 2
  while (text[j] === ' ' || text[j] === '余' || text[j] === '多') j--
  if (!/[0-9０-９一二三四五六七八九十百千两几数亿万]/.test(text[j] ?? '')) return false
  // 年产500台套设备: what a plant makes in a year is part of its name.
  return !CAPACITY.test(text.slice(Math.max(0, j - 12), i))
}

const CAPACITY = /[年日](?:产|加工|处理|屠宰|出栏|发电|储存?|洗选)[\d.]+[余多]?[万亿]?[台套件支条]$/

/** 配套建设甲项目, 合资建设乙项目 */
const BUILDING = /^(?:配套|合资|合作|共同|联合|规划|同步|统一|投资|自筹|分期|异地)(?:建设|兴建|新建|打造)/

const BUILD = /^(?:建设|兴建|新建|扩建|打造|实施)/

/** Without what no name begins with. */
function trimmed(g: Ground, from: number, at: number): number {
  let i = from
  while (i < at) {
    const lead = leads.find(w => g.text.startsWith(w, i) && i + w.length <= at)
    const next = g.text.slice(i, i + 4)
    // 投资5亿元建设甲项目, 要新建乙项目
    const bare = /[元要拟将再又还]/.test(g.text[i - 1] ?? '') ? BUILD.exec(next) : null
    const building = (bare ?? BUILDING.exec(next))?.[0]
    if (building && i + building.length < at) i += building.length
    else if (lead && (lead.length > 1 || !isInWord(g, i))) i += lead.length
    else if (/[\s·—\-+.]/.test(g.text[i] ?? '')) i++
    else break
  }
  return i
}

/** The character at `i` begins a longer word or name. */
function isInWord(g: Ground, i: number): boolean {
  return g.words.get(i + 1) !== i
}
