// The view and the picture as signals: panels read them, `dispatch` alone changes the view, the address follows it.
import { computed, signal } from '@preact/signals'
import type { GraphAnswer, SummaryAnswer } from '../../schema/api.ts'
import { getGraph, getSummary } from './data/api.ts'
import { type Loaded, watch } from './data/loaded.ts'
import { wordsOf } from './i18n/index.ts'
import { visible } from './model/visible.ts'
import * as steps from './state/history.ts'
import { initial, type State, type Transition } from './state/state.ts'
import { fromSearch, isStep, toSearch } from './state/url.ts'

const history = signal(steps.begin(initial))
export const view = computed(() => history.value.now)
export const canUndo = computed(() => history.value.past.length > 0 || history.value.anchor !== null)
export const canRedo = computed(() => history.value.future.length > 0)
export const words = computed(() => wordsOf[view.value.lang])
export const picture = signal<Loaded<GraphAnswer>>({ state: 'loading', slow: false })
export const summary = signal<Loaded<SummaryAnswer>>({ state: 'loading', slow: false })
/** Set when the picture cannot be drawn. */
export const stageFailed = signal(false)

const hiddenKinds = computed(() => view.value.hiddenKinds)
const hiddenRelations = computed(() => view.value.hiddenRelations)
const showsLone = computed(() => view.value.showsLone)
const from = computed(() => view.value.from)
const to = computed(() => view.value.to)
/** What the filters leave; recomputed only when a filter changes. */
export const shown = computed(() => {
  if (picture.value.state !== 'ready') return { nodes: [], edges: [] }
  return visible(picture.value.value, {
    hiddenKinds: hiddenKinds.value,
    hiddenRelations: hiddenRelations.value,
    showsLone: showsLone.value,
    from: from.value,
    to: to.value,
  })
})

/** Changes the view; a new step of Undo and of Back unless only the query changed. */
export function dispatch(transition: Transition): void {
  settle()
  take(steps.change(history.peek(), transition))
}

/** Changes the view while a hand still moves it: one step with all that follows until `settle` or the next `dispatch`. */
export function preview(transition: Transition): void {
  history.value = steps.preview(history.peek(), transition)
}

export function settle(): void {
  if (history.peek().anchor) take(steps.settle(history.peek()))
}

export const undo = (): void => take(steps.undo(history.peek()))
export const redo = (): void => take(steps.redo(history.peek()))

/** Which view the address names. */
let named: State = initial

function take(next: steps.History): void {
  const address = toSearch(next.now) || location.pathname
  if (isStep(named, next.now)) window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
  named = next.now
  history.value = next
}

/** Takes the view from the address, follows Back and Forward, and asks for the picture. */
export function start(): void {
  named = fromSearch(location.search)
  history.value = steps.begin(named)
  addEventListener('popstate', () => {
    named = fromSearch(location.search)
    history.value = steps.arrive(history.peek(), named)
  })
  watch(getGraph, loaded => {
    picture.value = loaded
  })
  watch(getSummary, loaded => {
    summary.value = loaded
  })
}
