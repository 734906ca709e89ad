// The door from the database: what the properties of each row must be to come back as part of a graph.
import { z } from 'zod'
import { blockRoles, type Ground } from '../../schema/model.ts'
import { carriedReasons, entityKinds, eventStatuses, relationKinds } from '../../schema/ontology.ts'
import { StoreError } from './store.ts'

const text = z.string()
const texts = z.array(text)
const ints = z.array(z.int())
const maybe = text.exactOptional()
const status = z.enum(eventStatuses).exactOptional()
const carried = z.enum(carriedReasons).exactOptional()
const page = z.object({
  text,
  hash: text,
  published: maybe,
  publication: maybe,
  extractor: text,
  problems: texts,
  failed: maybe,
})

const article = z.object({
  page: text,
  title: text,
  kicker: text,
  subtitles: texts,
  published: maybe,
  publication: maybe,
  text,
  blockRoles: z.array(z.enum(blockRoles)),
  blockStarts: ints,
  blockEnds: ints,
  runAts: ints,
  runPages: ints,
  runLengths: ints,
})

const area = z.object({ level: z.enum(['province', 'city', 'county']), name: text })
const body = z.object({ key: text, name: text, areas: z.array(area) })
const ground = z.object({
  published: maybe,
  bodies: z.array(body),
  areas: z.array(area),
  homes: texts,
  partners: texts,
  leads: texts.exactOptional(),
  hosts: texts.exactOptional(),
  venues: texts.exactOptional(),
})

const groundKeys = [ground, body, area].flatMap(({ shape }) => Object.keys(shape))
/** Equal grounds are equal texts, whichever of their keys came first. */
export const groundText = (of: Ground): string => JSON.stringify(of, groundKeys)

const mention = z.object({
  kind: z.enum(entityKinds),
  name: text,
  aliases: texts,
  key: text,
  starts: ints,
  ends: ints,
  date: maybe,
  status,
  ground: json(ground),
})

const entity = z.object({
  block: text,
  name: text,
  aliases: texts,
  first: maybe,
  last: maybe,
  date: maybe,
  status,
  reason: maybe,
})

const figure = z.object({ text, value: z.number(), unit: text, measure: text })

const statement = z.object({
  kind: z.enum(relationKinds),
  quote: text,
  start: z.int(),
  end: z.int(),
  rule: text,
  relation: text,
  witness: text,
  published: maybe,
  extractor: text,
  fromRef: text,
  fromWords: text,
  fromStart: z.int(),
  fromEnd: z.int(),
  fromCarried: carried,
  toRef: text,
  toWords: text,
  toStart: z.int(),
  toEnd: z.int(),
  toCarried: carried,
})

const relation = z.object({ statements: z.int(), first: maybe, last: maybe })

/** What is read of the properties, beside the id and what a kind of relation adds. */
export const shapes = { page, article, mention, entity, figure, statement, relation }

interface Row {
  id: string
  props: Record<string, unknown>
}

/** Reads a row's properties by what it stands for; `own` are those that its relation kind adds. */
export const fieldsOf = {
  page: fields(page),
  article: fields(article),
  mention: fields(mention),
  entity: fields(entity),
  figure: fields(figure),
  statement: fieldsAndOwn(statement),
  relation: fieldsAndOwn(relation),
}

function fields<T extends z.ZodObject>(schema: T): (row: Row) => z.infer<T> {
  return row => {
    const read = schema.safeParse(row.props)
    if (read.success) return read.data
    const { path, message } = read.error.issues[0] ?? { path: [], message: 'not as expected' }
    throw new StoreError(
      `The row ${row.id} in the database is not as Baomai writes it (${path.join('.')}: ${message}). ` +
        'Was it changed by something else, or written by another version? Build into a new store.',
    )
  }
}

/** A value that the database keeps as JSON text. */
function json<T extends z.ZodType>(schema: T) {
  return text
    .transform((value, ctx) => {
      try {
        return JSON.parse(value)
      } catch {
        ctx.addIssue('not JSON')
        return z.NEVER
      }
    })
    .pipe(schema)
}

const ownValue = z.union([text, z.number()])

function fieldsAndOwn<T extends z.ZodObject>(schema: T) {
  const read = fields(schema)
  return (row: Row): z.infer<T> & { own: Record<string, string | number> } => {
    const own = Object.entries(row.props).filter(([key]) => !(key in schema.shape) && key !== 'id')
    const values = own.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, ownValue.parse(value)])
    return { ...read(row), own: Object.fromEntries(values) }
  }
}
