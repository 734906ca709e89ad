// What a page alone says about each of its mentions: the evidence by which mentions are told apart or made one.
import type { Area, Article, Body, Ground, Mention, PageExtract, Statement } from '../../schema/model.ts'
import { groupBy, inOrder } from '../lists.ts'
import { areasIn, distinct, stem } from './areas.ts'

/** A mention with its ground: a function of its page, so that a block can be resolved by itself. */
export interface Witness extends Ground {
  mention: Mention
  /** `Page.source` */
  page: string
}

/** One cluster of a block's witnesses, in their order. */
export interface Cluster {
  witnesses: Witness[]
  /** Why they are one, in a few words. */
  why: string
}

/** Earliest first; the order in which clusters form, so that it never depends on the order of the input. */
export function byTime(a: Witness, b: Witness): number {
  const key = (w: Witness) => `${w.published ?? '9999'} ${w.mention.article} ${w.mention.id}`
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
}

/** Each mention of a page with what the page says about it, in the order of the mentions. */
export function witnessesOf({ page, articles, mentions, statements: unsorted }: PageExtract): Witness[] {
  const statements = [...unsorted].sort((a, b) => inOrder(a.id, b.id))
  const byId = new Map(mentions.map(m => [m.id, m]))
  const articleOf = new Map(articles.map(a => [a.id, a]))
  const parents = parentsOf(statements, byId)
  const pageCity = topCity(mentions)
  const stated = groupBy(statements, s => s.from.ref)
  const told = groupBy(statements, s => s.to.ref)
  const cities = new Map([...groupBy(mentions, m => m.article)].map(([id, ms]) => [id, topCity(ms)]))

  return mentions.map(mention => {
    const article = articleOf.get(mention.article)
    const published = article?.published ?? page.published
    const publication = article?.publication ?? page.publication
    const seats = (id: string) => bodiesOf(stated.get(id) ?? [], byId, parents, publication, article)
    const homes = [publication ? paperCity(publication) : undefined, cities.get(mention.article), pageCity]
    const around = {
      mention,
      page: page.source,
      ...(published ? { published } : {}),
      homes: [...new Set(homes.filter(h => h !== undefined))],
    }
    if (mention.kind === 'Event') {
      const where = (m: Mention) =>
        m.kind === 'Person' ? seats(m.id).flatMap(b => b.areas) : [...areasIn(m.name), ...above(m, parents)]
      return {
        ...around,
        ...occasionGround([...(told.get(mention.id) ?? []), ...(stated.get(mention.id) ?? [])], byId, where),
      }
    }
    const bodies = mention.kind === 'Person' ? seats(mention.id) : []
    const own = [...areasIn(mention.name), ...areasIn(mention.key)].filter(a => a.name !== mention.name)
    const areas = distinct([...own, ...above(mention, parents), ...bodies.flatMap(b => b.areas)])
    return { ...around, bodies, areas, partners: [] }
  })
}

/** What an event's own article says of it, where it was by the offices of those who came and by the places it was held at. */
function occasionGround(
  statements: Statement[],
  byId: Map<string, Mention>,
  where: (m: Mention) => Area[],
): Pick<Ground, 'bodies' | 'areas' | 'partners' | 'leads' | 'hosts' | 'venues'> {
  const ends = (wanted: (s: Statement) => boolean, end: 'from' | 'to') =>
    statements.filter(wanted).flatMap(s => byId.get(s[end].ref) ?? [])
  const partners = ends(s => s.kind === 'ATTENDED' || s.kind === 'ORGANIZED', 'from')
  const venues = ends(s => s.kind === 'HELD_AT', 'to')
  return {
    bodies: [],
    areas: distinct([...venues, ...partners].flatMap(where).filter(a => a.level === 'city')),
    partners: keys(partners),
    leads: keys(ends(s => s.kind === 'ATTENDED' && s.props.role === 'lead', 'from')),
    hosts: keys(ends(s => s.kind === 'ORGANIZED', 'from')),
    venues: keys(venues),
  }
}

const keys = (mentions: Mention[]) => [...new Set(mentions.map(m => m.key))].sort(inOrder)

type Parents = Map<string, Mention[]>

/** By kind and key, since 东山区 of one article is that of the next on the same page. */
const place = (m: Mention) => `${m.kind}|${m.key}`

function parentsOf(statements: Statement[], byId: Map<string, Mention>): Parents {
  const parents: Parents = new Map()
  for (const s of statements) {
    const [from, to] = [byId.get(s.from.ref), byId.get(s.to.ref)]
    if (s.kind !== 'LOCATED_IN' || !from || !to) continue
    parents.set(place(from), [...(parents.get(place(from)) ?? []), to])
  }
  return parents
}

/** The divisions above a mention, up the page's own chain: 城东街道 → 东山区 → 江城市. */
function above(mention: Mention, parents: Parents): Area[] {
  const seen = new Set([place(mention)])
  const queue = [...(parents.get(place(mention)) ?? [])]
  const areas: Area[] = []
  for (let m = queue.shift(); m; m = queue.shift()) {
    if (seen.has(place(m))) continue
    seen.add(place(m))
    areas.push(...areasIn(m.name))
    queue.push(...(parents.get(place(m)) ?? []))
  }
  return areas
}

function bodiesOf(
  stated: Statement[],
  byId: Map<string, Mention>,
  parents: Parents,
  publication: string | undefined,
  article: Article | undefined,
): Body[] {
  const bodies = stated.flatMap((s): Body[] => {
    const body = byId.get(s.to.ref)
    if (s.kind === 'HOLDS_POSITION' && body)
      return [{ key: body.key, name: body.name, areas: distinct([...areasIn(body.name), ...above(body, parents)]) }]
    // A correspondent (通讯员) works elsewhere; a reporter works for the paper.
    const staff = s.kind === 'WROTE' && s.props.role !== 'correspondent' && s.props.role !== 'author'
    return staff && publication && article ? [{ key: publication, name: publication, areas: [] }] : []
  })
  return [...new Map(bodies.map(b => [b.key, b])).values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The city that is named in most places; the first by name among equals. */
function topCity(mentions: Mention[]): string | undefined {
  const count = new Map<string, number>()
  for (const m of mentions)
    for (const a of areasIn(m.name))
      if (a.level === 'city') count.set(stem(a.name), (count.get(stem(a.name)) ?? 0) + m.spans.length)
  return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

/** 江城日报 → 江城 */
const paperCity = (publication: string) =>
  /^(.{2,6}?)(?:日报|晚报|晨报|早报|时报|商报|新闻|发布|电视|广播|融媒)/.exec(publication)?.[1] ?? publication
