// A graph in one Grafeo file. The file is never written in place: a change is made to a copy that then takes its name,
// so that readers are never locked out (a Grafeo file open for writing cannot be read) and never see half of a build.
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import grafeo from '@grafeo-db/js'
import { indexed, unique } from './cypher.ts'
import { copyOf } from './grafeo-copy.ts'
import { queries } from './grafeo-query.ts'
import { meaning, plain } from './grafeo-values.ts'
import { loadGraph, type Run } from './graph.ts'
import { kept } from './kept.ts'
import { lock } from './lock.ts'
import { refuse } from './readonly.ts'
import { type Params, type Row, type Store, StoreError, type Writer } from './store.ts'

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
  if (readOnly || existsSync(path)) open(() => GrafeoDB.openReadOnly(path), url).close()
  const unlock = readOnly ? undefined : lock(path, url)
  const readers = queries(path)
  return {
    url,
    async load() {
      if (!existsSync(path)) return loadGraph(nothing)
      const db = open(() => GrafeoDB.openReadOnly(path), url)
      try {
        return await loadGraph(runOn(db))
      } finally {
        db.close()
      }
    },
    async change(work) {
      if (readOnly) throw new StoreError(`${url} was opened for reading only.`)
      return changing(path, url, work)
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

/** Reads the file until there is something to write, from then on a copy, which takes the file's place when all went well. */
async function changing<T>(path: string, url: string, work: (writer: Writer) => Promise<T>): Promise<T> {
  const copy = copyOf(path)
  let writable = copy.exists()
  let db = writable
    ? open(() => GrafeoDB.open(copy.path), url)
    : existsSync(path)
      ? open(() => GrafeoDB.openReadOnly(path), url)
      : undefined
  const toWrite = async (): Promise<Db> => {
    if (db && writable) return db
    db?.close()
    db = undefined
    copy.make()
    const own = open(() => GrafeoDB.create(copy.path), url)
    for (const statement of await missingIndexes(runOn(own))) await own.executeCypher(statement)
    db = own
    writable = true
    return own
  }
  try {
    const result = await work({
      read: reading => reading(kept(db ? runOn(db) : nothing)),
      async write(writing) {
        const transaction = (await toWrite()).beginTransaction()
        try {
          const written = await writing(kept(runOn(transaction)))
          transaction.commit()
          return written
        } catch (error) {
          transaction.rollback()
          throw error
        }
      },
    })
    db?.close()
    if (writable) copy.takeItsPlace()
    return result
  } catch (error) {
    db?.close()
    throw error
  }
}

/** Every index that is wanted: a uniqueness constraint is none here, so a unique property gets both. */
const indexes = [
  ...unique.map(({ label, property }) => ({
    name: `${label}_${property}_unique`,
    cypher: `CREATE CONSTRAINT ${label}_${property}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  })),
  ...[...unique, ...indexed].map(({ label, property }) => ({
    name: `${label}_${property}`,
    cypher: `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  })),
]

async function missingIndexes(run: Run): Promise<string[]> {
  const held = new Set([...(await run('SHOW CONSTRAINTS')), ...(await run('SHOW INDEXES'))].map(row => row.name))
  return indexes.filter(i => !held.has(i.name)).map(i => i.cypher)
}

function open(opening: () => Db, url: string): Db {
  try {
    return opening()
  } catch (error) {
    throw new StoreError(meaning(error instanceof Error ? error.message : String(error), url), { cause: error })
  }
}

/** A store that is not there yet answers as an empty one, counts with none. */
const nothing: Run = async () => []

const runOn =
  (db: Pick<Db, 'executeCypher'>): Run =>
  async (cypher: string, params?: Params): Promise<Row[]> => {
    const result = await db.executeCypher(cypher, params)
    return result
      .toArray()
      .map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])))
  }
