// A generated graph of invented people, as a build would give it, to try the viewer on.
import { createHash } from 'node:crypto'
import type { Article, Carried, Entity, Graph, ResolvedMention } from '../../schema/model.ts'
import type { EntityKind, RelationKind } from '../../schema/ontology.ts'
import { nothing } from './graph.ts'

type Props = Record<string, string | number>

const surnames = ['闻人', ...'褚卫蒋沈韩杨秦尤许吕施孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎']
const given = [
  '柳原',
  '砚秋',
  '青禾',
  '若川',
  '泽',
  '宁远',
  '向晚',
  '望舒',
  '听澜',
  '知夏',
  '北辰',
  '怀瑾',
  '素',
  '长庚',
]
const towns = [
  '江州市',
  '临川区',
  '云溪县',
  '白鹭镇',
  '青石街道',
  '柳湾村',
  '望江广场',
  '清河新区',
  '石桥镇',
  '南浦区',
  '沙洲乡',
  '松岭林场',
]
const bodies = [
  '教育局',
  '公安局',
  '体育局',
  '文化馆',
  '图书馆',
  '第三中学',
  '人民医院',
  '总工会',
  '农业农村局',
  '消防救援支队',
  '志愿者协会',
  '融媒体中心',
]
const programs = ['全民阅读行动', '清风江州工程', '百校共建计划', '夜市惠民季', '银龄关爱计划', '青苗培育工程']
const projects = ['江州港二期工程', '云溪水库除险加固项目', '白鹭湿地公园', '清河产业园', '望江大桥', '石桥粮库']
const occasions = [
  '启动仪式',
  '座谈会',
  '推进会',
  '开幕式',
  '调研',
  '现场办公会',
  '读书分享会',
  '运动会',
  '签约仪式',
  '宣讲活动',
]
const titles = ['局长', '副市长', '馆长', '校长', '主任', '书记']

/**
 * The same graph each time: chance is a counter. With the defaults about 190 entities and 540 relations; with few bodies
 * the same is told again and again.
 */
export function invent(people = 80, events = 70, hosts = 36): Graph {
  const pick = chooser()
  const graph = structuredClone(nothing)
  const thing = (kind: EntityKind, name: string): Entity => {
    const id = hash(kind, name)
    return { id, block: id, kind, name, aliases: [] }
  }
  const places = towns.map(name => thing('Place', name))
  const organizations = towns
    .slice(0, 4)
    .flatMap(town => bodies.slice(0, 9).map(body => thing('Organization', town.slice(0, 2) + body)))
    .slice(0, hosts)
  const undertakings = [
    ...programs.map(name => thing('Program', name)),
    ...projects.map(name => thing('Project', name)),
  ]
  const names = new Set(Array.from({ length: people }, () => pick(surnames) + pick(given)))
  const persons = [...names].map(name => thing('Person', name))

  for (let n = 0; n < events; n++) {
    const [place, body, topic] = [pick(places), pick(organizations), pick(undertakings)]
    const who = new Set(Array.from({ length: 1 + (n % 4) }, () => pick(persons)))
    const date = `2031-0${1 + Math.floor((6 * n) / events)}-${String(1 + (n % 28)).padStart(2, '0')}`
    const name = `${place.name}第${n + 1}届${topic.name}${pick(occasions)}`
    const event: Entity = { ...thing('Event', name), date, status: 'held' }
    const article = compose(graph, n, date, event)
    article.say(`${date.slice(5)}，${event.name}在${place.name}举行。`, 'HELD_AT', event, place)
    article.say(`活动由${body.name}主办。`, 'ORGANIZED', body, event)
    if (topic.kind === 'Program') article.say(`${event.name}是${topic.name}的一项内容。`, 'PART_OF', event, topic)
    article.say(`${body.name}负责实施${topic.name}。`, 'RUNS', body, topic)
    article.say(`${body.name}位于${place.name}。`, 'LOCATED_IN', body, place)
    for (const [i, person] of [...who].entries()) {
      const role = i === 0 ? 'lead' : 'participant'
      article.say(`${person.name}参加活动并同与会者交流。`, 'ATTENDED', person, event, { role })
      if (i > 0) continue
      const title = pick(titles)
      article.say(`${body.name}${title}${person.name}介绍了情况。`, 'HOLDS_POSITION', person, body, { title })
    }
    article.close()
  }
  return sorted(graph)
}

