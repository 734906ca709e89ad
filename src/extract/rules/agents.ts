// What the rules of RUNS share: who may run something, and how a finding of it looks.
import type { Clause, Named } from '../clauses.ts'
import { reasonFor, type Scene } from '../discourse.ts'
import type { Found } from '../types.ts'
import type { Finding } from './rule.ts'

/** What joins agents to one list. */
export const JOINS = /^(?:、|和|与|及|以及|会同|联合|携手|同|暨)$/

export const isAgent = (f: Found) => f.kind === 'Organization' || (f.kind === 'Place' && canRun(f))
/** Rivers, roads and buildings run nothing; divisions, zones and parks do. */
export const canRun = (f: Found) =>
  f.kind !== 'Place' || (/[省市县区州盟旗镇乡村园城港]$|街道$|社区$/.test(f.name) && !/^.?城区$/.test(f.name))
export const isUndertaking = (f: Found) => f.kind === 'Program' || f.kind === 'Project'

/** A finding in the clause's sentence; an agent outside it is carried. */
export function finding(scene: Scene, { sentence }: Clause, from: Named, to: Named): Finding {
  const inside = from.start >= sentence.start && from.end <= sentence.end
  const reason = reasonFor(scene.article, from)
  return {
    start: sentence.start,
    end: sentence.end,
    from: from.found,
    fromSpan: { start: from.start, end: from.end },
    ...(inside ? {} : { fromCarried: reason === 'context' ? 'subject' : reason }),
    to: to.found,
    toSpan: { start: to.start, end: to.end },
    props: {},
  }
}
