// Entities of the graph against those of a gold page: one for one, the most alike first.
import type { Entity } from '../../schema/model.ts'
import type { EntityKind } from '../../schema/ontology.ts'
import { type Book, count } from './book.ts'
import type { GoldPage } from './gold.ts'
import { likeness, plain } from './likeness.ts'
import type { View } from './view.ts'

/** An entity of the gold; those of one kind and name in several articles are one. */
export interface Wanted {
  kind: EntityKind
  kinds: EntityKind[]
  names: string[]
  canonical: string
  written: string
  optional: boolean
  date: string | undefined
}

export interface Matched {
  /** The gold entity that an id of an article names. */
  wanted(article: string, id: string): Wanted | undefined
  /** The gold entity that an entity of the graph is. */
  gold(entity: string): Wanted | undefined
}

/** From which likeness two names may be one thing's: the wording of events is free, that of programs and projects nearly not. */
const alike: Partial<Record<EntityKind, number>> = { Event: 0.5, Program: 0.8, Project: 0.8 }
const equal = 1.5

export function matchEntities(gold: GoldPage, view: View, book: Book): Matched {
  const { wanted, byId } = wantedOf(gold)
  const pairs = [...wanted.values()].flatMap(want =>
    [...view.entities.values()].flatMap(entity => {
      const score = scoreOf(want, entity)
      return score >= (alike[want.kind] ?? equal) ? [{ score, want, entity }] : []
    }),
  )
  const entityOf = new Map<Wanted, Entity>()
  const wantedBy = new Map<string, Wanted>()
  for (const { want, entity } of pairs.sort((a, b) => b.score - a.score)) {
    if (entityOf.has(want) || wantedBy.has(entity.id)) continue
    entityOf.set(want, entity)
    wantedBy.set(entity.id, want)
  }
  for (const want of wanted.values()) if (!want.optional) judge(want, entityOf.get(want), gold.page, book)
  for (const { id, kind, name } of view.entities.values()) {
    if (wantedBy.has(id)) continue
    count(book.entities, kind, 'fp')
    book.errors.push({ page: gold.page, what: `spurious ${kind}`, detail: name })
  }
  return { wanted: (article, id) => byId.get(`${article} ${id}`), gold: id => wantedBy.get(id) }
}

function wantedOf({ articles }: GoldPage) {
  const wanted = new Map<string, Wanted>()
  const byId = new Map<string, Wanted>()
  for (const { id: article, entities, event_dates: dates } of articles)
    for (const { id, type, alsoType, names, optional } of entities) {
      const [written] = names
      const canonical = plain(written)
      const key = `${type} ${canonical}`
      const fresh: Wanted = {
        kind: type,
        kinds: [type, ...alsoType],
        names: [],
        canonical,
        written,
        optional,
        date: dates[id],
      }
      const want = wanted.get(key) ?? fresh
      want.names.push(...names.map(plain))
      want.date ??= dates[id]
      wanted.set(key, want)
      byId.set(`${article} ${id}`, want)
    }
  return { wanted, byId }
}

/** 2 for the full name, 1.5 for one of the names, else how alike the names are; 0 for another kind. */
function scoreOf(want: Wanted, { kind, name, aliases }: Entity): number {
  if (!want.kinds.includes(kind)) return 0
  const names = [name, ...aliases].filter(Boolean).map(plain)
  if (names[0] === want.canonical) return 2
  return names.some(n => want.names.includes(n)) ? equal : likeness(names, want.names)
}

function judge(want: Wanted, hit: Entity | undefined, page: string, book: Book) {
  const note = (what: string, detail: string) => book.errors.push({ page, what, detail })
  count(book.entities, want.kind, hit ? 'tp' : 'fn')
  if (!hit) {
    note(`missed ${want.kind}`, want.written)
    return
  }
  if (want.kind !== 'Event') {
    const right = plain(hit.name) === want.canonical
    book.canonical.of++
    if (right) book.canonical.right++
    else note('other canonical name', `${hit.name} for ${want.canonical}`)
  }
  if (!want.date) return
  book.dates.of++
  if (hit.date === want.date) book.dates.right++
  else note('event date', `${want.written}: ${hit.date} for ${want.date}`)
}
