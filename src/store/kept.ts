// What a build reads of a store and writes into it, page by page and block by block, inside one transaction.
import type {
  Article,
  Contribution,
  LinkedStatement,
  PageRecord,
  Relation,
  ResolvedMention,
} from '../../schema/model.ts'
import { entityKinds, relationKinds } from '../../schema/ontology.ts'
import { groupBy } from '../lists.ts'
import type { Diff } from './diff.ts'
import { fieldsOf } from './fields.ts'
import { carryOut, propsOf, type Run, text } from './graph.ts'
import { type Mark, markOf, markRow, partOf, parts, type Work } from './marks.ts'
import { fromPageRows, toMention, toStatements } from './page-rows.ts'
import { type EdgeRow, type EdgeType, type EndLabel, edge, type NodeRow, type Rows, targetLabel } from './rows.ts'
import type { Changes, Row, Value } from './store.ts'
import { tally } from './tally.ts'
import { toRelation } from './thing-rows.ts'

/** The bytes and the version of which a page was read. */
export interface Version {
  hash: string
  extractor: string
  /** Why it could not be read. */
  failed?: string
}

/** A mention with the page that it stands on. */
export type PlacedMention = ResolvedMention & { page: string }

/** What the mentions of a block say in sum. */
export interface MentionSum {
  /** Each with the number of mentions that have it. */
  names: Map<string, number>
  aliases: Set<string>
  first?: string
  last?: string
  articles: number
  /** How often articles name it. */
  times: number
}

/** What an article's statements are joined by. */
export interface Links {
  article: Pick<Article, 'id' | 'text' | 'published'>
  extractor: string
  mentions: { id: string; entity: string }[]
  statements: LinkedStatement[]
}

/** What the statements that support a relation say in sum. */
export interface SupportSum {
  /** The first by id. */
  statement: Pick<LinkedStatement, 'kind' | 'props'>
  roles: Value[]
  witnesses: number
  first?: string
  last?: string
}

export type Kept = ReturnType<typeof kept>

