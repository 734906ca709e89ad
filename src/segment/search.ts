// The division of a page's paragraphs into articles, each with its headline, that the clues together speak most for.
import { beginsAt, goesBack, goesOn, tellsOfDay } from './evidence.ts'
import { headless, headsOf, isAway, isInside } from './headings.ts'
import type { Headline, Layout } from './layout.ts'

export interface Found {
  /** Its paragraphs, in page order. */
  paragraphs: number[]
  headline?: Headline
}

/** One way to give the paragraphs so far to articles. */
interface Way {
  score: number
  /** For each paragraph, then each headline, its article; -1 for none. */
  home: Int16Array
  articles: Open[]
  /** Has gone back to an earlier article: columns are interleaved. */
  wentBack: boolean
}

interface Open {
  /** How many paragraphs, and the headline as one more. */
  size: number
  last: number
  headline?: number | undefined
}

interface Step {
  score: number
  way: Way
  /** The article, a new one when it is as many as there are. */
  article: number
  headline?: number
}

/** How many ways are followed at a time, and how many headlines are tried for one article. */
const beam = 12
const choices = 3
/** How many paragraphs can stand between two of one article: those of the other columns of a page. */
const reach = 24
/** An article of one paragraph that neither begins as a report nor tells of a day below its headline on a site. */
const lonely = -4

/** Articles in the order of their beginnings: one paragraph after the other goes on, goes back to an earlier article, or begins one (beam search). */
export function articlesIn(layout: Layout): Found[] {
  const { paragraphs, headlines } = layout
  const heads = headsOf(layout)
  const home = new Int16Array(paragraphs.length + headlines.length).fill(-1)
  let ways: Way[] = [{ score: 0, home, articles: [], wentBack: false }]
  paragraphs.forEach((p, i) => {
    const headed = heads(i).map((odds, headline): Offer => ({ odds, headline }))
    const offers = [{ odds: headless(p) }, ...headed.sort((a, b) => b.odds - a.odds)]
    const begins = i && !p.lead ? beginsAt(layout, i) : 0
    const steps = ways.flatMap(way => [
      ...continuations(layout, way, i),
      ...beginnings(way, paragraphs.length, begins, offers),
    ])
    steps.sort((a, b) => b.score - a.score)
    ways = steps.slice(0, beam).map(step => taken(step, i, paragraphs.length))
  })
  const [best] = ways.map(way => ({ way, score: way.score + placed(layout, way) })).sort((a, b) => b.score - a.score)
  return best ? best.way.articles.map((open, k) => foundAs(layout, best.way, open, k)) : []
}

function foundAs({ paragraphs, headlines }: Layout, way: Way, open: Open, k: number): Found {
  const headline = headlines[open.headline ?? -1]
  const own = paragraphs.flatMap((_, i) => (way.home[i] === k ? [i] : []))
  return headline ? { paragraphs: own, headline } : { paragraphs: own }
}

/** Paragraph i goes on with the article before or with an earlier one. */
function continuations(layout: Layout, way: Way, i: number): Step[] {
  if (!i || layout.paragraphs[i]?.lead) return []
  const sizes = way.articles.map(a => a.size)
  const fits = layout.topics.likelihoods(i, way.home, sizes)
  return way.articles.flatMap((a, article) => {
    if (i - a.last > reach) return []
    const odds =
      a.last === i - 1
        ? goesOn(layout, i) + isInside(layout.headlines[a.headline ?? -1], i)
        : goesBack(layout, i, a.last, way.wentBack)
    return odds > Number.NEGATIVE_INFINITY ? [{ score: way.score + (fits[article] ?? 0) + odds, way, article }] : []
  })
}

interface Offer {
  odds: number
  headline?: number
}

/** An article begins, without headline or with one of those that no article has. */
function beginnings(way: Way, paragraphs: number, begins: number, offers: Offer[]): Step[] {
  const isFree = ({ headline }: Offer) => headline === undefined || way.home[paragraphs + headline] === -1
  const steps: Step[] = []
  for (const { odds, ...headline } of offers) {
    if (steps.length > choices) break
    if (isFree({ odds, ...headline }))
      steps.push({ score: way.score + begins + odds, way, article: way.articles.length, ...headline })
  }
  return steps
}

function taken({ score, way, article, headline }: Step, i: number, paragraphs: number): Way {
  const home = way.home.slice()
  home[i] = article
  if (headline !== undefined) home[paragraphs + headline] = article
  const articles = [...way.articles]
  const before = articles[article]
  articles[article] = before
    ? { ...before, size: before.size + 1, last: i }
    : { size: headline === undefined ? 1 : 2, last: i, headline }
  const wentBack = way.wentBack || (before !== undefined && before.last !== i - 1)
  return { score, home, articles, wentBack }
}

/** What is known of articles once all paragraphs are given out: how far their headlines are, and which are of one paragraph. */
function placed({ paragraphs, headlines, headsFirst }: Layout, way: Way): number {
  return way.articles.reduce((sum, { last, headline }, k) => {
    const first = way.home.indexOf(k)
    const g = headlines[headline ?? -1]
    const away = g ? Math.max(0, first - g.before, g.before - last - 1) : 0
    const isBeside = g !== undefined && g.before === (headsFirst ? first : first + 1)
    const brief = paragraphs[first]?.lead || (isBeside && tellsOfDay(paragraphs[first]))
    return sum + isAway(away) + (first === last && !brief ? lonely : 0)
  }, 0)
}
