// Where a paragraph breaks off at the end of a column, and what stands before its rest.
import { columnOf } from './columns.ts'
import { kindOf, opensReport } from './kinds.ts'
import { closes, type Line } from './lines.ts'
import { termsOf } from './terms.ts'

/** A stretch that has nothing in common with the unfinished paragraph, where one that follows has. */
export function isOther(open: { lines: Line[] } | undefined, chunk: Line[], following: Line[][]): boolean {
  const terms = termsOf(open?.lines.map(l => l.text).join('') ?? '')
  const shared = (lines: Line[]) => [...termsOf(lines.map(l => l.text).join(''))].filter(t => terms.has(t)).length
  const isText = (lines: Line[]) =>
    lines.length > 1 && closes(lines.at(-1)?.text ?? '') && !opensReport(lines[0]?.text ?? '')
  // A line that is cut off at its column's end goes on right below, unless what follows plainly begins anew.
  const isShort = (open?.lines.at(-1)?.width ?? 0) < columnOf(chunk) - 6
  const isNew = /^\p{Script=Han}{2,4}(?:指出|强调|要求|表示|说|认为|介绍|希望|一行)/u.test(chunk[0]?.text ?? '')
  return (
    isText(chunk) &&
    (isShort || isNew) &&
    shared(chunk) === 0 &&
    following.some(lines => isText(lines) && shared(lines) > 2)
  )
}

/** The beginning of a paragraph whose other lines stand in the next column: as wide as the column, commas but no full stop. */
export function breaksOff(chunk: Line[], column: number, following: Line[][]): boolean {
  if (!column || chunk.length > 4 || !chunk.some(l => /[，、]./u.test(l.text))) return false
  if (chunk.some(l => closes(l.text) || /[。；]/u.test(l.text) || kindOf(l.text, chunk.length === 1))) return false
  const last = chunk.length - 1
  const full = chunk.every((l, i) => l.width <= column + 4 && (i === last || l.width >= column - 10))
  // The last line before a column's end is as wide as the column; one with a comma may break off before a headline set across.
  const least = column - (last === 0 ? 10 : chunk.some(l => /，/u.test(l.text)) ? column : 4)
  if (!full || (chunk[last]?.width ?? 0) < least) return false
  const isText = (c: Line[] = []) => c.some(l => /[。；]/u.test(l.text)) && !opensReport(c[0]?.text ?? '')
  const isShort = (c: Line[]) => c.every(l => l.width < column && !closes(l.text) && !kindOf(l.text, true))
  const [next = [], afterNext] = following
  return isText(next) || (isShort(next) && isText(afterNext))
}
