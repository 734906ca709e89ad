// Graph → graphology's serialized format (DESIGN §3), the same graph always as the same bytes.
import type { Graph, ResolvedStatement } from '../../schema/model.ts'

/** Nodes and edges sorted by key; no time, no layout. */
export function toGraphology(graph: Graph) {
  const byId = <T extends { key: string }>(a: T, b: T) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  const nodes = [
    ...graph.articles.map(({ id, page, title, kicker, published, publication, text }) => ({
      key: id,
      attributes: { kind: 'Article', name: title, title, kicker, source: page, published, publication, text },
    })),
    ...graph.entities.map(({ id, ...rest }) => ({ key: id, attributes: rest })),
    ...graph.figures.map(({ id, ...rest }) => ({ key: id, attributes: { kind: 'Figure', name: rest.text, ...rest } })),
  ].sort(byId)
  const support = new Map<string, ResolvedStatement[]>()
  for (const s of graph.statements) support.set(s.relation, [...(support.get(s.relation) ?? []), s])
  const texts = new Map(graph.articles.map(a => [a.id, a.text]))
  const edges = [
    ...graph.relations.map(({ id, kind, from, to, props, statements, first, last }) => ({
      key: id,
      source: from,
      target: to,
      attributes: {
        kind,
        ...props,
        statements,
        first,
        last,
        evidence: (support.get(id) ?? []).map(s => ({
          article: s.article,
          quote: s.quote,
          start: s.start,
          end: s.end,
          rule: s.rule,
          from: [s.from.start, s.from.end],
          to: [s.to.start, s.to.end],
          ...(s.from.carried || s.to.carried ? { carried: { from: s.from.carried, to: s.to.carried } } : {}),
        })),
      },
    })),
    ...graph.mentions.map(m => ({
      key: m.id,
      source: m.article,
      target: m.entity,
      attributes: {
        kind: 'MENTIONS',
        evidence: m.spans.map(({ start, end }) => ({
          article: m.article,
          quote: texts.get(m.article)?.slice(start, end),
          start,
          end,
        })),
      },
    })),
  ].sort(byId)
  return { attributes: {}, options: { type: 'directed', multi: true, allowSelfLoops: false }, nodes, edges }
}
