// Settles on which day an occurrence took place and what became of it.
import type { Article, EventStatus, Span } from '../../../schema/model.ts'
import { type Dated, datesIn } from '../dates.ts'

/** The sentences that tell of an occurrence, the first first, and where its name stands. */
interface Telling {
  spans: Span[]
  told: Span[]
}

export interface When {
  date?: string
  /** Whether the sentences that tell of it give the day themselves. */
  own: boolean
  status: EventStatus
}

/** The day of what the article reports: of its telling, else of its headlines, else the last that was spoken of before. */
export function whenReported(article: Article, e: Telling): When {
  const sentences = e.told.map(s => article.text.slice(s.start, s.end))
  // 日前: a picture beside it may be of another day.
  const lead = article.blocks.filter(b => b.role === 'paragraph').slice(0, 4)
  const vague = lead.some(b => /日前|近日|近期|连日来/.test(article.text.slice(b.start, b.end)))
  const aside = vague ? ['paragraph', 'caption'] : ['paragraph']
  const headlines = article.blocks.filter(b => !aside.includes(b.role)).map(b => article.text.slice(b.start, b.end))
  const near = e.told[0] && dayIn(article, e.told[0], e.spans)
  const said =
    began(sentences, article.published) ??
    near ??
    [...sentences, ...headlines].flatMap(t => daysIn(t, article.published))[0]?.iso
  const status = statusOf(sentences[0] ?? '')
  const date = said ?? (status === 'planned' ? undefined : lastBefore(article, e)?.iso)
  return { ...(date ? { date } : {}), own: said !== undefined, status }
}

/** The day of what is told beside it; without one of its own it is on the day that was spoken of last, or on the topic's. */
export function whenTold(article: Article, e: Telling, topic: When | undefined): When {
  const [s, at] = [e.told[0], e.spans[0]]
  const text = s ? article.text.slice(s.start, s.end) : ''
  const status = statusOf(s && at ? clauseOf(text, at.start - s.start) : text)
  const own = e.told.map(t => dayIn(article, t, e.spans)).find(d => d !== undefined)
  const before = dayOf(lastBefore(article, e)?.iso, topic?.date)
  const ahead = text.slice(0, (at?.start ?? 0) - (s?.start ?? 0))
  const shift = nextDay.test(ahead) ? -1 : dayEarlier.test(ahead) ? 1 : 0
  const date = own ?? (status === 'planned' ? undefined : before && shift ? shifted(before, shift) : before)
  return { ...(date ? { date } : {}), own: own !== undefined, status }
}

/** When it is over, the first of its days: 2月19日至25日 beside 2月25日落下帷幕. */
function began(sentences: string[], published: string | undefined): string | undefined {
  const text = sentences.join('。').replace(/自(?=[^，。]{3,12}(?:启动|开幕|开始|启幕))/g, '')
  if (!/收官|画上句号|落幕|落下帷幕|闭幕|圆满结束/.test(sentences[0] ?? '')) return undefined
  const days = daysIn(text, published)
  const first = days.find(d =>
    /^(?:起)?(?:至|到|—|-|－|~)|^[^，。]{0,8}(?:开幕|启幕|揭幕|开始|拉开|启动)/.test(text.slice(d.end)),
  )
  if (first) return first.iso
  const said = /(?:为期|历时)([一二两三四五六七八九十]|\d)天/.exec(text)?.[1] ?? ''
  const length = Number(said) ? Number(said) - 1 : '一二三四五六七八九十'.indexOf(said.replace('两', '二'))
  return length > 0 && days[0] ? shifted(days[0].iso, length) : undefined
}

/** The day of a festival of which a press conference tells: one to come, in a headline or with 从…, 将于… in the body. */
export function whenComing(article: Article, after: string | undefined): When {
  const lines = article.blocks.flatMap(b =>
    b.role === 'paragraph'
      ? article.text
          .slice(b.start, b.end)
          .split('。')
          .filter(t => /将|从|定于|启幕|开幕|举办|举行/.test(t))
      : [article.text.slice(b.start, b.end)],
  )
  const date = lines.flatMap(t => daysIn(t, article.published)).find(d => after === undefined || d.iso > after)?.iso
  return { ...(date ? { date } : {}), own: date !== undefined, status: date ? 'planned' : 'held' }
}

/** A day before what the article reports is background: what it tells of beside it is not of that day. */
const dayOf = (last: string | undefined, topic: string | undefined) =>
  last && topic && last < topic ? topic : (last ?? topic)

/** The day that a sentence gives to what it names at one of `spans`. */
function dayIn({ text, published }: Article, s: Span, spans: Span[]): string | undefined {
  const here = spans.filter(p => p.start >= s.start && p.end <= s.end)
  // Of a programme's item named twice the place where its day stands: 其中冬捕节定在5月30日.
  const at = here.find(p => fixed.test(text.slice(p.end, Math.min(p.end + 12, s.end)))) ?? here[0]
  if (!at) return undefined
  const from = text.slice(Math.max(0, s.start - REACH), s.start).lastIndexOf('\n') + Math.max(0, s.start - REACH) + 1
  const days = daysIn(text.slice(from, s.end), published)
    .map(d => ({ ...d, start: d.start + from - s.start, end: d.end + from - s.start }))
    .filter(d => d.start >= 0)
  return nearest(text.slice(s.start, s.end), { start: at.start - s.start, end: at.end - s.start }, days)
}

