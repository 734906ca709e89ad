// What speaks for a headline being that of an article, and what for its being a heading inside one.
import { type Clue, sumOf } from './evidence.ts'
import { dash } from './groups.ts'
import type { Headline, Layout, Paragraph } from './layout.ts'

/** The log odds that the headline of an article that begins with paragraph i is this one, for each headline. */
export function headsOf(layout: Layout): (i: number) => number[] {
  const { paragraphs, headlines, topics } = layout
  const fits = headlines.map((_, h) => topics.pairwise(paragraphs.length + h))
  const series = headlines.map(g => seriesOf(layout, g))
  return i =>
    headlines.map((g, h) => {
      const fit = 1.5 * (fits[h]?.[i] ?? 0)
      // However well it fits, one headline does not tear an article in two.
      const odds = Math.min(4, sumOf(clues, layout, g, i) + Math.min(5.5, fit) + (series[h] ?? 0))
      return odds + (surelyHeads(g) ? 2 : 0)
    })
}

/** For an article without headline: of reports it is as rare as of others. */
export const headless = (p: Paragraph | undefined): number => (p?.lead ? -4 : -3.5)

/** For a headline with paragraphs of its article above and below: most stand at an end. */
export const isInside = (g: Headline | undefined, i: number): number => (g?.before === i && g.between ? -3 : 0)

/** For a headline so many paragraphs away from its article. */
export const isAway = (distance: number): number => -2 * Math.log(1 + distance)

/** Has what no heading of a section has. */
export const surelyHeads = (g: Headline): boolean =>
  !g.between || g.bylines.length > 0 || g.lines.some(l => dash.test(l.text))

const clues: Clue<[Layout, Headline, number]>[] = [
  { name: 'there are others', weight: -2, of: () => 1 },
  { name: 'long', weight: 2, of: (_, g) => g.lines.some(line => line.text.length > 10) },
  { name: 'in one stretch with the article below', weight: 4, of: isAttached },
  {
    name: 'above, on a site',
    weight: 2,
    of: (l, g, i) => l.headsFirst && !isAttached(l, g, i) && g.before === i,
  },
  { name: 'elsewhere, on a site', weight: -2, of: (l, g, i) => l.headsFirst && g.before !== i },
  {
    name: 'above, where headlines stand below',
    weight: -5,
    of: (l, g, i) => !l.headsFirst && g.between && !isAttached(l, g, i) && g.before <= i,
  },
  {
    name: 'far above',
    weight: -2,
    of: (l, g, i) => (!l.headsFirst && g.between && g.before < i ? Math.log(i - g.before) : 0),
  },
  {
    name: 'behind reports that begin later',
    weight: -1,
    of: (l, g, i) => (l.headsFirst || g.before <= i ? 0 : (l.leadsBefore[g.before] ?? 0) - (l.leadsBefore[i + 1] ?? 0)),
  },
]

/** Only a blank line above it, none below. */
function isAttached(l: Layout, g: Headline, i: number): boolean {
  const chunk = g.lines[0]?.lines[0]?.chunk
  return (
    g.before === i &&
    g.lines.at(-1)?.lines[0]?.chunk === l.paragraphs[i]?.piece.lines[0]?.chunk &&
    chunk !== l.paragraphs[i - 1]?.piece.lines.at(-1)?.chunk
  )
}

/** Headings of sections come in rows: of as many lines, a few paragraphs apart, no report beginning between them; two may be headlines. */
function seriesOf(l: Layout, g: Headline): number {
  if (l.headsFirst || surelyHeads(g)) return 0
  const alike = l.headlines.filter(o => {
    if (o === g || surelyHeads(o) || o.lines.length !== g.lines.length) return false
    const [from, to] = [Math.min(g.before, o.before), Math.max(g.before, o.before)]
    return to > from && to - from < 9 && !l.paragraphs.slice(from, to + 1).some(p => p.lead)
  })
  return [0, -1][alike.length] ?? -5
}
