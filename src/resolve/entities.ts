// Mentions of one kind and key → the things in the world that they name.
import type { Entity, EventStatus, Mention } from '../../schema/model.ts'
import type { EntityKind } from '../../schema/ontology.ts'
import { hashOf } from '../hash.ts'
import { inOrder } from '../lists.ts'
import { clusterEvents } from './events.ts'
import { clusterPersons } from './persons.ts'
import { clusterThings } from './things.ts'
import { byTime, type Cluster, type Witness } from './witness.ts'

const clusterers: Record<EntityKind, (block: Witness[]) => Cluster[]> = {
  Person: clusterPersons,
  Place: clusterThings,
  Organization: clusterThings,
  Program: clusterThings,
  Project: clusterThings,
  Event: clusterEvents,
}

/** Only mentions of one block can be one entity: a hash of what they share, and the id of the first entity among them. */
export const blockOf = (m: Pick<Mention, 'kind' | 'key'>) => hashOf(m.kind, m.key)

/** An entity with the mentions that are it. */
export interface Resolved {
  entity: Entity
  witnesses: Witness[]
}

/** The entities of one block: a function of the set of its witnesses alone, whatever their order. */
export function entitiesOf(block: Witness[]): Resolved[] {
  const sorted = [...block].sort(byTime)
  const [first] = sorted
  if (!first) return []
  const clusters = clusterers[first.mention.kind](sorted)
    .map(c => ({ ...c, witnesses: [...c.witnesses].sort(byTime) }))
    .sort((a, b) => (a.witnesses[0] && b.witnesses[0] ? byTime(a.witnesses[0], b.witnesses[0]) : 0))
  // Nobody reads more than three of them, and there may be thousands.
  const where = clusters.slice(0, 4).map(whereabouts)
  return clusters.map((cluster, i) => ({
    entity: entityOf(cluster, i, { where, others: clusters.length - 1 }),
    witnesses: cluster.witnesses,
  }))
}

/** What a cluster's reason says of the other ones of its block: where the first of all are, and how many there are. */
interface Namesakes {
  where: string[]
  others: number
}

/** The first cluster of a block has the id of its name; further ones are told apart by their first mention. */
function entityOf(cluster: Cluster, index: number, namesakes: Namesakes): Entity {
  const mentions = cluster.witnesses.map(w => w.mention)
  const { kind, key, id } = mentions[0] ?? { kind: 'Person' as const, key: '', id: '' }
  const block = blockOf({ kind, key })
  const name = commonest(mentions.map(m => m.name))
  const aliases = new Set(mentions.flatMap(m => [m.name, ...m.aliases]))
  aliases.delete(name)
  const dates = cluster.witnesses.flatMap(w => w.published ?? []).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  const date = commonest(mentions.flatMap(m => m.date ?? []))
  const status = statusOf(mentions)
  return {
    id: index === 0 ? block : hashOf(kind, key, id),
    block,
    kind,
    name,
    aliases: [...aliases].sort(),
    ...(first && last ? { first, last } : {}),
    ...(date ? { date } : {}),
    ...(status ? { status } : {}),
    reason: reasonOf(cluster, index, namesakes),
  }
}

/** What stands most often; among equals the fullest, then the first by code unit. */
function commonest(values: string[]): string {
  const count = new Map<string, number>()
  for (const v of values) count.set(v, (count.get(v) ?? 0) + 1)
  const ranked = [...count].sort(([a, n], [b, m]) => m - n || b.length - a.length || inOrder(a, b))
  return ranked[0]?.[0] ?? ''
}

/** A report of what took place outweighs its announcement, and so does one that it was called off. */
function statusOf(mentions: Mention[]): EventStatus | undefined {
  const ranks: EventStatus[] = ['held', 'cancelled', 'planned']
  return ranks.find(status => mentions.some(m => m.status === status))
}

function reasonOf(cluster: Cluster, index: number, { where, others }: Namesakes): string {
  const n = new Set(cluster.witnesses.map(w => w.mention.article)).size
  const one = n === 1 ? '见于一篇报道' : `${n}篇报道所指为一：${cluster.why}`
  if (others === 0) return `${one}。`
  const first = where.filter((_, i) => i !== index).slice(0, 3)
  return `${one}（${whereabouts(cluster)}）；与${others}个同名者无共同依据，故分开：${first.join('；')}${others > 3 ? '等' : ''}。`
}

/** What a reader tells namesakes apart by. */
function whereabouts({ witnesses }: Cluster): string {
  const [first] = witnesses
  const marks = [
    witnesses.flatMap(w => w.bodies.map(b => b.name)),
    witnesses.flatMap(w => w.areas.map(a => a.name)),
    first?.mention.kind === 'Event' ? [first.mention.name] : [],
    witnesses.flatMap(w => w.homes),
    witnesses.map(w => w.page),
  ].find(names => names.length > 0)
  return [...new Set(marks)].slice(0, 2).join('、')
}
