// Who is named where an event is told of and was not there: on leave, ill, represented by another.
import type { Found } from '../types.ts'

/** Whether the sentence says after the name (and before another) that its bearer did not come. */
export function isAbsent(text: string, sentence: { end: number }, person: Found, next: number | undefined): boolean {
  const after = text.slice(person.end, Math.min(sentence.end, next ?? sentence.end, person.end + 40))
  return away.test(after)
}

const away =
  /^[^。；]{0,24}?(?:请假|请了假|未能(?:出席|参加|到场|到会|前来|成行|回|赶)|没能(?:出席|参加|到场|到会|前来|回|赶|来)|未(?:出席|到会|参加|到场)|没有(?:出席|参加|到场|来)|缺席|无法(?:出席|到场|参加|前来))|^[^。；，]{0,4}(?:临时|另|公务)[^。；，]{0,4}(?:公务|要务|事|安排|任务|在身)|^[^。；，]{0,6}(?:因|由于)[^。；]{0,24}(?:委托|由其|代为)/
