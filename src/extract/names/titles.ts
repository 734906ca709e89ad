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
  const office = officeBefore(text, end, bodyStart)
  if (!office) return undefined
  let at = end - office.length
  // 政协主席, 人大代表: a body of one's own before a form that holds it too.
  for (let m = longestBefore(modifiersByEnd, text, at); m; m = longestBefore(modifiersByEnd, text, at)) {
    if (bodyStart(at) !== undefined && m.length > 1) break
    at -= m.length
  }
  const officeStart = at
  let unit: Span | undefined
  // 江风设计院的总工程师, 江风集团的一名焊工
  // 白溪学会会长、江风研究院原副院长: no longer held there, but what stands before is.
  const of = /(?:的(?:一[名位])?|的?原)$/.exec(text.slice(Math.max(0, at - 3), at))?.[0]
  const body = bodyStart(at) ?? (of ? bodyStart(at - of.length) : undefined)
  const form =
    body === undefined &&
    (longestBefore(unitsByEnd, text, at) ??
      (office.startsWith('部长') ? longestBefore(fusedByEnd, text, at) : undefined))
  const part = body === undefined && !form ? partBefore(text, at, office, bodyStart) : undefined
  if (form) {
    unit = { start: at - form.length, end: at }
    at = bodyStart(unit.start) ?? unit.start
  } else at = body ?? part?.start ?? at
  // 市级清水河河长, 县总林长: the level before what has no body of that level.
  at -= level.exec(text.slice(Math.max(0, at - 3), at))?.[1]?.length ?? 0
  const past = body !== undefined && of?.endsWith('原') === true && bodyStart(officeStart) === undefined
  const former = /(原|前|时任|原任|曾任|历任)$/.exec(text.slice(Math.max(0, at - 2), at))
  const start = former ? at - former[0].length : at
  return {
    start,
    end,
    office,
    officeStart: part?.end ?? officeStart,
    ...(unit ? { unit } : {}),
    former: past || former !== null,
    calling: callingSet.has(office) && officeStart === end - office.length,
  }
}

const level = /(?:^|[、，。；：\s])([省市县区州盟旗镇乡村]级?)$/

/** A part of a body that is no body of its own, or what the work is: 江风医院心内科主任, 白溪一中物理教师. */
function partBefore(
  text: string,
  end: number,
  office: string,
  bodyStart: (end: number) => number | undefined,
): Span | undefined {
  for (let n = 1; n <= 8; n++) {
    const start = bodyStart(end - n)
    if (start === undefined) continue
    const words = text.slice(end - n, end)
    const isField = job.test(office) && field.test(words) && !divisionEnd.test(text.slice(start, end - n))
    return isField || part.test(words) ? { start, end: end - n } : undefined
  }
  return undefined
}

/** 白溪农业大学水产专家: what the job is about may be any word. */
const job = /(?:专家|教师|老师|教授|讲师|医生|医师|护士|研究员|工程师|技术员|主管|专员|经理|总监|馆员|[导讲教]员)$/
const field = /^(?!.*[的了着过在和与同对向派请是有由为将把被从到来及等说给让让])[\u4e00-\u9fff]{1,4}$/
const divisionEnd = /(?:[省市县州盟旗镇乡村国]|(?<!社)区)$/

const part =
  /^的?(?:派驻|驻)?(?:[一二三四五六七八九]年级|[高初][一二三](?:[（(]?.{1,2}[）)]?班)?|\d+路|[\u4e00-\u9fff]{1,6}(?:科|室|处|部|班|组|队|系|股|办|中心|车间|分厂|项目|小组|协会|工作站|服务队|专班)|生产|销售|技术|工程|市场|营销|财务|安全|质检|设备|焊接|电气|机械|种植|养殖|农业|育种|运营|行政|后勤|体育|音乐|美术|舞蹈|语文|数学|英语|物理|化学|生物|历史|地理|政治|信息|心理|思政)$/

/** The longest office that ends at `end`, but one that a body ends before goes first: 党支部书记 after 柳河村, not 村党支部书记. */
function officeBefore(text: string, end: number, bodyStart: (end: number) => number | undefined): string | undefined {
  const forms = byEnd.get(text[end - 1] ?? '')?.filter(form => text.endsWith(form, end)) ?? []
  return forms.find(form => bodyStart(end - form.length) !== undefined) ?? forms[0]
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
