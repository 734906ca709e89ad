// The name in brackets behind the last sentence of an article (…开馆。（林　远）) is a byline of its own.
import { kindOf } from './kinds.ts'
import type { Line } from './lines.ts'
import type { Piece } from './pieces.ts'

/** The paragraph and the byline that closes it; any other piece as it is. */
export function signatureApart(piece: Piece): Piece[] {
  const at = piece.kind === 'paragraph' ? closing.exec(piece.text)?.index : undefined
  if (at === undefined) return [piece]
  const words = piece.text.slice(at).trim()
  // （林远 见习记者 周小满）
  const kind = kindOf(words, true) ?? kindOf(words.replace(/^([（(])\p{Script=Han}{2,4}\s+/u, '$1'), true)
  if (kind !== 'byline' && kind !== 'author') return [piece]
  const halves = halvesOf(piece.lines, at)
  return halves.map((lines, i) => ({
    ...piece,
    kind: i ? kind : piece.kind,
    lines,
    text: lines.map(l => l.text).join(''),
  }))
}

const closing = /(?<=[。！？”])\s*[（(][^（）()。，；]{2,40}[）)]$/u

/** The lines up to this offset into their joined text, and those from there on. */
function halvesOf(lines: Line[], at: number): [Line[], Line[]] {
  const before: Line[] = []
  const after: Line[] = []
  let passed = 0
  for (const line of lines) {
    const cut = Math.min(Math.max(0, at - passed), line.text.length)
    passed += line.text.length
    for (const [half, from, to] of [
      [before, 0, cut],
      [after, cut, line.text.length],
    ] as const) {
      const words = line.text.slice(from, to)
      const start = line.start + from + words.length - words.trimStart().length
      const text = words.trim()
      if (text) half.push({ ...line, start, end: start + text.length, text })
    }
  }
  return [before, after]
}