/** `run` runs a statement in the transaction that all of it belongs to. */
export function kept(run: Run) {
  const about = (cypher: string, ids: readonly string[]) => run(cypher, { ids: [...ids] })
  const pageNodes = async (sources: readonly string[]) =>
    nodes(
      'Page',
      await about('UNWIND $ids AS id MATCH (p:Page {id: id}) RETURN p.id AS id, properties(p) AS props', sources),
    )
  return {
    /** The pages among these sources that are kept. */
    async versions(sources: readonly string[]): Promise<Map<string, Version>> {
      const rows = await about(
        'UNWIND $ids AS id MATCH (p:Page {id: id}) RETURN p.id AS id, p.hash AS hash, p.extractor AS extractor, p.failed AS failed',
        sources,
      )
      return new Map(
        rows.map(r => [
          text(r.id),
          {
            hash: text(r.hash),
            extractor: text(r.extractor),
            ...(r.failed ? { failed: text(r.failed) } : {}),
          },
        ]),
      )
    },

    /** Keeps other transactions from writing these pages until this one ends. */
    async hold(sources: readonly string[]): Promise<void> {
      await about('UNWIND $ids AS id MATCH (p:Page {id: id}) SET p.extractor = p.extractor', sources)
    },

    /** The pages themselves, without what they added. */
    async records(sources: readonly string[]): Promise<Map<string, PageRecord>> {
      const pages = fromPageRows({ nodes: await pageNodes(sources), edges: [] })
      return new Map(pages.map(({ page }) => [page.source, page]))
    },

    /** Sources of all pages, sorted. */
    async sources(): Promise<string[]> {
      return (await run('MATCH (p:Page) RETURN p.id AS id')).map(r => text(r.id)).sort()
    },

    /** What these pages added, sorted by source. */
    async pages(sources: readonly string[]): Promise<Contribution[]> {
      if (sources.length === 0) return []
      const articles = await about(
        'UNWIND $ids AS id MATCH (:Page {id: id})<-[:ON]-(a:Article) RETURN a.id AS id, properties(a) AS props',
        sources,
      )
      const ids = articles.map(r => text(r.id))
      const mentions = await about(
        `UNWIND $ids AS id MATCH (a:Article {id: id})-[m:MENTIONS]->(e:Entity)
         RETURN m.id AS id, a.id AS from, e.id AS to, properties(m) AS props`,
        ids,
      )
      const said = await statementsOf(run, ids)
      return fromPageRows({
        nodes: [...(await pageNodes(sources)), ...nodes('Article', articles), ...said.nodes],
        edges: [...edges('MENTIONS', 'Article', 'Entity', mentions), ...said.edges],
      })
    },

    /** The entities of each of these blocks as they are kept, which may be before they were reduced. */
    async entities(blocks: readonly string[]): Promise<Map<string, NodeRow[]>> {
      const rows = await about(
        'UNWIND $ids AS id MATCH (e:Entity {block: id}) RETURN e.id AS id, labels(e) AS labels, properties(e) AS props',
        blocks,
      )
      return groupBy(rows.map(entityIn), e => String(e.props.block))
    },

    /** How many mentions each of these blocks has, without reading them. */
    async sizes(blocks: readonly string[]): Promise<Map<string, number>> {
      const rows = await about(
        `UNWIND $ids AS id MATCH (e:Entity {block: id})
         RETURN id AS block, sum(COUNT { (e)<-[:MENTIONS]-() }) AS mentions`,
        blocks,
      )
      return new Map(rows.map(r => [text(r.block), Number(r.mentions)]))
    },

    /** The mentions of each of these blocks. */
    async mentions(blocks: readonly string[]): Promise<Map<string, PlacedMention[]>> {
      const rows = await about(
        `UNWIND $ids AS id MATCH (e:Entity {block: id})<-[m:MENTIONS]-(a:Article)
         RETURN m.id AS id, id AS block, a.id AS from, a.page AS page, e.id AS to, properties(m) AS props`,
        blocks,
      )
      return new Map(
        [...groupBy(rows, r => text(r.block))].map(([block, members]) => [
          block,
          members.map(r => ({ ...toMention(edgeIn('MENTIONS', 'Article', 'Entity', r)), page: text(r.page) })),
        ]),
      )
    },

    /** What the mentions of each of these blocks say, summed up by the database. */
    async mentionSums(blocks: readonly string[]): Promise<Map<string, MentionSum>> {
      const rows = await about(
        `UNWIND $ids AS id MATCH (:Entity {block: id})<-[m:MENTIONS]-(a:Article)
         RETURN id AS block, m.name AS name, m.aliases AS aliases, count(m) AS mentions, sum(size(m.starts)) AS times,
           min(a.published) AS first, max(a.published) AS last`,
        blocks,
      )
      const named = await about(
        'UNWIND $ids AS id MATCH (:Entity {block: id})<-[:MENTIONS]-(a:Article) RETURN id AS block, count(DISTINCT a.id) AS articles',
        blocks,
      )
      const articles = new Map(named.map(r => [text(r.block), Number(r.articles)]))
      return new Map(
        [...groupBy(rows, r => text(r.block))].map(([block, members]) => [
          block,
          mentionSum(members, articles.get(block) ?? 0),
        ]),
      )
    },

    async links(articles: readonly string[]): Promise<Links[]> {
      const heads = await about(
        `UNWIND $ids AS id MATCH (a:Article {id: id})-[:ON]->(p:Page)
         RETURN a.id AS id, a.text AS text, a.published AS published, p.extractor AS extractor`,
        articles,
      )
      const mentions = await about(
        'UNWIND $ids AS id MATCH (:Article {id: id})-[m:MENTIONS]->(e:Entity) RETURN id AS article, m.id AS id, e.id AS entity',
        articles,
      )
      const named = groupBy(mentions, r => text(r.article))
      const said = groupBy(toStatements(await statementsOf(run, articles)), s => s.article)
      return heads.map(r => {
        const id = text(r.id)
        const article = { id, text: text(r.text), ...(r.published ? { published: text(r.published) } : {}) }
        return {
          article,
          extractor: text(r.extractor),
          mentions: (named.get(id) ?? []).map(m => ({ id: text(m.id), entity: text(m.entity) })),
          statements: said.get(id) ?? [],
        }
      })
    },

    /** What the statements that support each of these relations say, summed up by the database. */
    async support(relations: readonly string[]): Promise<Map<string, SupportSum>> {
      const sums = await about(
        `UNWIND $ids AS id MATCH (s:Statement {relation: id})
         RETURN id AS relation, min(s.id) AS statement, collect(DISTINCT s.role) AS roles, count(DISTINCT s.witness) AS witnesses,
           min(s.published) AS first, max(s.published) AS last`,
        relations,
      )
      const rows = await about(
        'UNWIND $ids AS id MATCH (s:Statement {id: id}) RETURN s.id AS id, properties(s) AS props',
        sums.map(r => text(r.statement)),
      )
      const statements = new Map(rows.map(r => [text(r.id), fieldsOf.statement({ id: text(r.id), props: propsOf(r) })]))
      return new Map(
        sums.flatMap(r => {
          const { kind, own } = statements.get(text(r.statement)) ?? {}
          if (!kind || !own) return []
          const roles = Array.isArray(r.roles) ? r.roles : []
          return [
            [text(r.relation), { statement: { kind, props: own }, roles, witnesses: Number(r.witnesses), ...span(r) }],
          ]
        }),
      )
    },

    /** Those of these relations that are kept as edges. */
    async relations(ends: readonly Pick<Relation, 'id' | 'kind' | 'from'>[]): Promise<Relation[]> {
      const found: Relation[] = []
      for (const kind of relationKinds) {
        const rows = ends.filter(e => e.kind === kind).map(({ id, from }) => ({ id, from }))
        if (rows.length === 0) continue
        const held = await run(
          `UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:${kind} {id: row.id}]->(b)
           RETURN r.id AS id, a.id AS from, b.id AS to, properties(r) AS props`,
          { rows },
        )
        found.push(...held.map(r => toRelation(edgeIn(kind, 'Entity', targetLabel(kind), r), kind)))
      }
      return found
    },

    /** Up to `most` marks of this work in these parts. */
    async marks(work: Work, parts: readonly string[], most: number): Promise<Mark[]> {
      const rows = await run(
        `UNWIND $parts AS part MATCH (d:Dirty {part: part}) WITH d LIMIT ${most} RETURN d.id AS id, properties(d) AS props`,
        { parts: parts.map(part => partOf(work, part)) },
      )
      return rows.map(r => markOf(propsOf(r)))
    },

    /** Takes marks away, to do in this transaction what they say. */
    async take(marks: readonly Mark[]): Promise<void> {
      await about(
        'UNWIND $ids AS id MATCH (d:Dirty {id: id}) DELETE d',
        marks.map(m => markRow(m).id),
      )
    },

    /** The parts in which something of this work is marked. */
    async dirtyParts(work: Work): Promise<string[]> {
      const rows = await run('UNWIND $parts AS part MATCH (d:Dirty {part: part}) RETURN DISTINCT part AS part', {
        parts: parts.map(part => partOf(work, part)),
      })
      const dirty = new Set(rows.map(r => text(r.part)))
      return parts.filter(part => dirty.has(partOf(work, part)))
    },

    async write(diff: Diff): Promise<Changes> {
      await carryOut(run, diff)
      return diff.changes
    },

    ...tally(run),
  }
}

