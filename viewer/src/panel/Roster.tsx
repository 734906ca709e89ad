// Who attended an event, as each article prints it: in its order, with its offices, the roles marked.
import { useState } from 'preact/hooks'
import type { RosterAnswer } from '../../../schema/api.ts'
import { dispatch, view, words } from '../app.ts'
import { getRoster } from '../data/api.ts'
import { useLoaded } from '../data/loaded.ts'
import { inWords } from '../i18n/index.ts'
import { openTool } from '../state/state.ts'
import { ArticleLine } from './ArticleLine.tsx'
import { Evidence } from './Evidence.tsx'
import { NodeLink, Ready, Some } from './parts.tsx'

type Printed = RosterAnswer['articles'][number]
type Attendant = Printed['people'][number]

/** Names that are open at first, and people whom a table still shows side by side. */
const FIRST = 12
const TABLE = 12

export function Roster({ event }: { event: string }) {
  return (
    <Ready loaded={useLoaded(event, getRoster(event))}>
      {({ articles }) =>
        articles
          .toSorted((a, b) => b.people.length - a.people.length)
          .map((printed, i) => <InArticle key={printed.article.id} printed={printed} open={i === 0} />)
      }
    </Ready>
  )
}

/** Of several articles the fullest is open. */
function InArticle({ printed: { article, people }, open }: { printed: Printed; open: boolean }) {
  const t = words.value
  const persons = people.filter(({ kind }) => kind === 'Person').map(({ id }) => id)
  const table = openTool('attendance', { persons: persons.slice(0, TABLE).join(',') })
  return (
    <details open={open} class="group roster">
      <summary>
        {t.roster} <span class="count">{people.length}</span> <span class="quiet">{t.rosterMeans}</span>
      </summary>
      <ArticleLine article={article} at={people[0]} />
      <Some items={people} first={FIRST}>
        {person => <Present key={person.id} person={person} />}
      </Some>
      {persons.length > 1 && (
        <button type="button" onClick={() => dispatch(table)}>
          {t.rosterTable}
        </button>
      )}
    </details>
  )
}

function Present({ person }: { person: Attendant }) {
  const [open, setOpen] = useState(false)
  const t = words.value
  const role = inWords(t.shortRoles, person.role)
  return (
    <li>
      <div class="row">
        <NodeLink node={person} lang={view.value.lang} />
        <span class="props" lang="zh">
          {person.offices.map(({ title }) => title).join('、')}
        </span>
        <button
          type="button"
          class={`sentences ${person.role}`}
          aria-expanded={open}
          aria-label={t.openCell(person.name, role)}
          onClick={() => setOpen(!open)}
        >
          {role}
        </button>
      </div>
      {open && <Evidence relation={person.relation} />}
    </li>
  )
}
