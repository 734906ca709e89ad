// Marks of what a build has still to reduce: written with the rows that made it dirty, taken with those that mend it.
import { z } from 'zod'
import { relationKinds } from '../../schema/ontology.ts'
import { hashOf } from '../hash.ts'
import { type NodeRow, node, type Props } from './rows.ts'

/** In this order: a block says what its mentions are, an article what its statements join, a relation what supports it. */
export const works = ['block', 'article', 'relation'] as const
export type Work = (typeof works)[number]

/** Marks are kept in so many parts, by which several workers share them without meeting. */
export const parts: readonly string[] = [...'0123456789abcdef']

const mark = z.object({
  work: z.enum(works),
  /** Id of the block, article or relation. */
  of: z.string(),
  /** Of a relation; '' for an end that is gone. */
  kind: z.enum(relationKinds).exactOptional(),
  from: z.string().exactOptional(),
  to: z.string().exactOptional(),
  /** Of a block that never parts. */
  one: z.literal(true).exactOptional(),
})
export type Mark = z.infer<typeof mark>

export const markRow = ({ ...props }: Mark): NodeRow =>
  node('Dirty', idOf(props), { ...props, part: partOf(props.work, hashOf(props.of)[0] ?? '0') })

/** The marks of one work in one part, as they are looked up. */
export const partOf = (work: Work, part: string) => `${work} ${part}`

/** Of a relation that lost an end there are two: this one must not stand in the way of the one that knows both. */
const idOf = ({ work, of, from, to }: Mark) => `${work} ${of}${from === '' || to === '' ? ' gone' : ''}`

export const markOf = (props: Props): Mark => mark.parse(props)
