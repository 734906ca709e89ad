// Finds numbers with units and the entity that each is stated of.
import type { Claim } from './statements.ts'
import type { Reading } from './types.ts'

export function findFigures(_reading: Reading): Claim[] {
  return []
}
