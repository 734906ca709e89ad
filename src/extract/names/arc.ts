// What the lattice of an article is made of.
import type { Found } from '../types.ts'
import type { Token } from './edges.ts'

/** An arc of the lattice: a word, or a name that would be found. */
export interface Arc {
  start: number
  end: number
  cost: number
  token?: Token
  found?: Found
}
