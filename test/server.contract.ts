// What every route of the API answers, whatever the store: run by server.test.ts and server.neo4j.test.ts.
import type { Hono } from 'hono'
import { expect, it } from 'vitest'
import * as api from '../schema/api.ts'
import { small } from './support/graph.ts'

const article = small.articles[0]?.id ?? ''
const at = encodeURIComponent

/** `app` gives an app over a store that holds the small graph, once the tests run. */
export function apiContract(app: () => Hono): void {
  const get = async (path: string) => (await app().request(path)).json()
  const post = (body: unknown, headers = { 'content-type': 'application/json' }) =>
    app().request('/api/query', { method: 'POST', body: JSON.stringify(body), headers })

  it.each([
    ['闻若川', ['p1']],
    ['川', ['p1']],
    ['江州', ['p2']],
    ['江', ['p2']],
    ['双园', ['j1']],
    ["双'园", ['j1']],
    ['没有', []],
  ])('search %s', async (q, ids) => {
    const { hits } = api.searchAnswer.parse(await get(`/api/search?q=${at(q)}`))
    expect(hits.map(h => h.id)).toEqual(ids)
  })

  it('search within a kind, with what a hit tells', async () => {
    expect(await get(`/api/search?q=${at('州')}&kind=Person`)).toEqual({ hits: [] })
    const { hits } = api.searchAnswer.parse(await get(`/api/search?q=${at('州')}&kind=Place`))
    expect(hits).toEqual([{ id: 'p2', kind: 'Place', name: '江州市', aliases: ['市', '江州'], mentions: 1 }])
  })

  it('search in articles, and by pinyin', async () => {
    const { hits, articles } = api.searchAnswer.parse(await get(`/api/search?q=${at('启动仪式')}&kind=Article`))
    expect(hits).toEqual([])
    expect(articles).toMatchObject([{ id: article, title: '“双园”共建', published: '2031-05-06' }])
    expect(await get('/api/search?q=jiangzhou')).toMatchObject({ hits: [{ id: 'p2' }] })
  })

  it('an entity with its articles', async () => {
    const person = api.entityAnswer.parse(await get('/api/entities/p1'))
    expect(person).toMatchObject({ kind: 'Person', name: '闻若川', mentions: 1, reason: '同名同职' })
    const spans = [{ start: 9, end: 12 }]
    expect(person.articles).toMatchObject([{ id: article, source: '江州日报/2031-05-06.txt', spans }])
    expect(await get('/api/entities/e1')).toMatchObject({ date: '2031-05-05', status: 'held' })
  })

  it('neighbours by kind of relation, in parts', async () => {
    const all = api.neighboursAnswer.parse(await get('/api/entities/p1/neighbours'))
    expect(all.total).toBe(3)
    expect(all.neighbours.map(n => [n.relation.kind, n.node.id, n.node.name])).toEqual([
      ['ATTENDED', 'e1', '启动仪式'],
      ['HOLDS_POSITION', 'p2', '江州市'],
      ['WROTE', article, '“双园”共建'],
    ])
    const some = await get('/api/entities/p1/neighbours?offset=1&limit=1')
    expect(some).toMatchObject({ total: 3, neighbours: [{ relation: { id: 'r2', props: { title: '市长' } } }] })
    expect(await get('/api/entities/p1/neighbours?relation=WROTE')).toMatchObject({ total: 1 })
    const figures = api.neighboursAnswer.parse(await get('/api/entities/j1/neighbours'))
    expect(figures.neighbours.map(n => n.node)).toContainEqual({
      id: 'f1',
      kind: 'Figure',
      name: '总投资 50亿元',
    })
  })

  it('the statements of a relation, with both ends where the text has them', async () => {
    const answer = api.statementsAnswer.parse(await get('/api/relations/r1/statements'))
    expect(answer.relation).toMatchObject({ kind: 'ATTENDED', from: 'p1', to: 'e1', props: { role: 'lead' } })
    const text = small.articles[0]?.text ?? ''
    expect(answer.statements).toHaveLength(1)
    for (const s of answer.statements) {
      expect(s).toMatchObject({ rule: 'invented/one', props: { role: 'lead' }, article: { id: article } })
      expect(text.slice(s.start, s.end)).toBe(s.quote)
      for (const end of [s.from, s.to]) expect(text.slice(end.start, end.end)).toBe(end.words)
    }
    const figure = api.statementsAnswer.parse(await get('/api/relations/r3/statements'))
    expect(figure.statements[0]?.from.carried).toBe('headline')
    expect(figure.to).toEqual({ id: 'f1', kind: 'Figure', name: '总投资 50亿元' })
  })

  it('an article with what it names', async () => {
    const answer = api.articleAnswer.parse(await get(`/api/articles/${at(article)}`))
    expect(answer.text).toBe(small.articles[0]?.text)
    expect(answer.blocks).toEqual(small.articles[0]?.blocks)
    expect(answer.mentions.map(m => m.node.id)).toEqual(['e1', 'j1', 'p1', 'p2'])
  })

  it('what an end is carried from, and the lines of the page that print it', async () => {
    const figure = api.statementsAnswer.parse(await get('/api/relations/r3/statements'))
    expect(figure.statements[0]?.from.sentence).toEqual({ start: 0, end: 6, quote: '“双园”共建' })
    expect(figure.statements[0]?.to.sentence).toBeUndefined()
    expect(figure.statements[0]?.witness).toBe('witness of s3')
    const { start = 0, end = 0 } = figure.statements[0] ?? {}
    const printed = api.linesAnswer.parse(await get(`/api/articles/${at(article)}/lines?start=${start}&end=${end}`))
    expect(printed.source).toBe('江州日报/2031-05-06.txt')
    // The runs of this article are invented; what they lead to is not.
    const page = small.pages[1]?.text ?? ''
    const pieces = printed.lines.flatMap(({ text, runs }) =>
      runs.map(({ at, start: from, length }) => {
        const [first, last] = [Math.max(start, at), Math.min(end, at + length)]
        return text.slice(from + first - at, from + last - at)
      }),
    )
    expect(pieces.join('\n')).toBe(page.slice(40 + start - 7, 40 + end - 7))
    for (const { number, text } of printed.lines) expect(page.split(/\r?\n/)[number - 1]).toBe(text)
    expect(await get(`/api/articles/${at(article)}/lines?start=3&end=3`)).toMatchObject({ lines: [] })
  })

  it('who attended what', async () => {
    const answer = api.attendanceAnswer.parse(await get('/api/attendance?persons=p1,p1'))
    expect(answer).toEqual({
      persons: [{ id: 'p1', kind: 'Person', name: '闻若川' }],
      events: [
        {
          id: 'e1',
          kind: 'Event',
          name: '启动仪式',
          date: '2031-05-05',
          status: 'held',
          places: [],
          present: [{ person: 'p1', relation: 'r1', role: 'lead' }],
        },
      ],
      others: { total: 0, persons: [] },
    })
    expect(await get('/api/attendance?persons=p2')).toMatchObject({ events: [], others: { total: 0 } })
  })

  it('the roster of an event, with offices', async () => {
    const { articles } = api.rosterAnswer.parse(await get('/api/events/e1/roster'))
    expect(articles).toMatchObject([
      {
        article: { id: article },
        people: [
          {
            id: 'p1',
            relation: 'r1',
            role: 'lead',
            start: 9,
            end: 12,
            offices: [{ title: '市长', relation: 'r2', body: { id: 'p2' } }],
          },
        ],
      },
    ])
  })

  it('the picture: things only, each with a place, edges by position', async () => {
    const { nodes, edges, total } = api.graphAnswer.parse(await get('/api/graph'))
    expect(nodes.id).toEqual(['e1', 'j1', 'p1', 'p2'])
    expect(edges.kind).toEqual(['ATTENDED', 'HOLDS_POSITION'])
    expect(edges.from.map(i => nodes.id[i])).toEqual(['p1', 'p1'])
    expect(edges.to.map(i => nodes.id[i])).toEqual(['e1', 'p2'])
    expect(total).toEqual({ nodes: 4, edges: 2 })
    expect(new Set(nodes.x.map((x, i) => `${x} ${nodes.y[i]}`)).size).toBe(4)
    expect(await get('/api/graph')).toMatchObject({ nodes: { x: nodes.x, y: nodes.y } })
  })

  it.each([
    ['kinds=Person,Event', ['e1', 'p1'], ['r1']],
    ['relations=HOLDS_POSITION', ['e1', 'j1', 'p1', 'p2'], ['r2']],
    ['from=2031-05-01', ['p1'], []],
    ['to=2031-05-01', [], []],
    ['min=2', [], []],
  ])('the picture where %s', async (filter, nodes, edges) => {
    const answer = api.graphAnswer.parse(await get(`/api/graph?${filter}`))
    expect([answer.nodes.id, answer.edges.id]).toEqual([nodes, edges])
  })

  it('says how much a limit leaves out', async () => {
    const { nodes, total } = api.graphAnswer.parse(await get('/api/graph?limit=2'))
    expect([nodes.id.length, total]).toEqual([2, { nodes: 4, edges: 2 }])
  })

  it('one shortest path, against the direction of edges too', async () => {
    const { nodes, steps } = api.pathAnswer.parse(await get('/api/path?from=e1&to=p2'))
    expect(nodes.map(n => n.id)).toEqual(['e1', 'p1', 'p2'])
    expect(steps.map(s => [s.id, s.from, s.to])).toEqual([
      ['r1', 'p1', 'e1'],
      ['r2', 'p1', 'p2'],
    ])
    expect(await get('/api/path?from=e1&to=j1')).toEqual({ nodes: [], steps: [] })
    expect(await get('/api/path?from=e1&to=p2&relations=ATTENDED')).toEqual({ nodes: [], steps: [] })
    expect(api.pathAnswer.parse(await get('/api/path?from=p1&to=p1')).nodes).toHaveLength(1)
  })

  it('what was read of each day', async () => {
    expect(api.timelineAnswer.parse(await get('/api/timeline'))).toEqual({
      date: ['2031-05-06'],
      pages: [1],
      failed: [0],
      articles: [1],
      undated: { pages: 1, failed: 0, articles: 0 },
    })
  })

  it('a summary', async () => {
    expect(api.summaryAnswer.parse(await get('/api/summary'))).toEqual({
      build: expect.stringMatching(/^[0-9a-f]{12}$/),
      pages: 2,
      failed: 0,
      problems: 2,
      articles: 1,
      statements: 5,
      first: '2031-05-06',
      last: '2031-05-06',
      entities: { Event: 1, Person: 1, Place: 1, Project: 1 },
      relations: { ATTENDED: 1, HAS_FIGURE: 2, HOLDS_POSITION: 1, WROTE: 1 },
    })
  })

  it('the export', async () => {
    const { options, nodes, edges } = Object(await get('/api/export?format=graphology'))
    expect([options.multi, nodes.length, edges.length]).toEqual([true, 7, 9])
  })

  it('rows of a query, and which limit cut them short', async () => {
    const names = 'MATCH (n:Entity) RETURN n.name AS name ORDER BY n.id'
    expect(
      await (await post({ cypher: 'MATCH (n {id: $id}) RETURN n.name AS name', params: { id: 'p1' } })).json(),
    ).toEqual({ rows: [{ name: '闻若川' }] })
    const cut = api.queryAnswer.parse(await (await post({ cypher: names, limit: 1 })).json())
    expect([cut.rows, cut.limited]).toEqual([[{ name: '启动仪式' }], expect.stringContaining('1 rows')])
  })

  it.each([
    [400, '/api/search', 'q'],
    [400, '/api/search?q=', 'q'],
    [400, '/api/search?q=a&kind=Planet', 'kind'],
    [400, '/api/search?q=a&what=1', 'what'],
    [400, '/api/entities/p1/neighbours?limit=-1', 'limit'],
    [400, '/api/graph?kinds=Person,Planet', 'kinds'],
    [400, '/api/graph?from=yesterday', 'from'],
    [400, '/api/path?from=p1', 'to'],
    [400, '/api/export?format=xls', 'format'],
    [404, '/api/entities/nobody', 'nobody'],
    [404, '/api/entities/nobody/neighbours', 'nobody'],
    [404, '/api/relations/none/statements', 'none'],
    [404, '/api/articles/none', 'none'],
    [404, '/api/path?from=p1&to=nobody', 'nobody'],
    [404, '/api/attendance?persons=p1,nobody', 'nobody'],
    [400, '/api/attendance?persons=', 'persons'],
    [404, '/api/events/p1/roster', 'p1'],
    [404, '/api/articles/none/lines?start=0&end=1', 'none'],
    [400, '/api/articles/none/lines?start=0', 'end'],
    [404, '/api/nothing', '/api/nothing'],
    [404, '/nothing.js', '/nothing.js'],
  ])('%i %s', async (status, path, word) => {
    const answer = await app().request(path)
    expect(answer.status).toBe(status)
    expect(api.errorAnswer.parse(await answer.json()).error).toContain(word)
  })

  it.each([
    [400, { cypher: 'CREATE (:Person)' }],
    [400, { cypher: 'this is no Cypher' }],
    [400, { cypher: "LOAD CSV FROM '/etc/hostname' AS row RETURN row" }],
    [400, { cypher: '' }],
    [413, { cypher: 'x'.repeat(1_000_001) }],
    [400, { query: 'RETURN 1 AS one' }],
  ])('%i for the query %j', async (status, body) => {
    expect((await post(body)).status).toBe(status)
  })

  it('a body that is not sent as JSON', async () => {
    expect((await post({ cypher: 'RETURN 1 AS one' }, { 'content-type': 'text/plain' })).status).toBe(415)
  })
}
