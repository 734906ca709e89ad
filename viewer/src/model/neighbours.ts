// Groups a node's neighbours by relation and by the side on which the node stands: 属于 is not 包含.
import type { NeighboursAnswer } from '../../../schema/api.ts'
import { type RelationKind, relationKinds } from '../../../schema/ontology.ts'

export type Neighbour = NeighboursAnswer['neighbours'][number]

export interface Group {
  kind: RelationKind
  /** Whether the node is where the relations start. */
  out: boolean
  neighbours: Neighbour[]
}

/** In the ontology's order; inside a group in the order given. */
export function groups(id: string, neighbours: readonly Neighbour[]): Group[] {
  const sides = relationKinds.flatMap(kind => [
    { kind, out: true },
    { kind, out: false },
  ])
  return sides
    .map(({ kind, out }) => ({
      kind,
      out,
      neighbours: neighbours.filter(({ relation }) => relation.kind === kind && (relation.from === id) === out),
    }))
    .filter(group => group.neighbours.length > 0)
}
