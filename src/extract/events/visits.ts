// Finds what leaders go out to do: inspections, visits of condolence, meetings with guests.
import type { Span } from '../../../schema/model.ts'
import { type OccasionKind, outings } from '../lexicon/events.ts'
import { offices } from '../lexicon/verbs.ts'
import type { Found } from '../types.ts'
import { datelineOf } from './edge.ts'
import { tidy } from './occasions.ts'

/** A leader's outing as a sentence or headline words it; the span is that of the verb, so that persons and stops stay apart. */
export interface Outing extends Span {
  /** 林远到白溪镇调研春耕工作: without offices and dates. */
  name: string
  aliases: string[]
  kind: OccasionKind
  /** Who goes, as found. */
  who: Found[]
  /** Of a visit without a verb of inspection, whether it needs no day to be told of. */
  sure?: boolean
}

const verbs = Object.keys(outings)
  .sort((a, b) => b.length - a.length)
  .join('|')
/** A 考察团, 招商局, 座谈会 or 招商专班 is nobody's deed. */
export const going = new RegExp(`(?:${verbs})+(?![团组队局处员办站室科专]|会(?![见谈晤]))`)
/** Between the name and what is done: how and where to, but no saying. */
const notBetween = /陪同|指出|强调|要求|表示|介绍|听取|主持|出席|参加|召开|举行|宣布|致辞|讲话|发言|说|[。！？；：]/

/** 客商在县长林远陪同下走进…: the escort is not the one who goes. */
const escorts = /^[^，。；]{0,10}陪同下/
const escorted = /在[^，。；]{2,40}陪同下，?/

/** The outing that a headline or an opening sentence tells of: persons, a body or a party of visitors, then a verb of going out. */
export function outingIn(text: string, sentence: Span, names: Found[]): Outing | undefined {
  const came = whoCame(text, sentence, names)
  if (came) return came
  const from = sentence.start + datelineOf(text, sentence)
  const here = names.filter(f => !f.inner && !f.implied && f.start >= from && f.end <= sentence.end)
  const first = leading(
    text,
    here.filter(f => f.kind === 'Person'),
  )
  const who = escorts.test(text.slice(first.at(-1)?.end ?? sentence.end, sentence.end)) ? [] : first
  const subject =
    who.length > 0
      ? { start: who[0]?.start ?? 0, end: who.at(-1)?.end ?? 0 }
      : groupIn(text, { start: from, end: sentence.end }, here)
  if (!subject) return undefined
  const rest = text.slice(subject.end, sentence.end)
  const verb = going.exec(rest)
  if (who[0] && /[与同和][^，。]{0,14}$/.test(text.slice(from, who[0].start))) return undefined
  if (!verb || verb.index > 60 || notBetween.test(rest.slice(0, verb.index).replace(escorted, ''))) return undefined
  const stop = rest.slice(verb.index).search(/[，。！？；]|时(?:强调|指出|要求)/)
  const end = stop < 0 ? sentence.end : subject.end + verb.index + stop
  const name = who.length > 0 ? who.map(p => p.name).join('') : tidy(text.slice(subject.start, subject.end))
  const doing = plain(text.slice(subject.end, end).replace(escorted, ''))
  const last = longest(verb[0])
  const matter = /[就对](.{2,30}?)(?:工作|情况)?(?:开展|进行|(?<!工)作)/.exec(doing)?.[1]
  const short = matter ? [`${name}${last}${matter}工作`, `${name}${last}${matter}`] : []
  const at = subject.end + verb.index
  // 到甲站、乙水库看望值守人员，检查物资储备: what was done, without the stops.
  const next = also.exec(text.slice(end, sentence.end))?.[0] ?? ''
  if (verb.index > STOPS && !matter) short.push(`${name}${plain(text.slice(at, end) + next)}`)
  // 率江城市代表团来柳河，先后考察…: who came where, without the stops.
  const led = brought.exec(rest)?.[0]
  const arrival = led && /^[^，。；]*/.exec(rest)?.[0]
  const whole = `${name}${doing}`
  return {
    start: at,
    end: at + verb[0].length,
    name: arrival && arrival.length < verb.index ? `${name}${plain(arrival)}${last}` : whole,
    aliases: arrival && arrival.length < verb.index ? [whole, ...short] : short,
    kind: outings[last] ?? '调研',
    who,
  }
}