/** Writes an article sentence by sentence, each on its own line, and books what each says. */
function compose(graph: Graph, n: number, published: string, topic: Entity) {
  const source = `jiangzhou-${published}-${n}.txt`
  const title = `${topic.name}顺利举办`
  const article: Article = {
    id: `${source}#1`,
    page: source,
    title,
    kicker: '',
    subtitles: [],
    published,
    publication: '江州日报',
    text: title,
    blocks: [{ role: 'title', start: 0, end: title.length }],
    runs: [],
  }
  const mentions = new Map<string, ResolvedMention>()
  mention(topic, 0)
  return { say, close }

  function say(quote: string, kind: RelationKind, from: Entity, to: Entity, props: Props = {}): void {
    const start = article.text.length + 1
    article.text += `\n${quote}`
    article.blocks.push({ role: 'paragraph', start, end: article.text.length })
    const end = (entity: Entity) => {
      const at = quote.indexOf(entity.name)
      // What the sentence does not name is the event of the headline.
      const carried: { carried?: Carried } = at < 0 ? { carried: 'headline' } : {}
      const span = at < 0 ? 0 : start + at
      return { ref: mention(entity, span).id, start: span, end: span + entity.name.length, ...carried }
    }
    graph.statements.push({
      id: hash(article.id, start, kind),
      article: article.id,
      kind,
      quote,
      start,
      end: start + quote.length,
      from: end(from),
      to: end(to),
      props,
      rule: 'invented',
      witness: hash(article.id, start),
      relation: relate(kind, from, to, props).id,
    })
  }

  function relate(kind: RelationKind, from: Entity, to: Entity, props: Props) {
    const id = hash(kind, from.id, to.id, props.title ?? '')
    const known = graph.relations.find(relation => relation.id === id)
    const relation = known ?? { id, kind, from: from.id, to: to.id, props, statements: 0, first: published }
    if (!known) graph.relations.push(relation)
    relation.statements += 1
    relation.last = published
    return relation
  }

  function mention(entity: Entity, start: number): ResolvedMention {
    const { id, kind, name, date, status } = entity
    if (!graph.entities.includes(entity)) graph.entities.push(entity)
    entity.first ??= published
    entity.last = published
    const known = mentions.get(id)
    const made: ResolvedMention = known ?? {
      id: hash(article.id, id),
      article: article.id,
      kind,
      name,
      aliases: [],
      key: name,
      spans: [],
      entity: id,
      ground: { published, bodies: [], areas: [], homes: [], partners: [] },
    }
    if (date) made.date = date
    if (status) made.status = status
    mentions.set(id, made)
    if (!made.spans.some(span => span.start === start)) made.spans.push({ start, end: start + name.length })
    return made
  }

  function close(): void {
    const { text, publication = '' } = article
    article.runs.push({ at: 0, page: 0, length: text.length })
    graph.articles.push(article)
    graph.mentions.push(...mentions.values())
    graph.pages.push({ source, text, hash: hash(text), published, publication, extractor: 'invented', problems: [] })
  }
}

function sorted(graph: Graph): Graph {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  for (const list of [graph.articles, graph.mentions, graph.statements, graph.entities, graph.relations])
    list.sort(byId)
  graph.pages.sort((a, b) => (a.source < b.source ? -1 : 1))
  return graph
}

const hash = (...parts: (string | number)[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16)

function chooser(): <T>(list: readonly T[]) => T {
  let seed = 7
  return list => {
    seed = (seed * 16807) % 2147483647
    const chosen = list[seed % list.length]
    if (chosen === undefined) throw new Error('an empty list')
    return chosen
  }
}
