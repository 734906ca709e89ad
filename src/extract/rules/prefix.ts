// Looking among all names of an article without comparing each with each.
import type { Found } from '../types.ts'

/** By each of their names; of two with one name the first. */
export function byName(found: Found[], namesOf: (f: Found) => string[]): Map<string, Found> {
  const names = new Map<string, Found>()
  for (const f of found) for (const n of namesOf(f)) if (!names.has(n)) names.set(n, f)
  return names
}

/** The things that a name begins with, those with the longest names first, each with what follows. */
export function* prefixesOf(name: string, names: Map<string, Found>): Iterable<{ whole: Found; rest: string }> {
  for (let n = Math.min(name.length - 1, LONGEST); n > 1; n--) {
    const whole = names.get(name.slice(0, n))
    if (whole) yield { whole, rest: name.slice(n) }
  }
}

/** No name is longer. */
const LONGEST = 60
