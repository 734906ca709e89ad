// Which edges are drawn when there are more than a reader can tell apart.

interface Weighed {
  id: string
  fromId: string
  toId: string
  statements: number
}

/**
 * At most `budget` edges, in their order: first each node's strongest, so that none falls out of the picture for want of
 * room, then the strongest of all. Strong is what many statements support; among equals, the first by id.
 */
export function backbone<E extends Weighed>(edges: readonly E[], budget: number): E[] {
  const strongest = [...edges].sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
  const reached = new Set<string>()
  const reaches = ({ fromId, toId }: E) => {
    const known = reached.has(fromId) && reached.has(toId)
    reached.add(fromId).add(toId)
    return !known
  }
  const [holding, rest] = [new Set<E>(), new Set<E>()]
  for (const edge of strongest) (reaches(edge) ? holding : rest).add(edge)
  const kept = new Set([...holding, ...rest].slice(0, budget))
  return edges.filter(edge => kept.has(edge))
}
