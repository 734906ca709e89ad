// Page text → its lines, with what the layout shows: indent, width, gaps and the width of the column they stand in.

import { everyMatch } from '../every-match.ts'
/** A line without the white space around it; `start`, `end` are offsets into the page's text. */
export interface Line {
  start: number
  end: number
  text: string
  /** Width of the white space before it; a full-width character counts 2. */
  indent: number
  width: number
  /** Blank lines above it. */
  gap: number
  /** Which stretch without a blank line it belongs to. */
  chunk: number
}

/** The non-blank lines of a page. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  let chunk = 0
  for (const m of everyMatch(text, /([^\r\n\f\v\u2028\u2029\u0085]*)(\r\n|[\r\n\f\v\u2028\u2029\u0085]|$)/g)) {
    const raw = m[1] ?? ''
    const words = raw.trim()
    if (!words) {
      gap++
      continue
    }
    const lead = raw.length - raw.trimStart().length
    if (gap && lines.length) chunk++
    const start = m.index + lead
    lines.push({
      start,
      end: start + words.length,
      text: words,
      indent: widthOf(raw.slice(0, lead)),
      width: widthOf(words),
      gap,
      chunk,
    })
    gap = m[2] === '\f' ? 1 : 0
  }
  return lines
}

/** Width in half-width units: what is not Latin counts 2. */
export function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2
  return width
}

/** Characters that can close a sentence, with the quotes and brackets that may follow, or who wrote it: 。（林　远）. */
const closing = /[。！？!?…](?:[”’」』）)】\]]*|\s*[（(][^（）()。，]{2,40}[）)])$|[：:]$/u

export const closes = (text: string): boolean => closing.test(text)
