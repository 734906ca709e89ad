// Things and what relates them ↔ rows, and a whole graph as rows and back.
import type { Contribution, Entity, Figure, Graph, LinkedStatement, Relation } from '../../schema/model.ts'
import { type EntityKind, entityKinds, type RelationKind, relationKinds } from '../../schema/ontology.ts'
import { groupBy } from '../lists.ts'
import { fieldsOf } from './fields.ts'
import { fromPageRows, pageRows } from './page-rows.ts'
import { byId, type EdgeRow, edge, type NodeRow, node, type Rows, targetLabel } from './rows.ts'
import { searchForms } from './search-forms.ts'

/** `mentions`: how often articles name it. With what it is found by, which no entity has: it follows from the rest. */
export const entityNode = ({ id, kind, ...rest }: Entity, mentions: number): NodeRow =>
  node(kind, id, { ...rest, ...searchForms({ kind, ...rest }), mentions })

export const toEntity = (row: NodeRow, kind: EntityKind): Entity => ({ id: row.id, kind, ...fieldsOf.entity(row) })

export const figureNode = ({ id, ...rest }: Figure): NodeRow => node('Figure', id, rest)

export const relationEdge = ({ id, kind, from, to, props, ...rest }: Relation): EdgeRow =>
  edge(kind, id, { label: 'Entity', id: from }, { label: targetLabel(kind), id: to }, { ...props, ...rest })

export function toRelation(row: EdgeRow, kind: RelationKind): Relation {
  const { own, ...rest } = fieldsOf.relation(row)
  return { id: row.id, kind, from: row.from.id, to: row.to.id, props: own, ...rest }
}

/** The rows of a graph. Throws when a statement's relation is not in the graph. */
export function toRows(graph: Graph): Rows {
  const pages = contributions(graph).map(pageRows)
  const named = new Map<string, number>()
  for (const { entity, spans } of graph.mentions) named.set(entity, (named.get(entity) ?? 0) + spans.length)
  return {
    nodes: [
      ...pages.flatMap(p => p.nodes),
      ...graph.entities.map(e => entityNode(e, named.get(e.id) ?? 0)),
      ...graph.figures.map(figureNode),
    ],
    edges: [...pages.flatMap(p => p.edges), ...graph.relations.map(relationEdge)],
  }
}

/** The graph of these rows, every list sorted by id. Throws a `StoreError` at a row that Baomai does not write so. */
export function fromRows(rows: Rows): Graph {
  const nodes = (label: NodeRow['label']) => rows.nodes.filter(n => n.label === label)
  const pages = fromPageRows(rows)
  const statements = pages.flatMap(p => p.statements).sort(byId)
  return {
    pages: pages.map(p => p.page),
    articles: pages.flatMap(p => p.articles).sort(byId),
    mentions: pages.flatMap(p => p.mentions).sort(byId),
    statements: statements.flatMap(({ link, ...s }) => (link ? [{ ...s, relation: link.relation }] : [])),
    unrelated: statements.flatMap(({ link, ...s }) => (link ? [] : [s])),
    entities: entityKinds.flatMap(kind => nodes(kind).map(n => toEntity(n, kind))).sort(byId),
    figures: nodes('Figure')
      .map(n => ({ id: n.id, ...fieldsOf.figure(n) }))
      .sort(byId),
    relations: relationKinds
      .flatMap(kind => rows.edges.filter(e => e.type === kind).map(e => toRelation(e, kind)))
      .sort(byId),
  }
}

/** A graph page by page. */
export function contributions(graph: Graph): Contribution[] {
  const relations = new Map(graph.relations.map(r => [r.id, r]))
  const linked = graph.statements.map(({ relation: id, ...statement }): LinkedStatement => {
    const relation = relations.get(id)
    if (!relation) throw new Error(`the relation of statement ${statement.id} is not in the graph: ${id}`)
    return { ...statement, link: { relation: id, from: relation.from, to: relation.to } }
  })
  const articles = groupBy(graph.articles, a => a.page)
  const mentions = groupBy(graph.mentions, m => m.article)
  const statements = groupBy([...linked, ...graph.unrelated], s => s.article)
  return graph.pages.map((page): Contribution => {
    const own = articles.get(page.source) ?? []
    return {
      page,
      articles: own,
      mentions: own.flatMap(a => mentions.get(a.id) ?? []),
      statements: own.flatMap(a => statements.get(a.id) ?? []),
    }
  })
}
