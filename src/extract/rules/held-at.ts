// Placeholder.
import { rules } from './rule.ts'

export const heldAt = rules('HELD_AT', [])
