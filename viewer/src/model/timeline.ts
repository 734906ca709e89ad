// The days of publication in equal parts, what was read of each, and how a window moves over them.
import type { TimelineAnswer } from '../../../schema/api.ts'
import { type DayWindow, isOpen } from './window.ts'

/** A day, month or year, with what was read of it. */
export interface Bin {
  /** 2031-05-06, 2031-05 or 2031 */
  name: string
  /** Its first and last day. */
  from: string
  to: string
  articles: number
  pages: number
  failed: number
  /** Its days of which no page was read: nothing is known of them. */
  missing: number
  days: number
}

/** The finest parts of which so many at most are wide enough to be pointed at. */
const units = [
  { letters: 10, most: 120, next: (date: Date) => date.setUTCDate(date.getUTCDate() + 1) },
  { letters: 7, most: 180, next: (date: Date) => date.setUTCMonth(date.getUTCMonth() + 1) },
  { letters: 4, most: Number.POSITIVE_INFINITY, next: (date: Date) => date.setUTCFullYear(date.getUTCFullYear() + 1) },
] as const
type Unit = (typeof units)[number]

const DAY_MS = 86_400_000

/** From the first day of which there is a page to the last, without gaps. */
export function bins(timeline: TimelineAnswer): Bin[] {
  const [first, last] = [timeline.date[0], timeline.date.at(-1)]
  if (!first || !last) return []
  for (const unit of units) {
    const starts = startsOf(first, last, unit)
    if (starts.length <= unit.most) return filled(timeline, starts, unit)
  }
  return []
}

/** The first day of each part; where there are more than `most`, one more than that. */
function startsOf(first: string, last: string, { letters, most, next }: Unit): string[] {
  const starts: string[] = []
  const date = new Date(first.slice(0, letters).padEnd(10, '-01'))
  while (isoDay(date).slice(0, letters) <= last.slice(0, letters) && starts.length <= most) {
    starts.push(isoDay(date))
    next(date)
  }
  return starts
}

function filled(timeline: TimelineAnswer, starts: string[], { letters, next }: Unit): Bin[] {
  const made = starts.map((from): Bin => {
    const to = isoDay(new Date(next(new Date(from)) - DAY_MS))
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
    return { name: from.slice(0, letters), from, to, articles: 0, pages: 0, failed: 0, missing: days, days }
  })
  const byName = new Map(made.map(bin => [bin.name, bin]))
  for (const [i, date] of timeline.date.entries()) {
    const bin = byName.get(date.slice(0, letters))
    if (!bin) continue
    const pages = timeline.pages[i] ?? 0
    bin.articles += timeline.articles[i] ?? 0
    bin.pages += pages
    bin.failed += timeline.failed[i] ?? 0
    if (pages > 0) bin.missing -= 1
  }
  return made
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10)

/** From the start of the bin `start` to the start of the bin `end`, which is not in it: `end` may be their number. */
export interface Range {
  start: number
  end: number
}

/** The bins that a window touches; one that touches none gets the nearest. */
export function rangeOf(parts: readonly Bin[], { from, to }: DayWindow): Range {
  const last = Math.max(parts.length - 1, 0)
  const at = from === null ? 0 : parts.findIndex(bin => bin.to >= from)
  const start = at < 0 ? last : at
  const end = to === null ? parts.length : parts.filter(bin => bin.from <= to).length
  return { start: Math.min(start, last), end: Math.max(end, Math.min(start, last) + 1) }
}

/** Open on a side on which the range reaches the end, so that what has no date stays as long as it can. */
export function windowOf(parts: readonly Bin[], { start, end }: Range): DayWindow {
  return {
    from: start <= 0 ? null : (parts[start]?.from ?? null),
    to: end >= parts.length ? null : (parts[end - 1]?.to ?? null),
  }
}

/**
 * The window after this one in a play: one that is open at its start grows, one with a start moves on; parts without any
 * page are passed over. Null when it has come to the end.
 */
export function next(parts: readonly Bin[], window: DayWindow): DayWindow | null {
  const { start, end } = isOpen(window) ? { start: 0, end: 0 } : rangeOf(parts, window)
  const step = parts.slice(end).findIndex(bin => bin.pages > 0) + 1
  if (step === 0) return null
  return windowOf(parts, { start: window.from === null ? 0 : start + step, end: end + step })
}

/** Names for some of the bins, evenly, so that they find room: at the start of a year or month where there are such. */
export function ticks(parts: readonly Bin[], most: number): { at: number; name: string }[] {
  const rounds = parts.flatMap(({ name }, at) => (/^\d{4}(-01)?$|-\d\d-01$/.test(name) ? [at] : []))
  const wanted = rounds.length > 1 ? rounds : [...parts.keys()]
  const every = Math.max(Math.ceil(wanted.length / most), 1)
  return wanted
    .filter((_, i) => i % every === 0)
    .map(at => ({ at, name: (parts[at]?.name ?? '').replace(/^(\d{4})-01$/, '$1') }))
}
