// Graph ↔ rows: each thing of the model as the nodes and edges that a database keeps (DESIGN §2, "In the database").
import type {
  Article,
  End,
  Entity,
  Graph,
  Relation,
  ResolvedMention,
  ResolvedStatement,
  Statement,
} from '../../schema/model.ts'
import { type EntityKind, entityKinds, type RelationKind, relationKinds } from '../../schema/ontology.ts'
import { fieldsOf } from './fields.ts'

/** What a property may be: Neo4j keeps no maps and no mixed lists. */
export type Cell = string | number | boolean | string[] | number[]
export type Props = Record<string, Cell>

export type NodeLabel = EntityKind | 'Page' | 'Article' | 'Figure' | 'Statement'
/** Labels by which the ends of edges are found; the six kinds of things share `Entity`. */
export type EndLabel = 'Entity' | 'Page' | 'Article' | 'Figure' | 'Statement'
export type EdgeType = RelationKind | 'MENTIONS' | 'ON' | 'STATED_IN' | 'SUBJECT' | 'OBJECT'

export const nodeLabels: readonly NodeLabel[] = [...entityKinds, 'Page', 'Article', 'Figure', 'Statement']
export const edgeTypes: readonly EdgeType[] = [...relationKinds, 'MENTIONS', 'ON', 'STATED_IN', 'SUBJECT', 'OBJECT']

/** `props` do not repeat the id, though the database keeps it as the property `id`; it is unique within the label. */
export interface NodeRow {
  label: NodeLabel
  id: string
  props: Props
}
export interface EndRow {
  label: EndLabel
  id: string
}
/** The id is unique within the type. */
export interface EdgeRow {
  type: EdgeType
  id: string
  from: EndRow
  to: EndRow
  props: Props
}
export interface Rows {
  nodes: NodeRow[]
  edges: EdgeRow[]
}

export const endLabel = (label: NodeLabel): EndLabel =>
  label === 'Page' || label === 'Article' || label === 'Figure' || label === 'Statement' ? label : 'Entity'

/** The rows of a graph. Throws when a statement's article or relation is not in the graph. */
export function toRows(graph: Graph): Rows {
  const pages = new Map(graph.pages.map(p => [p.source, p]))
  const articles = new Map(graph.articles.map(a => [a.id, a]))
  const figures = new Set(graph.figures.map(f => f.id))
  const relations = new Map(graph.relations.map(r => [r.id, r]))
  const thing = (id: string): EndRow => {
    if (articles.has(id)) return { label: 'Article', id }
    return { label: figures.has(id) ? 'Figure' : 'Entity', id }
  }
  const said = (s: Statement) => {
    const article = held(articles, s.article, `article of statement ${s.id}`)
    const { extractor } = held(pages, article.page, `page of article ${article.id}`)
    const start: EndRow = { label: 'Statement', id: s.id }
    return {
      node: statementNode(s, article.text, extractor),
      start,
      statedIn: edge('STATED_IN', s.id, start, { label: 'Article', id: s.article }),
    }
  }
  const statements = graph.statements.map(s => {
    const relation = held(relations, s.relation, `relation of statement ${s.id}`)
    const { node, start, statedIn } = said(s)
    const ends = [edge('SUBJECT', s.id, start, thing(relation.from)), edge('OBJECT', s.id, start, thing(relation.to))]
    return { node, edges: [statedIn, ...ends] }
  })
  const unrelated = graph.unrelated.map(said)
  return {
    nodes: [
      ...graph.pages.map(({ ...page }) => node('Page', page.source, page)),
      ...graph.articles.map(articleNode),
      ...graph.entities.map(({ id, kind, ...rest }) => node(kind, id, rest)),
      ...graph.figures.map(({ id, ...rest }) => node('Figure', id, rest)),
      ...[...statements, ...unrelated].map(s => s.node),
    ],
    edges: [
      ...graph.articles.map(a => edge('ON', a.id, { label: 'Article', id: a.id }, { label: 'Page', id: a.page })),
      ...graph.mentions.map(mentionEdge),
      ...graph.relations.map(r => relationEdge(r, thing)),
      ...statements.flatMap(s => s.edges),
      ...unrelated.map(s => s.statedIn),
    ],
  }
}

/** The graph of these rows, every list sorted by id. Throws a `StoreError` at a row that Baomai does not write so. */
export function fromRows(rows: Rows): Graph {
  const nodes = (label: NodeLabel) => rows.nodes.filter(n => n.label === label).sort(byId)
  const edges = (type: EdgeType) => rows.edges.filter(e => e.type === type).sort(byId)
  const statedIn = new Map(edges('STATED_IN').map(e => [e.id, e.to.id]))
  const statements = nodes('Statement').map(n => toStatement(n, statedIn.get(n.id) ?? ''))
  return {
    pages: nodes('Page').map(n => ({ source: n.id, ...fieldsOf.page(n) })),
    articles: nodes('Article').map(toArticle),
    mentions: edges('MENTIONS').map(toMention),
    statements: statements.filter(isRelated),
    unrelated: statements.filter(s => !isRelated(s)),
    entities: entityKinds.flatMap(kind => nodes(kind).map(n => toEntity(n, kind))).sort(byId),
    figures: nodes('Figure').map(n => ({ id: n.id, ...fieldsOf.figure(n) })),
    relations: relationKinds.flatMap(kind => edges(kind).map(e => toRelation(e, kind))).sort(byId),
  }
}

