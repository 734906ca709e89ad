// A number that a text states of a thing, as a node of its own.
import type { Figure, Statement } from '../../schema/model.ts'
import { hashOf } from '../hash.ts'

/** The figure of a HAS_FIGURE statement about the entity `of`: the same words of the same thing are one node. */
export function figureOf(of: string, { props }: Statement): Figure {
  const [text, unit, measure] = [props.text, props.unit, props.measure].map(v => String(v ?? ''))
  const figure = { text: text ?? '', value: Number(props.value), unit: unit ?? '', measure: measure ?? '' }
  return { id: hashOf('Figure', of, figure.text, figure.value, figure.unit, figure.measure), ...figure }
}
