// The legend, which is the filter too: what is unticked is not in the picture.
import type { ComponentChildren } from 'preact'
import { entityKinds, relationKinds } from '../../../schema/ontology.ts'
import { dispatch, picture, view, words } from '../app.ts'
import { kindLabel, relationLabel } from '../i18n/index.ts'
import { count, countBy, lone } from '../model/visible.ts'
import {
  onlyKind,
  onlyRelation,
  showAll,
  type Transition,
  toggleKind,
  toggleLone,
  toggleRelation,
} from '../state/state.ts'
import { KindDot } from './parts.tsx'

/** On a narrow screen the legend begins folded. */
const startsOpen = matchMedia('(min-width: 800px)').matches

/** Kinds and relations of the picture with how many there are; ticked is shown. */
export function Filters() {
  if (picture.value.state !== 'ready') return null
  const { nodes, edges } = picture.value.value
  const { lang, hiddenKinds, hiddenRelations } = view.value
  const t = words.value
  const kinds = countBy(nodes.kind)
  const relations = countBy(edges.kind)
  return (
    <details open={startsOpen}>
      <summary>{t.filters}</summary>
      <h2>{t.kinds}</h2>
      <ul>
        {entityKinds.map(kind => (
          <Row
            key={kind}
            count={kinds.get(kind)}
            shows={!hiddenKinds.includes(kind)}
            toggle={toggleKind(kind)}
            only={onlyKind(kind)}
          >
            <KindDot kind={kind} lang={lang} /> {kindLabel(kind, lang)}
          </Row>
        ))}
      </ul>
      {relations.size > 0 && <h2>{t.relations}</h2>}
      <ul>
        {relationKinds.map(kind => (
          <Row
            key={kind}
            count={relations.get(kind)}
            shows={!hiddenRelations.includes(kind)}
            toggle={toggleRelation(kind)}
            only={onlyRelation(kind)}
          >
            {relationLabel(kind, lang)}
          </Row>
        ))}
        {relations.size > 0 && <LoneRow />}
      </ul>
      {hiddenKinds.length + hiddenRelations.length > 0 && (
        <button type="button" onClick={() => dispatch(showAll)}>
          {t.showAll}
        </button>
      )}
    </details>
  )
}

function LoneRow() {
  if (picture.value.state !== 'ready') return null
  const t = words.value
  return (
    <Row count={count(lone(picture.value.value))} shows={view.value.showsLone} toggle={toggleLone}>
      <span title={t.loneMeans}>{t.lone}</span>
    </Row>
  )
}

interface RowProps {
  count: number | undefined
  shows: boolean
  toggle: Transition
  only?: Transition
  children: ComponentChildren
}

/** Of what the picture does not have there is no row. */
function Row({ count, shows, toggle, only, children }: RowProps) {
  if (!count) return null
  return (
    <li class={shows ? '' : 'off'}>
      <label>
        <input type="checkbox" checked={shows} onChange={() => dispatch(toggle)} />
        <span class="name">{children}</span>
      </label>
      {only && (
        <button type="button" class="only" onClick={() => dispatch(only)}>
          {words.value.only}
        </button>
      )}
      <span class="count">{count}</span>
    </li>
  )
}
