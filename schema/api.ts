// What the HTTP API answers (DESIGN §3). The server builds these, the viewer reads them; OpenAPI follows from them.
import { z } from 'zod'
import { attendanceRoles, entityKinds, eventStatuses, relationKinds } from './ontology.ts'

const entityKind = z.enum(entityKinds)
const relationKind = z.enum(relationKinds)
const date = z.iso.date()
const span = z.object({ start: z.int(), end: z.int() })
const props = z.record(z.string(), z.union([z.string(), z.number()]))

/** Enough of a node to show and open it. Articles and figures have kinds of their own. */
export const nodeRef = z.object({
  id: z.string(),
  kind: z.enum([...entityKinds, 'Article', 'Figure']),
  name: z.string(),
})
export const articleRef = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  published: date.optional(),
  publication: z.string().optional(),
})

/**
 * GET /api/search?q=&kind=&limit= — best first: the name, its beginning, the beginning of an alias, inside, pinyin; then
 * by mentions. With kind=Article there are no `hits` but `articles`: those with it in the title first, then the newest.
 */
export const searchAnswer = z.object({
  hits: z.array(
    z.object({ id: z.string(), kind: entityKind, name: z.string(), aliases: z.array(z.string()), mentions: z.int() }),
  ),
  articles: z.array(articleRef).optional(),
})

/** GET /api/entities/:id — 404 when there is none. */
export const entityAnswer = z.object({
  id: z.string(),
  kind: entityKind,
  name: z.string(),
  aliases: z.array(z.string()),
  first: date.optional(),
  last: date.optional(),
  date: date.optional(),
  status: z.enum(eventStatuses).optional(),
  reason: z.string().optional(),
  /** How often its names stand in the articles. */
  mentions: z.int(),
  articles: z.array(articleRef.extend({ spans: z.array(span) })),
})

export const relationRef = z.object({
  id: z.string(),
  kind: relationKind,
  from: z.string(),
  to: z.string(),
  props,
  statements: z.int(),
  first: date.optional(),
  last: date.optional(),
})

/** GET /api/entities/:id/neighbours?relation=&limit=&offset= — by relation kind, most statements first. */
export const neighboursAnswer = z.object({
  total: z.int(),
  neighbours: z.array(z.object({ relation: relationRef, node: nodeRef })),
})

const end = z.object({
  node: nodeRef,
  /** Its words in the article's text. */
  start: z.int(),
  end: z.int(),
  words: z.string(),
  /** Why they stand outside the quote, and in which sentence or headline. */
  carried: z.string().optional(),
  sentence: span.extend({ quote: z.string() }).optional(),
})

/** GET /api/relations/:id/statements — all that supports the relation, by date. */
export const statementsAnswer = z.object({
  relation: relationRef,
  from: nodeRef,
  to: nodeRef,
  statements: z.array(
    z.object({
      id: z.string(),
      quote: z.string(),
      start: z.int(),
      end: z.int(),
      rule: z.string(),
      /** The same for a text that was printed twice. */
      witness: z.string(),
      props,
      article: articleRef,
      from: end,
      to: end,
    }),
  ),
})

/** GET /api/articles/:id — the text with where it names what. */
export const articleAnswer = articleRef.extend({
  kicker: z.string(),
  text: z.string(),
  /** Blocks of the text: { role, start, end } (schema/model.ts, Block). */
  blocks: z.array(span.extend({ role: z.string() })),
  mentions: z.array(z.object({ node: nodeRef, spans: z.array(span) })),
})

/**
 * GET /api/graph?kinds=&relations=&from=&to=&min=&limit=&edges= — the picture, as columns: `nodes.id[i]`, `nodes.x[i]`, …
 * Lists in the query are separated by commas. Edges name their ends by position in `nodes`. WROTE, MENTIONS and
 * HAS_FIGURE are not in the picture. Of more nodes than `limit` those named most are given, of more edges than `edges` a
 * backbone: each node's strongest and then the strongest of all. `total` counts what the filters leave before that.
 */
export const graphAnswer = z.object({
  nodes: z.object({
    id: z.array(z.string()),
    kind: z.array(entityKind),
    name: z.array(z.string()),
    mentions: z.array(z.int()),
    x: z.array(z.number()),
    y: z.array(z.number()),
    first: z.array(z.string().nullable()),
    last: z.array(z.string().nullable()),
  }),
  edges: z.object({
    id: z.array(z.string()),
    kind: z.array(relationKind),
    from: z.array(z.int()),
    to: z.array(z.int()),
    statements: z.array(z.int()),
    first: z.array(z.string().nullable()),
    last: z.array(z.string().nullable()),
  }),
  /** Days on which an edge, by position, is stated, besides its first and last: with those, all of its days. */
  days: z.object({ edge: z.array(z.int()), date: z.array(z.string()) }),
  total: z.object({ nodes: z.int(), edges: z.int() }),
})

