// npm run bench -- queue [PAGES] [PAIRS]: how much faster two workers on two cores read pages of a build with --queue than one,
// in interleaved pairs, on a Neo4j and a Redis of its own. Timed: from the first page that goes into the store as text to
// the last whose rows are in it (reading), and from there to the end (reducing). Asked: two workers at least 1.6 × as fast.
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import neo4j from 'neo4j-driver'
import { runnerImport } from 'vite'
import { compiled } from '../scripts/compiled.mjs'
import { pagesOf } from './corpus/pages.mjs'

const root = join(import.meta.dirname, '..')
const out = join(root, '.cache/bench-queue')
const seed = 5

export async function measure([count = '1500', pairs = '3']) {
  const source = compiled(out)
  copyFileSync(join(root, 'package.json'), join(out, 'package.json'))
  const support = async file => (await runnerImport(join(root, 'test/support', file))).module
  const server = await (await support('neo4j-server.ts')).startServer()
  Object.assign(process.env, { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: server.password })
  const redis = await (await support('redis.ts')).startRedis()
  const folder = mkdtempSync(join(tmpdir(), 'baomai-bench-queue-'))
  try {
    for (const { path, text } of pagesOf(seed, Number(count))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const runs = []
    for (let i = 0; i < Number(pairs); i++)
      for (const workers of [1, 2]) {
        const run = { workers, ...(await once(source, workers, folder, redis.url, server)) }
        console.error(JSON.stringify(run))
        runs.push(run)
      }
    const ratios = key =>
      Array.from({ length: Number(pairs) }, (_, i) => runs[2 * i][key] / runs[2 * i + 1][key])
        .map(r => Number(r.toFixed(2)))
        .sort((a, b) => a - b)
    const [reading, reducing] = [ratios('reading'), ratios('reducing')]
    const middle = Math.floor(Number(pairs) / 2)
    console.log(
      JSON.stringify({ pages: Number(count), asked: 1.6, twoWorkersRead: reading[middle], reading, reducing }),
    )
  } finally {
    rmSync(folder, { recursive: true })
    await redis.stop()
    server.stop()
  }
}

/** Seconds of a build into an empty database by so many workers. */
async function once(source, count, folder, queue, { url, password }) {
  await empty(url, password)
  const [{ build }, { openStore }, { connect }, { queueHands }] = await Promise.all(
    ['build/index.js', 'store/open.js', 'queue/redis.js', 'queue/hands.js'].map(source),
  )
  const workers = await Promise.all(Array.from({ length: count }, () => worker(queue, url)))
  const connection = await connect(queue)
  const store = await openStore(url)
  const times = {}
  const hands = (...given) => {
    const own = queueHands(connection, console.error)(...given)
    const read = (...args) => {
      times.begun ??= performance.now()
      return own.read(...args)
    }
    const reduce = (...args) => {
      times.read ??= performance.now()
      return own.reduce(...args)
    }
    return { ...own, read, reduce }
  }
  await build(store, [folder], { hands })
  const ended = performance.now()
  for (const child of workers) child.kill()
  await store.close()
  connection.close()
  const seconds = (from, to) => Number(((to - from) / 1000).toFixed(2))
  return { reading: seconds(times.begun, times.read), reducing: seconds(times.read, ended) }
}

function worker(queue, store) {
  const args = [join(out, 'dist/src/cli.js'), 'work', '--queue', queue, '--store', store]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('exit', () => reject(new Error(said)))
    child.stderr.setEncoding('utf8').on('data', text => {
      said += text
      if (said.includes('Working for')) resolve(child)
    })
  })
}

async function empty(url, password) {
  const driver = neo4j.driver(url, neo4j.auth.basic('neo4j', password))
  const session = driver.session()
  await session.run('MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  await driver.close()
}
