// Of what a single quantity is said: by the words next to it, or what the text speaks of there.
import type { Span } from '../../../schema/model.ts'
import { asNamed, type Clause, type Named } from '../clauses.ts'
import { SUB, TOPIC } from '../discourse.ts'
import type { Found } from '../types.ts'
import { turn } from './focus.ts'
import type { Quantity } from './quantity.ts'
import { carried, isSameThing, type Owner, type Telling } from './telling.ts'
import { place } from './voices.ts'
import { ATTENDS, COMES, CROWD, FROM } from './words.ts'

/** Of a quantity after the first `k` names of its clause. */
export function ownerOf(telling: Telling, q: Quantity, clause: Clause, k: number): Owner | undefined {
  const { focus } = telling
  const before = clause.named[k - 1]
  if (before && before.end > q.start) return inName(telling, q, before)
  const verdict =
    sentOf(telling, q, clause) ??
    amountOf(telling, q, clause, k) ??
    lentOf(telling, q, clause, k) ??
    crowdOf(telling, q, clause, k) ??
    setOf(telling, q, clause, before) ??
    ownOf(telling, q, clause, k)
  if (verdict === NOBODY) return undefined
  if (verdict?.rule === 'amount-of') turn(focus, verdict, false)
  return verdict ?? spokenOf(telling, q, clause)
}

/** Known to be of none of the names. */
const NOBODY = 'nobody'

/** A quantity in a project's name is the project's; one in an occasion's is the occasion's. */
function inName(telling: Telling, q: Quantity, within: Named): Owner | undefined {
  const project = within.found.kind === 'Project' ? within.found : inner(telling, within, q)
  if (project && !/^(?:个|项|家|期|条)/.test(q.unit)) return { ...asNamed(project), rule: 'name' }
  const { kind, rule } = within.found
  // 某某率观摩团60余人考察, but not the 10公里 of a race.
  const isTold = (rule === TOPIC || rule === SUB) && !/米|公里|里/.test(q.unit)
  return kind === 'Event' && !project && isTold ? { ...within, rule: 'name' } : undefined
}

/** The project inside an occasion's name that holds the figure. */
function inner({ undertakings }: Telling, outer: Span, q: Quantity): Found | undefined {
  for (let i = place(undertakings, outer.start); (undertakings[i]?.start ?? q.end) < q.end; i++) {
    const f = undertakings[i]
    if (f?.kind === 'Project' && f.start <= q.start && f.end >= q.end) return f
  }
  return undefined
}

/** What an inspection sent out and found: 派出5个督查组, 发现问题13个. */
function sentOf(telling: Telling, q: Quantity, clause: Clause): Owner | undefined {
  const { article, topic, focus } = telling
  const tour = [topic && asNamed(topic), focus.event].find(
    n => n && CHECKS.test(n.found.name) && !/[会式]$/.test(n.found.name),
  )
  if (!tour) return undefined
  const here = `${article.text.slice(Math.max(clause.start, q.start - 14), q.start)}#${article.text.slice(q.end, q.end + 12)}`
  if (!SENT.test(here) && !FAULTS.test(here)) return undefined
  turn(focus, tour, false)
  return carried(telling, tour, 'context', clause, 'sent')
}

