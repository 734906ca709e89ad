// What the API answers, one function for each route: a query, its rows in the shape of schema/api.ts. Undefined: no such thing.

import type { z } from 'zod'
import {
  type ArticleAnswer,
  articleAnswer,
  type EntityAnswer,
  entityAnswer,
  type NeighboursAnswer,
  type PathAnswer,
  type SearchAnswer,
  type StatementsAnswer,
  type SummaryAnswer,
  searchAnswer,
  statementsAnswer,
  summaryAnswer,
  type TimelineAnswer,
  timelineAnswer,
} from '../../schema/api.ts'
import type { Row, Store, Value } from '../store/store.ts'
import type { neighbourParams, pathParams, searchParams } from './params.ts'
import { contentOf, pictured } from './picture.ts'
import { surroundings } from './printed.ts'
import * as queries from './queries.ts'
import { articleOf, kindOf, listOf, nodeOf, present, relationOf, spansOf } from './rows.ts'

export async function search(store: Store, { q, kind, limit }: Asked<typeof searchParams>): Promise<SearchAnswer> {
  if (kind === 'Article') return searchAnswer.parse({ hits: [], articles: await store.searchArticles(q, { limit }) })
  return searchAnswer.parse({ hits: await store.search(q, { kind, limit }) })
}

export async function entity(store: Store, id: string): Promise<EntityAnswer | undefined> {
  const [row] = await store.query(queries.entity, { id })
  if (!row) return undefined
  const found = present(row.entity)
  const articles = (await store.query(queries.articlesOfEntity, { id })).map(withSpans)
  const mentions = articles.reduce((sum, a) => sum + a.spans.length, 0)
  return entityAnswer.parse({ ...found, kind: kindOf(found.labels), mentions, articles })
}

const withSpans = (row: Row) => ({ ...articleOf(row.article), spans: spansOf(row.starts, row.ends) })

export async function neighbours(
  store: Store,
  id: string,
  { relation, limit, offset }: Asked<typeof neighbourParams>,
): Promise<NeighboursAnswer | undefined> {
  const [known] = await store.query(queries.entity, { id })
  if (!known) return undefined
  const wanted = { id, relation: relation ?? '' }
  const [count] = await store.query(queries.neighbourCount, wanted)
  const rows = await store.query(queries.neighbours, { ...wanted, limit, offset })
  return {
    total: Number(count?.total ?? 0),
    neighbours: rows.map(row => ({ relation: relationOf(row.relation), node: nodeOf(row.node) })),
  }
}

export async function statements(store: Store, id: string): Promise<StatementsAnswer | undefined> {
  const rows = await store.query(queries.statementsOfRelation, { id })
  const first = rows[0]
  if (!first) return undefined
  const from = nodeOf(first.from)
  const to = nodeOf(first.to)
  const [found] = await store.query(queries.relationBetween, { id, from: from.id, to: to.id })
  if (!found) return undefined
  const relation = relationOf(found.relation)
  const isCarried = ({ statement }: Row) => ['fromCarried', 'toCarried'].some(name => present(statement)[name])
  const around = await surroundings(
    store,
    rows.filter(isCarried).map(row => articleOf(row.article).id),
  )
  const said = rows.map(row => {
    const statement = present(row.statement)
    const end = (name: 'from' | 'to', node: typeof from) => {
      const span = { start: Number(statement[`${name}Start`]), end: Number(statement[`${name}End`]) }
      const carried = statement[`${name}Carried`]
      const sentence = carried ? around(articleOf(row.article).id, span) : undefined
      return { node, ...span, words: statement[`${name}Words`], carried, sentence }
    }
    const { props } = relationOf({ ...statement, from: from.id, to: to.id, statements: 1 })
    return { ...statement, props, article: articleOf(row.article), from: end('from', from), to: end('to', to) }
  })
  return statementsAnswer.parse({ relation, from, to, statements: said })
}

export async function article(store: Store, id: string): Promise<ArticleAnswer | undefined> {
  const [row] = await store.query(queries.articleText, { id })
  if (!row) return undefined
  const found = present(row.article)
  const named = await store.query(queries.mentionsOfArticle, { id })
  const mentions = named.map(m => ({ node: nodeOf(m.node), spans: spansOf(m.starts, m.ends) }))
  const roles = listOf(found.blockRoles)
  const blocks = spansOf(found.blockStarts, found.blockEnds).map((span, i) => ({ ...span, role: roles[i] }))
  return articleAnswer.parse({ ...found, blocks, mentions })
}

/** Undefined when one of the ends is unknown. */
export async function path(store: Store, asked: Asked<typeof pathParams>): Promise<PathAnswer | undefined> {
  const [start] = await store.query(queries.entity, { id: asked.from })
  const [goal] = await store.query(queries.entity, { id: asked.to })
  if (!start || !goal) return undefined
  if (asked.from === asked.to) return { nodes: [nodeOf(start.entity)], steps: [] }
  const kinds = asked.relations?.length ? asked.relations : pictured
  const [row] = await store.query(queries.shortestPath(kinds), { from: asked.from, to: asked.to })
  return { nodes: listOf(row?.nodes).map(nodeOf), steps: listOf(row?.steps).map(relationOf) }
}

export async function summary(store: Store): Promise<SummaryAnswer> {
  const [pages] = await store.query(queries.pageCount)
  const [articles] = await store.query(queries.articleCount)
  const [said] = await store.query(queries.statementCount)
  const counts = (rows: Row[]) => Object.fromEntries(rows.map(row => [String(row.kind), row.count]))
  return summaryAnswer.parse({
    ...present({ first: articles?.first ?? null, last: articles?.last ?? null }),
    build: (await contentOf(store)).slice(0, 12),
    pages: pages?.count,
    failed: pages?.failed,
    problems: pages?.problems,
    articles: articles?.count,
    statements: said?.count,
    entities: counts(await store.query(queries.entityCounts)),
    relations: counts(await store.query(queries.relationCounts)),
  })
}

export async function timeline(store: Store): Promise<TimelineAnswer> {
  const pages = new Map((await store.query(queries.pagesByDate)).map(row => [row.date, row]))
  const articles = new Map((await store.query(queries.articlesByDate)).map(row => [row.date, row]))
  const on = (date: Value) => {
    const all = Number(pages.get(date)?.pages ?? 0)
    const failed = Number(pages.get(date)?.failed ?? 0)
    return { pages: all - failed, failed, articles: Number(articles.get(date)?.articles ?? 0) }
  }
  const dates = [...new Set([...pages.keys(), ...articles.keys()])].filter(date => typeof date === 'string').sort()
  return timelineAnswer.parse({
    date: dates,
    pages: dates.map(date => on(date).pages),
    failed: dates.map(date => on(date).failed),
    articles: dates.map(date => on(date).articles),
    undated: on(null),
  })
}

type Asked<T extends z.ZodType> = z.output<T>
