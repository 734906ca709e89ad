// The Cypher that both databases run to keep a graph, and the indexes that make it quick.
import { entityKinds, relationKinds } from '../../schema/ontology.ts'
import { type EdgeType, type EndLabel, edgeTypes, type NodeLabel, nodeLabels } from './rows.ts'
import { searchIndexes } from './search-neo4j.ts'

/** Properties with one value for each node of the label. */
export const unique: readonly Property[] = ['Entity' as const, ...nodeLabels].map(label => ({ label, property: 'id' }))

/** Properties by which people and the questions look nodes up. */
export const indexed: readonly Property[] = [
  ...['Entity' as const, ...entityKinds].map(label => ({ label, property: 'name' })),
  { label: 'Event', property: 'date' },
  { label: 'Article', property: 'published' },
  { label: 'Statement', property: 'relation' },
  { label: 'Entity', property: 'block' },
  { label: 'Dirty', property: 'part' },
]

interface Property {
  label: NodeLabel | 'Entity'
  property: string
}

/** A constraint or an index by its name, with what makes it. */
export interface Made {
  name: string
  cypher: string
}

export const uniqueness = ({ label, property }: Property): Made => {
  const name = `${label}_${property}_unique`
  return { name, cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE` }
}

export const index = ({ label, property }: Property): Made => {
  const name = `${label}_${property}`
  return { name, cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})` }
}

/** What Neo4j runs once so that ids are unique and looked up quickly. */
export const constraints: readonly string[] = [
  ...unique.map(p => uniqueness(p).cypher),
  ...edgeTypes.map(
    type => `CREATE CONSTRAINT ${type}_id_unique IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
  ),
  ...indexed.map(p => index(p).cypher),
  ...searchIndexes,
]

/** Rows `{ id, props }` of all nodes with the label. */
export const readNodes = (label: NodeLabel) => `MATCH (n:${label}) RETURN n.id AS id, properties(n) AS props`

/** Rows `{ id, from, fromLabels, to, toLabels, props }` of all edges of the type. */
export const readEdges = (type: EdgeType) =>
  `MATCH (a:${startLabel(type)})-[r:${type}]->(b)
   RETURN r.id AS id, a.id AS from, labels(a) AS fromLabels, b.id AS to, labels(b) AS toLabels, properties(r) AS props`

/** Takes `rows` of `{ id, props }`; a node's properties become exactly these. */
export const upsertNodes = (label: NodeLabel) =>
  `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET ${written(label)}`

/** Takes `rows` of `{ id, props }`; a node that is there stays as it is. */
export const ensureNodes = (label: NodeLabel) =>
  `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) ON CREATE SET ${written(label)}`

/** Takes `rows` of `{ from, to, props }`, answers `{ created }`. The ends must be there. */
export const createEdges = (type: EdgeType, from: EndLabel, to: EndLabel) =>
  `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
   CREATE (a)-[r:${type}]->(b) SET r = row.props RETURN count(r) AS created`

/** Takes `rows` of `{ id }`; drops the nodes with their edges. */
export const dropNodes = (label: NodeLabel) => `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) DETACH DELETE n`

/** Takes `rows` of `{ id, from }`. */
export const dropEdges = (type: EdgeType, from: EndLabel) =>
  `UNWIND $rows AS row MATCH (:${from} {id: row.from})-[r:${type} {id: row.id}]->() DELETE r`

const things = new Set<string>(entityKinds)
const claims = new Set<string>(relationKinds)

const written = (label: NodeLabel) => [...extraLabels(label), 'n = row.props', ...floats(label)].join(', ')

const extraLabels = (label: NodeLabel) => (things.has(label) ? ['n:Entity'] : [])

/** 50亿元 and 12.5% are one property: without this the first would be an integer, and halving 7 of it would give 3. */
const floats = (label: NodeLabel) =>
  label === 'Figure' || label === 'Statement' ? ['n.value = toFloat(row.props.value)'] : []

function startLabel(type: EdgeType): EndLabel {
  if (claims.has(type)) return 'Entity'
  return type === 'MENTIONS' || type === 'ON' ? 'Article' : 'Statement'
}
