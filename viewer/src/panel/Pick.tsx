// A box that finds one thing by name, alias or pinyin, for panels that ask for one.
import { useEffect, useState } from 'preact/hooks'
import type { SearchAnswer } from '../../../schema/api.ts'
import type { EntityKind } from '../../../schema/ontology.ts'
import { view, words } from '../app.ts'
import { getSearch } from '../data/api.ts'
import { type Loaded, watch } from '../data/loaded.ts'
import { Failed, KindDot } from './parts.tsx'

type Hit = SearchAnswer['hits'][number]

const PAUSE_MS = 120

interface PickProps {
  label: string
  /** Only things of this kind. */
  kind?: EntityKind
  choose: (hit: Hit) => void
}

/** Enter takes the first hit, Tab goes to the others. */
export function Pick({ label, kind, choose }: PickProps) {
  const [query, setQuery] = useState('')
  const answer = useHits(query.trim(), kind)
  const hits = answer?.state === 'ready' ? answer.value.hits : []
  const take = (hit: Hit | undefined) => {
    if (!hit) return
    setQuery('')
    choose(hit)
  }
  return (
    <div class="pick">
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        value={query}
        onInput={event => setQuery(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.isComposing) return
          if (event.key === 'Enter') take(hits[0])
          if (event.key !== 'Escape' || !query) return
          event.preventDefault()
          setQuery('')
        }}
      />
      {hits.length > 0 && (
        <ul class="hits">
          {hits.map(hit => (
            <li key={hit.id}>
              <button type="button" class="link" onClick={() => take(hit)}>
                <KindDot kind={hit.kind} lang={view.value.lang} />
                <span class="name">{hit.name}</span>
                <span class="count">{hit.mentions}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {query.trim() && answer?.state === 'ready' && hits.length === 0 && (
        <p class="quiet">{words.value.noHits(query.trim())}</p>
      )}
      {answer?.state === 'failed' && <Failed loaded={answer} />}
    </div>
  )
}

function useHits(query: string, kind: EntityKind | undefined): Loaded<SearchAnswer> | undefined {
  const [answer, setAnswer] = useState<Loaded<SearchAnswer>>()
  useEffect(() => {
    if (!query) return setAnswer(undefined)
    let stop = () => {}
    const timer = setTimeout(() => {
      stop = watch(getSearch(query, kind), loaded => loaded.state !== 'loading' && setAnswer(loaded))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [query, kind])
  return answer
}
