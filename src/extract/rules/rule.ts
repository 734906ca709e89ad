// What a rule is: a pattern (or a function) with sentences that it must and must not find.
import type { RelationKind, RelationProps } from '../../../schema/ontology.ts'
import type { Scene } from '../discourse.ts'
import type { Claim } from '../statements.ts'

/** What a rule that is a function yields; kind and rule are added. */
export type Finding = Omit<Claim, 'kind' | 'rule'>

interface Examples {
  /** Unique among the rules of its kind; statements name it as `attended/presided`. */
  name: string
  /** Sentences with mentions marked as 【Person:林远】, in invented names: the rule finds something in each. */
  yes: string[]
  /** It finds nothing in these. */
  no?: string[]
}

/**
 * A rule of relation kind `K`: `when` is one or more patterns (see `pattern.ts`) whose parts `from` and `to` are the
 * ends. An end that the pattern lacks is the event that the sentence is about, said or carried. What a pattern cannot
 * say is a function over the whole article.
 */
export type Rule<K extends RelationKind> = Examples &
  ({ when: string | string[]; unless?: string; props: RelationProps<K> } | { find: (scene: Scene) => Finding[] })

/** A list of rules of one kind; the compiler checks their properties. */
export const rules = <const K extends RelationKind>(_kind: K, list: Rule<K>[]): Rule<K>[] => list
