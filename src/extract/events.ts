// Finds events: named occasions, and the occurrence that an article as a whole reports.
import type { Article, EventStatus, Span } from '../../schema/model.ts'
import { datesIn } from './dates.ts'
import { SUB, sentencesOf, TOPIC } from './discourse.ts'
import { core, eventKey } from './events/keys.ts'
import { alike } from './events/likeness.ts'
import { type Occasion, occasionsIn } from './events/occasions.ts'
import { type Occurrence, topicOf } from './events/topic.ts'
import { type Outing, outingIn } from './events/visits.ts'
import { offices } from './lexicon/verbs.ts'
import type { Found, Locale } from './types.ts'
import { groundOf } from './undertakings/ground.ts'

/** Wordings of one occurrence share a key; the rule says whether it is the article's topic, told of or only named. */
export function findEvents(article: Article, names: Found[], locale: Locale): Found[] {
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end)
  const g = groundOf(article.text, sorted)
  const topic = topicOf(article, g, sorted)
  const events: Told[] = topic ? [{ ...topic, rule: TOPIC }, ...wholeOf(article.text, topic)] : []
  for (const block of article.blocks) {
    if (!['paragraph', 'caption', 'title', 'subtitle', 'kicker'].includes(block.role)) continue
    for (const s of sentencesOf(article.text, block)) {
      const here = inside(sorted, s)
      for (const o of occasionsIn(g, s, here)) {
        if (o.bare) again(article.text, events, o)
        else file(events, o, s)
      }
      const met = block.role === 'paragraph' ? outingIn(article.text, s, here) : undefined
      if (met && isOwnOuting(article.text, s, met, topic)) meet(events, met, s)
    }
  }
  return found(article, events, locale)
}

/** Names of a sentence; `names` in order of start. */
function inside(names: Found[], s: Span): Found[] {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.start ?? 0) < s.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < names.length && (names[end]?.start ?? 0) < s.end) end++
  return names.slice(low, end)
}

type Told = Occurrence & { rule: string }

/** A leader who receives guests beside what the article reports, or in a feature comes to see on a day: 5月2日，县长林远来到粮库检查收购. */
function isOwnOuting(text: string, s: Span, o: Outing, topic: Occurrence | undefined): boolean {
  if (o.kind === '会见') return topic?.kind !== '会见' && /会见|会谈/.test(o.name)
  const toldOf = topic?.kind === '调研' || topic?.kind === '慰问'
  const first = o.who[0]
  if (toldOf || !first) return false
  const ahead = text.slice(s.start, first.start)
  return onDay.test(ahead) && officeBefore.test(ahead) && /[到赴]|走进|深入|前往/.test(text.slice(first.end, o.end))
}

const onDay = /^(?:[^，。]{0,8}(?:\d日|[昨今前][天日])[^，。]{0,4}，|昨[天日](?:[上下]午)?，?|日前，|近日，)/
const officeBefore = new RegExp(`(?:${offices})$`)

function meet(events: Told[], o: Outing, s: Span): void {
  if (events.some(e => e.spans.some(p => p.start <= o.start && p.end >= o.end))) return
  events.push({
    name: o.name,
    aliases: o.aliases,
    kind: o.kind,
    spans: [{ start: o.start, end: o.end }],
    told: [s],
    rule: SUB,
  })
}

/** No article names so many occasions; a hostile one must not take time without bound. */
const NEAR = 60

/** The festival whose press conference the article reports. */
function wholeOf(text: string, topic: Occurrence): Told[] {
  const name = sessionOf.exec(topic.name)?.[2]
  const at = name ? topic.spans.find(p => text.startsWith(name, p.start)) : undefined
  if (!name || !at) return []
  return [
    {
      name,
      aliases: [],
      kind: '节会',
      spans: [{ start: at.start, end: at.start + name.length }],
      told: [],
      rule: SUB,
    },
  ]
}

/** 本届文化节: the one that was named before by its full name. */
function again(text: string, events: Told[], o: Occasion): void {
  if (!/(?:本届|本次|此次|这次|这届|该)$/.test(text.slice(Math.max(0, o.start - 2), o.start))) return
  const same = events.findLast(e => o.name.length > 1 && core(e.name).endsWith(o.name))
  same?.spans.push({ start: o.start, end: o.end })
}

/** Adds an occasion to the occurrence that it names again, or as a new one when it says enough. */
function file(events: Told[], o: Occasion, s: Span): void {
  if (o.bare) return
  const near = events.length > NEAR ? [...events.slice(0, 1), ...events.slice(-NEAR)] : events
  const known = near.find(e => [e.name, ...e.aliases].some(n => sameName(n, o.name)))
  if (known) {
    if (known.spans.some(p => p.start <= o.start && p.end >= o.end)) return
    known.spans.push({ start: o.start, end: o.end })
    if (!known.aliases.includes(o.name) && known.name !== o.name) known.aliases.push(o.name)
    return
  }
  const part = isPart(o, events[0])
  const session = sessionOf
    .exec(o.name)
    ?.slice(1)
    .find(n => n !== undefined)
  if (session && !o.bare)
    file(events, { ...o, name: session, end: o.start + session.length, told: false, proper: true }, s)
  const loose = o.kind === '活动' || o.kind === '仪式' || o.kind === '培训'
  if (!o.told && !part && (loose || !o.proper)) return
  const span = { start: o.start, end: o.end }
  const rule = o.told || part ? SUB : 'event/named'
  const day = part && events[0]?.kind === '活动' ? events[0].told : []
  events.push({ name: o.name, aliases: [], kind: o.kind, spans: [span], told: [s, ...day], rule })
}

