// Who is named where an event is told of and was not there: on leave, ill, represented by another, there at another time.
import type { Span } from '../../../schema/model.ts'
import type { Found } from '../types.ts'

/** Whether the sentence says after the name (and before another) that its bearer did not come. */
export function isAbsent(text: string, sentence: { end: number }, person: Found, next: number | undefined): boolean {
  const after = text.slice(person.end, Math.min(sentence.end, next ?? sentence.end, person.end + 40))
  return away.test(after)
}

const away =
  /^[^。；]{0,24}?(?:请假|请了假|未能(?:出席|参加|到场|到会|前来|成行|回|赶)|没能(?:出席|参加|到场|到会|前来|回|赶|来)|未(?:出席|到会|参加|到场)|没有(?:出席|参加|到场|来)|缺席|无法(?:出席|到场|参加|前来))|^[^。；，]{0,4}(?:临时|另|公务)[^。；，]{0,4}(?:公务|要务|事|安排|任务|在身)|^[^。；，]{0,6}(?:因|由于)[^。；]{0,24}(?:委托|由其|代为)/

/**
 * Whether the words of the sentence around a name place what they tell at another time than the event:
 * 2019年，时任市长林远曾到这里调研; 今年6月起，医院与县卫健局签约; 林远每周三来校. A sentence that has `named` the event says
 * so only of all that there ever was: 讲堂自开办以来，先后邀请林远等.
 */
export function isOfOtherTime(text: string, sentence: Span, who: Span, named: boolean): boolean {
  const before = text.slice(Math.max(sentence.start, who.start - 80), who.start)
  if (named) return /以来，[^，。；]{0,12}$/.test(before)
  if (now.test(before)) return false
  return then.test(before) || habit.test(text.slice(who.end, Math.min(sentence.end, who.end + 12)))
}

const then =
  /(?:^|[，；。：“])(?:早在|自|从|截至|据[^，。]{2,12}，)?(?:(?:19|20)\d\d年(?!\d{1,2}月\d{1,2}日)|去年|前年|早年|当年|那[年时]|此前|之前|从前|过去|几年前|\d+年前|[一二两三四五六七八九十多]+年[前来]|近年来?|多年来|这些年|一直以来|今年\d{1,2}月起|每[年月周天逢到]|每个|下一步|接下来|今后|明年|年底前|未来)|以来，|时任[^，。；]{0,8}$/
const now = /现场|会上|仪式上|活动[上中]|当场|当[天日晚]|此次|本[次届场]|昨[天日]|今[天日]/
const habit = /^[^，。；：、]{0,4}?(?:曾|常年|多年|每[天周月年逢学到]|一直|往年|平时|从小)/
