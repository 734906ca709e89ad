// Finds programs and projects.
import type { Article } from '../../schema/model.ts'
import type { Found, Locale } from './types.ts'

/** Spans may contain names found before (a company at the head of a project's name). */
export function findUndertakings(_article: Article, _names: Found[], _locale: Locale): Found[] {
  return []
}