/** GET /api/path?from=&to=&relations= — one shortest path, undirected; `steps` is empty when there is none. */
export const pathAnswer = z.object({ nodes: z.array(nodeRef), steps: z.array(relationRef) })

/**
 * GET /api/timeline — how much was read of each day of publication, as columns, by date. A day that is not among them had
 * no page: nothing is known of it. `pages` counts those read, `failed` those that could not be.
 */
export const timelineAnswer = z.object({
  date: z.array(date),
  pages: z.array(z.int()),
  failed: z.array(z.int()),
  articles: z.array(z.int()),
  /** What says no date. */
  undated: z.object({ pages: z.int(), failed: z.int(), articles: z.int() }),
})

/** GET /api/articles/:id/lines?start=&end= — the lines of the page, as printed, on which a span of the text stands. */
export const linesAnswer = z.object({
  source: z.string(),
  lines: z.array(
    z.object({
      /** Counted from 1 over the whole page. */
      number: z.int(),
      text: z.string(),
      /** `length` characters of the article from `at` stand in this line from `start`. */
      runs: z.array(z.object({ at: z.int(), start: z.int(), length: z.int() })),
    }),
  ),
})

/**
 * GET /api/attendance?persons=id,id&others= — the events that any of them attended, by date; who of them was there, in
 * which role, by which relation; and who else was at these events, most often first.
 */
export const attendanceAnswer = z.object({
  persons: z.array(nodeRef),
  events: z.array(
    nodeRef.extend({
      date: date.optional(),
      status: z.enum(eventStatuses).optional(),
      /** When it was first in print. */
      first: date.optional(),
      places: z.array(nodeRef.extend({ relation: z.string() })),
      present: z.array(z.object({ person: z.string(), relation: z.string(), role: z.enum(attendanceRoles) })),
    }),
  ),
  others: z.object({ total: z.int(), persons: z.array(nodeRef.extend({ times: z.int() })) }),
})

/** GET /api/events/:id/roster — who attended, in the order and with the offices that each article prints. */
export const rosterAnswer = z.object({
  articles: z.array(
    z.object({
      article: articleRef,
      people: z.array(
        nodeRef.extend({
          relation: z.string(),
          role: z.enum(attendanceRoles),
          /** Where the article names them first as present. */
          start: z.int(),
          end: z.int(),
          offices: z.array(z.object({ title: z.string(), relation: z.string(), body: nodeRef })),
        }),
      ),
    }),
  ),
})

/** GET /api/summary — what the store holds. */
export const summaryAnswer = z.object({
  /** Names what was read and by which version; the same build gives the same graph. */
  build: z.string(),
  /** All, with the `failed` ones that could not be read. */
  pages: z.int(),
  failed: z.int(),
  /** What was refused or not understood. */
  problems: z.int(),
  articles: z.int(),
  statements: z.int(),
  first: date.optional(),
  last: date.optional(),
  entities: z.record(z.string(), z.int()),
  relations: z.record(z.string(), z.int()),
})

/** POST /api/query { cypher, params?, limit?, timeout? } — reads only; `limited` says which limit cut the rows short. */
export const queryAnswer = z.object({
  rows: z.array(z.record(z.string(), z.json())),
  limited: z.string().optional(),
})

/** Every error: status 4xx or 5xx and what to do. */
export const errorAnswer = z.object({ error: z.string() })

export type SearchAnswer = z.infer<typeof searchAnswer>
export type EntityAnswer = z.infer<typeof entityAnswer>
export type NeighboursAnswer = z.infer<typeof neighboursAnswer>
export type StatementsAnswer = z.infer<typeof statementsAnswer>
export type ArticleAnswer = z.infer<typeof articleAnswer>
export type LinesAnswer = z.infer<typeof linesAnswer>
export type AttendanceAnswer = z.infer<typeof attendanceAnswer>
export type RosterAnswer = z.infer<typeof rosterAnswer>
export type GraphAnswer = z.infer<typeof graphAnswer>
export type PathAnswer = z.infer<typeof pathAnswer>
export type TimelineAnswer = z.infer<typeof timelineAnswer>
export type SummaryAnswer = z.infer<typeof summaryAnswer>
export type QueryAnswer = z.infer<typeof queryAnswer>
export type NodeRef = z.infer<typeof nodeRef>
export type ArticleRef = z.infer<typeof articleRef>
export type RelationRef = z.infer<typeof relationRef>
