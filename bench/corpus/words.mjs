// Sentences that many kinds of articles share.
import { isoOf } from './calendar.mjs'
import { demands, remarks } from './subjects.mjs'

/** An occasion of the day before the paper of `day`, unless another day is given. */
export const occasion = (id, name, also, date) => ({ id: `event/${id}`, type: 'Event', name, also, date: isoOf(date) })

/** 本报讯（记者 林远 通讯员 周小满）, with those who wrote it. */
export function dateline(story, draw, county) {
  const reporter = story.paper.staff(draw.rank(12))
  const correspondent = county && draw.chance(40) ? draw.one(county.correspondents) : undefined
  story.note(story.paper.body, undefined, true)
  story.tell('WROTE', reporter, { id: 'article' }, { role: 'reporter' })
  if (correspondent) story.tell('WROTE', correspondent, { id: 'article' }, { role: 'correspondent' })
  return story.text`${story.paper.dateline}（记者 ${reporter}${correspondent ? ' 通讯员 ' : ''}${correspondent}）`
}

/** What somebody asks for, without a name. */
export const urged = (draw, many = 4) => `要${draw.some(demands, many).join('，')}`

export const remark = draw => draw.one(remarks)

/** Things in a row: 甲、乙和丙. */
export function row(words) {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}和${words.at(-1)}`
}

/** An amount in 亿元 from tenths of it, noted as a figure. */
export const hundredMillions = (story, thing, tenths, measure) =>
  story.figure(thing, `${tenths / 10}亿元`, tenths * 10_000_000, '元', measure)