/** What stands between who goes and what they do is longer only where it lists stops. */
const STOPS = 12
const also = new RegExp(`^，(?:并|还|随机|实地|详细)?(?:${verbs})[^，。；]{2,16}`)

const party =
  /(?:(?<=^|，)(?:[^，。；的]{2,16}的)?[^，。；！？在的是]{0,24}(?:学员|师生|客商|记者|作家|艺术家|校友|旅行商|志愿者|专家|离退休干部|老干部|客人|嘉宾|外宾|来宾|学者|小分队|医疗队|服务队|工作队)(?:一行)?(?=[来赴到]|走进|先后|参观|走访|探访|考察|在[^，。；]{2,30}陪同下)|[市县区省州盟旗](?:委|政府|政协|人大)?领导(?:班子)?|[\u4e00-\u9fff]{0,10}(?:代表团|考察团|调研组|督导组|督查组|检查组|专家组|视察组|巡视组|巡察组|采访团|参观团|慰问团|访问团|委员会委员|政协委员|人大代表))(?:一行)?/

/** A party without names (省考察团, 市领导), or the body that goes out (市人大常委会视察…). */
function groupIn(text: string, sentence: Span, here: Found[]): Span | undefined {
  const body = here.find(f => f.kind === 'Organization')
  const named = party.exec(text.slice(sentence.start, sentence.end))
  const group = named && { start: sentence.start + named.index, end: sentence.start + named.index + named[0].length }
  const first = body && (!group || body.start <= group.start) ? body : group
  if (!first || !/^(?:[^，。]{0,24}，)?[^，。]{0,8}$/.test(text.slice(sentence.start, first.start))) return undefined
  return { start: first.start, end: Math.max(first.end, group && group.start <= first.end ? group.end : 0) }
}

/** The first persons of the sentence that stand in one list (林远、周济川等). */
export function leading(text: string, persons: Found[]): Found[] {
  const who: Found[] = []
  for (const p of persons) {
    const gap = who.length > 0 ? text.slice(who.at(-1)?.end ?? 0, p.start) : ''
    if (
      who.length > 0 &&
      !/^(?:[、和与 ]|，?[^，。；]{0,24}(?:书记|市长|县长|区长|主任|主席|部长|局长|秘书长))?$/.test(gap)
    )
      break
    who.push(p)
  }
  return who
}

const longest = (run: string) => Object.keys(outings).find(v => run.endsWith(v)) ?? run

/** 到工地查看打桩进度的有副县长林远: the verb first, who came after it. */
function whoCame(text: string, s: Span, names: Found[]): Outing | undefined {
  const m = inverse.exec(text.slice(s.start, s.end))
  const verb = m?.[1]
  if (!m || !verb) return undefined
  const at = s.start + m.index
  const who = leading(
    text,
    names.filter(f => f.kind === 'Person' && !f.implied && f.start >= at + m[0].length && f.end <= s.end),
  )
  const first = who[0]
  if (!first || first.start - at - m[0].length > 24 || !officeBefore.test(text.slice(at, first.start))) return undefined
  const doing = plain(m[0].replace(/的(?:还?有|是)$/, ''))
  const start = at + m[0].indexOf(verb)
  return {
    start,
    end: start + verb.length,
    name: `${first.name}${doing}`,
    aliases: [`${first.name}${doing.replace(/^[到来赴].{0,6}?(?=[察查检督调参考视观走])/, '')}`],
    kind: outings[verb] ?? '调研',
    who,
  }
}

const inverse = new RegExp(`[到来赴](?:现场|[^，。]{2,10})?(${verbs})[^，。的]{0,20}的(?:还?有|是)`)

