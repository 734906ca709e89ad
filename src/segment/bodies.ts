// Stories of a page whose bodies come first: headlines stand below, among or apart from them, as in text taken from a laid-out page.
import { opensReport } from './kinds.ts'
import { claim, columnOf, type Headline, type Layout, layoutOf, unionOf } from './layout.ts'
import type { Piece } from './pieces.ts'
import type { Story } from './stories.ts'

/** The stories that have a body; captions, credits and date lines are left for others to place. */
export function storiesOfBodies(pieces: Piece[]): Story[] {
  const stories: Story[] = []
  for (const slice of slicesOf(pieces)) {
    const [first, ...others] = storiesOfSlice(slice)
    const last = stories.at(-1)
    if (!first) continue
    // A slice that begins in the middle of a story goes on with it.
    if (last && !first.headline.length && !opensReport(first.body[0]?.text ?? '')) last.body.push(...first.body)
    else stories.push(first)
    stories.push(...others)
  }
  return stories
}

/** A printed page has some 60 paragraphs; a file with far more is many pages, taken in turn so that the time stays linear. */
function slicesOf(pieces: Piece[]): Piece[][] {
  const slices: Piece[][] = [[]]
  let paragraphs = 0
  for (const p of pieces) {
    const full = paragraphs >= 150 || (paragraphs >= 100 && opensReport(p.text))
    if (p.kind === 'paragraph' && full) {
      slices.push([])
      paragraphs = 0
    }
    if (p.kind === 'paragraph') paragraphs++
    slices.at(-1)?.push(p)
  }
  return slices
}

function storiesOfSlice(pieces: Piece[]): Story[] {
  const layout = layoutOf(pieces)
  const { paragraphs, headlines, sections } = layout
  const starts = cutAtClaims(layout, startsOf(layout))
  const heads = headsOf(layout, starts)
  const storyOf = gather(layout, starts, heads)
  const stories = starts.map((_, k): Story => {
    const body = paragraphs.filter((_, i) => storyOf[i] === k).map(x => x.piece)
    return { headline: heads[k]?.lines ?? [], bylines: heads[k]?.bylines ?? [], body }
  })
  for (const group of [...headlines, ...sections]) {
    if (heads.includes(group)) continue
    const story = stories[storyOf[Math.min(group.before, paragraphs.length - 1)] ?? 0]
    if (!story) return [{ headline: group.lines, bylines: group.bylines, body: [] }]
    story.body.push(...group.lines)
    story.bylines = [...story.bylines, ...group.bylines]
  }
  return stories
}

/** Paragraphs that surely begin a story: openings of reports, and turns to a column of another width. */
function startsOf({ paragraphs, headlines }: Layout): number[] {
  const width = (from: number, to: number) => columnOf(paragraphs.slice(Math.max(0, from), to).map(x => x.piece))
  return paragraphs.flatMap((x, i) => {
    if (i === 0 || opensReport(x.piece.text)) return [i]
    if (headlines.length < 2) return []
    const [left, right] = [width(i - 3, i), width(i, i + 3)]
    const turn = left > 0 && right > 0 && Math.abs(left - right) >= 2
    const below = headlines.some(g => g.before === i && g.between)
    return turn && (below || isIndented(paragraphs, i)) ? [i] : []
  })
}

/** Indented where those before it are not. */
const isIndented = (paragraphs: Layout['paragraphs'], i: number): boolean =>
  (paragraphs[i]?.indent ?? 0) > 0 && paragraphs.slice(Math.max(0, i - 3), i).every(x => x.indent === 0)

/** Where two headlines have their words in one run, it holds two stories: it is cut where that serves both best. */
function cutAtClaims(layout: Layout, starts: number[]): number[] {
  const ends = () => [...starts.slice(1), layout.paragraphs.length]
  for (let round = 0; round < 12; round++) {
    const claims = layout.headlines.map(g => {
      const scores = starts.map((s, k) => claim(layout, g, s, ends()[k] ?? s))
      const score = Math.max(0, ...scores)
      return { g, score, k: scores.indexOf(score) }
    })
    const rivals = starts
      .map((_, k) => claims.filter(c => c.k === k && c.score >= 0.2).sort((a, b) => b.score - a.score))
      .filter(c => c.length > 1)
      .sort((a, b) => (b[1]?.score ?? 0) - (a[1]?.score ?? 0))[0]
    const [a, b] = rivals ?? []
    const cut = a && b && bestCut(layout, starts[a.k] ?? 0, ends()[a.k] ?? 0, a.g, b.g)
    if (cut === undefined) break
    starts = [...starts, cut].sort((x, y) => x - y)
  }
  return starts
}

