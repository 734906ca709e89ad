// What the sentence says of a quotation that has no head of its own: 推出“甲”, 一项活动叫“甲”, “甲”由某局发起.
import { founding } from '../lexicon/undertakings.ts'
import type { Ground } from './ground.ts'

/** Whether the sentence says that somebody carries out what is quoted from `open` to `after`; its name begins at `start`. */
export function isCarriedOut(g: Ground, start: number, open: number, after: number, core: string): boolean {
  return isPartOf(g, open, after) || isFounded(g, start, after, core) || isSaid(g, open, after, core)
}

/** “甲”的一项重点工程 */
const isPartOf = (g: Ground, open: number, after: number) =>
  !/[挂揭摘授]着?$/.test(g.text.slice(Math.max(0, open - 2), open)) &&
  /^的(?:(?:一[项个])?(?:重点|骨干|标志性|重要)?(?:工程|项目|载体|抓手)|(?:区域)?(?:公用)?(?:品牌|牌子))/.test(
    g.text.slice(after, after + 12),
  )

/** 推出“甲”， with nothing after the quotation that makes it a mere attribute. */
function isFounded(g: Ground, start: number, after: number, core: string): boolean {
  if (core.length > 12 || !/^[，。；、！？（(,;\n\d]/.test(g.text[after] ?? '\n')) return false
  const before = g.text.slice(Math.max(0, start - 6), start)
  // 办起了“少年科学院”
  if (g.text[start] === '“' && (/[办建设]起了?$/.test(before) || (/[办建设开]了$/.test(before) && HOUSE.test(core))))
    return true
  const verb = before.replace(/了$/, '')
  return [2, 3, 4].some(n => founding.has(verb.slice(-n)))
}

/** 开了“甲班”; but 开了“绿灯” */
const HOUSE = /[班院堂坊社站吧角课校室所网群库仓屋]$/
/** 把“甲”坚持下来 */
const TAKEN_ON = /^(?:坚持|推广|推向|推到|开进|办进|办到|送进|送到|延伸到)/
/** 得益于甲医院的“乙” */
const THANKS = /(?:得益于|受益于|多亏|离不开|依托|借助)[^，。；]{2,24}的$/

const CALLED =
  /(?:一[样项个件种]|项目|活动|品牌|服务|计划)[^，。；]{0,6}(?:叫作?|叫做|名叫|名为)$|(?:品牌|特色|招牌|公益|志愿|志愿服务|惠民|主题)(?:活动|项目|品牌|产品)$/
const FOUNDED_BEFORE = /(?:推出|开设|开办|创办|组建|设立|打造|实施|开展|发起|推行|上线|发放)的$/
const FOUNDED_AFTER =
  /^(?:由[^，。；“]{2,24}(?:设立|发起|推出|打造|创办|牵头|主办|实施|运营|开发)|是[^，。；“]{0,18}(?:推出|开发|打造|上线|设立|实施|开展|发起|创办)的)/
/** “甲县医共体”由乙院牵头: a body is led. */
const BODY = /(?:共体|联合体|集团|公司|协会|商会|专班|委员会|[小大支]队)$/
const PAID = /(?:争取|申请|获得|拨付|落实)[^，。；]{0,6}$/

/** 一项活动叫“甲”, “甲”是某局推出的手机应用, 签订共建“甲”的协议, 争取“甲”奖补资金. */
function isSaid(g: Ground, open: number, after: number, core: string): boolean {
  if (core.length > 12) return false
  const before = g.text.slice(Math.max(0, open - 20), open)
  const next = g.text.slice(after, after + 24)
  return (
    CALLED.test(before) ||
    (THANKS.test(before) && g.endingAt.get(open - 1)?.kind === 'Organization' && /^[，。；]/.test(next)) ||
    FOUNDED_BEFORE.test(before) ||
    (/把$/.test(before) && TAKEN_ON.test(next)) ||
    (FOUNDED_AFTER.test(next) && !BODY.test(core)) ||
    (/(?:共建|设立|合办|创办|开设)$/.test(before) && /^的(?:协议|备忘录|合同|方案)/.test(next)) ||
    (PAID.test(before) && /^(?:奖补|补助|扶持|专项)资金/.test(next))
  )
}

/** A session of one day is an event: 3月5日举办“甲”活动. */
export function isDated(g: Ground, open: number, after: number): boolean {
  const sentence = g.text.slice(Math.max(0, open - 60), after + 40)
  const from = Math.max(...'。！？\n'.split('').map(c => sentence.lastIndexOf(c, Math.min(60, open))), -1)
  const here = sentence.slice(from + 1)
  return (
    /\d\s*日|昨日|昨天|当天|当日|今天|同一天|同日/.test(here) || (/近日|日前/.test(here) && /举办|举行|走进/.test(here))
  )
}
