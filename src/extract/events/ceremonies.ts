// Ceremonies and meetings told of by their head noun alone: 开机仪式由林远主持, 会后召开座谈会.
import type { Span } from '../../../schema/model.ts'
import { SUB, TOPIC } from '../discourse.ts'
import { core } from './keys.ts'
import { type Occasion, tidy } from './occasions.ts'
import { nearby, type Told } from './told.ts'

/** A sentence with what stands before the noun and after it. */
interface Context extends Span {
  text: string
}

/**
 * Files a bare noun: 本届文化节 and 仪式上 name again what was told of; 开幕式 of a festival, 座谈会 after a visit are
 * occurrences of their own.
 */
export function fileBare(all: Told[], o: Occasion, s: Context): void {
  const events = nearby(all)
  const ahead = s.text.slice(Math.max(s.start, o.start - 12), o.start)
  const rest = s.text.slice(o.end, Math.min(s.end, o.end + 16))
  const whole = ownDay.test(rest) && events.some(e => e.rule !== TOPIC && core(e.name).endsWith(o.name))
  if (whole || /(?:本届|本次|此次|这次|这届|该)$/.test(ahead)) {
    again(events, o, s)
    return
  }
  if (vague.test(o.name)) return
  const same = events.find(e => e.spans.some(p => p.start <= o.start && p.end >= o.end)) ?? sameAs(events, o, s)
  if (same) {
    if (isCeremony.test(o.name) && !same.aliases.includes(o.name) && same.name !== o.name) same.aliases.push(o.name)
    if (same.rule !== TOPIC || isCeremony.test(o.name)) same.spans.push({ start: o.start, end: o.end })
    return
  }
  const of = whoHeld.exec(ahead)
  if (!o.told && !of && !isHeld.test(rest) && !led.test(ahead)) return
  const festival = events.find(isWhole)
  const opens = festival && opening.test(o.name)
  const name = opens ? `${festival.name}${o.name}` : of ? `${tidy(of[1] ?? '')}${o.name}` : o.name
  const aliases = name === o.name ? [] : [o.name]
  all.push({ name, aliases, kind: o.kind, spans: [{ start: o.start, end: o.end }], told: [s], rule: SUB })
}

/** The festival that the article reports, or whose press conference. */
const isWhole = (e: Told) => e.kind === '节会' && (e.rule === TOPIC || e.told.length === 0)

/** 本届文化节: the one that was named before by its full name. */
function again(events: Told[], o: Occasion, s: Context): void {
  const same = events.findLast(e => o.name.length > 1 && core(e.name).endsWith(o.name))
  if (!same) return
  same.spans.push({ start: o.start, end: o.end })
  // The contest of a final is told of only where its own day stands: 本届锦标赛5月3日开赛.
  if (same.rule === TOPIC || !ownDay.test(s.text.slice(o.end, Math.min(o.end + 12, s.end)))) return
  same.told.unshift(s)
  same.rule = SUB
}

/** The occurrence that a bare noun means: one whose name has its deed, else the topic when the noun says no more than it. */
function sameAs(events: Told[], o: Occasion, s: Context): Told | undefined {
  const equal = events.find(e => core(e.name) === o.name)
  if (equal) return equal
  const deed = o.name.replace(/(?:仪式|典礼|活动|会议?|式)$/, '')
  const names = (e: Told) => [e.name, ...e.aliases]
  const topic = events.find(e => e.rule === TOPIC)
  if (opening.test(o.name) && events.some(isWhole)) {
    return events.find(e => !isWhole(e) && names(e).some(n => n.endsWith(o.name)))
  }
  const said = s.text.slice(Math.max(s.start, o.start - 30), o.start)
  // The day of the sentence that tells of the topic is the topic's.
  const ahead = topic?.told[0]?.start === s.start ? said.replace(/\d{1,2}日/g, '') : said
  const after = later.test(ahead) && !thatDays.test(ahead)
  if (!after || o.kind === '仪式') {
    const known = events.findLast(e =>
      names(e).some(n => (deed.length > 1 && n.includes(deed)) || core(n).endsWith(o.name)),
    )
    if (known) return known
  }
  if (topic && opening.test(o.name)) return topic
  if (!topic || after) return undefined
  if (o.kind === '仪式') return ['节会', '展会'].includes(topic.kind) ? undefined : topic
  return o.kind === topic.kind && o.kind === '会议' ? topic : undefined
}

const ownDay = /^(?:将|拟|已)?(?:定)?[自于从在]?(?:\d+月)?\d+日/
/** Words for any gathering or for none in particular. */
const vague =
  /^(?:会议|大会|活动|仪式|典礼|比赛|展览|考察|例会|全会|论坛|展示|评选|宣讲|开放日|晚会|演出|全体会|年会|庙会|植树|班会|家长会|运动会|画展|特展|书市|文艺演出|文艺汇演|文艺表演|植树|直播|无偿献血|直播带货|直播带岗|沙龙|讲座|(?:反诈|法治|思政|党|安全|实践|主题)课)$/
const isCeremony = /.{2}(?:仪式|典礼|活动)$|(?:开幕|闭幕|启动|开班|开营|揭牌|首发|启运)式$/
const opening =
  /^(?:开幕|启动|启幕|揭幕|闭幕|开赛|开节|开街|开园|开市|开渔|开镰|开捕|开耕|开犁)(?:仪式|式|典礼)$|^开幕会$/
/** 当日的招聘会 is the one that was told of. */
const thatDays = /^(?:[^，。；]*[，；])?(?:当[天日晚]|昨[天日]|今[天日])的$/
/** Another occurrence than what was told of before. */
const later =
  /下一场|另一场|又一场|第[二三四]场|会[前后]|随后|[之此]后|之前|当天|当日|同日|[^仪]式[前后]|期间|[还又]|次日|\d日/
const isHeld =
  /^[”"》]?(?:由[^，。；]{2,30}主持|(?:在|于)[^，。；]{2,30}(?:举行|召开)|开得|十分|简短|隆重|简朴|[上中前后]，?|结束|之?[前后]|举行|召开|如期|开始|过后)/
const led = /(?:主持|出席|参加|宣布|举行|召开|举办)了?$/
/** Who held it, when no name is found for them: 检查组召开反馈会. */
const whoHeld =
  /((?:[^为由向和与在，。；]{0,2}(?:检查|考察|调研|督导|巡察|专家|工作|慰问|代表|参观|观摩)[组团队]|双方|两[地市县区校]|校企双方|村企双方|部队|学校|医院|公司))(?:联合|共同)?(?:召开|举行|举办)了?$/
