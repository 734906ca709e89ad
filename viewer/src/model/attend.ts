// Persons × events as a table: which rows a window of days leaves, in which order, and how often persons were together.
import type { AttendanceAnswer } from '../../../schema/api.ts'
import { attendanceRoles } from '../../../schema/ontology.ts'

export type Meeting = AttendanceAnswer['events'][number]

export interface Order {
  /** A column: `date`, `place`, `together` (how many of the persons were there), or the id of a person, whose role it is. */
  by: string
  /** Latest, last or fewest first. */
  down: boolean
}

/** `-place`, as it stands in the address; by date without one. */
export function orderOf(text = ''): Order {
  return { by: text.replace(/^-/, '') || 'date', down: text.startsWith('-') }
}

/** What a click on a column's head asks for: that column, or the other way round when it is that already. */
export function reordered({ by, down }: Order, column: string): string {
  const turn = by === column && !down
  return turn ? `-${column}` : column === 'date' ? '' : column
}

/** When it took place, else when it was first in print; undefined when neither is known. */
export const dayOf = ({ date, first }: Meeting): string | undefined => date ?? first

/** Those of a window of days; null: open on that side. An event of no known day is in no window. */
export function within(events: readonly Meeting[], from: string | null, to: string | null): Meeting[] {
  if (!from && !to) return [...events]
  return events.filter(event => {
    const day = dayOf(event)
    return day !== undefined && (!from || day >= from) && (!to || day <= to)
  })
}

const chinese = new Intl.Collator('zh-Hans-CN')
/** After all names and dates. */
const LAST = '\uffff'

/** Rows that are equal in the column stay in the order of time. */
export function sorted(events: readonly Meeting[], { by, down }: Order): Meeting[] {
  const compare = comparing(by)
  const way = down ? -1 : 1
  return events.toSorted((a, b) => way * compare(a, b) || byDate(a, b))
}

type Compare = (a: Meeting, b: Meeting) => number

const byDate: Compare = (a, b) => {
  const [one, other] = [a, b].map(event => `${dayOf(event) ?? LAST} ${event.id}`)
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1
}

function comparing(by: string): Compare {
  if (by === 'date') return byDate
  if (by === 'together') return (a, b) => b.present.length - a.present.length
  if (by === 'place') return (a, b) => chinese.compare(placesOf(a) || LAST, placesOf(b) || LAST)
  return (a, b) => rankOf(a, by) - rankOf(b, by)
}

const placesOf = ({ places }: Meeting): string => places.map(place => place.name).join('、')

/** Leading comes first, not being there last. */
function rankOf({ present }: Meeting, person: string): number {
  const role = present.find(one => one.person === person)?.role
  return role ? attendanceRoles.indexOf(role) : attendanceRoles.length
}

export interface Together {
  /** Ids. */
  persons: readonly string[]
  times: number
  /** Days of the first and last time, as far as known. */
  first?: string | undefined
  last?: string | undefined
}

/** How often all of them were at one event, and each two of more than two, most often first; of one person nothing. */
export function together(events: readonly Meeting[], persons: readonly string[]): Together[] {
  if (persons.length < 2) return []
  const all = count(events, persons)
  if (persons.length === 2) return [all]
  const pairs = persons.flatMap((one, i) => persons.slice(i + 1).map(other => count(events, [one, other])))
  return [all, ...pairs.filter(pair => pair.times > 0).toSorted((a, b) => b.times - a.times)]
}

function count(events: readonly Meeting[], persons: readonly string[]): Together {
  const common = events.filter(({ present }) => persons.every(id => present.some(({ person }) => person === id)))
  const days = common.flatMap(event => dayOf(event) ?? []).toSorted()
  return { persons, times: common.length, first: days.at(0), last: days.at(-1) }
}

/** In words: the heads of the columns before the persons, roles and what became of an event. */
interface Say {
  heads: readonly [date: string, event: string, status: string, place: string]
  roles: Readonly<Record<string, string>>
  status: Readonly<Record<string, string>>
}

/** The table as rows of texts, with its head: what a file of it holds. */
export function cells(events: readonly Meeting[], persons: AttendanceAnswer['persons'], say: Say): string[][] {
  const role = ({ present }: Meeting, id: string) => {
    const found = present.find(({ person }) => person === id)
    return found ? (say.roles[found.role] ?? found.role) : ''
  }
  const rows = events.map(event => [
    event.date ?? '',
    event.name,
    say.status[event.status ?? ''] ?? '',
    placesOf(event),
    ...persons.map(({ id }) => role(event, id)),
  ])
  return [[...say.heads, ...persons.map(({ name }) => name)], ...rows]
}
