// What a page alone says about each of its mentions: the evidence by which mentions are told apart or made one.
import type { Area, Body, Ground, Mention, PageExtract, Statement } from '../../schema/model.ts'
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
  const named = new Set(mentions.flatMap(m => areasIn(m.name)).flatMap(a => (a.level === 'city' ? [stem(a.name)] : [])))
  const mentionsOf = groupBy(mentions, m => m.article)
  const stated = groupBy(statements, s => s.from.ref)
  const told = groupBy(statements, s => s.to.ref)
  const cities = new Map([...mentionsOf].map(([id, ms]) => [id, topCity(ms)]))

  return mentions.map(mention => {
    const article = articleOf.get(mention.article)
    const published = article?.published ?? page.published
    const publication = article?.publication ?? page.publication
    const seats = (id: string) =>
      bodiesOf(stated.get(id) ?? [], byId, parents, s => signedBy(s, mentionsOf.get(s.article) ?? []) ?? publication)
    const paper = publication ? paperCity(publication) : undefined
    const here = [cities.get(mention.article), pageCity]
    // A paper of the province tells of each city from there.
    const homes = paper && named.has(paper) ? [paper, ...here] : [...here, paper]
    const around = {
      mention,
      page: page.source,
      ...(published ? { published } : {}),
      homes: [...new Set(homes.filter(h => h !== undefined))],
    }
    const where = (m: Mention) =>
      m.kind === 'Person' ? seats(m.id).flatMap(b => b.areas) : [...areasIn(m.name), ...above(m, parents)]
    if (mention.kind === 'Event') {
      return {
        ...around,
        ...occasionGround([...(told.get(mention.id) ?? []), ...(stated.get(mention.id) ?? [])], byId, where),
      }
    }
    const bodies = mention.kind === 'Person' ? seats(mention.id) : []
    const own = [...areasIn(mention.name), ...areasIn(mention.key)].filter(a => a.name !== mention.name)
    const areas = distinct([...own, ...above(mention, parents), ...bodies.flatMap(b => b.areas)])
    const visited =
      mention.kind === 'Place' && areas.every(a => a.level !== 'city')
        ? visitedFrom(told.get(mention.id) ?? [], told, stated, byId, where)
        : []
    return { ...around, bodies, areas: [...areas, ...visited], partners: [] }
  })
}

/** The city that all who came there, and all other stops of the tour, speak for: 岚浦市 of a village that its 市长 visited. */
function visitedFrom(
  there: Statement[],
  told: Map<string, Statement[]>,
  stated: Map<string, Statement[]>,
  byId: Map<string, Mention>,
  where: (m: Mention) => Area[],
): Area[] {
  const tours = there.filter(s => s.kind === 'HELD_AT').map(s => s.from.ref)
  const tour = tours.flatMap(id => [...(told.get(id) ?? []), ...(stated.get(id) ?? [])])
  const { areas } = occasionGround(tour, byId, where)
  return areas.length === 1 ? areas : []
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
  paperOf: (byline: Statement) => string | undefined,
): Body[] {
  const bodies = stated.flatMap((s): Body[] => {
    const body = byId.get(s.to.ref)
    if (s.kind === 'HOLDS_POSITION' && body)
      return [{ key: body.key, name: body.name, areas: distinct([...areasIn(body.name), ...above(body, parents)]) }]
    // A correspondent (通讯员) works elsewhere; a reporter works for the paper.
    const staff = s.kind === 'WROTE' && s.props.role !== 'correspondent' && s.props.role !== 'author'
    const paper = staff ? paperOf(s) : undefined
    return paper ? [{ key: paper, name: paper, areas: [] }] : []
  })
  return [...new Map(bodies.map(b => [b.key, b])).values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** 江城日报讯（记者 …） in another paper: whose reporter it is stands before the name. */
function signedBy(byline: Statement, mentions: Mention[]): string | undefined {
  const before = mentions.flatMap(({ kind, key, spans }) =>
    kind === 'Organization'
      ? spans.flatMap(({ start, end }) => (byline.start <= start && end <= byline.from.start ? [{ key, start }] : []))
      : [],
  )
  return before.sort((a, b) => a.start - b.start)[0]?.key
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
