// How a page is set: its stretches of lines, whether lines are wrapped, whether paragraphs are indented, how wide a column is.
import { kindOf } from './kinds.ts'
import { closes, type Line } from './lines.ts'

/** Stretches of lines without a blank line between them. */
export function chunksOf(lines: Line[]): Line[][] {
  const chunks: Line[][] = []
  for (const line of lines) {
    if (chunks.at(-1)?.at(-1)?.chunk === line.chunk) chunks.at(-1)?.push(line)
    else chunks.push([line])
  }
  return chunks
}

/** A page is hard-wrapped when many of its lines break off inside a sentence and go on in the next line. */
export function isWrapped(lines: Line[]): boolean {
  let broken = 0
  let whole = 0
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (line.width < 16) return
    if (
      next &&
      next.gap === 0 &&
      !closes(line.text) &&
      kindOf(line.text, false) === undefined &&
      Math.abs(next.width - line.width) < 60
    )
      broken++
    else if (closes(line.text)) whole++
  })
  // Lines of one sort of length that break off, none longer: a page of short paragraphs.
  const narrow = broken > 2 && lines.every(l => l.width < 90)
  return broken > whole || (narrow && 2 * broken > whole)
}

/** Whether paragraphs are known by the indent of their first line. */
export function isIndented(lines: Line[]): boolean {
  const firsts = lines.filter((l, i) => l.indent > 1 && lines[i + 1]?.indent === 0 && lines[i + 1]?.gap === 0).length
  return firsts > 2 && firsts > lines.length / 25
}

/** Width of the column: that of the widest line which several lines come near to. */
export function columnOf(chunk: Line[]): number {
  const widths = chunk.map(l => l.width).sort((a, b) => b - a)
  if (widths.length < 3) return 0
  return widths[Math.floor((widths.length - 1) / 4)] ?? 0
}
