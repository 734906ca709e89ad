// What a person says a page holds: the format of gold files, one page each.
import { z } from 'zod'
import { entityKinds, relationKinds } from '../../schema/ontology.ts'

const entityKind = z.enum(entityKinds)

const entity = z.object({
  /** Unique in its article. */
  id: z.string(),
  type: entityKind,
  /** The full name first, then the other forms. */
  names: z.tuple([z.string()], z.string()),
  /** Kinds that are right too. */
  alsoType: z.array(entityKind).default([]),
  /** Counts neither when found nor when missed. */
  optional: z.boolean().default(false),
})

const relation = z.object({
  type: z.enum(relationKinds),
  /** Ids of entities of the article; `to` is the article's own id in WROTE. */
  from: z.string(),
  to: z.string(),
  props: z.object({ title: z.string().optional() }).default({}),
  optional: z.boolean().default(false),
})

const article = z.object({
  id: z.string(),
  title: z.string().nullish(),
  subtitles: z.array(z.string()).default([]),
  entities: z.array(entity),
  relations: z.array(relation),
  figures: z.array(z.object({ entity: z.string(), text: z.string(), value: z.number() })).default([]),
  /** ISO dates by the ids of events. */
  event_dates: z.record(z.string(), z.string()).default({}),
})

const gold = z.object({ page: z.string(), articles: z.array(article) })

export type Gold = z.infer<typeof gold>
export type GoldArticle = z.infer<typeof article>

/** A page as a person reads it, with the page's own text. */
export interface GoldPage extends Gold {
  text: string
}

/** The gold in a file's text. Throws an Error that says what is wrong with it. */
export function goldFrom(text: string): Gold {
  const read = gold.safeParse(JSON.parse(text))
  if (read.success) return read.data
  const { path, message } = read.error.issues[0] ?? { path: [], message: 'not as expected' }
  throw new Error(`${path.join('.') || 'the file'}: ${message}`)
}