/** The paragraph at which a run is best divided between two headlines: each finds its words on its side, and the text changes its subject. */
function bestCut(layout: Layout, from: number, to: number, a: Headline, b: Headline): number | undefined {
  const { paragraphs, share, headlines } = layout
  let best: number | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  for (let i = from + 1; i < to; i++) {
    const opens = (g: Headline) => 0.1 * share(g.terms, paragraphs[i]?.terms ?? new Set())
    const serves = (x: Headline, y: Headline) => claim(layout, x, from, i) + claim(layout, y, i, to) + opens(y)
    const before = unionOf(paragraphs.slice(Math.max(from, i - 3), i).map(x => x.terms))
    const cohesion = share(unionOf(paragraphs.slice(i, Math.min(i + 3, to)).map(x => x.terms)), before)
    const below = headlines.some(g => g.before === i && g.between)
    const bonus = (below ? 0.05 : 0) + (isIndented(paragraphs, i) ? 0.2 : 0) - 2 * cohesion
    const score = Math.max(serves(a, b), serves(b, a)) + bonus
    if (score <= bestScore) continue
    best = i
    bestScore = score
  }
  return best
}

/** The story of each paragraph: that of the run it stands in, or, where columns are interleaved, the one whose words it has. */
function gather(layout: Layout, starts: number[], heads: (Headline | undefined)[]): number[] {
  const { paragraphs, share } = layout
  const place = paragraphs.map((_, i) => starts.findLastIndex(s => s <= i))
  if (starts.length < 2) return place
  const said = starts.map((_, k) => countOf(paragraphs.filter((_, i) => place[i] === k).map(x => x.terms)))
  const column = starts.map((_, k) => columnOf(paragraphs.filter((_, i) => place[i] === k).map(x => x.piece)))
  return paragraphs.map((x, i) => {
    const own = place[i] ?? 0
    if (starts.includes(i)) return own
    const affinities = starts.map((_, k) => {
      if (k !== own && x.column && column[k] && Math.abs(x.column - column[k]) > 1) return 0
      const least = k === own ? 1 : 0
      return share(x.terms, { has: t => (said[k]?.get(t) ?? 0) > least || (heads[k]?.terms.has(t) ?? false) })
    })
    const best = Math.max(...affinities)
    return best >= 0.035 && best > 2.5 * (affinities[own] ?? 0) + 0.015 ? affinities.indexOf(best) : own
  })
}

/** In how many of the texts each term stands. */
function countOf(texts: ReadonlySet<string>[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const text of texts) for (const term of text) count.set(term, (count.get(term) ?? 0) + 1)
  return count
}

/** For each run its headline: by the words they share, then by what is left over nearby. */
function headsOf(layout: Layout, starts: number[]): (Headline | undefined)[] {
  const { paragraphs, headlines, sections } = layout
  const heads: (Headline | undefined)[] = starts.map(() => undefined)
  const endOf = (k: number) => starts[k + 1] ?? paragraphs.length
  // A headline stands directly below its story, or directly above it.
  const nearness = (g: Headline, k: number) => (g.before === endOf(k) ? 0.1 : g.before === starts[k] ? 0.05 : 0)
  const give = (groups: Headline[], least: number, fits: (g: Headline, k: number) => boolean) => {
    const offers = groups
      .flatMap(g => starts.map((s, k) => ({ g, k, score: claim(layout, g, s, endOf(k)) + nearness(g, k) })))
      .filter(o => o.score >= least && fits(o.g, o.k))
      .sort((a, b) => b.score - a.score || a.k - b.k)
    for (const { g, k } of offers) if (!heads[k] && !heads.includes(g)) heads[k] = g
  }
  give(headlines, 0.2, () => true)
  give(headlines, 0, () => true)
  // What looks like a section's heading, but stands alone in another story, can only head a report that has none.
  const within = (g: Headline) => starts.findLastIndex(s => s < g.before)
  const alone = sections.filter(g => sections.filter(o => within(o) === within(g)).length === 1)
  if (starts.length > 1) {
    give(alone, 0, (g, k) => within(g) !== k && opensReport(paragraphs[starts[k] ?? 0]?.piece.text ?? ''))
  }
  return heads
}
