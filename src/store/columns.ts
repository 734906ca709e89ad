// The type of each property that a store keeps, by label and type of edge, as `neo4j-admin database import` names them.
import { z } from 'zod'
import { type RelationKind, relationKinds, relations } from '../../schema/ontology.ts'
import { shapes } from './fields.ts'
import { type EdgeType, endLabel, type NodeLabel } from './rows.ts'

const types: Record<string, string> = { string: 'string', integer: 'long', number: 'double' }

/** Names of properties with their types, without the id. */
export type Columns = ReadonlyMap<string, string>

export function nodeColumns(label: NodeLabel): Columns {
  const own = endLabel(label) === 'Entity' ? entity : records[label]
  if (!own) throw new Error(`${label} has no columns`)
  return own
}

export const edgeColumns = (type: EdgeType): Columns =>
  isRelation(type) ? of(shapes.relation, relations[type].props) : type === 'MENTIONS' ? of(shapes.mention) : new Map()

const isRelation = (type: EdgeType): type is RelationKind => relationKinds.some(kind => kind === type)

/** A row of a page or an article also says its source, so that questions find both by it. */
const source = z.object({ source: z.string() })
/** What `searchForms` and the reduce add. */
const found = z.object({ names: z.string(), pinyin: z.string(), mentions: z.int() })
const entity = of(shapes.entity, found)
const records: Partial<Record<NodeLabel, Columns>> = {
  Page: of(shapes.page, source),
  Article: of(shapes.article, source),
  Figure: of(shapes.figure),
  // A statement holds what its relation adds, and all of a figure.
  Statement: of(shapes.statement, ...relationKinds.map(kind => relations[kind].props), shapes.figure),
}

function of(...of: z.ZodObject[]): Columns {
  const properties = of.flatMap(shape => Object.entries(z.toJSONSchema(shape, { io: 'input' }).properties ?? {}))
  return new Map(properties.map(([name, schema]) => [name, typeOf(schema)]))
}

function typeOf(schema: z.core.JSONSchema._JSONSchema): string {
  if (typeof schema === 'object' && schema.type === 'array' && schema.items && !Array.isArray(schema.items))
    return `${typeOf(schema.items)}[]`
  const type = typeof schema === 'object' && types[String(schema.type)]
  if (!type) throw new Error(`no column for ${JSON.stringify(schema)}`)
  return type
}