function articleNode({ id, blocks, runs, ...rest }: Article): NodeRow {
  return node('Article', id, {
    ...rest,
    source: rest.page,
    blockRoles: blocks.map(b => b.role),
    blockStarts: blocks.map(b => b.start),
    blockEnds: blocks.map(b => b.end),
    runAts: runs.map(r => r.at),
    runPages: runs.map(r => r.page),
    runLengths: runs.map(r => r.length),
  })
}

function toArticle(row: NodeRow): Article {
  const { blockRoles, blockStarts, blockEnds, runAts, runPages, runLengths, ...rest } = fieldsOf.article(row)
  return {
    id: row.id,
    ...rest,
    blocks: blockRoles.map((role, i) => ({ role, start: blockStarts[i] ?? 0, end: blockEnds[i] ?? 0 })),
    runs: runAts.map((at, i) => ({ at, page: runPages[i] ?? 0, length: runLengths[i] ?? 0 })),
  }
}

function mentionEdge({ id, article, entity, spans, ...rest }: ResolvedMention): EdgeRow {
  const props = { ...rest, starts: spans.map(s => s.start), ends: spans.map(s => s.end) }
  return edge('MENTIONS', id, { label: 'Article', id: article }, { label: 'Entity', id: entity }, props)
}

function toMention(row: EdgeRow): ResolvedMention {
  const { starts, ends, ...rest } = fieldsOf.mention(row)
  const spans = starts.map((start, i) => ({ start, end: ends[i] ?? start }))
  return { id: row.id, article: row.from.id, entity: row.to.id, ...rest, spans }
}

function statementNode(statement: Statement, text: string, extractor: string): NodeRow {
  const { id, article: _, from, to, props, ...rest } = statement
  return node('Statement', id, { ...props, ...rest, extractor, ...flat('from', from, text), ...flat('to', to, text) })
}

const flat = (side: 'from' | 'to', { ref, start, end, carried }: End, text: string) => ({
  [`${side}Ref`]: ref,
  [`${side}Words`]: text.slice(start, end),
  [`${side}Start`]: start,
  [`${side}End`]: end,
  [`${side}Carried`]: carried,
})

function toStatement(row: NodeRow, article: string): Statement | ResolvedStatement {
  const f = fieldsOf.statement(row)
  return {
    id: row.id,
    article,
    kind: f.kind,
    quote: f.quote,
    start: f.start,
    end: f.end,
    from: toEnd(f.fromRef, f.fromStart, f.fromEnd, f.fromCarried),
    to: toEnd(f.toRef, f.toStart, f.toEnd, f.toCarried),
    props: f.own,
    rule: f.rule,
    ...(f.relation === undefined ? {} : { relation: f.relation }),
  }
}

const isRelated = (s: Statement | ResolvedStatement): s is ResolvedStatement => 'relation' in s

const toEnd = (ref: string, start: number, end: number, carried: End['carried']): End =>
  carried ? { ref, start, end, carried } : { ref, start, end }

const toEntity = (row: NodeRow, kind: EntityKind): Entity => ({ id: row.id, kind, ...fieldsOf.entity(row) })

function relationEdge({ id, kind, from, to, props, ...rest }: Relation, thing: (id: string) => EndRow): EdgeRow {
  return edge(kind, id, thing(from), thing(to), { ...props, ...rest })
}

function toRelation(row: EdgeRow, kind: RelationKind): Relation {
  const { own, ...rest } = fieldsOf.relation(row)
  return { id: row.id, kind, from: row.from.id, to: row.to.id, props: own, ...rest }
}

type Loose = Record<string, Cell | undefined>

const node = (label: NodeLabel, id: string, props: Loose): NodeRow => ({ label, id, props: defined(props) })

const edge = (type: EdgeType, id: string, from: EndRow, to: EndRow, props: Loose = {}): EdgeRow => ({
  type,
  id,
  from,
  to,
  props: defined(props),
})

function defined(props: Loose): Props {
  const kept: Props = {}
  for (const [key, value] of Object.entries(props)) if (value !== undefined) kept[key] = value
  return kept
}

function held<T>(map: Map<string, T>, id: string, what: string): T {
  const value = map.get(id)
  if (value === undefined) throw new Error(`the ${what} is not in the graph: ${id}`)
  return value
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
