// A window of days: from its first to its last day, or without end on a side.

export interface DayWindow {
  from: string | null
  to: string | null
}
type Day = string | null | undefined

export const isOpen = ({ from, to }: DayWindow): boolean => from === null && to === null

export const isSame = (one: DayWindow, other: DayWindow): boolean => one.from === other.from && one.to === other.to

/** Of a thing without a day nobody knows: it is in the window that is open on both sides only. */
export const within = (window: DayWindow, day: Day): boolean => overlaps(window, day, day)

/** Whether some day from `first` to `last` is in the window. */
export function overlaps({ from, to }: DayWindow, first: Day, last: Day): boolean {
  if (from === null && to === null) return true
  return !!first && !!last && (from === null || last >= from) && (to === null || first <= to)
}
