// The table of who attended what: a row for each event, a column for each person; a cell opens its sentences below the row.
import { useState } from 'preact/hooks'
import type { AttendanceAnswer } from '../../../schema/api.ts'
import { view, words } from '../app.ts'
import { inWords } from '../i18n/index.ts'
import { dayOf, type Meeting, type Order, reordered } from '../model/attend.ts'
import { Evidence } from './Evidence.tsx'
import { NodeLink } from './parts.tsx'

interface TableProps {
  events: readonly Meeting[]
  persons: AttendanceAnswer['persons']
  order: Order
  /** Asks for another order, as it stands in the address. */
  sort: (order: string) => void
}

export function AttendTable({ events, persons, order, sort }: TableProps) {
  const t = words.value.columns
  const [open, setOpen] = useState('')
  const head = (column: string, name: string) => (
    <th key={column} scope="col" aria-sort={order.by !== column ? undefined : order.down ? 'descending' : 'ascending'}>
      <button type="button" onClick={() => sort(reordered(order, column))}>
        {name}
      </button>
    </th>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="scroll" tabIndex={0} aria-label={words.value.attendance}>
      <table>
        <thead>
          <tr>
            {head('date', t.date)}
            {persons.length > 1 ? head('together', t.event) : <th scope="col">{t.event}</th>}
            {head('place', t.place)}
            {persons.map(({ id, name }) => head(id, name))}
          </tr>
        </thead>
        <tbody>
          {events.map(event => (
            <Row
              key={event.id}
              event={event}
              persons={persons}
              open={open}
              toggle={id => setOpen(id === open ? '' : id)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  event: Meeting
  persons: AttendanceAnswer['persons']
  /** The relation whose sentences are open, wherever. */
  open: string
  toggle: (relation: string) => void
}

function Row({ event, persons, open, toggle }: RowProps) {
  const t = words.value
  const own = [...event.present, ...event.places].some(({ relation }) => relation === open)
  const opens = (relation: string, name: string, text: string) => (
    <button
      key={relation}
      type="button"
      class="sentences"
      aria-expanded={relation === open}
      aria-label={t.openCell(name, text)}
      onClick={() => toggle(relation)}
    >
      {text}
    </button>
  )
  return (
    <>
      <tr>
        <td class="day">
          {event.date ?? <span class="quiet">{dayOf(event) && t.printedOn(dayOf(event) ?? '')}</span>}
        </td>
        <th scope="row">
          <NodeLink node={event} lang={view.value.lang} />
          {event.status && event.status !== 'held' && (
            <span class={`status ${event.status}`}>{t.status[event.status]}</span>
          )}
        </th>
        <td>{event.places.map(place => opens(place.relation, event.name, place.name))}</td>
        {persons.map(({ id, name }) => {
          const found = event.present.find(({ person }) => person === id)
          return <td key={id}>{found && opens(found.relation, name, inWords(t.shortRoles, found.role))}</td>
        })}
      </tr>
      {own && (
        <tr class="opened">
          <td colSpan={3 + persons.length}>
            <Evidence relation={open} named />
          </td>
        </tr>
      )}
    </>
  )
}
