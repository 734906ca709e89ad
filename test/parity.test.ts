// The same statement gives the same rows on a Neo4j server and in a file, and where a file refuses, it says what to write.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as queries from '../src/server/queries.ts'
import { hints } from '../src/store/grafeo-hints.ts'
import { openStore } from '../src/store/open.ts'
import { save } from '../src/store/save.ts'
import { type Params, type Row, type Store, StoreError } from '../src/store/store.ts'
import { archive } from './support/archive.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'

/** What docs/CYPHER.md quotes in each item of its parts, in the order of the parts. */
const [order = [], refused = [], otherwise = [], differs = []] = readFileSync('docs/CYPHER.md', 'utf8')
  .split(/\n## |\nWhere a server /)
  .slice(1)
  .map(part => part.split(/\n- /).slice(1).map(statements))

/** The quoted statements and values of an item, without the words that it quotes to name its matter. */
function statements(item: string): string[] {
  const matter = /^[^\n]*?: (?=`)/.exec(item)?.[0] ?? ''
  return [...item.slice(matter.length).matchAll(/(`+)([\s\S]+?)\1/g)].map(match => match[2] ?? '')
}

/** Wrong on both databases, with something in a text, a comment or a name that would be wrong in a file only. */
const mistakes = [
  "MATCH (n:Person RETURN 'n:A|B' AS x",
  "MATCH (n:Person) WHERE n.name = '(n:Person|Event)' AND RETURN n",
  'MATCH (n:Person) /* SHORTEST 1 (a)-[:A]-+(b) */ WHERE RETURN n',
  '// RETURN a || b, collect(x)[0]\nMATCH (n:Person) RETURN n.name AS name ORDER name',
  'MATCH (`n:A|B`:Person) RETURN `n:A|B`.name AS x,',
  "MATCH (n) WHERE n.name = 'CALL (n) { } IN TRANSACTIONS' RETRN n",
  'MATCH (a) (b) RETURN a',
  'MATCH (p:Person) WHERE COUNT { (p)-[:ATTENDED]->() } > 1 AND RETURN p',
  "RETURN unknown('date.truncate(') AS x",
  'RETURN [1, 2 AS x',
  'MATCH (p:Person RETURN p',
]

/** The statements of a file of one a line, with their parameters. */
const asked = readFileSync('test/parity.cypher', 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('//'))
  .map((line): [string, Params] => {
    const [cypher = '', params = '{}'] = line.split(' // ')
    return [cypher, JSON.parse(params)]
  })

