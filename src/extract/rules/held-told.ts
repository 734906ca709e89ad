// Where an event takes place as the clause that tells it says: 甲会在乙宾馆举行, 起点设在乙公园, 赶到乙码头参加甲会, or the hall that the telling opens with.
import { everyMatch } from '../../every-match.ts'
import { type Clause, clausesOf, type Named } from '../clauses.ts'
import { type Scene, type Sentence, SUB, TOPIC } from '../discourse.ts'
import { offices, wordLists } from '../lexicon/verbs.ts'
import { pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import type { Finding } from './rule.ts'

const WHEN = '[^，。；：]{0,22}?'
/** After an event's name: it comes to the place, or takes place in it. */
const AT = new RegExp(
  `^[”"》]?(?:活动|仪式)?${WHEN}(?:在|于|登场|移师|走进|落户|亮相|来到|走到|开进|搬到了?|搬进了?|设在|选在|放在)了?(?:该.{0,2}|我.)?$`,
)
/** From where a race sets out. */
const FROM = new RegExp(`^[”"》]?${WHEN}从$`)
const SETS_OUT = /^[^，。；]{0,6}(?:驶出|驶离|起跑|开跑|出发|启程|发车|启运|鸣枪|发枪|起航|启航)/
const DEPARTS = /首[航发飞]|发车|开行|启运|起运|出征|启程|开跑|起跑|出发/
/** 在…支持下 names no place. */
const UNDER =
  /^[^，。；]{0,14}(?:支持|帮助|指导|带领|见证|组织|推动|关心|领导|陪同|努力|注视|配合|倡议|号召|影响|基础|前提|框架)[之]?下/
const GROUND =
  /(?:会场|活动|仪式|起点|终点|起终点|地点|赛场|展馆|展区|会址|赛道|现场|主场)(?:就|都|均|也)?(?:分别)?(?:设立?|安排|选|定|放|选择)(?:在|于|到)了?$|设(?:立|置)?了?(?:主|分)?会场[于在]$/
const HELD = new RegExp(
  `^[^，。；]{0,14}?(?:${wordLists.held}|开展|组织|进行|发起|亮相|上演|庭审|审理|开庭|开[课镰街园市馆业学播张集唱渔捕犁耕镜营]|启[幕航程用运]|首[演发映航秀飞]|[响拉]响|响起|收官|收镰|落成|登场|巡演|路演|授课|宣讲|直播|展出)`,
)
/** Words that stand for the event which is told of. */
const BARE =
  /^(?:[^，。；]{0,14}?(?:上午|下午|晚上?|中午|日|时|天|期)的?)?(?:此次|本次|这次|本届|该)?((?:首场|首日)?[\u4e00-\u9fff]{0,6}?(?:会议|大会|全会|会|仪式|典礼|式|活动|论坛|讲座|赛|比赛|展|演练|节|培训班?|晚会|演出))(?:就|均|都|也|则|将|于|定于)*/
const ANY = /^(?:会议|大会|全会|仪式|活动|比赛|赛事|现场会)$/
const OTHER = /下一场|下一站|下次|明年|去年|上届|下届|往年|首届|上次|此前|曾|说，|表示，/
/** So far back a sentence's words still say of what the clause speaks. */
const LONGEST = 300
/** 来到乙码头，参加甲会 */
const GOES =
  /(?:来到|走进|赶到|赶赴|前往|奔赴|赴|到|抵达|到达|步入|进入|深入|齐聚|相聚|汇聚在?|聚集在?|聚到|登上)了?(?:位于)?(?:[^，。；]{0,20}的)?$/
const TAKES_PART =
  /^(?:一起|一同|共同|同|与|为)?[^，。；]{0,6}(?:参加|出席|参与|观摩|观看|举行|举办|开展|召开|主持|见证)[^，。；]{0,12}$/

/** 到甲店、乙厂进行检查，并召开会议: the meeting was elsewhere. */
const INSPECTS = /检查|调研|考察|视察|走访|慰问|督导|了解|查看|察看/
/** 在甲镇集市设点，开展… */
const SETS_UP =
  /^[^，。；：]{0,8}(?:设[点摊台立]|设置|摆[摊台]|搭[台建]|集[合结中]|支起|摆开|拉起|上街)[^，。；：]{0,8}$/

/** Places or bodies that stand in one list, of each chain the last. */
interface Site {
  start: number
  end: number
  members: Found[]
  /** What is named before them in the clause. */
  before: Named | undefined
}

/** Every place that a clause gives the event it tells of. */
export function toldAt(scene: Scene): Finding[] {
  const { text } = scene.article
  const findings: Finding[] = []
  const sentences = new Map(scene.sentences.map(s => [s.start, s]))
  const placed = new Set<string>()
  let went: Site | undefined
  let span = -1
  for (const clause of clausesOf(scene)) {
    if (span !== clause.sentence.start) went = undefined
    span = clause.sentence.start
    const sentence = sentences.get(clause.sentence.start)
    if (!sentence) continue
    const add = (events: Found[], to: Found[]) => {
      for (const e of events) placed.add(`${keyOf(e)}|${sentence.start}`)
      findings.push(...pairs(scene, sentence, events, to, {}))
    }
    const event = clause.named.find(n => n.found.kind === 'Event')
    if (went && event && event === clause.named[0] && TAKES_PART.test(text.slice(clause.start, event.start)))
      add([event.found], went.members)
    for (const site of sitesIn(text, clause)) {
      const rest = text.slice(site.end, clause.end)
      if (UNDER.test(rest)) continue
      const goes = GOES.test(text.slice(clause.start, site.start))
      if (
        (goes && rest.length < 8 && !INSPECTS.test(rest)) ||
        (/在$/.test(text.slice(clause.start, site.start)) && SETS_UP.test(rest))
      )
        went = site
      const events = eventsAt(scene, sentence, clause, site, rest)
      if (events.length > 0) add(events, site.members)
    }
  }
  return [...findings, ...opening(scene, placed)]
}

function sitesIn(text: string, clause: Clause): Site[] {
  const sites: Site[] = []
  clause.named.forEach((n, i) => {
    const last = clause.named[i - 1]
    const site = sites.at(-1)
    if (n.found.kind !== 'Place' && n.found.kind !== 'Organization') return
    const gap = last ? text.slice(last.end, n.start) : undefined
    const goesOn = site && last && site.end === last.end
    if (goesOn && gap === '') Object.assign(site, { end: n.end, members: [...site.members.slice(0, -1), n.found] })
    else if (goesOn && /^(?:[、和与及]|以及)$/.test(gap ?? ''))
      Object.assign(site, { end: n.end, members: [...site.members, n.found] })
    else if (goesOn && gap === '的')
      Object.assign(site, { end: n.end, members: [...site.members.slice(0, -1), n.found] })
    else sites.push({ start: n.start, end: n.end, members: [n.found], before: last })
  })
  return sites.filter(site => !OFFICE.test(text.slice(site.end, site.end + 10)) && !isPart(text, site))
}

/** The 江城 of a school or hotel whose name is not known. */
const isPart = (text: string, { end, members }: Site) =>
  members.some(f => f.kind === 'Place' && f.end === end && f.end - f.start < f.name.length && f.end - f.start < 4) &&
  HOUSE.test(text.slice(end, end + 14))
const HOUSE =
  /^[\u4e00-\u9fff]{2,10}?(?:学院|大学|公司|集团|医院|宾馆|酒店|饭店|中心|[^场会展宾]馆|工厂|学校|中学|小学|研究所|研究院|基地|园区)/

const OFFICE = new RegExp(`^的?(?:${offices})`)

/** The events that a clause puts there. */
function eventsAt(scene: Scene, sentence: Sentence, clause: Clause, site: Site, rest: string): Found[] {
  const { text } = scene.article
  const { before, start } = site
  const gap = text.slice(before?.end ?? clause.start, start)
  const isEvent = before?.found.kind === 'Event'
  if (isEvent && (AT.test(gap) || (FROM.test(gap) && SETS_OUT.test(rest)))) return [before.found]
  if (/从$/.test(gap) && SETS_OUT.test(rest) && scene.topic && DEPARTS.test(scene.topic.name)) return [scene.topic]
  const said = text.slice(clause.start, start)
  if (/(?:驶[出离]|开出)$/.test(said) && scene.topic && DEPARTS.test(scene.topic.name)) return [scene.topic]
  const isTold = !OTHER.test(text.slice(Math.max(clause.sentence.start, clause.end - LONGEST), clause.end))
  if (GROUND.test(said)) {
    const own = sentence.found.filter(f => f?.kind === 'Event').findLast(f => f && f.end <= start)
    return own
      ? [own]
      : isTold
        ? (calledBy(scene, sentence, text.slice(clause.sentence.start, start)) ?? sentence.events)
        : []
  }
  const noun = BARE.exec(said)
  const word = noun?.[1]
  if (!isEvent && noun && word && AT.test(said.slice(noun[0].length))) {
    if (!isTold) return []
    return ANY.test(word)
      ? sentence.events
      : (calledBy(scene, sentence, word) ?? sentence.events.filter(e => e.name.includes(word)))
  }
  const after = clause.named.find(n => n.found.kind === 'Event' && n.start >= site.end)
  // 走进乙小学开展甲演练
  if (after && GOES.test(said) && TAKES_PART.test(text.slice(site.end, after.start))) return [after.found]
  if (!/[在于]$/.test(gap)) return []
  // 在江城签约: the verb is the event.
  if (after && (after.start === site.end || HELD.test(text.slice(site.end, after.start)))) return [after.found]
  const verb = HELD.exec(rest)?.[0]
  if (!verb) return []
  const own = sentence.found.filter(f => f?.kind === 'Event').findLast(f => f && f.end <= start)
  const deed = DEED.exec(verb)?.[0]
  const carried = sentence.events.filter(
    e => !deed || e.name.includes(deed) || (SIGNS.test(deed) && SIGNS.test(e.name)),
  )
  return own ? [own] : isTold ? carried : []
}

const SIGNS = /签约|签署|签订/
/** A deed of its own, unless the event is called so. */
const DEED = /(?:会见|签约|签署|签订|揭牌|奠基|开工|开机|鸣枪|开跑|开赛|开班|开讲|开营|揭幕)$/

/** 恳谈会: the event before whose name ends so. */
function calledBy(scene: Scene, sentence: Sentence, said: string): Found[] | undefined {
  const word = /^(?:此次|本次|这次|本届|该)?([\u4e00-\u9fff]{2,6}?)(?:由|$)/.exec(said)?.[1]
  const same =
    word && scene.found.findLast(f => f.kind === 'Event' && f.start < sentence.start && f.name.endsWith(word))
  return same ? [same] : undefined
}

/** 江风体育馆里人声鼎沸，甲招聘会开到了第二天: where the telling opens, when no clause says where it is. */
function opening(scene: Scene, placed: Set<string>): Finding[] {
  const seen = new Set<string>()
  return scene.sentences.flatMap((sentence, n) => {
    if (sentence.block.role !== 'paragraph') return []
    const at = sentence.found.findIndex(f => f !== undefined && (f.rule === TOPIC || f.rule === SUB))
    const event = sentence.found[at]
    if (!event || seen.has(keyOf(event))) return []
    seen.add(keyOf(event))
    if (placed.has(`${keyOf(event)}|${sentence.start}`)) return []
    const own = hall(sentence, at)
    const last = scene.sentences[n - 1]
    const isNear = last?.block === sentence.block && at < 16 && (event.rule === TOPIC || at < 3)
    const site = own ?? (last && isNear ? hall(last, last.code.length) : undefined) ?? crowded(sentence, at)
    return site ? pairs(scene, sentence, [event], [site], {}) : []
  })
}

/** The hall, square or village before `until` that is looked into or gone to, not one that acts. */
function hall({ code, found }: Sentence, until: number): Found | undefined {
  const matches = everyMatch(code.slice(0, until), LOOKED)
  const sites = matches.map(m => found[m.index + (m[1]?.length ?? 0) - 1 + (m[2]?.length ?? 0)])
  return sites.findLast(f => f !== undefined && HALL.test(f.name))
}

/** 甲节大幕开启，乙馆内高朋满座 */
function crowded({ code, found }: Sentence, at: number): Found | undefined {
  const next = CROWDED.exec(code.slice(at + 1))
  return next ? found[at + next[0].length] : undefined
}

const CROWDED =
  /^[^，。；\ue000-\ue005]{0,16}，[\ue001\ue002]{1,6}(?=[里内上中]?[^，。；\ue000-\ue005]{0,4}(?:高朋|座无|人头|人声|人山|彩旗|锣鼓|灯火|热闹|掌声|张灯|花团|挤|欢声|喜气|机器轰|机声))/

const LOOKED =
  /((?:^|，|、)[^，。；：\ue000-\ue003\ue010]{0,14}|(?:在|涌[出入进向]|驶[出入]|走[进出]|来到|齐聚|汇聚|汇集|聚集在?|相聚|响彻|装点)了?)(?<!来自|毕业于|就读于|出自)([\ue001\ue002]{1,6})(?=(?:的[^，。；]{1,8}|操场|看台|体育馆|报告厅|礼堂|会议室|大厅|展厅|食堂|教室|车间|厂区|工地|广场|果园|大棚|稻田|地头|村口|村部|门口|冰场|雪场|码头|舞台|老街|院子?)?(?:里|内(?![科容涵外部])|上(?![级市午门])|中(?![心央国西学])|前(?![往来])|外|旁|下|现场|大厅|人头|人声|人山|彩旗|锣鼓|挤|座无|热闹|张灯)|，|$|[^，。；]{0,3}(?:一片|格外|分外))/g
const HALL =
  /(?:广场|公园|馆|中心|剧院|剧场|影院|礼堂|会堂|体育场|运动场|会议室|酒店|饭店|宾馆|基地|景区|园|校区|操场|码头|港|陵园|社区|村|街|街道|小区|学校|小学|中学|大学|学院|书院|书屋|书店|文化宫|少年宫|俱乐部|车站|机场|湖|山庄|古镇|古城|步行街|合作社|医院)$/

const keyOf = (f: Found) => f.key ?? f.name
