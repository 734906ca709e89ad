// What can be wrong with a store: each has one line of its own that says what to do, and nothing is lost.
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { meaning } from '../src/store/neo4j-values.ts'
import { openStore } from '../src/store/open.ts'
import { save } from '../src/store/save.ts'
import { StoreError } from '../src/store/store.ts'
import { small } from './support/graph.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'baomai-bad-'))
const path = join(folder, 'graph.grafeo')
const pages = join(folder, 'pages')

beforeEach(() => {
  mkdirSync(pages)
  for (let i = 0; i < 100; i++)
    writeFileSync(
      join(pages, `page-${i}.txt`),
      `云河日报 2031年5月6日\n\n云河市召开第${i}次林业工作会议\n\n5月6日，云河市召开第${i}次林业工作会议。副市长柳明远出席会议并讲话。\n`,
    )
})
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

const said = (error: unknown): string => {
  expect(error).toBeInstanceOf(StoreError)
  return error instanceof Error ? error.message : ''
}
const openError = async (url: string) => said(await openStore(url).catch(e => e))

async function fill(): Promise<void> {
  const store = await openStore(path)
  await save(store, small)
  await store.close()
}

async function held(): Promise<unknown> {
  const store = await openStore(path, { readOnly: true })
  const graph = await store.load()
  await store.close()
  return graph
}

const build = (...more: string[]) =>
  spawnSync(process.execPath, [cli, 'build', pages, '--quiet', '--jobs', '1', '--store', path, ...more], {
    encoding: 'utf8',
  })

describe('a file', () => {
  it.each([0, 100, 0.5])('cut short to %s is left as it is', async part => {
    await fill()
    const whole = readFileSync(path)
    const rest = whole.subarray(0, part < 1 ? whole.length * part : part)
    writeFileSync(path, rest)
    expect(await openError(path)).toMatch(
      /(is damaged.* Delete it and build again|is not a Baomai store\. Name another)/,
    )
    expect(readFileSync(path)).toEqual(rest)
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  it('whose unfinished copy is cut short is copied anew', async () => {
    await fill()
    const store = await openStore(path)
    await expect(
      store.change(async writer => {
        await writer.write(async () => {})
        throw new Error('cut off')
      }),
    ).rejects.toThrow('cut off')
    const copy = readdirSync(folder).find(name => name.includes('.next-')) ?? ''
    writeFileSync(join(folder, copy), readFileSync(join(folder, copy)).subarray(0, 100))
    writeFileSync(`${path}.copying`, 'half a copy')
    const larger = { ...small, entities: small.entities.map(e => ({ ...e, first: '2031-01-01' })) }
    await save(store, larger)
    await store.close()
    expect(await held()).toEqual(larger)
    expect(readdirSync(folder).sort()).toEqual(['graph.grafeo', 'pages'])
  })

  it('of another version is left as it is', async () => {
    const store = await openStore(path)
    await save(store, small)
    await store.close()
    await unmark(path)
    const before = readFileSync(path)
    expect(await openError(path)).toMatch(/was written by another version of Baomai\. Name a new store with --store/)
    expect(readFileSync(path)).toEqual(before)
  })

  it('that another process writes', async () => {
    await fill()
    const store = await openStore(path)
    const { status, stderr } = build()
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^Process \d+ is writing \S+ Wait until it is done;.*\n$/),
    ])
    await store.close()
    expect(await held()).toEqual(small)
  })

  it('is not held by a process of another time, but by one of another machine', async () => {
    writeFileSync(`${path}.lock`, `${process.ppid} 1 ${(await import('node:os')).hostname()}`)
    if (process.platform === 'linux') await fill()
    writeFileSync(`${path}.lock`, `${process.ppid} 1 another.example`)
    expect(await openError(path)).toMatch(/^Process \d+ of another\.example is writing .* delete .*\.lock\.$/)
    rmSync(`${path}.lock`)
  })

  // As a user without rights: for root there are none to lack.
  it.skipIf(process.platform === 'win32')('in a folder that may not be written', async () => {
    await fill()
    const before = readFileSync(path)
    chmodSync(folder, 0o555)
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const { status, stderr } = spawnSync(process.execPath, [cli, 'build', pages, '--store', path], {
      encoding: 'utf8',
      ...user,
    })
    chmodSync(folder, 0o755)
    expect(stderr).toMatch(/^\S+\.lock cannot be written \(this user may not write in its folder\)\. .*--store\.\n$/)
    expect(status).toBe(2)
    expect(readFileSync(path)).toEqual(before)
  })

  it.skipIf(process.platform === 'win32')('for which the disk has no room', async () => {
    await fill()
    const command = `ulimit -f 400; exec "$0" "$1" build "$2" --quiet --jobs 1 --store "$3"`
    const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, cli, pages, path], {
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^The disk of \S+ is full\. Make room, then build again: .*\n$/),
    ])
    expect(await held()).toEqual(small)
    expect(build()).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(folder).sort()).toEqual(['graph.grafeo', 'pages'])
  })

  it.skipIf(process.platform === 'win32')('whose build is stopped by Ctrl-C is taken by the next one', async () => {
    const child = spawn(process.execPath, [cli, 'build', pages, '--jobs', '1', '--store', path])
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      stderr += text
      if (stderr.includes('\n70/') && !child.killed) child.kill('SIGINT')
    })
    expect(await new Promise(resolve => child.on('close', resolve))).toBe(130)
    expect(stderr).toMatch(/Stopped\. .*build again to go on\.\n$/)
    expect(existsSync(`${path}.lock`)).toBe(false)
    expect(build()).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(folder).sort()).toEqual(['graph.grafeo', 'pages'])
    const rows = (await held()) as { articles: unknown[] }
    expect(rows.articles).toHaveLength(100)
  })
})

