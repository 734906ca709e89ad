// The nodes and edges that a database keeps (DESIGN §2, "In the database").
import { type EntityKind, entityKinds, type RelationKind, relationKinds } from '../../schema/ontology.ts'

/** What a property may be: Neo4j keeps no maps and no mixed lists. */
export type Cell = string | number | boolean | string[] | number[]
export type Props = Record<string, Cell>

export type NodeLabel = EntityKind | 'Page' | 'Article' | 'Figure' | 'Statement' | 'Dirty'
/** Labels by which the ends of edges are found; the six kinds of things share `Entity`. */
export type EndLabel = 'Entity' | 'Page' | 'Article' | 'Figure' | 'Statement'
export type EdgeType = RelationKind | 'MENTIONS' | 'ON' | 'STATED_IN' | 'SUBJECT' | 'OBJECT'

export const nodeLabels: readonly NodeLabel[] = [...entityKinds, 'Page', 'Article', 'Figure', 'Statement', 'Dirty']
export const edgeTypes: readonly EdgeType[] = [...relationKinds, 'MENTIONS', 'ON', 'STATED_IN', 'SUBJECT', 'OBJECT']

/** `props` do not repeat the id, though the database keeps it as the property `id`; it is unique within the label. */
export interface NodeRow {
  label: NodeLabel
  id: string
  props: Props
}
export interface EndRow {
  label: EndLabel
  id: string
}
/** The id is unique within the type. */
export interface EdgeRow {
  type: EdgeType
  id: string
  from: EndRow
  to: EndRow
  props: Props
}
export interface Rows {
  nodes: NodeRow[]
  edges: EdgeRow[]
}

export const endLabel = (label: NodeLabel): EndLabel =>
  label === 'Page' || label === 'Article' || label === 'Figure' || label === 'Statement' ? label : 'Entity'

/** The label of what a relation of this kind, and a statement of it, ends at. */
export const targetLabel = (kind: RelationKind): EndLabel =>
  kind === 'WROTE' ? 'Article' : kind === 'HAS_FIGURE' ? 'Figure' : 'Entity'

type Loose = Record<string, Cell | undefined>

/** A node; properties that are undefined are left out. */
export const node = (label: NodeLabel, id: string, props: Loose): NodeRow => ({ label, id, props: defined(props) })

/** An edge; properties that are undefined are left out. */
export const edge = (type: EdgeType, id: string, from: EndRow, to: EndRow, props: Loose = {}): EdgeRow => ({
  type,
  id,
  from,
  to,
  props: defined(props),
})

function defined(props: Loose): Props {
  const kept: Props = {}
  for (const [key, value] of Object.entries(props)) if (value !== undefined) kept[key] = value
  return kept
}

/** By code unit of the id. */
export const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
