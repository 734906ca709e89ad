// What speaks for the beginning of an article at a paragraph, and for a headline being that of an article: clues with their weights.
import { dash } from './groups.ts'
import { type Headline, type Layout, type Paragraph, shareAmong } from './layout.ts'

// The weights come from two logistic regressions over pages put together at random from articles with known bounds, a
// third of them without their 本报讯: one over all gaps between paragraphs, one over all pairs of headline and article. Two are set by
// hand: `indent`, since the space left at an article's first line was not imitated, and `always`, by whole articles found.

interface Clue<Of> {
  name: string
  /** What it adds to the logarithm of the odds, for each unit of its measure. */
  weight: number
  of: Of
}

/** A run of paragraphs from `from` up to `to`. */
export interface Run {
  from: number
  to: number
}

/** Log odds that an article begins with paragraph i. */
export const beginsAt = (layout: Layout, i: number): number =>
  beginnings.reduce((sum, clue) => sum + clue.weight * Number(clue.of(layout, i)), 0)

/** Log odds that this headline is the one of this run. */
export const heads = (layout: Layout, g: Headline, run: Run): number =>
  headings.reduce((sum, clue) => sum + clue.weight * Number(clue.of(layout, g, run)), 0)

/** Opens with a word that refers to what was said before, or goes on with a speech. */
const refersBack =
  /^(?:[“"‘（(]|他|她|它|这|该|其|此|同时|随后|随即|接着|当[天晚日]|目前|眼下|如今|据|活动|会[上前后]|会议|仪式|座谈|比赛|期间|[在]?调研|截至|下一步|接下来|为此|对此|因此|于是|而|但|不仅|除|另外|还有|最后|首先|其[中次]|针对|围绕|近年来|今年以来|\p{Script=Han}{2,4}(?:指出|强调|要求|表示|说|认为|介绍|希望|先后|一行|来到|还)|[一二三四五六七八九十]是|第?[一二三四五六七八九十]+[、，])/u
/** Ends as reports do: who else was there. */
const closesReport =
  /(?:参加|出席|陪同|一同|一道)[^，。]{0,12}。[”）]?$|^[^。]{4,60}(?:参加|陪同|出席|同行)[^，。]{0,10}。$/u
const tellsOfDay = /近日|日前|今天|昨[日天]|[上下]午|\d{1,2}月\d{1,2}日|\d{1,2}日/u

const at = (layout: Layout, i: number): Paragraph | undefined => layout.paragraphs[i]

/** How much three paragraphs from here have of the three before. */
function cohesion({ paragraphs, weight }: Layout, i: number): number {
  const before = paragraphs.slice(Math.max(0, i - 3), i).map(p => p.terms)
  const here = paragraphs.slice(i, i + 3).map(p => p.terms)
  let all = 0
  let shared = 0
  here.forEach((terms, k) => {
    for (const term of terms) {
      if ((k > 0 && here[0]?.has(term)) || (k > 1 && here[1]?.has(term))) continue
      const own = weight(term)
      all += own
      if (before.some(b => b.has(term))) shared += own
    }
  })
  return all ? shared / all : 0
}

const width = (layout: Layout, from: number, to: number): number =>
  Math.max(0, ...layout.paragraphs.slice(Math.max(0, from), to).map(p => p.column))

const above = (layout: Layout, i: number, ...kinds: string[]): boolean =>
  at(layout, i)?.above.some(p => kinds.includes(p.kind)) ?? false

const headlineAt = (layout: Layout, i: number): Headline | undefined =>
  layout.headlines.find(g => g.before === i && g.between)

const beginnings: Clue<(layout: Layout, i: number) => number | boolean>[] = [
  { name: 'always', weight: 0.2, of: () => 1 },
  { name: 'cohesion', weight: -70.9, of: cohesion },
  { name: 'opening', weight: -8.7, of: (l, i) => shareAmong(l, at(l, i)?.opening ?? [], i - 2, i) },
  { name: 'refers', weight: -0.7, of: (l, i) => refersBack.test(at(l, i)?.piece.text ?? '') },
  { name: 'closes', weight: 0.4, of: (l, i) => closesReport.test(at(l, i - 1)?.piece.text ?? '') },
  { name: 'day', weight: 4.1, of: (l, i) => tellsOfDay.test(at(l, i)?.piece.text.slice(0, 40) ?? '') },
  {
    name: 'column',
    weight: 1.1,
    of: (l, i) =>
      width(l, i - 2, i) > 0 && width(l, i, i + 2) > 0 && Math.abs(width(l, i - 2, i) - width(l, i, i + 2)) >= 2,
  },
  {
    name: 'indent',
    weight: 4,
    of: (l, i) => (at(l, i)?.indent ?? 0) > 0 && l.paragraphs.slice(Math.max(0, i - 3), i).every(p => p.indent === 0),
  },
  { name: 'set headline', weight: 2.7, of: (l, i) => isSet(headlineAt(l, i)) },
  {
    name: 'plain headline',
    weight: 1.6,
    of: (l, i) => !l.headsFirst && above(l, i, 'headline') && !isSet(headlineAt(l, i)),
  },
  {
    name: 'headline of a site',
    weight: 1.6,
    of: (l, i) => l.headsFirst && above(l, i, 'headline') && !isSet(headlineAt(l, i)),
  },
  { name: 'none on a site', weight: -2.4, of: (l, i) => l.headsFirst && !above(l, i, 'headline') },
  { name: 'byline', weight: 1.2, of: (l, i) => above(l, i, 'byline', 'author') },
  { name: 'picture', weight: 1.9, of: (l, i) => above(l, i, 'caption', 'credit', 'dateline') },
]

/** Is set as only the headline of an article is: with a —— line, a byline, over several stretches. */
function isSet(g: Headline | undefined): boolean {
  if (!g) return false
  const chunks = new Set(g.lines.map(l => l.lines[0]?.chunk))
  return g.bylines.length > 0 || chunks.size > 1 || g.lines.length > 2 || g.lines.some(l => dash.test(l.text))
}

/** Has what no heading of a section has. */
export const surelyHeads = (g: Headline): boolean =>
  !g.between || g.bylines.length > 0 || g.lines.some(l => dash.test(l.text))

/** How much of a headline up to three paragraphs in a row have, at best. */
function claim(g: Headline, { from, to }: Run): number {
  const k = Math.min(3, to - from)
  let best = 0
  for (let i = from; i + k <= to; i++) best = Math.max(best, g.shares[k - 1]?.[i] ?? 0)
  return best
}

const elsewhere = (l: Layout, g: Headline, { from, to }: Run): number =>
  Math.max(
    from < 3 ? claim(g, { from: 0, to: from }) : (g.upTo[from - 3] ?? 0),
    to > l.paragraphs.length - 3 ? claim(g, { from: to, to: l.paragraphs.length }) : (g.after[to] ?? 0),
  )

const distance = (g: Headline, { from, to }: Run): number => Math.max(0, from - g.before, g.before - to)

const headings: Clue<(layout: Layout, g: Headline, run: Run) => number | boolean>[] = [
  { name: 'always', weight: -2.6, of: () => 1 },
  { name: 'claim', weight: 3, of: (_, g, r) => claim(g, r) },
  { name: 'first', weight: 5.2, of: (_, g, r) => g.shares[0]?.[r.from] ?? 0 },
  { name: 'elsewhere', weight: -9.1, of: elsewhere },
  { name: 'below', weight: -0.5, of: (l, g, r) => !l.headsFirst && g.between && g.before === r.to },
  { name: 'above', weight: -7.7, of: (l, g, r) => !l.headsFirst && g.before === r.from },
  { name: 'elsewhere on a site', weight: -3.7, of: (l, g, r) => l.headsFirst && g.before !== r.from },
  { name: 'above on a site', weight: 4, of: (l, g, r) => l.headsFirst && g.before === r.from },
  { name: 'inside', weight: -2.5, of: (_, g, r) => g.between && g.before > r.from && g.before < r.to },
  { name: 'interrupts', weight: -0.3, of: (_, g) => !g.between },
  { name: 'distance', weight: -1.4, of: (_, g, r) => Math.log(1 + distance(g, r)) },
  { name: 'set', weight: 1.2, of: (_, g) => isSet(g) },
  { name: 'last', weight: 1.8, of: (l, g) => g.before === l.paragraphs.length },
  { name: 'before a report', weight: 1.8, of: (l, g) => at(l, g.before)?.lead ?? false },
  { name: 'long', weight: 2.1, of: (_, g) => g.lines.some(line => line.text.length > 10) },
]
