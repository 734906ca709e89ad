// Statements between resolved things → relations, with all that supports each.
import type { Figure, LinkedStatement, Relation, Statement, Witnessed } from '../../schema/model.ts'
import { attendanceRoles, type RelationKind, relations as specs } from '../../schema/ontology.ts'
import { hashOf } from '../hash.ts'
import { inOrder } from '../lists.ts'
import { figureOf } from './figures.ts'

/** A statement with what it joins; `nodes` gives the entity or article that an end's `ref` names. */
export function link(statement: Witnessed, nodes: ReadonlyMap<string, string>): LinkedStatement {
  const from = nodes.get(statement.from.ref)
  const to = from && statement.kind === 'HAS_FIGURE' ? figureOf(from, statement).id : nodes.get(statement.to.ref)
  if (!from || !to || from === to) return statement
  const keys = specs[statement.kind].keyedBy.map(p => String(statement.props[p]))
  return { ...statement, link: { relation: hashOf(statement.kind, from, to, ...keys), from, to } }
}

/** The figure that a linked statement states. */
export const figureIn = ({ link: ends, ...statement }: LinkedStatement): Figure[] =>
  ends && statement.kind === 'HAS_FIGURE' ? [figureOf(ends.from, statement)] : []

/** What a relation needs to know of a statement that supports it. */
export type Support = Pick<Statement, 'id' | 'kind' | 'props'> & { witness: string; published?: string }

/** The relation of these ends that the statements support; undefined when none does. A function of their set alone. */
export function relationOf(
  { id, from, to }: Pick<Relation, 'id' | 'from' | 'to'>,
  support: readonly Support[],
): Relation | undefined {
  const sorted = [...support].sort((a, b) => inOrder(a.id, b.id))
  const [first] = sorted
  if (!first) return undefined
  const dates = sorted.flatMap(s => s.published ?? []).sort()
  const [earliest, latest] = [dates[0], dates.at(-1)]
  return {
    id,
    kind: first.kind,
    from,
    to,
    props: propsOf(first, sorted),
    statements: new Set(sorted.map(s => s.witness)).size,
    ...(earliest && latest ? { first: earliest, last: latest } : {}),
  }
}

/** Properties of which the strongest statement decides; those that key a relation are equal in all its statements. */
const strongestFirst: Partial<Record<RelationKind, { prop: string; order: readonly string[] }>> = {
  ATTENDED: { prop: 'role', order: attendanceRoles },
}

function propsOf(first: Support, support: Support[]): Relation['props'] {
  if (first.kind === 'HAS_FIGURE') return {}
  const ranked = strongestFirst[first.kind]
  if (!ranked) return first.props
  const strongest = ranked.order.find(value => support.some(s => s.props[ranked.prop] === value))
  return strongest ? { ...first.props, [ranked.prop]: strongest } : first.props
}
