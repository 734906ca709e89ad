// Which nodes and relations of the picture the filters leave, and how many there are of each kind.
import type { GraphAnswer } from '../../../schema/api.ts'
import type { State } from '../state/state.ts'
import { type DayWindow, isOpen, overlaps, within } from './window.ts'

export type FilterState = Pick<State, 'hiddenKinds' | 'hiddenRelations' | 'showsLone' | 'from' | 'to'>

export interface Visible {
  /** By position in the picture's columns. */
  nodes: readonly boolean[]
  edges: readonly boolean[]
}

/**
 * A node goes with its kind, and when all of its relations are of hidden kinds: a filter by relation that left every
 * node where it was would show a field of loose dots. One that never had a relation shows when it is asked for, or when
 * the picture has no relations at all. Of a window of days stay the relations that are stated in it, and the lone nodes
 * that may be named in it.
 */
export function visible(
  { nodes, edges, days }: GraphAnswer,
  { hiddenKinds, hiddenRelations, showsLone, from, to }: FilterState,
): Visible {
  const window = { from, to }
  const isStated = stated({ edges, days }, window)
  const relationShows = edges.kind.map((kind, i) => isStated(i) && !hiddenRelations.includes(kind))
  const related = new Set([edges.from, edges.to].flatMap(ends => ends.filter((_, i) => relationShows[i])))
  const isLone = lone({ nodes, edges })
  const wantsLone = showsLone || edges.id.length === 0
  const loneShows = (i: number) => wantsLone && overlaps(window, nodes.first[i], nodes.last[i])
  const nodeShows = nodes.kind.map(
    (kind, i) => !hiddenKinds.includes(kind) && (isLone[i] ? loneShows(i) : related.has(i)),
  )
  const edgeShows = relationShows.map(
    (shows, i) => shows && !!nodeShows[edges.from[i] ?? -1] && !!nodeShows[edges.to[i] ?? -1],
  )
  return { nodes: nodeShows, edges: edgeShows }
}

/** Whether a statement of an edge, by position, is of the window. */
function stated({ edges, days }: Pick<GraphAnswer, 'edges' | 'days'>, window: DayWindow): (edge: number) => boolean {
  if (isOpen(window)) return () => true
  const between = new Set(days.edge.filter((_, i) => within(window, days.date[i])))
  return i => within(window, edges.first[i]) || within(window, edges.last[i]) || between.has(i)
}

/** Which nodes have no relation in the picture, whatever the filters. */
export function lone({ nodes, edges }: Pick<GraphAnswer, 'nodes' | 'edges'>): boolean[] {
  const related = new Set([...edges.from, ...edges.to])
  return nodes.id.map((_, i) => !related.has(i))
}

/** How often each value stands in a column. */
export function countBy<K extends string>(column: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>()
  for (const value of column) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

export const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length
