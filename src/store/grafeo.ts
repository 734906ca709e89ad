// A graph in one Grafeo file. The file is never written in place: a change is made to a copy that then takes its name,
// so that a crash loses nothing and readers are never locked out (a Grafeo file open for writing cannot be read).
import { closeSync, copyFileSync, cpSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import grafeo from '@grafeo-db/js'
import { indexed, unique } from './cypher.ts'
import { isEmpty } from './diff.ts'
import { queries } from './grafeo-query.ts'
import { meaning, plain } from './grafeo-values.ts'
import { carryOut, diffTo, loadGraph, type Run } from './graph.ts'
import { lock } from './lock.ts'
import { refuse } from './readonly.ts'
import { type Params, type Row, type Store, StoreError } from './store.ts'

const { GrafeoDB } = grafeo
type Db = InstanceType<typeof GrafeoDB>

/**
 * A writable store may be new, and keeps other writers away until it is closed; a read-only one must exist.
 * Throws a `StoreError` when the file is no Grafeo file or another build is writing it.
 */
export async function grafeoStore(url: string, { readOnly }: { readOnly: boolean }): Promise<Store> {
  const path = resolve(url)
  const folder = dirname(path)
  if (!readOnly && !existsSync(folder))
    throw new StoreError(`There is no folder ${folder}. Create it, or name another store with --store.`)
  if (readOnly || existsSync(path)) await reading(path, url, async () => {})
  const unlock = readOnly ? undefined : lock(path, url)
  const readers = queries(path)
  const mayWrite = () => {
    if (readOnly) throw new StoreError(`${url} was opened for reading only.`)
  }
  return {
    url,
    async prepare() {
      mayWrite()
      const missing = existsSync(path) ? await reading(path, url, missingIndexes) : indexes.map(i => i.cypher)
      if (missing.length > 0) await changing(path, url, run => inTurn(missing, run))
    },
    async load() {
      if (!existsSync(path)) return loadGraph(async () => [])
      return reading(path, url, loadGraph)
    },
    async save(graph) {
      mayWrite()
      const diff = existsSync(path)
        ? await reading(path, url, run => diffTo(run, graph))
        : await diffTo(async () => [], graph)
      if (!isEmpty(diff)) await changing(path, url, run => carryOut(run, diff))
      return diff.changes
    },
    async query(cypher, params = {}, limits = {}) {
      refuse(cypher)
      if (!existsSync(path)) throw new StoreError(meaning('does not exist', url))
      return readers.query(cypher, params, limits)
    },
    async close() {
      readers.close()
      unlock?.()
    },
  }
}

/** Every index that is wanted: a uniqueness constraint is none here, so a unique property gets both. */
const indexes = [
  ...unique.map(({ label, property }) => ({
    show: 'SHOW CONSTRAINTS',
    name: `${label}_${property}_unique`,
    cypher: `CREATE CONSTRAINT ${label}_${property}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  })),
  ...[...unique, ...indexed].map(({ label, property }) => ({
    show: 'SHOW INDEXES',
    name: `${label}_${property}`,
    cypher: `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  })),
]

async function missingIndexes(run: Run): Promise<string[]> {
  const held = new Set([...(await run('SHOW CONSTRAINTS')), ...(await run('SHOW INDEXES'))].map(row => row.name))
  return indexes.filter(i => !held.has(i.name)).map(i => i.cypher)
}

async function reading<T>(path: string, url: string, work: (run: Run) => Promise<T>): Promise<T> {
  const db = open(() => GrafeoDB.openReadOnly(path), url)
  try {
    return await work((cypher, params) => rowsOf(db, cypher, params))
  } finally {
    db.close()
  }
}

/** Works on a copy; it takes the file's place when all went well. `X.wal` is what a program that was killed left of X. */
async function changing(path: string, url: string, work: (run: Run) => Promise<void>): Promise<void> {
  const copy = `${path}.next`
  const discard = () => {
    for (const file of [copy, `${copy}.wal`]) rmSync(file, { recursive: true, force: true })
  }
  discard()
  if (existsSync(path)) copyFileSync(path, copy)
  if (existsSync(`${path}.wal`)) cpSync(`${path}.wal`, `${copy}.wal`, { recursive: true })
  const db = open(() => GrafeoDB.create(copy), url)
  try {
    await work((cypher, params) => rowsOf(db, cypher, params))
  } catch (error) {
    db.close()
    discard()
    throw error
  }
  db.close()
  flush(copy)
  rmSync(`${path}.wal`, { recursive: true, force: true })
  renameSync(copy, path)
}

function open(opening: () => Db, url: string): Db {
  try {
    return opening()
  } catch (error) {
    throw new StoreError(meaning(error instanceof Error ? error.message : String(error), url), { cause: error })
  }
}

async function rowsOf(db: Db, cypher: string, params?: Params): Promise<Row[]> {
  const result = await db.executeCypher(cypher, params)
  return result.toArray().map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])))
}

async function inTurn(statements: string[], run: Run): Promise<void> {
  for (const statement of statements) await run(statement)
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}
