// The archive's days of publication: in bins, the range of them that is open, and the play.
import { computed, signal } from '@preact/signals'
import { days, preview, settle, timeline } from './app.ts'
import { bins, next, type Range, rangeOf, windowOf } from './model/timeline.ts'
import { type DayWindow, isOpen, isSame } from './model/window.ts'
import { narrow } from './state/state.ts'

export const parts = computed(() => (timeline.value.state === 'ready' ? bins(timeline.value.value) : []))
/** The first and the last day of which there is a page. */
export const ends = computed(() => {
  const dates = timeline.value.state === 'ready' ? timeline.value.value.date : []
  return [dates[0], dates.at(-1)] as const
})
export const range = computed(() => rangeOf(parts.value, days.value))

/** While a hand moves the range; the play ends. */
export function drag(wanted: Range): void {
  stop()
  preview(narrowTo(windowOf(parts.peek(), wanted)))
}

const STEP_MS = 700
const playing = signal<ReturnType<typeof setInterval> | undefined>(undefined)
export const plays = computed(() => playing.value !== undefined)

/** All of a play is one step of Undo. It ends when something else moves the window. */
export function play(): void {
  let shown = days.peek()
  const move = () => {
    const moved = isSame(shown, days.peek()) && next(parts.peek(), shown)
    if (!moved) return stop()
    shown = moved
    preview(narrowTo(moved))
    if (isOpen(moved)) stop()
  }
  playing.value = setInterval(move, STEP_MS)
  move()
}

export function stop(): void {
  if (playing.peek() === undefined) return
  clearInterval(playing.peek())
  playing.value = undefined
  settle()
}

const narrowTo = ({ from, to }: DayWindow) => narrow(from, to)
