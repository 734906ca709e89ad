// Finds events: named occasions, and the occurrence that an article as a whole reports.
import type { Article } from '../../schema/model.ts'
import type { Found, Locale } from './types.ts'

export function findEvents(_article: Article, _names: Found[], _locale: Locale): Found[] {
  return []
}
