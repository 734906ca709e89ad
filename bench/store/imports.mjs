// Part 4 of bench/store.mjs: what a build made, exported for neo4j-admin, imported by it, and compared.
import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { build, corpus } from './builds.mjs'
import { emptied, inFolder } from './load.mjs'

export async function imports({ source, support, server, driver, large, out, pages }) {
  const count = Number(pages?.split(',')[0] ?? (large ? 2000 : 200))
  const [{ openStore }, { writeAdminFiles }] = [await source('store/open.js'), await source('store/admin-files.js')]
  const { importInto, runAfter } = await support('admin-tool')
  const { startServer } = await support('neo4j-server')
  return inFolder(async folder => {
    await emptied(driver)
    const { spent } = build(server.url, corpus(folder, count), out)
    const built = await openStore(server.url)
    const csv = join(folder, 'csv')
    const [{ nodes, edges }, written] = await timed(() => writeAdminFiles(built, csv))
    await built.close()
    const home = mkdtempSync(join(tmpdir(), 'baomai-imported-'))
    const [, taken] = await timed(() => importInto(home, csv))
    const other = await startServer(home)
    const { NEO4J_PASSWORD } = process.env
    const imported = neo4j.driver(other.url, neo4j.auth.basic('neo4j', other.password))
    try {
      process.env.NEO4J_PASSWORD = other.password
      const [, finished] = await timed(() => runAfter(other.url, csv))
      const same = (await digest(imported)) === (await digest(driver))
      if (!same) process.exitCode = 1
      const seconds = [written, taken, finished].map(s => s.toFixed(1)).join(' + ')
      return [
        [
          `neo4j-admin, ${count} pages (${nodes} nodes, ${edges} edges): export + import + after.cypher`,
          `${seconds} s`,
          '',
        ],
        [`the same pages by a build`, `${spent.toFixed(1)} s`, ''],
        ['the imported database is the built one', same ? 'yes' : 'NO', 'yes'],
      ]
    } finally {
      process.env.NEO4J_PASSWORD = NEO4J_PASSWORD
      await imported.close()
      other.stop()
    }
  })
}

async function timed(work) {
  const begun = performance.now()
  return [await work(), (performance.now() - begun) / 1000]
}

/** Of all nodes and edges with the types of what they hold, and of all constraints and indexes. */
async function digest(driver) {
  const session = driver.session()
  const hash = createHash('sha256')
  for (const cypher of questions)
    for await (const record of session.run(cypher)) hash.update(JSON.stringify(record.toObject(), text))
  await session.close()
  return hash.digest('hex')
}

/** A whole number is not what a float of the same value is, and keys come in any order. */
const text = (_, value) =>
  typeof value === 'bigint' || neo4j.isInt(value)
    ? `int ${value}`
    : value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value

const questions = [
  'MATCH (n) UNWIND labels(n) AS label RETURN label, properties(n) AS props, [k IN keys(n) WHERE n[k] IS :: FLOAT | k] AS floats ORDER BY label, n.id',
  'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS props ORDER BY type, r.id',
  'SHOW INDEXES YIELD name, state, type, labelsOrTypes, properties WHERE type <> "LOOKUP" RETURN name, state, type, labelsOrTypes, properties ORDER BY name',
  'SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties ORDER BY name',
]
