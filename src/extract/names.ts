// Finds persons, places and organizations.
import type { Gazetteer } from '../../schema/gazetteer.ts'
import type { Article } from '../../schema/model.ts'
import { atlasOf } from './locale.ts'
import { listedIn } from './names/listed.ts'
import { readArticle } from './names/reading.ts'
import type { Found, Locale } from './types.ts'

/**
 * One list for each article, in order of start. Names found once with strong evidence are found all over the page, and so
 * are those of the gazetteer; what the page itself makes of the same words goes before.
 */
export function findNames(articles: Article[], locale: Locale, gazetteer?: Gazetteer): Found[][] {
  const texts = articles.map(a => a.text)
  const listed = gazetteer ? listedIn(texts, gazetteer) : new Map<string, Found>()
  const atlas = atlasOf(articles, [locale.city, locale.county])
  const first = articles.map(a => readArticle(a, locale, atlas, listed))
  const known = new Map<string, Found>()
  first.forEach((list, i) => {
    for (const f of list) {
      if (f.score < 0.8 || f.implied || /division$|own$/.test(f.rule)) continue
      const words = f.kind === 'Person' ? f.name : (articles[i]?.text.slice(f.start, f.end) ?? f.name)
      if (!known.has(words)) known.set(words, f)
      for (const alias of f.kind === 'Person' ? [] : f.aliases)
        if (alias.length > 3 && alias.length < f.name.length && !known.has(alias)) known.set(alias, f)
    }
  })
  // 冉某某同某某公司 was read as one name where nothing had announced the person yet.
  const persons = [...known.values()].filter(f => f.kind === 'Person').map(f => f.name)
  for (const [words, f] of known)
    if (f.kind !== 'Person' && persons.some(p => words.startsWith(p) && words.length > p.length + 2))
      known.delete(words)
  for (const [words, f] of listed) if (!known.has(words)) known.set(words, f)
  return articles.map(a => readArticle(a, locale, atlas, known))
}
