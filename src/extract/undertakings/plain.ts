// Programs named without quotes: 甲提升计划, 甲专项行动, 河长制, 甲帮扶基金.
import { everyMatch } from '../../every-match.ts'
import {
  building,
  carrying,
  goesOn,
  MECHANISM,
  nationalPrograms,
  PROCLAIMED,
  plainPrograms,
  RENEWED,
  weakPrograms,
} from '../lexicon/undertakings.ts'
import type { Found } from '../types.ts'
import { floorOf, type Ground, headName } from './ground.ts'
import { leftEdge } from './left-edge.ts'
import { named, strip, tidy } from './naming.ts'

/** Every program known by the end of its name; weak ends only under a verb of carrying out. */
export function plainNamed(g: Ground): Found[] {
  return [...headsIn(g, plainPrograms, false), ...headsIn(g, weakPrograms, true), ...mechanisms(g), ...national(g)]
}

/** 春风行动 is one by its name alone. */
function national(g: Ground): Found[] {
  const whole = (start: number, name: string, aliases: string[]) =>
    named('Program', { start, end: start + name.length }, name, aliases, 'program/national', 0.7)
  return [
    ...nationalPrograms.flatMap(name => [...offsets(g.text, name)].map(start => whole(start, name, []))),
    ...everyMatch(g.text, CENSUS).map(m => whole(m.index, m[0], [m[0].replace(/^第.{1,3}次/, '')])),
  ]
}

/** 第三次全国国土调查 */
const CENSUS = /第[一二三四五六七八九十]{1,3}次全[国省市县区][\u4e00-\u9fff]{2,6}(?:普查|调查)(?!员|表|对象|数据)/g

/** Where a word stands. */
function* offsets(text: string, word: string): Iterable<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at
}

function headsIn(g: Ground, ends: readonly string[], weak: boolean): Found[] {
  const result: Found[] = []
  for (const end of ends)
    for (const at of offsets(g.text, end)) {
      if (goesOn(end.slice(-2), g.text.slice(at + end.length, at + end.length + 4))) continue
      const start = beginOf(g, at)
      const strong = !weak || PROCLAIMED.test(g.text.slice(start, at))
      const program = strong || isCarriedOut(g, start, at + end.length, end) ? programAt(g, start, at, end) : undefined
      if (program) result.push(program)
    }
  return result
}

/** 推行河长制, 建立领导包保企业机制: a body sets up what need not say more of itself. */
function mechanisms(g: Ground): Found[] {
  const result: Found[] = []
  for (const m of everyMatch(g.text, MECHANISM)) {
    const end = m.index + m[0].length
    const start = leftEdge(g, m.index, floorOf(g, m.index, 24))
    const name = tidy(g.text.slice(start, end))
    const own = name.slice(headName(g, start, end).length)
    if (own.length < (/长制$/.test(own) ? 3 : 5) || /^[这该此其某各新]|["”]/.test(name)) continue
    if (isCarriedOut(g, start, end, '机制'))
      result.push(named('Program', { start, end }, name, [own], 'program/mechanism', 0.6))
  }
  return result
}

const VERB = new RegExp(`(?:${carrying.join('|')}|[一二三四五六七八九]是)[了好]?(?:的|一?[项个]|“)?$`)
const AFTER =
  /^(?:已|正|将|全面|正式|集中|统一|深入|同步|有序)*(?:启动|开展|实施|展开|铺开|打响|推行|施行|上线|收官|落地)/

/** 甲工程要往深里走 */
const SHALL = /^(?:还|也)?(?:要|应|须|必须)(?:[^，。；]{0,4})(?:走|做|抓|推|落|办|延伸|拓展|提速)/
/** 把甲行动做深做细 */
const TAKEN_ON = /^(?:继续|真正|扎扎实实地?)?(?:做|抓|落|办|推|用|坚持|打造|向|往)/

/** 设立规模10亿元的甲基金, 启动为期三年的乙行动 */
const MEASURE = /(?:总?规模|总额|总投资|首期|为期|历时|覆盖)[^，。；、]{1,12}的$/

/** 开展助残行动, 助残行动启动, 一是结对帮扶工程。 */
function isCarriedOut(g: Ground, start: number, end: number, head: string): boolean {
  const after = g.text.slice(end, end + 10)
  if (head !== '计划' && (AFTER.test(after) || SHALL.test(after))) return true
  const before = g.text.slice(Math.max(0, start - 24), start)
  if (/[把将]$/.test(before) && TAKEN_ON.test(after)) return true
  return VERB.test(before.replace(MEASURE, ''))
}

/** Where the name begins whose end stands at `at`. */
function beginOf(g: Ground, at: number): number {
  const floor = floorOf(g, at, 30)
  // 内涝治理三年攻坚行动: the years are part of the name.
  const years = /[一二三四五十]年$/.test(g.text.slice(floor, at)) ? 2 : 0
  const start = leftEdge(g, at - years, floor)
  return joined(g, start, floor) ?? start
}

function programAt(g: Ground, begin: number, at: number, end: string): Found | undefined {
  let start = begin
  const edition = /第[\d一二三四五六七八九十]{1,3}[个届]$/.exec(g.text.slice(Math.max(0, start - 6), start))
  if (edition && /[月周季]$/.test(end)) start -= edition[0].length
  const more = /^系列活动/.exec(g.text.slice(at + end.length, at + end.length + 4))?.[0] ?? ''
  const body = tidy(g.text.slice(start, at))
  if (/[”"]$/.test(body) || /^[这该此其某各]/.test(body)) return undefined
  const place = headName(g, start, at)
  const own = body.slice(place.length)
  const rest = strip(own)
  if (end.endsWith('工程') && isBuilding(body + end.slice(0, -2))) return undefined
  // 招商引资百日攻坚: a term says which one is meant.
  // 江风产业引导基金: the company says which.
  const whose = g.endingAt.get(start + place.length)?.kind === 'Organization' && own.length > 3
  const long = own.length > 8 && rest.length > 1
  if (own.length < 3 || (rest.length + end.length < 5 && !whose && !long && !/^(?:百日|[三五十]年)/.test(end)))
    return undefined
  const name = body + end + more
  const aliases = [own + end, more ? body + end : own]
  return named('Program', { start, end: at + end.length + more.length }, name, aliases, 'program/head', 0.6)
}

/** 河堤治理工程, 展馆提升工程 */
const isBuilding = (body: string) =>
  !PROCLAIMED.test(body) && (RENEWED.test(body) || [...building].some(b => body.endsWith(b)))

/** 甲禁烧和甲离田攻坚战: one name with 和 inside, when the other half is no name of its own. */
function joined(g: Ground, start: number, floor: number): number | undefined {
  if (g.text[start - 1] !== '和' || start - 1 <= floor) return undefined
  const left = leftEdge(g, start - 1, floor)
  const half = g.text.slice(left, start - 1)
  if (half.length < 4 || half.length > 10 || /(?:行动|计划|工程|项目|机制|活动|[”"])$/.test(half)) return undefined
  return g.endingAt.has(start - 1) ? undefined : left
}
