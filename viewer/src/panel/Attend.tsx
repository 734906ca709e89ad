// Who attended what: persons × events with dates, places and roles; every cell opens its sentences.
import type { AttendanceAnswer } from '../../../schema/api.ts'
import { dispatch, view, words } from '../app.ts'
import { getAttendance } from '../data/api.ts'
import { useLoaded } from '../data/loaded.ts'
import { save } from '../data/save.ts'
import { cells, type Meeting, orderOf, sorted, together, within } from '../model/attend.ts'
import { toCsv } from '../model/csv.ts'
import { openTool } from '../state/state.ts'
import { AttendTable } from './AttendTable.tsx'
import { Pick } from './Pick.tsx'
import { NodeLink, Ready, Some } from './parts.tsx'

type Persons = AttendanceAnswer['persons']

/** `attendance.persons` of the address: ids, by commas. */
const asked = (): string[] => (view.value.args.persons ?? '').split(',').filter(Boolean)

const ask = (persons: readonly string[], sort = view.peek().args.sort ?? ''): void =>
  dispatch(openTool('attendance', { persons: persons.join(','), sort }))

export function Attend() {
  const t = words.value
  const ids = asked()
  return (
    <section class="attend">
      <h2>{t.attendance}</h2>
      {ids.length === 0 ? (
        <Add persons={[]} />
      ) : (
        <Ready loaded={useLoaded(ids.join(), getAttendance(ids))}>{answer => <Attendance answer={answer} />}</Ready>
      )}
    </section>
  )
}

function Attendance({ answer: { persons, events, others } }: { answer: AttendanceAnswer }) {
  const t = words.value
  const { from, to, args } = view.value
  const order = orderOf(args.sort)
  const rows = sorted(within(events, from, to), order)
  return (
    <>
      <Chosen persons={persons} />
      <Counts events={rows} persons={persons} />
      <p class="some">
        {rows.length === events.length ? t.events(rows.length) : t.eventsOf(rows.length, events.length)}{' '}
        <button type="button" disabled={rows.length === 0} onClick={() => download(rows, persons)}>
          {t.csv}
        </button>
      </p>
      {rows.length > 0 && (
        <AttendTable
          events={rows}
          persons={persons}
          order={order}
          sort={by =>
            ask(
              persons.map(({ id }) => id),
              by,
            )
          }
        />
      )}
      <h3>{t.alsoThere}</h3>
      <Add persons={persons.map(({ id }) => id)} />
      <Others others={others} persons={persons} />
    </>
  )
}

function download(events: readonly Meeting[], persons: Persons): void {
  const { columns, roles, status } = words.peek()
  const heads = [columns.date, columns.event, columns.status, columns.place] as const
  const names = persons.slice(0, 3).map(({ name }) => name)
  save(`${names.join('-')}.csv`, 'text/csv', toCsv(cells(events, persons, { heads, roles, status })))
}

/** Whose table it is; each opens their card, and can be taken out. */
function Chosen({ persons }: { persons: Persons }) {
  const ids = persons.map(({ id }) => id)
  return (
    <ul class="chosen">
      {persons.map(person => (
        <li key={person.id}>
          <NodeLink node={person} lang={view.value.lang} />
          <button
            type="button"
            class="drop"
            aria-label={words.value.without(person.name)}
            title={words.value.without(person.name)}
            onClick={() => ask(ids.filter(id => id !== person.id))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}

/** 甲、乙 together 7 times. */
function Counts({ events, persons }: { events: readonly Meeting[]; persons: Persons }) {
  const t = words.value
  const names = new Map(persons.map(({ id, name }) => [id, name]))
  const counts = together(
    events,
    persons.map(({ id }) => id),
  )
  return (
    <Some items={counts} first={4}>
      {({ persons: ids, times, first, last }) => (
        <li key={ids.join()} class="together">
          {ids.length > 2 ? t.allOf(ids.length) : ids.map(id => names.get(id)).join('、')}{' '}
          <strong>{t.together(times)}</strong> {first && last && <span class="quiet">{t.seen(first, last)}</span>}
        </li>
      )}
    </Some>
  )
}

function Add({ persons }: { persons: readonly string[] }) {
  return <Pick label={words.value.addPerson} kind="Person" choose={({ id }) => ask([...new Set([...persons, id])])} />
}

/** Who else was at these events: one click more and they are in the table. */
function Others({ others, persons }: { others: AttendanceAnswer['others']; persons: Persons }) {
  const t = words.value
  const ids = persons.map(({ id }) => id)
  return (
    <>
      {others.total > others.persons.length && <p class="some">{t.showing(others.persons.length, others.total)}</p>}
      <Some items={others.persons} first={10}>
        {other => (
          <li key={other.id} class="row">
            <NodeLink node={other} lang={view.value.lang} />
            <span class="count">{t.together(other.times)}</span>
            <button
              type="button"
              aria-label={t.with(other.name)}
              title={t.with(other.name)}
              onClick={() => ask([...ids, other.id])}
            >
              +
            </button>
          </li>
        )}
      </Some>
    </>
  )
}
