// The API over a real Neo4j server: the same contract, and to the byte the answers that the embedded store gives.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../schema/model.ts'
import { graphOf } from '../src/pipeline.ts'
import { readInputs } from '../src/read.ts'
import { createApp } from '../src/server/app.ts'
import { openStore } from '../src/store/open.ts'
import { save } from '../src/store/save.ts'
import type { Store } from '../src/store/store.ts'
import { apiContract } from './server.contract.ts'
import { small } from './support/graph.ts'
import { invent } from './support/invented.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'
import { windowContract } from './window.contract.ts'

describe.skipIf(skipNeo4j)(neo4jTitle('Neo4j'), () => {
  const neo4j = useNeo4j()

  describe('the small graph', () => {
    const { app } = useApp(
      () => neo4j.url,
      async () => small,
    )
    apiContract(app)
  })

  describe('windows of a longer time', () => {
    const graph = invent(20, 120, 2)
    windowContract(
      useApp(
        () => neo4j.url,
        async () => graph,
      ).app,
      graph,
    )
  })

  describe('the example pages', () => {
    const folder = mkdtempSync(join(tmpdir(), 'baomai-same-'))
    afterAll(() => rmSync(folder, { recursive: true }))
    const examples = async () => graphOf((await readInputs(['examples/pages'], {})).pages)
    const server = useApp(() => neo4j.url, examples)
    const file = useApp(() => join(folder, 'same.grafeo'), examples)

    it('answers every route as the embedded store does', async () => {
      const { entities, relations, articles } = await examples()
      const id = encodeURIComponent
      const people = entities.filter(e => e.kind === 'Person')
      const paths = [
        '/api/summary',
        '/api/timeline',
        '/api/graph',
        '/api/export?format=graphology',
        ...['市', '项目', '开', people[0]?.name ?? ''].map(q => `/api/search?q=${id(q)}&limit=200`),
        ...entities.flatMap(e => [`/api/entities/${id(e.id)}`, `/api/entities/${id(e.id)}/neighbours`]),
        ...relations.map(r => `/api/relations/${id(r.id)}/statements`),
        ...people.map((p, i) => `/api/attendance?persons=${[p, ...people.slice(0, i % 4)].map(p => id(p.id))}`),
        ...entities.filter(e => e.kind === 'Event').map(e => `/api/events/${id(e.id)}/roster`),
        ...articles.map(a => `/api/articles/${id(a.id)}/lines?start=0&end=${a.text.length}`),
        ...articles.map(a => `/api/articles/${id(a.id)}`),
        ...people.slice(1, 10).map(p => `/api/path?from=${id(people[0]?.id ?? '')}&to=${id(p.id)}`),
      ]
      expect(paths.length).toBeGreaterThan(300)
      const different = []
      for (const path of paths) {
        const [one, other] = await Promise.all([server, file].map(({ app }) => app().request(path)))
        const texts = [await one?.text(), await other?.text()]
        if (one?.status !== 200 || texts[0] !== texts[1]) different.push({ path, status: one?.status, texts })
      }
      expect(different).toEqual([])
    }, 120_000)
  })
})

/** An app over a store that holds this graph, while the tests of a `describe` run. */
function useApp(url: () => string, graph: () => Promise<Graph>): { app: () => Hono } {
  let store: Store
  let app: Hono
  beforeAll(async () => {
    store = await openStore(url())
    await save(store, await graph())
    app = createApp(store)
  })
  afterAll(() => store.close())
  return { app: () => app }
}
