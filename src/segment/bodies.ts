// Stories of a page whose bodies come first: headlines stand below, among or apart from their texts, as in text taken from a laid-out page.
import { type Group, groupsOf, headsArticle } from './groups.ts'
import { opensReport } from './kinds.ts'
import { type Overlap, overlapIn, pairsOf } from './overlap.ts'
import type { Piece } from './pieces.ts'
import type { Story } from './stories.ts'

interface Paragraph {
  piece: Piece
  at: number
  pairs: Set<string>
}

interface Headline extends Group {
  pairs: Set<string>
  /** Index of the first paragraph after it; the number of paragraphs when there is none. */
  before: number
}

/** What the page shows, for the steps below. */
interface Layout {
  paragraphs: Paragraph[]
  overlap: Overlap
  headlines: Headline[]
  /** Groups that may be headings of a section. */
  sections: Headline[]
}

/** The stories that have a body; captions, credits and date lines are left for others to place. */
export function storiesOfBodies(pieces: Piece[]): Story[] {
  const layout = layoutOf(pieces)
  const { paragraphs, headlines, sections } = layout
  const starts = cutAtClaims(layout, startsOf(layout))
  const storyOf = gather(layout, starts)
  const runs = starts.map((_, k) => paragraphs.filter((_, i) => storyOf[i] === k))
  const heads = headsOf(layout, starts, runs)
  const stories = runs.map((run, k): Story => {
    const head = heads[k]
    return { headline: head?.lines ?? [], bylines: head?.bylines ?? [], body: run.map(x => x.piece) }
  })
  for (const group of [...headlines, ...sections]) {
    if (heads.includes(group)) continue
    const story = stories[storyOf[Math.min(group.before, paragraphs.length - 1)] ?? 0]
    if (!story) return [{ headline: group.lines, bylines: group.bylines, body: [] }]
    story.body.push(...group.lines)
    story.bylines.push(...group.bylines)
  }
  return stories
}

function layoutOf(pieces: Piece[]): Layout {
  const paragraphs = pieces.flatMap((piece, at) =>
    piece.kind === 'paragraph' ? [{ piece, at, pairs: pairsOf(piece.text) }] : [],
  )
  const overlap = overlapIn(paragraphs.map(x => x.pairs))
  const groups = groupsOf(pieces).map((g): Headline => {
    const next = paragraphs.findIndex(x => x.at > g.at)
    return { ...g, pairs: pairsOf(g.lines.map(l => l.text).join(' ')), before: next < 0 ? paragraphs.length : next }
  })
  const layout: Layout = { paragraphs, overlap, headlines: [], sections: [] }
  for (const g of groups) {
    const heads = headsArticle(g, paragraphs[g.before]?.piece) || speaksOfOthers(layout, g)
    ;(heads ? layout.headlines : layout.sections).push(g)
  }
  return layout
}

const union = (xs: Paragraph[]): Set<string> => new Set(xs.flatMap(x => [...x.pairs]))

/** How much of a headline three paragraphs in a row have, at best. */
function claim({ overlap }: Layout, g: Headline, run: Paragraph[]): number {
  let best = 0
  for (let i = 0; i === 0 || i + 3 <= run.length; i++)
    best = Math.max(best, overlap.share(g.pairs, union(run.slice(i, i + 3))))
  return best
}

/** A heading that has its words from another part of the page than the one it stands in. */
function speaksOfOthers(layout: Layout, g: Headline): boolean {
  const { paragraphs } = layout
  const from = Math.max(0, g.before - 2)
  const near = layout.overlap.share(g.pairs, union(paragraphs.slice(from, g.before + 2)))
  const far = Math.max(claim(layout, g, paragraphs.slice(0, from)), claim(layout, g, paragraphs.slice(g.before + 2)))
  return far > near + 0.15
}

/** Paragraphs that surely begin a story: openings of reports, and turns to a column of another width. */
function startsOf({ paragraphs, headlines }: Layout): number[] {
  return paragraphs.flatMap((x, i) => {
    if (i === 0 || opensReport(x.piece.text)) return [i]
    if (headlines.length < 2) return []
    const left = paragraphs.slice(Math.max(0, i - 3), i)
    const turn = Math.abs(columnOf(left) - columnOf(paragraphs.slice(i, i + 3))) >= 2
    const below = headlines.some(g => g.before === i && !g.lines.some(l => l.interrupts))
    const indented = indentOf(x) > 0 && left.every(l => indentOf(l) === 0)
    return turn && (below || indented) ? [i] : []
  })
}

const indentOf = (x: Paragraph): number => x.piece.lines[0]?.indent ?? 0

