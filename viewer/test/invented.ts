// A generated graph of invented people, in the shapes of schema/api.ts, all answers from one set of rows.

import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'
import type {
  ArticleAnswer,
  EntityAnswer,
  GraphAnswer,
  NeighboursAnswer,
  NodeRef,
  RelationRef,
  SearchAnswer,
  StatementsAnswer,
  SummaryAnswer,
} from '../../schema/api.ts'
import type { EntityKind, RelationKind } from '../../schema/ontology.ts'

type Node = EntityAnswer & { x: number; y: number }
type Statement = StatementsAnswer['statements'][number]

export interface Invented {
  nodes: Node[]
  relations: RelationRef[]
  statements: Map<string, Statement[]>
  articles: Map<string, ArticleAnswer>
}

const surnames = [...'闻人褚卫蒋沈韩杨秦尤许吕施孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎']
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

/** The same graph each time: chance is a counter. */
export function invent(people = 80, events = 70): Invented {
  const pick = chooser()
  const nodes: Node[] = []
  const add = (kind: EntityKind, name: string, more: Partial<Node> = {}): Node => {
    const base = { id: `${kind}:${name}`, kind, name, aliases: [], mentions: 0, articles: [], x: 0, y: 0 }
    const known = nodes.find(node => node.id === base.id)
    if (known) return known
    nodes.push({ ...base, ...more })
    return nodes.at(-1) ?? { ...base, ...more }
  }
  const places = towns.map(name => add('Place', name))
  const organizations = towns
    .slice(0, 4)
    .flatMap(town => bodies.slice(0, 9).map(body => add('Organization', town.slice(0, 2) + body)))
  const undertakings = [...programs.map(name => add('Program', name)), ...projects.map(name => add('Project', name))]
  const persons = Array.from({ length: people }, () => add('Person', pick(surnames) + pick(given)))
  const invented: Invented = { nodes, relations: [], statements: new Map(), articles: new Map() }

  for (let n = 0; n < events; n++) {
    const place = pick(places)
    const body = pick(organizations)
    const topic = pick(undertakings)
    const who = Array.from({ length: 1 + (n % 4) }, () => pick(persons))
    const date = `2031-0${1 + Math.floor((6 * n) / events)}-${String(1 + (n % 28)).padStart(2, '0')}`
    const event = add('Event', `${place.name}第${n + 1}届${topic.name}${pick(occasions)}`, { date, status: 'held' })
    const article = compose(invented, n, date, event)
    article.say(`${date.slice(5)}，${event.name}在${place.name}举行。`, 'HELD_AT', event, place)
    article.say(`活动由${body.name}主办。`, 'ORGANIZED', body, event)
    article.say(`${event.name}是${topic.name}的一项内容。`, 'PART_OF', event, topic.kind === 'Program' ? topic : event)
    article.say(`${body.name}负责实施${topic.name}。`, 'RUNS', body, topic)
    article.say(`${body.name}位于${place.name}。`, 'LOCATED_IN', body, place)
    for (const [i, person] of who.entries()) {
      const role = i === 0 ? 'lead' : 'participant'
      article.say(`${person.name}参加活动并同与会者交流。`, 'ATTENDED', person, event, { role })
      if (i === 0)
        article.say(`${body.name}${pick(titles)}${person.name}介绍了情况。`, 'HOLDS_POSITION', person, body, {
          title: '局长',
        })
    }
    article.close()
  }
  invented.nodes = nodes.filter(node => node.mentions > 0)
  layOut(invented)
  return invented
}

/** Everything that the server would answer. */
export function answers({ nodes, relations, statements, articles }: Invented) {
  const ref = ({ id, kind, name }: Node): NodeRef => ({ id, kind, name })
  const byId = new Map(nodes.map(node => [node.id, node]))
  return {
    graph: (): GraphAnswer => {
      const at = new Map(nodes.map((node, i) => [node.id, i]))
      const column = <T>(of: (node: Node) => T) => nodes.map(of)
      return {
        nodes: {
          id: column(n => n.id),
          kind: column(n => n.kind),
          name: column(n => n.name),
          mentions: column(n => n.mentions),
          x: column(n => n.x),
          y: column(n => n.y),
          first: column(n => n.first ?? null),
          last: column(n => n.last ?? null),
        },
        edges: {
          id: relations.map(r => r.id),
          kind: relations.map(r => r.kind),
          from: relations.map(r => at.get(r.from) ?? -1),
          to: relations.map(r => at.get(r.to) ?? -1),
          statements: relations.map(r => r.statements),
          first: relations.map(r => r.first ?? null),
          last: relations.map(r => r.last ?? null),
        },
        total: { nodes: nodes.length, edges: relations.length },
      }
    },
    search: (query: string): SearchAnswer => ({
      hits: nodes
        .filter(node => node.name.includes(query))
        .sort((a, b) => Number(b.name === query) - Number(a.name === query) || b.mentions - a.mentions)
        .slice(0, 12),
    }),
    entity: (id: string): EntityAnswer | undefined => byId.get(id),
    neighbours: (id: string): NeighboursAnswer => {
      const found = relations.flatMap(relation => {
        const node = byId.get(relation.from === id ? relation.to : relation.from)
        return node && (relation.from === id || relation.to === id) ? [{ relation, node: ref(node) }] : []
      })
      return { total: found.length, neighbours: found }
    },
    statements: (id: string): StatementsAnswer | undefined => {
      const relation = relations.find(r => r.id === id)
      const [from, to] = [byId.get(relation?.from ?? ''), byId.get(relation?.to ?? '')]
      return relation && from && to && { relation, from: ref(from), to: ref(to), statements: statements.get(id) ?? [] }
    },
    article: (id: string): ArticleAnswer | undefined => articles.get(id),
    summary: (): SummaryAnswer => ({
      pages: 24,
      articles: articles.size,
      statements: [...statements.values()].flat().length,
      first: '2031-01-01',
      last: '2031-06-28',
      entities: {},
      relations: {},
    }),
  }
}

