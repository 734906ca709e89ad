// Adds the bodies that titles imply: 市长 names the city's government.
import type { Found } from '../types.ts'
import { withAnnounced } from './announced.ts'
import { type Carried, divisionIn, impliedBodies } from './office-bodies.ts'
import { chainAfter, chainAs } from './office-chains.ts'
import { startsByEnd } from './offices.ts'
import { partyBodyFor } from './stand-ins.ts'
import { chainBefore, type Segment } from './titles.ts'
import type { Voice } from './voice.ts'

/** Adds the bodies that titles imply. */
export function withOffices(text: string, names: Found[], voice: Voice): Found[] {
  const found = withOwners(text, withAnnounced(text, names, startsByEnd(names), voice))
  const bodyStart = startsByEnd(found)
  const byStart = new Map<number, Found[]>()
  for (const f of found) if (f.kind !== 'Person') byStart.set(f.start, [...(byStart.get(f.start) ?? []), f])
  const implied: Found[] = []
  /** 村党支部, which the village before it says in full. */
  const replaced = new Set<Found>()
  /** What the last title wrote out, and where its person ends. */
  let last: (Carried & { end: number }) | undefined
  for (const person of found) {
    if (person.kind !== 'Person') continue
    const right = chainBefore(text, person.start, bodyStart)
    const before = right.length > 0 ? right : chainAs(text, person.start, bodyStart)
    const after = chainAfter(text, person.end, bodyStart, before.length > 0)
    const chain = before.length > 0 ? before : after
    const first = chain[0]
    // 副主席甲、乙、丙，秘书长丁: 乙 and 丙 share the title of 甲.
    if (!first && last && /^[、和与]$/.test(text.slice(last.end, person.start))) last = { ...last, end: person.end }
    const carried =
      first && last && /^(?:任[^，。]{2,8})?(?:、|，|及|和|与|以及)$/.test(text.slice(last.end, first.start))
        ? last
        : undefined
    const own = impliedBodies(text, chain, namesWithin(byStart, chain), voice, carried)
    implied.push(...own.implied)
    if (before.length > 0) implied.push(...impliedBodies(text, after, namesWithin(byStart, after), voice).implied)
    const branch = first && text.startsWith('村党', first.start) ? byStart.get(first.start)?.[0] : undefined
    if (first && (branch || !byStart.has(first.start))) {
      const party = partyBody(text, first, found)
      implied.push(...party)
      if (branch && party.length > 0) replaced.add(branch)
    }
    const written = first && byStart.get(first.start)?.find(f => f.end <= first.end)
    const division = written && divisionIn(written.name, voice.atlas)
    const isExplicit = division && text.startsWith(division.slice(0, 2), written.start)
    if (!isExplicit && !own.base && !carried) continue
    last = {
      division: isExplicit ? { division, level: division.at(-1) ?? '' } : carried?.division,
      base: own.base,
      end: person.end,
    }
  }
  return [...found.filter(f => !replaced.has(f)), ...implied].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** 江风集团党委 names 江风集团 too. */
function withOwners(text: string, found: Found[]): Found[] {
  const spans = new Set(found.map(f => `${f.start}-${f.end}`))
  return found.flatMap(f => {
    const words = text.slice(f.start, f.end)
    const owner = f.implied ? undefined : (f.kind === 'Place' ? campus : owned).exec(words)?.[1]
    if (!owner || spans.has(`${f.start}-${f.start + owner.length}`)) return [f]
    const end = f.start + owner.length
    return [
      f,
      { start: f.start, end, kind: 'Organization' as const, name: owner, aliases: [], score: 0.8, rule: 'name/owner' },
    ]
  })
}
/** 白溪县第二小学新校区 */
const campus =
  /^(?![省市县区州旗])([\u4e00-\u9fff]{3,}(?:小学|中学|大学|学院|学校|医院|幼儿园))(?:[新老东西南北]?[校院]区|分[校院])$/
const owned =
  /^(?![省市县区州旗])([\u4e00-\u9fff]{3,}(?:公司|集团|医院|学院|大学|中学|银行))(?:党委|党总支|党支部|工会|团委|纪委)$/

/** 公司党委书记 names the Party committee of a company that was named before. */
function partyBody(text: string, segment: Segment, found: Found[]): Found[] {
  if (!/党/.test(text.slice(segment.start, segment.end))) return []
  const before = found.filter(f => f.end <= segment.start && f.start >= segment.start - 400)
  const [name, aliases] = partyBodyFor(text, segment, before) ?? []
  if (!name) return []
  const { start, end } = segment
  return [
    { start, end, kind: 'Organization', name, aliases: aliases ?? [], score: 0.9, rule: 'name/office', implied: true },
  ]
}

/** The names that begin inside a chain of titles. */
function namesWithin(byStart: Map<number, Found[]>, chain: Segment[]): Found[] {
  const names: Found[] = []
  for (let at = chain[0]?.start ?? 0; at < (chain.at(-1)?.end ?? 0); at++) names.push(...(byStart.get(at) ?? []))
  return names
}
