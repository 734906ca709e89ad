// Pieces → stories: which paragraphs belong together, and which headline is theirs.
import { amended } from './amend.ts'
import { isBareCredit } from './captions.ts'
import { isPageCredit, opensReport } from './kinds.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { Piece } from './pieces.ts'
import { articlesIn } from './search.ts'
import { termsOf } from './terms.ts'

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
  const found = amended(layout, articlesIn(layout))
  const stories = found.map(({ paragraphs: own, headline }) => ({
    headline: headline?.lines ?? [],
    bylines: headline?.bylines ?? [],
    body: own.flatMap(i => paragraphs[i]?.piece ?? []),
  }))
  // A headline of no article is a heading inside one; between two it closes the one above, but on a site opens the one below.
  for (const g of headlines.filter(g => found.every(f => f.headline !== g))) {
    const at = headsFirst ? g.before : g.before - 1
    const story = stories[found.findIndex(f => f.paragraphs.includes(at))] ?? stories.at(-1)
    story?.body.push(...g.lines)
    if (story) story.bylines = [...story.bylines, ...g.bylines]
  }
  return stories
}

/** Gives captions, credits, date lines and bylines that no headline took to the story they stand in or tell of, or a story of their own. */
function withRest(pieces: Piece[], stories: Story[]): Story[] {
  const order = new Map(pieces.map((p, i) => [p, i]))
  const home = new Map(stories.flatMap(s => [...s.headline, ...s.bylines, ...s.body].map(p => [p, s] as const)))
  const own: Story[] = []
  const firstText = pieces.findIndex(p => p.kind === 'paragraph')
  const lastText = pieces.findLastIndex(p => p.kind === 'paragraph')
  const termsIn = remembered((s: Story) => termsOf([...s.headline, ...s.body].map(p => p.text).join('\n')))
  let near = stories[0]
  for (const [i, p] of pieces.entries()) {
    const at = home.get(p)
    if (at) {
      if (p.kind === 'paragraph') near = at
      continue
    }
    const story = stories.length > 1 ? storyOf(p, i) : near
    if (!story) own.push({ headline: [], bylines: [], body: [p] })
    else if (p.kind === 'byline' || p.kind === 'author') story.bylines.push(p)
    else story.body.push(p)
    if (story) home.set(p, story)
    else home.set(p, own.at(-1) ?? { headline: [], bylines: [], body: [] })
  }
  for (const s of stories) s.body.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return [...stories.filter(s => s.body.length || s.headline.length || s.bylines.length), ...own]

  /** Of several stories the one that this piece belongs to; undefined when it stands for itself. */
  function storyOf(p: Piece, i: number): Story | undefined {
    if (p.kind === 'credit') return isPageCredit(p.text) || i < firstText || i > lastText ? undefined : near
    if (p.kind !== 'caption') return near
    const before = pieces[i - 1]
    if (before?.kind === 'caption' && (sameChunk(before, p) || isBareCredit(p.text))) return home.get(before)
    const caption = pieces.slice(i, i + 12).filter(c => c.kind === 'caption' && sameChunk(c, p))
    const from = Math.max(0, (near ? stories.indexOf(near) : 0) - 4)
    return pictured(caption.map(c => c.text).join(''), stories.slice(from, from + 9), near, termsIn)
  }
}

/** The story that a caption tells of: what 图为 points to stands near, other captions have the names of their story. */
function pictured(
  caption: string,
  stories: Story[],
  near: Story | undefined,
  termsIn: (s: Story) => ReadonlySet<string>,
): Story | undefined {
  const terms = [...termsOf(caption)]
  const shares = stories.map(s => terms.filter(t => termsIn(s).has(t)).length / (terms.length || 1))
  const most = Math.max(...shares)
  if (most >= 0.4) return stories[shares.indexOf(most)]
  // 图为5月7日，…: a picture with a day of its own is news of its own.
  return /^[（(]?(?:上|下|左|右)?图[为①1](?!\d{1,2}月)/u.test(caption) ? near : undefined
}

const sameChunk = (a: Piece, b: Piece): boolean => a.lines[0]?.chunk === b.lines[0]?.chunk

function remembered<Of extends object, To>(find: (of: Of) => To): (of: Of) => To {
  const known = new Map<Of, To>()
  return of => {
    const to = known.get(of) ?? find(of)
    known.set(of, to)
    return to
  }
}
