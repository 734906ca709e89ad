// Who attended what: persons × events, and an event's roster in the order in which each article prints it.
import type { z } from 'zod'
import { type AttendanceAnswer, attendanceAnswer, type RosterAnswer, rosterAnswer } from '../../schema/api.ts'
import { attendanceRoles } from '../../schema/ontology.ts'
import { groupBy } from '../lists.ts'
import type { Row, Store } from '../store/store.ts'
import type { attendanceParams } from './params.ts'
import * as queries from './queries.ts'
import { articleOf, nodeOf, present } from './rows.ts'

/** Undefined when one of the persons is unknown. */
export async function attendance(
  store: Store,
  { persons: asked, others }: z.output<typeof attendanceParams>,
): Promise<AttendanceAnswer | undefined> {
  const persons = [...new Set(asked)]
  const known = new Map((await store.query(queries.someEntities, { ids: persons })).map(row => [row.id, row.node]))
  if (known.size < persons.length) return undefined
  const attended = groupBy(await store.query(queries.eventsOfPersons, { persons }), row => nodeOf(row.event).id)
  const events = [...attended.keys()]
  const places = groupBy(await store.query(queries.placesOfEvents, { events }), row => String(row.event))
  const [count] = await store.query(queries.otherCount, { events, persons })
  const company = await store.query(queries.othersAtEvents, { events, persons, limit: others })
  return attendanceAnswer.parse({
    persons: persons.map(id => nodeOf(known.get(id))),
    events: [...attended].map(([id, rows]) => ({
      ...present(rows[0]?.event),
      ...nodeOf(rows[0]?.event),
      places: (places.get(id) ?? []).map(row => ({ ...nodeOf(row.node), relation: row.relation })),
      present: rows.map(({ person, relation, role }) => ({ person, relation, role })),
    })),
    others: {
      total: Number(count?.total ?? 0),
      persons: company.map(row => ({ ...nodeOf(row.node), times: row.times })),
    },
  })
}

/** Undefined when there is no such event. */
export async function roster(store: Store, id: string): Promise<RosterAnswer | undefined> {
  const [event] = await store.query(queries.event, { id })
  if (!event) return undefined
  const said = await store.query(queries.attendanceStatements, { id })
  const offices = groupBy(await store.query(queries.officesOfAttendants, { id }), placeOf)
  const articles = groupBy(said, row => articleOf(row.article).id).values()
  return rosterAnswer.parse({
    articles: Array.from(articles, rows => ({
      article: articleOf(rows[0]?.article),
      // Whoever is named twice stands where first named.
      people: [...groupBy(rows, placeOf)].map(([place, named]) => ({
        ...inRoster(named),
        offices: officesIn(offices.get(place) ?? []),
      })),
    })),
  })
}

const placeOf = (row: Row): string => `${articleOf(row.article).id} ${nodeOf(row.person).id}`

function inRoster(rows: Row[]) {
  const { person, relation, start, end } = rows[0] ?? {}
  const role = attendanceRoles.find(role => rows.some(row => row.role === role))
  return { ...nodeOf(person), relation, start, end, role }
}

/** Each title once, as a later sentence of the article may repeat it. */
function officesIn(rows: Row[]) {
  return [...groupBy(rows, row => String(row.title)).values()].map(([row]) => ({
    title: row?.title,
    relation: row?.relation,
    body: nodeOf(row?.body),
  }))
}