describe.skipIf(skipNeo4j)(neo4jTitle('Cypher on both databases'), () => {
  const neo4j = useNeo4j()
  const folder = mkdtempSync(join(tmpdir(), 'baomai-parity-'))
  let server: Store
  let file: Store
  beforeAll(async () => {
    const graph = await archive()
    server = await openStore(neo4j.url)
    file = await openStore(join(folder, 'parity.grafeo'))
    await save(server, graph)
    await save(file, graph)
  }, 120_000)
  afterAll(async () => {
    await Promise.all([server.close(), file.close()])
    rmSync(folder, { recursive: true })
  })

  /** The rows that both give, compared with the names and the order of their columns. */
  async function same(cypher: string, params: Params = {}): Promise<Row[]> {
    const [one, other] = await Promise.all([server.query(cypher, params), file.query(cypher, params)])
    expect(other, cypher).toEqual(one)
    expect(other.map(Object.keys), cypher).toEqual(one.map(Object.keys))
    return one
  }

  it('asks enough', () => {
    expect(new Set(asked.map(([cypher]) => cypher)).size).toBe(asked.length)
    expect(asked.length).toBeGreaterThanOrEqual(100)
  })

  it.each(asked)('%s', async (cypher, params) => {
    expect((await same(cypher, params)).length).toBeGreaterThan(0)
  })

  it('answers what the API asks', async () => {
    const entities = await server.query('MATCH (n:Entity) RETURN n.id AS id ORDER BY id')
    const [{ id: article } = {}] = await server.query('MATCH (a:Article) RETURN a.id AS id ORDER BY id LIMIT 1')
    const [edge = {}] = await server.query(
      "MATCH (a {name: '李苇'})-[r:ATTENDED]->(b) RETURN r.id AS id, a.id AS `from`, b.id AS `to`",
    )
    const ids = [edge.from ?? null, edge.to ?? null, article ?? null, edge.id ?? null]
    const lists = { ids, persons: ids, events: ids }
    const paged = { offset: 1, limit: 20, relation: '', kind: '', q: '江城' }
    const both = Object.entries(queries).flatMap(([name, query]) =>
      ids.map(id => [name, typeof query === 'string' ? query : query(['ATTENDED', 'HELD_AT']), id] as const),
    )
    const answered = new Set<string>()
    for (const [name, cypher, id] of both) {
      const wanted = cypher.match(/(?<=\$)\w+/g) ?? []
      const known: Params = { ...paged, ...lists, id, from: edge.from ?? null, to: edge.to ?? null }
      const params = Object.fromEntries(wanted.map(key => [key, known[key] ?? null]))
      if ((await same(cypher, params)).length > 0) answered.add(name)
    }
    expect(entities.length).toBeGreaterThan(100)
    expect(Object.keys(queries).filter(name => !answered.has(name))).toEqual([])
  })

  it('answers what README.md and docs/ONTOLOGY.md ask', async () => {
    const readme = readFileSync('README.md', 'utf8')
    const ontology = readFileSync('docs/ONTOLOGY.md', 'utf8')
    const shown = [
      ...[...readme.matchAll(/baomai query "([^"]+)"/g), ...readme.matchAll(/\.query\('([^']+)'\)/g)],
      ...ontology.matchAll(/```cypher\n([\s\S]*?)```/g),
    ].map(match => match[1] ?? '')
    expect(shown.length).toBeGreaterThanOrEqual(5)
    for (const cypher of shown) {
      const sorted = (rows: Row[]) => rows.map(row => JSON.stringify(row)).sort()
      const [one, other] = await Promise.all([server.query(cypher), file.query(cypher)])
      expect(sorted(other), cypher).toEqual(sorted(one))
      expect(one.length, cypher).toBeGreaterThan(0)
    }
  })

  describe('docs/CYPHER.md', () => {
    it('says how to sort', async () => {
      expect(order.length).toBeGreaterThanOrEqual(4)
      for (const [cypher = ''] of order) expect((await same(cypher)).length, cypher).toBeGreaterThan(0)
    })

    it.each(refused)('%s runs on a server; a file says %s', async (cypher = '', instead = '') => {
      const rows = await same(instead)
      expect(rows.length).toBeGreaterThan(0)
      expect(await server.query(cypher)).toEqual(rows)
      expect(await refusal(cypher)).toContain(instead)
    })

    it.each(otherwise)('of %s a file says %s', async (cypher = '', instead = '') => {
      expect((await same(instead)).length).toBeGreaterThan(0)
      expect(await refusal(cypher)).toContain(instead)
    })

    it.each(differs)(
      '%s is %s on a server, %s in a file; %s',
      async (cypher = '', one = '', other = '', instead = '') => {
        expect(await server.query(cypher)).toEqual([{ x: JSON.parse(one) }])
        expect(await file.query(cypher)).toEqual([{ x: JSON.parse(other) }])
        expect((await same(instead)).length).toBeGreaterThan(0)
      },
    )

    it('has each statement that a file advises', async () => {
      const advised = hints.map(([, , statement]) => statement).filter(statement => statement !== 'SHOW INDEXES')
      const listed = new Set([...refused, ...otherwise].map(([, instead]) => instead))
      expect(advised.filter(statement => !listed.has(statement))).toEqual([])
      for (const store of [server, file])
        expect((await store.query('SHOW INDEXES')).map(row => row.name)).toContain('Person_name')
      expect(await refusal('SHOW CONSTRAINTS YIELD name RETURN name')).toMatch(/Write SHOW INDEXES or SHOW CONSTRAINTS/)
    })
  })

  it.each(mistakes)('gives no advice on what only looks like it: %s', async cypher => {
    expect(await refusal(cypher)).not.toContain('An embedded store cannot run this')
  })

  async function refusal(cypher: string): Promise<string> {
    const error: unknown = await file.query(cypher).catch(e => e)
    expect(error, cypher).toBeInstanceOf(StoreError)
    const message = error instanceof StoreError ? error.message : ''
    expect(message).toMatch(/^[^\n]+$/)
    return message
  }
})
