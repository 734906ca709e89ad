// What every store does: run by store.grafeo.test.ts and store.neo4j.test.ts, each on a real database.
import { afterEach, describe, expect, it } from 'vitest'
import type { Graph } from '../schema/model.ts'
import { save } from '../src/store/save.ts'
import { LimitError, type Row, type Store, StoreError } from '../src/store/store.ts'
import { nothing, small } from './support/graph.ts'
import { invent } from './support/invented.ts'

/** The same Cypher and the same answer on both; each row of the table is one test. */
const answers: [cypher: string, rows: Row[]][] = [
  [
    "MATCH (p:Person {name: '闻若川'})-[a:ATTENDED]->(e:Event) RETURN e.name AS name, e.date AS date, e.status AS status, a.role AS role",
    [{ name: '启动仪式', date: '2031-05-05', status: 'held', role: 'lead' }],
  ],
  [
    'MATCH (n:Entity) RETURN n.name AS name ORDER BY n.id',
    ['启动仪式', '“双园”', '闻若川', '江州市'].map(name => ({ name })),
  ],
  [
    'MATCH (n:Place) RETURN n AS n',
    [
      {
        n: {
          labels: ['Entity', 'Place'],
          properties: {
            aliases: ['市', '江州'],
            block: 'p2',
            id: 'p2',
            mentions: 1,
            name: '江州市',
            names: ' 江州市 市 江州 ',
            pinyin: ' jiangzhoushi jzs shi s jiangzhou jz',
          },
        },
      },
    ],
  ],
  [
    'MATCH (:Person)-[r:HOLDS_POSITION]->(:Place) RETURN r AS r',
    [{ r: { type: 'HOLDS_POSITION', properties: { id: 'r2', statements: 1, title: '市长' } } }],
  ],
  [
    'MATCH p = (:Project)-[:HAS_FIGURE]->(:Figure {unit: $unit}) RETURN p AS p',
    [
      {
        p: {
          nodes: [
            {
              labels: ['Entity', 'Project'],
              properties: {
                aliases: ["双'园"],
                block: 'j1',
                id: 'j1',
                mentions: 1,
                name: '“双园”',
                names: ' 双园 双园 ',
                pinyin: ' shuangyuan sy',
              },
            },
            { labels: ['Figure'], properties: { id: 'f1', measure: '总投资', text: '50亿元', unit: '元', value: 5e9 } },
          ],
          relationships: [{ type: 'HAS_FIGURE', properties: { id: 'r3', statements: 1 } }],
        },
      },
    ],
  ],
  // Offsets are integers, values of figures are not, even whole ones.
  [
    "MATCH (s:Statement {id: 's1'})-[:STATED_IN]->(a:Article) RETURN s.end / 2 * 2 AS even, s.end % 2 AS rest, substring(a.text, s.start, s.end - s.start) AS quote",
    [{ even: 18, rest: 0, quote: '市长闻若川出席启动仪式' }],
  ],
  ["MATCH (f:Figure {id: 'f1'}) RETURN f.value / 3000000000 AS part", [{ part: 5 / 3 }]],
  [
    "MATCH (s:Statement {id: 's3'}) RETURN s.value / 3000000000 AS part, s.fromCarried AS carried, s.toWords AS words, s.extractor AS extractor",
    [{ part: 5 / 3, carried: 'headline', words: '50亿元', extractor: '1' }],
  ],
  [
    'MATCH (s:Statement)-[:SUBJECT]->(:Person), (s)-[:OBJECT]->(o) RETURN s.kind AS kind, o.id AS object ORDER BY kind',
    [
      { kind: 'ATTENDED', object: 'e1' },
      { kind: 'HOLDS_POSITION', object: 'p2' },
      { kind: 'WROTE', object: '江州日报/2031-05-06.txt#1' },
    ],
  ],
  [
    'MATCH (a:Article)-[m:MENTIONS]->(p:Person) RETURN m.starts AS starts, m.ends AS ends, m.starts[0] / 2 AS half',
    [{ starts: [9], ends: [12], half: 4 }],
  ],
  [
    'MATCH (a:Article)-[:ON]->(p:Page) RETURN a.source = p.source AS same, p.problems AS problems',
    [{ same: true, problems: [] }],
  ],
  [
    "MATCH (p:Page {id: '2031-05-07.txt'}) RETURN p.problems AS problems, p.published AS published",
    [{ problems: ['空白的版面。', 'It’s "empty".'], published: null }],
  ],
  ['MATCH (n:Entity) WHERE n.name CONTAINS $part RETURN count(*) AS n', [{ n: 1 }]],
  ['UNWIND $list AS x RETURN x / 2 AS half ORDER BY half', [{ half: 0 }, { half: 1 }, { half: 2.25 }]],
  [
    'RETURN $map.a AS a, $none AS none, $yes AS yes, 9007199254740993 AS big',
    [{ a: [1, 'x'], none: null, yes: true, big: '9007199254740993' }],
  ],
  ["RETURN date('2031-05-06') AS day, {b: 1, a: [2.5]} AS map", [{ day: '2031-05-06', map: { a: [2.5], b: 1 } }]],
  ['MATCH (n:Nothing) RETURN n AS n', []],
  ['CALL // a row\n/**/ { RETURN 1 AS one } RETURN one', [{ one: 1 }]],
  ["CALL db.labels() YIELD label WITH label WHERE label = 'Person' RETURN label", [{ label: 'Person' }]],
  [
    "RETURN duration('P1D') AS day, duration('PT0.5S') AS half, time('10:00:00.250+08:00') AS time",
    [{ day: 'P1D', half: 'PT0.5S', time: '10:00:00.25+08:00' }],
  ],
]
const params = { unit: '元', part: '若川', list: [1, 2, 4.5], map: { a: [1, 'x'] }, none: null, yes: true }

