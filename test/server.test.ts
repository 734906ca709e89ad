// The API in process over a real embedded store: every route, who may ask, and what it shows after a build.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as api from '../schema/api.ts'
import { createApp } from '../src/server/app.ts'
import { openStore } from '../src/store/open.ts'
import { save } from '../src/store/save.ts'
import { type Store, StoreError } from '../src/store/store.ts'
import { apiContract } from './server.contract.ts'
import { small } from './support/graph.ts'
import { invent } from './support/invented.ts'
import { windowContract } from './window.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'baomai-server-'))
const viewer = join(folder, 'viewer')
const logged: string[] = []
let store: Store
let app: Hono

beforeAll(async () => {
  mkdirSync(viewer)
  writeFileSync(join(viewer, 'index.html'), '<!doctype html><title>报脉</title>')
  store = await openStore(join(folder, 'graph.grafeo'))
  await save(store, small)
  app = createApp(store, { viewer, log: message => logged.push(message) })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

describe('Grafeo', () => apiContract(() => app))

describe('windows of a longer time, on Grafeo', () => {
  const graph = invent(20, 120, 2)
  let longer: Store
  beforeAll(async () => {
    longer = await openStore(join(folder, 'longer.grafeo'))
    await save(longer, graph)
  })
  afterAll(() => longer.close())
  windowContract(() => createApp(longer), graph)
})

describe('guards', () => {
  it('its own failure, with the cause in the log only', async () => {
    const broken = { ...store, query: () => Promise.reject(new Error('disk on fire')) }
    const answer = await createApp(broken, { log: m => logged.push(m) }).request('/api/summary')
    expect(answer.status).toBe(500)
    expect(api.errorAnswer.parse(await answer.json()).error).not.toContain('fire')
    expect(logged.join()).toContain('disk on fire')
  })

  it('a database that does not answer is told as 503, with what to do', async () => {
    const away: Store = { ...store, query: () => Promise.reject(new StoreError('No Neo4j answers. Start it.')) }
    const answer = await createApp(away).request('/api/summary', { headers: { host: 'localhost' } })
    expect([answer.status, await answer.json()]).toEqual([503, { error: 'No Neo4j answers. Start it.' }])
  })

  const from = (host: string, more = {}) => app.request('/api/summary', { headers: { host, ...more } })

  it('another name is refused: it may point here', async () => {
    const statuses = ['localhost:4810', '127.0.0.1:4810', '[::1]:4810', '', 'evil.example', 'evil.example:4810'].map(
      async h => (await from(h)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 200, 200, 403, 403, 403])
  })

  it('a token is asked of everything, and a browser keeps it', async () => {
    const guarded = createApp(store, { viewer, token: 'sesame' })
    const status = async (path: string, headers = {}) => (await guarded.request(path, { headers })).status
    expect(await status('/api/summary')).toBe(401)
    expect(await status('/')).toBe(401)
    expect(await status('/api/summary', { authorization: 'Bearer wrong' })).toBe(401)
    expect(await status('/api/summary', { authorization: 'Bearer sesame' })).toBe(200)
    const opened = await guarded.request('/?token=sesame')
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect([opened.status, opened.headers.get('location')]).toEqual([302, '/'])
    expect(await status('/', { cookie })).toBe(200)
  })

  it('the viewer comes with a policy that lets only our own files run', async () => {
    const page = await app.request('/')
    expect(await page.text()).toContain('报脉')
    expect(page.headers.get('content-security-policy')).toContain("worker-src 'self' blob:")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await app.request('/../graph.grafeo')).status).toBe(404)
    expect((await app.request('/%2e%2e/graph.grafeo')).status).toBe(404)
  })
})

it('answers are compressed for those who can read that', async () => {
  const packed = await app.request('/api/graph', { headers: { 'accept-encoding': 'gzip, br' } })
  expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding'])
  const plain = await app.request('/api/graph')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await plain.text())
})

it('shows what a build has put in the place of the file', async () => {
  const path = join(folder, 'replaced.grafeo')
  const put = async (graph: typeof small) => {
    const writer = await openStore(path)
    await save(writer, graph)
    await writer.close()
  }
  await put({ ...small, statements: [], relations: [] })
  const reader = await openStore(path, { readOnly: true })
  const live = createApp(reader)
  const edges = async () => api.graphAnswer.parse(await (await live.request('/api/graph')).json()).edges.id.length
  expect(await edges()).toBe(0)
  await put({ ...small, pages: small.pages.map(p => ({ ...p, hash: `${p.hash}2` })) })
  expect(await edges()).toBe(2)
  await reader.close()
})

it('a page that could not be read is counted apart; one that waits to be read is not there yet', async () => {
  const path = join(folder, 'failed.grafeo')
  const writer = await openStore(path)
  const [blank, good] = small.pages
  if (!blank || !good) throw new Error('The small graph has two pages.')
  const failed = { ...blank, published: '2031-05-07', failed: 'Its text is none.' }
  const waiting = { ...blank, source: 'later.txt', published: '2031-05-08', extractor: '' }
  await save(writer, { ...small, pages: [failed, good, waiting] })
  const asked = createApp(writer)
  const days = { date: ['2031-05-06', '2031-05-07'], pages: [1, 0], failed: [0, 1], articles: [1, 0] }
  expect(await (await asked.request('/api/timeline')).json()).toMatchObject(days)
  expect(await (await asked.request('/api/summary')).json()).toMatchObject({ pages: 3, failed: 1, problems: 4 })
  await writer.close()
})
