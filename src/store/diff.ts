// What must be written and dropped so that a database that holds some rows holds exactly others; pure.
import { isDeepStrictEqual } from 'node:util'
import { byId, type EdgeRow, type EndRow, endLabel, type NodeRow, type Rows } from './rows.ts'
import type { Changes } from './store.ts'

/** In the order in which it is to be carried out. A changed edge is dropped and created anew. */
export interface Diff {
  dropEdges: EdgeRow[]
  /** With all edges that they still have. */
  dropNodes: NodeRow[]
  /** Made when they are not there, else left as they are. */
  ensureNodes: NodeRow[]
  /** New ones and changed ones. */
  upsertNodes: NodeRow[]
  createEdges: EdgeRow[]
  changes: Changes
}

/** The way from `held` to `wanted`; nothing to do when they are the same in any order. */
export function diff(held: Rows, wanted: Rows): Diff {
  const nodesHeld = new Map(held.nodes.map(n => [nodeKey(n), n]))
  const nodesWanted = new Map(wanted.nodes.map(n => [nodeKey(n), n]))
  const dropNodes = held.nodes.filter(n => !nodesWanted.has(nodeKey(n)))
  const upsertNodes = wanted.nodes.filter(n => !isDeepStrictEqual(nodesHeld.get(nodeKey(n))?.props, n.props))

  // An entity that changes its kind keeps its id: its edges go with the old node, though both graphs have them.
  const dropped = new Set(dropNodes.map(n => endKey({ label: endLabel(n.label), id: n.id })))
  const goes = (e: EdgeRow) => dropped.has(endKey(e.from)) || dropped.has(endKey(e.to))
  const edgesHeld = new Map(held.edges.map(e => [edgeKey(e), e]))
  const edgesWanted = new Map(wanted.edges.map(e => [edgeKey(e), e]))
  const dropEdges = held.edges.filter(e => !goes(e) && !isDeepStrictEqual(edgesWanted.get(edgeKey(e)), e))
  const createEdges = wanted.edges.filter(e => goes(e) || !isDeepStrictEqual(edgesHeld.get(edgeKey(e)), e))

  const gone = held.edges.filter(e => !edgesWanted.has(edgeKey(e)))
  const changes = {
    written: upsertNodes.length + createEdges.length,
    dropped: dropNodes.length + gone.length,
  }
  return { dropEdges, dropNodes, ensureNodes: [], upsertNodes, createEdges, changes }
}

/** Several diffs as one. Each node is ensured once, in one order everywhere, so that two writers never wait for each other. */
export function together(diffs: Diff[]): Diff {
  return {
    dropEdges: diffs.flatMap(d => d.dropEdges),
    dropNodes: diffs.flatMap(d => d.dropNodes),
    ensureNodes: inOneOrder(diffs.flatMap(d => d.ensureNodes)),
    upsertNodes: diffs.flatMap(d => d.upsertNodes),
    createEdges: diffs.flatMap(d => d.createEdges),
    changes: sum(diffs.map(d => d.changes)),
  }
}

function inOneOrder(nodes: NodeRow[]): NodeRow[] {
  const once = new Map<string, NodeRow>()
  for (const node of nodes) if (!once.has(nodeKey(node))) once.set(nodeKey(node), node)
  return [...once.values()].sort(byId)
}

export const sum = (changes: Changes[]): Changes => ({
  written: changes.reduce((n, c) => n + c.written, 0),
  dropped: changes.reduce((n, c) => n + c.dropped, 0),
})

const nodeKey = ({ label, id }: NodeRow) => `${label}\0${id}`
const endKey = ({ label, id }: EndRow) => `${label}\0${id}`
const edgeKey = ({ type, id }: EdgeRow) => `${type}\0${id}`
