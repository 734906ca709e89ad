// Whether a text turns to speak of a thing where it names it, or names it only by the way.
import type { Clause, Named } from '../clauses.ts'
import { SUB, TOPIC } from '../discourse.ts'
import { wordOf } from '../names/words.ts'

/** Words after which a name is no subject but a place, a means or a partner. */
const ASIDE =
  /(?:据|在|从|向|对|为|给|到|往|跟|与|和|同|把|将|是|来自|位于|地处|选址|坐落于|坐落在|移师|登场|亮相|走到|转到|横跨|地跨|连接|毗邻|紧邻|靠近|落户|落户于|依托|借助|结合|通过|围绕|按照|根据|沿着?|经过|途经|走进|来到|赶赴|前往|深入|抵达|赴|进|投进|注入|比|像|随着|被|由|除|以|等)(?:主办方|承办方|了)?$/
/** Verbs that bring up a program or project, of which the following speaks. */
export const RUNS =
  /(?:开展|实施|推出|推行|推进|启动|举办|组织|打造|建立|建成|建设|完善|设立|开设|上线|有|落实|开工|新建|投资|签约|引进|创新|举行|出台|印发|打响|迎来|承办|主办|新设)了?(?:的|起)?$/
/** Verbs that bring up a new body. */
export const FOUNDS = /(?:办起|建起|组建|成立|创办|创立|领办|兴办|注册)了?$/
/** Bodies whose head stands for them: 队长某某带人更换开关23个. */
export const DOERS = /[队站社厂店]$|公司$|合作社$|企业$/
/** A name inside what says of an unnamed thing whose it is: 甲公司承办的专场, 甲公司租下的厂房. */
export const RELATIVE =
  /^[^，。；：“”\d的]{0,8}?(?:主办|承办|举办|组织|推出|建设|投资|开发|[合援捐新自筹]建|租下|捐[赠助]|打造|设立|实施|研发|运营|开办|创办|牵头|发起|筹集|生产|提供|带来|选送)了?的(?!是|有)/
/** 会上，…: where all of a sentence took place. */
export const SCENE =
  /^\s?[^，。；,]{0,8}(?:仪式|活动|大会|推介会|会|现场|期间|间隙)(?:上|中|现场|期间|间隙|结束后|后)?$/
/** 甲公司总承包, 乙局主办: a part in what the sentence is about. */
const PART =
  /^[^，。；：的]{0,4}?(?:总?承包|承建|承办|协办|主办|施工|监理|设计|运营|代建|牵头|指导|认证|协助|出资|投资|建设|援建|管理|负责|发起|冠名|赞助)(?:建设|实施|运营|施工|管理|单位)?$/
/** 区人社局统计，…: who says so. */
const SAYS = /^(?:的?(?:最新)?(?:数据|统计|监测|测算|初步统计|台账|报告))(?:数据|显示|表明|统计)?/
/** What is given, signed and sold at an occasion. */
export const GIVES = /捐|赠|签[约订署]|发放|颁发|成交|达成|募集|筹集|认购/
/** Words for the occasion that an article reports, at the begin of a clause or as where something was: 奠基仪式现场聚集了约1000人. */
export const OCCASION =
  /^(?:此次|本次|这次|本届|当天|这场)?(?:活动|仪式|会议|大会|会上|现场|赛事|比赛|展会|博览会|集中开工|会场|培训|调研)(?!要求|指出|强调)|^[^，。；“]{0,16}(?:仪式|活动|大会|会|赛)(?:现场|上)|(?:仪式|活动|大会|推介会|比赛)则?(?:共|约|就)?(?:有|吸引|聚集)|^(?:到会|与会|参会|参赛|参展)|^(?:出席|列席|参加)(?:本次|此次|这次)?(?:会议|大会|全会|活动|仪式)|^(?:当天|当日)(?![^，。；]{0,8}(?:在|赶))/
/** Who was there: every number of the clause is the occasion's. */
export const PRESENT = /^(?:出席|列席|参加)(?:本次|此次|这次)?(?:会议|大会|全会|活动|仪式)/
/** 某校的30名学生走进展馆 */
export const COMES = /^[^，。；]{0,8}(?:走进|参加|参与|听讲|观看|聆听|到场)/
/** 来自全市的90个展品: no number of the city. */
export const FROM = /(?:来自|面向|覆盖|遍及|遍布)$/
/** The number of projects that were started or signed together. */
export const COLLECTIVE =
  /(?:此次|本次|这次|这一?批|本批|当天|当日|一?共|陆续有|同时)[^，。；]{0,8}(开工|复工|签约|奠基|竣工|投产|揭牌|集中签约)[^，。；]{0,12}项目|项目[^，。；]{0,6}集中(开工|开（复）工|签约|奠基|竣工|投产)/
