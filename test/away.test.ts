// A Neo4j that goes away during a build: a proxy before a real server drops connections, and takes them again or not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../src/build/index.ts'
import { neo4jStore } from '../src/store/neo4j.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'

const folder = mkdtempSync(join(tmpdir(), 'baomai-away-'))
/** Two batches, and three. */
const [few, many] = [join(folder, 'few'), join(folder, 'many')]
beforeAll(() => {
  write(few, 70)
  write(many, 130)
})
function write(pages: string, count: number): void {
  mkdirSync(pages)
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(pages, `page-${i}.txt`),
      `云河日报 2031年5月${1 + (i % 28)}日\n\n云河市召开林业工作会议\n\n5月${1 + (i % 28)}日，云河市召开林业工作会议。副市长柳明远出席会议并讲话。\n`,
    )
}
afterAll(() => rmSync(folder, { recursive: true }))

/** A way to a server that can be closed and opened again. */
async function proxyTo(url: string) {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  const proxy = createServer(client => {
    const server = connect(Number(port), hostname)
    for (const [from, to] of [[client, server] as const, [server, client] as const]) {
      sockets.add(from)
      from.pipe(to).on('error', () => {})
      from.on('close', () => to.destroy())
    }
  })
  const listen = (at: number) => new Promise<void>(resolve => proxy.listen(at, '127.0.0.1', resolve))
  await listen(0)
  const address = proxy.address()
  const own = typeof address === 'object' && address ? address.port : 0
  const drop = () => {
    proxy.close()
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  return { url: `bolt://127.0.0.1:${own}`, drop, accept: () => listen(own) }
}

const credentials = () => ({ username: 'neo4j', password: process.env.NEO4J_PASSWORD ?? '' })

describe.skipIf(skipNeo4j)(neo4jTitle('a Neo4j that goes away'), () => {
  const neo4j = useNeo4j()
  const opened: Store[] = []
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
    await neo4j.empty()
  })

  async function through(waits: number[]) {
    const proxy = await proxyTo(neo4j.url)
    const told: string[] = []
    const store = await neo4jStore(proxy.url, {
      readOnly: false,
      credentials: credentials(),
      onWait: message => told.push(message),
      waits,
    })
    opened.push(store)
    return { store, told, ...proxy }
  }

  /** What the same build leaves in a store that never fails. */
  async function wanted(pages: string): Promise<string> {
    const file = await openStore(join(folder, 'never.grafeo'))
    await build(file, [pages], { jobs: 1 })
    const graph = JSON.stringify(await file.load())
    await file.close()
    rmSync(file.url)
    return graph
  }

  it('and comes back is waited for, and told of once', async () => {
    const { store, told, drop, accept } = await through([0.5, 1, 2, 4, 8])
    let back = Promise.resolve()
    const onPage = (done: number) => {
      if (done !== 66) return
      drop()
      back = new Promise(resolve => setTimeout(() => resolve(accept()), 4000))
    }
    await build(store, [few], { onPage, jobs: 1 })
    await back
    expect(told).toEqual([
      expect.stringMatching(/^The Neo4j at \S+ does not answer now\. Trying again, for up to 15.5 s …$/),
    ])
    expect(JSON.stringify(await store.load()) === (await wanted(few))).toBe(true)
    drop()
  }, 120_000)

  it('and stays away is told of, and the next build goes on', async () => {
    const { store, told, drop, accept } = await through([0.1, 0.2])
    // When the third batch is read, the first one is written.
    const onPage = (done: number) => void (done === 129 && drop())
    await expect(build(store, [many], { onPage, jobs: 1 })).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringMatching(/^No Neo4j answers at \S+\. Start it, .* a build goes on from there\.$/),
    })
    expect(told).toHaveLength(1)
    await accept()
    const { pages: counts } = await build(store, [many], { jobs: 1 })
    expect(counts.unchanged).toBeGreaterThan(0)
    expect(JSON.stringify(await store.load()) === (await wanted(many))).toBe(true)
    drop()
  }, 120_000)
})
