// npm run bench:store [-- --large] [--only load,build,import] [--on neo4j,grafeo] [--pairs N] [--pages N,M]
// Rows through our store beside bare batches of the same rows, in interleaved pairs; an unchanged build beside a first
// one, and memory by number of pages; what neo4j-admin makes of an export. A Neo4j of its own is started.
// --large: a pair of ten times as many rows, and 2000 and 20000 pages.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import neo4j from 'neo4j-driver'
import { runnerImport } from 'vite'
import { compiled } from '../scripts/compiled.mjs'
import { builds } from './store/builds.mjs'
import { imports } from './store/imports.mjs'
import { loads } from './store/loads.mjs'

const root = join(import.meta.dirname, '..')
const options = {
  large: { type: 'boolean' },
  only: { type: 'string' },
  on: { type: 'string' },
  pairs: { type: 'string' },
  pages: { type: 'string' },
}
const parts = { load: loads, build: builds, import: imports }

export async function measure(args) {
  const { values } = parseArgs({ args, options })
  const pairs = values.pairs && Number(values.pairs)
  const chosen = values.only?.split(',') ?? Object.keys(parts)
  const out = join(root, '.cache/bench-store')
  const source = compiled(out)
  const support = async name => (await runnerImport(join(root, `test/support/${name}.ts`))).module
  const { startServer } = await support('neo4j-server')
  const server = await startServer()
  Object.assign(process.env, { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: server.password })
  const driver = neo4j.driver(server.url, neo4j.auth.basic('neo4j', server.password))
  const table = new Table({ head: ['what', 'measured', 'asked'] })
  try {
    for (const part of chosen)
      for (const row of await parts[part]({ ...values, pairs, source, support, out, server, driver })) {
        console.error(row.join('  '))
        table.push(row)
      }
  } finally {
    await driver.close()
    server.stop()
  }
  console.log(table.toString())
}
