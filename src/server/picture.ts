// The picture of the whole graph with a place for each node, made once for each content of a store, and what filters leave of it.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { GraphAnswer } from '../../schema/api.ts'
import { entityKinds, type RelationKind, relationKinds } from '../../schema/ontology.ts'
import type { Store } from '../store/store.ts'
import { threads } from '../threads.ts'
import { backbone } from './backbone.ts'
import { layout, type Point } from './layout.ts'
import type { LayoutTask } from './layout-worker.ts'
import type { graphParams } from './params.ts'
import * as queries from './queries.ts'
import { kindOf } from './rows.ts'

/** WROTE and HAS_FIGURE are read on cards. */
export const pictured: RelationKind[] = relationKinds.filter(kind => kind !== 'WROTE' && kind !== 'HAS_FIGURE')

const nodeRow = z.object({
  id: z.string(),
  kind: z.enum(entityKinds),
  name: z.string(),
  mentions: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
})
const edgeRow = z.object({
  id: z.string(),
  kind: z.enum(relationKinds),
  fromId: z.string(),
  toId: z.string(),
  statements: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
})
type Node = z.infer<typeof nodeRow> & { x: number; y: number }
/** With the days besides first and last on which it is stated. */
type Edge = z.infer<typeof edgeRow> & { days: string[] }
interface Picture {
  nodes: Node[]
  edges: Edge[]
}
type Filter = z.infer<typeof graphParams>
type Dated = Pick<Node, 'first' | 'last'>

/** Gives the picture of a store, laid out anew only when other pages are in it. */
export function pictures(): (store: Store) => Promise<Picture> {
  let of = ''
  let picture: Promise<Picture> | undefined
  return async store => {
    const now = await contentOf(store)
    if (!picture || now !== of) {
      of = now
      picture = read(store)
      picture.catch(() => {
        picture = undefined
      })
    }
    return picture
  }
}

/** Hash of what was read and by which version. */
export async function contentOf(store: Store): Promise<string> {
  const rows = await store.query(queries.content)
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

async function read(store: Store): Promise<Picture> {
  const nodeRows = await store.query(queries.pictureNodes)
  const spots = nodeRows.map(row => nodeRow.parse({ ...row, kind: kindOf(row.labels) }))
  const edges = (await store.query(queries.pictureEdges)).map(row => edgeRow.parse(row))
  const shown = await withDays(
    store,
    edges.filter(e => pictured.includes(e.kind)),
  )
  const ties = shown.map(e => ({ from: e.fromId, to: e.toId, statements: e.statements }))
  const places = await placesOf({ spots, ties })
  const round = (n: number | undefined) => Math.round((n ?? 0) * 100) / 100
  const nodes = spots.map(s => ({ ...s, x: round(places.get(s.id)?.x), y: round(places.get(s.id)?.y) }))
  return { nodes, edges: shown }
}

async function withDays(store: Store, edges: z.infer<typeof edgeRow>[]): Promise<Edge[]> {
  const ids = edges.filter(e => e.statements > 2 && e.first !== e.last).map(e => e.id)
  const rows = ids.length ? await store.query(queries.pictureDays, { ids }) : []
  const days = new Map(ids.map(id => [id, [] as string[]]))
  for (const { id, date } of rows) days.get(String(id))?.push(String(date))
  return edges.map(e => ({ ...e, days: (days.get(e.id) ?? []).filter(day => day !== e.first && day !== e.last) }))
}

/** Nodes that are laid out within a moment; more of them take seconds, beside the thread that answers. */
const moment = 300

async function placesOf(task: LayoutTask): Promise<Map<string, Point>> {
  if (task.spots.length <= moment) return layout(task.spots, task.ties)
  const thread = threads<LayoutTask, Map<string, Point>>(new URL('./layout-worker.js', import.meta.url), 1)
  try {
    return await thread.run(task)
  } finally {
    await thread.close()
  }
}

/**
 * What the filters leave, as columns. A node stays when its kind is asked for, it is named often enough, and some article
 * of the dates asked for may name it (they lie between its first and last); an edge when its kind is asked for, both ends
 * stay and a statement is of those dates. Of more nodes than `limit` those named most stay, of more edges than `edges`
 * their backbone.
 */
export function filtered({ nodes, edges }: Picture, filter: Filter): GraphAnswer {
  const fits = (d: Dated) =>
    (!filter.from || (d.last ?? '') >= filter.from) && (!filter.to || (d.first ?? '9') <= filter.to)
  const kept = nodes.filter(n => (filter.kinds?.includes(n.kind) ?? true) && n.mentions >= filter.min && fits(n))
  const isOf = (day: string | null) =>
    day !== null && (!filter.from || day >= filter.from) && (!filter.to || day <= filter.to)
  const stated = (e: Edge) => (!filter.from && !filter.to) || [e.first, e.last, ...e.days].some(isOf)
  const wanted = edges.filter(e => (filter.relations?.includes(e.kind) ?? true) && stated(e))
  const among = (some: Node[]) => {
    const at = new Map(some.map((n, i) => [n.id, i]))
    return wanted.flatMap(edge => {
      const from = at.get(edge.fromId)
      const to = at.get(edge.toId)
      return from === undefined || to === undefined ? [] : [{ ...edge, from, to }]
    })
  }
  const chosen = kept.length > filter.limit ? mostNamed(kept, filter.limit) : kept
  const all = among(chosen)
  const shown = all.length > filter.edges ? backbone(all, filter.edges) : all
  return {
    nodes: columns(chosen, ['id', 'kind', 'name', 'mentions', 'x', 'y', 'first', 'last']),
    edges: columns(shown, ['id', 'kind', 'from', 'to', 'statements', 'first', 'last']),
    days: {
      edge: shown.flatMap((e, i) => e.days.map(() => i)),
      date: shown.flatMap(e => e.days),
    },
    total: { nodes: kept.length, edges: chosen === kept ? all.length : among(kept).length },
  }
}

function mostNamed(nodes: Node[], limit: number): Node[] {
  const most = new Set([...nodes].sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1)).slice(0, limit))
  return nodes.filter(n => most.has(n))
}

function columns<T, K extends keyof T>(items: T[], names: K[]): { [P in K]: T[P][] } {
  const result = {} as { [P in K]: T[P][] }
  for (const name of names) result[name] = items.map(item => item[name])
  return result
}