const CHECKS = /检查|督[查导察]|暗访|巡[查察]|执法|排查|走访|慰问|视察|整治|行动|调查|宣讲|巡[讲诊]|义诊|普查/
const SENT =
  /(?:派出|组成|组织|组建|抽调|成立|兵分|分成?|共派|出动)[^，。；#]{0,6}#[^，。；]{0,6}(?:[小专]组|[查察导问讲治法检作]组|路|分队|小队)/
const FAULTS =
  /(?:发现|排查|查出|查处|查找|指出|整改|消除|梳理|反馈|交办|通报)[^，。；#]{0,12}#|#[^，。；]{0,5}(?:问题|隐患|风险点|短板|线索|立[即行]|当场[^，。；]{0,2}改)/

/** What the amount right before its name is spent on or made by: 总投资50亿元的甲项目, 建起日处理500吨的服务中心. */
function amountOf(
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

const MADE = /(?:建起|建成|建设|成立|投用|打造|有)[^，。；]{0,12}$/
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
function lentOf({ article: { text } }: Telling, q: Quantity, clause: Clause, k: number): Owner | undefined {
  const [lender, taker] = [clause.named[k - 2], clause.named[k - 1]]
  if (q.unit !== '元' || !lender || taker?.found.kind !== 'Organization' || !LENDER.test(lender.found.name))
    return undefined
  const isLent =
    LENDS.test(text.slice(taker.end, clause.end)) && /[向给为同与和]$/.test(text.slice(lender.end, taker.start))
  return isLent ? { ...taker, rule: 'lent' } : undefined
}

const LENDER = /银行|信用社|农商行|担保|基金|[支分]行$/
const LENDS = /授信|贷|放款|投放|注资|签下/

/** Who took part in the occasion: 甲校、乙校的近百名学生, 甲、乙等12家单位, 甲一行20人, 率15名党员来到. */
function crowdOf(telling: Telling, q: Quantity, clause: Clause, k: number): Owner | typeof NOBODY | undefined {
  const { article, occasion, focus } = telling
  const before = clause.named[k - 1]
  const gap = article.text.slice(before?.end ?? clause.start, q.start)
  const { now } = focus
  const told = now && isMatter(now) && now.start >= clause.sentence.start ? now : undefined
  const event = told ?? focus.event ?? (occasion && asNamed(occasion))
  const ofEvent = () => {
    if (!event) return undefined
    turn(focus, event, false)
    return carried(telling, event, 'context', clause, 'occasion')
  }
  if (!CROWD.test(q.unit)) return before && gap.endsWith('一行') ? ofEvent() : undefined
  const joined = joinedBy(telling, q, clause)
  if (joined) return { ...joined, rule: 'joined' }
  if (gap.endsWith('一行') || /(?:率领?|带领)$/.test(gap)) return ofEvent()
  if (isGuests(article.text, q, clause, k, focus.now)) return ofEvent()
  if (!before) return undefined
  // 甲、乙等地的53家企业: of none of them.
  if (/^等(?:地|省|市|县|区|国家?|省市|地区|单位|部门|学校|高校|企业|公司|机构|银行|乡镇|村)?的?$/.test(gap))
    return wonOf(telling, clause, k) ?? (isUndertaking(before) ? undefined : (ofEvent() ?? NOBODY))
  return isCrowdOf(article.text, q, clause, k, gap) ? ofEvent() : undefined
}

/** 甲会、乙社等30家商会参加开幕式: of what they take part in. */
function joinedBy({ article: { text }, lasting }: Telling, q: Quantity, clause: Clause): Named | undefined {
  const next = lasting.slice(place(lasting, q.end)).find(f => f.kind === 'Event')
  if (!next || next.end > clause.sentence.end) return undefined
  return JOINS.test(text.slice(Math.max(q.end, next.start - 12), next.start)) ? asNamed(next) : undefined
}

const JOINS = /(?:参加|出席|参与|走进|亮相|赶赴|观看|观摩|报名)了?[^，。；、]{0,8}$/

/** 90多名村民旁听, where no other is named that they would be of. */
function isGuests(text: string, q: Quantity, clause: Clause, k: number, now: Named | undefined): boolean {
  if (now && isMatter(now) && (isUndertaking(now) || now.start >= clause.sentence.start)) return false
  const isPersons = clause.named.slice(0, k).every(n => n.found.kind === 'Person')
  return isPersons && ATTENDS.test(text.slice(q.end, clause.end))
}

/** 获得甲奖的是某某等10人 */
function wonOf(telling: Telling, clause: Clause, k: number): Owner | undefined {
  const { text } = telling.article
  const prize = clause.named.slice(0, k).find(n => isUndertaking(n))
  const isWon = prize && /(?:获得?|荣获|入选|当选|摘得)了?$/.test(text.slice(clause.start, prize.start))
  return isWon ? { ...prize, rule: 'prize' } : undefined
}

function isCrowdOf(text: string, q: Quantity, clause: Clause, k: number, gap: string): boolean {
  const [other, before] = [clause.named[k - 2], clause.named[k - 1]]
  if (!before || gap !== '的' || before.found.kind !== 'Organization') return false
  const isListed = other !== undefined && /^[、和]$/.test(text.slice(other.end, before.start))
  return isListed || COMES.test(text.slice(q.end, clause.sentence.end))
}

/** 签约甲、乙等项目8个: the number is of who has them, and so is what follows. */
function setOf(telling: Telling, q: Quantity, clause: Clause, before: Named | undefined): Owner | undefined {
  const { article, topic, occasion, focus, main } = telling
  if (!before || !/^[个项件场]$/.test(q.unit)) return undefined
  const gap = article.text.slice(before.end, q.start)
  // 甲赛、乙会、丙跑8项活动: of what they are parts of.
  const parts =
    article.text.slice(Math.max(clause.start, before.start - 60), before.start).includes('、') && /^等?$/.test(gap)
  if (
    parts &&
    before.found.kind === 'Event' &&
    topic &&
    /^[^，。；]{0,6}(?:活动|赛事|板块|环节)/.test(article.text.slice(q.end, q.end + 10))
  )
    return carried(telling, asNamed(topic), 'context', clause, 'set')
  if (!isUndertaking(before)) return undefined
  const after = article.text.slice(q.end, q.end + 6)
  const agent = focus.agent ?? main
  const owner = (who: Named | undefined) => who && carried(telling, who, 'subject', clause, 'set')
  if (gap === '等' && /^(?:民生)?(?:实事|任务)/.test(after)) return owner(agent)
  if (before.found.kind !== 'Project') return undefined
  const isWhole = gap === '等' && /^[\u4e00-\u9fff]{0,4}项目/.test(after)
  const event = focus.event ?? (occasion && asNamed(occasion))
  if (!isWhole && !/等[\u4e00-\u9fff]{0,6}项目\s*$/.test(gap)) return undefined
  const who = isWhole && event ? event : agent
  if (who) turn(focus, who, false)
  return owner(who)
}

/** 江城市2880套, 桥东社区的155位志愿者. */
function ownOf({ article: { text }, focus }: Telling, q: Quantity, clause: Clause, k: number): Owner | undefined {
  const before = clause.named[k - 1]
  if (!before || before.found.kind === 'Person') return undefined
  const gap = text.slice(before.end, q.start)
  // 分发到甲乡的6个安置点
  if (gap === '的' && focus.aside && !/[有是]$/.test(text.slice(clause.start, before.start))) return undefined
  if (!/^(?:的|(?:解决|争取|落实|发放|减免|兑现|协调|提供)了?|共|现有|有|设|达)?$/.test(gap)) return undefined
  // 举办招聘活动94场: so many of them.
  // 甲、乙、丙3个镇
  const listed = before.found.kind === 'Place' && /[、和]$/.test(text.slice(clause.start, before.start))
  if (gap === '' && listed && CROWD.test(q.unit)) return undefined
  if (before.found.kind === 'Event' && (gap !== '' || /^[场次期项]$/.test(q.unit))) return undefined
  // 全市42家企业的选手同台竞技: of the contest that the paragraph tells of.
  if (focus.matter && /^[全各]/.test(text.slice(before.start, before.end)) && CROWD.test(q.unit)) return undefined
  return FROM.test(text.slice(Math.max(0, before.start - 4), before.start)) ? undefined : { ...before, rule: 'own' }
}

/** What the text speaks of at this point. */
function spokenOf(telling: Telling, q: Quantity, clause: Clause): Owner | undefined {
  const { focus } = telling
  const { nameless, now } = focus
  // 会议强调，…力争引进项目20个: wished for, of nobody.
  if (focus.isDemand && !(now && now.start >= clause.start)) return undefined
  if (nameless) return undefined
  if (!now) return byArticle(telling, clause)
  const before = telling.article.text.slice(Math.max(clause.start, q.start - 8), q.start)
  if (now.found.kind === 'Organization' && focus.project && INVESTED.test(before))
    return carried(telling, focus.project, 'subject', clause, 'project')
  if (now.start >= clause.start && now.end <= clause.end) return { ...now, rule: 'clause' }
  const inSentence = now.start >= clause.sentence.start && now.end <= clause.sentence.end
  // A body is seldom what the next sentence counts: too often its subject goes without a name.
  const isKept = focus.kept && isSameThing(now.found, focus.kept)
  if (!inSentence && now.found.kind === 'Organization' && !isKept) return undefined
  return carried(telling, now, 'subject', clause, inSentence ? 'sentence' : 'paragraph')
}

/** What a project has and a body has not. */
const INVESTED = /(?:总投资|总概算|概算投资|计划投资|建筑面积|总造价|建设工期)额?[约为达近]*$/

/** An article's occasion, or the zone of which a feature tells from its headline on. */
function byArticle(telling: Telling, clause: Clause): Owner | undefined {
  const { main, isOuting } = telling
  if (!main || isOuting) return undefined
  const { kind, name } = main.found
  const isSteady = kind === 'Event' || (kind === 'Place' && /(?:新区|开区|开发区|园区)$/.test(name))
  return isSteady ? carried(telling, main, 'context', clause, 'article') : undefined
}

const isMatter = (n: Named) => isUndertaking(n) || n.found.kind === 'Event'
const isUndertaking = (n: Named) => n.found.kind === 'Project' || n.found.kind === 'Program'
