// Keeps the occurrences of an article apart and their wordings together.
import type { Span } from '../../../schema/model.ts'
import { SUB, TOPIC } from '../discourse.ts'
import { core, sessionOf } from './keys.ts'
import { alike } from './likeness.ts'
import type { Occasion } from './occasions.ts'
import type { Occurrence } from './topic.ts'

/** An occurrence and whether it is the article's topic, told of beside it or only named. */
export type Told = Occurrence & { rule: string }

/** Rule name of an occasion that is only referred to. */
export const NAMED = 'event/named'

/** No article names so many occasions; a hostile one must not take time without bound. */
const NEAR = 60

/** The topic and what was told of last. */
export const nearby = (events: Told[]) =>
  events.length > NEAR ? [...events.slice(0, 1), ...events.slice(-NEAR)] : events

/** Adds an occasion to the occurrence that it names again, or as a new one when it says enough. */
export function file(events: Told[], o: Occasion, s: Span): void {
  // 全县减少各类会议: how many there are, not one of them.
  if (/各类|各种|各级|减少|精简|压减|压缩/.test(o.name)) return
  const near = nearby(events)
  const known =
    near.find(
      e => (!outing.test(e.kind) || deed.test(o.name)) && [e.name, ...e.aliases].some(n => sameName(n, o.name)),
    ) ?? (venue.test(o.name) ? near[0] : undefined)
  if (known) {
    if (o.told && known.rule === NAMED) known.rule = SUB
    if (o.told && known.rule === SUB && known.told.length < 3) known.told.push(s)
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
  const loose =
    !edition.test(o.name) && (o.kind === '活动' || o.kind === '仪式' || o.kind === '培训' || /[周月季课]$/.test(o.name))
  if (!o.told && !part && (loose || !o.proper)) return
  if (/课$/.test(o.name) && o.name.length < 5 && !/^[“"]/.test(o.name) && !part) return
  const span = { start: o.start, end: o.end }
  const rule = o.told || part ? SUB : NAMED
  events.push({ name: o.name, aliases: [], kind: o.kind, spans: [span], told: [s], rule })
}

/** 第二届白溪青少年艺术周 is an occasion whatever its noun. */
const edition = /^第[一二三四五六七八九十百\d]+届|^首届/

/** 主会场活动: what is reported, at one of its places. */
const venue = /^(?:本次|此次)?[主分]会场(?:的?(?:活动|仪式|典礼|会议|开工仪式|启动仪式))?$/

/** A course whose members travel is not their travel. */
const outing = /调研|慰问|会见/
const deed = /活动$|调研|考察|视察|慰问|招商|拉练|观摩|座谈|会见|检查/

/** An item of a festival or an open day: a contest, a show, a quoted lesson, all that stands in a list of what it offers. */
function isPart(o: Occasion, topic: Told | undefined): boolean {
  if (topic?.rule !== TOPIC || /^[全历]/.test(o.name)) return false
  const many = ['节会', '活动', '赛事', '展会'].includes(topic.kind) || /节.{0,2}发布会$/.test(topic.name)
  if (/.(?:分论坛|平行论坛|分会场|专场|主题论坛)$/.test(o.name)) return true
  if (many && o.listed && !o.bare) return true
  if (many && !o.bare && /^[“"]/.test(o.name)) return true
  if (many && /(?:论坛|峰会|座谈会|研讨会|推介会|招聘会|专场)$|^第.{1,3}届|^首届/.test(o.name)) return true
  if (o.kind === '培训') return /^[“"]/.test(o.name)
  return (o.kind === '赛事' || o.kind === '节会') && many && !/^每|[周月季]$/.test(o.name)
}

export function sameName(a: string, b: string): boolean {
  const [x, y] = [core(a), core(b)]
  if (levelOf(x) !== levelOf(y) && levelOf(x) && levelOf(y)) return false
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  if (long !== short && long.startsWith(short) && session.test(long)) return false
  if (/^.博会$/.test(short)) return long.endsWith('博览会') && long.includes(short[0] ?? '')
  if (short.length === 3 && /[节周月季]$/.test(short) && long.endsWith(short)) return true
  return (short.length > 3 && long.includes(short)) || alike(x, y) >= 0.65
}

/** The name of a part goes on after that of the whole. */
const session = /(?:专场|分会场|分论坛|赛区|[届次]会议|新闻发布会|开幕式|闭幕式)$/

/** 全省防汛会议 is not 全市防汛会议. */
const levelOf = (name: string) => /^全[国省市县区州盟旗]/.exec(name)?.[0]
