// The search box with its hits: / focuses it, arrows choose, Enter opens, Esc closes.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SearchAnswer } from '../../../schema/api.ts'
import { dispatch, view, words } from '../app.ts'
import { getSearch } from '../data/api.ts'
import { type Loaded, watch } from '../data/loaded.ts'
import { search, selectNode } from '../state/state.ts'
import { Failed, KindDot } from './parts.tsx'

type Hit = SearchAnswer['hits'][number]

const PAUSE_MS = 120

export function Search() {
  const { query, lang } = view.value
  const t = words.value
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const answer = useHits(open ? query.trim() : '')
  const hits = answer?.state === 'ready' ? answer.value.hits : []
  useSlash(input)

  const choose = (hit: Hit | undefined) => {
    if (!hit) return
    setOpen(false)
    input.current?.blur()
    dispatch(selectNode(hit.id))
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => setActive(Math.min(active + 1, hits.length - 1)),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: () => choose(hits[active]),
    Escape: () => (open && query ? setOpen(false) : input.current?.blur()),
  }
  return (
    <search lang={lang}>
      <input
        ref={input}
        type="text"
        inputMode="search"
        role="combobox"
        aria-label={t.search}
        aria-expanded={open && hits.length > 0}
        aria-controls="hits"
        aria-activedescendant={hits[active] ? `hit-${active}` : undefined}
        maxLength={100}
        autocomplete="off"
        spellcheck={false}
        placeholder={t.search}
        title={t.searchKey}
        value={query}
        onInput={event => {
          setOpen(true)
          setActive(0)
          dispatch(search(event.currentTarget.value))
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={event => {
          const act = event.isComposing ? undefined : keys[event.key]
          if (!act) return
          event.preventDefault()
          act()
        }}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
      {open && query.trim() && (
        <div class="hits">
          <Hits hits={hits} active={active} query={query.trim()} choose={choose} point={setActive} />
          {answer?.state === 'ready' && hits.length === 0 && <p class="quiet">{t.noHits(query.trim())}</p>}
          {answer?.state === 'failed' && <Failed loaded={answer} />}
        </div>
      )}
    </search>
  )
}

interface HitsProps {
  hits: readonly Hit[]
  active: number
  query: string
  choose: (hit: Hit) => void
  /** Makes the hit at this position the active one. */
  point: (at: number) => void
}

function Hits({ hits, active, query, choose, point }: HitsProps) {
  return (
    <div id="hits" role="listbox" aria-label={words.value.search}>
      {hits.map((hit, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, aria-activedescendant points here
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys
        <div
          key={hit.id}
          id={`hit-${i}`}
          role="option"
          aria-selected={i === active}
          onMouseDown={event => event.preventDefault()}
          onClick={() => choose(hit)}
          onMouseEnter={() => point(i)}
        >
          <KindDot kind={hit.kind} lang={view.value.lang} />
          <span class="name">{hit.name}</span>
          <Alias hit={hit} query={query} />
          <span class="count">{hit.mentions}</span>
        </div>
      ))}
    </div>
  )
}

/** The alias that was found, when the name itself does not say why it is a hit. */
function Alias({ hit, query }: { hit: Hit; query: string }) {
  const alias = hit.name.includes(query) ? undefined : hit.aliases.find(name => name.includes(query))
  return alias ? <span class="quiet">{words.value.alias(alias)}</span> : null
}

/** The hits of what was typed last; those before stay until the next are here, so that the list does not flicker. */
function useHits(query: string): Loaded<SearchAnswer> | undefined {
  const [answer, setAnswer] = useState<Loaded<SearchAnswer>>()
  useEffect(() => {
    if (!query) return setAnswer(undefined)
    let stop = () => {}
    const timer = setTimeout(() => {
      stop = watch(getSearch(query), loaded => loaded.state !== 'loading' && setAnswer(loaded))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [query])
  return answer
}

function useSlash(input: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target === input.current) return
      event.preventDefault()
      input.current?.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [input])
}
