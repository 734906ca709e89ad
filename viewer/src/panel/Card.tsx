// A node's card: what it is called, when it is in print, its neighbours by relation, and the articles that name it.
import { useState } from 'preact/hooks'
import type { EntityAnswer } from '../../../schema/api.ts'
import { dispatch, view, words } from '../app.ts'
import { getEntity, getNeighbours } from '../data/api.ts'
import { useLoaded } from '../data/loaded.ts'
import { kindLabel, relationLabel } from '../i18n/index.ts'
import { type Group, groups, type Neighbour } from '../model/neighbours.ts'
import { deselect, openTool } from '../state/state.ts'
import { ArticleLine } from './ArticleLine.tsx'
import { Evidence, propsInWords } from './Evidence.tsx'
import { inKind, NodeLink, Ready, Some } from './parts.tsx'
import { Roster } from './Roster.tsx'

/** Neighbours that are asked for at once; and how many of a group are open at first. */
const PAGE = 500
const FIRST = 8

export function Card({ id }: { id: string }) {
  return (
    <article class="card">
      <Ready loaded={useLoaded(id, getEntity(id))}>
        {entity => (
          <>
            <Head entity={entity} />
            {entity.kind === 'Event' && <Roster event={id} />}
            <Neighbours entity={entity} />
            <details open={entity.articles.length <= 5}>
              <summary>
                {words.value.articles} <span class="count">{entity.articles.length}</span>
              </summary>
              <Some items={entity.articles} first={FIRST}>
                {article => (
                  <li key={article.id}>
                    <ArticleLine article={article} at={article.spans[0]} />
                  </li>
                )}
              </Some>
            </details>
          </>
        )}
      </Ready>
    </article>
  )
}

function Head({ entity }: { entity: EntityAnswer }) {
  const t = words.value
  const { id, kind, name, aliases, first, last, date, status, reason, mentions } = entity
  return (
    <header style={inKind(kind)}>
      <CloseButton />
      <p class="kind">{kindLabel(kind, view.value.lang)}</p>
      <h2>{name}</h2>
      {aliases.length > 0 && (
        <p class="quiet">
          {t.aliases} {aliases.join('、')}
        </p>
      )}
      <p class="facts">
        {date && <span>{date}</span>}
        {status && <span class={`status ${status}`}>{t.status[status]}</span>}
        <span>{t.mentions(mentions)}</span>
        {first && last && (
          <span>
            {t.inPrint} {t.seen(first, last)}
          </span>
        )}
      </p>
      {reason && <p class="quiet">{reason}</p>}
      {kind === 'Person' && (
        <button type="button" onClick={() => dispatch(openTool('attendance', { persons: id }))}>
          {t.attended}
        </button>
      )}
    </header>
  )
}

export function CloseButton() {
  return (
    <button
      type="button"
      class="close"
      title={words.value.close}
      aria-label={words.value.close}
      onClick={() => dispatch(deselect)}
    >
      ×
    </button>
  )
}

/** Neighbours in parts, each asked for when those before are not enough. */
function Neighbours({ entity: { id, kind } }: { entity: EntityAnswer }) {
  const [before, setBefore] = useState<Neighbour[]>([])
  const loaded = useLoaded(`${id} ${before.length}`, getNeighbours(id, before.length, PAGE))
  const held = loaded.state === 'ready' ? [...before, ...loaded.value.neighbours] : before
  const t = words.value
  // Who attended an event stands in its roster.
  const shown = groups(id, held).filter(group => kind !== 'Event' || group.kind !== 'ATTENDED')
  return (
    <>
      {shown.map(group => (
        <GroupRows key={`${group.kind} ${group.out}`} group={group} />
      ))}
      <Ready loaded={loaded}>
        {({ total }) => (
          <>
            {total === 0 && <p class="quiet">{t.noNeighbours}</p>}
            {held.length < total && (
              <p class="some">
                {t.showing(held.length, total)}{' '}
                <button type="button" onClick={() => setBefore(held)}>
                  {t.more}
                </button>
              </p>
            )}
          </>
        )}
      </Ready>
    </>
  )
}

function GroupRows({ group: { kind, out, neighbours } }: { group: Group }) {
  return (
    <details open class="group">
      <summary>
        {relationLabel(kind, view.value.lang, out)} <span class="count">{neighbours.length}</span>
      </summary>
      <Some items={neighbours} first={FIRST}>
        {neighbour => <NeighbourRow key={neighbour.relation.id} neighbour={neighbour} />}
      </Some>
    </details>
  )
}

function NeighbourRow({ neighbour: { relation, node } }: { neighbour: Neighbour }) {
  const [open, setOpen] = useState(false)
  const t = words.value
  const said = propsInWords(relation.props, t)
  return (
    <li>
      <div class="row">
        <NodeLink node={node} lang={view.value.lang} />
        {said && <span class="props">{said}</span>}
        <button
          type="button"
          class="sentences"
          aria-expanded={open}
          aria-label={t.openSentences(node.name, relation.statements)}
          onClick={() => setOpen(!open)}
        >
          {t.sentences(relation.statements)}
        </button>
      </div>
      {open && <Evidence relation={relation.id} />}
    </li>
  )
}
