// Mentions of one kind and key → the things in the world that they name.
import type { Entity, EventStatus, Mention } from '../../schema/model.ts'
import type { EntityKind } from '../../schema/ontology.ts'
import { hashOf } from '../hash.ts'
import { groupBy, inOrder } from '../lists.ts'
import { clusterEvents } from './events.ts'
import { clusterPersons } from './persons.ts'
import { clusterThings, sameName } from './things.ts'
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
  const named = groupBy(
    clusters.map((c, i) => ({ i, called: c.witnesses[0]?.mention.kind === 'Event' ? nameOf(c) : '' })),
    c => c.called,
  )
  const namesakes = new Map<number, Namesakes>()
  for (const of of named.values()) {
    // Nobody reads more than three of them, and there may be thousands.
    const where = of.slice(0, 4).map(({ i }) => ({ i, where: clusters[i] ? whereabouts(clusters[i]) : '' }))
    for (const { i } of of) namesakes.set(i, { where, others: of.length - 1 })
  }
  return clusters.map((cluster, i) => ({
    entity: entityOf(cluster, i, namesakes.get(i) ?? { where: [], others: 0 }),
    witnesses: cluster.witnesses,
  }))
}

const nameOf = ({ witnesses }: Cluster) => commonest(counted(witnesses.map(w => w.mention.name)))

/** What all mentions of one entity say, in sum. */
export interface Sum {
  /** Each with how often it stands. */
  names: ReadonlyMap<string, number>
  aliases: Iterable<string>
  first?: string | undefined
  last?: string | undefined
  articles: number
}

/** The entity of a block that never parts (things.ts): what `entitiesOf` gives for its mentions, without these. */
export const onlyEntity = (
  block: string,
  kind: EntityKind,
  { names, aliases, first, last, articles }: Sum,
): Entity => ({
  id: block,
  block,
  kind,
  ...called(names, aliases),
  ...(first && last ? { first, last } : {}),
  reason: `${reported(articles, sameName)}。`,
})

/**
 * What a cluster's reason says of the others of its block: where the first of all are, and how many there are. A block of
 * events holds all of a day; only those of its name are told of.
 */
interface Namesakes {
  where: { i: number; where: string }[]
  others: number
}

/** The first cluster of a block has the id of its name; further ones are told apart by their first mention. */
function entityOf(cluster: Cluster, index: number, namesakes: Namesakes): Entity {
  const mentions = cluster.witnesses.map(w => w.mention)
  const { kind, key, id } = mentions[0] ?? { kind: 'Person' as const, key: '', id: '' }
  const block = blockOf({ kind, key })
  const dates = cluster.witnesses.flatMap(w => w.published ?? []).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  const date = commonest(counted(mentions.flatMap(m => m.date ?? [])))
  const status = statusOf(mentions)
  return {
    id: index === 0 ? block : hashOf(kind, key, id),
    block,
    kind,
    ...called(
      counted(mentions.map(m => m.name)),
      mentions.flatMap(m => m.aliases),
    ),
    ...(first && last ? { first, last } : {}),
    ...(date ? { date } : {}),
    ...(status ? { status } : {}),
    reason: reasonOf(cluster, index, namesakes),
  }
}

function called(names: ReadonlyMap<string, number>, others: Iterable<string>): Pick<Entity, 'name' | 'aliases'> {
  const name = commonest(names)
  const aliases = new Set([...names.keys(), ...others])
  aliases.delete(name)
  return { name, aliases: [...aliases].sort() }
}

function counted(values: string[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const v of values) count.set(v, (count.get(v) ?? 0) + 1)
  return count
}

/** What stands most often; among equals the fullest, then the first by code unit. */
function commonest(count: ReadonlyMap<string, number>): string {
  const ranked = [...count].sort(([a, n], [b, m]) => m - n || b.length - a.length || inOrder(a, b))
  return ranked[0]?.[0] ?? ''
}

/** A report of what took place outweighs its announcement, and so does one that it was called off. */
function statusOf(mentions: Mention[]): EventStatus | undefined {
  const ranks: EventStatus[] = ['held', 'cancelled', 'planned']
  return ranks.find(status => mentions.some(m => m.status === status))
}

function reasonOf(cluster: Cluster, index: number, { where, others }: Namesakes): string {
  const one = reported(new Set(cluster.witnesses.map(w => w.mention.article)).size, cluster.why)
  if (others === 0) return `${one}。`
  const first = where.flatMap(w => (w.i === index ? [] : [w.where])).slice(0, 3)
  return `${one}（${whereabouts(cluster)}）；与${others}个同名者无共同依据，故分开：${first.join('；')}${others > 3 ? '等' : ''}。`
}

const reported = (articles: number, why: string) =>
  articles === 1 ? '见于一篇报道' : `${articles}篇报道所指为一：${why}`

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
