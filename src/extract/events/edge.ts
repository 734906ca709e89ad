// Where the name of an occasion begins, read from its head noun to the left.
import type { Span } from '../../../schema/model.ts'
import { openers, stopChars, stopWords } from '../lexicon/events.ts'
import type { Ground } from '../undertakings/ground.ts'
import { isMark } from '../undertakings/left-edge.ts'

/** Longest name that is read; what is longer is prose. */
const LONGEST = 70

/** The name whose head noun stands at `at`…`end`, in a sentence: quotes, editions, years and bodies before it belong to it. */
export function wholeName(g: Ground, at: number, end: number, sentence: Span): Span {
  const open = g.opening.get(end + 1)
  if (open !== undefined && open < at && isQuote(g.text[end]) && isName(g.text.slice(open + 1, end)))
    return { start: open, end: end + 1 }
  const floor = Math.max(sentence.start + datelineOf(g.text, sentence), at - LONGEST)
  const start = twoParties(g, leftmost(g, at, floor), floor)
  const name = g.text.slice(start, end)
  if (beginsWithName(g, start)) return { start, end }
  const lead = intoEdition.exec(name)?.[0].length ?? openers.exec(name)?.[0].length ?? 0
  return { start: Math.min(start + lead, at), end }
}

/** The 前 of 前山县 is no 前. */
function beginsWithName(g: Ground, start: number): boolean {
  for (let end = start + 2; end < start + 24; end++) if (g.endingAt.get(end)?.start === start) return true
  return false
}

/** 选送到第三届白溪艺术周: the name begins with its edition. */
const intoEdition = /^.{0,6}[到入于至向成为](?=第[一二三四五六七八九十百\d]+届|首届)/

/** 本报讯（记者林远）, 白溪网5月6日电: before what is told; its length at the head of a sentence. */
export function datelineOf(text: string, sentence: Span): number {
  const head = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 80))
  return dateline.exec(head)?.[0].length ?? 0
}

/** 停电, 通讯 and 腾讯 end no dateline. */
const dateline = /^[^。，]{0,24}?(?:(?<![通电资喜音腾问审])讯|日电)(?:\s?[（(][^（）()]{0,40}[）)])?\s*/
const isQuote = (c: string | undefined) => c !== undefined && '”"’》'.includes(c)
/** Speech in quotes may end in 会议 too. */
const isName = (quoted: string) => quoted.length <= 40 && !/[，。！？：；我你]/.test(quoted)

function leftmost(g: Ground, at: number, floor: number): number {
  let i = at
  while (i > floor) {
    const next = step(g, i, floor)
    if (next === undefined) break
    i = next
  }
  while (i < at && /[\s·—\-的]/.test(g.text[i] ?? '')) i++
  return i
}

/** 江口区与某舰共建座谈会, 江风公司向江口区捐赠仪式: the first of two parties belongs to the name where the name begins a phrase with it. */
function twoParties(g: Ground, start: number, floor: number): number {
  const joined = /[与和向]/.test(g.text[start - 1] ?? '')
  if (!joined && !(g.text[start - 1] === '、' && both.test(g.text.slice(start, start + 10)))) return start
  const other = g.endingAt.get(start - 1)
  if (!other || other.kind === 'Person' || other.start < floor) return start
  return /(?:参加|出席|举行|召开|举办|组织|[日的，。、\n])$|^$/.test(
    g.text.slice(Math.max(floor, other.start - 2), other.start),
  )
    ? other.start
    : start
}

/** 江口、柳河两市…座谈会 */
const both = /^[\u4e00-\u9fff]{2,6}[两三四五][省市县区地州盟旗镇]/

/** One piece further to the left, or undefined where the name begins. */
function step(g: Ground, i: number, floor: number): number | undefined {
  const { text } = g
  const open = g.opening.get(i)
  if (open !== undefined) return open >= floor && (isQuote(text[i - 1]) || i - open <= 10) ? open : undefined
  const joined = joining.exec(text.slice(Math.max(floor, i - 12), i))?.[0].length
  if (joined) return i - joined
  const name = g.endingAt.get(i)
  if (name && name.start >= floor) return name.kind === 'Person' ? undefined : name.start
  const c = text[i - 1] ?? ''
  if (c === '、' && coupled.test(text.slice(Math.max(floor, i - 18), i - 1))) return i - 1
  if (isMark(c) || c === ' ' || c === '…')
    return c === ' ' && /[A-Za-z0-9]{2}/.test(`${text[i - 2]}${text[i]}`) ? i - 1 : undefined
  const word = g.words.get(i) ?? i - 1
  if (i - word === 1 && stopChars.has(c)) return undefined
  for (let n = 2; n <= 4; n++) if (stopWords.has(text.slice(i - n, i))) return undefined
  return Math.max(word, floor)
}

/** 植树活动暨劳模林、青年林揭牌仪式: what follows 暨 may be a list. */
const coupled = /暨[^，。；、]{2,14}(?<!会议|全会|大会|仪式|活动)$/

/** What would end a name of another kind but may stand in an occasion's: 2024年, 第三届, 第三十五个, 六届四次, …会暨. */
const joining =
  /(?:(?:\d{4}|[一二〇零]{4})年度?|[一二三四五六七八九十\d]+届(?:[一二三四五六七八九十\d]+次)?|党的|第[一二三四五六七八九十百零\d]+[个届次期场季年批]?|全[国省市县区州盟旗]|(?:[\u4e00-\u9fff]{2}|[会动节赛工式])暨)$/
