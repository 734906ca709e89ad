// Days of the corpus, counted from the first: as ISO date, as papers print them.

const first = Date.UTC(2031, 0, 2)
const at = day => new Date(first + day * 86_400_000)

export const isoOf = day => at(day).toISOString().slice(0, 10)
/** 5月12日 */
export const dayOf = day => `${at(day).getUTCMonth() + 1}月${at(day).getUTCDate()}日`
/** 2031年5月12日 星期一 */
export const mastheadOf = day =>
  `${at(day).getUTCFullYear()}年${dayOf(day)} 星期${'日一二三四五六'[at(day).getUTCDay()]}`
