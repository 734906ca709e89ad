// The division of a page's paragraphs into articles, each with its headline, that the clues together speak most for.
import { beginsAt, heads, surelyHeads } from './evidence.ts'
import type { Headline, Layout } from './layout.ts'

export interface Found {
  from: number
  to: number
  headline?: Headline
}

interface Way {
  score: number
  /** Where the article that is still open begins. */
  from: number
  used: bigint
  done: Done | undefined
}

interface Done {
  found: Found
  before: Done | undefined
}

/** How many ways are followed at a time, and how many headlines are tried for one article. */
const beam = 16
const choices = 3
/** Few articles have no headline, of reports hardly any. */
const headless = { report: -4, other: -1.5 }
/** Rare are also those of a single paragraph that does not begin as a report. */
const lonely = -2
const certain = 50
/** What a headline can add at most, so that a perfect one does not tear an article in two. */
const cap = 2
/** What is lost when a headline that surely is an article's is given to none. */
const due = 2

/** Articles in page order: one paragraph after the other either goes on or begins anew; the best ways so far are kept (beam search). */
export function articlesIn(layout: Layout): Found[] {
  const n = layout.paragraphs.length
  const offers = offersIn(layout)
  let ways: Way[] = [{ score: 0, from: 0, used: 0n, done: undefined }]
  for (let i = 1; i <= n; i++) {
    const lead = i === n || layout.paragraphs[i]?.lead === true
    const begins = lead ? certain : beginsAt(layout, i)
    const alone = (from: number) => (i - from === 1 && !layout.paragraphs[from]?.lead ? lonely : 0)
    const closed = begins > -4 ? ways.flatMap(w => closings(w, i, begins + alone(w.from), offers(w.from, i))) : []
    ways = best(lead ? closed : [...ways, ...closed])
  }
  const articles: Found[] = []
  for (let done = ways[0]?.done; done; done = done.before) articles.unshift(done.found)
  return articles
}

interface Offers {
  some: { headline: Headline; bit: bigint; odds: number }[]
  /** The odds of having none. */
  none: number
}

function closings(way: Way, to: number, begins: number, offers: Offers): Way[] {
  const { from } = way
  const close = (found: Found, odds: number, bit: bigint): Way => ({
    score: way.score + begins + odds,
    from: to,
    used: way.used | bit,
    done: { found, before: way.done },
  })
  const free = offers.some.filter(o => !(way.used & o.bit)).slice(0, choices)
  return [
    close({ from, to }, offers.none, 0n),
    ...free.map(o => close({ from, to, headline: o.headline }, o.odds, o.bit)),
  ]
}

/** For each run, computed once: the headlines that may be its own, likeliest first. */
function offersIn(layout: Layout): (from: number, to: number) => Offers {
  const known = new Map<number, Offers>()
  return (from, to) => {
    const key = from * 100_000 + to
    const before = known.get(key)
    if (before) return before
    const none = layout.paragraphs[from]?.lead ? headless.report : headless.other
    const some = layout.headlines
      .map((headline, k) => ({
        headline,
        bit: 1n << BigInt(k),
        odds: Math.min(cap, heads(layout, headline, { from, to })) + (surelyHeads(headline) ? due : 0),
      }))
      .filter(o => o.odds > none)
      .sort((a, b) => b.odds - a.odds)
      .slice(0, choices * 3)
    const offers = { some, none }
    known.set(key, offers)
    return offers
  }
}

/** The best ways; of those that differ only in what is behind them, one. */
function best(ways: Way[]): Way[] {
  const seen = new Set<string>()
  return ways
    .sort((a, b) => b.score - a.score)
    .filter(w => {
      const key = `${w.from} ${w.used}`
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, beam)
}