/** 江城博览会东部专场 is a part of the 江城博览会 that its name begins with. */
const sessionOf =
  /^(.{3,}(?:博览会|博会|大会|论坛|节|[大杯联]赛|活动))[\u4e00-\u9fff]{2,10}(?:专场|分会场|分论坛|赛区)$|^(.{3,}(?:博览会|博会|节|宣传[周月]|读书月|[花歌灯庙]会))(?:新闻发布会|发布会|推介会|筹备会|推进会|动员会|开幕式|闭幕式|启动仪式)$|^(.{3,}[届第][一二三四五六七八九十\d]*次(?:全体)?会议)(?:举行|召开)?(?:预备会议|开幕会|闭幕会|第[一二三四五六七八九十]次全体会议|主席团(?:第.次)?会议)$/

/** An item of a festival or an open day: a contest, a show, a quoted lesson. */
function isPart(o: Occasion, topic: Told | undefined): boolean {
  if (topic?.rule !== TOPIC || /^全/.test(o.name)) return false
  if (o.kind === '培训') return /^[“"]/.test(o.name)
  return (o.kind === '赛事' || o.kind === '节会') && ['节会', '活动', '赛事'].includes(topic.kind)
}

function sameName(a: string, b: string): boolean {
  const [x, y] = [core(a), core(b)]
  if (levelOf(x) !== levelOf(y) && levelOf(x) && levelOf(y)) return false
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  if (long !== short && long.startsWith(short) && session.test(long)) return false
  if (/^.博会$/.test(short)) return long.endsWith('博览会') && long.includes(short[0] ?? '')
  return (short.length > 3 && long.includes(short)) || alike(x, y) >= 0.65
}

/** The name of a part goes on after that of the whole. */
const session = /(?:专场|分会场|分论坛|赛区|[届次]会议)$/

/** 全省防汛会议 is not 全市防汛会议. */
const levelOf = (name: string) => /^全[国省市县区州盟旗]/.exec(name)?.[0]

function found(article: Article, events: Told[], locale: Locale): Found[] {
  const taken = new Set<string>()
  return events.flatMap(e => {
    const { date, own, status } = whenOf(article, e)
    const key = distinct(
      taken,
      eventKey(e.kind, e.name, e.rule === 'event/named' || !own ? undefined : date, locale),
      e.name,
    )
    const aliases = [...new Set(e.aliases)].filter(a => a !== e.name)
    const dated = date && e.rule !== 'event/named' ? { date } : {}
    return e.spans.map(({ start, end }) => ({
      start,
      end,
      kind: 'Event' as const,
      name: e.name,
      aliases,
      key,
      score: 0.8,
      rule: e.rule,
      status,
      ...dated,
    }))
  })
}

/** Two occurrences of one article are never one, though day, place and kind are the same. */
function distinct(taken: Set<string>, key: string, name: string): string {
  const own = taken.has(key) ? `${key}|${core(name)}` : key
  taken.add(own)
  return own
}

/** The day of an event, and whether the sentences that tell of it say so themselves (`own`). */
function whenOf(article: Article, e: Told): { date?: string; own: boolean; status: EventStatus } {
  const [text = '', ...more] = e.told.map(s => article.text.slice(s.start, s.end))
  const own =
    e.rule === SUB ? nearestDay(article, e) : [text, ...more].flatMap(t => datesIn(t, article.published))[0]?.iso
  const status = /因故取消|已取消|取消举办/.test(text)
    ? 'cancelled'
    : /(?:将|拟|定)(?:于|在)?[^，。]{0,20}(?:举行|召开|举办|开幕|启动)/.test(text)
      ? 'planned'
      : 'held'
  // What is to come is not on the day that was spoken of last.
  const said = own ?? more.flatMap(t => datesIn(t, article.published))[0]?.iso
  const date = said ?? (status === 'planned' ? undefined : dayBefore(article, e))
  return { ...(date ? { date } : {}), own: own !== undefined, status }
}

/** Of a sentence's days the last before the name, or the first after it: 5月2日甲赛开赛，5月8日乙会召开. */
function nearestDay(article: Article, { told, spans }: Told): string | undefined {
  const [s, at] = [told[0], spans[0]]
  if (!s || !at) return undefined
  const days = datesIn(article.text.slice(s.start, s.end), article.published)
  return (days.findLast(d => s.start + d.end <= at.start) ?? days[0])?.iso
}

/** 会后, 当天: the day that was spoken of last. */
function dayBefore(article: Article, { told, spans }: Told): string | undefined {
  const s = told[0]
  const start = Math.min(s?.start ?? 0, spans[0]?.start ?? 0)
  const body = article.blocks.find(b => b.role === 'paragraph')
  return body && datesIn(article.text.slice(body.start, start), article.published).at(-1)?.iso
}
