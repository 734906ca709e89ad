// The port: where a graph is kept. Both adapters pass test/store.contract.ts.
import type { Graph } from '../../schema/model.ts'
import type { Kept } from './kept.ts'
import type { EdgeRow, NodeRow } from './rows.ts'
import type { ArticleHit, Hit, SearchOptions } from './search.ts'

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

/** How many rows were written and dropped; all 0 when the store held all of it already. */
export interface Changes {
  written: number
  dropped: number
}

export interface Store {
  /** Where it is, for messages: a path or a URL without credentials. */
  readonly url: string
  /** All that is kept. */
  load(): Promise<Graph>
  /** All that is kept as rows, nodes before edges, without what a build has still to do; not held in memory at once. */
  rows(): AsyncIterable<NodeRow | EdgeRow>
  /**
   * Lets `work` read and write. What it writes is seen by others after each transaction in a server, when all is done in
   * a file; a server that holds nothing gets the constraints and indexes of the ontology before the first write.
   * What was written before a crash is not lost: the next `change` goes on from there.
   */
  change<T>(work: (writer: Writer) => Promise<T>): Promise<T>
  /** Runs Cypher that only reads; rows hold plain JSON values. Throws a `StoreError` on a clause that writes, or at a limit. */
  query(cypher: string, params?: Params, limits?: QueryLimits): Promise<Row[]>
  /** Things by name, alias or pinyin, best first (search.ts); nothing typed is too strange to be asked. */
  search(q: string, options?: SearchOptions): Promise<Hit[]>
  /** Articles by what stands in their title or text. */
  searchArticles(q: string, options?: { limit?: number }): Promise<ArticleHit[]>
  close(): Promise<void>
}

/** Each call is one transaction: all of it is kept, or, when `work` throws, nothing. `work` may be run again after a conflict. */
export interface Writer {
  read<T>(work: (kept: Kept) => Promise<T>): Promise<T>
  write<T>(work: (kept: Kept) => Promise<T>): Promise<T>
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
