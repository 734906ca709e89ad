// What a page adds to a graph ↔ rows: the page, its articles, mentions and statements.
import type {
  Article,
  Contribution,
  End,
  LinkedStatement,
  PageRecord,
  ResolvedMention,
  Statement,
} from '../../schema/model.ts'
import { groupBy } from '../lists.ts'
import { fieldsOf, groundText } from './fields.ts'
import { byId, type EdgeRow, type EndRow, edge, type NodeRow, node, type Rows, targetLabel } from './rows.ts'

/** The rows of one page. Throws when a statement's article is not on it. */
export function pageRows({ page, articles, mentions, statements }: Contribution): Rows {
  const articleOf = new Map(articles.map(a => [a.id, a]))
  const stated = statements.map(s => {
    const article = articleOf.get(s.article)
    if (!article) throw new Error(`the article of statement ${s.id} is not on its page: ${s.article}`)
    return statementRows(s, article, page.extractor)
  })
  return {
    nodes: [pageNode(page), ...articles.map(articleNode), ...stated.map(s => s.node)],
    edges: [
      ...articles.map(a => edge('ON', a.id, { label: 'Article', id: a.id }, { label: 'Page', id: a.page })),
      ...mentions.map(mentionEdge),
      ...stated.flatMap(s => s.edges),
    ],
  }
}

/** What the pages among these rows add, sorted by source, each list by id. Throws a `StoreError` at a foreign row. */
export function fromPageRows({ nodes, edges }: Rows): Contribution[] {
  const articles = groupBy(nodes.filter(n => n.label === 'Article').map(toArticle), a => a.page)
  const mentions = groupBy(edges.filter(e => e.type === 'MENTIONS').map(toMention), m => m.article)
  const statements = groupBy(toStatements({ nodes, edges }), s => s.article)
  return nodes
    .filter(n => n.label === 'Page')
    .sort(byId)
    .map((row): Contribution => {
      const own = (articles.get(row.id) ?? []).sort(byId)
      return {
        page: { source: row.id, ...fieldsOf.page(row) },
        articles: own,
        mentions: own.flatMap(a => mentions.get(a.id) ?? []).sort(byId),
        statements: own.flatMap(a => statements.get(a.id) ?? []).sort(byId),
      }
    })
}

/** A statement's node, and its edges to its article and to what it joins. */
export function statementRows(
  statement: LinkedStatement,
  article: Pick<Article, 'text' | 'published'>,
  extractor: string,
): { node: NodeRow; edges: EdgeRow[] } {
  const { id, link } = statement
  const start: EndRow = { label: 'Statement', id }
  const ends = link && [
    edge('SUBJECT', id, start, { label: 'Entity', id: link.from }),
    edge('OBJECT', id, start, { label: targetLabel(statement.kind), id: link.to }),
  ]
  return {
    node: statementNode(statement, article, extractor),
    edges: [edge('STATED_IN', id, start, { label: 'Article', id: statement.article }), ...(ends ?? [])],
  }
}

/** Statements by their nodes and edges, as they stand in the rows. */
export function toStatements({ nodes, edges }: Rows): LinkedStatement[] {
  const target = (type: 'STATED_IN' | 'SUBJECT' | 'OBJECT') =>
    new Map(edges.flatMap(e => (e.type === type ? [[e.id, e.to.id] as const] : [])))
  const [articles, subjects, objects] = [target('STATED_IN'), target('SUBJECT'), target('OBJECT')]
  return nodes.flatMap(row => {
    if (row.label !== 'Statement') return []
    const { relation, ...statement } = toStatement(row, articles.get(row.id) ?? '')
    const [from, to] = [subjects.get(row.id), objects.get(row.id)]
    // An end that is gone for now hangs at nothing, until the reduce joins it anew.
    return relation ? { ...statement, link: { relation, from: from ?? '', to: to ?? '' } } : statement
  })
}

export const pageNode = ({ ...page }: PageRecord) => node('Page', page.source, page)

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

/** The ground is text to the database: only the reduce reads it. */
export function mentionEdge({ id, article, entity, spans, ground, ...rest }: ResolvedMention): EdgeRow {
  const lists = { starts: spans.map(s => s.start), ends: spans.map(s => s.end) }
  const props = { ...rest, ...lists, ground: groundText(ground) }
  return edge('MENTIONS', id, { label: 'Article', id: article }, { label: 'Entity', id: entity }, props)
}

export function toMention(row: EdgeRow): ResolvedMention {
  const { starts, ends, ...rest } = fieldsOf.mention(row)
  const spans = starts.map((start, i) => ({ start, end: ends[i] ?? start }))
  return { id: row.id, article: row.from.id, entity: row.to.id, ...rest, spans }
}

/** `relation` is '' when both ends are one thing, so that an index finds those too. */
function statementNode(
  { id, article: _, from, to, props, link, ...rest }: LinkedStatement,
  { text, published }: Pick<Article, 'text' | 'published'>,
  extractor: string,
): NodeRow {
  const ends = { ...flat('from', from, text), ...flat('to', to, text) }
  return node('Statement', id, { ...props, ...rest, relation: link?.relation ?? '', published, extractor, ...ends })
}

const flat = (side: 'from' | 'to', { ref, start, end, carried }: End, text: string) => ({
  [`${side}Ref`]: ref,
  [`${side}Words`]: text.slice(start, end),
  [`${side}Start`]: start,
  [`${side}End`]: end,
  [`${side}Carried`]: carried,
})

function toStatement(row: NodeRow, article: string): Statement & { relation: string; witness: string } {
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
    relation: f.relation,
    witness: f.witness,
  }
}

const toEnd = (ref: string, start: number, end: number, carried: End['carried']): End =>
  carried ? { ref, start, end, carried } : { ref, start, end }
