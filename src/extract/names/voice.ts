// What relative words (我市, 市委, 县政府) mean at a place in a text.
import type { Locale } from '../types.ts'
import { type Atlas, lineOf } from './gazetteer.ts'

/** Resolves relative divisions; knows where the page speaks from and which divisions the article has named so far. */
export interface Voice {
  locale: Locale
  atlas: Atlas
  /** Explicitly named divisions in order of position: full names. */
  named: { at: number; name: string }[]
  /** Those of one level, kept for the next question. */
  byLevel?: Map<string, { at: number; name: string }[]>
}

/** The kinds of division that one character stands for: 市 may be a prefecture or a county. */
const endingsOf: Readonly<Record<string, RegExp>> = {
  省: /省$|自治区$/,
  自治区: /自治区$/,
  市: /市$/,
  州: /州$/,
  盟: /盟$/,
  县: /县$/,
  区: /[^治]区$/,
  旗: /旗$/,
  镇: /镇$/,
  乡: /乡$/,
  街道: /街道$/,
  村: /村$/,
  社区: /社区$/,
}

/** Full name of the division that `level` (市, 县, 省 …) means at `at`, if the page settles it. */
export function divisionOf(voice: Voice, level: string, at: number): string | undefined {
  const ending = endingsOf[level]
  if (!ending) return undefined
  const { county, city, province } = voice.locale
  // A county-level page says 我市 of its own city before the prefecture.
  const own = [county, city, province].find(name => name !== undefined && ending.test(name))
  if (own && !(level === '区' && own === province)) return own
  const near = namedAt(voice, level, ending)
  const named = (near[lastBefore(near, at)] ?? near[0])?.name
  if (named) return named
  // 省委 on a page that names only a city: its province by the list.
  if (level !== '省' && level !== '市') return undefined
  for (const name of new Set([county, city, ...voice.named.slice(0, 50).map(n => n.name)])) {
    if (!name) continue
    const lines = voice.atlas.named(name).map(d => lineOf(d))
    const above = [...new Set(lines.map(line => line.slice(1).find(d => ending.test(d.name))?.name))]
    if (above.length === 1 && above[0]) return above[0]
  }
  return undefined
}

function namedAt(voice: Voice, level: string, ending: RegExp): { at: number; name: string }[] {
  voice.byLevel ??= new Map()
  const kept = voice.byLevel.get(level) ?? voice.named.filter(n => ending.test(n.name))
  voice.byLevel.set(level, kept)
  return kept
}

/** Index of the last one at or before `at`, by halving. */
function lastBefore(near: { at: number }[], at: number): number {
  let low = -1
  let high = near.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((near[middle]?.at ?? 0) <= at) low = middle
    else high = middle
  }
  return low
}
