// Scores the extractor on gold pages without a store:
//   node scripts/score.mjs [--gold DIR] [--out DIR] [--only open|blind] [--together] [--floors FILE] [--errors] [--json]
// Compiles first. Each page is built by itself, or with --together all of them as one graph, as a user builds them.
// `blind` are the pages whose errors stay unread while rules are written: every sixth, by number;
// of our own invented pages (own-NN) the even ones.
// With --floors it ends with 1 when a figure is below the one in the file, which only rises.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const args = process.argv.slice(2)
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback)
const gold = resolve(option('--gold', '../shared/gold'))
const out = resolve(option('--out', '.cache/score'))
if (!existsSync(gold)) {
  console.error(`No gold folder at ${gold}: give one with --gold DIR.`)
  process.exit(2)
}
mkdirSync(out, { recursive: true })
compile()
const load = path => import(pathToFileURL(join(out, 'dist/src', path)).href)
const [read, { graphOf }, { toGraphology }] = await Promise.all([
  load('read.js'),
  load('pipeline.js'),
  load('export/graphology.js'),
])

const goldFiles = chosen(readdirSync(gold).filter(f => f.endsWith('.gold.json')))
const files = goldFiles.map(f => join(gold, 'pages', f.replace('.gold.json', '.txt')))
const pages = read.readInputs ? (await read.readInputs(files, {})).pages : files.map(f => read.readPage(f))
const begun = performance.now()
const graphs = args.includes('--together') ? [graphOf(pages)] : pages.map(p => graphOf([p]))
const spent = Math.round(performance.now() - begun)
console.error(`${pages.length} pages, ${pages.reduce((n, p) => n + p.text.length, 0)} characters in ${spent} ms`)
const graphFile = join(out, 'graph.json')
writeFileSync(graphFile, JSON.stringify(sideBySide(graphs)))

const { status } = score(
  args.filter(a => a === '--errors' || a === '--json'),
  'inherit',
)
const low = args.includes('--floors') ? belowFloors(option('--floors')) : []
for (const line of low) console.error(line)
process.exit(low.length ? 1 : (status ?? 1))

function compile() {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noEmitOnError', 'false']
  try {
    execFileSync(process.execPath, [...tsc, '--outDir', join(out, 'dist')], { stdio: 'pipe' })
  } catch (e) {
    console.error(String(e.stdout))
  }
}

function chosen(names) {
  const only = option('--only', 'all')
  const number = name => Number(/-(\d+)\./.exec(name)?.[1] ?? 0)
  const isBlind = name => (name.startsWith('own-') ? number(name) % 2 === 0 : number(name) % 6 === 5)
  return names.filter(name => only === 'all' || isBlind(name) === (only === 'blind'))
}

/** Graphs of pages built apart, in one file: the scorer looks at it page by page. */
function sideBySide(graphs) {
  const merged = { nodes: [], edges: [] }
  graphs.forEach((graph, i) => {
    const { nodes, edges } = toGraphology(graph)
    const articles = new Set(graph.articles.map(a => a.id))
    const own = key => (articles.has(key) ? key : `${i}:${key}`)
    merged.nodes.push(...nodes.map(n => ({ ...n, key: own(n.key) })))
    merged.edges.push(...edges.map(e => ({ ...e, key: own(e.key), source: own(e.source), target: own(e.target) })))
  })
  return merged
}

function score(flags, stdio) {
  const golds = goldFiles.map(f => join(gold, f))
  return spawnSync(
    process.execPath,
    [
      [gold, '../shared/gold'].map(d => resolve(d, 'score.mjs')).find(f => existsSync(f)),
      graphFile,
      ...golds,
      ...flags,
    ],
    {
      stdio,
      encoding: 'utf8',
    },
  )
}

function belowFloors(file) {
  const reached = JSON.parse(score(['--json'], 'pipe').stdout)
  return Object.entries(JSON.parse(readFileSync(file, 'utf8'))).flatMap(([figure, floor]) => {
    const value = reached[figure]?.f1 ?? reached[figure]
    return value >= floor ? [] : [`${figure}: ${Number(value).toFixed(3)} is below the floor ${floor} of ${file}`]
  })
}
