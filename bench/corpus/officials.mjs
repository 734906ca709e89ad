// What officials do: visits of inspection, meetings, journeys to other cities, calls on people at home.
import { dayOf } from './calendar.mjs'
import { questions, sights, subjects } from './subjects.mjs'
import { dateline, occasion, remark, row, urged } from './words.mjs'

export function inspection({ world, city, day, draw, id, leader: taken }) {
  const leader = draw.chance(8) ? draw.frequent(world.posts) : taken()
  const s = draw.upTo(subjects.length)
  const { theme } = subjects[s]
  const county = draw.one(city.counties)
  const host = draw.one(county.posts.slice(0, 3))
  const bureau = city.bureaus[s].posts[draw.upTo(2)]
  const town = draw.one(county.towns)
  const company = city.company(draw.rank(companiesAround(day)))
  const stops = draw.some([draw.one(town.villages).place, company.body, draw.one(city.schools).body, city.hospital], 2)
  const name = leader.holder(day).name
  const about = `${theme}工作`
  const event = occasion(
    id,
    `${name}调研${about}`,
    [`${name}到${county.place.name}调研${about}`, `${name}到${county.place.name}${town.place.name}调研${about}`],
    day - 1,
  )
  return { city, event, lead: leader, tell }

  function tell(story, draw) {
    const person = headed(story, draw, event, leader.holder(day))
    const where = draw.chance(50) ? story.nested(town.place) : story.text`${county.place}`
    const company = draw.chance(70)
    story.paragraph`${dateline(story, draw, county)}${dayOf(day - 1)}，${story.official(leader)}到${where}调研${about}。${company ? `${story.official(host)}、${story.official(bureau)}陪同调研。` : ''}`
    story.attends(leader, event, 'lead')
    if (company) for (const post of [host, bureau]) story.attends(post, event, 'participant')
    for (const place of where === county.place.name ? [county.place] : [town.place]) story.tell('HELD_AT', event, place)
    story.maybe('HELD_AT', event, county.place)
    for (const stop of stops) story.tell('HELD_AT', event, stop)
    const ask = draw.one(questions)
    if (draw.chance(50))
      story.paragraph`${person}先后来到${row(stops.map(stop => story.text`${stop}`))}，实地察看${draw.one(sights)}，详细了解${ask}。`
    else
      story.paragraph`在${stops[0]}，${person}实地察看${draw.one(sights)}；在${stops[1]}，${person}与大家亲切交谈，详细了解${ask}。`
    story.paragraph`${person}${draw.one(['强调', '指出', '要求'])}，${urged(draw)}。`
    story.maybe('ORGANIZED', city.place, event)
  }
}

export function meeting({ city, day, draw, id, leader }) {
  const speaker = leader()
  const chair = draw.one(city.leaders.filter(post => post !== speaker))
  const s = draw.upTo(subjects.length)
  const { theme } = subjects[s]
  const name = draw.one([`全市${theme}工作会议`, `全市${theme}工作推进会`, `${city.place.name}${theme}工作座谈会`])
  const event = occasion(
    id,
    name,
    [`${name}召开`, `${city.stem}${name}`, name.replace('全市', city.place.name)],
    day - 1,
  )
  const venue = draw.chance(40) ? draw.one(city.venues.slice(1)) : undefined
  const report = city.bureaus[s].posts[0]
  const guests = draw.some(city.counties, 2).map(c => c.posts[draw.upTo(2)])
  return { city, event, lead: speaker, tell }

  function tell(story, draw) {
    const away = story.paper.place !== city.place
    const printed = away ? name.replace('全市', city.place.name) : name
    story.note(event, printed)
    if (away || name !== printed) story.note(city.place)
    story.title`${draw.chance(60) ? `${printed}召开` : `${speaker.holder(day).name}在${printed}上强调 ${draw.one(['以实干求实效', '抓落实务求实效', '一件接着一件办'])}`}`
    const place = venue ? story.text`在${venue}` : ''
    if (venue) story.tell('HELD_AT', event, venue)
    story.paragraph`${dateline(story, draw)}${dayOf(day - 1)}，${printed}${place}召开。${story.official(speaker)}出席会议并讲话，${story.official(chair)}主持会议。`
    story.attends(chair, event, 'lead')
    story.attends(speaker, event, 'speaker')
    story.paragraph`会上，${story.official(report)}汇报了有关情况，${guests.map(g => story.official(g)).join('、')}作交流发言。`
    for (const post of [report, ...guests]) story.attends(post, event, 'speaker')
    story.paragraph`${speaker.holder(day)}${draw.one(['强调', '指出', '要求'])}，${urged(draw, 5)}。`
    for (const body of [city.place, city.committee, city.government]) {
      story.note(body, undefined, true)
      story.maybe('ORGANIZED', body, event)
      story.maybe('HELD_AT', event, body)
    }
  }
}

