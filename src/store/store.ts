// The port: where a graph is kept. Both adapters pass test/store.contract.ts.
import type { Graph } from '../../schema/model.ts'

/** A plain JSON value: what a row of a query may hold. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value }
export type Params = Record<string, Value>
export type Row = Record<string, Value>

export interface QueryLimits {
  /** Most rows returned; one more is a `LimitError` that says so. */
  rows?: number
  /** Most seconds a query may run. */
  seconds?: number
}

/** How many rows a save wrote and dropped; all 0 when the store held the graph already. */
export interface Changes {
  written: number
  dropped: number
}

export interface Store {
  /** Where it is, for messages: a path or a URL without credentials. */
  readonly url: string
  /** Creates the constraints and indexes that the ontology asks for. Doing it again changes nothing. */
  prepare(): Promise<void>
  /** All that is kept. */
  load(): Promise<Graph>
  /** Makes the store hold exactly this graph; writes only what differs. */
  save(graph: Graph): Promise<Changes>
  /** Runs Cypher that only reads; rows hold plain JSON values. Throws a `StoreError` on a clause that writes, or at a limit. */
  query(cypher: string, params?: Params, limits?: QueryLimits): Promise<Row[]>
  close(): Promise<void>
}

/** An error of a store that a user can do something about; `message` says what and how. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/** A message of a database without most of the query that it repeats. */
export const brief = (message: string): string => (message.length > 400 ? `${message.slice(0, 400)} …` : message)

/** A query that reached a limit; `rows` are those read before. */
export class LimitError extends StoreError {
  readonly rows: Row[]
  constructor(message: string, rows: Row[] = []) {
    super(message)
    this.rows = rows
  }
}
