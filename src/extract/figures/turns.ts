// Whether a text turns to speak of a thing where it names it, or names it only by the way.
import type { Clause, Named } from '../clauses.ts'
import { SUB, TOPIC } from '../discourse.ts'
import { wordOf } from '../names/words.ts'
import { isMatter, isUndertaking } from './telling.ts'
import { ASIDE, COUNTED, PART, RUNS, SAYS, SERVANTS, SUPPLIES, SUPPORTS } from './words.ts'

/** How many characters but those of the time a clause has before a name: 2030年全市. */
export function leadOf(text: string, clause: Clause, n: Named): number {
  return text.slice(clause.start, n.start).replace(TIME, '').length
}

const TIME =
  /^\s?(?:截至|到|自|从|早在|今年|去年|前年|明年|近年来?|目前|如今|现在|眼下|当前|同时|预计|计划|其中|此外|另外|年内|全年|\d{1,4}[年月日](?:[底初末来]|以来)?|[上下]半年|[上中下]旬|[至—到]\d{1,2}月|[底初末]|以来|今[春夏秋冬]|，)*/

/** Whether the text speaks of the `k`th name of a clause from there on; `now` is what it spoke of before. */
export function isTurn(text: string, clause: Clause, k: number, now: Named | undefined): boolean {
  const n = clause.named[k]
  if (!n || inBrackets(text, clause, n)) return false
  const before = text.slice(Math.max(clause.start, n.start - 10), n.start)
  const after = text.slice(n.end, n.end + 10)
  if (CORE.test(after)) return true
  const part = text.slice(endOfList(text, clause, k), clause.end)
  if (SAYS.test(after) || (now && n.found.kind === 'Organization' && PART.test(part))) return false
  // 甲公司和附近的乙村、丙村建了6个粮点: the first speaks for all.
  const first = clause.named[k - 1]
  if (
    first &&
    now &&
    now.start >= clause.start &&
    now.end <= first.end &&
    n.found.kind !== 'Event' &&
    !isUndertaking(n) &&
    ALSO.test(text.slice(first.end, n.start))
  )
    return false
  if (n.found.kind === 'Event' && (COUNTED.test(after) || (now?.found.kind === 'Event' && /^[”"]?[、等]/.test(after))))
    return false
  if (/^的(?:一[项个]|重点|骨干|标志|重要|子)/.test(after)) return false
  if (/^(?:之前|之后|以来|上[了获传])/.test(after) || (n.found.kind !== 'Event' && after.startsWith('期间')))
    return false
  // 设甲跑和乙跑: parts of the occasion of which it speaks.
  if (n.found.kind === 'Event' && now?.found.kind === 'Event' && /(?:设[有置]?|包括|分为|含|[、和])$/.test(before))
    return false
  if (n.found.kind === 'Event')
    return (
      isTold(n) ||
      (leadOf(text, clause, n) < 3 && !/^[的之]/.test(after)) ||
      /^(?:上|中|现场|期间)(?![了获传])/.test(after) ||
      HELD.test(text.slice(n.end, clause.end)) ||
      /^(?:期间)?[^，。；]{0,3}(?:吸引|提供|联动|设|共|接待|迎来|开赛|启幕|开幕|举行|召开|移师|登场|总?预算|规模|邀请|有)/.test(
        after,
      )
    )
  if (isUndertaking(n)) {
    // 甲行动和乙计划: the first speaks for both.
    if (n.found.kind === 'Project' && (before.endsWith('、') || /^、/.test(after))) return false
    const listed = /[、和及与”]$/.test(before)
    return !listed || RUNS.test(before) || !now || !isUndertaking(now)
  }
  // 甲会举行，48家企业设展，乙公司现场录用7人: still of the occasion.
  if (
    now?.found.kind === 'Event' &&
    now.start >= clause.sentence.start &&
    n.found.kind === 'Organization' &&
    THERE.test(after)
  )
    return false
  // At a race or a drill 县医院布设医疗点15个 is of the race.
  if (now?.found.kind === 'Event' && isServant(text, clause, n)) return false
  // 全市42家企业: a crowd of what the text speaks of.
  if (
    now &&
    isMatter(now) &&
    /^[全各]/.test(text.slice(n.start, n.end)) &&
    /^的?\d+(?:多|余)?[家个名所支位]/.test(after)
  )
    return false
  const next = clause.named[k + 1]
  // The larger place before the smaller, the body before who holds office there: the last counts, or none.
  if (next && next.found.kind !== 'Person' && next.start <= n.end) return false
  if (next?.found.kind === 'Person' && isOffice(text.slice(n.end, next.start))) return false
  // 甲会登场某馆，到会90人: where it was is no new subject.
  if (
    now?.found.kind === 'Event' &&
    now.start >= clause.sentence.start &&
    leadOf(text, clause, n) > 4 &&
    !/^[^，。；]{1,8}的$/.test(text.slice(clause.start, n.start))
  )
    return false
  // 市财政每年安排500万元: for what the text tells of, even sentences later.
  const isNear = now !== undefined && (now.start >= clause.sentence.start || /财政[局厅]?$/.test(n.found.name))
  if (now && isUndertaking(now) && isNear && SUPPORTS.test(after)) return false
  if (now && isUndertaking(now)) return leadOf(text, clause, n) <= 4 && !/[有是]$/.test(before)
  return true
}

/** 甲会于3日在乙馆举行: told whatever stands before it. */
const HELD =
  /^(?:[^，。；]{0,12}[在于][^，。；]{2,20})?(?:成功|隆重|正式|顺利|圆满|如期)?(?:举行|举办|召开|开幕|启幕|开赛|开场|闭幕|落幕|上演|启动|拉开|揭幕|进行)/
const THERE = /^(?:现场|当场|当天)/
const ALSO = /^(?:[、及]|[和与及](?:周边|附近|邻近|所属|下属|当地)的?)$/

/** Where the list ends that the `k`th name of a clause begins or goes on: 甲局、乙县政府. */
function endOfList(text: string, clause: Clause, k: number): number {
  const list = clause.named.slice(k, k + 12)
  const last = list.findIndex((n, i) => !/^[、和与及]$/.test(text.slice(n.end, list[i + 1]?.start ?? n.end)))
  return list[last]?.end ?? clause.end
}

/** A public body that serves at an occasion: 县医院布设医疗点. */
export const isServant = (text: string, clause: Clause, n: Named): boolean =>
  n.found.kind === 'Organization' &&
  SERVANTS.test(n.found.name) &&
  SUPPLIES.test(text.slice(n.end, clause.sentence.end))

/** 这套设备是甲项目的核心: it speaks of the project. */
const CORE = /^的(?:核心|主体)/

const isTold = (n: Named) => n.found.rule === TOPIC || n.found.rule === SUB
const isOffice = (between: string) => between.length < 14 && !/[，。；：]/.test(between)

/** 这座名为甲桥的天桥: it is that. */
const CALLED = /(?:名|称|取名|叫)为?[“"]?$/

/** By the way: after a preposition or as an object, and what a list joins to such; `last` says so of the name before. */
export function isAside(text: string, clause: Clause, k: number, last: boolean): boolean {
  const n = clause.named[k]
  if (!n) return false
  const before = text.slice(Math.max(clause.start, n.start - 10), n.start)
  if (
    isUndertaking(n) &&
    (RUNS.test(before) || /[处站个批里]是$/.test(before) || CORE.test(text.slice(n.end, n.end + 4)))
  )
    return false
  // 银行通过“青禾贷”放款
  if (n.found.kind === 'Program' && /通过$/.test(before)) return false
  // 甲经济与乙产业推介会在丙馆举行: of a name that was cut short.
  if (n.found.kind === 'Event' && HELD.test(text.slice(n.end, clause.end))) return false
  if (ASIDE.test(before) && !CALLED.test(before)) return true
  const previous = clause.named[k - 1]
  if (previous && /^(?:[、和及与]|)$/.test(text.slice(previous.end, n.start))) return last
  // 在某村的晒谷坪上
  if (
    previous &&
    last &&
    n.found.kind === 'Place' &&
    /^[的城区县内里上边]{1,2}$/.test(text.slice(previous.end, n.start))
  )
    return true
  if (isUndertaking(n) || n.found.kind === 'Event') return false
  const word = before.replace(/了$/, '').slice(-2)
  return word.length > 1 && wordOf(word)?.kind === 'v' && !/[说来间中后前时]$/.test(word)
}

/** Inside （…） or an open “…, as in the reporter's line and in mottos. */
function inBrackets(text: string, clause: Clause, n: Named): boolean {
  // 名为“甲桥”的天桥: quoted for itself, in no motto.
  const quoted = /[“"]/.test(text.slice(n.start - 1, n.start)) && /^[”"]/.test(text.slice(n.end, n.end + 1))
  const before = text.slice(Math.max(clause.start, n.start - 80), quoted ? n.start - 1 : n.start)
  const open = (a: string, b: string) => before.lastIndexOf(a) > before.lastIndexOf(b)
  return (
    open('（', '）') ||
    open('(', ')') ||
    (open('“', '”') && !isSpeech(text, n)) ||
    open('《', '》') ||
    /^\d{1,2}月\d{1,2}日[电讯]/.test(text.slice(n.end, n.end + 9))
  )
}

/** “村里成立了合作社，去年卖了28吨菜。”: quoted for what it says and no motto. */
function isSpeech(text: string, n: Named): boolean {
  const begin = text.lastIndexOf('“', n.start)
  const quote = text.slice(begin, begin + 200)
  const end = quote.indexOf('”')
  return /[，。][^”]*[，。！？…]”$/.test(end < 0 ? '' : quote.slice(0, end + 1))
}