/** The width that most lines of these paragraphs have; 0 when there are too few. */
function columnOf(paragraphs: Paragraph[]): number {
  const count = new Map<number, number>()
  for (const line of paragraphs.flatMap(x => x.piece.lines.slice(1, -1))) {
    count.set(line.width, (count.get(line.width) ?? 0) + 1)
  }
  return [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

const runAt = (layout: Layout, starts: number[], k: number): Paragraph[] =>
  layout.paragraphs.slice(starts[k], starts[k + 1] ?? layout.paragraphs.length)

/** Where two headlines have their words in one run, it holds two stories: it is cut where that serves both best. */
function cutAtClaims(layout: Layout, starts: number[]): number[] {
  for (let round = 0; round < layout.headlines.length; round++) {
    const claims = layout.headlines.map(g => {
      const scores = starts.map((_, k) => claim(layout, g, runAt(layout, starts, k)))
      const score = Math.max(0, ...scores)
      return { g, score, k: scores.indexOf(score) }
    })
    const rivals = claims.flatMap((a, i) =>
      claims.slice(i + 1).flatMap(b => (a.k === b.k && Math.min(a.score, b.score) >= 0.2 ? [[a, b] as const] : [])),
    )
    const cut = rivals
      .flatMap(([a, b]) => bestCut(layout, starts, a.k, a.g, b.g))
      .sort((a, b) => b.score - a.score || a.at - b.at)[0]
    if (!cut) break
    starts = [...starts, cut.at].sort((a, b) => a - b)
  }
  return starts
}

function bestCut(
  layout: Layout,
  starts: number[],
  k: number,
  a: Headline,
  b: Headline,
): { at: number; score: number }[] {
  const { overlap, paragraphs } = layout
  const run = runAt(layout, starts, k)
  const from = starts[k] ?? 0
  const cuts = run.slice(1).map((x, i) => {
    const at = from + i + 1
    const left = run.slice(0, i + 1)
    const right = run.slice(i + 1)
    const serves = (first: Headline, second: Headline) =>
      claim(layout, first, left) + claim(layout, second, right) + 0.3 * overlap.share(second.pairs, x.pairs)
    const cohesion = overlap.share(union(right.slice(0, 3)), union(left.slice(-3)))
    const below = layout.headlines.some(g => g.before === at && !g.lines.some(l => l.interrupts))
    const indented = indentOf(x) > 0 && indentOf(paragraphs[at - 1] ?? x) === 0
    const layoutBonus = (below ? 0.2 : 0) + (indented ? 0.2 : 0) - 2 * cohesion
    return { at, score: Math.max(serves(a, b), serves(b, a)) + layoutBonus }
  })
  return cuts.sort((x, y) => y.score - x.score || x.at - y.at).slice(0, 1)
}

/** The story of each paragraph: that of the run it stands in, or, where columns are interleaved, the one whose words it has. */
function gather(layout: Layout, starts: number[]): number[] {
  const { paragraphs, overlap } = layout
  const place = paragraphs.map((_, i) => starts.findLastIndex(s => s <= i))
  if (starts.length < 2) return place
  const story = [...place]
  paragraphs.forEach((x, i) => {
    const own = place[i] ?? 0
    if (starts.includes(i)) return
    const affinities = starts.map((_, k) => {
      const others = paragraphs.filter((y, j) => place[j] === k && j !== i && sameColumn(x, y))
      return overlap.share(x.pairs, union(others))
    })
    const best = Math.max(...affinities)
    if (best >= 0.06 && best > 2 * (affinities[own] ?? 0) + 0.03) story[i] = affinities.indexOf(best)
  })
  return story
}

function sameColumn(a: Paragraph, b: Paragraph): boolean {
  const [x, y] = [columnOf([a]), columnOf([b])]
  return !x || !y || Math.abs(x - y) <= 1
}

/** For each run its headline: by the words they share, then by what is left over nearby. */
function headsOf(layout: Layout, starts: number[], runs: Paragraph[][]): (Headline | undefined)[] {
  const heads: (Headline | undefined)[] = runs.map(() => undefined)
  const give = (groups: Headline[], least: number, fits: (g: Headline, k: number) => boolean) => {
    const offers = groups
      .flatMap(g => runs.map((run, k) => ({ g, k, score: claim(layout, g, run) + nearness(layout, starts, g, k) })))
      .filter(o => o.score >= least && fits(o.g, o.k))
      .sort((a, b) => b.score - a.score || a.k - b.k)
    for (const { g, k } of offers) if (!heads[k] && !heads.includes(g)) heads[k] = g
  }
  give(layout.headlines, 0.2, () => true)
  give(layout.headlines, 0, () => true)
  // What looks like a section's heading, but stands alone in another story, can only head a report that has none.
  const within = (g: Headline) => starts.findLastIndex(s => s < g.before)
  const alone = layout.sections.filter(g => layout.sections.filter(o => within(o) === within(g)).length === 1)
  if (runs.length > 1) give(alone, 0, (g, k) => within(g) !== k && opensReport(runs[k]?.[0]?.piece.text ?? ''))
  return heads
}

/** A headline stands directly below its story, or directly above it. */
function nearness({ paragraphs }: Layout, starts: number[], g: Headline, k: number): number {
  const end = starts[k + 1] ?? paragraphs.length
  return g.before === end ? 0.1 : g.before === starts[k] ? 0.05 : 0
}
