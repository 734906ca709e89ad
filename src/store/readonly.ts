// What is no query on either database, whatever the database itself says to it.
import { StoreError } from './store.ts'

export const writes =
  'This query would write; here it may only read. `baomai build` and `baomai correct` change a graph.'

/**
 * Refuses an empty query, and LOAD CSV, which reads any file of the machine or any address and counts as reading.
 * Without regard to comments and strings, so that none can hide it; Neo4j also reads it from `\u004coad`.
 */
export function refuse(cypher: string): void {
  if (cypher.trim() === '') throw new StoreError('The query is empty.')
  const decoded = cypher.replace(/\\u+([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  if (/\bload\b[\s\S]*\bcsv\b/i.test(decoded))
    throw new StoreError(
      'LOAD CSV is not allowed here: it reads files and addresses, and a query reads the graph only.',
    )
}
