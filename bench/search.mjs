// npm run bench -- search [--names N] [--on neo4j,grafeo]: milliseconds to find things by name among N names (100,000 when
// not said), on both stores, as the server asks for them; at the end the slowest, and what the stores answer differently.
// A Neo4j of its own is started.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { compiled } from '../scripts/compiled.mjs'

const root = join(import.meta.dirname, '..')
const rounds = 21

/** From no hit to a third of all names. */
const asked = [
  ['a full name', '柳明远'],
  ['a beginning', '柳明', '云河', '云河市'],
  ['a name half typed', '云河市东山区林', '云河市东山区人民政'],
  ['a frequent word', '政府', '人民政府', '有限公司'],
  ['an alias', '林业局', '区林业局'],
  ['two words', '云河 林业', '办公室 东山'],
  ['a surname', '柳', '王'],
  ['a frequent character', '市', '区', '会', '明'],
  ['a rare character', '馨'],
  ['pinyin', 'liumingyuan', 'liumi', 'liu'],
  ['initials', 'lmy', 'ly'],
  ['one letter', 'l', 's'],
  ['a sign', '('],
  ['nothing', '没有的名字', 'zqx9'],
].flatMap(([what, ...words]) => words.map(q => [what, q]))

export async function measure(args) {
  const { values } = parseArgs({ args, options: { names: { type: 'string' }, on: { type: 'string' } } })
  const count = Number(values.names ?? 100_000)
  const source = compiled(join(root, '.cache/bench-search'))
  const [{ openStore }, { diff }, { toRows }] = await Promise.all(
    ['open', 'diff', 'thing-rows'].map(file => source(`store/${file}.js`)),
  )
  const parts = inParts(graphOf(count), 20).map(toRows)
  let answers = []
  for (const on of values.on?.split(',') ?? ['grafeo', 'neo4j']) {
    const { url, stop } = await (on === 'neo4j' ? aServer() : aFile())
    try {
      const store = await openStore(url)
      const began = performance.now()
      await store.change(async writer => {
        for (const part of parts) await writer.write(kept => kept.write(diff({ nodes: [], edges: [] }, part)))
      })
      const file = on === 'grafeo' && { megabytes: Math.round(statSync(url).size / 1e6) }
      console.log(
        JSON.stringify({ on, names: count, loadSeconds: Math.round((performance.now() - began) / 1000), ...file }),
      )
      for (const [, q] of asked) for (let i = 0; i < 5; i++) await store.search(q)
      const all = []
      for (const [what, q] of asked) {
        const { ids, ...times } = await timesOf(store, q)
        console.log(JSON.stringify({ on, what, q, ...times }))
        all.push({ q, ids, median: times.median })
      }
      const differs =
        answers.length > 0
          ? all.filter(({ ids }, i) => String(ids) !== String(answers[i].ids)).map(({ q }) => q)
          : undefined
      answers = all
      const slowest = all.reduce((a, b) => (b.median > a.median ? b : a))
      console.log(JSON.stringify({ on, queries: all.length, slowest: slowest.q, median: slowest.median, differs }))
      await store.close()
    } finally {
      stop()
    }
  }
}

async function timesOf(store, q) {
  const times = []
  let hits = []
  for (let i = 0; i < rounds; i++) {
    const began = performance.now()
    hits = await store.search(q)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const [median, worst] = [times[rounds >> 1], times.at(-1)].map(ms => Number(ms.toFixed(1)))
  return { ids: hits.map(hit => hit.id), hits: hits.length, first: hits[0]?.name, median, worst }
}

async function aServer() {
  const { startServer } = (await runnerImport(join(root, 'test/support/neo4j-server.ts'))).module
  const server = await startServer()
  Object.assign(process.env, { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: server.password })
  return server
}

function aFile() {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-search-'))
  return { url: join(folder, 'graph.grafeo'), stop: () => rmSync(folder, { recursive: true }) }
}

/** Things with names of the usual make, the same each time; each is named by one of a thousand articles. */
function graphOf(count) {
  const pick = picker()
  const page = n => `page-${n}.txt`
  const pages = Array.from({ length: 1000 }, (_, n) => ({
    source: page(n),
    text: '',
    hash: `${n}`,
    extractor: '1',
    problems: [],
  }))
  const articles = pages.map(({ source }) => ({
    id: `${source}#1`,
    page: source,
    title: '',
    kicker: '',
    subtitles: [],
    text: '',
    blocks: [],
    runs: [],
  }))
  const entities = Array.from({ length: count }, (_, n) => ({ id: `e${n}`, block: `b${n}`, ...named(pick) }))
  const mentions = entities.map(({ id, kind, name }, n) => ({
    id: `m${n}`,
    article: `${page(n % 1000)}#1`,
    entity: id,
    kind,
    name,
    aliases: [],
    key: name,
    // Few are named often, most once.
    spans: Array.from({ length: Math.min(50, Math.floor(2000 / (1 + pick(4000))) + 1) }, (_, at) => ({
      start: at,
      end: at + 1,
    })),
    ground: { bodies: [], areas: [], homes: [], partners: [] },
  }))
  return { pages, articles, mentions, statements: [], unrelated: [], entities, figures: [], relations: [] }
}

/** The pages of a graph in so many parts, each with what it names: a transaction that a small server bears. */
function inParts(graph, n) {
  return Array.from({ length: n }, (_, part) => {
    const its = list => list.filter((_, i) => Math.floor((i % 1000) / (1000 / n)) === part)
    const { pages, articles, mentions, entities } = graph
    return { ...graph, pages: its(pages), articles: its(articles), mentions: its(mentions), entities: its(entities) }
  })
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗柳秦单仇区解']
const given = [...'明远建国志强晓春海燕思齐文清若川立新宏伟书涵丽娟永平安宁松柏']
const places = [...'云河东山海州白溪青石龙泉沙湖金竹松桃丰永长江南北']
const bodies = [
  '人民政府',
  '林业局',
  '公安局',
  '教育局',
  '水利局',
  '人民政府办公室',
  '第一中学',
  '人民医院',
  '建筑工程有限公司',
]
const occasions = ['启动仪式', '座谈会', '现场会', '工作会议', '签约仪式', '调研活动']

/** Of ten six are persons, two bodies, one a place, one an event. */
function named(pick) {
  const one = list => list[pick(list.length)]
  const place = () => one(places) + one(places)
  const draw = pick(10)
  if (draw < 6) return { kind: 'Person', name: one(surnames) + one(given) + (pick(5) ? one(given) : ''), aliases: [] }
  if (draw < 8) {
    const [city, district, body] = [place(), place(), one(bodies)]
    return {
      kind: 'Organization',
      name: `${city}市${district}区${body}`,
      aliases: [`区${body}`, `${district}区${body}`],
    }
  }
  if (draw < 9) {
    const name = place()
    return { kind: 'Place', name: name + one(['市', '县', '镇', '村']), aliases: [name] }
  }
  return { kind: 'Event', name: `${place()}市${one(given)}${one(given)}${one(occasions)}`, aliases: [] }
}

/** Whole numbers below `most`, the same ones each time. */
function picker() {
  let seed = 1
  return most => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * most)
  }
}