const writes = [
  'CREATE (:Person {id: "x"})',
  'MATCH (n:Person) SET n.name = "x"',
  'MATCH (n) DETACH DELETE n',
  'MERGE (n:Person {id: "x"}) RETURN n',
  'MATCH (n:Person) REMOVE n.name',
  'CREATE INDEX sly FOR (n:Person) ON (n.reason)',
  "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
  "load/* a comment */csv FROM 'http://127.0.0.1:1/' AS line RETURN line",
  "\\u004cOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
  'CALL db.createLabel("sly")',
  'CALL dbms.listConfig()',
  "CALL apoc.load.json('http://127.0.0.1:1/') YIELD value RETURN value",
  'CALL /* { */ dbms.components()',
  'CALL // {\u2028{\n dbms.components()',
  'CALL `dbms`.components()',
  'C\\u0041LL dbms.components()',
  'CALL { CALL dbms.components() YIELD name RETURN name } RETURN name',
  'SHOW USERS',
  'show/**/settings',
  "TERMINATE TRANSACTION 'neo4j-transaction-1'",
]

/** `open` gives the store of the test, the same each time, which `empty` has emptied. */
export function storeContract(
  open: (options?: { readOnly: boolean }) => Promise<Store>,
  empty: () => Promise<void>,
): void {
  const opened: Store[] = []
  const using = async (options?: { readOnly: boolean }) => {
    const store = await open(options)
    opened.push(store)
    return store
  }
  const holding = async (graph: Graph) => {
    const store = await using()
    await save(store, graph)
    return store
  }
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
    await empty()
  })

  it('holds nothing at first', async () => {
    const store = await using()
    expect(await store.load()).toEqual(nothing)
  })

  it('gives back what was saved, in the same order, also when opened again', async () => {
    const store = await holding(small)
    const first = await store.load()
    expect(first).toEqual(small)
    await store.close()
    const again = await (await using({ readOnly: true })).load()
    expect(JSON.stringify(again)).toBe(JSON.stringify(first))
  })

  it('writes nothing when it holds the graph already', async () => {
    const store = await holding(small)
    expect(await save(store, small)).toEqual({ written: 0, dropped: 0 })
  })

  it('keeps a graph of some thousand rows', async () => {
    const graph = invent()
    const store = await holding(graph)
    expect(await store.load()).toEqual(graph)
    expect(await save(store, graph)).toEqual({ written: 0, dropped: 0 })
  })

  it('replaces exactly what changed', async () => {
    const store = await holding(small)
    const changed: Graph = {
      ...small,
      entities: small.entities.map(e =>
        e.id === 'p1' ? { id: e.id, block: e.block, kind: e.kind, name: '闻若泉', aliases: ['若泉'] } : e,
      ),
      relations: small.relations.map(r =>
        r.id === 'r1' ? { ...r, props: { role: 'speaker' }, last: '2031-06-01' } : r,
      ),
    }
    expect(await save(store, changed)).toEqual({ written: 2, dropped: 0 })
    expect(await store.load()).toEqual(changed)
  })

  it('moves an edge to another end, and a thing to another kind', async () => {
    const store = await holding(small)
    const changed: Graph = {
      ...small,
      entities: small.entities.map(e => (e.id === 'p2' ? { ...e, kind: 'Organization' } : e)),
      relations: small.relations.map(r => (r.id === 'r4' ? { ...r, to: 'f1' } : r)),
    }
    await save(store, changed)
    expect(await store.load()).toEqual(changed)
    expect(await store.query('MATCH (n:Place) RETURN n.id AS id')).toEqual([])
    expect(await store.query("MATCH (:Statement {id: 's4'})-[:OBJECT]->(o) RETURN o.id AS id")).toEqual([{ id: 'f1' }])
  })

  it('drops the rows of a page, and nothing else', async () => {
    const whole = invent()
    const gone = whole.pages[3]?.source ?? ''
    const articles = whole.articles.filter(a => a.page !== gone)
    const kept = new Set(articles.map(a => a.id))
    const statements = whole.statements.filter(s => kept.has(s.article))
    const mentions = whole.mentions.filter(m => kept.has(m.article))
    const alive = new Set(mentions.map(m => m.entity))
    const supported = new Set(statements.map(s => s.relation))
    const rest: Graph = {
      ...whole,
      pages: whole.pages.filter(p => p.source !== gone),
      articles,
      statements,
      mentions,
      entities: whole.entities.filter(e => alive.has(e.id)),
      relations: whole.relations.filter(r => supported.has(r.id)),
    }
    const store = await holding(whole)
    const { written, dropped } = await save(store, rest)
    const timesIn = ({ mentions }: Graph, id: string) =>
      mentions.reduce((sum, m) => sum + (m.entity === id ? m.spans.length : 0), 0)
    expect(written).toBe(rest.entities.filter(e => timesIn(rest, e.id) !== timesIn(whole, e.id)).length)
    expect(dropped).toBeGreaterThan(5)
    expect(await store.load()).toEqual(rest)
    await save(store, nothing)
    expect(await store.query('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0 }])
  })

  it('keeps what it had when a save fails', async () => {
    const store = await holding(small)
    const broken: Graph = {
      ...small,
      relations: [...small.relations, { id: 'r9', kind: 'RUNS', from: 'nobody', to: 'j1', props: {}, statements: 1 }],
    }
    await expect(save(store, { ...broken, entities: small.entities.slice(0, 3) })).rejects.toThrow()
    expect(await store.load()).toEqual(small)
  })

  it('refuses to write when opened for reading', async () => {
    await (await holding(small)).close()
    const store = await using({ readOnly: true })
    await expect((async () => save(store, nothing))()).rejects.toThrow(StoreError)
    expect(await store.load()).toEqual(small)
  })

  describe('queries', () => {
    it.each(answers)('%s', async (cypher, rows) => {
      const store = await holding(small)
      expect(await store.query(cypher, params)).toEqual(rows)
    })

    it.each(writes)('refuses %s', async cypher => {
      const store = await holding(small)
      await expect(store.query(cypher)).rejects.toThrow(StoreError)
      expect(await store.load()).toEqual(small)
    })

    it('says in one line what is wrong with a query', async () => {
      const store = await holding(small)
      for (const cypher of ['MATCH (p:Person RETURN p', 'MATCH (p:Person) RETURN q.name', 'RETURN $missing AS x', ''])
        await expect(store.query(cypher)).rejects.toMatchObject({
          name: 'StoreError',
          message: expect.stringMatching(/^[^\n]+$/),
        })
    })

    it('stops at the row limit with the rows before it', async () => {
      const store = await holding(small)
      const cypher = 'UNWIND range(1, 100) AS n RETURN n AS n'
      expect(await store.query(cypher, {}, { rows: 100 })).toHaveLength(100)
      const error: unknown = await store.query(cypher, {}, { rows: 99 }).catch(e => e)
      expect(error).toBeInstanceOf(LimitError)
      expect(error).toMatchObject({ message: expect.stringContaining('99 rows'), rows: { length: 99 } })
    })

    it('stops at the time limit, and answers the next query', async () => {
      const store = await holding(small)
      const endless =
        'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n'
      const began = performance.now()
      await expect(store.query(endless, {}, { seconds: 1 })).rejects.toThrow(LimitError)
      expect(performance.now() - began).toBeLessThan(8000)
      expect(await store.query('RETURN 1 AS one')).toEqual([{ one: 1 }])
    })
  })
}
