// Finds events: named occasions, and the occurrence that an article as a whole reports.
import type { Article, Span } from '../../schema/model.ts'
import { SUB, sentencesOf, TOPIC } from './discourse.ts'
import { callIn } from './events/calls.ts'
import { fileBare } from './events/ceremonies.ts'
import { type Deed, deedsIn } from './events/deeds.ts'
import { core, eventKey, sessionOf } from './events/keys.ts'
import { occasionsIn } from './events/occasions.ts'
import { file, NAMED, sameName, type Told } from './events/told.ts'
import { type Occurrence, topicOf } from './events/topic.ts'
import { isOwnOuting, type Outing } from './events/visits.ts'
import { type When, whenComing, whenReported, whenTold } from './events/when.ts'
import { beginningIn } from './stretch.ts'
import type { Found } from './types.ts'
import { groundOf } from './undertakings/ground.ts'

/** Wordings of one occurrence share a key; the rule says whether it is the article's topic, told of or only named. */
export function findEvents(written: Article, names: Found[]): Found[] {
  const article = { ...written, text: widened(written.text) }
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end)
  const g = groundOf(article.text, sorted)
  const topic = topicOf(article, g, sorted)
  const events: Told[] = topic ? [{ ...topic, rule: TOPIC }, ...wholeOf(article.text, topic)] : []
  for (const block of article.blocks) {
    if (!['paragraph', 'caption', 'title', 'subtitle', 'kicker'].includes(block.role)) continue
    let before: Found[] = []
    for (const s of sentencesOf(article.text, block)) {
      const here = beginningIn(sorted, s.start, s.end)
      for (const o of occasionsIn(g, s, here)) {
        if (o.bare) fileBare(events, o, { ...s, text: article.text })
        else if (topic && block.role !== 'paragraph' && block.role !== 'caption' && o.kind === topic.kind)
          again(events[0], o)
        else file(events, o, s)
      }
      const met = block.role === 'paragraph' ? callIn(article.text, s, here, before) : undefined
      before = here
      if (met && isOwnOuting(article.text, s, met, topic, here)) meet(events, guests(met, topic), s)
      if (block.role !== 'paragraph' || (topic?.told[0]?.start === s.start && topic.kind !== '节会')) continue
      for (const deed of deedsIn(article.text, s, here)) if (!isKnown(events, deed)) meet(events, deed, s)
    }
  }
  return found(article, events).map(f => asWritten(f, written.text))
}

/** With ，；： for their half-width twins, of the same length; what stands in numbers stays. */
const widened = (text: string) =>
  text.replace(/(?<!\d)[,;:]|[,;:](?!\d)/g, mark => (mark === ',' ? '，' : mark === ';' ? '；' : '：'))

function asWritten(f: Found, text: string): Found {
  const narrow = (name: string) =>
    /[，；：]/.test(name) && /[,;:]/.test(text)
      ? name.replace(/[，；：]/g, mark =>
          text.includes(mark) ? mark : mark === '，' ? ',' : mark === '；' ? ';' : ':',
        )
      : name
  return { ...f, name: narrow(f.name), aliases: f.aliases.map(narrow) }
}

/** Another wording of the occurrence, in a headline. */
function again(event: Told | undefined, o: Span & { name: string }): void {
  if (!event || event.spans.some(p => p.start <= o.start && p.end >= o.end)) return
  event.spans.push({ start: o.start, end: o.end })
  if (event.name !== o.name && !event.aliases.includes(o.name)) event.aliases.push(o.name)
}

/** 会见了客人: the party whose visit the article reports. */
function guests(o: Outing, topic: Occurrence | undefined): Outing {
  const party = /[\u4e00-\u9fff]{0,12}(?:代表团|考察团|访问团|采访团|客商)/.exec(topic?.name ?? '')?.[0]
  if (!party || !/会[见晤]了?(?:客人|来宾|他们|代表团)/.test(o.name)) return o
  return { ...o, aliases: [...o.aliases, `${o.who.map(p => p.name).join('')}会见${party}`] }
}

/** A deed that a told ceremony or the headline has already. */
function isKnown(events: Told[], deed: Deed): boolean {
  const verb = deed.name.slice(-2)
  return events.some(
    e => e.rule !== NAMED && [e.name, ...e.aliases].some(n => n.includes(verb) || sameName(n, deed.name)),
  )
}

function meet(events: Told[], o: Outing | Deed, s: Span): void {
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

/** The larger occurrence whose part the article reports: the festival of a press conference, the contest of a final. */
function wholeOf(text: string, topic: Occurrence): Told[] {
  const parts = sessionOf.exec(topic.name)?.slice(1) ?? []
  const n = parts.findIndex(part => part !== undefined)
  const [name, kind] = [parts[n], wholes[n]]
  const at = name ? topic.spans.find(p => text.startsWith(name, p.start)) : undefined
  if (!name || !kind || !at) return []
  const span = { start: at.start, end: at.start + name.length }
  return [{ name, aliases: [], kind, spans: [span], told: [], rule: SUB }]
}

/** Kinds of what `sessionOf` finds, in the order of its groups. */
const wholes: Occurrence['kind'][] = ['展会', '赛事', '节会', '会议']

function found(article: Article, events: Told[]): Found[] {
  const taken = new Set<string>()
  const first = events[0]
  const reported = first?.rule === TOPIC ? whenReported(article, first) : undefined
  return events.flatMap(e => {
    const when: When =
      e === first && reported
        ? reported
        : e.told.length === 0
          ? e.kind === '节会'
            ? whenComing(article, reported?.date)
            : { own: false, status: 'held' }
          : whenTold(article, e, reported)
    const date = e.rule === NAMED ? undefined : when.date
    const block = eventKey(e.kind, e.name, when.own ? date : undefined)
    const key = distinct(taken, block, e.name)
    const aliases = [...new Set(e.aliases)].filter(a => a !== e.name)
    return e.spans.map(({ start, end }) => ({
      start,
      end,
      kind: 'Event' as const,
      name: e.name,
      aliases,
      key,
      block,
      score: 0.8,
      rule: e.rule,
      status: when.status,
      ...(date ? { date } : {}),
    }))
  })
}

/** Two occurrences of one article are never one, though day and kind are the same. */
function distinct(taken: Set<string>, key: string, name: string): string {
  const own = taken.has(key) ? `${key}|${core(name)}` : key
  taken.add(own)
  return own
}
