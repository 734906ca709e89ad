// The view and the picture as signals: panels read them, `dispatch` alone changes the view, the address follows it.
import { computed, effect, signal } from '@preact/signals'
import type { GraphAnswer, SummaryAnswer, TimelineAnswer } from '../../schema/api.ts'
import { getGraph, getSummary, getTimeline } from './data/api.ts'
import { type Loaded, watch } from './data/loaded.ts'
import { wordsOf } from './i18n/index.ts'
import { cutOf } from './model/cut.ts'
import { visible } from './model/visible.ts'
import { isOpen } from './model/window.ts'
import * as steps from './state/history.ts'
import { initial, type State, type Transition } from './state/state.ts'
import { fromSearch, isStep, toSearch } from './state/url.ts'

const history = signal(steps.begin(initial))
export const view = computed(() => history.value.now)
export const canUndo = computed(() => history.value.past.length > 0 || history.value.anchor !== null)
export const canRedo = computed(() => history.value.future.length > 0)
export const words = computed(() => wordsOf[view.value.lang])
/** What is asked for first: the archive as far as it can be drawn. */
export const whole = signal<Loaded<GraphAnswer>>({ state: 'loading', slow: false })
/** What is drawn: of an archive that is too large to be drawn, all that can be of the window. */
export const picture = signal<Loaded<GraphAnswer>>(whole.peek())
export const summary = signal<Loaded<SummaryAnswer>>({ state: 'loading', slow: false })
export const timeline = signal<Loaded<TimelineAnswer>>({ state: 'loading', slow: false })
/** Set when the picture cannot be drawn. */
export const stageFailed = signal(false)

const hiddenKinds = computed(() => view.value.hiddenKinds)
const hiddenRelations = computed(() => view.value.hiddenRelations)
const showsLone = computed(() => view.value.showsLone)
const from = computed(() => view.value.from)
const to = computed(() => view.value.to)
/** The window of days. */
export const days = computed(() => ({ from: from.value, to: to.value }))
/** What the filters leave; recomputed only when a filter changes. */
export const shown = computed(() => {
  if (picture.value.state !== 'ready') return { nodes: [], edges: [] }
  return visible(picture.value.value, {
    hiddenKinds: hiddenKinds.value,
    hiddenRelations: hiddenRelations.value,
    showsLone: showsLone.value,
    ...days.value,
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
  watch(getGraph(), loaded => {
    whole.value = loaded
  })
  effect(drawWindow)
  watch(getSummary, loaded => {
    summary.value = loaded
  })
  watch(getTimeline, loaded => {
    timeline.value = loaded
  })
}

const PAUSE_MS = 250

/** The whole is narrowed here; of a part of it the server has to be asked for what else there is of these days. */
function drawWindow(): (() => void) | undefined {
  const loaded = whole.value
  const asked = days.value
  if (loaded.state !== 'ready' || isOpen(asked) || !cutOf(loaded.value)) {
    picture.value = loaded
    return
  }
  // What is there stays until more comes.
  if (picture.peek().state !== 'ready') picture.value = loaded
  let stop = () => {}
  const timer = setTimeout(() => {
    stop = watch(getGraph(asked), found => {
      if (found.state !== 'loading') picture.value = found
    })
  }, PAUSE_MS)
  return () => {
    clearTimeout(timer)
    stop()
  }
}
