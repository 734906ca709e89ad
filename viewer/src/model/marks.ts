// Cuts a text at the borders of its marks, so that marks may lie across each other and the text stays whole.
export interface Mark<T> {
  start: number
  end: number
  value: T
}

export interface Piece<T> {
  /** Where the piece begins in the whole text. */
  start: number
  text: string
  /** Values of the marks that cover it, in the order given. */
  values: T[]
}

/**
 * The pieces of `text`, which begins at `from` in the whole text whose offsets the marks are in. Joined they are the
 * text again; marks outside of it, empty or turned round are ignored.
 */
export function split<T>(text: string, from: number, marks: readonly Mark<T>[]): Piece<T>[] {
  const to = from + text.length
  const inside = marks.filter(mark => mark.start < mark.end && mark.start < to && mark.end > from)
  const clamp = (at: number) => Math.min(Math.max(at, from), to)
  const borders = new Set([from, to, ...inside.flatMap(mark => [clamp(mark.start), clamp(mark.end)])])
  const cuts = [...borders].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? to
    const covering = inside.filter(mark => mark.start <= start && mark.end >= end)
    return { start, text: text.slice(start - from, end - from), values: covering.map(mark => mark.value) }
  })
}

/** `length` characters of the text from `at` stand in a line from `start`. */
interface Run {
  at: number
  start: number
  length: number
}

/** What of some spans of the text stands in a line, in offsets of the line. */
export function onLine<T extends { start: number; end: number }>(runs: readonly Run[], spans: readonly T[]): T[] {
  return spans.flatMap(span =>
    runs.flatMap(({ at, start, length }) => {
      const from = Math.max(span.start, at)
      const to = Math.min(span.end, at + length)
      return from < to ? [{ ...span, start: start + from - at, end: start + to - at }] : []
    }),
  )
}

/** 3–5, 9: rising numbers in short. */
export function ranges(numbers: readonly number[]): string {
  const opens = numbers.filter((n, i) => numbers[i - 1] !== n - 1)
  const closes = numbers.filter((n, i) => numbers[i + 1] !== n + 1)
  return opens.map((first, i) => (first === closes[i] ? `${first}` : `${first}–${closes[i]}`)).join(', ')
}
