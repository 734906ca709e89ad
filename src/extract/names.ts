// Finds persons, places and organizations.
import type { Gazetteer } from '../../schema/gazetteer.ts'
import type { Article } from '../../schema/model.ts'
import { atlasOf } from './locale.ts'
import { bareZones } from './names/bare-zones.ts'
import { knownNames } from './names/known.ts'
import { listedIn } from './names/listed.ts'
import { basisOf, readArticles } from './names/reading.ts'
import type { Found, Locale } from './types.ts'

/**
 * One list for each article, in order of start. Names found once with strong evidence are found all over the page, and so
 * are those of the gazetteer; what the page itself makes of the same words goes before.
 */
export function findNames(articles: Article[], locale: Locale, gazetteer?: Gazetteer): Found[][] {
  const texts = articles.map(a => a.text)
  const listed = gazetteer ? listedIn(texts, gazetteer) : new Map<string, Found>()
  const atlas = atlasOf(articles, [locale.city, locale.county])
  const bases = articles.map(a => basisOf(a, locale, atlas))
  const first = readArticles(bases, listed)
  const known = knownNames(articles, first, atlas)
  for (const [words, f] of [...listed, ...bareZones(articles)]) if (!known.has(words)) known.set(words, f)
  return readArticles(bases, known)
}
