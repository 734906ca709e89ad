// Who speaks in the quotations of an article, for figures that are told there.
import type { Span } from '../../../schema/model.ts'
import { asNamed, type Named } from '../clauses.ts'
import type { Found, Reading } from '../types.ts'

/** What is said in quotes, and the body that says it. */
export interface Voice extends Span {
  body: Named | undefined
}

/** What is said in quotes, with the body of who says it: “…”磨坊主任林远说. */
export function voicesOf({ article: { text }, found }: Reading): Voice[] {
  const persons = found.filter(f => f.kind === 'Person' && !f.implied)
  const bodies = found.filter(f => f.kind !== 'Person' && f.kind !== 'Event' && !f.implied && !f.inner)
  return [...text.matchAll(/“[^“”\n]{6,200}”/g)].flatMap(m => {
    const span = { start: m.index, end: m.index + m[0].length }
    const who = persons[place(persons, span.end)]
    if (!who || who.start - span.end > 40 || /[。！？\n]/.test(text.slice(span.end, who.start))) return []
    const near = (f: Found) => f.end <= who.start && who.start - f.end < 8 && f.start >= span.end
    const body = bodies.slice(place(bodies, span.end), place(bodies, who.start)).findLast(near)
    return [{ ...span, body: body && asNamed(body) }]
  })
}

/** Position of the first that begins at `at` or later; `list` is in order of start. */
export function place(list: Span[], at: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? at) < at) low = middle + 1
    else high = middle
  }
  return low
}
