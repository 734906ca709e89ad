// A page as numbers: its paragraphs and headlines in order, what stands between them, and how much they speak of the same things.
import { dash, type Group, groupsOf } from './groups.ts'
import { opensReport } from './kinds.ts'
import { shareOf, termsOf, type Weight, weightIn } from './overlap.ts'
import type { Piece } from './pieces.ts'

export interface Paragraph {
  piece: Piece
  terms: ReadonlySet<string>
  /** Terms of its first clause. */
  opening: ReadonlySet<string>
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
  /** How much of its terms the paragraphs from i up to i + k have together, for k = 1, 2, 3: shares[k - 1][i]. */
  shares: number[][]
  /** The highest share of three paragraphs up to i, and from i on. */
  upTo: number[]
  after: number[]
}

export interface Layout {
  paragraphs: Paragraph[]
  headlines: Headline[]
  weight: Weight
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
  const weight = weightIn(paragraphs.map(p => p.terms))
  const sharesOf = sharesAmong(paragraphs, weight)
  const headlines = groupsOf(pieces).map(g => {
    const terms = termsOf(g.lines.map(l => l.text.replace(dash, '')).join(' '))
    return { ...g, ...sharesOf(terms), before: beforeAt[g.at] ?? 0, between: !g.lines.some(l => l.interrupts), terms }
  })
  return { paragraphs, headlines, weight, headsFirst }
}

const paragraphOf = (piece: Piece, above: Piece[]): Paragraph => ({
  piece,
  terms: termsOf(piece.text),
  opening: termsOf(piece.text.slice(0, 14)),
  lead: opensReport(piece.text),
  column: columnOf(piece),
  indent: piece.lines[0]?.indent ?? 0,
  above,
})

/** How much of some terms the paragraphs from `from` up to `to` have together. */
export const shareAmong = ({ weight, paragraphs }: Layout, of: Iterable<string>, from: number, to: number): number =>
  shareOf(
    weight,
    of,
    paragraphs.slice(Math.max(0, from), to).map(p => p.terms),
  )

type Shares = Pick<Headline, 'shares' | 'upTo' | 'after'>

/** For a headline's terms the shares of all windows, by where each term stands: the time does not grow with paragraphs times headlines. */
function sharesAmong(paragraphs: Paragraph[], weight: Weight): (terms: ReadonlySet<string>) => Shares {
  const places = new Map<string, number[]>()
  paragraphs.forEach((p, i) => {
    for (const term of p.terms) {
      const known = places.get(term)
      if (known) known.push(i)
      else places.set(term, [i])
    }
  })
  return terms => {
    const all = [...terms].reduce((sum, term) => sum + weight(term), 0) || 1
    const shares = [1, 2, 3].map(k => {
      const sums = new Array<number>(paragraphs.length).fill(0)
      for (const term of terms) {
        let last = -1
        for (const place of places.get(term) ?? []) {
          for (let i = Math.max(last + 1, place - k + 1); i <= place; i++) sums[i] = (sums[i] ?? 0) + weight(term) / all
          last = place
        }
      }
      return sums
    })
    const widest = shares[2] ?? []
    return { shares, upTo: runningMax(widest), after: runningMax([...widest].reverse()).reverse() }
  }
}

function runningMax(values: number[]): number[] {
  let max = 0
  return values.map(v => {
    max = Math.max(max, v)
    return max
  })
}

/** The width that most lines inside a paragraph have; 0 when no two are alike. */
function columnOf(piece: Piece): number {
  const count = new Map<number, number>()
  for (const line of piece.lines.slice(1, -1)) count.set(line.width, (count.get(line.width) ?? 0) + 1)
  const [width, times] = [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return times > 1 ? width : 0
}
