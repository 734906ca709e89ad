// A page as numbers: its paragraphs and headlines in order, what stands between them, and how much they speak of the same things.
import { dash, type Group, groupsOf } from './groups.ts'
import { opensReport } from './kinds.ts'
import type { Piece } from './pieces.ts'
import { termsOf } from './terms.ts'
import { Topics } from './topics.ts'

export interface Paragraph {
  piece: Piece
  terms: ReadonlySet<string>
  /** Begins as a report does, which only the first paragraph of an article can. */
  lead: boolean
  /** The width that its wrapped lines have; 0 when there are too few. */
  column: number
  indent: number
  /** Other pieces that stand between the paragraph before and this one, not inside that one. */
  above: Piece[]
}

export interface Headline extends Group {
  terms: ReadonlySet<string>
  /** Index of the first paragraph after it; the number of paragraphs when there is none. */
  before: number
  /** Stands between two paragraphs, not inside one. */
  between: boolean
}

export interface Layout {
  paragraphs: Paragraph[]
  headlines: Headline[]
  /** Of the paragraphs, then the headlines. */
  topics: Topics
  /** How many of the paragraphs before each begin as reports do. */
  leadsBefore: number[]
  /** Each article stands below its headline, as on a site; in text taken from a laid-out page they stand apart. */
  headsFirst: boolean
}

export function layoutOf(pieces: Piece[], headsFirst: boolean): Layout {
  const paragraphs: Paragraph[] = []
  const beforeAt: number[] = []
  let above: Piece[] = []
  for (const piece of pieces) {
    beforeAt.push(paragraphs.length)
    if (piece.kind === 'paragraph') {
      paragraphs.push(paragraphOf(piece, above))
      above = []
    } else if (!piece.interrupts) above.push(piece)
  }
  const headlines = groupsOf(pieces).map(g => {
    const terms = termsOf(g.lines.map(l => l.text.replace(dash, '')).join(' '))
    return { ...g, before: beforeAt[g.at] ?? 0, between: !g.lines.some(l => l.interrupts), terms }
  })
  const topics = new Topics([...paragraphs, ...headlines].map(text => text.terms))
  const leadsBefore = [0]
  for (const p of paragraphs) leadsBefore.push((leadsBefore.at(-1) ?? 0) + Number(p.lead))
  return { paragraphs, headlines, topics, leadsBefore, headsFirst }
}

const paragraphOf = (piece: Piece, above: Piece[]): Paragraph => ({
  piece,
  terms: termsOf(piece.text),
  lead: opensReport(piece.text),
  column: columnOf(piece),
  indent: piece.lines[0]?.indent ?? 0,
  above,
})

/** The width that most lines inside a paragraph have; 0 when no two are alike. */
function columnOf(piece: Piece): number {
  const count = new Map<number, number>()
  for (const line of piece.lines.slice(1, -1)) count.set(line.width, (count.get(line.width) ?? 0) + 1)
  const [width, times] = [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return times > 1 ? width : 0
}
