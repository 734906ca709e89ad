// Placeholder.
import { rules } from './rule.ts'

export const wrote = rules('WROTE', [])
