// Articles of the graph against those of a gold page, by their titles.
import type { Book } from './book.ts'
import type { GoldArticle, GoldPage } from './gold.ts'
import { likeness } from './likeness.ts'
import type { View } from './view.ts'

/** The gold article's id by the id of the article in the graph. */
export function matchTitles(gold: GoldPage, view: View, book: Book): Map<string, string> {
  const found = new Map<string, string>()
  for (const article of gold.articles) {
    if (!article.title) {
      const [only, ...more] = view.articles
      if (only && more.length === 0) found.set(article.id, only.id)
      continue
    }
    const hit = bestFor(article, view)
    if (hit) found.set(article.id, hit)
    else book.errors.push({ page: gold.page, what: 'missed title', detail: article.title })
    book.titles[hit ? 'tp' : 'fn']++
  }
  const matched = new Set(found.values())
  const untitled = gold.articles.filter(a => !a.title).length
  book.titles.fp += Math.max(0, view.articles.filter(a => !matched.has(a.id)).length - untitled)
  return new Map([...found].map(([id, key]) => [key, id]))
}

/** Of two headline lines either may be taken for the title. */
function bestFor({ title, subtitles }: GoldArticle, view: View): string | undefined {
  const titles = [title ?? '', ...subtitles, [title, ...subtitles].join('')]
  const scored = view.articles.map(a => ({ id: a.id, score: likeness([a.title], titles) }))
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best && best.score >= 0.6 ? best.id : undefined
}