/** A mayor leads others to another city; papers of both tell it. */
export function journey({ world, city, day, draw, id, leader }) {
  const guest = leader()
  const other = draw.one(world.cities.filter(c => c !== city))
  const host = draw.frequent(other.leaders.slice(0, 4))
  const company = other.company(draw.rank(companiesAround(day)))
  const { theme } = draw.one(subjects)
  const name = guest.holder(day).name
  const event = occasion(
    id,
    `${name}率队赴${other.place.name}考察${theme}工作`,
    [`${name}到${other.place.name}考察${theme}工作`, `${name}率队考察${theme}工作`],
    day - 1,
  )
  const delegation = {
    id: `delegation/${city.i}`,
    type: 'Organization',
    name: `${city.place.name}党政代表团`,
    also: ['党政代表团'],
    in: city.place,
  }
  return { city, also: other, event, lead: guest, tell }

  function tell(story, draw) {
    story.note(event)
    const person = guest.holder(day)
    story.note(person)
    const place = story.as(other.place, other.place.name)
    story.title`${draw.chance(50) ? event.name : event.also[0]}`
    story.paragraph`${dateline(story, draw)}${dayOf(day - 1)}，${story.official(guest, true)}率党政代表团赴${place}考察${theme}工作。${story.official(host)}陪同考察。`
    story.attends(guest, event, 'lead')
    story.attends(host, event, 'participant')
    story.paragraph`${person}一行来到${company.body}，实地察看${draw.one(sights)}，详细了解${draw.one(questions)}。`
    story.tell('HELD_AT', event, other.place)
    story.tell('HELD_AT', event, company.body)
    story.paragraph`${person}表示，将学习借鉴好经验、好做法，${draw.one(['深化交流合作', '实现互利共赢', '携手共谋发展'])}。`
    story.maybe('ORGANIZED', city.place, event)
    for (const body of [delegation, city.government]) story.maybe('ATTENDED', body, event, { role: 'participant' })
  }
}

/** A call on somebody at home. */
export function call({ city, day, draw, id, leader: taken }) {
  const leader = taken()
  const county = draw.one(city.counties)
  const town = draw.one(county.towns)
  const village = draw.one(town.villages)
  const neighbour = draw.one(village.neighbours)
  const name = leader.holder(day).name
  const event = occasion(
    id,
    `${name}走访慰问困难群众`,
    [`${name}到${county.place.name}走访慰问困难群众`, `${name}走访慰问`],
    day - 1,
  )
  return { city, event, lead: leader, tell }

  function tell(story, draw) {
    const person = headed(story, draw, event, leader.holder(day))
    if (story.lines.title !== event.name) story.note(county.place)
    story.paragraph`${dateline(story, draw, county)}${dayOf(day - 1)}，${story.official(leader)}来到${story.nested(village.place)}，走访慰问困难群众，送去节日的问候。`
    story.attends(leader, event, 'lead')
    story.tell('HELD_AT', event, village.place)
    story.maybe('HELD_AT', event, town.place)
    story.maybe('HELD_AT', event, county.place)
    const resident = village.place.name.endsWith('村') ? '村民' : '居民'
    story.paragraph`在${resident}${neighbour}家，${person}仔细询问身体状况和家庭收入，鼓励他们坚定信心，把日子越过越好。${remark(draw)}`
    story.maybe('ATTENDED', neighbour, event, { role: 'participant' })
    story.maybe('LOCATED_IN', neighbour, village.place)
    story.paragraph`${person}叮嘱随行的同志，${urged(draw, 3)}。`
    story.maybe('ORGANIZED', city.place, event)
  }
}

/** New companies come with the days, so that a long run has more of them. */
export const companiesAround = day => Math.min(300, 30 + Math.floor(day / 6))

/** The headline of what a leader did; answers the leader. */
function headed(story, draw, event, person) {
  story.note(event)
  story.title`${draw.chance(50) ? event.name : event.also[0]}`
  story.note(person)
  return person
}
