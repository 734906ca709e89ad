// Placeholder.
import { rules } from './rule.ts'

export const attended = rules('ATTENDED', [])
