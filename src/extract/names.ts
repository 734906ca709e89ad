// Finds persons, places and organizations.
import type { Article } from '../../schema/model.ts'
import type { Found, Locale } from './types.ts'

/** One list for each article, in order of start. Names found once with strong evidence are found all over the page. */
export function findNames(articles: Article[], _locale: Locale): Found[][] {
  return articles.map(() => [])
}