async function statementsOf(run: Run, articles: readonly string[]): Promise<Rows> {
  const rows = await run(
    `UNWIND $ids AS id MATCH (a:Article {id: id})<-[:STATED_IN]-(s:Statement)
     OPTIONAL MATCH (s)-[:SUBJECT]->(x) OPTIONAL MATCH (s)-[:OBJECT]->(y)
     RETURN s.id AS id, properties(s) AS props, a.id AS article, x.id AS subject, y.id AS object`,
    { ids: [...articles] },
  )
  const hanging = (type: EdgeType, label: EndLabel, field: string) =>
    rows.flatMap(r =>
      r[field] ? [edgeIn(type, 'Statement', label, { id: r.id ?? '', from: r.id ?? '', to: r[field] })] : [],
    )
  return {
    nodes: nodes('Statement', rows),
    edges: [
      ...hanging('STATED_IN', 'Article', 'article'),
      ...hanging('SUBJECT', 'Entity', 'subject'),
      ...hanging('OBJECT', 'Entity', 'object'),
    ],
  }
}

const nodes = (label: NodeRow['label'], rows: Row[]): NodeRow[] =>
  rows.map(r => ({ label, id: text(r.id), props: propsOf(r) }))

const edgeIn = (type: EdgeType, from: EndLabel, to: EndLabel, row: Row): EdgeRow =>
  edge(type, text(row.id), { label: from, id: text(row.from) }, { label: to, id: text(row.to) }, propsOf(row))

const edges = (type: EdgeType, from: EndLabel, to: EndLabel, rows: Row[]) => rows.map(r => edgeIn(type, from, to, r))

function entityIn(row: Row): NodeRow {
  const labels = row.labels
  const label = entityKinds.find(k => Array.isArray(labels) && labels.includes(k)) ?? 'Person'
  return { label, id: text(row.id), props: propsOf(row) }
}

/** By rows of one name and one list of aliases each. */
function mentionSum(rows: readonly Row[], articles: number): MentionSum {
  const names = new Map<string, number>()
  for (const r of rows) names.set(text(r.name), (names.get(text(r.name)) ?? 0) + Number(r.mentions))
  return {
    names,
    aliases: new Set(rows.flatMap(r => (Array.isArray(r.aliases) ? r.aliases.map(text) : []))),
    articles,
    times: rows.reduce((sum, r) => sum + Number(r.times), 0),
    ...span(...rows),
  }
}

/** The first and the last day of rows that give their own. */
function span(...rows: readonly Row[]): { first?: string; last?: string } {
  const days = rows
    .flatMap(r => [text(r.first), text(r.last)])
    .filter(Boolean)
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? { first, last } : {}
}
