// What `export --format graphology` holds (DESIGN §3), as zod; schema/graph.schema.json follows from it.
import { z } from 'zod'
import {
  carriedReasons,
  type EntityKind,
  entities,
  entityKinds,
  mentions,
  type RelationKind,
  records,
  relationKinds,
  relations,
} from './ontology.ts'

const isoDate = z.iso.date()
const offset = z.int().min(0)
const span = z.tuple([offset, offset])
const why = z.enum(carriedReasons)

/** One stretch of an article: `text.slice(start, end) === quote`, in UTF-16 code units. */
const stretch = { article: z.string(), quote: z.string(), start: offset, end: offset }
/** A statement; `from` and `to` are the words of its ends, `carried` says why an end's words stand outside the quote. */
const statement = z.strictObject({
  ...stretch,
  rule: z.string(),
  from: span,
  to: span,
  carried: z.strictObject({ from: why.optional(), to: why.optional() }).optional(),
})

const entityNode = <K extends EntityKind>(kind: K) =>
  z
    .strictObject({
      kind: z.literal(kind),
      name: z.string(),
      aliases: z.array(z.string()),
      first: isoDate.optional(),
      last: isoDate.optional(),
      reason: z.string().optional(),
      ...entities[kind].props.partial().shape,
    })
    .describe(entities[kind].means)

const articleNode = z
  .strictObject({
    kind: z.literal('Article'),
    name: z.string(),
    title: z.string(),
    kicker: z.string(),
    source: z.string(),
    published: isoDate.optional(),
    publication: z.string().optional(),
    text: z.string(),
  })
  .describe(records.Article.means)

const figureNode = z
  .strictObject({
    kind: z.literal('Figure'),
    name: z.string(),
    text: z.string(),
    value: z.number(),
    unit: z.string(),
    measure: z.string(),
  })
  .describe(records.Figure.means)

const relationEdge = <K extends RelationKind>(kind: K) =>
  z
    .strictObject({
      kind: z.literal(kind),
      ...relations[kind].props.shape,
      statements: z.int().min(1),
      first: isoDate.optional(),
      last: isoDate.optional(),
      evidence: z.array(statement).min(1),
    })
    .describe(relations[kind].means)

const mentionEdge = z
  .strictObject({ kind: z.literal('MENTIONS'), evidence: z.array(z.strictObject(stretch)).min(1) })
  .describe(mentions.means)

/** Each node and edge has exactly the properties of its kind. */
export const graphExport = z.strictObject({
  attributes: z.strictObject({}),
  options: z.strictObject({ type: z.literal('directed'), multi: z.literal(true), allowSelfLoops: z.literal(false) }),
  nodes: z.array(
    z.strictObject({ key: z.string(), attributes: z.union([...entityKinds.map(entityNode), articleNode, figureNode]) }),
  ),
  edges: z.array(
    z.strictObject({
      key: z.string(),
      source: z.string(),
      target: z.string(),
      attributes: z.union([...relationKinds.map(relationEdge), mentionEdge]),
    }),
  ),
})
