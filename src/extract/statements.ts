// Runs the rules of every relation kind over an article.
import type { Carried, Span } from '../../schema/model.ts'
import { type RelationKind, relationKinds } from '../../schema/ontology.ts'
import { reasonFor, type Scene, type Sentence, sceneOf } from './discourse.ts'
import { compile, kindsOf, matches } from './pattern.ts'
import { ruleBook } from './rules/index.ts'
import type { Finding, Rule } from './rules/rule.ts'
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
  for (const kind of relationKinds) {
    if (kind === 'HAS_FIGURE') continue
    for (const rule of ruleBook[kind])
      for (const finding of findingsOf(rule, scene))
        claims.push({ ...finding, kind, rule: `${kind.toLowerCase()}/${rule.name}` })
  }
  return claims
}

/** What one rule finds in an article. */
export function findingsOf(rule: Rule<RelationKind>, scene: Scene): Finding[] {
  if ('find' in rule) return rule.find(scene)
  const findings: Finding[] = []
  const patterns = [rule.when].flat().map(w => ({ pattern: compiled(w), kinds: kindsOf(w) }))
  const veto = rule.unless === undefined ? undefined : compiled(rule.unless)
  for (const sentence of scene.sentences) {
    if (veto && matches(veto, sentence, {}).length > 0) continue
    for (const { pattern, kinds } of patterns)
      for (const { parts } of matches(pattern, sentence, kinds))
        findings.push(...pairs(scene, sentence, parts.from, parts.to, rule.props))
  }
  return findings
}

/** One finding for each pair; an end that is not given is the event that the sentence is about. */
export function pairs(
  scene: Scene,
  sentence: Sentence,
  from: Found[] | undefined,
  to: Found[] | undefined,
  props: Finding['props'],
): Finding[] {
  const event = sentence.event ? [sentence.event] : []
  return (from ?? event).flatMap(f => (to ?? event).map(t => pair(scene, sentence, f, t, props)))
}

function pair({ article }: Scene, sentence: Sentence, f: Found, t: Found, props: Finding['props']): Finding {
  const from = nearest(sentence, f)
  const to = nearest(sentence, t)
  return {
    start: sentence.start,
    end: sentence.end,
    from,
    ...(inside(sentence, from) ? {} : { fromCarried: reasonFor(article, from) }),
    to,
    toSpan: { start: to.start, end: to.end },
    ...(inside(sentence, to) ? {} : { toCarried: reasonFor(article, to) }),
    props,
  }
}

const inside = (outer: Span, inner: Span) => inner.start >= outer.start && inner.end <= outer.end

/** The same thing where this sentence names it, if it does. */
function nearest(sentence: Sentence, f: Found): Found {
  if (inside(sentence, f)) return f
  return sentence.found.find(other => other?.kind === f.kind && (other.key ?? other.name) === (f.key ?? f.name)) ?? f
}

const cache = new Map<string, RegExp>()

function compiled(pattern: string): RegExp {
  const known = cache.get(pattern) ?? compile(pattern)
  cache.set(pattern, known)
  return known
}
