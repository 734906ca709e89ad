// Which offices the words around a person's name state, and at which body: 市委副书记、市长张某.
import type { Span } from '../../../schema/model.ts'
import type { Found, Reading } from '../types.ts'
import { chainAfter, chainAs, chainFrom, chainGiven, chainLater } from './office-chains.ts'
import { standingFor } from './stand-ins.ts'
import { chainBefore, type Segment } from './titles.ts'

/** One office of one person. */
interface Office {
  /** As written, without the full name of a body: 市委副书记, 副市长, 董事长. */
  title: string
  /** The words of the office with its body in the article's text. */
  titleSpan: Span
  /** The body or place where it is held: one of `reading.found`, by kind and name. */
  body: Found
  /** 原, 前, 时任: no longer held. */
  former: boolean
  /** The title stands before the first name of a list: 副主席甲、乙、丙. */
  shared: boolean
  /** 市领导, 村民, 代表: who one is, not an office that one holds. */
  vague: boolean
}

/**
 * All offices that the text around `person` (a Person of `reading.found`) states of them, in the order of the text.
 * Looks before the name (市委常委、宣传部部长张某; through a list 副主席甲、乙、丙) and after it (张某任副市长, 张某书记).
 * Empty when there is none or the page does not settle the body. The bodies are entities of the page already
 * (`findNames` finds those that a title implies), so a claim may use them as they are.
 */
export function officesOf(reading: Reading, person: Found): Office[] {
  const { text } = reading.article
  const names = reading.found.filter(f => f.kind === 'Person' || f.kind === 'Organization' || f.kind === 'Place')
  const bodyStart = startsByEnd(names)
  const starts = new Map(names.filter(f => f.kind === 'Person').map(f => [f.end, f.start]))
  // 江城日报社记者 林远: a byline sets its names off.
  let at = /[\u4e00-\u9fff][ 　]$/.test(text.slice(Math.max(0, person.start - 2), person.start))
    ? person.start - 1
    : person.start
  let shared = false
  let chain = chainBefore(text, at, bodyStart)
  if (chain.length === 0) at = person.start
  while (chain.length === 0) {
    const before = startOfNeighbour(text, at, starts)
    if (before === undefined) break
    shared = true
    at = before
    chain = chainBefore(text, at, bodyStart)
  }
  if (chain.length === 0) chain = chainAs(text, person.start, bodyStart)
  const given = chainGiven(text, chain[0]?.start ?? person.start, person.end, bodyStart)
  const listEnd = endOfList(text, person.end, names)
  const own = chainAfter(text, person.end, bodyStart, chain.length > 0)
  const after = own.length > 0 || listEnd === person.end ? own : chainAfter(text, listEnd, bodyStart, true)
  const later = chainLater(text, person.end, names, bodyStart)
  if (chain.length === 0) shared = false
  return [...given, ...chain, ...after, ...later]
    .flatMap(segment => {
      const body = congressOf(text, segment, names) ?? bodyOf(segment, names) ?? standingFor(text, segment, names)
      return body ? [officeAt(text, segment, body, shared)] : []
    })
    .concat(workAt(text, person, names, bodyStart))
}

/** 林远如今在江风物业公司当班长. */
function workAt(text: string, person: Found, names: Found[], bodyStart: (end: number) => number | undefined): Office[] {
  const m = works.exec(text.slice(person.end, person.end + 90))
  if (!m) return []
  const [whole, at = '', verb = '', job = ''] = m
  const jobEnd = person.end + whole.length
  const bodyEnd = jobEnd - job.length - verb.length
  const body = lastWhole(
    names.filter(f => f.kind !== 'Person' && !f.implied && f.end === bodyEnd && f.start >= bodyEnd - at.length),
  )
  const other = names.some(f => f.kind === 'Person' && f.start >= person.end && f.end < bodyEnd)
  if (!body || other) return []
  return chainFrom(text, jobEnd - job.length, jobEnd, bodyStart).map(s => officeAt(text, s, body, false))
}

const works =
  /^[^。！？\n]{0,40}?[，。]?(?:[他她])?(?:现在|如今|目前|一直|后来)?在([^，。；：“”在]{2,24}?)((?:当上|当起|当|担任|出任|做|挂职任|任)了?(?:一名)?)([\u4e00-\u9fff]{2,8})(?=[，。；、]|$)/

/** What the words `from`…`to` say as a whole of somebody whom they do not name: 作者系江城大学教授. */
export function officesWithin(reading: Reading, from: number, to: number): Office[] {
  const { text } = reading.article
  const names = reading.found.filter(f => f.kind === 'Organization' || f.kind === 'Place')
  return chainFrom(text, from, to, startsByEnd(names)).flatMap(segment => {
    const body = bodyOf(segment, names)
    return body ? [officeAt(text, segment, body, false)] : []
  })
}

