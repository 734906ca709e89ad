// Runs the rules of every relation kind over an article.
import type { Carried, Span } from '../../schema/model.ts'
import type { RelationKind } from '../../schema/ontology.ts'
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

export function findClaims(_reading: Reading): Claim[] {
  return []
}
