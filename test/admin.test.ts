// The export for neo4j-admin: its files, and that the database which the real tool makes of them is the built one.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4jDriver from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeAdminFiles } from '../src/store/admin-files.ts'
import { openStore } from '../src/store/open.ts'
import { save } from '../src/store/save.ts'
import type { Store } from '../src/store/store.ts'
import { importInto, runAfter } from './support/admin-tool.ts'
import { small } from './support/graph.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'
import { startServer } from './support/neo4j-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'baomai-admin-'))
const out = join(folder, 'csv')
const read = (name: string) => readFileSync(join(out, name), 'utf8')
let store: Store

beforeAll(async () => {
  store = await openStore(join(folder, 'small.grafeo'))
  await save(store, small)
  await writeAdminFiles(store, out)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

describe('the files', () => {
  it('are one for each label and each type of edge by its end, in a command that names them all', () => {
    const named = [...read('import.sh').matchAll(/=([^=\s]+\.csv)/g)].map(m => m[1])
    expect(named.sort()).toEqual(readdirSync(out).filter(f => f.endsWith('.csv')))
    expect(read('import.sh')).toContain('--nodes=Person:Entity=Person.csv')
    expect(read('import.sh')).toContain('--relationships=HAS_FIGURE=HAS_FIGURE-Figure.csv')
  })

  it('have headers with types, and tell a text that is empty from one that is not there', () => {
    expect(read('Figure.csv').split('\n').slice(0, 2)).toEqual([
      '"id:ID(Figure)","text:string","value:double","unit:string","measure:string"',
      '"f1","50亿元",5000000000,"元","总投资"',
    ])
    expect(read('Place.csv')).toContain('\n"p2","p2","江州市","市\u001f江州",,,,,')
    expect(read('HOLDS_POSITION-Entity.csv')).toBe(
      '":START_ID(Entity)",":END_ID(Entity)","id:string","statements:long","first:string","last:string","title:string"\n' +
        '"p1","p2","r2",1,,,"市长"\n',
    )
  })

  it('are not written into a folder that holds something, nor of a store that has work left', async () => {
    await expect(writeAdminFiles(store, out)).rejects.toThrow(/not empty/)
    const dirty = await openStore(join(folder, 'dirty.grafeo'))
    const mark = { label: 'Dirty' as const, id: 'block x', props: { work: 'block', of: 'x', part: 'block 0' } }
    const changes = { written: 1, dropped: 0 }
    const none = { dropEdges: [], dropNodes: [], ensureNodes: [], createEdges: [] }
    await dirty.change(w => w.write(kept => kept.write({ ...none, upsertNodes: [mark], changes })))
    await expect(writeAdminFiles(dirty, join(folder, 'other'))).rejects.toThrow(/cut off/)
    await dirty.close()
  })

  it('are refused where nothing can be made', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(writeAdminFiles(store, join(folder, 'file', 'in'))).rejects.toThrow(/cannot be made/)
  })
})

/** All that a server has, as it is, with its constraints and indexes; whole numbers are BigInt. */
async function everything(url: string): Promise<object[]> {
  const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env
  const driver = neo4jDriver.driver(url, neo4jDriver.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), { useBigInt: true })
  try {
    const answers = []
    for (const cypher of questions) answers.push((await driver.executeQuery(cypher)).records.map(r => r.toObject()))
    return answers
  } finally {
    await driver.close()
  }
}

const typesOf = (x: string) => `[k IN keys(${x}) | k + ' ' + valueType(${x}[k])]`
const questions = [
  `MATCH (n) WITH n, ${typesOf('n')} AS types UNWIND types AS type WITH n, type ORDER BY type
   WITH n, collect(type) AS types UNWIND labels(n) AS label
   RETURN label, n.id AS id, properties(n) AS props, types ORDER BY label, id`,
  `MATCH (a)-[r]->(b) WITH a, r, b, ${typesOf('r')} AS types UNWIND types AS type WITH a, r, b, type ORDER BY type
   RETURN type(r) AS kind, r.id AS id, a.id AS from, b.id AS to, properties(r) AS props, collect(type) AS types ORDER BY kind, id`,
  'SHOW INDEXES YIELD name, state, type, labelsOrTypes, properties WHERE type <> "LOOKUP" RETURN * ORDER BY name',
  'SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name',
]

describe.skipIf(skipNeo4j)(neo4jTitle('what neo4j-admin makes of them'), () => {
  const neo4j = useNeo4j()

  it('is the database that was built', async () => {
    const built = await openStore(neo4j.url)
    await save(built, small)
    await built.close()
    const wanted = await everything(neo4j.url)
    const { NEO4J_PASSWORD } = process.env
    const server = await startServer(importInto(mkdtempSync(join(tmpdir(), 'baomai-imported-')), out))
    try {
      vi.stubEnv('NEO4J_USERNAME', 'neo4j').stubEnv('NEO4J_PASSWORD', server.password)
      await runAfter(server.url, out)
      expect(await everything(server.url)).toEqual(wanted)
      const imported = await openStore(server.url)
      expect(await imported.load()).toEqual(small)
      await imported.close()
    } finally {
      vi.stubEnv('NEO4J_PASSWORD', NEO4J_PASSWORD)
      server.stop()
    }
  }, 180_000)
})
