// What a graph says of one page.
import type { Article, Entity, Figure, Graph, Relation } from '../../schema/model.ts'

export interface Quote {
  /** Kind of the edge that it supports. */
  kind: string
  quote: string
  /** Whether its offsets cut it out of the article's text. */
  sliced: boolean
}

export interface View {
  articles: Article[]
  /** What the page's articles name or say something of. */
  entities: Map<string, Entity>
  /** Those that a statement of the page supports, in order of their ids. */
  relations: Relation[]
  quotes: Quote[]
}

/** Views by the base name of a page's source. */
export function viewsOf(graph: Graph): { view(page: string): View; figure(id: string): Figure | undefined } {
  const entities = new Map(graph.entities.map(e => [e.id, e]))
  const relations = new Map(graph.relations.map(r => [r.id, r]))
  const figures = new Map(graph.figures.map(f => [f.id, f]))
  const view = (page: string): View => {
    const articles = graph.articles.filter(a => a.page.split('/').at(-1) === page)
    const texts = new Map(articles.map(a => [a.id, a.text]))
    const mentions = graph.mentions.filter(m => texts.has(m.article))
    const statements = graph.statements.filter(s => texts.has(s.article))
    const supported = new Set(statements.map(s => s.relation))
    const here = [...supported].sort().flatMap(id => relations.get(id) ?? [])
    const ends = here.filter(r => r.kind !== 'HAS_FIGURE').flatMap(r => [r.from, r.to])
    const named = [...mentions.map(m => m.entity), ...ends]
    return {
      articles,
      entities: new Map(named.flatMap(id => [entities.get(id) ?? []].flat().map(e => [id, e] as const))),
      relations: here,
      quotes: [
        ...mentions.flatMap(({ article, spans }) =>
          spans.map(s => ({ kind: 'MENTIONS', quote: texts.get(article)?.slice(s.start, s.end) ?? '', sliced: true })),
        ),
        ...statements.map(({ kind, quote, article, start, end }) => ({
          kind,
          quote,
          sliced: texts.get(article)?.slice(start, end) === quote,
        })),
      ],
    }
  }
  return { view, figure: id => figures.get(id) }
}