/** Who takes part: 甲局、乙局等12家单位. */
export const CROWD = /^[家个名位人户所支]|人次/
/** Occurrences of which figures are no property: a leader's or a reporter's way. */
export const OUTING = /调研|考察|督导|督查|走进|视察|检查|慰问|走访|看望|会见|座谈|巡察|巡查|暗访/
/** Persons tell of their body: 负责人说, 站长介绍. */
export const TELLS = /^[^，。；：“]{0,8}?(?:介绍|说|表示|算|坦言|告诉|透露|报告|通报|汇报)/

const isUndertaking = (n: Named) => n.found.kind === 'Program' || n.found.kind === 'Project'

/** Whether the text speaks of the `k`th name of a clause from there on; `now` is what it spoke of before. */
export function isTurn(text: string, clause: Clause, k: number, now: Named | undefined): boolean {
  const n = clause.named[k]
  if (!n || inBrackets(text, clause, n)) return false
  const before = text.slice(Math.max(clause.start, n.start - 10), n.start)
  const after = text.slice(n.end, n.end + 10)
  if (CORE.test(after)) return true
  if (SAYS.test(after) || (now && n.found.kind === 'Organization' && PART.test(text.slice(n.end, clause.end))))
    return false
  if (/^的(?:一[项个]|重点|骨干|标志|重要|子)/.test(after)) return false
  if (/^(?:之前|之后|以来|上[了获传])/.test(after) || (n.found.kind !== 'Event' && after.startsWith('期间')))
    return false
  if (n.found.kind === 'Event')
    return (
      isTold(n) ||
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
  const next = clause.named[k + 1]
  // The larger place before the smaller, the body before who holds office there: the last counts, or none.
  if (next && next.found.kind !== 'Person' && next.start <= n.end) return false
  if (next?.found.kind === 'Person' && isOffice(text.slice(n.end, next.start))) return false
  // 甲会登场某馆，到会90人: where it was is no new subject.
  if (now?.found.kind === 'Event' && now.start >= clause.sentence.start && n.start - clause.start > 4) return false
  if (now && isUndertaking(now)) return n.start - clause.start <= 4
  return true
}

/** 这套设备是甲项目的核心: it speaks of the project. */
const CORE = /^的(?:核心|主体)/

const isTold = (n: Named) => n.found.rule === TOPIC || n.found.rule === SUB
const isOffice = (between: string) => between.length < 14 && !/[，。；：]/.test(between)

/** By the way: after a preposition or as an object, and what a list joins to such; `last` says so of the name before. */
export function isAside(text: string, clause: Clause, k: number, last: boolean): boolean {
  const n = clause.named[k]
  if (!n) return false
  const before = text.slice(Math.max(clause.start, n.start - 10), n.start)
  if (isUndertaking(n) && (RUNS.test(before) || CORE.test(text.slice(n.end, n.end + 4)))) return false
  if (ASIDE.test(before)) return true
  const previous = clause.named[k - 1]
  if (previous && /^(?:[、和及与]|)$/.test(text.slice(previous.end, n.start))) return last
  // 在某村的晒谷坪上
  if (previous && last && n.found.kind === 'Place' && text.slice(previous.end, n.start) === '的') return true
  if (isUndertaking(n) || n.found.kind === 'Event') return false
  const word = before.slice(-2)
  return before.length > 1 && wordOf(word)?.kind === 'v' && !/[说来间中后前时]$/.test(word)
}

/** Inside （…） or an open “…, as in the reporter's line and in mottos. */
function inBrackets(text: string, clause: Clause, n: Named): boolean {
  const before = text.slice(Math.max(clause.start, n.start - 80), n.start)
  const open = (a: string, b: string) => before.lastIndexOf(a) > before.lastIndexOf(b)
  return (
    open('（', '）') ||
    open('(', ')') ||
    open('“', '”') ||
    open('《', '》') ||
    /^\d{1,2}月\d{1,2}日[电讯]/.test(text.slice(n.end, n.end + 9))
  )
}
