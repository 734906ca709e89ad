// The rules of every relation kind; the compiler demands a list for each.
import type { RelationKind } from '../../../schema/ontology.ts'
import { attended } from './attended.ts'
import { heldAt } from './held-at.ts'
import { holdsPosition } from './holds-position.ts'
import { locatedFocus } from './located-focus.ts'
import { locatedIn } from './located-in.ts'
import { locatedUndertakings } from './located-undertakings.ts'
import { organized } from './organized.ts'
import { partOf } from './part-of.ts'
import { partOfBodies } from './part-of-bodies.ts'
import { partOfUndertakings } from './part-of-undertakings.ts'
import type { Rule } from './rule.ts'
import { runs } from './runs.ts'
import { wrote } from './wrote.ts'

/** Figures have a finder of their own (`figures.ts`). */
export const ruleBook: { [R in Exclude<RelationKind, 'HAS_FIGURE'>]: Rule<R>[] } = {
  ATTENDED: attended,
  ORGANIZED: organized,
  HELD_AT: heldAt,
  HOLDS_POSITION: holdsPosition,
  RUNS: runs,
  LOCATED_IN: [...locatedIn, ...locatedUndertakings, ...locatedFocus],
  PART_OF: [...partOf, ...partOfBodies, ...partOfUndertakings],
  WROTE: wrote,
}
