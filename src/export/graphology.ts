// Graph → graphology's serialized format (DESIGN §3): `graph.import` reads it; the same graph is always the same bytes.
import type {
  Article,
  End,
  Entity,
  Figure,
  Graph,
  Relation,
  ResolvedMention,
  ResolvedStatement,
} from '../../schema/model.ts'

/** Nodes and edges sorted by key; absent properties are absent; no time, no layout. */
export function toGraphology(graph: Graph) {
  const texts = new Map(graph.articles.map(a => [a.id, a.text]))
  const support = new Map<string, ResolvedStatement[]>(graph.relations.map(r => [r.id, []]))
  for (const s of graph.statements) support.get(s.relation)?.push(s)
  return {
    attributes: {},
    options: { type: 'directed', multi: true, allowSelfLoops: false } as const,
    nodes: [
      ...graph.articles.map(articleNode),
      ...graph.entities.map(entityNode),
      ...graph.figures.map(figureNode),
    ].sort(byKey),
    edges: [
      ...graph.relations.map(r => relationEdge(r, support.get(r.id) ?? [])),
      ...graph.mentions.map(m => mentionEdge(m, texts.get(m.article) ?? '')),
    ].sort(byKey),
  }
}

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

const articleNode = ({ id, page, title, kicker, published, publication, text }: Article) => ({
  key: id,
  attributes: present({ kind: 'Article', name: title, title, kicker, source: page, published, publication, text }),
})

const entityNode = ({ id, kind, name, aliases, first, last, date, status, reason }: Entity) => ({
  key: id,
  attributes: present({ kind, name, aliases, first, last, date, status, reason }),
})

const figureNode = ({ id, text, value, unit, measure }: Figure) => ({
  key: id,
  attributes: { kind: 'Figure', name: text, text, value, unit, measure },
})

const relationEdge = (
  { id, kind, from, to, props, statements, first, last }: Relation,
  support: ResolvedStatement[],
) => ({
  key: id,
  source: from,
  target: to,
  attributes: present({
    kind,
    ...Object.fromEntries(Object.entries(props).sort()),
    statements,
    first,
    last,
    evidence: [...support].sort(byPlace).map(evidenceOf),
  }),
})

const mentionEdge = ({ id, article, entity, spans }: ResolvedMention, text: string) => ({
  key: id,
  source: article,
  target: entity,
  attributes: {
    kind: 'MENTIONS',
    evidence: spans.map(({ start, end }) => ({ article, quote: text.slice(start, end), start, end })),
  },
})

const evidenceOf = ({ article, quote, start, end, rule, from, to }: ResolvedStatement) =>
  present({
    article,
    quote,
    start,
    end,
    rule,
    from: words(from),
    to: words(to),
    carried: from.carried || to.carried ? present({ from: from.carried, to: to.carried }) : undefined,
  })

const words = ({ start, end }: End) => [start, end]

function byPlace(a: ResolvedStatement, b: ResolvedStatement): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)
}

/** Without the properties that are undefined. */
const present = (object: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
