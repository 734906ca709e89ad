// Which nodes and relations of the picture the filters leave, and how many there are of each kind.
import type { GraphAnswer } from '../../../schema/api.ts'
import type { State } from '../state/state.ts'

export interface Visible {
  /** By position in the picture's columns. */
  nodes: readonly boolean[]
  edges: readonly boolean[]
}

/**
 * A node goes with its kind, and when all of its relations are of hidden kinds: a filter by relation that left every
 * node where it was would show a field of loose dots.
 */
export function visible(
  { nodes, edges }: GraphAnswer,
  { hiddenKinds, hiddenRelations }: Pick<State, 'hiddenKinds' | 'hiddenRelations'>,
): Visible {
  const kindShows = nodes.kind.map(kind => !hiddenKinds.includes(kind))
  const relationShows = edges.kind.map(kind => !hiddenRelations.includes(kind))
  const joined = nodes.id.map(() => false)
  const left = nodes.id.map(() => false)
  for (const [i, shows] of relationShows.entries()) {
    for (const end of [edges.from[i] ?? -1, edges.to[i] ?? -1]) {
      joined[end] = true
      if (shows) left[end] = true
    }
  }
  const nodeShows = kindShows.map((shows, i) => shows && (!joined[i] || left[i] === true))
  const edgeShows = relationShows.map(
    (shows, i) => shows && !!nodeShows[edges.from[i] ?? -1] && !!nodeShows[edges.to[i] ?? -1],
  )
  return { nodes: nodeShows, edges: edgeShows }
}

/** How often each value stands in a column. */
export function countBy<K extends string>(column: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>()
  for (const value of column) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

export const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length
