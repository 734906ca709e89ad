// Whether the server gave all that there is.
import type { GraphAnswer } from '../../../schema/api.ts'

/** Of how many things and relations how many came. */
export interface Cut {
  nodes: number
  edges: number
  total: { nodes: number; edges: number }
}

/** Undefined when nothing is left out. */
export function cutOf({ nodes, edges, total }: GraphAnswer): Cut | undefined {
  const given = { nodes: nodes.id.length, edges: edges.id.length }
  return given.nodes < total.nodes || given.edges < total.edges ? { ...given, total } : undefined
}

/** Relations of which no day is known: no window holds them. */
export const undated = ({ edges }: GraphAnswer): number => edges.first.filter(day => day === null).length
