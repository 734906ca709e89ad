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

type Said = Pick<Statement, 'kind' | 'props'>

/** What the statements that support a relation say, in sum. */
export interface Support {
  /** The first by id. */
  statement: Said
  /** All that they say of a role. */
  roles: readonly unknown[]
  witnesses: number
  first?: string | undefined
  last?: string | undefined
}

/** The sum of statements, whatever their order; undefined of none. */
export function supportOf(
  statements: readonly (Said & { id: string; witness: string; published?: string })[],
): Support | undefined {
  const [statement] = [...statements].sort((a, b) => inOrder(a.id, b.id))
  if (!statement) return undefined
  const dates = statements.flatMap(s => s.published ?? []).sort()
  return {
    statement,
    roles: statements.map(s => s.props.role),
    witnesses: new Set(statements.map(s => s.witness)).size,
    first: dates[0],
    last: dates.at(-1),
  }
}

/** The relation of these ends that statements support. */
export function relationOf({ id, from, to }: Pick<Relation, 'id' | 'from' | 'to'>, support: Support): Relation {
  const { statement, roles, witnesses, first, last } = support
  return {
    id,
    kind: statement.kind,
    from,
    to,
    props: propsOf(statement, roles),
    statements: witnesses,
    ...(first && last ? { first, last } : {}),
  }
}

/** Roles of which the strongest decides; those that key a relation are equal in all its statements. */
const strongestFirst: Partial<Record<RelationKind, readonly string[]>> = { ATTENDED: attendanceRoles }

function propsOf({ kind, props }: Said, roles: Support['roles']): Relation['props'] {
  if (kind === 'HAS_FIGURE') return {}
  const role = strongestFirst[kind]?.find(r => roles.includes(r))
  return role ? { ...props, role } : props
}
