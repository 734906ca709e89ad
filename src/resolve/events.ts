// Events of one date and kind, or of one name where the day is not known: which mentions tell of one occasion.
import { groupBy, inOrder } from '../lists.ts'
import { isApart, likeness, type Occasion, occasionOf } from './occasion.ts'
import type { Cluster, Witness } from './witness.ts'

/**
 * Clusters of the witnesses of one block. The likest join first, and never two of which any members are known to be two
 * occasions: so a report that could be either of two does not make them one, and no order of the input matters.
 */
export function clusterEvents(block: Witness[]): Cluster[] {
  // Papers print what an agency wrote, hundreds of times: those that say the same need not be compared.
  const said = groupBy(block, ({ mention: m, ...w }) =>
    JSON.stringify([m.name, m.aliases, w.partners, w.leads, w.hosts, w.venues, w.areas, w.homes]),
  )
  const occasions = [...said].sort(([a], [b]) => inOrder(a, b)).map(([, same]) => occasionOf(same))
  const group = occasions.map((_, i) => [i])
  for (const { a, b } of pairsOf(occasions)) {
    const [one, other] = [group[a], group[b]]
    if (!one || !other || one === other || one.some(i => other.some(j => apart(occasions, i, j)))) continue
    one.push(...other)
    for (const i of other) group[i] = one
  }
  const witnesses = (members: number[]) => members.flatMap(i => occasions[i]?.witnesses ?? [])
  return [...new Set(group)].map(members => ({ witnesses: witnesses(members), why }))
}

const why = '日期、类别相同，地点、主持者、名称或参加者相合'

function apart(occasions: readonly Occasion[], i: number, j: number): boolean {
  const [a, b] = [occasions[i], occasions[j]]
  return a !== undefined && b !== undefined && isApart(a, b)
}

/** Those of which something says that they are one, the likest first. */
function pairsOf(occasions: readonly Occasion[]): { a: number; b: number; like: number }[] {
  const pairs = candidatesOf(occasions).flatMap(([a, b]) => {
    const [one, other] = [occasions[a], occasions[b]]
    const like = one && other && !isApart(one, other) ? likeness(one, other) : 0
    return like > 0 ? [{ a, b, like }] : []
  })
  return pairs.sort((x, y) => y.like - x.like || x.a - y.a || x.b - y.b)
}

/** Only those with a name or two characters of their own in common can be one. */
function candidatesOf(occasions: readonly Occasion[]): [number, number][] {
  const holders = new Map<string, number[]>()
  const pairs: [number, number][] = []
  occasions.forEach(({ marks }, b) => {
    const others = new Set<number>()
    for (const mark of marks) {
      const here = holders.get(mark)
      for (const a of here ?? []) others.add(a)
      if (here) here.push(b)
      else holders.set(mark, [b])
    }
    for (const a of others) pairs.push([a, b])
  })
  return pairs
}
