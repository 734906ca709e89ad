// The picture's columns as a graphology graph: one line for all relations of a pair.
import Graph from 'graphology'
import type { GraphAnswer } from '../../../schema/api.ts'
import type { EdgeData, NodeData } from './style.ts'

export type StageGraph = Graph<NodeData, EdgeData>

/**
 * Nodes without a usable position are put on a circle round the others: sigma throws on NaN and loses what is far out.
 * Edges with an end that is not there are left out.
 */
export function toGraph({ nodes, edges }: GraphAnswer): StageGraph {
  const graph: StageGraph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false })
  const place = placer(nodes.x, nodes.y)
  for (const [at, id] of nodes.id.entries()) {
    graph.mergeNode(id, {
      at,
      kind: nodes.kind[at] ?? 'Person',
      name: nodes.name[at] ?? id,
      mentions: nodes.mentions[at] ?? 0,
      ...place(at),
    })
  }
  for (const at of edges.id.keys()) {
    const from = nodes.id[edges.from[at] ?? -1]
    const to = nodes.id[edges.to[at] ?? -1]
    if (from === undefined || to === undefined || from === to) continue
    const known = graph.edge(from, to)
    const edge = known ? graph.getEdgeAttributes(known) : { relations: [], statements: 0 }
    const statements = edge.statements + (edges.statements[at] ?? 1)
    graph.mergeEdge(from, to, { relations: [...edge.relations, at], statements })
  }
  return graph
}

function placer(xs: readonly number[], ys: readonly number[]): (at: number) => { x: number; y: number } {
  const usable = (at: number) => Number.isFinite(xs[at]) && Number.isFinite(ys[at])
  const radius = Math.max(1, ...xs.filter(Number.isFinite).map(Math.abs), ...ys.filter(Number.isFinite).map(Math.abs))
  const ring = (at: number) => ({ x: radius * Math.cos(at), y: radius * Math.sin(at) })
  return at => (usable(at) ? { x: xs[at] ?? 0, y: ys[at] ?? 0 } : ring(at))
}
