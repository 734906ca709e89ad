// Scores the extractor on gold pages without a store:
//   node scripts/score.mjs [--gold DIR] [--out DIR] [--only open|blind] [--together] [--floors FILE] [--errors] [--json]
// Compiles first. Each page is built by itself, or with --together all of them as one graph, as a user builds them.
// `blind` are the pages whose errors stay unread while rules are written: the newest round of our own, own-113 and up.
// With --floors it ends with 1 when a figure is below the one in the file, which only rises.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compiled } from './compiled.mjs'

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: 'test/gold' },
    out: { type: 'string', default: '.cache/score' },
    only: { type: 'string', default: 'all' },
    floors: { type: 'string' },
    together: { type: 'boolean' },
    errors: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})
const folder = resolve(options.gold)
const out = resolve(options.out)
if (!existsSync(folder)) {
  console.error(`No gold folder at ${folder}: give one with --gold DIR.`)
  process.exit(2)
}
mkdirSync(out, { recursive: true })
const load = compiled(out)
const [{ readInputs }, { graphOf }, { goldFrom, score }, { tableOf }] = await Promise.all(
  ['read.js', 'pipeline.js', 'score.js', 'cli/score.js'].map(load),
)

const names = chosen(readdirSync(folder).filter(f => f.endsWith('.gold.json')))
const golds = names.map(name => {
  const gold = goldFrom(readFileSync(join(folder, name), 'utf8'))
  return { ...gold, text: readFileSync(join(folder, 'pages', gold.page), 'utf8') }
})
const { pages } = await readInputs(golds.map(g => join(folder, 'pages', g.page)))
const begun = performance.now()
const graph = options.together ? graphOf(pages) : sideBySide(pages.map(page => graphOf([page])))
const spent = Math.round(performance.now() - begun)
console.error(`${pages.length} pages, ${pages.reduce((n, p) => n + p.text.length, 0)} characters in ${spent} ms`)

const { scores, errors, quotes } = score(graph, golds)
const lines = options.errors ? errors.map(({ page, what, detail }) => `${page}\t${what}\t${detail}`) : []
if (options.json) console.log(JSON.stringify(options.errors ? { ...scores, errors } : scores, null, 2))
else console.log([...lines, ...tableOf(scores, quotes)].join('\n'))
const low = options.floors ? belowFloors(options.floors) : []
for (const line of low) console.error(line)
process.exitCode = low.length ? 1 : 0

function chosen(names) {
  const number = name => Number(/-(\d+)\./.exec(name)?.[1] ?? 0)
  const isBlind = name => name.startsWith('own-') && number(name) > 112
  return names.filter(name => options.only === 'all' || isBlind(name) === (options.only === 'blind'))
}

/** Graphs of pages built apart as one: the same thing on two pages stays two. */
function sideBySide(graphs) {
  const merged = graphOf([])
  graphs.forEach((graph, i) => {
    const articles = new Set(graph.articles.map(a => a.id))
    const own = id => (articles.has(id) ? id : `${i}:${id}`)
    const apart = {
      ...graph,
      mentions: graph.mentions.map(m => ({ ...m, entity: own(m.entity) })),
      statements: graph.statements.map(s => ({ ...s, relation: own(s.relation) })),
      entities: graph.entities.map(e => ({ ...e, id: own(e.id) })),
      figures: graph.figures.map(f => ({ ...f, id: own(f.id) })),
      relations: graph.relations.map(r => ({ ...r, id: own(r.id), from: own(r.from), to: own(r.to) })),
    }
    for (const list of Object.keys(merged)) merged[list].push(...apart[list])
  })
  return merged
}

function belowFloors(file) {
  return Object.entries(JSON.parse(readFileSync(file, 'utf8'))).flatMap(([figure, floor]) => {
    const named = figure.split('.').reduce((group, name) => group?.[name], scores)
    const value = named?.f1 ?? named
    return value >= floor ? [] : [`${figure}: ${Number(value).toFixed(3)} is below the floor ${floor} of ${file}`]
  })
}
