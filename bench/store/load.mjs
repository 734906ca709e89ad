// Rows written through our store, and the same rows written as barely as the same database lets one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import neo4j from 'neo4j-driver'

const batch = 5000
/** What Baomai keeps with a point even where it is whole. */
const isReal = (row, key) => key === 'value' && (row.label === 'Figure' || row.label === 'Statement')

/** Seconds of `store.change` with a transaction for each portion. */
export async function ours(source, url, portions) {
  const [{ openStore }, { diff }] = await Promise.all(['store/open.js', 'store/diff.js'].map(source))
  const store = await openStore(url)
  const begun = performance.now()
  await store.change(async writer => {
    for (const rows of portions) await writer.write(kept => kept.write(diff({ nodes: [], edges: [] }, rows)))
  })
  const spent = since(begun)
  await store.close()
  return spent
}

/** Seconds of `UNWIND … CREATE`, by label and type, in batches; the constraints must be there. */
export async function bareNeo4j(driver, portions) {
  const session = driver.session()
  const begun = performance.now()
  for (const [label, rows] of grouped(portions, 'nodes', r => labels(r.label)))
    for (const part of parts(rows)) {
      const given = part.map(r => ({ ...numbered(r), id: r.id }))
      await session.executeWrite(tx => tx.run(`UNWIND $rows AS row CREATE (n:${label}) SET n = row`, { rows: given }))
    }
  for (const [key, rows] of grouped(portions, 'edges', r => `${r.from.label} ${r.type} ${r.to.label}`)) {
    const [from, type, to] = key.split(' ')
    for (const part of parts(rows)) {
      const given = part.map(r => ({ from: r.from.id, to: r.to.id, props: { ...numbered(r), id: r.id } }))
      await session.executeWrite(tx => tx.run(createEdges(from, type, to), { rows: given }))
    }
  }
  const spent = since(begun)
  await session.close()
  return spent
}

/** Seconds of the same statements on Grafeo, each in a transaction, with the checkpoint that closing makes. */
export async function bareCypherGrafeo(path, portions, indexes) {
  const db = grafeo.GrafeoDB.create(path)
  const begun = performance.now()
  for (const index of indexes) await db.executeCypher(index)
  for (const [label, rows] of grouped(portions, 'nodes', r => labels(r.label)))
    for (const part of parts(rows))
      await db.executeCypher(`UNWIND $rows AS row CREATE (n:${label}) SET n = row`, {
        rows: part.map(r => ({ ...r.props, id: r.id })),
      })
  for (const [key, rows] of grouped(portions, 'edges', r => `${r.from.label} ${r.type} ${r.to.label}`)) {
    const [from, type, to] = key.split(' ')
    for (const part of parts(rows))
      await db.executeCypher(createEdges(from, type, to), {
        rows: part.map(r => ({ from: r.from.id, to: r.to.id, props: { ...r.props, id: r.id } })),
      })
  }
  db.close()
  return since(begun)
}

/** Seconds of Grafeo's own batch calls, which know a node by a number and not by its id. */
export async function batchCallsGrafeo(path, portions, indexes) {
  const db = grafeo.GrafeoDB.create(path)
  const begun = performance.now()
  for (const index of indexes) await db.executeCypher(index)
  const ids = new Map()
  for (const [label, rows] of grouped(portions, 'nodes', r => labels(r.label)))
    for (const part of parts(rows)) {
      const made = await db.batchCreateNodesWithProps(
        label.split(':'),
        part.map(r => ({ ...r.props, id: r.id })),
      )
      for (const [i, { label, id }] of part.entries()) ids.set(`${end(label)} ${id}`, made[i])
    }
  const number = ({ label, id }) => ids.get(`${label} ${id}`)
  for (const part of parts(portions.flatMap(p => p.edges)))
    await db.batchCreateEdges(
      part.map(r => ({ src: number(r.from), dst: number(r.to), type: r.type, properties: { ...r.props, id: r.id } })),
    )
  db.close()
  return since(begun)
}

const createEdges = (from, type, to) =>
  `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
   CREATE (a)-[r:${type}]->(b) SET r = row.props`

const records = new Set(['Page', 'Article', 'Figure', 'Statement'])
const end = label => (records.has(label) ? label : 'Entity')
const labels = label => (records.has(label) ? label : `${label}:Entity`)

const numbered = row =>
  Object.fromEntries(Object.entries(row.props).map(([key, value]) => [key, isReal(row, key) ? value : whole(value)]))
const whole = value => (Array.isArray(value) ? value.map(whole) : Number.isInteger(value) ? neo4j.int(value) : value)

function grouped(portions, list, keyOf) {
  const groups = new Map()
  for (const row of portions.flatMap(p => p[list])) {
    const key = keyOf(row)
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key).push(row)
  }
  return groups
}

function* parts(rows) {
  for (let i = 0; i < rows.length; i += batch) yield rows.slice(i, i + batch)
}

const since = begun => (performance.now() - begun) / 1000

/** A path of a new file in a folder of its own, dropped after. */
export async function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-bench-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function emptied(driver) {
  const session = driver.session()
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  await session.close()
}
