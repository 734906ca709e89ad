// Bodies that no reading found but the office after them announces: 江风水工研究院教授级高工林远.
import type { Found } from '../types.ts'
import { chainBefore, type Segment } from './titles.ts'
import { divisionOf, type Voice } from './voice.ts'
import { wordOf } from './words.ts'

/** `found` with the bodies that stand before an office without one; places inside them count as inner. */
export function withAnnounced(
  text: string,
  found: Found[],
  bodyStart: (end: number) => number | undefined,
  voice: Voice,
): Found[] {
  const bodies = found.flatMap(person => {
    if (person.kind !== 'Person') return []
    const first = chainBefore(text, person.start, bodyStart)[0]
    const span = first && !first.unit && !first.former && spanOf(text, first, bodyStart)
    return span && isFree(span, found) ? [span] : []
  })
  if (bodies.length === 0) return found
  const announced = bodies.map(({ start, end }): Found => {
    const written = text.slice(start, end)
    // 省气象局应急减灾处: of the bureau that begins it.
    const head = found.findLast(f => f.kind === 'Organization' && f.start === start && f.end < end)
    const name = head ? head.name + text.slice(head.end, end) : (settledName(written, start, voice) ?? written)
    const aliases = name === written ? [] : [written]
    return { start, end, kind: 'Organization', name, aliases, score: 0.7, rule: 'name/announced' }
  })
  const inside = (f: Found) => f.kind === 'Place' && bodies.some(b => f.start >= b.start && f.end <= b.end)
  const rest = found.map(f => (inside(f) && !f.inner ? { ...f, inner: true } : f))
  return [...rest, ...announced].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** 县畜牧总站: the county's that the page settles. */
function settledName(written: string, at: number, voice: Voice): string | undefined {
  const level = /^[省市县区州盟旗镇乡]/.exec(written)?.[0]
  if (!level || wordOf(written.slice(0, 2))) return undefined
  const division = divisionOf(voice, level, at)
  return division && division + written.slice(1)
}

interface Stretch {
  start: number
  end: number
}

function spanOf(text: string, segment: Segment, bodyStart: (end: number) => number | undefined): Stretch | undefined {
  const { officeStart, start } = segment
  // 白溪市 茶产业发展中心 主任: a place and a part that is no part of a place.
  const gap = start < officeStart ? ownBody.exec(text.slice(officeStart, segment.end))?.[0] : undefined
  if (gap) return { start, end: officeStart + gap.length }
  if (start !== officeStart || bodyStart(start) !== undefined) return undefined
  const words = announced.exec(text.slice(Math.max(0, start - 30), start))?.[1]?.replace(fronted, '')
  return words && whole.test(words) && !telling.test(words) ? { start: start - words.length, end: start } : undefined
}

const end =
  '公司|集团|学院|大学|中学|小学|学校|幼儿园|医院|卫生院|研究院|研究所|科学院|农科院|设计院|法院|检察院|协会|商会|学会|联合会|研究会|促进会|基金会|合作社|银行|支行|分行|委员会|管委会|村委会|居委会|办公室|指挥部|考古队|服务队|工作队|支队|大队|中队|[\\u4e00-\\u9fff]{2}中心|[\\u4e00-\\u9fff]{2}[局处厅司站所馆社厂台场]'
const ownBody = new RegExp(
  `^[\\u4e00-\\u9fff]{2,9}?(?:${end})(?=(?:常务副|副|党委|党组|总|执行|名誉|[\\u4e00-\\u9fff]{2,4}$))`,
)
const announced = new RegExp(`(?:^|[、，。；：,;:\\s“”（(])([\\u4e00-\\u9fff]{1,20}(?:${end}))$`)
/** 为石碑揭幕的是 */
const fronted = /^.*(?:的有|的是|还有|包括)/
const whole = new RegExp(`^[\\u4e00-\\u9fff]{2,14}(?:${end})$`)
const telling =
  /[了在着说把被将来让请据听向对给]|参加|出席|主持|陪同|走进|介绍|汇报|本报|记者|[该本这那]|^(?:由|与|和|及|任|原|新|是|有|以及)/

/** No name ends or begins across it. */
const isFree = (span: Stretch, found: Found[]) =>
  !found.some(
    f => f.start < span.end && f.end > span.start && (f.kind === 'Person' || f.start < span.start || f.end > span.end),
  )