/**
 * What an official does beside what the article reports: receives guests, sees something before or after a meeting, or
 * in a feature comes to look on a day (5月2日，县长林远来到粮库检查收购).
 */
export function isOwnOuting(
  text: string,
  s: Span,
  o: Outing,
  topic: { kind: OccasionKind; name: string; told: Span[] } | undefined,
  names: Found[],
): boolean {
  const tour = topic?.kind === '调研' || topic?.kind === '慰问'
  if (inverse.test(text.slice(s.start, s.end))) return !tour
  // 林远在座谈时说: when he said it.
  if (/^(?:时|中|[之期]间|会上)/.test(text.slice(o.end, o.end + 2))) return false
  if (o.kind === '会见') return o.who.length > 0 && topic?.kind !== '会见' && /会见|会谈|会晤|座谈/.test(o.name)
  const first = o.who[0]
  if (!first) return !tour && topic?.told[0]?.start !== s.start && onDay.test(text.slice(s.start, o.start))
  const before = text.slice(s.start, first.start < s.start ? o.start : first.start)
  const ahead = before.slice(before.lastIndexOf('；') + 1)
  // 同日，市长周济川到粮库检查: another tour than the one that is reported.
  // 市领导分组走访: each of them goes on that tour.
  if (tour && /领导/.test(topic.name)) return false
  if (tour) return sameDay.test(ahead) && officeBefore.test(ahead) && !o.who.some(p => topic.name.includes(p.name))
  const official = officeBefore.test(ahead) || topic?.name.includes(first.name) || holdsOffice(text, first.name)
  const onTime = onDay.test(ahead) || beside.test(ahead) || brought.test(text.slice(first.end, o.start))
  if (o.sure !== undefined) return Boolean(official) && (o.sure || onTime)
  if (!official || !onTime) return false
  const clause = /^[^，。；]*/.exec(text.slice(o.end))?.[0] ?? ''
  const seen = names.some(f => !f.implied && f.kind !== 'Person' && f.start >= o.end && f.end <= o.end + clause.length)
  const away = beside.test(ahead) && !/^了?[这该]/.test(clause)
  return seen || away || /[到赴来]|走进|深入|前往/.test(text.slice(first.end, o.end))
}

/** The article names the person's office elsewhere; a person is named a few times at most. */
function holdsOffice(text: string, name: string): boolean {
  let at = text.indexOf(name)
  for (let n = 0; at >= 0 && n < 6; n++) {
    if (officeBefore.test(text.slice(Math.max(0, at - 12), at))) return true
    at = text.indexOf(name, at + name.length)
  }
  return false
}

const onDay = /^(?:[^，。]{0,8}(?:\d日|[昨今前][天日])[^，。]{0,4}，|昨[天日](?:[上下]午)?，?|日前，|近日，)/
/** When it was, as seen from what was told before: 会前, 签约之前, 当天下午. */
const beside =
  /^(?:次日|翌日|第二天|当[天日晚]|同[日一]|会[前后]|随后|此前|之后|活动[前后]|采访[前后]|前一[天日晚]|[^，。]{1,8}(?:之前|之后|(?:仪式|活动|会)?(?:开始)?[前后]|结束[后时]|前一[天日]|前夕|后一天|间隙))[^，。]{0,4}(?:，|$)|^当[天日](?:[上下]午|晚)?/
/** 率江城市党政代表团来柳河，先后考察… */
const brought = /^率[^，。]{2,24}(?:代表团|考察团|访问团|调研组|工作组|企业家|一行)[来赴到]/
const sameDay = /^(?:同日|同一天|当[天日]|\d日)(?:[上下]午)?，/
const officeBefore = new RegExp(`(?:${offices})$`)

/** Without dates, punctuation and the words of company. */
export function plain(text: string): string {
  return tidy(text)
    .replace(/(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚)?(?:至\d{1,2}日)?|昨日|昨天|今日|今天|日前|近日/g, '')
    .replace(/一行|等(?:市|县|区|省)?领导|带着问题/g, '')
    .replace(/[，、]/g, '')
}
