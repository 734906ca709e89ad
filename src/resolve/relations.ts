// Statements between resolved things → relations, with all that supports each.
import type { Article, Figure, Relation, ResolvedStatement, Statement } from '../../schema/model.ts'
import { attendanceRoles, type RelationKind, relations as specs } from '../../schema/ontology.ts'
import { hashOf } from '../hash.ts'
import { witnessing } from './copies.ts'
import { figureOf } from './figures.ts'
import { groupBy, inOrder } from './group.ts'

export interface Related {
  relations: Relation[]
  figures: Figure[]
  statements: ResolvedStatement[]
  unrelated: Statement[]
}

/** `nodes` gives the entity or article that an end's `ref` names. */
export function relate(statements: Statement[], articles: Article[], nodes: ReadonlyMap<string, string>): Related {
  const articleOf = new Map(articles.map(a => [a.id, a]))
  const figures = new Map<string, Figure>()
  const unrelated: Statement[] = []
  const kept: (ResolvedStatement & Ends)[] = []
  for (const s of statements) {
    const from = nodes.get(s.from.ref)
    const figure = from && s.kind === 'HAS_FIGURE' ? figureOf(from, s) : undefined
    const to = figure?.id ?? nodes.get(s.to.ref)
    if (!from || !to || from === to) {
      unrelated.push(s)
      continue
    }
    if (figure) figures.set(figure.id, figure)
    const keys = specs[s.kind].keyedBy.map(p => String(s.props[p]))
    kept.push({ ...s, relation: hashOf(s.kind, from, to, ...keys), ends: { from, to } })
  }
  const witness = witnessing(articles)
  const relations = [...groupBy(kept, s => s.relation).values()].map(support => relationOf(support, articleOf, witness))
  return {
    relations,
    figures: [...figures.values()],
    statements: kept.map(({ ends: _, ...statement }) => statement),
    unrelated,
  }
}

interface Ends {
  ends: { from: string; to: string }
}

function relationOf(
  support: (ResolvedStatement & Ends)[],
  articleOf: ReadonlyMap<string, Article>,
  witness: (s: Statement) => string,
): Relation {
  const sorted = [...support].sort((a, b) => inOrder(a.id, b.id))
  const [first] = sorted
  if (!first) throw new Error('a relation without statements')
  const dates = sorted.flatMap(s => articleOf.get(s.article)?.published ?? []).sort()
  const [earliest, latest] = [dates[0], dates.at(-1)]
  return {
    id: first.relation,
    kind: first.kind,
    ...first.ends,
    props: propsOf(sorted),
    statements: new Set(sorted.map(witness)).size,
    ...(earliest && latest ? { first: earliest, last: latest } : {}),
  }
}

/** Properties of which the strongest statement decides; those that key a relation are equal in all its statements. */
const strongestFirst: Partial<Record<RelationKind, { prop: string; order: readonly string[] }>> = {
  ATTENDED: { prop: 'role', order: attendanceRoles },
}

function propsOf(support: Statement[]): Relation['props'] {
  const [first] = support
  if (!first || first.kind === 'HAS_FIGURE') return {}
  const ranked = strongestFirst[first.kind]
  if (!ranked) return first.props
  const strongest = ranked.order.find(value => support.some(s => s.props[ranked.prop] === value))
  return strongest ? { ...first.props, [ranked.prop]: strongest } : first.props
}
