// Finds persons, places and organizations.
import type { Article } from '../../schema/model.ts'
import { readArticle } from './names/reading.ts'
import type { Found, Locale } from './types.ts'

/** One list for each article, in order of start. Names found once with strong evidence are found all over the page. */
export function findNames(articles: Article[], locale: Locale): Found[][] {
  const first = articles.map(a => readArticle(a, locale, new Map()))
  const known = new Map<string, Found>()
  for (const list of first) for (const f of list) if (f.score >= 0.8 && !f.implied) known.set(f.name, f)
  return articles.map(a => readArticle(a, locale, known))
}
