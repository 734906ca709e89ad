// Where columns are interleaved, single paragraphs stand among those of another article: each goes to the one whose words it has.
import type { Layout } from './layout.ts'
import type { Found } from './search.ts'

/** For each paragraph the article that it belongs to, by its place among these. */
export function gather({ paragraphs, share }: Layout, found: Found[]): number[] {
  const place = found.flatMap((f, k) => paragraphs.slice(f.from, f.to).map(() => k))
  if (found.length < 2) return place
  const said = found.map(f => countOf(paragraphs.slice(f.from, f.to).map(p => p.terms)))
  const column = found.map(f => most(paragraphs.slice(f.from, f.to).map(p => p.column)))
  return paragraphs.map((p, i) => {
    const own = place[i] ?? 0
    if (found[own]?.from === i) return own
    const affinities = found.map(({ headline }, k) => {
      if (k !== own && p.column && column[k] && Math.abs(p.column - column[k]) > 1) return 0
      const least = k === own ? 1 : 0
      return share(p.terms, { has: t => (said[k]?.get(t) ?? 0) > least || (headline?.terms.has(t) ?? false) })
    })
    const best = Math.max(...affinities)
    return best >= 0.08 && best > 5 * (affinities[own] ?? 0) + 0.04 ? affinities.indexOf(best) : own
  })
}

/** In how many of the texts each term stands. */
function countOf(texts: ReadonlySet<string>[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const text of texts) for (const term of text) count.set(term, (count.get(term) ?? 0) + 1)
  return count
}

/** The most frequent of these widths, those unknown (0) apart. */
function most(widths: number[]): number {
  const known = widths.filter(Boolean)
  const times = (w: number) => known.filter(x => x === w).length
  return known.sort((a, b) => times(b) - times(a))[0] ?? 0
}
