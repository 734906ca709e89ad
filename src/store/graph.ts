// Reads and writes rows through whatever runs Cypher: the part of a store that both adapters share.
import type { Graph } from '../../schema/model.ts'
import { groupBy, inParts } from '../lists.ts'
import { createEdges, dropEdges, dropNodes, ensureNodes, readEdges, readNodes, upsertNodes } from './cypher.ts'
import type { Diff } from './diff.ts'
import {
  type Cell,
  type EdgeRow,
  type EndLabel,
  edgeTypes,
  type NodeRow,
  nodeLabels,
  type Props,
  type Rows,
} from './rows.ts'
import type { Params, Row, Value } from './store.ts'
import { fromRows } from './thing-rows.ts'

/** Runs one statement of `cypher.ts` within whatever transaction the adapter has opened. */
export type Run = (cypher: string, params?: Params) => Promise<Row[]>

/** Rows in one statement: larger batches were no quicker on either database. */
const batch = 5000

/** Answers the rows of one statement one after another, without holding them all. */
export type Stream = (cypher: string) => AsyncIterable<Row>

export async function loadGraph(all: AsyncIterable<NodeRow | EdgeRow>): Promise<Graph> {
  const rows: Rows = { nodes: [], edges: [] }
  for await (const row of all) {
    if ('label' in row) rows.nodes.push(row)
    else rows.edges.push(row)
  }
  return fromRows(rows)
}

/** All that is kept but marks: nodes label by label, then edges type by type. */
export async function* rowsIn(stream: Stream): AsyncGenerator<NodeRow | EdgeRow> {
  for (const label of nodeLabels.filter(l => l !== 'Dirty'))
    for await (const row of stream(readNodes(label))) yield { label, id: String(row.id), props: propsOf(row) }
  for (const type of edgeTypes)
    for await (const row of stream(readEdges(type)))
      yield {
        type,
        id: String(row.id),
        from: { label: endLabelOf(row.fromLabels), id: String(row.from) },
        to: { label: endLabelOf(row.toLabels), id: String(row.to) },
        props: propsOf(row),
      }
}

/** Carries a diff out. Throws when an edge has lost an end, so that the caller's transaction is not kept. */
export async function carryOut(run: Run, changes: Diff): Promise<void> {
  for (const [rows, cypher] of groups(changes.dropEdges, e => dropEdges(e.type, e.from.label)))
    await run(cypher, { rows: rows.map(e => ({ id: e.id, from: e.from.id })) })
  for (const [rows, cypher] of groups(changes.dropNodes, n => dropNodes(n.label)))
    await run(cypher, { rows: rows.map(({ id }) => ({ id })) })
  const ensured = groups(changes.ensureNodes, n => ensureNodes(n.label))
  const upserted = groups(changes.upsertNodes, n => upsertNodes(n.label))
  for (const [rows, cypher] of [...ensured, ...upserted])
    await run(cypher, { rows: rows.map(n => ({ id: n.id, props: withId(n) })) })
  for (const [rows, cypher] of groups(changes.createEdges, e => createEdges(e.type, e.from.label, e.to.label))) {
    const written = rows.map(e => ({ from: e.from.id, to: e.to.id, props: withId(e) }))
    const [answer] = await run(cypher, { rows: written })
    if (answer?.created !== rows.length) throw new Error(`${answer?.created} of ${rows.length} edges found their ends`)
  }
}

/** The rows by the statement that each needs, in batches, in the order in which the statements first occur. */
const groups = <T extends NodeRow | EdgeRow>(rows: T[], cypherOf: (row: T) => string): [T[], string][] =>
  [...groupBy(rows, cypherOf)].flatMap(([cypher, group]) =>
    inParts(group, batch).map((part): [T[], string] => [part, cypher]),
  )

const withId = ({ id, props }: { id: string; props: Props }): Props => ({ ...props, id })

/** A text of a row; '' where there is none. */
export const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

/** The properties in `row.props`, as a row of the graph has them. */
export function propsOf(row: Row): Props {
  const props: Props = {}
  if (typeof row.props !== 'object' || row.props === null) return props
  for (const [key, value] of Object.entries(row.props)) if (key !== 'id' && isCell(value)) props[key] = value
  return props
}

const isCell = (value: Value): value is Cell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || Array.isArray(value)

const records: readonly EndLabel[] = ['Page', 'Article', 'Figure', 'Statement']

const endLabelOf = (labels: Value | undefined): EndLabel =>
  records.find(label => Array.isArray(labels) && labels.includes(label)) ?? 'Entity'
