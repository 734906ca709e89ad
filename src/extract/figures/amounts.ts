// Of what a sum or a size is said that stands right before a name, or is lent to it.
import type { Span } from '../../../schema/model.ts'
import { asNamed, type Clause } from '../clauses.ts'
import type { Quantity } from './quantity.ts'
import { isUndertaking, type Owner, type Telling } from './telling.ts'
import { place } from './voices.ts'
import { CROWD } from './words.ts'

/** What the amount right before its name is spent on or made by: 总投资50亿元的甲项目, 建起日处理500吨的服务中心. */
export function amountOf(
  { article, undertakings, focus }: Telling,
  q: Quantity,
  clause: Clause,
  k: number,
): Owner | undefined {
  const { text } = article
  const next = undertakings[place(undertakings, q.end)]
  const isTold = focus.now !== undefined && isUndertaking(focus.now) && focus.now.start >= clause.sentence.start
  if (next && next.start - q.end < 24 && isMoneyOf(text, q, next, isTold))
    return { ...asNamed(next), rule: 'amount-of' }
  const made = clause.named[k]
  if (!made || made.found.kind === 'Person' || made.found.kind === 'Event') return undefined
  const before = text.slice(clause.start, q.start)
  const between = text.slice(q.end, made.start)
  const isMade = /^(?:左右|以上|以内)?的$/.test(between)
    ? MADE.test(before) || SIZE.test(before)
    : q.unit === '元' && BUILDS.test(between)
  return isMade ? { ...made, rule: 'amount-of' } : undefined
}

const MADE =
  /(?:建起|建成|建设|成立|投用|打造|盖起|办起|搭起|辟出|[改扩修]成|改造[成为]|改建[成为]|有)了?[^，。；]{0,12}$/
const SIZE = /(?:投资额?|投入|占地|面积|规模|产|处理|容[量纳]|装机|库容|造价|[长高宽]|能力|床位)[^，。；]{0,4}$/
const BUILDS =
  /^[^，。；\d]{0,3}(?:建成|建设|建起|新建|扩建|修建|改建|打造|兴建|改造|投进|投入|注入|捐建)了?[^，。；]{0,6}$/

/** 总投资50亿元的甲项目, 240亿元投进甲运河, 投资300万元建成甲项目; when a project is told of, not what follows after a comma. */
function isMoneyOf(text: string, q: Quantity, next: Span, isTold: boolean): boolean {
  const between = text.slice(q.end, next.start)
  if (between === '' && CROWD.test(q.unit)) return false
  if (/^(?:左右|以上)?的?$/.test(between)) return true
  // 支持甲项目等12个项目: of who pays.
  if ((isTold && /[，,]/.test(between)) || /^[”"]?[等和、及与]/.test(text.slice(next.end, next.end + 2))) return false
  return q.unit === '元' ? MONEY.test(between) || SPENT.test(between) : !isTold && SPREAD.test(between)
}

const MONEY =
  /^[^，。；]{0,8}，?(?:专项|主要|全部)?(?:投进|投入|注入|用于|投向|设立|成立|捐建|兴建)(?:推进|实施|建设|了)?$/
/** 在24个社区铺开 */
const SPREAD = /^[^，。；]{0,6}(?:铺开|推开|推广|推行|设立|建立|建起|开展|实施|试点|试行|启动|设置)了?$/
/** What a sum is said to be for. */
const SPENT =
  /^[^，。；]{0,8}[，,]?(?:在[^，。；]{2,16})?(?:专项|主要|全部|将)?(?:建成|建设|建起|新建|扩建|修建|改建|打造|开发|实施|启动|充实|补充|支持|扶持|资助|推进|升级|完善)了?[^，。；“]{0,6}$/

/** 银行向甲公司授信2000万元: of who gets it. */
export function lentOf({ article: { text } }: Telling, q: Quantity, clause: Clause, k: number): Owner | undefined {
  const [lender, taker] = [clause.named[k - 2], clause.named[k - 1]]
  if (q.unit !== '元' || !lender || taker?.found.kind !== 'Organization' || !LENDER.test(lender.found.name))
    return undefined
  const isLent =
    LENDS.test(text.slice(taker.end, clause.end)) && /[向给为同与和]$/.test(text.slice(lender.end, taker.start))
  return isLent ? { ...taker, rule: 'lent' } : undefined
}

const LENDER = /银行|信用社|农商行|担保|基金|[支分]行$/
const LENDS = /授信|贷|放款|投放|注资|签下/
