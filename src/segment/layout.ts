// A page whose bodies come first, as numbers: its paragraphs, its headlines, and how much they speak of the same things.
import { dash, type Group, groupsOf, headsArticle } from './groups.ts'
import { type Share, shareIn, termsOf } from './overlap.ts'
import type { Piece } from './pieces.ts'

export interface Paragraph {
  piece: Piece
  terms: Set<string>
  /** Terms of it and the two after it. */
  window: Set<string>
  /** The width that most of its lines have; 0 when there are too few. */
  column: number
  indent: number
}

export interface Headline extends Group {
  terms: Set<string>
  /** Index of the first paragraph after it; the number of paragraphs when there is none. */
  before: number
  /** Stands between two paragraphs, not inside one. */
  between: boolean
}

export interface Layout {
  paragraphs: Paragraph[]
  share: Share
  /** Groups that head an article. */
  headlines: Headline[]
  /** Groups that may be headings of a section. */
  sections: Headline[]
}

export function layoutOf(pieces: Piece[]): Layout {
  const places = pieces.flatMap((p, at) => (p.kind === 'paragraph' ? [at] : []))
  const bodies = pieces.filter(p => p.kind === 'paragraph')
  const terms = bodies.map(p => termsOf(p.text))
  const paragraphs = bodies.map((piece, i) => ({
    piece,
    terms: terms[i] ?? new Set<string>(),
    window: unionOf(terms.slice(i, i + 3)),
    column: columnOf([piece]),
    indent: piece.lines[0]?.indent ?? 0,
  }))
  const layout: Layout = { paragraphs, share: shareIn(terms), headlines: [], sections: [] }
  for (const g of groupsOf(pieces)) {
    const next = places.findIndex(at => at > g.at)
    const before = next < 0 ? places.length : next
    const words = g.lines.map(l => l.text.replace(dash, '')).join(' ')
    const between = !g.lines.some(l => l.interrupts)
    const headline = { ...g, terms: termsOf(words), before, between }
    const heads = headsArticle(g, bodies[before]) || speaksOfOthers(layout, headline)
    ;(heads ? layout.headlines : layout.sections).push(headline)
  }
  return layout
}

export const unionOf = (sets: ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap(s => [...s]))

/** How much of a headline three paragraphs in a row have, at best, among those from `from` up to `to`. */
export function claim({ paragraphs, share }: Layout, g: Headline, from: number, to: number): number {
  if (to - from < 3) return share(g.terms, unionOf(paragraphs.slice(from, to).map(x => x.terms)))
  let best = 0
  for (let i = from; i + 3 <= to; i++) best = Math.max(best, share(g.terms, paragraphs[i]?.window ?? new Set()))
  return best
}

/** A heading that has its words from another part of the page than the one it stands in. */
function speaksOfOthers(layout: Layout, g: Headline): boolean {
  const from = Math.max(0, g.before - 3)
  const to = Math.min(layout.paragraphs.length, g.before + 3)
  const near = layout.share(g.terms, unionOf(layout.paragraphs.slice(from, to).map(x => x.terms)))
  const far = Math.max(claim(layout, g, 0, from), claim(layout, g, to, layout.paragraphs.length))
  return far >= 0.3 && far > 3 * near
}

/** The width that most lines inside these paragraphs have; 0 when no two are alike. */
export function columnOf(pieces: Piece[]): number {
  const count = new Map<number, number>()
  for (const line of pieces.flatMap(p => p.lines.slice(1, -1))) count.set(line.width, (count.get(line.width) ?? 0) + 1)
  const [width, times] = [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return times > 1 ? width : 0
}
