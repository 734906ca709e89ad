// Rows of a query as the shapes of schema/api.ts: nulls left out, labels turned into kinds.
import type { NodeRef, RelationRef } from '../../schema/api.ts'
import { articleRef, nodeRef, relationRef } from '../../schema/api.ts'
import { entityKinds, relations } from '../../schema/ontology.ts'
import type { Row, Value } from '../store/store.ts'

const nodeKinds: string[] = [...entityKinds, 'Article', 'Figure']

/** A map of a row without its nulls; {} when it is none. */
export function present(value: Value | undefined): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null))
}

/** Which of a node's labels is its kind; databases give them in different orders. */
export function kindOf(labels: Value | undefined): string | undefined {
  return listOf(labels)
    .map(String)
    .find(label => nodeKinds.includes(label))
}

export function nodeOf(value: Value | undefined): NodeRef {
  const { id, name, title, labels, measure, text } = present(value)
  const kind = kindOf(labels)
  return nodeRef.parse({ id, kind, name: kind === 'Figure' ? figureName(measure, text) : (name ?? title ?? '') })
}

/** 总投资 50亿元; only 3个展区 when the text says already what is counted. */
function figureName(measure: Value = '', text: Value = ''): string {
  return `${text}`.includes(`${measure}`) ? `${text}` : `${measure} ${text}`
}

export function relationOf(value: Value | undefined): RelationRef {
  const { id, kind, from, to, statements, first, last, ...rest } = present(value)
  const own = Object.keys(relations[relationRef.shape.kind.parse(kind)].props.shape)
  const props = Object.fromEntries(Object.entries(rest).filter(([name]) => own.includes(name)))
  return relationRef.parse({ id, kind, from, to, props, statements, first, last })
}

export const articleOf = (value: Value | undefined) => articleRef.parse(present(value))

/** Two lists of offsets, as the database keeps them, as spans. */
export function spansOf(starts: Value | undefined, ends: Value | undefined) {
  const last = listOf(ends)
  return listOf(starts).map((start, i) => ({ start: Number(start), end: Number(last[i]) }))
}

export const listOf = (value: Value | undefined): Value[] => (Array.isArray(value) ? value : [])
