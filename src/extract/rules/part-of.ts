// Placeholder.
import { rules } from './rule.ts'

export const partOf = rules('PART_OF', [])
