// Who speaks in an article and for which body, for figures that are told in quotations and by persons.

import type { Span } from '../../../schema/model.ts'
import { everyMatch } from '../../every-match.ts'
import { asNamed, type Named } from '../clauses.ts'
import type { Found, Reading } from '../types.ts'
import { OFFICIAL } from './words.ts'

/** What is said in quotes, and the body that says it. */
export interface Voice extends Span {
  body: Named | undefined
  /** Said by somebody of the house of which the text tells: 公司总经理林远. */
  isHouse: boolean
  /** Said by somebody of the project of which the text tells: 项目负责人林远. */
  isProject: boolean
}

/** The body at whose name a person is first named: 磨坊主任林远, of officials none. */
export function bodiesOf({ article: { text }, found }: Reading): Map<string, Found> {
  const result = new Map<string, Found>()
  const bodies = found.filter(f => f.kind !== 'Person' && f.kind !== 'Event' && !f.implied && !f.inner)
  for (const who of found) {
    if (who.kind !== 'Person' || who.implied || result.has(who.name)) continue
    const body = bodies[place(bodies, who.start) - 1]
    if (!body || body.end > who.start || who.start - body.end > 12) continue
    const office = text.slice(body.end, who.start)
    if (/^[\u4e00-\u9fff、]{2,12}$/.test(office) && !/[的和在与]/.test(office)) result.set(who.name, body)
  }
  return result
}

/** What is said in quotes, with the body of who says it: “…”磨坊主任林远说, 林远说：“…”. Officials speak of what is at hand. */
export function voicesOf({ article: { text }, found }: Reading, bodyOf: Map<string, Found>): Voice[] {
  const persons = found.filter(f => f.kind === 'Person' && !f.implied)
  return everyMatch(text, /“[^“”\n]{6,200}”/g).flatMap(m => {
    const span = { start: m.index, end: m.index + m[0].length }
    const who = speakerAfter(text, span, persons) ?? speakerBefore(text, span, persons)
    const body = who && bodyOf.get(who.name)
    if (!who || (body && OFFICIAL.test(body.name))) return []
    const lead = text.slice(Math.max(0, (who?.start ?? 0) - 12), who?.start)
    return [{ ...span, body: body && asNamed(body), isHouse: HOUSE.test(lead), isProject: OF_PROJECT.test(lead) }]
  })
}

const HOUSE =
  /[”。，：\n](?:公司|企业|集团|合作社|工厂|学校|医院|基地|园区|店铺|农场|景区|车间|中心|社|厂|校|院|园|店)(?:的)?(?:党委|党总支|党支部)?[\u4e00-\u9fff]{0,3}(?:总经理|经理|董事长|负责人|理事长|厂长|校长|院长|主任|书记|店长|总监|主管|工程师|场长|园长|社长)$/

const OF_PROJECT = /(?:项目|工程)部?(?:总|现场|技术|建设|施工)?(?:负责人|经理|工程师|总工|指挥长|主管|监理)$/

function speakerAfter(text: string, quote: Span, persons: Found[]): Found | undefined {
  const who = persons[place(persons, quote.end)]
  if (!who || who.start - quote.end > 40 || /[。！？\n]/.test(text.slice(quote.end, who.start))) return undefined
  return who
}

function speakerBefore(text: string, quote: Span, persons: Found[]): Found | undefined {
  const who = persons[place(persons, quote.start) - 1]
  if (!who || quote.start - who.end > 24) return undefined
  return /^[^。！？\n“”]{0,12}(?:说|道|介绍|表示|告诉记者|坦言|感慨|回忆|算账?)[：:，,]?$/.test(
    text.slice(who.end, quote.start),
  )
    ? who
    : undefined
}

/** Position of the first that begins at `at` or later; `list` is in order of start. */
export function place(list: Span[], at: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? at) < at) low = middle + 1
    else high = middle
  }
  return low
}
