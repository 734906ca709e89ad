// A graph in a Neo4j server, by its own driver.
import neo4j, { type Driver, type ManagedTransaction, type RecordShape, type Session } from 'neo4j-driver'
import { constraints } from './cypher.ts'
import { checkFormat, markFormat } from './format.ts'
import { loadGraph, type Run, rowsIn, type Stream } from './graph.ts'
import { kept } from './kept.ts'
import { isAway, isTooOld, meaning, plainRow, tooOld, toServer, waiting } from './neo4j-values.ts'
import { patience } from './patience.ts'
import { refuse } from './readonly.ts'
import { searches } from './search.ts'
import { textIndex } from './search-neo4j.ts'
import { LimitError, type Params, type QueryLimits, type Row, type Store, StoreError } from './store.ts'

export interface Credentials {
  username: string
  password: string
}

export interface Opening {
  readOnly: boolean
  /** None are sent when absent. */
  credentials?: Credentials | undefined
  /** Told, in words, once in a change that the server has gone away and is waited for. */
  onWait?: ((message: string) => void) | undefined
  /** Seconds between one try of a transaction and the next, while the server is away. */
  waits?: readonly number[]
}

/** Throws a `StoreError` when no server answers, it is too old, or it refuses the credentials. */
export async function neo4jStore(
  url: string,
  { readOnly, credentials, onWait, waits = [1, 2, 4, 8, 15] }: Opening,
): Promise<Store> {
  const auth = credentials && neo4j.auth.basic(credentials.username, credentials.password)
  const driver = connect(url, auth)
  const using = async <T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> => {
    const session = driver.session({ defaultAccessMode: mode })
    try {
      return await work(session)
    } catch (error) {
      throw meaning(error, url)
    } finally {
      await session.close()
    }
  }
  const mayWrite = () => {
    if (readOnly) throw new StoreError(`${url} was opened for reading only.`)
  }
  try {
    const { agent } = await driver.getServerInfo()
    if (isTooOld(agent)) throw new StoreError(tooOld(url, agent))
    if (!readOnly) await using('READ', session => session.executeRead(tx => checkFormat(runIn(tx), url)))
  } catch (error) {
    await driver.close()
    throw meaning(error, url)
  }
  const query: Store['query'] = async (cypher, params = {}, limits = {}) => {
    refuse(cypher)
    return using('READ', session => limited(session, cypher, params, limits))
  }
  return {
    url,
    load: () => using('READ', session => session.executeRead(tx => loadGraph(rowsIn(streamIn(tx))))),
    async *rows() {
      const session = driver.session({ defaultAccessMode: 'READ' })
      try {
        yield* rowsIn(streamIn(session.beginTransaction()))
      } catch (error) {
        throw meaning(error, url)
      } finally {
        await session.close()
      }
    },
    async change(work) {
      mayWrite()
      const patiently = patience({ waits, isPassing: isAway, onWait: total => onWait?.(waiting(url, total)) })
      const lasting: typeof using = (mode, doing) => patiently(() => using(mode, doing))
      let preparing: Promise<void> | undefined
      return work({
        read: reading => lasting('READ', session => session.executeRead(tx => reading(kept(runIn(tx))))),
        write: async writing => {
          preparing ??= lasting('WRITE', prepare)
          await preparing
          return lasting('WRITE', session => session.executeWrite(tx => writing(kept(runIn(tx)))))
        },
      })
    },
    query,
    ...searches(query, textIndex),
    close: () => driver.close(),
  }
}

function connect(url: string, auth: ReturnType<typeof neo4j.auth.basic> | undefined): Driver {
  try {
    return neo4j.driver(url, auth, {
      useBigInt: true,
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: 15_000,
      // For conflicts of two writers; that the server is away is told, and waited for longer (patience.ts).
      maxTransactionRetryTime: 2000,
    })
  } catch (error) {
    throw meaning(error, url)
  }
}

async function prepare(session: Session): Promise<void> {
  for (const statement of await markFormat(runIn(session))) await session.run(statement)
  for (const constraint of constraints) await session.run(constraint)
  await session.run('CALL db.awaitIndexes(300)')
}

const runIn =
  (tx: Pick<ManagedTransaction, 'run'> | Session): Run =>
  async (cypher, params = {}) =>
    (await tx.run<RecordShape>(cypher, toServer(params))).records.map(plainRow)

/** The driver asks for the next rows when these are taken. */
const streamIn = (tx: Pick<ManagedTransaction, 'run'>): Stream =>
  async function* (cypher) {
    for await (const record of tx.run<RecordShape>(cypher)) yield plainRow(record)
  }

/** The server itself holds the session to reading and ends a query that runs too long. */
async function limited(session: Session, cypher: string, params: Params, limits: QueryLimits): Promise<Row[]> {
  const { rows: most = Number.POSITIVE_INFINITY, seconds } = limits
  const config = seconds === undefined ? {} : { timeout: Math.max(1, Math.round(seconds * 1000)) }
  const rows: Row[] = []
  try {
    for await (const record of session.run<RecordShape>(cypher, toServer(params), config)) {
      if (rows.length === most)
        throw new LimitError(`The query has more than ${most} rows. Add LIMIT, or raise the limit.`, rows)
      rows.push(plainRow(record))
    }
  } catch (error) {
    if (!isTimeout(error)) throw error
    throw new LimitError(`The query ran longer than ${seconds} s. Ask for less at once, or raise the limit.`, rows)
  }
  return rows
}

const isTimeout = (error: unknown) =>
  error instanceof neo4j.Neo4jError && error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')
