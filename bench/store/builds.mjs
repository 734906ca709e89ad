// Parts 2 and 3 of bench/store.mjs: builds of a generated corpus, each in a process of its own, and what they take.
import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { emptied, inFolder } from './load.mjs'

const root = join(import.meta.dirname, '../..')
const mebi = 2 ** 20

/** A first build of each number of pages into both stores, and one more where nothing has changed. */
export async function builds({ server, driver, large, out, pages, on = 'neo4j,grafeo' }) {
  const sizes = pages ? pages.split(',').map(Number) : large ? [2000, 20_000] : [500, 2000]
  const rows = []
  const peaks = { neo4j: [], grafeo: [] }
  for (const count of sizes)
    await inFolder(async folder => {
      const inputs = corpus(folder, count)
      for (const store of ['neo4j', 'grafeo'].filter(s => on.includes(s))) {
        const file = join(folder, 'graph.grafeo')
        if (store === 'neo4j') await emptied(driver)
        const [first, again] = [0, 0].map(() => build(store === 'neo4j' ? server.url : file, inputs, out))
        peaks[store].push({ ...first, bytes: store === 'grafeo' ? statSync(file).size : undefined })
        const share = `${((100 * again.spent) / first.spent).toFixed(1)} %`
        const times = `${again.spent.toFixed(1)} s of ${first.spent.toFixed(1)} s`
        rows.push([`${store}, ${count} pages unchanged: rows written`, `${again.changes}`, '0'])
        rows.push([`${store}, ${count} pages unchanged: share of the first build`, `${share} (${times})`, '≤ 5 %'])
      }
    })
  return [...rows, ...(await memory(sizes, peaks))]
}

function memory([few, many], { neo4j, grafeo }) {
  const rows = []
  if (neo4j.length > 1) {
    const [small, big] = neo4j.map(p => p.peak / mebi)
    const ratio = `${(big / small).toFixed(2)} (${big.toFixed(0)} MiB ÷ ${small.toFixed(0)} MiB)`
    rows.push([`neo4j: peak memory of the build, ${many} pages ÷ ${few} pages`, ratio, '≤ 1.3'])
  }
  if (grafeo.length > 1) {
    const each = (key, [a, b] = grafeo) => `${Math.round((b[key] - a[key]) / (many - few))}`
    rows.push([`grafeo: bytes of memory for each page, from ${few} to ${many}`, each('peak'), ''])
    rows.push([`grafeo: bytes of the file for each page, from ${few} to ${many}`, each('bytes'), ''])
  }
  return rows
}

export function corpus(folder, count) {
  const made = join(folder, 'corpus')
  const args = ['scripts/corpus.mjs', '--pages', String(count), '--seed', '1', '--out', made]
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  return join(made, 'pages')
}

/** Seconds, rows written and dropped, and the peak of memory in bytes. */
export function build(url, inputs, out) {
  const args = [fileURLToPath(import.meta.url), url, inputs, out]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * mebi })
  try {
    return JSON.parse(stdout)
  } catch {
    throw new Error(`The build into ${url} failed: ${stderr}`)
  }
}

/** One thread reads: others would each have a heap of their own, which has nothing to do with the number of pages. */
async function buildHere(url, inputs, out) {
  const module = path => import(pathToFileURL(join(out, 'dist/src', path)).href)
  const [{ openStore }, { build }] = [await module('store/open.js'), await module('build/index.js')]
  const begun = performance.now()
  const store = await openStore(url)
  const { changes } = await build(store, [inputs], { jobs: 1 })
  await store.close()
  const spent = (performance.now() - begun) / 1000
  return { spent, changes: changes.written + changes.dropped, peak: process.resourceUsage().maxRSS * 1024 }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await buildHere(...process.argv.slice(2))))
