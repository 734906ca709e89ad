// Programs whose name is or holds a quotation: “甲”行动, “甲驿站”, “甲”“乙”等品牌活动, 推出“甲”.
import type { Span } from '../../../schema/model.ts'
import { metaphors, quotedEnds } from '../lexicon/undertakings.ts'
import { wordOf } from '../names/words.ts'
import type { Found } from '../types.ts'
import { floorOf, type Ground, headName } from './ground.ts'
import { leftEdge } from './left-edge.ts'
import { named, quotedProgram, tidy } from './naming.ts'
import { isCarriedOut, isDated } from './quoted-said.ts'
import { isOccasion, OCCASION, setEnd, tailOf } from './quoted-tail.ts'

/** Every quotation that names a program by what stands around or in it. */
export function quotedPrograms(g: Ground): Found[] {
  const result: Found[] = []
  for (const run of runsOf(g)) {
    const last = run.at(-1)
    if (!last) continue
    const set = setEnd(g, last.end + 1)
    for (const quote of run) {
      const own = calledSo(g, quote) ?? programAt(g, quote, set !== undefined && !isOccasion(set))
      if (own) result.push(own)
    }
  }
  return result
}

/** Quotations that stand side by side or are joined by 、 make one run. */
function runsOf(g: Ground): Span[][] {
  const runs: Span[][] = []
  for (const quote of g.quotes) {
    const last = runs.at(-1)?.at(-1)
    const between = last ? g.text.slice(last.end + 1, quote.start - 1) : undefined
    if (last && between !== undefined && ['', '、', '和', '与', '及', '以及'].includes(between))
      runs.at(-1)?.push(quote)
    else runs.push([quote])
  }
  return runs
}

function programAt(g: Ground, quote: Span, inSet: boolean): Found | undefined {
  const core = tidy(g.text.slice(quote.start, quote.end))
  if (!isName(g, quote, core)) return undefined
  const open = quote.start - 1
  const after = quote.end + 1
  const start = beginOf(g, open)
  const tail = tailOf(g, start, after)
  if (tail === OCCASION || (tail && SESSION.test(tail) && isDated(g, open, after))) return undefined
  // “十四五”规划 is everybody's.
  if (tail === '规划' && /^[一二三四五六七八九十]+五$/.test(core)) return undefined
  const why = reason(g, start, open, after, core, tail, inSet)
  if (!why) return undefined
  const end = after + (tail?.length ?? 0)
  const before = tidy(g.text.slice(start, open))
  const place = headName(g, start, open + 1)
  if (tail && BUILDING.test(tail)) return quotedProject({ start, end }, before.slice(place.length), core, tail)
  return quotedProgram({ start, end }, { before, core, after: tail ?? '', place }, why, tail ? 0.8 : 0.6)
}

/** What may last or be over in a day, as the sentence has it. */
const SESSION = /(?:活动|[训营]班|培训|训练营|[夏冬]令营|[义巡]诊|筛查|直播|直播课|公益课|思政课|宣讲|巡讲|研学)$/

function isName(g: Ground, quote: Span, core: string): boolean {
  if (core.length < 2 || core.length > 30 || /[。！？，；]$/.test(core) || metaphors.has(core)) return false
  // “小窗口”大作用
  return !(core.startsWith('小') && /^[^，。]{0,2}大/.test(g.text.slice(quote.end + 1, quote.end + 5)))
}

/** The rule by which it is a program, if it is one. */
function reason(
  g: Ground,
  start: number,
  open: number,
  after: number,
  core: string,
  tail: string | undefined,
  inSet: boolean,
): string | undefined {
  if (tail) return 'quoted/head'
  if (endsAsProgram(core)) return isVisited(g, open, core) ? undefined : 'quoted/own-head'
  if (inSet) return 'quoted/list'
  return isCarriedOut(g, start, open, after, core) ? 'quoted/founded' : undefined
}

/** 来到社区的“小哥驿站”, 设在门口的“零工专区”: a spot, not what goes on there. */
const VISITED = /(?:来到|走进|走到|前往|赶到|到|位于|设在|坐落|在)[^，。；：]{0,20}$/
const SPOT =
  /(?:驿站|小屋|书房|书屋|食堂|超市|会客厅|工作站|服务站|窗口|专区|银行|门诊|夜市|集市|市集|法庭|警务室|调解室|议事厅)$/
