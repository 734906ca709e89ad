// Plain JSON to and from the Neo4j driver, and the server's errors in words.
import neo4j, { type Record as Result } from 'neo4j-driver'
import { writes } from './readonly.ts'
import { brief, type Params, type Row, StoreError, type Value } from './store.ts'

/** Whole numbers go as integers: the driver would send every number of JavaScript as a float. */
export function toServer(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, server(value)]))
}

function server(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map(server)
  return typeof value === 'object' && value !== null ? toServer(value) : value
}

export function plainRow(result: Result): Row {
  return Object.fromEntries(result.keys.map(key => [String(key), plain(result.get(key))]))
}

/** A node is `{ labels, properties }`, an edge `{ type, properties }`, a path `{ nodes, relationships }`. */
function plain(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(plain)
  if (neo4j.isNode(value)) return { labels: [...value.labels].sort(), properties: sorted(value.properties) }
  if (neo4j.isRelationship(value)) return { type: value.type, properties: sorted(value.properties) }
  if (neo4j.isPath(value)) {
    const { start, segments } = value
    return {
      nodes: [start, ...segments.map(s => s.end)].map(plain),
      relationships: segments.map(s => plain(s.relationship)),
    }
  }
  const isMap = Object.getPrototypeOf(value) === Object.prototype
  return isMap ? sorted(value) : shortest(String(value))
}

/** Times and durations as ISO 8601 writes them: the driver gives 10:00:00.250000000 and P1DT. */
const shortest = (text: string): string => text.replace(/(\.\d*[1-9])0+(?!\d)/, '$1').replace(/T$/, '')

const sorted = (record: object): { [key: string]: Value } =>
  Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, plain(value)]),
  )

const meanings: [RegExp, (url: string) => string][] = [
  [
    /^ServiceUnavailable|^SessionExpired/,
    url => `No Neo4j answers at ${url}. Start it, or name another store with --store.`,
  ],
  [
    /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/,
    url => `The Neo4j at ${url} refuses the user name or password. Set NEO4J_USERNAME and NEO4J_PASSWORD.`,
  ],
  [
    /Security\.Forbidden/,
    url => `The user of NEO4J_USERNAME may not do this in the Neo4j at ${url}. Take another user.`,
  ],
  [/Statement\.AccessMode/, () => writes],
]

/** The error as a user can act on it; what is no error of the server or the connection stays as it is. */
export function meaning(error: unknown, url: string): unknown {
  if (!(error instanceof neo4j.Neo4jError) || error instanceof StoreError) return error
  const known = meanings.find(([pattern]) => pattern.test(error.code))
  if (known) return new StoreError(known[1](url), { cause: error })
  return new StoreError(brief(error.message.split('\n', 1)[0] ?? error.code), { cause: error })
}
