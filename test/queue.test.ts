// Builds through a real Redis and a real Neo4j by workers of the built command: as many as there are, they give one graph.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { queueHands } from '../src/queue/hands.ts'
import { connect } from '../src/queue/redis.ts'
import { baomai, bytesOf, cli, end, endAll, pageText, says, start, writePages } from './support/commands.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'
import { freePort, type RedisServer, startRedis } from './support/redis.ts'

const fatalWorker = fileURLToPath(new URL('./support/fatal-worker.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'baomai-queue-'))
const pages = join(folder, 'pages')
const file = join(folder, 'local.grafeo')
let redis: RedisServer
/** Pages: three jobs, the last one small. */
const count = 70

beforeAll(async () => {
  redis = await startRedis()
  writePages(pages, count)
}, 600_000)
afterEach(endAll)
afterAll(async () => {
  await redis.stop()
  rmSync(folder, { recursive: true })
})

describe.skipIf(skipNeo4j)(neo4jTitle('through a queue'), () => {
  const neo4j = useNeo4j()
  const queued = () => ['--queue', redis.url, '--store', neo4j.url]
  const worker = () => start(cli, 'work', ...queued())
  const build = (...more: string[]) => baomai('build', pages, ...queued(), ...more)
  let wanted = ''
  beforeAll(async () => {
    await baomai('build', pages, '--store', file)
    wanted = await bytesOf(file)
    expect(wanted.length).toBeGreaterThan(100_000)
  }, 180_000)

  it.each([1, 2, 4])(
    '%i workers give the bytes of a build without',
    async many => {
      await neo4j.empty()
      const workers = Array.from({ length: many }, worker)
      const { code, said } = await build()
      expect([code, said.match(/^pages .*/m)?.[0]]).toEqual([0, `pages       ${count} read, 0 unchanged, 0 refused`])
      expect(said).toMatch(/^70\/70 page-\d+.txt: 1 articles, \d+ statements$/m)
      expect((await bytesOf(neo4j.url)) === wanted).toBe(true)
      for (const { child, done } of workers) {
        child.kill('SIGTERM')
        expect(await done).toBe(0)
      }
    },
    180_000,
  )

  it('what was read is not read again', async () => {
    const { code, said } = await build()
    expect([code, said.match(/^pages .*/m)?.[0]]).toEqual([0, `pages       0 read, ${count} unchanged, 0 refused`])
    expect(said).toContain('nothing changed')
  }, 180_000)

  it('a worker that is killed changes nothing', async () => {
    await neo4j.empty()
    const first = worker()
    const building = build()
    await says(first, /pages done/)
    await end(first.child, 'SIGKILL')
    worker()
    expect((await building).code).toBe(0)
    expect((await bytesOf(neo4j.url)) === wanted).toBe(true)
  }, 180_000)

  it('names to know beforehand go to the workers', async () => {
    const names = join(folder, 'names.json')
    writeFileSync(names, (await baomai('gazetteer', '--store', file)).given)
    const known = join(folder, 'known.grafeo')
    await baomai('build', pages, '--store', known, '--gazetteer', names)
    worker()
    expect((await build('--gazetteer', names)).said).toContain(`${count} read`)
    expect((await bytesOf(neo4j.url)) === (await bytesOf(known))).toBe(true)
  }, 180_000)

  it('a page that ends its worker again and again is set aside, and tried again when asked', async () => {
    await neo4j.empty()
    const some = join(folder, 'some')
    mkdirSync(some)
    for (const [i, name] of ['a', 'fatal', 'm', 'unreadable', 'z'].entries())
      writeFileSync(join(some, `${name}.txt`), pageText(i))
    const args = ['build', some, ...queued()]
    let deaths = -1
    let last = { done: Promise.resolve<number | null>(0) }
    const restart = async () => {
      deaths++
      last = start(fatalWorker, redis.url, neo4j.url)
      if ((await last.done) === null && deaths < 9) await restart()
    }
    void restart()
    const first = await baomai(...args)
    expect([first.code, deaths]).toEqual([1, 3])
    expect(first.said).toContain('fatal.txt: The page could not be read (it ended the worker 3 times)')
    expect(first.said).toContain('unreadable.txt: The page could not be read (its letters are upside down)')
    expect(first.said).toContain('pages       3 read, 0 unchanged, 2 refused')

    const again = await baomai(...args)
    expect([again.code, deaths]).toEqual([1, 3])
    expect(again.said).toContain('pages       0 read, 3 unchanged, 2 refused')
    expect(again.said).toContain('it ended the worker 3 times')

    deaths = 9
    await endAll()
    worker()
    const retried = await baomai(...args, '--retry-failed')
    expect([retried.code, retried.said.match(/^pages .*/m)?.[0]]).toEqual([
      0,
      'pages       2 read, 3 unchanged, 0 refused',
    ])
    const local = join(folder, 'some.grafeo')
    await baomai('build', some, '--store', local)
    expect((await bytesOf(neo4j.url)) === (await bytesOf(local))).toBe(true)
  }, 240_000)

  it('a worker of another version says so, and so does the build', async () => {
    const hands = await connect(redis.url)
    const { reduce, close } = queueHands(hands, () => {})(unused, { total: 0 })
    const old = worker()
    // Read uncompiled, these sources are of no version that the built worker knows.
    await expect(reduce('block', ['0'])).rejects.toThrow('Install the same Baomai on both.')
    await says(old, 'Install the same Baomai on both.')
    await close()
    hands.close()
  }, 180_000)
})

const unused = { read: () => Promise.reject(new Error('no store')), write: () => Promise.reject(new Error('no store')) }

describe('without', () => {
  it.each([
    ['build', 'redis://127.0.0.1:1', 'bolt://127.0.0.1:1', 'No Redis answers at redis://127.0.0.1:1 (ECONNREFUSED)'],
    ['build', 'http://127.0.0.1', 'bolt://127.0.0.1:1', 'Write it like redis://'],
    ['build', 'redis://me:secret@127.0.0.1', 'bolt://127.0.0.1:1', 'REDIS_PASSWORD'],
    ['build', 'redis://127.0.0.1:1', 'some.grafeo', 'some.grafeo is a file'],
    ['work', 'redis://127.0.0.1:1', 'bolt://127.0.0.1:1', 'No Redis answers at redis://127.0.0.1:1 (ECONNREFUSED)'],
    ['work', 'redis://127.0.0.1:1', 'some.grafeo', 'some.grafeo is a file'],
  ])('%s --queue %s --store %s', async (command, queue, store, words) => {
    const what = command === 'build' ? [pages] : []
    const { code, said, given } = await baomai(command, ...what, '--queue', queue, '--store', store)
    expect([code, given]).toEqual([2, ''])
    expect(said).toContain(words)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(said).not.toContain('secret')
  })

  it('something else at the port', async () => {
    const port = await freePort()
    const http = start(
      '-e',
      `require('http').createServer((_, r) => r.end()).listen(${port}, () => console.error('up'))`,
    )
    await says(http, 'up')
    const { code, said } = await baomai('work', '--queue', `redis://127.0.0.1:${port}`, '--store', 'bolt://127.0.0.1:1')
    expect(code).toBe(2)
    expect(said.trim().split('\n')).toHaveLength(1)
  })

  it('a build says that no worker is there', async () => {
    const connection = await connect(redis.url)
    const said: string[] = []
    const { reduce } = queueHands(connection, line => said.push(line))(unused, { total: 0 })
    reduce('block', ['0']).catch(() => {})
    await expect.poll(() => said, { timeout: 10_000 }).toEqual([expect.stringContaining('No worker takes jobs')])
    connection.close()
  })
})
