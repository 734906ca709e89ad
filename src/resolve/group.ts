// Groups of items that hang together, which the reduce is made of.
import { groupBy } from '../lists.ts'

/** Groups of items that are joined, directly or through others. `joined` is asked once for each pair. */
export function connected<T>(items: readonly T[], joined: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const mine = groups.filter(g => g.some(other => joined(other, item)))
    const [first, ...others] = mine
    if (!first) groups.push([item])
    else first.push(...others.flat(), item)
    for (const other of others) groups.splice(groups.indexOf(other), 1)
  }
  return groups
}

/** Groups of items that share a token, directly or through others, in time proportional to the tokens. */
export function sharing<T>(items: readonly T[], tokens: (item: T) => string[]): T[][] {
  const parent = new Map<string, string>()
  const root = (token: string): string => {
    let top = token
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up
    parent.set(token, top)
    return top
  }
  for (const item of items) {
    const [first, ...others] = tokens(item)
    if (first !== undefined) for (const other of others) parent.set(root(other), root(first))
  }
  return [...groupBy(items, item => root(tokens(item)[0] ?? '')).values()]
}
