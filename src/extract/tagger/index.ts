// Proposes names where no rule looks: a linear-chain CRF over characters, trained by scripts/train.mjs.
import { spansIn, type Tagged } from './decode.ts'
import { type Model, modelOf } from './model.ts'
import { weights } from './weights.ts'

export type { Tagged } from './decode.ts'
export { doubts, proposals } from './proposals.ts'

let model: Model | undefined

/**
 * Persons, places and organizations that the tagger sees in a text, in order of start, each with its probability (0…1).
 * Spans may overlap or name one stretch as two kinds; the caller chooses. Spans below 0.05 are left out.
 * Pure; reads its weights on the first call.
 */
export function tag(text: string): Tagged[] {
  model ??= modelOf(weights)
  return spansIn(text, model, 0.05)
}
