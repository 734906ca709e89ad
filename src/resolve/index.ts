// Mentions and statements of all pages → one graph. (First cut: one entity for each kind and key.)
import type { Entity, Figure, Graph, PageExtract, Relation } from '../../schema/model.ts'
import { relations as specs } from '../../schema/ontology.ts'
import { hashOf } from '../hash.ts'
import { EXTRACTOR } from '../version.ts'

export function resolve(extracts: PageExtract[]): Graph {
  const graph: Graph = {
    pages: [],
    articles: [],
    mentions: [],
    statements: [],
    entities: [],
    figures: [],
    relations: [],
  }
  const entities = new Map<string, Entity>()
  const entityOf = new Map<string, string>()
  const figures = new Map<string, Figure>()
  const relations = new Map<string, Relation>()
  for (const { page, articles, mentions, statements, problems } of extracts) {
    graph.pages.push({ ...page, extractor: EXTRACTOR, problems: problems.map(p => p.message) })
    graph.articles.push(...articles)
    for (const m of mentions) {
      const id = hashOf(m.kind, m.key)
      entityOf.set(m.id, id)
      graph.mentions.push({ ...m, entity: id })
      const known = entities.get(id)
      const names = new Set([...(known ? [known.name, ...known.aliases] : []), m.name, ...m.aliases])
      const name = known?.name ?? m.name
      names.delete(name)
      entities.set(id, {
        ...known,
        id,
        kind: m.kind,
        name,
        aliases: [...names].sort(),
        ...(m.date ? { date: m.date } : {}),
        ...(m.status ? { status: m.status } : {}),
      })
    }
    for (const s of statements) {
      const from = entityOf.get(s.from.ref) ?? s.from.ref
      let to = entityOf.get(s.to.ref) ?? s.to.ref
      if (s.kind === 'HAS_FIGURE') {
        const { text, value, unit, measure } = s.props
        to = hashOf(from, String(text), String(measure))
        figures.set(to, {
          id: to,
          text: String(text),
          value: Number(value),
          unit: String(unit),
          measure: String(measure),
        })
      }
      const id = hashOf(s.kind, from, to, ...specs[s.kind].keyedBy.map(p => String(s.props[p])))
      const known = relations.get(id)
      relations.set(id, {
        id,
        kind: s.kind,
        from,
        to,
        props: s.kind === 'HAS_FIGURE' ? {} : (known?.props ?? s.props),
        statements: (known?.statements ?? 0) + 1,
      })
      graph.statements.push({ ...s, relation: id })
    }
  }
  graph.entities = [...entities.values()]
  graph.figures = [...figures.values()]
  graph.relations = [...relations.values()]
  return graph
}
