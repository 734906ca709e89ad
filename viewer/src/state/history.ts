// Undo and redo: the views that were, the view that is, and those that were taken back.
import type { State, Transition } from './state.ts'
import { isStep } from './url.ts'

export interface History {
  past: readonly State[]
  now: State
  /** The next one first. */
  future: readonly State[]
  /** The view before a change that is still under way: a slider that is dragged, a window that plays. */
  anchor: State | null
}

/** More steps back than anyone takes. */
const LONGEST = 200

export const begin = (now: State): History => ({ past: [], now, future: [], anchor: null })

/** One step. A change that is no step (typing) is kept with the step before it. */
export function change(history: History, transition: Transition): History {
  const settled = settle(history)
  return step(settled, settled.now, transition(settled.now))
}

/** Part of a change under way; all parts until `settle` are one step. */
export function preview(history: History, transition: Transition): History {
  return { ...history, now: transition(history.now), anchor: history.anchor ?? history.now }
}

/** Ends the change under way, if there is one. */
export function settle(history: History): History {
  const { anchor, now } = history
  return anchor ? step({ ...history, anchor: null }, anchor, now) : history
}

/** Of a change under way takes back all. Without a past nothing changes. */
export function undo(history: History): History {
  const { past, now, future } = settle(history)
  const before = past.at(-1)
  return before
    ? { past: past.slice(0, -1), now: before, future: [now, ...future], anchor: null }
    : { ...history, anchor: null }
}

export function redo(history: History): History {
  const { past, now, future } = settle(history)
  const [next, ...rest] = future
  return next ? { past: [...past, now], now: next, future: rest, anchor: null } : settle(history)
}

/** A view that the browser's Back or Forward brought: a step taken back or forth if it is that, else a new step. */
export function arrive(history: History, view: State): History {
  const settled = settle(history)
  const isThere = (other: State | undefined) => other !== undefined && !isStep(other, view)
  if (isThere(settled.past.at(-1))) return undo(settled)
  return isThere(settled.future[0]) ? redo(settled) : step(settled, settled.now, view)
}

function step(history: History, before: State, now: State): History {
  if (!isStep(before, now)) return { ...history, now }
  return { past: [...history.past, before].slice(-LONGEST), now, future: [], anchor: null }
}
