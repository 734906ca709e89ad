// What is built: ceremonies of groundbreaking and signing, and how a project gets on.
import { dayOf } from './calendar.mjs'
import { companiesAround } from './officials.mjs'
import { dateline, hundredMillions, occasion, remark, urged } from './words.mjs'

/** A company's project; each has been told of several times, new ones come with the days. */
function undertaking(city, day, draw) {
  const company = city.company(draw.rank(companiesAround(day)))
  const project = company.project(draw.rank(2 + Math.floor(day / 60)))
  return { company, project }
}

export function groundbreaking({ city, day, draw, id, leader: taken }) {
  const { company, project } = undertaking(city, day, draw)
  const leader = taken()
  const host = draw.one(company.county.posts.slice(0, 3))
  const what = draw.one(['开工', '奠基', '投产'])
  const event = occasion(
    id,
    `${project.name}${what}仪式`,
    [`${project.name}${what}`, `${project.name}举行${what}仪式`],
    day - 1,
  )
  return { city, event, lead: leader, tell }

  function tell(story, draw) {
    story.note(event)
    story.note(project)
    story.title`${event.also[0]}`
    story.paragraph`${dateline(story, draw, company.county)}${dayOf(day - 1)}上午，${event}在${company.county.place}举行。${story.official(leader)}出席仪式并宣布${what}，${story.official(host)}主持仪式。`
    story.attends(host, event, 'lead')
    story.attends(leader, event, 'speaker')
    story.tell('HELD_AT', event, company.county.place)
    story.paragraph`${story.official(company.chair)}在致辞中介绍了项目情况。该项目由${company.body}投资建设，总投资${hundredMillions(story, project, project.yuan, '总投资')}。${remark(draw)}`
    story.attends(company.chair, event, 'speaker')
    story.tell('RUNS', company.body, project)
    story.maybe('LOCATED_IN', project, company.county.place)
    story.maybe('ORGANIZED', company.body, event)
    story.maybe('ORGANIZED', company.county.place, event)
    story.paragraph`据了解，项目全部建成后，可带动${story.figure(project, `${project.yuan * 20}人`, project.yuan * 20, '人', '带动就业')}就业。`
  }
}

export function signing({ city, day, draw, id, leader: taken }) {
  const { company, project } = undertaking(city, day, draw)
  const leader = taken()
  const county = company.county
  const event = occasion(id, `${project.name}签约仪式`, [`${project.name}签约`, `${project.name}签约仪式举行`], day - 1)
  const venue = draw.one(city.venues)
  return { city, event, lead: leader, tell }

  function tell(story, draw) {
    story.note(event)
    story.note(project)
    story.title`${event.also[1]}`
    story.paragraph`${dateline(story, draw, county)}${dayOf(day - 1)}，${event}在${venue}举行。${story.official(leader)}、${story.official(company.chair)}出席签约仪式。`
    story.attends(leader, event, 'participant')
    story.attends(company.chair, event, 'participant')
    story.tell('HELD_AT', event, venue)
    story.paragraph`${project}选址${county.place}，由${company.body}投资建设，计划总投资${hundredMillions(story, project, project.yuan, '计划总投资')}。`
    story.tell('LOCATED_IN', project, county.place)
    story.tell('RUNS', company.body, project)
    for (const party of [company.body, county.government, county.place, city.government]) {
      story.note(party, undefined, true)
      if (party.type === 'Organization') story.maybe('ATTENDED', party, event, { role: 'participant' })
      story.maybe('ORGANIZED', party, event)
    }
    story.paragraph`${leader.holder(day)}在致辞时指出，${urged(draw, 3)}。`
  }
}

/** How a company's project gets on; no occasion. */
export function progress({ city, day, draw }) {
  const { company, project } = undertaking(city, day, draw)
  const percent = draw.between(35, 95)
  return { city, tell }

  function tell(story, draw) {
    story.note(project)
    story.title`${project}${draw.one(['加快建设', '建设按下快进键', '建设忙'])}`
    story.paragraph`${dateline(story, draw, company.county)}走进位于${company.county.place}的${project}施工现场，塔吊林立，车辆往来穿梭，一派繁忙景象。`
    story.tell('LOCATED_IN', project, company.county.place)
    story.paragraph`${project}由${company.body}投资建设，总投资${hundredMillions(story, project, project.yuan, '总投资')}，目前已完成工程总量的${story.figure(project, `${percent}%`, percent / 100, '%', '完成工程总量')}。`
    story.tell('RUNS', company.body, project)
    story.paragraph`“我们倒排工期，挂图作战，确保项目早日投产。”${story.official(company.manager)}说。${remark(draw)}`
  }
}

/** What a bureau builds somewhere. */
export function publicWork({ city, day, draw }) {
  const { project, bureau, county, town } = city.work(draw.rank(40 + Math.floor(day / 2)))
  const [head] = bureau.posts
  return { city, tell }

  function tell(story, draw) {
    story.note(project)
    story.title`${project}${draw.one(['进展顺利', '即将完工', '加快推进'])}`
    story.paragraph`${dateline(story, draw, county)}连日来，在${story.nested(town.place)}，${project}正在紧张施工。该项目由${bureau.body}组织实施，总投资${hundredMillions(story, project, project.yuan, '总投资')}。`
    story.tell('RUNS', bureau.body, project)
    story.maybe('LOCATED_IN', project, town.place)
    story.paragraph`${story.official(head)}介绍，项目建成后，将惠及周边${story.figure(project, `${project.yuan * 30}户`, project.yuan * 30, '户', '惠及')}居民。${remark(draw)}`
  }
}
