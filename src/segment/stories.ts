// Pieces → stories: which paragraphs belong together, and which headline is theirs.
import { gather } from './gather.ts'
import { isPageCredit, opensReport } from './kinds.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { Piece } from './pieces.ts'
import { articlesIn } from './search.ts'

/** One article in the making. Every piece of the page is in exactly one story. */
export interface Story {
  headline: Piece[]
  bylines: Piece[]
  /** Paragraphs, the headings between them, captions, credits and date lines, in page order. */
  body: Piece[]
}

/** The stories of a page in the order of their bodies, then pictures and page credits. */
export function storiesOf(pieces: Piece[]): Story[] {
  const first = pieces.findIndex(p => p.kind === 'paragraph')
  const last = pieces.findLastIndex(p => p.kind === 'paragraph')
  const above = pieces.some((p, i) => p.kind === 'headline' && i < first)
  const below = pieces.some((p, i) => p.kind === 'headline' && (i > last || p.interrupts))
  const stories: Story[] = []
  for (const slice of slicesOf(pieces)) {
    const [next, ...others] = storiesIn(layoutOf(slice, above && !below))
    const open = stories.at(-1)
    if (!next) continue
    // A slice that begins in the middle of a story goes on with it.
    if (open && !next.headline.length && !opensReport(next.body[0]?.text ?? '')) open.body.push(...next.body)
    else stories.push(next)
    stories.push(...others)
  }
  return withRest(pieces, stories)
}

/** A printed page has some 60 paragraphs; a file with far more is many pages, taken in turn so that the time stays linear. */
function slicesOf(pieces: Piece[]): Piece[][] {
  const slices: Piece[][] = [[]]
  let paragraphs = 0
  for (const p of pieces) {
    const full = paragraphs >= 120 || (paragraphs >= 60 && opensReport(p.text))
    if (p.kind === 'paragraph' && full) {
      slices.push([])
      paragraphs = 0
    }
    if (p.kind === 'paragraph') paragraphs++
    slices.at(-1)?.push(p)
  }
  return slices
}

function storiesIn(layout: Layout): Story[] {
  const { paragraphs, headlines, headsFirst } = layout
  if (!paragraphs.length) return headlines.map(g => ({ headline: g.lines, bylines: g.bylines, body: [] }))
  const found = articlesIn(layout)
  const storyOf = headsFirst ? undefined : gather(layout, found)
  const stories = found.map(({ from, to, headline }, k) => ({
    headline: headline?.lines ?? [],
    bylines: headline?.bylines ?? [],
    body: paragraphs.filter((_, i) => (storyOf ? storyOf[i] === k : i >= from && i < to)).map(p => p.piece),
  }))
  // A headline of no article is a heading inside one; between two it closes the one above, but on a site opens the one below.
  for (const g of headlines.filter(g => found.every(f => f.headline !== g))) {
    const story =
      stories[found.findLastIndex(f => f.from < g.before || (headsFirst && f.from === g.before))] ?? stories[0]
    story?.body.push(...g.lines)
    if (story) story.bylines = [...story.bylines, ...g.bylines]
  }
  return stories
}

/** Gives captions, credits, date lines and bylines that no headline took to the story they stand in, or a story of their own. */
function withRest(pieces: Piece[], stories: Story[]): Story[] {
  const order = new Map(pieces.map((p, i) => [p, i]))
  const home = new Map(stories.flatMap(s => [...s.headline, ...s.bylines, ...s.body].map(p => [p, s] as const)))
  const several = stories.length > 1
  // A caption in sentences (图为…。) goes with the article it stands in; a bare one is a picture of its own.
  const inSentences = (p: Piece) => p.kind === 'caption' && /^图为|。/u.test(p.text)
  const inText = new Set(pieces.filter(inSentences).map(p => p.lines[0]?.chunk))
  const own: Story[] = []
  let near = stories[0]
  let picture: Piece | undefined
  for (const p of pieces) {
    const at = home.get(p)
    if (at) {
      if (p.kind === 'paragraph') near = at
      continue
    }
    const alone =
      several && (p.kind === 'credit' ? isPageCredit(p.text) : p.kind === 'caption' && !inText.has(p.lines[0]?.chunk))
    const previous = own.at(-1)
    if (alone && previous && picture && p.kind === 'caption' && sameChunk(picture, p)) previous.body.push(p)
    else if (alone || !near) own.push({ headline: [], bylines: [], body: [p] })
    else if (p.kind === 'byline' || p.kind === 'author') near.bylines.push(p)
    else near.body.push(p)
    if (p.kind === 'caption') picture = p
  }
  for (const s of stories) s.body.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return [...stories.filter(s => s.body.length || s.headline.length || s.bylines.length), ...own]
}

const sameChunk = (a: Piece, b: Piece): boolean => a.lines[0]?.chunk === b.lines[0]?.chunk
