// The embedded store: the contract, and what only a file can suffer.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../src/store/open.ts'
import { save } from '../src/store/save.ts'
import { StoreError } from '../src/store/store.ts'
import { storeContract } from './store.contract.ts'
import { nothing, small } from './support/graph.ts'

const folder = mkdtempSync(join(tmpdir(), 'baomai-store-'))
const path = join(folder, 'any name 名.db')
const empty = async () => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
}
afterAll(() => rmSync(folder, { recursive: true }))

describe('Grafeo', () => {
  storeContract(options => openStore(path, options), empty)

  it('leaves one file, and the same file when nothing changed', async () => {
    const store = await openStore(path)
    await save(store, small)
    const before = statSync(path)
    await save(store, small)
    await store.close()
    expect(statSync(path)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
    expect(readdirSync(folder)).toEqual(['any name 名.db'])
    await empty()
  })

  it('can be read while it is written, and reads the new graph then', async () => {
    const writer = await openStore(path)
    await save(writer, small)
    const reader = await openStore(path, { readOnly: true })
    const count = () => reader.query('MATCH (n:Entity) RETURN count(n) AS n')
    expect(await count()).toEqual([{ n: 4 }])
    await save(writer, nothing)
    expect(await count()).toEqual([{ n: 0 }])
    expect(await reader.load()).toEqual(nothing)
    await Promise.all([reader.close(), writer.close()])
    await empty()
  })

  it('lets one process write at a time, but is not held by one that died', async () => {
    const writer = await openStore(path)
    await expect(openStore(path)).rejects.toThrow(/is writing .*Wait until it is done/)
    await writer.close()
    writeFileSync(`${path}.lock`, '999999999')
    writeFileSync(`${path}.next`, 'half a copy')
    const next = await openStore(path)
    await save(next, small)
    expect(await next.load()).toEqual(small)
    await next.close()
    expect(existsSync(`${path}.lock`)).toBe(false)
    await empty()
  })

  it('says what is wrong with a file', async () => {
    await expect(openStore(path, { readOnly: true })).rejects.toThrow(/There is no store at .* Build one first/)
    await expect(openStore(join(folder, 'no/such.db'))).rejects.toThrow(/There is no folder .* Create it/)
    expect(readdirSync(folder)).toEqual([])
    writeFileSync(path, 'a letter, not a graph '.repeat(1000))
    for (const readOnly of [true, false])
      await expect(openStore(path, { readOnly })).rejects.toThrow(/is not a Baomai store/)
    expect(readFileSync(path, 'utf8')).toMatch(/^a letter/)
    mkdirSync(join(folder, 'pages'))
    await expect(openStore(join(folder, 'pages'))).rejects.toThrow(/is not a Baomai store/)
    await empty()
  })

  it('ends a query that takes too much memory', async () => {
    const store = await openStore(path)
    await save(store, small)
    const greedy = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN collect(toString(a * b)) AS all'
    await expect(store.query(greedy, {}, { seconds: 25 })).rejects.toThrow(/Ask for less at once/)
    await store.close()
    await empty()
  })
})

describe('the address of a store', () => {
  it.each([
    ['http://127.0.0.1:7474', /begins with bolt:\/\/ or neo4j:\/\//],
    ['bolt://a b', /is not an address/],
    ['bolt://ann:secret@127.0.0.1:1', /Leave user and password out of the address/],
    ['bolt://127.0.0.1:1', /No Neo4j answers at bolt:\/\/127\.0\.0\.1:1\. Start it/],
    ['neo4j://127.0.0.1:1', /No Neo4j answers at/],
  ])('%s', async (url, message) => {
    const error: unknown = await openStore(url).catch(e => e)
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toMatchObject({ message: expect.stringMatching(message) })
  })
})
