// The names of national companies and forces before the place of a branch: 国网 in 国网某市供电公司.
import { brands } from '../lexicon/national.ts'

/** The brand that ends at `end`, or nothing. */
export function brandBefore(text: string, end: number): string {
  return brands.find(b => end >= b.length && text.startsWith(b, end - b.length)) ?? ''
}
