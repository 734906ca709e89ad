// Precision and recall of a graph against pages that a person has read.
import type { Graph } from '../schema/model.ts'
import { type Book, emptyBook, type ScoreError, type Scores, scoresOf } from './score/book.ts'
import { matchEntities } from './score/entities.ts'
import { matchFigures } from './score/figures.ts'
import type { GoldPage } from './score/gold.ts'
import { plain, standsIn } from './score/likeness.ts'
import { matchRelations } from './score/relations.ts'
import { matchTitles } from './score/titles.ts'
import { type Quote, viewsOf } from './score/view.ts'

export type { Figures, ScoreError, Scores } from './score/book.ts'
export { type Gold, type GoldPage, goldFrom } from './score/gold.ts'

/**
 * Figures over all pages (micro averages) and each error. Pages are compared one by one; a page of the graph belongs to the
 * gold whose `page` is the base name of its source. Entities: names of persons, places and organizations must be equal,
 * those of programs and projects nearly so, those of events alike. What the gold marks as optional never counts.
 */
export function score(graph: Graph, golds: GoldPage[]): { scores: Scores; errors: ScoreError[]; quotes: number } {
  const book = emptyBook()
  const { view: viewOf, figure } = viewsOf(graph)
  for (const gold of golds) {
    const view = viewOf(gold.page)
    checkQuotes(gold, view.quotes, book)
    const matched = matchEntities(gold, view, book)
    const articles = matchTitles(gold, view, book)
    matchRelations(gold, view, matched, articles, book)
    matchFigures(gold, view, matched, figure, book)
  }
  return { scores: scoresOf(book), errors: book.errors, quotes: book.evidence.of }
}

function checkQuotes({ page, text }: GoldPage, quotes: Quote[], book: Book) {
  const whole = plain(text)
  for (const { kind, quote, sliced } of quotes) {
    const right = quote !== '' && sliced && standsIn(plain(quote), whole)
    book.evidence.of++
    if (right) book.evidence.right++
    else book.errors.push({ page, what: 'evidence not in text', detail: `${kind} ${quote}` })
  }
}
