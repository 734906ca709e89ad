// Where a page speaks from.
import type { Article, Page } from '../../schema/model.ts'
import type { Locale } from './types.ts'

export function localeOf(_page: Page, _articles: Article[]): Locale {
  return {}
}
