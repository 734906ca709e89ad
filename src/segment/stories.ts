// Pieces → stories: which paragraphs belong together, and which headline is theirs.
import { storiesOfBodies } from './bodies.ts'
import { dash, groupsOf } from './groups.ts'
import { isPageCredit, opensReport } from './kinds.ts'
import type { Piece } from './pieces.ts'

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
  const stories = above && !below ? fromHeadlines(pieces) : storiesOfBodies(pieces)
  return withRest(pieces, stories)
}

/** A page where each article stands below its headline. */
function fromHeadlines(pieces: Piece[]): Story[] {
  const groups = new Map(groupsOf(pieces).map(g => [g.lines[0], g]))
  const stories: Story[] = [{ headline: [], bylines: [], body: [] }]
  const current = () => stories.at(-1) ?? { headline: [], bylines: [], body: [] }
  const open = () => {
    if (current().body.length) stories.push({ headline: [], bylines: [], body: [] })
  }
  const following: (Piece | undefined)[] = []
  for (let i = pieces.length - 1; i >= 0; i--) {
    following[i] = pieces[i]?.kind === 'paragraph' ? pieces[i] : following[i + 1]
  }
  pieces.forEach((p, i) => {
    const group = groups.get(p)
    if (group) {
      const next = following[i]
      const opens =
        next && (opensReport(next.text) || group.bylines.length > 0 || group.lines.some(l => dash.test(l.text)))
      if (opens) open()
    }
    if (p.kind === 'paragraph') {
      if (opensReport(p.text)) open()
      current().body.push(p)
    }
    if (p.kind === 'headline') (current().body.length ? current().body : current().headline).push(p)
    if (p.kind === 'byline' || p.kind === 'author') current().bylines.push(p)
  })
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