/** Writes an article sentence by sentence, and books what each says. */
function compose(into: Invented, n: number, published: string, topic: Node) {
  const id = `jiangzhou-${published}.txt#${n + 1}`
  const title = `${topic.name}顺利举办`
  const article: ArticleAnswer = {
    id,
    title,
    kicker: '',
    source: `jiangzhou-${published}.txt`,
    published,
    publication: '江州日报',
    text: title,
    blocks: [{ role: 'title', start: 0, end: title.length }],
    mentions: [],
  }
  const { text: _, blocks: __, mentions: ___, kicker: ____, ...where } = article
  name(topic, 0)
  into.articles.set(id, article)
  return { say, close }

  function say(quote: string, kind: RelationKind, from: Node, to: Node, props: RelationRef['props'] = {}): void {
    if (from === to) return
    const start = article.text.length + 1
    article.text += `\n${quote}`
    article.blocks.push({ role: 'paragraph', start, end: article.text.length })
    const relationId = [kind, from.id, to.id, props.title].filter(Boolean).join('|')
    let relation = into.relations.find(known => known.id === relationId)
    if (!relation) {
      relation = { id: relationId, kind, from: from.id, to: to.id, props, statements: 0, first: published }
      into.relations.push(relation)
    }
    relation.statements += 1
    relation.last = published
    const end = (node: Node): Statement['from'] => {
      const at = quote.indexOf(node.name)
      if (at >= 0) name(node, start + at)
      const span = at >= 0 ? start + at : 0
      const said = {
        node: { id: node.id, kind: node.kind, name: node.name },
        start: span,
        end: span + node.name.length,
        words: node.name,
      }
      return at >= 0 ? said : { ...said, carried: 'headline' }
    }
    const statement = {
      id: `${id}/${start}/${kind}`,
      quote,
      start,
      end: start + quote.length,
      rule: 'invented',
      props,
      article: where,
      from: end(from),
      to: end(to),
    }
    into.statements.set(relationId, [...(into.statements.get(relationId) ?? []), statement])
  }

  function name(node: Node, start: number): void {
    node.mentions += 1
    node.first ??= published
    node.last = published
    const span = { start, end: start + node.name.length }
    const known = article.mentions.find(mention => mention.node.id === node.id)
    if (known) known.spans.push(span)
    else article.mentions.push({ node: { id: node.id, kind: node.kind, name: node.name }, spans: [span] })
  }

  function close(): void {
    for (const { node, spans } of article.mentions) {
      into.nodes.find(other => other.id === node.id)?.articles.push({ ...where, spans })
    }
  }
}

/** Positions as the server gives them: ForceAtlas2, then no disc upon another. */
function layOut({ nodes, relations }: Invented): void {
  const graph = new UndirectedGraph()
  for (const [i, { id, mentions }] of nodes.entries()) {
    graph.addNode(id, {
      x: Math.cos(i * 2.4) * Math.sqrt(i),
      y: Math.sin(i * 2.4) * Math.sqrt(i),
      size: 3 + Math.sqrt(mentions),
    })
  }
  for (const { from, to } of relations) graph.mergeEdge(from, to)
  forceAtlas2.assign(graph, {
    iterations: 400,
    settings: { ...forceAtlas2.inferSettings(graph), adjustSizes: false, gravity: 1, scalingRatio: 12 },
  })
  noverlap.assign(graph, { maxIterations: 80, settings: { margin: 2, ratio: 1.2 } })
  for (const node of nodes) {
    node.x = graph.getNodeAttribute(node.id, 'x')
    node.y = graph.getNodeAttribute(node.id, 'y')
  }
}

function chooser(): <T>(list: readonly T[]) => T {
  let seed = 7
  return list => {
    seed = (seed * 16807) % 2147483647
    const chosen = list[seed % list.length]
    if (chosen === undefined) throw new Error('an empty list')
    return chosen
  }
}