const isVisited = (g: Ground, open: number, core: string) => {
  const before = g.text.slice(Math.max(0, open - 24), open)
  return SPOT.test(core) && VISITED.test(before) && !SET_UP.test(before)
}
const SET_UP = /(?:建起|建成|建立|新建|设立|开设|开办|办起|创办|推出|打造|铺开|启用)了?$/

/** “项目建设年”, “书香年”: a year that is named, no age of man. */
const YEAR = /^[\u4e00-\u9fff]{2,8}(?<![少青成童今明去前后百十千万周多常每新中老暮过早晚整全几])年$/

/** “无扰周”, “招商月” */
const PERIOD =
  /^[\u4e00-\u9fff]{2,6}(?<!黄金|[上下本每这那单双一二三四五六七八九十几个整全岁蜜满正腊明新圆弯残日年])[周月]$/

/** “人才政策3.0版”, “稳岗十条” */
const POLICY = /(?:政策|新政)(?:[\d.]+版)?$|^.{2,}(?:[一二三四五六七八九十]{1,3}|\d{1,2})条$/

/** “惠农贷”, “乐购券”: what a bank or an office gives out. */
const CREDIT = /^[\u4e00-\u9fffA-Za-z0-9]{2,8}(?:贷|券|(?<![风保危艰历惊])险)$/

function endsAsProgram(core: string): boolean {
  if (YEAR.test(core) || PERIOD.test(core) || CREDIT.test(core) || POLICY.test(core)) return true
  return [2, 3, 4].some(n => (core.length > n || (n > 2 && core.length === n)) && quotedEnds.has(core.slice(-n)))
}

/**
 * Where the name begins that has a quotation at `open`. A body before it owns it (县人民法院“巡回法庭”), and a bare verb
 * is no part of it (提升“甲小屋”活跃度).
 */
function beginOf(g: Ground, open: number): number {
  const start = leftEdge(g, open, floorOf(g, open, 24))
  const before = g.text.slice(start, open)
  const body = g.endingAt.get(open)
  if (body?.kind === 'Organization') return open
  // 甲银行开发“乙贷”
  const head = headName(g, start, open)
  if (head && wordOf(before.slice(head.length))?.kind === 'v') return open
  return (before.length === 2 && wordOf(before)?.kind === 'v') || /(?:叫作?|叫做|名为)$/.test(before) ? open : start
}

/** “甲”教育馆项目 is built; “甲”项目 may be anything that is repeated. */
const BUILT =
  '馆|园|中心|基地|厂|楼|路|桥|库|港|城|院|小镇|综合体|生产线|电站|车间|治沙|治理|修复|改造|提升|升级|扩建|更新|养殖|种植|加工|制造|[一二三四]期'
const BUILDING = new RegExp(`(?:${BUILT})(?:建设)?项目$`)

function quotedProject(span: Span, before: string, core: string, tail: string): Found {
  const name = `${before}“${core}”${tail}`
  const aliases = [`“${core}”${tail}`, `“${core}”`, core, name.replace(/(?:建设)?项目$/, '')]
  return named('Project', span, name, aliases, 'quoted/project', 0.8)
}

/** What is built or put on line, with its name before it: 名为“甲”的过街天桥, 名叫“乙”的管理平台. */
const CALLED =
  /^的([\u4e00-\u9fff]{0,6}?(?:(桥|隧道|电站|水库|公路|铁路|产业园|生产线)|平台|小程序|系统|热线|项目|活动|计划|行动|班列|专线))/

function calledSo(g: Ground, quote: Span): Found | undefined {
  const called = /(?:名叫|名为|叫作?|叫做|取名|命名为)$/.test(
    g.text.slice(Math.max(0, quote.start - 4), quote.start - 1),
  )
  const kind = called ? CALLED.exec(g.text.slice(quote.end + 1, quote.end + 14)) : undefined
  if (!kind?.[1]) return undefined
  const core = tidy(g.text.slice(quote.start, quote.end))
  const span = { start: quote.start - 1, end: quote.end + 1 }
  if (kind[2]) return named('Project', span, `“${core}”`, [core, `${core}${kind[2]}`], 'quoted/project', 0.7)
  return quotedProgram(span, { before: '', core, after: kind[1], place: '' }, 'quoted/called', 0.7)
}
