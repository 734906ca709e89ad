// An article as a run of sentences: which event each is about, who is meant when it names nobody.
import type { Article, Block, Carried, Span } from '../../schema/model.ts'
import { type Coded, encode } from './pattern.ts'
import type { Found, Reading } from './types.ts'

/** One sentence of a block, and what the rules know of its surroundings. */
export interface Sentence extends Span, Coded {
  block: Block
  /** The events that it tells of by name. */
  own: Found[]
  /** The events that it is about when it names none: what was told last in its paragraph, or the topic. */
  events: Found[]
  /** Its own words or its paragraph say that it tells of these events: the name, 会上, 仪式结束后. */
  near: boolean
}

/** An article with its sentences in order. */
export interface Scene extends Reading {
  sentences: Sentence[]
  /** What the article as a whole reports. */
  topic: Found | undefined
  /** The topic, or without one the first event that it tells of at its begin. */
  main: Found | undefined
}

/** Rule name that marks the event which the article as a whole reports. */
export const TOPIC = 'event/topic'
/** Rule name of an event that it tells of beside its topic; others are only referred to (the congress whose spirit is studied). */
export const SUB = 'event/told'

/** Cuts an article into sentences and settles what each is about. */
export function sceneOf(reading: Reading): Scene {
  const { article, found } = reading
  const topic = found.find(f => f.rule === TOPIC)
  const opening =
    article.blocks
      .filter(b => b.role === 'paragraph')
      .slice(0, 2)
      .at(-1)?.end ?? 0
  const ceremony = topic && openingOf(topic, found)
  const sentences: Sentence[] = []
  const known: Found[] = topic ? [topic] : []
  /** What later paragraphs go on about. */
  let main = topic
  let next = 0
  for (const block of article.blocks) {
    let told: Found[] = []
    const first = sentences.length
    for (const span of sentencesOf(article.text, block)) {
      while (next < found.length && (found[next]?.start ?? 0) < span.start) next++
      // A headline that is the event's name as a whole still names persons and places.
      const inside = within(found, next, span.end).filter(f => f.kind !== 'Event' || !covers(f, span))
      const coded = encode(article.text, span, inside)
      const opens = ceremony && block.role === 'paragraph' && opensIt.test(coded.code)
      const meant = opens ? ceremony : referents(coded.code, known)
      if (meant) told = [meant]
      const named = coded.found
        .filter((f, i) => f?.kind === 'Event' && isTold(coded, i, f))
        .filter(f => f !== undefined)
      const own = opens ? named.filter(f => f.rule !== TOPIC) : named
      const events = told.length > 0 ? told : main ? [main] : []
      sentences.push({ ...span, ...coded, block, own, events, near: told.length + own.length > 0 })
      const tells = own.filter(f => f.rule === SUB || f.rule === TOPIC)
      if (tells.length > 0) told = tells.some(f => f.rule === TOPIC) ? tells.filter(f => f.rule === TOPIC) : tells
      known.push(...own)
      // 警报在大楼响起。…这是一场演练: what a paragraph begins with is of the event that it then tells.
      if (!main && own.length > 0 && sentences.length - first < 5)
        for (const s of sentences.slice(first)) if (s.events.length === 0) s.events = own.filter(isHere)
      main ??= tells.find(f => f.start < opening && f.status !== 'planned')
    }
  }
  return { ...reading, sentences, topic, main }
}

const isHere = (f: Found) => (f.rule === SUB || f.rule === TOPIC) && f.status !== 'planned'

/** An occasion that is only named counts where somebody is at it, 在白溪书市上, 参加白溪书市, and not because of it elsewhere: 因参加白溪书市. */
function isTold({ code }: Coded, at: number, f: Found): boolean {
  if (f.status === 'cancelled') return false
  if (f.rule === TOPIC || f.rule === SUB) return true
  const before = code.slice(Math.max(0, at - 24), at)
  return isAt.test(code.slice(at + 1, at + 8)) || (goesTo.test(before) && !/(?:因|由于)[^，。；]*$/.test(before))
}

