// What a figure counts: 总投资, or the things after the number.
import type { Span } from '../../../schema/model.ts'
import type { Quantity } from './quantity.ts'

/** Words that link a measure to its number: 总投资达50亿元. */
const LINK = /(?:已?达到?|为|约为?|共计?|合计|累计|超过?|逾|近|至|仅|计|是|有|将|可|预计|了|突破|增长|同比|至少|到)+$/

/** The words between `room.start` and `room.end` (the clause, without the name before) that say what is counted. */
export function measureOf(text: string, q: Quantity, room: Span): string {
  const after = /^[\u4e00-\u9fff（）]{1,14}/.exec(text.slice(q.end, Math.min(q.end + 14, room.end)))?.[0] ?? ''
  const noun = after.replace(/^的/, '').replace(/(?:的|在|将|已|被|把|参与|参加|走进|提供|吸引|实现|达成|携|进).*$/, '')
  const lead = /[\u4e00-\u9fff]{1,16}$/.exec(text.slice(Math.max(room.start, q.start - 16), q.start))?.[0] ?? ''
  const said = lead.replace(LINK, '').slice(-10)
  if (/元|%|米|亩|吨|顷|里|斤|瓦|度|倍/.test(q.unit) || !noun) return said || noun || q.unit || '数'
  return noun
}
