// What is known of an article while its figures are read: what it is about, and what it speaks of at this point.
import type { Article, Carried, Span } from '../../../schema/model.ts'
import { asNamed, type Clause, type Named } from '../clauses.ts'
import { reasonFor, TOPIC } from '../discourse.ts'
import type { Found, Reading } from '../types.ts'
import { type Focus, noFocus } from './focus.ts'
import { bodiesOf, type Voice, voicesOf } from './voices.ts'
import { OUTING } from './words.ts'

export interface Telling {
  article: Article
  /** The occasion that the article reports. */
  topic: Found | undefined
  /** That occasion, or else the only one that is named. */
  occasion: Found | undefined
  /** The topic, or else what the headline or the beginning names first. */
  main: Named | undefined
  /** The article reports an official's or a reporter's way, whose figures are not its own. */
  isOuting: boolean
  /** The county or city from which the article speaks, when it names it. */
  home: Named | undefined
  /** All names, in order of start. */
  found: Found[]
  /** For which body persons speak. */
  bodyOf: Map<string, Found>
  voices: Voice[]
  /** What can last, so that 灯会期间 tells of it. */
  lasting: Found[]
  /** Projects and programs, in order of start. */
  undertakings: Found[]
  /** Moves with the clauses. */
  focus: Focus
}

/** Before the first clause of an article. */
export function tellingOf(reading: Reading): Telling {
  const { article, found, locale } = reading
  const home = found.find(f => f.kind === 'Place' && f.name === (locale.county ?? locale.city))
  const topic = found.find(f => f.rule === TOPIC)
  const main = topic ?? mainSubject(reading)
  const bodyOf = bodiesOf(reading)
  return {
    article,
    topic,
    occasion: topic ?? onlyEvent(found),
    main: main && asNamed(main),
    isOuting: topic !== undefined && OUTING.test(topic.name),
    home: home && asNamed(home),
    found,
    bodyOf,
    voices: voicesOf(reading, bodyOf),
    lasting: found.filter(f => f.kind === 'Program' || f.kind === 'Event').slice(0, 200),
    undertakings: found.filter(f => f.kind === 'Project' || f.kind === 'Program'),
    focus: noFocus(),
  }
}

/** Whose a figure is, by the words at this span; `carried` when they stand outside the figure's sentence. */
export interface Owner extends Span {
  found: Found
  carried?: Carried
  rule: string
}

/** An owner that the sentence may not name: then with `why` it is known. */
export function carried({ article }: Telling, n: Named, why: Carried, clause: Clause, rule: string): Owner {
  const inside = n.start >= clause.sentence.start && n.end <= clause.sentence.end
  const reason = why === 'context' ? reasonFor(article, n) : why
  return { ...n, rule, ...(inside ? {} : { carried: reason }) }
}

function onlyEvent(found: Found[]): Found | undefined {
  const events = found.filter(f => f.kind === 'Event' && !f.implied)
  return events.every(f => isSameThing(f, events[0])) ? events[0] : undefined
}

export const isUndertaking = (n: Named): boolean => n.found.kind === 'Project' || n.found.kind === 'Program'
export const isMatter = (n: Named): boolean => isUndertaking(n) || n.found.kind === 'Event'

/** Two names of one thing. */
export const isSameThing = (a: Found, b: Found | undefined): boolean =>
  a.kind === b?.kind && (a.key ?? a.name) === (b.key ?? b.name)

/** What an article without an occasion is about: the place or body that its headline or beginning names first. */
function mainSubject({ article, found }: Reading): Found | undefined {
  const kinds = ['Project', 'Place', 'Organization', 'Program']
  const title = article.blocks.filter(b => b.role === 'title' || b.role === 'subtitle' || b.role === 'kicker')
  const inTitle = found.filter(f => !f.implied && title.some(b => f.start >= b.start && f.end <= b.end))
  const byKind = (list: Found[]) => kinds.flatMap(k => list.filter(f => f.kind === k))[0]
  const inBrackets = (f: Found) => /（[^（）]*$/.test(article.text.slice(Math.max(0, f.start - 40), f.start))
  const agents = found.filter(f => !f.implied && (f.kind === 'Place' || f.kind === 'Organization'))
  return byKind(inTitle) ?? agents.find(f => !inBrackets(f))
}
