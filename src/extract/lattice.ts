// Chooses among rivals for the same characters: the cheapest way to read a text from left to right.

/** One reading of the characters from `start` to `end`; costs are −ln of how likely it is, so they add up. */
export interface Arc {
  start: number
  end: number
  cost: number
}

/**
 * The arcs of the cheapest path from `from` to `to`, in order. `arcsAt(i)` gives what may begin at `i`; every position
 * that can be reached must offer at least one arc, else the text from there on is left out. Time grows with the number of arcs.
 */
export function bestPath<A extends Arc>(from: number, to: number, arcsAt: (at: number) => Iterable<A>): A[] {
  const size = to - from + 1
  const costs = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const arrivals: (A | undefined)[] = new Array(size)
  costs[0] = 0
  let last = 0
  for (let i = 0; i < size - 1; i++) {
    const here = costs[i] ?? Number.POSITIVE_INFINITY
    if (here === Number.POSITIVE_INFINITY) continue
    for (const arc of arcsAt(from + i)) {
      const at = arc.end - from
      if (arc.end > to || at <= i) continue
      if (here + arc.cost < (costs[at] ?? 0)) {
        costs[at] = here + arc.cost
        arrivals[at] = arc
        if (at > last) last = at
      }
    }
  }
  const path: A[] = []
  for (let at = last; at > 0; ) {
    const arc = arrivals[at]
    if (!arc) break
    path.push(arc)
    at = arc.start - from
  }
  return path.reverse()
}
