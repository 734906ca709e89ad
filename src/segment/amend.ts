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
  const others = headlines.filter(g => all.every(f => f.headline !== g) && paragraphs.includes(g.before - 1))
  if (!headline) {
    const [only, ...more] = others
    const odds = only ? (headsOf(layout)(paragraphs[0] ?? 0)[headlines.indexOf(only)] ?? 0) : 0
    return only && !more.length && odds > -2 ? { paragraphs, headline: only } : article
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
