// A Redis that goes away, comes back with its data or without, is full, or is none: builds and workers wait for it, go
// on, or end with one line that says what to do.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { queueHands } from '../src/queue/hands.ts'
import { connect } from '../src/queue/redis.ts'
import { baomai, bytesOf, cli, endAll, says, start, writePages } from './support/commands.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'
import { type RedisServer, startRedis } from './support/redis.ts'

const folder = mkdtempSync(join(tmpdir(), 'baomai-queue-away-'))
const servers: { stop(): Promise<void> }[] = []
async function redisWith(...settings: string[]): Promise<RedisServer> {
  const server = await startRedis(...settings)
  servers.push(server)
  return server
}
async function ask(url: string, ...[command = '', ...args]: string[]): Promise<void> {
  const redis = new Redis(url)
  await redis.call(command, ...args)
  redis.disconnect()
}
afterEach(async () => {
  await endAll()
  for (const server of servers.splice(0)) await server.stop()
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.skipIf(skipNeo4j)(neo4jTitle('a Redis that goes away'), () => {
  const neo4j = useNeo4j()
  const pages = join(folder, 'pages')
  let wanted = ''
  beforeAll(async () => {
    writePages(pages, 70)
    const file = join(folder, 'local.grafeo')
    await baomai('build', pages, '--store', file)
    wanted = await bytesOf(file)
  }, 240_000)
  const both = ({ url }: RedisServer) => {
    const queued = ['--queue', url, '--store', neo4j.url]
    return [start(cli, 'work', ...queued), start(cli, 'build', pages, ...queued)] as const
  }

  it('is waited for, and goes on', async () => {
    const redis = await redisWith('--appendonly', 'yes', '--appendfsync', 'always')
    const [worker, build] = both(redis)
    await says(worker, 'pages done')
    redis.signal('SIGSTOP')
    const waiting = `The Redis at ${redis.url} does not answer now. Waiting for it, for up to 30 s …\n`
    await Promise.all([says(worker, waiting), says(build, waiting)])
    redis.signal('SIGCONT')
    await Promise.all([says(worker, 'answers again'), says(build, 'answers again')])
    await says(worker, /block . done/)
    await redis.kill()
    await redis.restart()
    expect(await build.done).toBe(0)
    expect(build.output.said).toMatch(/^pages {7}70 read, 0 unchanged, 0 refused$/m)
    expect((await bytesOf(neo4j.url)) === wanted).toBe(true)
  }, 240_000)

  it('or is full is told of in one line, and the next build goes on, though jobs are lost', async () => {
    await neo4j.empty()
    const redis = await redisWith()
    const first = both(redis)
    await says(first[0], 'pages done')
    await ask(redis.url, 'CONFIG', 'SET', 'maxmemory', '1')
    for (const { done, output } of first) {
      expect(await done).toBe(2)
      expect(output.said).toMatch(/^The Redis at \S+ is full\. Raise its maxmemory and run this again: .*\n$/m)
    }
    await ask(redis.url, 'CONFIG', 'SET', 'maxmemory', '0')
    const [worker, build] = both(redis)
    // While it gets ready.
    await says(worker, 'Working for')
    await redis.kill()
    await redis.restart()
    expect(await build.done).toBe(0)
    expect((await bytesOf(neo4j.url)) === wanted).toBe(true)
    worker.child.kill('SIGTERM')
    expect(await worker.done).toBe(0)
  }, 240_000)
})

const unused = { read: () => Promise.reject(new Error('no store')), write: () => Promise.reject(new Error('no store')) }

it('one that stays away ends a build', async () => {
  const server = await redisWith()
  const said: string[] = []
  const connection = await connect(server.url, { say: line => said.push(line), patience: 1 })
  const { reduce } = queueHands(connection, () => {})(unused, { total: 0 })
  const reducing = reduce('block', ['0'])
  reducing.catch(() => {})
  await server.kill()
  await expect(reducing).rejects.toThrow(/^The Redis at \S+ went away\. Start it and run this again: .*$/)
  expect(said).toEqual([expect.stringMatching(/ does not answer now\. Waiting for it, for up to 1 s …$/)])
  connection.close()
})

it('one that comes back with another password says so', async () => {
  const server = await redisWith()
  const connection = await connect(server.url, { patience: 2 })
  await ask(server.url, 'CONFIG', 'SET', 'requirepass', 'opensesame')
  const other = new Redis(server.url, { password: 'opensesame' })
  await other.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
  other.disconnect()
  await expect(connection.gone).rejects.toThrow(/refuses the user name or password/)
  connection.close()
})

describe('one that cannot be used', () => {
  afterEach(() => void vi.unstubAllEnvs())

  it.each([
    ['wants a password', ['--requirepass', 'opensesame'], /refuses the user name or password\. Set REDIS_USERNAME/],
    ['is full', ['--maxmemory', '1'], /is full\. Raise its maxmemory/],
    ['evicts', ['--maxmemory-policy', 'allkeys-lru'], /\(allkeys-lru\)\. Set its maxmemory-policy to noeviction\.$/],
    ['is a copy', ['--replicaof', '127.0.0.1 1', '--replica-serve-stale-data', 'yes'], /copies another one/],
    ['keeps users out of it', ['--user', 'default', 'on', 'nopass', '~other:*', '+@all'], /may not do this/],
  ])('%s', async (_, settings, words) => {
    const { url } = await redisWith(...settings)
    await expect(connect(url)).rejects.toThrow(words)
  })

  it('knows another password', async () => {
    const { url } = await redisWith('--requirepass', 'opensesame')
    vi.stubEnv('REDIS_PASSWORD', 'wrong')
    const { code, said } = await baomai('work', '--queue', url, '--store', 'bolt://127.0.0.1:1')
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(/^The Redis at \S+ refuses the user name or password\..*\n$/),
    ])
    vi.stubEnv('REDIS_PASSWORD', 'opensesame')
    ;(await connect(url)).close()
  })

  it.each([
    ['speaks of other things', 'HTTP/1.1 400 Bad Request\r\n\r\n', /^What answers at \S+ is no Redis\./],
    ['says nothing', '', /^No Redis answers at \S+ \(.*\)\. Start it, or give another address/],
  ])(
    '%s',
    async (_, answer, words) => {
      const server = createServer(socket => {
        socket.on('error', () => {}).once('data', () => socket.write(answer))
      })
      await expect(connect(await listening(server))).rejects.toThrow(words)
    },
    15_000,
  )
})

function listening(server: Server): Promise<string> {
  servers.push({ stop: async () => void server.close() })
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`redis://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
    })
  })
}
