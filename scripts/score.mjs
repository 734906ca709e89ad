// Scores the extractor on gold pages without a store: node scripts/score.mjs [--gold DIR] [--out DIR] [--only open|blind] [--errors] [--json]
// Compiles first. `blind` are the pages whose errors stay unread while rules are written: every third, by number.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const args = process.argv.slice(2)
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback)
const gold = resolve(option('--gold', '../shared/gold'))
const out = resolve(option('--out', '.cache/score'))
const only = option('--only', 'all')
if (!existsSync(gold)) {
  console.error(`No gold folder at ${gold}: give one with --gold DIR.`)
  process.exit(2)
}
mkdirSync(out, { recursive: true })
try {
  execFileSync(
    process.execPath,
    [
      'node_modules/typescript/bin/tsc',
      '-p',
      'tsconfig.build.json',
      '--noEmitOnError',
      'false',
      '--outDir',
      join(out, 'dist'),
    ],
    { stdio: 'pipe' },
  )
} catch (e) {
  console.error(String(e.stdout))
}
const load = path => import(pathToFileURL(join(out, 'dist/src', path)).href)
const [{ readPage }, { graphOf }, { toGraphology }] = await Promise.all([
  load('read.js'),
  load('pipeline.js'),
  load('export/graphology.js'),
])
const isBlind = f => /dev-(\d+)/.test(f) && Number(/dev-(\d+)/.exec(f)[1]) % 3 === 2
const goldFiles = readdirSync(gold)
  .filter(f => f.endsWith('.gold.json'))
  .filter(f => only === 'all' || isBlind(f) === (only === 'blind'))
const pages = goldFiles.map(f => readPage(join(gold, 'pages', f.replace('.gold.json', '.txt'))))
const begun = performance.now()
// Each page apart, as they are scored page by page.
const graphs = pages.map(p => graphOf([p]))
console.error(
  `${pages.length} pages, ${pages.reduce((n, p) => n + p.text.length, 0)} characters in ${Math.round(performance.now() - begun)} ms`,
)
const flags = args.filter(a => a === '--errors' || a === '--json')
const merged = { nodes: [], edges: [] }
graphs.forEach((g, i) => {
  const x = toGraphology(g)
  const articles = new Set(g.articles.map(a => a.id))
  const own = key => (articles.has(key) ? key : `${i}:${key}`)
  merged.nodes.push(...x.nodes.map(n => ({ ...n, key: own(n.key) })))
  merged.edges.push(...x.edges.map(e => ({ ...e, key: `${i}:${e.key}`, source: own(e.source), target: own(e.target) })))
})
const graphFile = join(out, 'graph.json')
writeFileSync(graphFile, JSON.stringify(merged))
const scored = spawnSync(
  process.execPath,
  [join(gold, 'score.mjs'), graphFile, ...goldFiles.map(f => join(gold, f)), ...flags],
  { stdio: 'inherit' },
)
process.exit(scored.status ?? 1)
