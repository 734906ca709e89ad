// What happens in a city: programs and their launch, contests, fairs of jobs, lessons, and what is announced.
import { dayOf } from './calendar.mjs'
import { companiesAround } from './officials.mjs'
import { subjects } from './subjects.mjs'
import { dateline, occasion, remark, row, urged } from './words.mjs'

const programsAround = day => 14 + Math.floor(day / 20)

export function launch({ city, day, draw, id, leader: taken }) {
  const { program, bureau } = city.program(draw.rank(programsAround(day)))
  const [head] = bureau.posts
  const leader = taken()
  const venue = draw.one(city.venues)
  const event = occasion(id, `${program.name}启动仪式`, [`${program.name}启动`, `${program.name}启动仪式举行`], day - 1)
  return { city, event, lead: leader, tell }

  function tell(story, draw) {
    story.note(event)
    story.note(program)
    story.title`${event.also[draw.upTo(2)]}`
    story.paragraph`${dateline(story, draw)}${dayOf(day - 1)}，由${bureau.body}主办的${event}在${venue}举行。${story.official(leader)}出席启动仪式并讲话，${story.official(head)}主持仪式。`
    story.attends(head, event, 'lead')
    story.attends(leader, event, 'speaker')
    story.tell('ORGANIZED', bureau.body, event)
    story.tell('HELD_AT', event, venue)
    story.maybe('RUNS', bureau.body, program)
    story.maybe('PART_OF', event, program)
    story.paragraph`${leader.holder(day)}在讲话中要求，${urged(draw, 3)}。${remark(draw)}`
  }
}

export function program({ city, day, draw }) {
  const { program, bureau } = city.program(draw.rank(programsAround(day)))
  const [, deputy] = bureau.posts
  const served = draw.between(3, 90) * 100
  const sessions = draw.between(6, 80)
  return { city, tell }

  function tell(story, draw) {
    story.note(program)
    story.title`${program}${draw.one(['温暖民心', '惠及群众', '见实效'])}`
    story.paragraph`${dateline(story, draw)}今年以来，${bureau.body}深入开展${program}，让群众在家门口享受到贴心服务。`
    story.tell('RUNS', bureau.body, program)
    story.paragraph`截至目前，${program}已开展服务活动${story.figure(program, `${sessions}场`, sessions, '场', '开展服务活动')}，惠及群众${story.figure(program, `${served}人`, served, '人', '惠及群众')}。${remark(draw)}`
    story.paragraph`${story.official(deputy)}表示，${urged(draw, 3)}。`
  }
}

const contests = ['职工技能大赛', '青年演讲比赛', '健步走活动', '书画展', '知识竞赛']

export function contest({ city, day, draw, id }) {
  const s = draw.upTo(subjects.length)
  const bureau = city.bureaus[s]
  const venue = draw.one(city.venues)
  const name = `${city.place.name}${subjects[s].theme}系统${draw.one(contests)}`
  const event = occasion(
    id,
    name,
    [`${name}举行`, name.replace(city.place.name, '全市'), name.replace(city.place.name, '')],
    day - 1,
  )
  const deputy = bureau.posts[1]
  const many = draw.between(4, 40) * 10
  return { city, event, tell }

  function tell(story, draw) {
    story.note(event)
    story.title`${name}举行`
    story.paragraph`${dateline(story, draw)}${dayOf(day - 1)}，由${bureau.body}、${city.union}联合主办的${event}在${venue}举行，${story.figure(event, `${many}名`, many, '名', '选手')}选手参加。${story.official(deputy)}出席活动并致辞。`
    for (const body of [bureau.body, city.union]) story.tell('ORGANIZED', body, event)
    story.tell('HELD_AT', event, venue)
    story.attends(deputy, event, 'speaker')
    story.paragraph`比赛现场，选手们沉着应战，展现了扎实的基本功和良好的精神风貌。${remark(draw)}`
  }
}

export function fair({ city, day, draw, id }) {
  const bureau = city.bureaus[subjects.findIndex(s => s.theme === '就业')]
  const county = draw.one(city.counties)
  const companies = [draw.rank(30), 30 + draw.rank(companiesAround(day))].map(n => city.company(n % 300).body)
  const name = draw.one(['春风专场招聘会', '高校毕业生专场招聘会', '民营企业专场招聘会', '退役军人专场招聘会'])
  const event = occasion(id, name, [`${name}举行`, `${city.place.name}${name}`, `${county.place.name}${name}`], day - 1)
  const posts = draw.between(3, 60) * 100
  return { city, event, tell }

  function tell(story, draw) {
    story.note(event)
    story.title`${bureau.body}举办${name}`
    story.paragraph`${dateline(story, draw, county)}${dayOf(day - 1)}，${bureau.body}在${county.place}举办${event}。招聘会提供就业岗位${story.figure(event, `${posts}个`, posts, '个', '就业岗位')}，${row(companies.map(c => story.text`${c}`))}等企业参加招聘会。`
    story.tell('ORGANIZED', bureau.body, event)
    story.tell('HELD_AT', event, county.place)
    for (const company of companies) story.tell('ATTENDED', company, event, { role: 'participant' })
    story.paragraph`招聘会现场人头攒动，求职者认真了解岗位要求，与用人单位面对面交流。${remark(draw)}`
  }
}

export function lesson({ city, day, draw, id }) {
  const doctor = draw.one(city.doctors)
  const { body: school, head } = draw.one(city.schools)
  const name = draw.one(['健康知识讲座', '急救知识讲座', '心理健康讲座', '视力保护讲座'])
  const event = occasion(
    id,
    name,
    [`${name}举行`, `${name}走进${school.near}`, `${name}走进${school.full}`, `${school.near}举办${name}`],
    day - 1,
  )
  return { city, event, tell }

  function tell(story, draw) {
    story.note(event)
    story.title`${name}走进${school}`
    story.paragraph`${dateline(story, draw)}${dayOf(day - 1)}，${city.hospital}在${school}举办${event}。${story.official(doctor)}为师生授课，${story.official(head)}主持讲座。`
    story.tell('ORGANIZED', city.hospital, event)
    story.tell('HELD_AT', event, school)
    story.maybe('ORGANIZED', school, event)
    story.attends(head, event, 'lead')
    story.attends(doctor, event, 'speaker')
    story.paragraph`讲座中，同学们踊跃提问，认真记录。大家表示，要把学到的知识讲给更多的人听。`
  }
}

export function notice({ city, day, draw, id }) {
  const s = draw.upTo(subjects.length)
  const venue = draw.one(city.venues)
  const when = day + draw.between(2, 9)
  const name = `${city.place.name}${subjects[s].theme}成果展`
  const event = occasion(id, name, [`${name}将举行`, name.replace(city.place.name, '')], when)
  return { city, event, tell }

  function tell(story, draw) {
    story.note(event)
    story.title`${name}将举行`
    const { body } = city.bureaus[s]
    story.paragraph`${dateline(story, draw)}记者从${body}获悉，${event}将于${dayOf(when)}在${venue}举行，届时市民可免费参观。`
    story.tell('HELD_AT', event, venue)
    story.maybe('ORGANIZED', body, event)
    story.maybe('ORGANIZED', city.place, event)
    story.paragraph`目前，各项筹备工作正有序推进。${remark(draw)}`
  }
}
