// An article as a run of sentences: which event each is about, who is meant when it names nobody.
import type { Article, Block, Carried, Span } from '../../schema/model.ts'
import { type Coded, encode } from './pattern.ts'
import type { Found, Reading } from './types.ts'

/** One sentence of a block, and what the rules know of its surroundings. */
export interface Sentence extends Span, Coded {
  block: Block
  /** The events that it is about when it names none: what was told last in its paragraph, or the topic. */
  events: Found[]
}

/** An article with its sentences in order. */
export interface Scene extends Reading {
  sentences: Sentence[]
  topic: Found | undefined
}

/** Rule name that marks the event which the article as a whole reports. */
export const TOPIC = 'event/topic'
/** Rule name of an event that it tells of beside its topic; others are only referred to (the congress whose spirit is studied). */
export const SUB = 'event/told'

/** Cuts an article into sentences and settles what each is about. */
export function sceneOf(reading: Reading): Scene {
  const { article, found } = reading
  const topic = found.find(f => f.rule === TOPIC)
  const sentences: Sentence[] = []
  let next = 0
  let meeting: Found[] = []
  for (const block of article.blocks) {
    let told: Found[] = []
    for (const span of sentencesOf(article.text, block)) {
      while (next < found.length && (found[next]?.start ?? 0) < span.start) next++
      // A headline that is the event's name as a whole still names persons and places.
      const inside = within(found, next, span.end).filter(f => f.kind !== 'Event' || !covers(f, span))
      const coded = encode(article.text, span, inside)
      if (meeting.length > 0 && /会上|会议|会后|与会|发言/.test(coded.code)) told = meeting
      const events = told.length > 0 ? told : topic ? [topic] : []
      sentences.push({ ...span, ...coded, block, events })
      const own = coded.found.filter(f => f !== undefined).filter(f => f.rule === SUB || f.rule === TOPIC)
      if (own.length > 0) told = own.some(f => f.rule === TOPIC) ? own.filter(f => f.rule === TOPIC) : own
      if (own.some(f => meetingName.test(f.name))) meeting = own.filter(f => meetingName.test(f.name))
    }
  }
  return { ...reading, sentences, topic }
}

/** A fair is no meeting that 会上 could refer to. */
const meetingName = /(?<!博览|交易|展销|运动|展览|双选|招聘)会议?[”"]?$/

const covers = (f: Span, span: Span) => f.start <= span.start && f.end >= span.end

function within(found: Found[], from: number, end: number): Found[] {
  let to = from
  while (to < found.length && (found[to]?.start ?? end) < end) to++
  return found.slice(from, to)
}

/** Sentences of a block, without the full stop at their end. */
export function sentencesOf(text: string, block: Span): Span[] {
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
