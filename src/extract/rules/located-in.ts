// Placeholder.
import { rules } from './rule.ts'

export const locatedIn = rules('LOCATED_IN', [])
