// Runs the rules of every relation kind over an article.
import type { Carried, Span } from '../../schema/model.ts'
import { type RelationKind, relationKinds } from '../../schema/ontology.ts'
import { reasonFor, type Scene, type Sentence, sceneOf } from './discourse.ts'
import { datelineOf } from './events/edge.ts'
import { compile, isAskedFor, matches } from './pattern.ts'
import { isAbsent, isOfOtherTime } from './rules/absence.ts'
import { ruleBook } from './rules/index.ts'
import type { Finding, Rule } from './rules/rule.ts'
import { ofTours } from './rules/tours.ts'
import type { Found, Reading } from './types.ts'

/** A claim between two found names (or the article, or a figure), not yet tied to mentions. */
export interface Claim extends Span {
  kind: RelationKind
  from: Found
  /** The words that stand for `from` in the sentence, when they are not `from`'s own first span. */
  fromSpan?: Span
  fromCarried?: Carried
  to: Found | 'article' | 'figure'
  toSpan: Span
  toCarried?: Carried
  props: Record<string, string | number>
  rule: string
}

/** All that the rules find, in the order of the ontology's kinds and of the rules. */
export function findClaims(reading: Reading): Claim[] {
  const scene = sceneOf(reading)
  const claims: Claim[] = []
  const next = nextPersons(scene)
  for (const kind of relationKinds) {
    if (kind === 'HAS_FIGURE') continue
    for (const rule of ruleBook[kind])
      for (const finding of findingsOf(rule, scene))
        if (kind !== 'ATTENDED' || !staysAway(scene, finding, next))
          claims.push({ ...finding, kind, rule: `${kind.toLowerCase()}/${rule.name}` })
  }
  return [...claims, ...ofTours(scene, claims)]
}

/** The quote says that its person did not come, or tells of another time. */
function staysAway({ article }: Scene, finding: Finding, next: Map<Found, number>): boolean {
  const { from } = finding
  if (from.start < finding.start || from.end > finding.end) return false
  if (isOfOtherTime(article.text, finding, from, finding.toCarried === undefined)) return true
  return from.kind === 'Person' && isAbsent(article.text, finding, from, next.get(from))
}

/** Where the person named after each person stands. */
function nextPersons({ found }: Scene): Map<Found, number> {
  const persons = found.filter(f => f.kind === 'Person')
  const next = new Map<Found, number>()
  persons.forEach((f, i) => {
    let after = i + 1
    while ((persons[after]?.start ?? f.end) < f.end) after++
    const start = persons[after]?.start
    if (start !== undefined) next.set(f, start)
  })
  return next
}

/** What one rule finds in an article. */
export function findingsOf(rule: Rule<RelationKind>, scene: Scene): Finding[] {
  if ('find' in rule) return rule.find(scene)
  const findings: Finding[] = []
  const all = typeof rule.when === 'string' ? [rule.when] : rule.when
  const patterns = all.map(compiled).filter(p => isAskedFor(p, scene.found))
  if (patterns.length === 0) return findings
  const veto = rule.unless === undefined ? undefined : compiled(rule.unless)
  for (const sentence of scene.sentences) {
    const found = patterns.flatMap(pattern => matches(pattern, sentence))
    if (found.length === 0 || (veto && matches(veto, sentence).length > 0)) continue
    // (通讯员林远) before the telling is no subject of it.
    const byline = sentence.start + datelineOf(scene.article.text, sentence)
    for (const match of found) {
      const events = eventsAt(sentence, match)
      const { from = events, to = events } = match.parts
      if (from.some(f => f.kind === 'Person' && f.end <= byline)) continue
      findings.push(...pairs(scene, sentence, from, to, rule.props))
    }
  }
  return findings
}

/** The events that words of a sentence are about: told before them in the sentence, or where they go on to, or carried. */
export function eventsAt(sentence: Sentence, at: Span): Found[] {
  const { own, events, code } = sentence
  const before = own.filter(f => f.end <= at.end)
  if (before.length > 0) return together(before)
  const first = own[0]
  if (!first) return events
  if (events.length === 0) return [first]
  const [from, to] = [sentence.at.findIndex(i => i >= at.end), sentence.found.indexOf(first)]
  return goesOn.test(code.slice(Math.max(0, from), to)) || begins.test(code.slice(to + 1)) ? [first] : events
}

/** 林远又赶到桃园码头，参加军民座谈会. */
const goesOn = /(?:参加|出席|主持|参与|见证|观摩|列席|宣布|召开|举行|启动|开展|举办|率[队团])[^。；]{0,16}$/

/** 林远一声哨响，龙舟赛随之开始. */
const begins = /^[”"》]?(?:便|就|也)?(?:随之|随即|就此|由此|应声)(?:正式)?(?:开始|开启|拉开|开场|开赛|举行|上演|启动)/

/** The last of these, with those that form one list with it. */
function together(events: Found[]): Found[] {
  let from = events.length - 1
  while (from > 0 && (events[from]?.start ?? 0) - (events[from - 1]?.end ?? 0) <= 3) from--
  return events.slice(from)
}

/** One finding for each pair. */
export function pairs(
  scene: Scene,
  sentence: Sentence,
  from: Found[],
  to: Found[],
  props: Finding['props'],
): Finding[] {
  const ends = (list: Found[]) => list.map(f => endIn(scene, sentence, f))
  const targets = ends(to)
  return ends(from).flatMap(f =>
    targets.map(t => ({
      start: sentence.start,
      end: sentence.end,
      from: f.found,
      ...(f.carried ? { fromCarried: f.carried } : {}),
      to: t.found,
      toSpan: { start: t.found.start, end: t.found.end },
      ...(t.carried ? { toCarried: t.carried } : {}),
      props,
    })),
  )
}

/** The same thing where this sentence names it, or why it counts from where it stands. */
function endIn({ article }: Scene, sentence: Sentence, f: Found): { found: Found; carried?: Carried } {
  const found = nearest(sentence, f)
  return inside(sentence, found) ? { found } : { found, carried: reasonFor(article, found) }
}

const inside = (outer: Span, inner: Span) => inner.start >= outer.start && inner.end <= outer.end

function nearest(sentence: Sentence, f: Found): Found {
  if (inside(sentence, f)) return f
  const named = byKey.get(sentence) ?? new Map<string, Found>()
  if (!byKey.has(sentence)) {
    for (const other of sentence.found) if (other && !named.has(keyOf(other))) named.set(keyOf(other), other)
    byKey.set(sentence, named)
  }
  return named.get(keyOf(f)) ?? f
}

const keyOf = (f: Found) => `${f.kind}|${f.key ?? f.name}`
/** What each sentence names, for sentences that name thousands. */
const byKey = new WeakMap<Sentence, Map<string, Found>>()

const cache = new Map<string, ReturnType<typeof compile>>()

function compiled(pattern: string): ReturnType<typeof compile> {
  const known = cache.get(pattern) ?? compile(pattern)
  cache.set(pattern, known)
  return known
}