/** Of the two 常委会 the congress's is the one with 主任, 副主任 and 委员: 常委会副主任林远 after 县人大常委会. */
function congressOf(text: string, segment: Segment, names: Found[]): Found | undefined {
  if (!/^常委会(?:副?主任|委员)$/.test(text.slice(segment.start, segment.end))) return undefined
  return names.findLast(f => !f.implied && f.end <= segment.start && f.name.endsWith('人民代表大会常务委员会'))
}

function officeAt(text: string, segment: Segment, body: Found, shared: boolean): Office {
  const words = text.slice(segment.start, segment.end)
  return {
    title: titleOf(text, segment, body),
    titleSpan: { start: segment.start, end: segment.end },
    body,
    former: segment.former,
    shared,
    vague: (deputies.test(words) || segment.calling) && !(body.kind === 'Organization' && jobs.test(words)),
  }
}
/** Deputies are members of a congress, which a title does not name. */
const deputies = /(?:人大|党)代表$/
/** Callings that are a job when a body is named. */
const jobs =
  /(?:驾驶员|司机|工人|职工|员工|导游|讲解员|电工|焊工|钳工|技工|修理工|保安|演员|运动员|厨师|乘务员|保洁员|快递员)$/

/** 补选林远、周济川为委员: where the list that a name begins or goes on ends. */
function endOfList(text: string, end: number, names: Found[]): number {
  let at = end
  for (const f of names) {
    if (f.kind !== 'Person' || f.start !== at + 1) continue
    if (!'、和与及'.includes(text[at] ?? ' ')) break
    at = f.end
  }
  return at
}

/** Where the name before `at` in a list begins; 、 or a space may stand between, after 和 that no reading took for the name's end, after (女). */
function startOfNeighbour(text: string, at: number, starts: Map<number, number>): number | undefined {
  for (const joint of [/[、和及 \u3000]$/, /和、$/, /（[^（）]{1,8}）、$/]) {
    const length = joint.exec(text.slice(Math.max(0, at - 12), at))?.[0].length
    const start = length === undefined ? undefined : starts.get(at - length)
    if (start !== undefined) return start
  }
  return undefined
}

/** The body that findNames has tied to this segment: implied over its words, or written inside it. */
function bodyOf(segment: Segment, names: Found[]): Found | undefined {
  const inside = names.filter(f => f.kind !== 'Person' && f.start >= segment.start && f.end <= segment.end)
  const whole = inside.find(f => f.implied && f.start === segment.start && f.end === segment.end)
  const body = whole ?? lastWhole(inside.filter(f => f.implied || f.end <= segment.officeStart))
  // 江风公司人力资源部部长: of a company's shop or department the company.
  const owner = names.find(
    f => f.kind === 'Organization' && f.start === body?.start && f.end < body.end && firm.test(f.name),
  )
  return body && owner && /[部班组]$|车间$/.test(body.name) ? owner : body
}
const firm = /(?:公司|集团|厂|银行|合作社)$/

/** The name that ends last, of those that end there the longest: 江城市委, not the 江城市 in it. */
export function lastWhole(names: Found[]): Found | undefined {
  return names.reduce<Found | undefined>(
    (best, f) => (!best || f.end > best.end || (f.end === best.end && f.start < best.start) ? f : best),
    undefined,
  )
}

function titleOf(text: string, segment: Segment, body: Found): string {
  const whole = text.slice(
    segment.start +
      (segment.former ? (/^(?:原任|时任|曾任|历任|[原前])/.exec(text.slice(segment.start))?.[0].length ?? 0) : 0),
    segment.end,
  )
  const unit = body.end < segment.officeStart && body.kind === 'Organization' ? body.end : segment.officeStart
  const office = text
    .slice(firm.test(body.name) ? unit : segment.officeStart, segment.end)
    .replace(/^的?(?:一[名位])?/, '')
  if (body.end < segment.start || body.start > segment.end) return whole
  const written = text.slice(body.start, body.end)
  if (body.implied && written !== body.name) return whole
  return body.kind === 'Organization' && (written !== body.name || written.length <= 5) ? whole : office
}

/** Where a body or place that ends at a position begins: the longest. */
export function startsByEnd(names: Found[]): (end: number) => number | undefined {
  const starts = new Map<number, number>()
  for (const f of names) {
    if (f.kind === 'Person' || f.implied || f.inner) continue
    starts.set(f.end, Math.min(f.start, starts.get(f.end) ?? f.start))
  }
  return end => starts.get(end)
}
