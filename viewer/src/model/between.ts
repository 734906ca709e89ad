// All relations of the picture that join the same two nodes as a given one.
import type { GraphAnswer } from '../../../schema/api.ts'

/** Ids, that relation first; only it when the picture does not have it. */
export function between({ edges }: GraphAnswer, relation: string): string[] {
  const at = edges.id.indexOf(relation)
  if (at < 0) return [relation]
  const pair = (i: number) => [edges.from[i], edges.to[i]].sort().join()
  const others = edges.id.filter((id, i) => id !== relation && pair(i) === pair(at))
  return [relation, ...others]
}
