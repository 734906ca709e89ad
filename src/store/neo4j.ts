// A graph in a Neo4j server, by its own driver.
import neo4j, { type Driver, type ManagedTransaction, type RecordShape, type Session } from 'neo4j-driver'
import { indexed, unique } from './cypher.ts'
import { loadGraph, type Run } from './graph.ts'
import { kept } from './kept.ts'
import { meaning, plainRow, toServer } from './neo4j-values.ts'
import { refuse } from './readonly.ts'
import { edgeTypes } from './rows.ts'
import { LimitError, type Params, type QueryLimits, type Row, type Store, StoreError } from './store.ts'

export interface Credentials {
  username: string
  password: string
}

/** Throws a `StoreError` when no server answers or it refuses the credentials; none are sent when absent. */
export async function neo4jStore(
  url: string,
  { readOnly, credentials }: { readOnly: boolean; credentials?: Credentials | undefined },
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
    await driver.verifyConnectivity()
  } catch (error) {
    await driver.close()
    throw meaning(error, url)
  }
  return {
    url,
    load: () => using('READ', session => session.executeRead(tx => loadGraph(runIn(tx)))),
    async change(work) {
      mayWrite()
      let prepared = false
      return work({
        read: reading => using('READ', session => session.executeRead(tx => reading(kept(runIn(tx))))),
        write: async writing => {
          if (!prepared) await using('WRITE', prepare)
          prepared = true
          return using('WRITE', session => session.executeWrite(tx => writing(kept(runIn(tx)))))
        },
      })
    },
    async query(cypher, params = {}, limits = {}) {
      refuse(cypher)
      return using('READ', session => limited(session, cypher, params, limits))
    },
    close: () => driver.close(),
  }
}

function connect(url: string, auth: ReturnType<typeof neo4j.auth.basic> | undefined): Driver {
  try {
    return neo4j.driver(url, auth, { useBigInt: true, connectionTimeout: 10_000, connectionAcquisitionTimeout: 15_000 })
  } catch (error) {
    throw meaning(error, url)
  }
}

async function prepare(session: Session): Promise<void> {
  for (const { label, property } of unique)
    await session.run(
      `CREATE CONSTRAINT ${label}_${property}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
    )
  for (const type of edgeTypes)
    await session.run(`CREATE CONSTRAINT ${type}_id_unique IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`)
  for (const { label, property } of indexed)
    await session.run(`CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`)
  await session.run('CALL db.awaitIndexes(300)')
}

const runIn =
  (tx: ManagedTransaction): Run =>
  async (cypher, params = {}) =>
    (await tx.run<RecordShape>(cypher, toServer(params))).records.map(plainRow)

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
