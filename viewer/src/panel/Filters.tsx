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

export function Filters() {
  if (picture.value.state !== 'ready') return null
  const { nodes, edges } = picture.value.value
  const { lang, hiddenKinds, hiddenRelations, showsLone } = view.value
  const t = words.value
  const kinds = countBy(nodes.kind)
  const relations = countBy(edges.kind)
  const unrelated = count(lone({ nodes, edges }))
  return (
    <details open={startsOpen}>
      <summary>{t.filters}</summary>
      <h2>{t.kinds}</h2>
      <ul>
        {entityKinds
          .filter(kind => kinds.has(kind))
          .map(kind => (
            <Row
              key={kind}
              count={kinds.get(kind) ?? 0}
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
        {relationKinds
          .filter(kind => relations.has(kind))
          .map(kind => (
            <Row
              key={kind}
              count={relations.get(kind) ?? 0}
              shows={!hiddenRelations.includes(kind)}
              toggle={toggleRelation(kind)}
              only={onlyRelation(kind)}
            >
              {relationLabel(kind, lang)}
            </Row>
          ))}
        {relations.size > 0 && unrelated > 0 && (
          <Row count={unrelated} shows={showsLone} toggle={toggleLone}>
            <span title={t.loneMeans}>{t.lone}</span>
          </Row>
        )}
      </ul>
      {hiddenKinds.length + hiddenRelations.length > 0 && (
        <button type="button" onClick={() => dispatch(showAll)}>
          {t.showAll}
        </button>
      )}
    </details>
  )
}

interface RowProps {
  count: number
  shows: boolean
  toggle: Transition
  only?: Transition
  children: ComponentChildren
}

function Row({ count, shows, toggle, only, children }: RowProps) {
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
