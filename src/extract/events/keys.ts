// Block keys of events: two papers that report one occurrence must give it the same.
import type { OccasionKind } from '../lexicon/events.ts'
import type { Locale } from '../types.ts'

/** Date, place and kind where the day is known; otherwise the name without what differs between papers. */
export function eventKey(kind: OccasionKind, name: string, date: string | undefined, locale: Locale): string {
  const place = locale.city ?? locale.county ?? locale.province ?? ''
  return date ? `${date}|${place}|${kind}` : core(name)
}

/** A name without quotes, years and the words that only say that it took place. */
export function core(name: string): string {
  return name.replace(/[“”"‘’《》\s]|20\d\d年|举行$|召开$|开幕$|闭幕$|主持召开/g, '')
}
