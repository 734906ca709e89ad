// The view and the picture as signals: panels read them, `dispatch` alone changes the view, the address follows it.
import { computed, signal } from '@preact/signals'
import type { GraphAnswer, SummaryAnswer } from '../../schema/api.ts'
import { getGraph, getSummary } from './data/api.ts'
import { type Loaded, watch } from './data/loaded.ts'
import { wordsOf } from './i18n/index.ts'
import { visible } from './model/visible.ts'
import { initial, type State, type Transition } from './state/state.ts'
import { fromSearch, isStep, toSearch } from './state/url.ts'

export const view = signal<State>(initial)
export const words = computed(() => wordsOf[view.value.lang])
export const picture = signal<Loaded<GraphAnswer>>({ state: 'loading', slow: false })
export const summary = signal<Loaded<SummaryAnswer>>({ state: 'loading', slow: false })
/** Set when the picture cannot be drawn. */
export const stageFailed = signal(false)

const hiddenKinds = computed(() => view.value.hiddenKinds)
const hiddenRelations = computed(() => view.value.hiddenRelations)
const showsLone = computed(() => view.value.showsLone)
/** What the filters leave; recomputed only when a filter changes. */
export const shown = computed(() => {
  if (picture.value.state !== 'ready') return { nodes: [], edges: [] }
  return visible(picture.value.value, {
    hiddenKinds: hiddenKinds.value,
    hiddenRelations: hiddenRelations.value,
    showsLone: showsLone.value,
  })
})

/** Changes the view; a new step of Back unless only the query changed. */
export function dispatch(transition: Transition): void {
  const before = view.value
  const after = transition(before)
  const address = toSearch(after) || location.pathname
  if (isStep(before, after)) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  view.value = after
}

/** Takes the view from the address, follows Back and Forward, and asks for the picture. */
export function start(): void {
  const follow = () => {
    view.value = fromSearch(location.search)
  }
  follow()
  addEventListener('popstate', follow)
  watch(getGraph, loaded => {
    picture.value = loaded
  })
  watch(getSummary, loaded => {
    summary.value = loaded
  })
}
