// Items of a programme that have no noun of occasions themselves: 推出漂流大赛、雪圈接龙、萌宠秀等6项活动.

import type { Span } from '../../../schema/model.ts'
import { everyMatch } from '../../every-match.ts'
import type { Occasion } from './occasions.ts'

/** Every item of a list of what is offered, when the list is called one of activities or half of it are occasions. */
export function itemsIn(text: string, sentence: Span, known: Occasion[]): Occasion[] {
  const said = text.slice(sentence.start, sentence.end)
  if (!/[、和]/.test(said)) return []
  return everyMatch(said, offer).flatMap(m => {
    const at = sentence.start + m.index + m[0].length
    const list = run.exec(text.slice(at, Math.min(sentence.end, at + LONGEST)))?.[0] ?? ''
    const items = itemsOf(list, at)
    const fresh = items.filter(i => !known.some(o => o.start < i.end && o.end > i.start))
    const called = activities.test(list)
    if (items.length < 2 || (!called && fresh.length > items.length / 2)) return []
    return fresh.map(i => ({
      ...i,
      name: text.slice(i.start, i.end),
      kind: '活动' as const,
      told: false,
      bare: false,
      listed: true,
      proper: false,
    }))
  })
}

/** No programme is longer. */
const LONGEST = 240
const run = /^[^，。；：！？]*/
const offer =
  /(?:推出|推出了|包括|涵盖|安排了?|设有|设置了?|策划了?|设计了?|还有|将有|开展|举办|举行|组织|上演)(?:了)?(?=[^，。；：、]{2,18}[、和])/g
const activities =
  /(?:等|\d|[一二两三四五六七八九十]|多)余?多?[项场大个](?:[\u4e00-\u9fff]{2,4})?(?:活动|赛事|比赛|节目)/

function itemsOf(list: string, at: number): Span[] {
  const items: Span[] = []
  for (const m of everyMatch(list, /(?:[^、和]|和(?=[^、和]{0,1}(?:[、和]|$)))+/g)) {
    const name = m[0].replace(/^(?:以及|及)/, '')
    const start = at + m.index + m[0].length - name.length
    const tail = name.search(ending)
    const length = tail < 0 ? name.length : tail
    if (length < 2 || length > 18 || plain.test(name.slice(0, length))) return []
    items.push({ start, end: start + length })
    if (tail >= 0) break
  }
  return items
}

/** What goes on after the last item. */
const ending =
  /(?<=.{2})(?:等(?!级)|(?:\d+|[一二两三四五六七八九十])余?多?[项场大个]|轮番|悉数|依次|接连|相继|先后|陆续|将在|在[^“”]{2,}(?:举行|举办))/
/** Words of prose, and no name. */
const plain = /[的了着把被是将让使]|优惠|补贴|政策|门票|服务站|人员|设施|产品|企业|群众|游客/
