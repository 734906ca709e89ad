// Which event it is that somebody is said to hold: the one named beside, the one that the sentence speaks of, the whole of which a part is told.
import type { Clause, Named } from '../clauses.ts'
import type { Scene, Sentence } from '../discourse.ts'
import type { Found } from '../types.ts'
import { JOINS } from './agents.ts'

/** Agents that stand in one list. */
export type Party = Named[]

/** 甲局主办的乙活动, 乙活动由甲局主办, or what the sentence is about. */
export function eventsFor(scene: Scene, sentence: Sentence, clause: Clause, who: Party): Found[] {
  const { text } = scene.article
  const end = who.at(-1)?.end ?? clause.end
  const after = clause.named.find(n => n.found.kind === 'Event' && n.start >= end)
  if (
    after &&
    /(?:主办|承办|协办|合办|联办|举办|举行|召开|开展|组织|发起|策划)(?:了|的)?[^，。；：的]{0,12}$/.test(
      text.slice(end, after.start),
    )
  )
    return [after.found]
  const before = sentence.found
    .filter(f => f?.kind === 'Event' && f.end <= (who[0]?.start ?? 0))
    .filter(f => f !== undefined)
  if (before.length > 0) return together(text, before)
  const start = who[0]?.start ?? clause.start
  const said = text.slice(Math.max(clause.sentence.start, start - 160), start)
  return isOfEvent(clause, said) ? (calledBy(scene, sentence, said) ?? sentence.events) : []
}

/** 赛事由…主办, told of its final, and 推介会由…主办: of the whole that is named so. */
export function wholeOf(scene: Scene, sentence: Sentence, event: Found): Found {
  const head = FINAL.exec(event.name)
  const said = scene.article.text.slice(sentence.start, sentence.start + 12)
  const whole = (f: Found) =>
    f.kind === 'Event' &&
    ((head && SERIES.test(said) && f.name === event.name.slice(0, head.index)) ||
      (GENERAL.test(event.name) &&
        (!event.date || f.date === event.date) &&
        [f.name, ...f.aliases].some(n => n.length > event.name.length && n.endsWith(event.name))))
  return scene.found.find(whole) ?? event
}

const FINAL = /(?:总决赛|半决赛|决赛|[初复预]赛|[开闭]幕[式赛战]|揭幕[式战]|启动仪式|启幕仪式|颁奖(?:仪式|典礼))$/
const SERIES = /^(?:本届|本次|此次|该)?(?:赛事|大赛|比赛|锦标赛|联赛|活动|盛会|展会|[\u4e00-\u9fff]{0,4}[节会])/
/** A kind of occasion, no name of one. */
const GENERAL = /^[\u4e00-\u9fff]{0,2}(?:会|赛|节|展|仪式|典礼|论坛|活动|讲座|培训班)$/

/** 恳谈会由…: the event before whose name ends so. */
function calledBy(scene: Scene, sentence: Sentence, said: string): Found[] | undefined {
  const noun = /([\u4e00-\u9fff]{2,6}?)由[^由]{0,40}$/.exec(said)?.[1]
  const same =
    noun && scene.found.findLast(f => f.kind === 'Event' && f.start < sentence.start && f.name.endsWith(noun))
  return same ? [same] : undefined
}

/** The last of these, with those that form one list with it. */
function together(text: string, events: Found[]): Found[] {
  let from = events.length - 1
  while (from > 0 && JOINS.test(text.slice(events[from - 1]?.end ?? 0, events[from]?.start ?? 0))) from--
  return events.slice(from)
}

/** 本次大赛由…; of a road or a plan that is carried out it says nothing. */
function isOfEvent(clause: Clause, before: string): boolean {
  if (clause.named.some(n => n.found.kind === 'Program' || n.found.kind === 'Project')) return false
  return (
    /(?:^|，)(?:据|由|[^，；]{0,24}(?:会|节|赛|展|演|式|典礼|活动|论坛|讲座|课|班|周|月|季|日|市集|大集|庙会|秀|营|培训|比武|马拉松|拍卖|评选|征集|演练|竞赛)[^，；]{0,8}(?:由|的?[^，；]{0,2}方[为是有]?|单位[为是有]?))?[^，；]{0,6}$/.test(
      before,
    ) && !/后者|前者|提案|工程|项目|计划|方案|平台|这条|这座/.test(before)
  )
}
