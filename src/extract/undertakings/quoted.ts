// Programs whose name is or holds a quotation: “甲”行动, “甲驿站”, “甲”“乙”等品牌活动, 推出“甲”.
import type { Span } from '../../../schema/model.ts'
import {
  founding,
  metaphors,
  notRun,
  occasionTails,
  quotedEnds,
  quotedTails,
  setWords,
} from '../lexicon/undertakings.ts'
import { wordOf } from '../names/words.ts'
import type { Found } from '../types.ts'
import { floorOf, type Ground, leftEdge, stops } from './ground.ts'
import { named, quotedProgram, tidy } from './naming.ts'

/** Longest words that may stand between a quotation and the end of the name: 服务创新工程. */
const REACH = 12

/** Every quotation that names a program by what stands around or in it. */
export function quotedPrograms(g: Ground): Found[] {
  const result: Found[] = []
  const runs = runsOf(g)
  for (const run of runs) {
    const last = run.at(-1)
    if (!last) continue
    const after = last.end + 1
    const set = setEnd(g, after)
    for (const quote of run) {
      const own = programAt(g, quote, set !== undefined && !isOccasion(set))
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

/** The end that a list has in common: 等品牌活动. */
function setEnd(g: Ground, after: number): string | undefined {
  // “甲”“乙”、丙等项目: up to three more without quotes.
  const more = /^(?:、[\u4e00-\u9fff]{2,10}){0,3}等/.exec(g.text.slice(after, after + 40))
  if (!more) return undefined
  let i = after + more[0].length
  for (const n of [4, 3, 2]) if (setWords.has(g.text.slice(i, i + n))) i += n
  return tailAt(g, i)
}

const isOccasion = (tail: string) => [...occasionTails].some(o => tail.endsWith(o))

function programAt(g: Ground, quote: Span, inSet: boolean): Found | undefined {
  const core = tidy(g.text.slice(quote.start, quote.end))
  if (core.length < 2 || core.length > 30 || /[。！？，；]$/.test(core) || metaphors.has(core)) return undefined
  // “小窗口”大作用
  if (core.startsWith('小') && /^[^，。]{0,2}大/.test(g.text.slice(quote.end + 1, quote.end + 5))) return undefined
  const open = quote.start - 1
  const after = quote.end + 1
  // “甲”的一项重点工程
  const attribute = /^的(?:一[项个])?(?:重点|骨干|标志性|重要)?(?:工程|项目|载体|抓手)/.test(
    g.text.slice(after, after + 12),
  )
  const start = attributive(g, leftEdge(g, open, floorOf(g, open, 24)), open)
  const tail = programPart(tailAt(g, after)) ?? foundedTail(g, start, after)
  if (tail === OCCASION) return undefined
  const why = tail
    ? 'quoted/head'
    : endsAsProgram(core)
      ? 'quoted/own-head'
      : inSet
        ? 'quoted/list'
        : attribute || isFounded(g, start, after, core) || isSaid(g, open, after, core)
          ? 'quoted/founded'
          : undefined
  if (!why) return undefined
  if (tail?.endsWith('活动') && isDated(g, open, after)) return undefined
  const end = after + (tail?.length ?? 0)
  const before = tidy(g.text.slice(start, open))
  const place = placeAt(g, start, open)
  if (tail && BUILDING.test(tail)) return quotedProject({ start, end }, before.slice(place.length), core, tail)
  return quotedProgram({ start, end }, { before, core, after: tail ?? '', place }, why, tail ? 0.8 : 0.6)
}

/** “甲”教育馆项目 is built; “甲”项目 may be anything that is repeated. */
const BUILDING =
  /(?:馆|园|中心|基地|厂|楼|路|桥|库|港|城|院|小镇|综合体|生产线|电站|车间|治沙|治理|修复|改造|养殖|种植|加工|制造)(?:建设)?项目$/

function quotedProject(span: Span, before: string, core: string, tail: string): Found {
  const name = `${before}“${core}”${tail}`
  return named(
    'Project',
    span,
    name,
    [`“${core}”${tail}`, `“${core}”`, core, name.replace(/项目$/, '')],
    'quoted/project',
    0.8,
  )
}

/** A bare verb before a quotation is no part of the name: 提升“甲小屋”活跃度. */
function attributive(g: Ground, start: number, open: number): number {
  const before = g.text.slice(start, open)
  return (before.length === 2 && wordOf(before)?.kind === 'v') || /(?:叫作?|叫做|名为)$/.test(before) ? open : start
}

const OCCASION = Symbol('occasion')

/** 行动 of 行动捐赠仪式: the program whose occasion it is. What is an occasion only (宣讲会) is none. */
function programPart(tail: string | undefined): string | undefined | typeof OCCASION {
  if (!tail || !isOccasion(tail)) return tail
  for (let end = tail.length - 2; end > 1; end--)
    for (const n of [4, 3, 2]) if (n <= end && lasting.has(tail.slice(end - n, end))) return tail.slice(0, end)
  return OCCASION
}
const lasting = new Set(['行动', '计划', '工程', '攻坚战', '服务月', '宣传月'])

/** The longest run of words after a quotation that ends as a program's name does; '' is never returned. */
function tailAt(g: Ground, after: number): string | undefined {
  let best = 0
  for (let i = after + 1; i <= Math.min(after + REACH, g.text.length); i++) {
    const c = g.text[i - 1] ?? ''
    if (/[^\u4e00-\u9fff]/.test(c) || c === '的' || c === '等') break
    for (let n = 1; n <= 4; n++) {
      const word = g.text.slice(i - n, i)
      if (i - n >= after && (quotedTails.has(word) || occasionTails.has(word)) && !goesOn(g, i, word)) best = i
    }
    if (i > after + 1 && stops(g, i) && !headNear(g, i)) break
  }
  return best > after ? g.text.slice(after, best) : undefined
}

/** A head of its own right after an edge: 推进机制, 系列招聘. */
const headNear = (g: Ground, i: number) =>
  [2, 3].some(n => quotedTails.has(g.text.slice(i, i + n)) || occasionTails.has(g.text.slice(i, i + n)))

const GOES_ON: Record<string, RegExp> = {
  项目: /^(?:秘书|建设|专班|攻坚|经理|负责|部)/,
  服务: /^(?:中心|站|点|队|区|员|对象|团队|水平|质量|模式|体系|理念|意识|效能)/,
  品牌: /^(?:活动|建设|形象|行动)/,
  培训: /^(?:班|会|学校|基地|中心)/,
  招聘: /^(?:会|专场)/,
  计划: /^(?:投资|开发|培养|建设|于|在)/,
  节: /^(?:目|日|点|能|约)/,
  展: /^[示开现出望厅馆区板品位台]/,
  贷: /^款/,
  保: /^(?:障|护|持|证)/,
  卡: /^口/,
}
const goesOn = (g: Ground, i: number, word: string) => GOES_ON[word]?.test(g.text.slice(i, i + 4)) ?? false

/** “项目建设年”, “书香年”: a year that is named, no age of man. */
const YEAR = /^[\u4e00-\u9fff]{2,8}(?<![少青成童今明去前后百十千万周多常每新中老暮过早晚整全几])年$/

const endsAsProgram = (core: string) => {
  if (YEAR.test(core)) return true
  for (let n = 2; n <= 4; n++)
    if ((core.length > n || (n > 2 && core.length === n)) && quotedEnds.has(core.slice(-n))) return true
  return false
}

/** 推出“甲”， with nothing after the quotation that makes it a mere attribute. */
function isFounded(g: Ground, start: number, after: number, core: string): boolean {
  if (core.length > 12 || !/^[，。；、！？（(,;\n]/.test(g.text[after] ?? '\n')) return false
  for (let n = 2; n <= 4; n++) if (founding.has(g.text.slice(start - n, start))) return true
  return false
}

/** 一项活动叫“甲”, “甲”是某局推出的手机应用, 签订共建“甲”的协议, 争取“甲”奖补资金. */
function isSaid(g: Ground, open: number, after: number, core: string): boolean {
  if (core.length > 12) return false
  const before = g.text.slice(Math.max(0, open - 20), open)
  const next = g.text.slice(after, after + 24)
  return (
    /(?:一[样项个件种]|项目|活动|品牌|服务|计划)[^，。；]{0,6}(?:叫作?|叫做|名叫|名为)$/.test(before) ||
    /(?:推出|开设|开办|创办|组建|设立|打造|实施|开展|发起|推行|上线)的$/.test(before) ||
    /^由[^，。；“]{2,24}(?:设立|发起|推出|打造|创办)/.test(next) ||
    /^是[^，。；“]{0,18}(?:推出|开发|打造|上线|设立|实施|开展|发起|创办)的/.test(next) ||
    (/(?:共建|设立|合办|创办|开设)$/.test(before) && /^的(?:协议|备忘录|合同|方案)/.test(next)) ||
    (/(?:争取|申请|获得|拨付|落实)[^，。；]{0,6}$/.test(before) && /^(?:奖补|补助|扶持|专项)资金/.test(next))
  )
}

/** 上线“甲”数字导览: any noun may follow what is founded, save what only praises it. */
function foundedTail(g: Ground, start: number, after: number): string | undefined {
  if (
    !/(?:推出|上线|启动|发放|开通|设立|开设|创办|推行|首创|试行)了?$/.test(g.text.slice(Math.max(0, start - 3), start))
  )
    return undefined
  const tail = /^[\u4e00-\u9fff]{2,8}(?=[，。；、！）)]|$)/.exec(
    g.text.slice(after, after + 9).split('\n')[0] ?? '',
  )?.[0]
  if (!tail || [1, 2].some(n => notRun.has(tail.slice(-n))) || isOccasion(tail)) return undefined
  for (let i = after + 1; i < after + tail.length; i++) if (stops(g, i)) return undefined
  return tail
}

/** A session of one day is an event: 3月5日举办“甲”活动. */
function isDated(g: Ground, open: number, after: number): boolean {
  const sentence = g.text.slice(Math.max(0, open - 60), after + 40)
  const from = Math.max(...'。！？\n'.split('').map(c => sentence.lastIndexOf(c, Math.min(60, open))), -1)
  const here = sentence.slice(from + 1)
  return /\d\s*日|昨日|昨天|当天|当日|今天/.test(here) || (/近日|日前/.test(here) && /举办|举行|走进/.test(here))
}

function placeAt(g: Ground, start: number, open: number): string {
  let end = open
  while (end > start) {
    const name = g.endingAt.get(end)
    if (name && name.start === start) return tidy(g.text.slice(start, end))
    end--
  }
  return ''
}
