// Who holds an event as clauses tell it: 甲局在广场举办乙活动, 由甲局主办、丙公司承办, 主办单位为甲局, 组织这次演练的是甲公司.
import { everyMatch } from '../../every-match.ts'
import { type Clause, clausesOf } from '../clauses.ts'
import type { Scene, Sentence } from '../discourse.ts'
import { callings, offices } from '../lexicon/verbs.ts'
import { pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import { isAgent, JOINS, listsIn } from './agents.ts'
import { eventsFor, type Party, wholeOf } from './organized-events.ts'
import type { Finding } from './rule.ts'

const ROLES = ['title', 'kicker', 'subtitle', 'paragraph', 'caption'] as const
/** Holding as the body's own deed, whatever its object. */
const OWN = '主办|承办|协办|合办|联办|举办|筹办|操办|主持召开|召开|举行'
/** Holding when the object is an occasion. */
const HOLD = new RegExp(
  `(?:${OWN}|开展|组织|启动|发起|策划|推出|开设|开办|承接|承担|筹备|准备|安排|办好|举起|办起|上演|[开办](?:了|过)?(?:一|几|两|三)?[场次堂期](?!主办)|开了|办了)[了过的起]?`,
  'g',
)
/** After 由: who is named before these holds it. */
const PASSIVE =
  /^(?:主持|[^，。；：]{0,24}?(?:主办|承办|协办|合办|联办|举办|筹办|举行|召开|开展|组织(?!实施|施工|建设)|发起|策划))/
/** 甲局主办、乙局承办: side by side with the verb. */
const BESIDE =
  /^(?:等(?:[多数几十百\d]*余?[家个]?[单位部门企业机构院校社团地区市县]{0,6}))?(?:于[^，。；、：]{0,10})?(?:联合|共同|携手|联袂|牵头|具体|负责|轮流|倾情|参与)*(?:主办|承办|协办|合办|联办|(?<=联合|共同|携手)(?:举办|开展|组织|发起|推出|策划))(?!单位|方|地|城市|权)/
const ROLE = '(?:主办|承办|协办|举办|组织|发起)(?:单位|方|者|机构|部门|地)'
const ROLE_BEFORE = new RegExp(`${ROLE}(?:分别)?(?:是|为|有|系|包括|：)?$`)
const ROLE_AFTER = new RegExp(`^(?:等[^，。；、]{0,8})?(?:是|为|作为|担任|系)[^，。；]{0,12}?${ROLE}`)
/** 组织这次演练的是甲公司 */
const CLEFT = /(?:主办|承办|协办|举办|组织|发起|策划|召集)[^，。；]{0,24}的(?:单位|部门|企业)?(?:是|有|还有|为)$/
/** Who stands after these does not act: he is where it goes to, whom it is for, what it is of. */
const ASIDE =
  /(?:在|于|到|赴|往|来|至|向|对|为|给|从|被|把|将|以|据|让|请|邀|与|同|跟|和|受|代表|委托|走进|深入|参观|考察|陪同|听取|邀请|参加|出席|位于|面向|组织|带领|率领|派出|选派|动员|发动|依托|围绕|配合|支持|来自|驻|帮助|慰问|会见|及|除)$/
const OFFICIAL = new RegExp(
  `^(?:的?(?:有关|相关|主要|分管)?(?!专家(?:团|组|队|服务)|志愿(?:者服务)?队|医疗队)(?:${offices}|${callings})|的(?!号召|倡议|统一|精心|大力))`,
)

/** After these stand the stops of a tour, the last of them too. */
const GONE = /(?:深入|走进|来到|前往|赶赴|奔赴|参观|走访|察看|考察|慰问|视察)(?!活动|期间|中|后)/

/** Every way of saying that a body holds an event. */
export function heldBy(scene: Scene): Finding[] {
  const { text } = scene.article
  const findings: Finding[] = []
  const sentences = new Map(scene.sentences.map(s => [s.start, s]))
  let subject: Party | undefined
  let passive = false
  let last: Found[] = []
  let span: Clause['sentence'] | undefined
  for (const clause of clausesOf(scene, ROLES)) {
    if (span?.start !== clause.sentence.start) {
      subject = undefined
      passive = false
      last = []
    }
    span = clause.sentence
    const sentence = sentences.get(clause.sentence.start)
    if (!sentence) continue
    const parties = listsIn(text, clause, isHost)
    const add = (who: Party, events: Found[]) =>
      findings.push(
        ...pairs(
          scene,
          sentence,
          who.map(n => n.found),
          events,
          {},
        ),
      )
    for (const who of parties) {
      const said = saidOf(scene, clause, who, passive)
      if (!said) continue
      const events = eventsFor(scene, sentence, clause, who).map(e => wholeOf(scene, sentence, e))
      // 由甲局主办、乙局承办: of the same.
      if (said === 'passive' && events.length > 0) last = events
      add(who, passive && events.length === 0 ? last : events)
      passive ||= said === 'passive'
    }
    const done = parties.filter(who => saidOf(scene, clause, who, passive) === 'passive')
    const own = parties.find(who => !done.includes(who) && isSubject(scene, clause, who))
    const first = clause.named[0]
    if (own) subject = own
    // 由甲馆承办，将推出乙讲座: a new subject, or none.
    else if (done.length > 0 || (first?.found.kind === 'Person' && first.start - clause.start < 12)) subject = undefined
    const seat = heldWhole(scene, clause)
    if (seat) add(seat.who, [seat.event])
    for (const { verb, object } of held(scene, clause)) {
      const who = parties.findLast(p => (p.at(-1)?.end ?? 0) <= verb && isSubject(scene, clause, p)) ?? subject
      if (who && !personBetween(clause, who, verb)) add(who, [object])
    }
    const doer = own ?? (clause.named.some(n => n.found.kind === 'Event') ? undefined : subject)
    if (doer && scene.topic && isDeed(scene, sentence, clause, doer)) add(doer, [scene.topic])
  }
  return findings
}

/** Papers and stations too hold fairs. */
const isHost = (f: Found) => f.kind === 'Organization' || isAgent(f)

/** Whether a party is said in so many words to hold something: 由…主办, 主办方…, …承办. */
function saidOf(
  { article: { text } }: Scene,
  clause: Clause,
  who: Party,
  passive: boolean,
): 'passive' | 'role' | undefined {
  const [first, last] = [who[0], who.at(-1)]
  if (!first || !last) return undefined
  const before = text.slice(Math.max(clause.sentence.start, first.start - 36), first.start)
  const after = text.slice(last.end, clause.end)
  if (/由[^，。；：]{0,6}$/.test(before) && PASSIVE.test(after)) return 'passive'
  if (BESIDE.test(after) && (passive || !/(?:参加|出席|观看|参观|走进)[^，。；]{0,4}$/.test(before))) return 'passive'
  if (ROLE_BEFORE.test(before) || ROLE_AFTER.test(after) || CLEFT.test(before)) return 'role'
  return undefined
}

/** The party that acts in its clause: nobody goes to it, no office of it follows. */
function isSubject({ article: { text } }: Scene, clause: Clause, who: Party): boolean {
  const [first, last] = [who[0], who.at(-1)]
  if (!first || !last) return false
  const chain = clause.named.findLast(n => n.end === first.start && isAgent(n.found))
  const before = text.slice(clause.start, chain?.start ?? first.start)
  const after = text.slice(last.end, last.end + 24).replace(/^等[^，。；、]{0,10}/, '')
  const other = clause.named.findLast(n => n.end <= (chain?.start ?? first.start))
  // 为甲项目、乙公司举行仪式: one list with what is no agent.
  const listed = other && !isAgent(other.found) && JOINS.test(text.slice(other.end, chain?.start ?? first.start))
  return !listed && !ASIDE.test(before.slice(-8)) && !GONE.test(before) && !OFFICIAL.test(after)
}

/** 甲法庭把一起案子的庭审搬到了乙村: done with the event, not to it. */
function heldWhole(scene: Scene, clause: Clause): { who: Party; event: Found } | undefined {
  const { text } = scene.article
  const event = clause.named.find(n => n.found.kind === 'Event')
  const who = event && listsIn(text, clause, isHost).findLast(p => (p.at(-1)?.end ?? 0) <= event.start)
  if (!event || !who || !isSubject(scene, clause, who) || personBetween(clause, who, event.start)) return undefined
  const before = text.slice(who.at(-1)?.end, event.start)
  const after = text.slice(event.end, clause.sentence.end)
  return /^[^，。；：]{0,10}[把将][^，。；：]{0,16}$/.test(before) && MOVED.test(after)
    ? { who, event: event.found }
    : undefined
}

const MOVED = /^[”"》]?[，、]?[^，。；：]{0,6}?[搬办开送设放移带请摆][到进在入上]/

/** Events that are objects of a verb of holding in the clause, with where the verb stands. */
function held({ article: { text } }: Scene, clause: Clause): { verb: number; object: Found }[] {
  return clause.named.flatMap((n, i) => {
    if (n.found.kind !== 'Event') return []
    const last = clause.named.slice(0, i).findLast(o => o.found.kind !== 'Event')
    const from = Math.max(last?.end ?? clause.start, n.start - 40)
    // The 启动 of 启动仪式 is no verb.
    const isVerb = (at: number) => !clause.named.some(o => o.found.kind === 'Event' && o.start <= at && o.end > at)
    const verb = everyMatch(text.slice(from, n.start), HOLD).findLast(m => isVerb(from + m.index))
    if (!verb || n.start - from - verb.index - verb[0].length > 20) return []
    return [{ verb: from + verb.index, object: n.found }]
  })
}

/** 甲公司为新厂房举行奠基仪式: in the first sentences what the article reports, though it is named otherwise. */
function isDeed(scene: Scene, sentence: Sentence, clause: Clause, who: Party): boolean {
  const lead = scene.sentences.filter(s => s.block.role === 'paragraph').slice(0, 5)
  if (!lead.includes(sentence) || clause.named.some(n => n.found.kind === 'Event')) return false
  const end = Math.max(who.at(-1)?.end ?? 0, clause.start)
  if (personBetween(clause, who, clause.end)) return false
  const said = scene.article.text.slice(end, clause.end)
  const noun = DEED.exec(said)?.[1] ?? ROUND.exec(said)?.[1]
  return noun !== undefined && (scene.topic?.name.includes(noun.replace(/^.*的/, '').slice(0, 2)) ?? false)
}

const DEED =
  /(?:举行|举办|召开|开展|组织)了?[^，。；]{0,16}?([\u4e00-\u9fff]{2,8}(?:仪式|典礼|活动|大会|会议|座谈会|推介会|发布会|比赛|大赛|演练|宣讲|讲座|培训|展览|晚会))$/

/** 组织8个慰问组，对…开展走访慰问 */
const ROUND =
  /(?:开展|进行)了?(?:[^，。；]{0,10}的)?[^，。；的]{0,10}?(走访慰问|慰问|调研|检查|督查|督导|巡查|视察|考察|宣讲|义诊|演练|招聘|巡诊|志愿服务)(?:活动|工作|行动)?$/

function personBetween(clause: Clause, who: Party, verb: number): boolean {
  const end = who.at(-1)?.end ?? 0
  return clause.named.some(n => n.found.kind === 'Person' && n.start >= end && n.end <= verb)
}
