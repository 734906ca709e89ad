// A graph in one Grafeo file. The file is never written in place: a change is made to a copy that then takes its name,
// so that readers are never locked out (a Grafeo file open for writing cannot be read) and never see half of a build.
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import grafeo from '@grafeo-db/js'
import { index, indexed, unique, uniqueness } from './cypher.ts'
import { checkFormat, markFormat } from './format.ts'
import { copyOf, versionOf } from './grafeo-copy.ts'
import { queries } from './grafeo-query.ts'
import { failure, isBroken, meaning, plain } from './grafeo-values.ts'
import { loadGraph, type Run, rowsIn } from './graph.ts'
import { kept } from './kept.ts'
import { lock } from './lock.ts'
import { refuse } from './readonly.ts'
import { searches } from './search.ts'
import { textIndex } from './search-grafeo.ts'
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
  if (readOnly || existsSync(path)) await tried(path, url, readOnly)
  const unlock = readOnly ? undefined : lock(path, url)
  const readers = queries(path)
  const query: Store['query'] = async (cypher, params = {}, limits = {}) => {
    refuse(cypher)
    if (!existsSync(path)) throw new StoreError(meaning('does not exist', url))
    return readers.query(cypher, params, limits)
  }
  return {
    url,
    load: () => loadGraph(rowsOf(path, url)),
    rows: () => rowsOf(path, url),
    async change(work) {
      if (readOnly) throw new StoreError(`${url} was opened for reading only.`)
      return changing(path, url, work)
    },
    query,
    ...searches(
      query,
      textIndex(() => (existsSync(path) ? versionOf(path) : '')),
    ),
    async close() {
      readers.close()
      unlock?.()
    },
  }
}

/** Reads the file until there is something to write, from then on a copy, which takes the file's place when all went well. */
async function changing<T>(path: string, url: string, work: (writer: Writer) => Promise<T>): Promise<T> {
  const copy = copyOf(path)
  const unfinished = await takenUp(copy, url)
  let isCopy = unfinished !== undefined
  let db = Promise.resolve(unfinished ?? (existsSync(path) ? open(() => GrafeoDB.openReadOnly(path), url) : undefined))
  const toWrite = async (held: Db | undefined): Promise<Db> => {
    if (held && isCopy) return held
    held?.close()
    copy.make()
    isCopy = true
    const own = open(() => GrafeoDB.create(copy.path), url)
    await prepare(runOn(own))
    return own
  }
  try {
    const result = await work({
      // While the copy is being made, a reader waits for it.
      read: async reading => {
        const held = await db
        return reading(kept(held ? runOn(held) : nothing))
      },
      async write(writing) {
        const own = db.then(toWrite)
        db = own
        const transaction = (await own).beginTransaction()
        try {
          const written = await writing(kept(runOn(transaction)))
          transaction.commit()
          return written
        } catch (error) {
          undo(transaction)
          throw error
        }
      },
    })
    const done = await db
    done?.close()
    if (isCopy) copy.takeItsPlace()
    return result
  } catch (error) {
    await db.then(held => held?.close()).catch(() => {})
    throw failure(error, url)
  }
}

/** The copy of a build that was cut off; none when it is broken or another version wrote it, since it can be made anew. */
async function takenUp(copy: ReturnType<typeof copyOf>, url: string): Promise<Db | undefined> {
  if (!copy.exists()) return undefined
  let db: Db
  try {
    db = GrafeoDB.open(copy.path)
  } catch (error) {
    if (isBroken(error)) return undefined
    throw failure(error, url)
  }
  try {
    await checkFormat(runOn(db), url)
    await prepare(runOn(db))
    return db
  } catch (error) {
    db.close()
    if (error instanceof StoreError) return undefined
    throw error
  }
}

/** A commit that failed has rolled back already. */
function undo(transaction: ReturnType<Db['beginTransaction']>): void {
  try {
    transaction.rollback()
  } catch {}
}

async function prepare(run: Run): Promise<void> {
  for (const statement of [...(await markFormat(run)), ...(await missingIndexes(run))]) await run(statement)
}

/** Every index that is wanted: a uniqueness constraint is none here, so a unique property gets both. */
export const indexes = [...unique.map(uniqueness), ...[...unique, ...indexed].map(index)]

async function missingIndexes(run: Run): Promise<string[]> {
  const held = new Set([...(await run('SHOW CONSTRAINTS')), ...(await run('SHOW INDEXES'))].map(row => row.name))
  return indexes.filter(i => !held.has(i.name)).map(i => i.cypher)
}

async function tried(path: string, url: string, readOnly: boolean): Promise<void> {
  const db = open(() => GrafeoDB.openReadOnly(path), url)
  try {
    if (!readOnly) await checkFormat(runOn(db), url)
  } finally {
    db.close()
  }
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

/** One version of the file, whatever is built meanwhile; what a statement answers stays with the engine until it is taken. */
async function* rowsOf(path: string, url: string) {
  if (!existsSync(path)) return
  const db = open(() => GrafeoDB.openReadOnly(path), url)
  try {
    yield* rowsIn(async function* (cypher) {
      const result = await db.executeCypher(cypher)
      for (let i = 0; i < result.length; i++) yield plainRow(result.get(i))
    })
  } finally {
    db.close()
  }
}

const runOn =
  (db: Pick<Db, 'executeCypher'>): Run =>
  async (cypher: string, params?: Params): Promise<Row[]> => {
    const result = await db.executeCypher(cypher, params)
    return result.toArray().map(plainRow)
  }

const plainRow = (row: object): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]))
