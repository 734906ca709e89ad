// Where columns are interleaved, single paragraphs stand among those of another article: each goes to the one whose words it has.
import type { Layout, Paragraph } from './layout.ts'
import type { Found } from './search.ts'

/** For each paragraph the article that it belongs to, by its place among these. */
export function gather({ paragraphs, weight }: Layout, found: Found[]): number[] {
  const place = found.flatMap((f, k) => paragraphs.slice(f.from, f.to).map(() => k))
  if (found.length < 2) return place
  const told = toldBy(paragraphs, found)
  const column = found.map(f => most(paragraphs.slice(f.from, f.to).map(p => p.column)))
  return paragraphs.map((p, i) => {
    const own = place[i] ?? 0
    if (found[own]?.from === i) return own
    let all = 0
    const affinities = found.map(() => 0)
    for (const term of p.terms) {
      const w = weight(term)
      all += w
      // Its own mention does not bind a paragraph to where it stands.
      for (const [k, times] of told.get(term) ?? [])
        if (k !== own || times > 1) affinities[k] = (affinities[k] ?? 0) + w
    }
    const fits = (k: number) => k === own || !p.column || !column[k] || Math.abs(p.column - (column[k] ?? 0)) <= 1
    const shares = affinities.map((sum, k) => (fits(k) ? sum / (all || 1) : 0))
    const best = Math.max(...shares)
    return best >= 0.08 && best > 5 * (shares[own] ?? 0) + 0.04 ? shares.indexOf(best) : own
  })
}

/** For each term the articles that have it in text or headline, and in how many paragraphs. */
function toldBy(paragraphs: Paragraph[], found: Found[]): Map<string, Map<number, number>> {
  const told = new Map<string, Map<number, number>>()
  const tell = (terms: ReadonlySet<string>, k: number, times: number) => {
    for (const term of terms) {
      const by = told.get(term) ?? new Map<number, number>()
      by.set(k, (by.get(k) ?? 0) + times)
      told.set(term, by)
    }
  }
  found.forEach((f, k) => {
    for (const p of paragraphs.slice(f.from, f.to)) tell(p.terms, k, 1)
    if (f.headline) tell(f.headline.terms, k, 2)
  })
  return told
}

/** The most frequent of these widths, those unknown (0) apart. */
function most(widths: number[]): number {
  const known = widths.filter(Boolean)
  const times = (w: number) => known.filter(x => x === w).length
  return known.sort((a, b) => times(b) - times(a))[0] ?? 0
}
