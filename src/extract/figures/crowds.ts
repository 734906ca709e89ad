// Of which occasion a number of people or bodies is: who took part, who was sent out, and what those found.
import { asNamed, type Clause, type Named } from '../clauses.ts'
import { turn } from './focus.ts'
import type { Quantity } from './quantity.ts'
import { carried, isMatter, isUndertaking, type Owner, type Telling } from './telling.ts'
import { place } from './voices.ts'
import { ATTENDS, COMES, CROWD, HIRES, MOVES_IN, ZONE } from './words.ts'

/** Known to be of none of the names. */
export const NOBODY = 'nobody'

/** Who took part in the occasion: 甲校、乙校的近百名学生, 甲、乙等12家单位, 甲一行20人, 率15名党员来到. */
export function crowdOf(telling: Telling, q: Quantity, clause: Clause, k: number): Owner | typeof NOBODY | undefined {
  const { article, occasion, focus } = telling
  const before = clause.named[k - 1]
  const gap = article.text.slice(before?.end ?? clause.start, q.start)
  const { now } = focus
  // 巡回法庭开庭，90多位村民旁听: at the occasion, not of the court.
  const watches = now?.found.kind === 'Program' && LOOKS_ON.test(article.text.slice(q.end, clause.end))
  const told = now && !watches && isMatter(now) && now.start >= clause.sentence.start ? now : undefined
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
  const body = hiredBy(telling, q, clause, k) ?? zoneOf(telling, q, clause)
  if (body) return carried(telling, body, 'subject', clause, 'crowd')
  const there = guestsOf(telling, q, clause)
  if (there) return carried(telling, there, 'context', clause, 'occasion')
  if (watches || isGuests(article.text, q, clause, k, focus.now)) return ofEvent()
  if (!before) return undefined
  // 甲、乙等地的53家企业: of none of them.
  if (/^等(?:地|省|市|县|区|国家?|省市|地区|单位|部门|学校|高校|企业|公司|机构|银行|乡镇|村)?的?$/.test(gap))
    return wonOf(telling, clause, k) ?? (isUndertaking(before) ? undefined : (ofEvent() ?? NOBODY))
  return isCrowdOf(article.text, q, clause, k, gap) ? ofEvent() : undefined
}

/** 学校聘请林远等8人, 公司引进博士12人: of who did so, where it is the sentence's. */
function hiredBy({ article, focus }: Telling, q: Quantity, clause: Clause, k: number): Named | undefined {
  const from = clause.named.slice(Math.max(0, k - 12), k).findLast(n => n.found.kind !== 'Person')?.end ?? clause.start
  const { first, agent } = focus
  const body = agent && agent.start >= clause.sentence.start ? (first ?? agent) : undefined
  return body && HIRES.test(article.text.slice(from, q.start)) ? body : undefined
}

/** 8家企业入驻 is of the zone of which the text last spoke. */
function zoneOf({ article, focus, main }: Telling, q: Quantity, clause: Clause): Named | undefined {
  if (!/^[家户]/.test(q.unit) || !MOVES_IN.test(article.text.slice(q.end, clause.sentence.end))) return undefined
  if (focus.now && isUndertaking(focus.now)) return undefined
  return [focus.now, focus.agent, main].find(n => n && n.found.kind === 'Place' && ZONE.test(n.found.name))
}

/** 广场上，23名专家坐成一排; 90多名农民参加学习 at the opening of the school of which the text speaks. */
function guestsOf({ article, focus, topic, isOuting }: Telling, q: Quantity, clause: Clause): Named | undefined {
  const { now, event } = focus
  if (!topic || isOuting || !now || now.start < clause.sentence.start) return undefined
  const core = now.found.key ?? now.found.name
  if (now.found.kind === 'Program') {
    const isOpened = topic.name.includes(core) && ATTENDS.test(article.text.slice(q.end, clause.end))
    return isOpened ? asNamed(topic) : undefined
  }
  const isScene = now.found.kind === 'Place' && now.end < clause.start && now.start < clause.sentence.start + 6
  return isScene && SCENE_OF.test(article.text.slice(now.end, clause.start)) ? (event ?? asNamed(topic)) : undefined
}

const SCENE_OF = /^[上里内前中边旁]，$/

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

const LOOKS_ON = /^[^，。；]{0,8}(?:旁听|观摩|观看|围观|围坐|到场|助威|喝彩)/

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

/** What an inspection sent out and found: 派出5个督查组, 发现问题13个. */
export function sentOf(telling: Telling, q: Quantity, clause: Clause): Owner | undefined {
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
  /(?:发现|排查|查出|查处|查找|指出|整改|消除|梳理|反馈|交办|通报)[^，。；#]{0,12}#|(?<!等)#[^，。；]{0,5}(?:问题|隐患|风险点|短板|线索|立[即行]|当场[^，。；]{0,2}改)/
