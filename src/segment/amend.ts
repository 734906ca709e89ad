// What the articles found show when they are seen whole: headings that were taken for headlines, beginnings that were cut off.
import { headsOf, surelyHeads } from './headings.ts'
import type { Headline, Layout } from './layout.ts'
import type { Found } from './search.ts'

/** The same paragraphs and headlines, some given to another article or to none. */
export const amended = (layout: Layout, found: Found[]): Found[] =>
  joined(
    layout,
    found.map(article => headed(layout, article, found)),
  )

/** Headings of sections come in twos and more, so that one of several in an article is not its headline, and a single one in an article without is. */
function headed(layout: Layout, article: Found, all: Found[]): Found {
  const { headlines, headsFirst } = layout
  if (headsFirst) return article
  const { paragraphs, headline } = article
  const free = headlines.filter(g => all.every(f => f.headline !== g))
  const others = free.filter(g => paragraphs.includes(g.before - 1))
  if (!headline) {
    const [only, ...more] = others
    const odds = only ? (headsOf(layout)(paragraphs[0] ?? 0)[headlines.indexOf(only)] ?? 0) : 0
    // Below its last paragraph stands no heading of a section.
    const isLast = only?.before === (paragraphs.at(-1) ?? 0) + 1 && only.between
    if (only && !more.length && (isLast || odds > -2)) return { paragraphs, headline: only }
    const told = free.find(g => speaksOf(layout, g, paragraphs) > 2 && most(layout, g, all) === article)
    return told ? { paragraphs, headline: told } : article
  }
  const isHeading = (g: Headline) =>
    !surelyHeads(g) &&
    paragraphs.includes(g.before - 1) &&
    paragraphs.includes(g.before) &&
    g.lines.length === headline.lines.length
  return isHeading(headline) && others.some(isHeading) ? { paragraphs } : article
}

/** One or two paragraphs without headline right above the paragraph that its headline is drawn from are the beginning of that article. */
function joined({ paragraphs, headlines }: Layout, articles: Found[]): Found[] {
  const kept: Found[] = []
  for (const article of articles) {
    const before = kept.at(-1)
    const first = article.paragraphs[0] ?? 0
    const { headline } = article
    const isCutOff =
      before?.headline === undefined &&
      (before?.paragraphs.length ?? 3) <= 2 &&
      before?.paragraphs.at(-1) === first - 1 &&
      !paragraphs[first]?.lead &&
      !headlines.some(g => g.before === first)
    if (before && headline && isCutOff)
      kept[kept.length - 1] = { paragraphs: [...before.paragraphs, ...article.paragraphs], headline }
    else kept.push(article)
  }
  return kept
}

/** How many of its terms a headline has in common with these paragraphs. */
const speaksOf = (layout: Layout, { terms }: Headline, own: number[]): number =>
  [...terms].filter(term => own.some(i => layout.paragraphs[i]?.terms.has(term))).length

/** The article that a headline has most in common with. */
const most = (layout: Layout, g: Headline, all: Found[]): Found | undefined =>
  all.reduce<Found | undefined>(
    (best, f) => (!best || speaksOf(layout, g, f.paragraphs) > speaksOf(layout, g, best.paragraphs) ? f : best),
    undefined,
  )