const isAt = /^[”"]?的?(?:上(?![线市])|中(?!心)|现场|期间|开幕|当[天日晚]|结束|由|[在于][^，。]*(?:举行|召开|举办))/
const goesTo = /(?:参加|出席|亮相|主持|参与|应邀做客|登上|走进|参会|现身)[^，。；]{0,12}$/

/** The ceremony that opens the festival which is reported, when the article has a name for it. */
const openingOf = (topic: Found, found: Found[]) =>
  ceremonyName.test(topic.name) ? undefined : found.find(f => f.rule === SUB && ceremonyName.test(f.name))
const ceremonyName = /(?:开幕|启幕|揭幕|启动|开[赛节街园市渔镰捕耕犁])(?:仪?式|典礼)$/
/** 县长致辞, 局长宣布旅游节开幕: said at that ceremony, whether it is named before or after. */
const opensIt = /致(?:开幕|欢迎)?[辞词]|宣布[^，。；\ue000]{0,12}(?:[开启揭]幕|启动|开[赛节街园市渔镰捕耕犁])/

/** 会上, 座谈会上, 比赛结束后: the last event whose name ends so. */
function referents(code: string, known: Found[]): Found | undefined {
  // Of a meeting and the round of inspections before it.
  const outing = joinedOuting.exec(code)?.[1]
  const tour = outing && known.findLast(f => f.rule === SUB && outingName.test(f.name))
  const reported = known.find(f => f.rule === TOPIC && outingName.test(f.name))
  if (outing && reported) return reported
  if (tour) return tour
  // 本届欢乐季由…
  const said = thisOne.exec(code)?.[1] ?? ''
  for (let n = said.length; n > 1; n--) {
    const same = known.findLast(f => plain(f.name).endsWith(said.slice(0, n)))
    if (same) return same
  }
  const word =
    occasionWord.exec(code)?.[1] ?? (/会上|会议|会后|与会|发言|回答[^，。]{0,4}提问/.test(code) ? '会' : undefined)
  if (!word) return undefined
  for (let n = word.length; n > 0; n--) {
    const end = word.slice(-n)
    const same = known.findLast(f =>
      end === '会' || end === '会议' ? meetingName.test(f.name) : plain(f.name).endsWith(end),
    )
    if (same) return same
    if (/^(?:会议?|活动|仪式)$/.test(end)) return undefined
  }
  return undefined
}

const joinedOuting =
  /(?:参加|陪同|随同|一同|参与)(?:了|上述|此次|本次|有关)?(检查|调研|考察|视察|督导|督查|慰问|走访|看望|巡查|踏查|察看|参观)(?:活动)?$/
const outingName = /检查|调研|考察|视察|督导|督查|慰问|走访|看望|巡查|踏查|察看|参观|查看|暗访/
const thisOne = /^(?:本届|本次|此次|这次|这届|这场|该)[“"]?([\u4e00-\u9fff]{2,8})/
const occasionWord =
  /(?:^|[，；：“ 在])([\u4e00-\u9fff]{0,6}?(?:会议?|仪式|活动|典礼|论坛|讲座|课|庭审|演练|演出|比?赛|展演))(?:上(?![线市])|中(?!心)|现场|期间|间隙|结束|[前后当由])/
const plain = (name: string) => name.replace(/[”"》]/g, '')

/** A fair is no meeting that 会上 could refer to. */
const meetingName = /(?<!博览|交易|展销|运动|展览|双选|招聘)会议?[”"]?$/

const covers = (f: Span, span: Span) => f.start <= span.start && f.end >= span.end

function within(found: Found[], from: number, end: number): Found[] {
  let to = from
  while (to < found.length && (found[to]?.start ?? end) < end) to++
  return found.slice(from, to)
}

/** Sentences of a block, without the full stop at their end. */
export function sentencesOf(text: string, block: Span): readonly Span[] {
  const known = cutBefore.get(block)
  if (known?.text === text) return known.spans
  const spans = sentencesIn(text, block)
  cutBefore.set(block, { text, spans })
  return spans
}

/** Sentences of each block: events, clauses and rules all ask for them. */
const cutBefore = new WeakMap<Span, { text: string; spans: Span[] }>()

function sentencesIn(text: string, block: Span): Span[] {
  const spans: Span[] = []
  let start = block.start
  for (let i = block.start; i <= block.end; i++) {
    if (i < block.end && !'。！？!?\n'.includes(text[i] ?? '')) continue
    const end = i
    while (i + 1 < block.end && '。！？!?”’）」'.includes(text[i + 1] ?? '')) i++
    while (start < end && /\s/.test(text[start] ?? '')) start++
    if (end > start) spans.push({ start, end })
    start = i + 1
  }
  return spans
}

/** Why words outside the quote count: where they stand. */
export function reasonFor(article: Article, at: Span): Carried {
  const block = article.blocks.find(b => b.start <= at.start && at.end <= b.end)
  if (!block) return 'context'
  if (block.role === 'title' || block.role === 'kicker' || block.role === 'subtitle') return 'headline'
  const lead = article.blocks.find(b => b.role === 'paragraph')
  return block === lead ? 'lead' : 'context'
}
