// What each route may be asked, and the sentence that answers a question it does not understand.
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { entityKinds, relationKinds } from '../../schema/ontology.ts'

const entityKind = z.enum(entityKinds)
const relationKind = z.enum(relationKinds)
const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .transform(text => text.split(',').filter(Boolean))
    .pipe(z.array(item))
const whole = (least: number, most: number) => z.coerce.number().pipe(z.int().min(least).max(most))
const id = z.string().min(1).max(500)

export const searchParams = z.strictObject({
  q: z.string().trim().min(1).max(100),
  kind: z.enum([...entityKinds, 'Article']).optional(),
  limit: whole(1, 200).default(20),
})
export const neighbourParams = z.strictObject({
  relation: relationKind.optional(),
  limit: whole(1, 1000).default(100),
  offset: whole(0, 1_000_000).default(0),
})
export const graphParams = z.strictObject({
  kinds: listOf(entityKind).optional(),
  relations: listOf(relationKind).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Fewest times a node is named. */
  min: whole(0, 1_000_000).default(0),
  limit: whole(1, 100_000).default(5000),
  /** Most edges. */
  edges: whole(0, 1_000_000).default(20_000),
})
export const pathParams = z.strictObject({ from: id, to: id, relations: listOf(relationKind).optional() })
export const attendanceParams = z.strictObject({
  persons: listOf(id).pipe(z.array(id).min(1).max(100)),
  /** Of those who were there too. */
  others: whole(0, 1000).default(50),
})
export const linesParams = z.strictObject({ start: whole(0, 100_000_000), end: whole(0, 100_000_000) })
export const exportParams = z.strictObject({ format: z.enum(['graphology']) })
export const queryBody = z.strictObject({
  cypher: z.string().min(1).max(100_000),
  params: z.record(z.string(), z.json()).default({}),
  limit: whole(1, 10_000).default(10_000),
  timeout: z.number().positive().max(60).default(20),
})

/** The query parameters of a request. Throws a 400 that names the parameter and what it may be. */
export function paramsOf<T extends z.ZodType>(c: Context, schema: T): z.output<T> {
  return checked(schema, c.req.query())
}

/** The JSON body of a request, with the same errors. */
export async function bodyOf<T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T>> {
  // A page of another site may send text, not JSON, without asking first.
  if (!c.req.header('content-type')?.startsWith('application/json'))
    throw new HTTPException(415, { message: 'Send the body as content-type application/json.' })
  const body = await c.req.json().catch(() => {
    throw new HTTPException(400, { message: 'The body is no JSON: send an object such as {"cypher": "MATCH …"}.' })
  })
  return checked(schema, body)
}

function checked<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const sentences = result.error.issues.map(i => `${i.path.length ? `${i.path.join('.')}: ` : ''}${i.message}`)
  throw new HTTPException(400, { message: `${sentences.join('; ')}.` })
}