/** Takes the mark of its version from a file, as if it had been written before there was one. */
async function unmark(file: string): Promise<void> {
  const { default: grafeo } = await import('@grafeo-db/js')
  const db = grafeo.GrafeoDB.open(file)
  for (const row of (await db.executeCypher('SHOW CONSTRAINTS')).toArray()) {
    const name = String(Object(row).name)
    if (name.startsWith('baomai_rows_')) await db.executeCypher(`DROP CONSTRAINT ${name}`)
  }
  db.close()
}

describe('a server', () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  /** One that answers every greeting with these bytes, and every message that it is this Neo4j. */
  async function pretending(greeting: string, agent = ''): Promise<string> {
    const text = (value: string) => Buffer.concat([Buffer.from([0x80 + value.length]), Buffer.from(value)])
    const fields = [text('server'), text(agent), text('connection_id'), text('bolt-1')]
    const success = Buffer.concat([Buffer.from([0xb1, 0x70, 0xa2]), ...fields])
    const message = Buffer.concat([Buffer.from([0, success.length]), success, Buffer.from([0, 0])])
    const server = createServer(socket => {
      socket
        .on('error', () => {})
        .once('data', () => {
          socket.write(Buffer.from(greeting, 'hex'))
          socket.on('data', () => socket.write(message))
        })
    })
    servers.push(server)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    return `bolt://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  }

  it('that is too old', async () => {
    expect(await openError(await pretending('00000404', 'Neo4j/4.4.9'))).toMatch(
      /^Neo4j\/4\.4\.9 at \S+ is too old\. Update it to Neo4j 5\.7 or later, or name another store with --store\.$/,
    )
  })

  it.each([
    ['of a protocol that is no longer spoken', '00000000'],
    ['that is for the web', '48545450'],
  ])('%s', async (_, greeting) => {
    expect(await openError(await pretending(greeting))).toMatch(
      /^What answers at \S+ is no Neo4j, or one .* \(7687 is usual\)\.$/,
    )
  })

  it.each([
    ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', '', /is set to reading only\. Change server\.databases/],
    ['Neo.ClientError.Security.Forbidden', '', /may not do this .* Take another user\.$/],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', '', /has too little memory\. Raise server\.memory/],
    ['Neo.DatabaseError.General.UnknownError', 'No space left on device', /disk .* is full\. Make room and restart it/],
    ['Neo.TransientError.Database.DatabaseUnavailable', '', /^No Neo4j answers at bolt:\/\/x\. Start it/],
  ])('that answers %s %s', (code, message, words) => {
    expect(said(meaning(new neo4j.Neo4jError(message, code, '', ''), 'bolt://x'))).toMatch(words)
  })
})

describe.skipIf(skipNeo4j)(neo4jTitle('a Neo4j'), () => {
  const server = useNeo4j()

  it('of another version is left as it is, until it is emptied', async () => {
    const store = await openStore(server.url)
    await save(store, small)
    const marks = await run("SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'baomai_rows_' RETURN name")
    for (const name of marks) await run(`DROP CONSTRAINT ${name}`)
    await run('CREATE CONSTRAINT baomai_rows_0 FOR (p:Page) REQUIRE p.rows0 IS UNIQUE')
    expect(await openError(server.url)).toMatch(/was written by another version of Baomai\./)
    expect(await store.load()).toEqual(small)
    await server.empty()
    const again = await openStore(server.url)
    await save(again, small)
    expect(await run("SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'baomai_rows_' RETURN name")).toEqual(marks)
    await Promise.all([store.close(), again.close()])
    await server.empty()
  }, 180_000)

  async function run(cypher: string): Promise<string[]> {
    const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD } = process.env
    const auth = NEO4J_PASSWORD === undefined ? undefined : neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD)
    const driver = neo4j.driver(server.url, auth)
    try {
      return (await driver.executeQuery(cypher)).records.map(record => String(record.get('name')))
    } finally {
      await driver.close()
    }
  }
})
