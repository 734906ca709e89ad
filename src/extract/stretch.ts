// The names of a stretch of the text, found without looking at each.
import type { Found } from './types.ts'

/** Names that begin in a stretch; `found` in order of start. */
export function beginningIn(found: Found[], start: number, end: number): Found[] {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((found[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < found.length && (found[to]?.start ?? end) < end) to++
  return found.slice(low, to)
}

/** Names that lie in a stretch; `found` in order of start. */
export const foundIn = (found: Found[], start: number, end: number): Found[] =>
  beginningIn(found, start, end).filter(f => f.end <= end)
