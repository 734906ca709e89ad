// Placeholder.
import { rules } from './rule.ts'

export const holdsPosition = rules('HOLDS_POSITION', [])