/** Of a sentence's days the one right after the name, or the last before it, or the first after it. */
function nearest(text: string, at: Span, days: Dated[]): string | undefined {
  const next = days.find(d => d.start >= at.end)
  if (next && /^[”"》]?(?:将|拟)?(?:定|安排|放)?(?:于|在|到)?$/.test(text.slice(at.end, next.start))) return next.iso
  const last = days.findLast(d => d.end <= at.start)
  const segment = text.indexOf('；', at.end)
  if (!last && segment >= 0 && next && next.start > segment) return undefined
  const between = text.slice(at.end, next?.start ?? at.end)
  if (!last && between.includes('其中')) return undefined
  if (!last && sameDay.test(between) && !between.includes('原')) return undefined
  if (last) return last.iso
  return sameDay.test(text.slice(0, at.start)) ? undefined : (days.find(d => d.start < at.end) ?? next)?.iso
}

const fixed = /^[”"》]?(?:将|拟)?(?:定)?(?:于|在)(?:\d+月)?\d+日/
const dayEarlier = /[^，。]{2}(?:的?前一天|前夕|前夜)，|^前一[天日晚]/
const nextDay = /次日|翌日|第二天|后一天|隔天/
const sameDay = /头一天|首日|第一天|开幕当天|当天|当日|同日|同一天|同期|当晚|会前|会后|随后|其间|期间/

/** So far back a day is still the one that was spoken of. */
const REACH = 1500

/** The last day in the body before an occurrence is told of. */
function lastBefore(article: Article, { told, spans }: Telling): Dated | undefined {
  const start = Math.min(told[0]?.start ?? 0, spans[0]?.start ?? 0)
  const body = article.blocks.find(b => b.role === 'paragraph')
  return body && daysIn(article.text.slice(Math.max(body.start, start - REACH), start), article.published).at(-1)
}

/** Days on which something takes place; 截至5月6日 and 7月1日前 are terms. */
function daysIn(said: string, published: string | undefined): Dated[] {
  // 明天 in somebody's mouth is not the paper's.
  const text = said.replace(/“[^”]*[，。！？][^”]*”/g, speech => '“'.padEnd(speech.length, '…'))
  return datesIn(text, published).flatMap(d => {
    if (
      /(?:截至|截止|截止到|自|起至|成立于|始建于|持续至|持续到|延续至|延续到|展期至|展至|展到|现在到|现在起到|即日起至)$/.test(
        text.slice(Math.max(0, d.start - 5), d.start),
      )
    )
      return []
    if (/^(?:前|以前|之前|起[^，。]{0,4}(?:施行|实施|执行)|以来|止|（农历)/.test(text.slice(d.end))) return []
    if (sent.test(text.slice(d.end, d.end + 40))) return []
    const nth = dayAfter.exec(text.slice(d.end))
    return [nth ? { ...d, iso: shifted(d.iso, '二三四五六七'.indexOf(nth[1] ?? '') + 1) } : d]
  })
}

/** 2024年5月6日 江城网（记者林远）: when it was printed. */
const sent =
  /^\s?(?:\d+[:：]\d+(?:[:：]\d+)?)?[^，。]{0,14}?(?:[（(](?:本报)?(?:首席|见习|实习)?(?:记者|通讯员)|\s(?:记者|来源))/

/** 5月6日，招聘会开到了第二天: it began the day before. */
const dayAfter = /^[^。；]{0,50}(?:开到|进入|来到|迎来|已是)了?第([二三四五六七])天/

function shifted(iso: string, days: number): string {
  return new Date(Date.parse(iso) - days * 86_400_000).toISOString().slice(0, 10)
}

/** The clauses of a sentence in which an offset lies, to the end of the sentence: what is said of a name there. */
function clauseOf(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('，', at), text.lastIndexOf('；', at))
  const end = text.indexOf('；', at)
  return text.slice(from + 1, end < 0 ? undefined : end)
}

function statusOf(text: string): EventStatus {
  if (cancelled.test(text)) return 'cancelled'
  return planned.test(text) ? 'planned' : 'held'
}

const cancelled =
  /取消(?!了?[^，。]{0,6}资格)|(?:没有|没能|未能|未|不再)(?:能)?(?:如期|按期|按时)?(?:举行|召开|举办|办(?!理))/
const planned =
  /将(?:于|在)[^，。]{1,14}(?:开展|组织|进行|推出)|(?:将|拟|定)(?:于|在)?[^，。]{0,20}(?:举行|召开|举办|开幕|启动|启幕|登场|开赛|开跑|上演|亮相|开讲)|改[在到期至][^，。]{0,12}|推迟|延期|择期|另行通知|即将(?:举行|召开|举办|开幕|登场)|(?:计划|预计|正在筹备|准备)[^，。]{0,16}(?:举行|召开|举办)/
