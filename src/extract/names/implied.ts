// Adds the bodies that titles imply: 市长 names the city's government.
import type { Found } from '../types.ts'
import { chainAfter, divisionIn, impliedBodies, startsByEnd } from './offices.ts'
import { chainBefore, type Segment } from './titles.ts'
import type { Voice } from './voice.ts'

/** Adds the bodies that titles imply. */
export function withOffices(text: string, found: Found[], voice: Voice): Found[] {
  const bodyStart = startsByEnd(found)
  const byStart = new Map<number, Found[]>()
  for (const f of found) if (f.kind !== 'Person') byStart.set(f.start, [...(byStart.get(f.start) ?? []), f])
  const implied: Found[] = []
  /** 某县县委书记甲、县长乙: the division that the last title wrote out, and where its person ends. */
  let last: { level: string; division: string; end: number } | undefined
  for (const person of found) {
    if (person.kind !== 'Person') continue
    const before = chainBefore(text, person.start, bodyStart)
    const after = chainAfter(text, person.end, bodyStart, before.length > 0)
    const chain = before.length > 0 ? before : after
    const first = chain[0]
    const carried =
      first && last && /^(?:、|，|及|和|与|以及)$/.test(text.slice(last.end, first.start)) ? last : undefined
    implied.push(...impliedBodies(text, chain, namesWithin(byStart, chain), voice, carried))
    if (before.length > 0) implied.push(...impliedBodies(text, after, namesWithin(byStart, after), voice))
    const written = first && byStart.get(first.start)?.find(f => f.end <= first.end)
    const division = written && divisionIn(written.name, voice.atlas)
    const isExplicit = division && text.startsWith(division.slice(0, 2), written.start)
    if (isExplicit) last = { division, level: division.at(-1) ?? '', end: person.end }
    else if (carried && last) last = { ...last, end: person.end }
  }
  return [...found, ...implied].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The names that begin inside a chain of titles. */
function namesWithin(byStart: Map<number, Found[]>, chain: Segment[]): Found[] {
  const names: Found[] = []
  for (let at = chain[0]?.start ?? 0; at < (chain.at(-1)?.end ?? 0); at++) names.push(...(byStart.get(at) ?? []))
  return names
}
