// Small pieces that several panels use.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { NodeRef } from '../../../schema/api.ts'
import { dispatch, words } from '../app.ts'
import type { Loaded } from '../data/loaded.ts'
import { kindColour, kindLabel } from '../i18n/index.ts'
import { type Lang, read, selectNode } from '../state/state.ts'

/** Sets the colour that the style sheet knows as --kind. */
export const inKind = (kind: NodeRef['kind']): Record<string, string> => ({ '--kind': kindColour(kind) })

export function KindDot({ kind, lang }: { kind: NodeRef['kind']; lang: Lang }) {
  return <i class="dot" style={inKind(kind)} title={kindLabel(kind, lang)} />
}

/** A name that opens its card; an article's opens the article, a figure has no card. */
export function NodeLink({ node, lang }: { node: NodeRef; lang: Lang }) {
  const name = node.name || words.value.untitled
  if (node.kind === 'Figure') return <span class="name">{name}</span>
  const open = node.kind === 'Article' ? read(node.id) : selectNode(node.id)
  return (
    <button type="button" class="link" onClick={() => dispatch(open)}>
      <KindDot kind={node.kind} lang={lang} />
      <span class="name">{name}</span>
    </button>
  )
}

/** What was asked for, or why it is not here. */
export function Ready<T>({ loaded, children }: { loaded: Loaded<T>; children: (value: T) => ComponentChildren }) {
  if (loaded.state === 'loading') return <Loading slow={loaded.slow} />
  if (loaded.state === 'failed') return <Failed loaded={loaded} />
  return <>{children(loaded.value)}</>
}

export function Loading({ slow }: { slow: boolean }) {
  return (
    <p class="loading" aria-live="polite">
      {slow ? words.value.slow : words.value.loading}
    </p>
  )
}

export function Failed({ loaded: { message, retry } }: { loaded: Extract<Loaded<unknown>, { state: 'failed' }> }) {
  const t = words.value
  return (
    <div class="failed" role="alert">
      <strong>{t.failed}</strong>
      <p>{message || t.unreachable}</p>
      <button type="button" onClick={retry}>
        {t.retry}
      </button>
    </div>
  )
}

/** The first of a list, how many there are, and the next on demand: nothing is cut in silence. */
export function Some<T>({
  items,
  first,
  children,
}: {
  items: readonly T[]
  first: number
  children: (item: T) => ComponentChildren
}) {
  const [limit, setLimit] = useState(first)
  const t = words.value
  return (
    <>
      <ul class="rows">{items.slice(0, limit).map(children)}</ul>
      {items.length > limit && (
        <p class="some">
          {t.showing(limit, items.length)}{' '}
          <button type="button" onClick={() => setLimit(limit + 20)}>
            {t.more}
          </button>
        </p>
      )}
    </>
  )
}
