// Pieces → stories: which paragraphs belong together, and which headline group is theirs.
import { isPageCredit, opensReport } from './kinds.ts'
import { overlapIn, pairsOf } from './overlap.ts'
import type { Piece } from './pieces.ts'

/** One article in the making. Every piece of the page is in exactly one story. */
export interface Story {
  headline: Piece[]
  bylines: Piece[]
  /** Paragraphs and the headings between them, in order. */
  body: Piece[]
  /** Captions, credits and date lines that go with it. */
  extras: Piece[]
}

/** Headline lines that stand together, with the bylines below them. */
interface Group {
  at: number
  lines: Piece[]
  bylines: Piece[]
}

export function storiesOf(pieces: Piece[]): Story[] {
  const first = pieces.findIndex(p => p.kind === 'paragraph')
  const headlineFirst =
    pieces.findIndex(p => p.kind === 'headline') < first && pieces.some((p, i) => i < first && p.kind === 'headline')
  const stories = headlineFirst ? fromHeadlines(pieces) : fromBodies(pieces)
  return stories
}

const story = (): Story => ({ headline: [], bylines: [], body: [], extras: [] })

function groupsOf(pieces: Piece[]): Group[] {
  const groups: Group[] = []
  let group: Group | undefined
  pieces.forEach((p, at) => {
    if (p.kind === 'headline') {
      if (!group || group.bylines.length) {
        group = { at, lines: [], bylines: [] }
        groups.push(group)
      }
      group.lines.push(p)
    } else if ((p.kind === 'byline' || p.kind === 'author') && group) group.bylines.push(p)
    else if (p.kind !== 'dateline') group = undefined
  })
  return groups
}

/** A page where each article stands below its headline. */
function fromHeadlines(pieces: Piece[]): Story[] {
  const groups = new Map(groupsOf(pieces).flatMap(g => g.lines.map(l => [l, g] as const)))
  const stories: Story[] = []
  let current = story()
  stories.push(current)
  const open = () => {
    if (!current.body.some(p => p.kind === 'paragraph')) return
    current = story()
    stories.push(current)
  }
  pieces.forEach((p, i) => {
    const group = groups.get(p)
    if (group && p === group.lines[0]) {
      const next = pieces.slice(i).find(x => x.kind === 'paragraph')
      if (next && (group.bylines.length || opensReport(next.text) || group.lines.some(l => /^[—─–-]{2}/u.test(l.text))))
        open()
    } else if (p.kind === 'paragraph' && opensReport(p.text)) open()
    const started = current.body.some(x => x.kind === 'paragraph')
    if (p.kind === 'headline') (started ? current.body : current.headline).push(p)
    else if (p.kind === 'paragraph') current.body.push(p)
    else if (p.kind === 'byline' || p.kind === 'author') current.bylines.push(p)
    else current.extras.push(p)
  })
  return stories
}

