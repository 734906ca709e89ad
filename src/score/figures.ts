// Figures of the graph against those of a gold page: the same entity, value, and text as far as both go.
import type { Figure } from '../../schema/model.ts'
import type { Book } from './book.ts'
import type { Matched, Wanted } from './entities.ts'
import type { GoldPage } from './gold.ts'
import { plain } from './likeness.ts'
import type { View } from './view.ts'

interface Due {
  of: Wanted | undefined
  text: string
  value: number
}

export function matchFigures(
  gold: GoldPage,
  view: View,
  matched: Matched,
  figureOf: (id: string) => Figure | undefined,
  book: Book,
) {
  const due = dueOf(gold, matched)
  const met = new Set<Due>()
  const note = (what: string, detail: string) => book.errors.push({ page: gold.page, what, detail })
  for (const { kind, from, to } of view.relations) {
    const figure = kind === 'HAS_FIGURE' ? figureOf(to) : undefined
    if (!figure) continue
    const owner = matched.gold(from)
    const hit = due.find(d => owner && d.of === owner && isSame(d, figure))
    if (hit) met.add(hit)
    else {
      book.figures.fp++
      note('spurious figure', `${view.entities.get(from)?.name ?? from}: ${figure.text}`)
    }
  }
  book.figures.tp += met.size
  for (const one of due) {
    if (met.has(one)) continue
    book.figures.fn++
    note('missed figure', `${one.of?.canonical ?? ''}: ${one.text}`)
  }
}

/** One for each entity and text. */
function dueOf({ articles }: GoldPage, matched: Matched): Due[] {
  const due: Due[] = []
  for (const { id, figures } of articles)
    for (const { entity, text, value } of figures) {
      const one = { of: matched.wanted(id, entity), text: plain(text), value }
      const before = due.findIndex(d => d.of === one.of && d.text === one.text)
      if (before < 0) due.push(one)
      else due[before] = one
    }
  return due
}

/** 3个 and 3个县（市） are one figure: one text begins with the other, and the values agree. */
function isSame(due: Due, { text: written, value }: Figure): boolean {
  const text = plain(written)
  const begins = text !== '' && (due.text.startsWith(text) || text.startsWith(due.text))
  return begins && Math.abs(due.value - value) <= 1e-6 * Math.abs(value)
}
