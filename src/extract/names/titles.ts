// The grammar of titles: where one begins, which words are the office, which the body.
import type { Span } from '../../../schema/model.ts'
import { bureaus, departmentEndings, departments, partyDepartments } from '../lexicon/bodies.ts'
import { callings, officeModifiers, offices } from '../lexicon/offices.ts'

/** One office of a chain: 市委常委 | 宣传部部长 of 市委常委、宣传部部长张某. */
export interface Segment extends Span {
  /** The office alone: 副书记, 部长, 市长. */
  office: string
  /** Where the office with its modifiers begins; what stands between `start` and it names the body. */
  officeStart: number
  /** Words that name a part of a body by themselves: 宣传部, 政法委, 公安局. */
  unit?: Span
  /** 原, 前, 时任: no longer held. */
  former: boolean
  /** The office is no office but a calling: 村民, 市领导. */
  calling: boolean
}

const byEnd = new Map<string, string[]>()
for (const form of [...offices, ...callings]) listUnderEnd(byEnd, form)
const callingSet = new Set(callings)
const modifiersByEnd = new Map<string, string[]>()
for (const form of officeModifiers) listUnderEnd(modifiersByEnd, form)
const unitsByEnd = new Map<string, string[]>()
const plainUnits =
  '党组 党委 党总支 党支部 机关党委 工会 纪委 监委 纪委监委 纪检组 团委 妇联 工商联 科协 文联 残联 总工会 人大 政协 政府 人大常委会 法院 检察院 常委会 武装部 人武部'.split(
    ' ',
  )
for (const form of [...Object.keys(partyDepartments), ...Object.keys(bureaus), ...plainUnits])
  listUnderEnd(unitsByEnd, form)
for (const stem of Object.keys(departments))
  for (const e of Object.keys(departmentEndings)) listUnderEnd(unitsByEnd, stem + e)
// 宣传部长, 组织部长: the last character of the department is the first of the office.
const fused = '宣传 组织 统战 政法委 社工 社会工作'.split(' ')

/**
 * The segments of the chain of titles that ends at `end`, in the order of the text; empty when no title ends there.
 * `bodyStart(end)` gives where a name of a body or place that ends at `end` begins.
 */
export function chainBefore(text: string, end: number, bodyStart: (end: number) => number | undefined): Segment[] {
  const chain: Segment[] = []
  let at = end
  for (let i = 0; i < 12; i++) {
    const segment = segmentBefore(text, at, bodyStart)
    if (!segment) break
    chain.unshift(segment)
    at = segment.start
    if (/[、兼]/.test(text[at - 1] ?? '')) at--
    else if (text[at - 1] === ' ' || text[at - 1] === '\u3000') at--
    else if (text[at - 1] === '，' && /长$/.test(segment.office) === false) break
  }
  return chain
}

function segmentBefore(text: string, end: number, bodyStart: (end: number) => number | undefined): Segment | undefined {
  const office = longestBefore(byEnd, text, end)
  if (!office) return undefined
  let at = end - office.length
  // 政协主席, 人大代表: a body of one's own before a form that holds it too.
  for (let m = longestBefore(modifiersByEnd, text, at); m; m = longestBefore(modifiersByEnd, text, at)) {
    if (bodyStart(at) !== undefined && m.length > 1) break
    at -= m.length
  }
  const officeStart = at
  let unit: Span | undefined
  const body = bodyStart(at)
  if (body !== undefined) at = body
  else {
    const form =
      longestBefore(unitsByEnd, text, at) ??
      (office.startsWith('部长') ? longestBefore(fusedByEnd, text, at) : undefined)
    if (form) {
      unit = { start: at - form.length, end: at }
      at -= form.length
      const above = bodyStart(at)
      if (above !== undefined) at = above
    }
  }
  const former = /(原|前|时任|原任|曾任|历任)$/.exec(text.slice(Math.max(0, at - 2), at))
  const start = former ? at - former[0].length : at
  return {
    start,
    end,
    office,
    officeStart,
    ...(unit ? { unit } : {}),
    former: former !== null,
    calling: callingSet.has(office) && officeStart === end - office.length,
  }
}

const fusedByEnd = new Map<string, string[]>()
for (const form of fused) listUnderEnd(fusedByEnd, form)

function listUnderEnd(map: Map<string, string[]>, form: string): void {
  const last = form.at(-1) ?? ''
  const row = map.get(last) ?? []
  row.push(form)
  row.sort((a, b) => b.length - a.length)
  map.set(last, row)
}

function longestBefore(map: Map<string, string[]>, text: string, end: number): string | undefined {
  return map.get(text[end - 1] ?? '')?.find(form => text.endsWith(form, end))
}