/** A page where bodies come first and headlines stand below or among them, as text is taken from a laid-out page. */
function fromBodies(pieces: Piece[]): Story[] {
  const paragraphs = pieces.flatMap((p, at) => (p.kind === 'paragraph' ? [{ p, at, pairs: pairsOf(p.text) }] : []))
  const groups = groupsOf(pieces).map(g => ({ ...g, pairs: pairsOf(g.lines.map(l => l.text).join(' ')) }))
  const overlap = overlapIn(paragraphs.map(x => x.pairs))
  const union = (xs: { pairs: Set<string> }[]) => new Set(xs.flatMap(x => [...x.pairs]))
  const after = (g: Group) => paragraphs.findIndex(x => x.at > g.at)
  const isStrong = (g: Group) => {
    const next = paragraphs[after(g)]
    return (
      !next ||
      opensReport(next.p.text) ||
      g.bylines.length > 0 ||
      g.lines.some(l => l.interrupts || /^[—─–-]{2}/u.test(l.text))
    )
  }
  const strong = groups.filter(isStrong)
  // Where a story may begin: at the openings of reports, and at the clearest of the other breaks.
  const starts = new Set(paragraphs.flatMap((x, i) => (i === 0 || opensReport(x.p.text) ? [i] : [])))
  const breaks = paragraphs
    .map((x, i) => {
      const left = paragraphs.slice(Math.max(0, i - 3), i)
      const right = paragraphs.slice(i, i + 3)
      const cohesion = overlap.share(union(right), union(left))
      const below = groups.some(g => after(g) === i && !g.lines.some(l => l.interrupts))
      const indented = (x.p.lines[0]?.indent ?? 0) > 0 && left.every(l => (l.p.lines[0]?.indent ?? 0) === 0)
      const turn = Math.abs(modeWidth(left.map(l => l.p)) - modeWidth(right.map(l => l.p))) >= 3
      return { i, score: 1 - cohesion * 4 + (below ? 0.4 : 0) + (indented ? 0.5 : 0) + (turn ? 0.5 : 0) }
    })
    .filter(b => !starts.has(b.i))
    .sort((a, b) => b.score - a.score)
  for (const b of breaks) if (b.score > 1.5 || starts.size < strong.length) starts.add(b.i)
  const order = [...starts].sort((a, b) => a - b)
  const stories = order.map((from, k) => ({ from, to: (order[k + 1] ?? paragraphs.length) - 1, ...story() }))
  const words = stories.map(s => union(paragraphs.slice(s.from, s.to + 1)))
  const storyAt = (i: number) => stories.findLast(s => s.from <= i) ?? stories[0]
  paragraphs.forEach((x, i) => {
    storyAt(i)?.body.push(x.p)
  })
  // Each headline to the story whose words it shares most, each story at most one.
  const pairs = strong.flatMap(g =>
    stories.map((s, k) => {
      const distance = Math.min(
        Math.abs(after(g) - s.from),
        after(g) < 0 ? paragraphs.length - 1 - s.to : Math.abs(after(g) - s.to - 1),
      )
      return {
        g,
        s,
        score: overlap.share(g.pairs, words[k] ?? new Set()) - 0.01 * distance + (distance === 0 ? 0.05 : 0),
      }
    }),
  )
  const owned = new Map<Group, Story>()
  const taken = new Set<Story>()
  for (const { g, s } of pairs.sort((a, b) => b.score - a.score)) {
    if (owned.has(g) || taken.has(s)) continue
    owned.set(g, s)
    taken.add(s)
    s.headline.push(...g.lines)
    s.bylines.push(...g.bylines)
  }
  for (const g of groups) {
    if (owned.has(g)) continue
    const s = storyAt(Math.max(0, (after(g) < 0 ? paragraphs.length : after(g)) - 1))
    const index = s ? s.body.findIndex(p => pieces.indexOf(p) > g.at) : -1
    if (index < 0) s?.body.push(...g.lines)
    else s?.body.splice(index, 0, ...g.lines)
    s?.bylines.push(...g.bylines)
  }
  const used = new Set(groups.flatMap(g => g.bylines))
  const result: Story[] = stories
  pieces.forEach((p, at) => {
    if (p.kind === 'paragraph' || p.kind === 'headline' || used.has(p)) return
    const near = storyAt(
      Math.max(
        0,
        paragraphs.findLastIndex(x => x.at < at),
      ),
    )
    const several = stories.length > 1
    if (several && p.kind === 'credit' && isPageCredit(p.text)) result.push({ ...story(), extras: [p] })
    else if (several && p.kind === 'caption' && !/^图为|。/u.test(p.text)) {
      const last = result.at(-1)
      if (pieces[at - 1]?.kind === 'caption' && last && !last.body.length) last.extras.push(p)
      else result.push({ ...story(), extras: [p] })
    } else if (p.kind === 'byline' || p.kind === 'author') near?.bylines.push(p)
    else near?.extras.push(p)
  })
  return result
}

/** The width that most lines of these paragraphs have. */
function modeWidth(paragraphs: Piece[]): number {
  const count = new Map<number, number>()
  for (const line of paragraphs.flatMap(p => p.lines.slice(1, -1)))
    count.set(line.width, (count.get(line.width) ?? 0) + 1)
  return [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
