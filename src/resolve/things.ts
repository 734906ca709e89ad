// Places, bodies, programs and projects of one key: one thing, unless pages set namesakes in different divisions.
import type { Mention } from '../../schema/model.ts'
import type { EntityKind } from '../../schema/ontology.ts'
import { groupBy } from '../lists.ts'
import { areasIn, conflict, isDivision } from './areas.ts'
import { place } from './strays.ts'
import type { Cluster, Witness } from './witness.ts'

/** Names that many cities have; rivers, companies, campaigns are one wherever they are set. */
const recurring: Partial<Record<EntityKind, RegExp>> = {
  Place: /(街道|镇|乡|村|屯|社区|小区|区|县|路|街|巷|广场|公园|馆|中心|会堂|礼堂|基地|市场|大厦)$/,
  Organization: /(学校|中学|小学|幼儿园|学院|医院|卫生院|派出所|局|办公室|法院|检察院|中心|站|所|队)$/,
  Project: /./,
}

/** Why all mentions of a block that never parts are one. */
export const sameName = '名称相同'

/** Whether mentions of this kind and key are one thing, whatever is said of them. */
export function neverParts({ kind, key }: Pick<Mention, 'kind' | 'key'>): boolean {
  if (kind === 'Person' || kind === 'Event') return false
  // A name that begins with its city is settled by itself.
  const settledByName = areasIn(key).length > 0 && !isDivision(key)
  return !recurring[kind]?.test(key) || settledByName
}

/** Clusters of the witnesses of one kind and key, which stand in the order of `byTime`. */
export function clusterThings(block: Witness[]): Cluster[] {
  const [first] = block
  const one = [{ witnesses: block, why: sameName }]
  if (!first || neverParts(first.mention)) return one

  const settled: Cluster[] = []
  for (const [where, witnesses] of groupBy(block, areaNames)) {
    if (!where) continue
    const same = settled.find(c => !conflict(areasOf(c.witnesses), areasOf(witnesses)))
    if (same) same.witnesses.push(...witnesses)
    else settled.push({ witnesses, why: `同在${where}` })
  }
  if (settled.length < 2) return one
  return place(
    settled,
    block.filter(w => !areaNames(w)),
  )
}

const areasOf = (witnesses: Witness[]) => witnesses.flatMap(w => w.areas)
const areaNames = (w: Witness) => w.areas.map(a => a.name).join('、')
