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
    /^ServiceUnavailable|^SessionExpired|DatabaseUnavailable/,
    url =>
      `No Neo4j answers at ${url}. Start it, or name another store with --store; what was written to it is kept, and a build goes on from there.`,
  ],
  [
    /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/,
    url => `The Neo4j at ${url} refuses the user name or password. Set NEO4J_USERNAME and NEO4J_PASSWORD.`,
  ],
  [
    /Security\.Forbidden/,
    url => `The user of NEO4J_USERNAME may not do this in the Neo4j at ${url}. Take another user.`,
  ],
  [
    /WriteOnReadOnlyAccessDatabase|ForbiddenOnReadOnlyDatabase/,
    url =>
      `The Neo4j at ${url} is set to reading only. Change server.databases.default_to_read_only in its neo4j.conf, or name another store with --store.`,
  ],
  [
    /OutOfMemory|MemoryLimit/i,
    url =>
      `The Neo4j at ${url} has too little memory. Raise server.memory.heap.max_size in its neo4j.conf and restart it, then build again: it goes on from there.`,
  ],
  [/Statement\.AccessMode/, () => writes],
]

const full = /no space left|not enough space|disk quota/i

/** The error as a user can act on it; what is no error of the server or the connection stays as it is. */
export function meaning(error: unknown, url: string): unknown {
  if (!(error instanceof neo4j.Neo4jError) || error instanceof StoreError) return error
  if (full.test(saidBy(error)))
    return new StoreError(
      `The disk of the Neo4j at ${url} is full. Make room and restart it, then build again: it goes on from there.`,
      { cause: error },
    )
  if (foreign.test(error.message))
    return new StoreError(
      `What answers at ${url} is no Neo4j, or one that is older than ${oldest.join('.')}. Check address and port (7687 is usual).`,
      { cause: error },
    )
  const known = meanings.find(([pattern]) => pattern.test(error.code))
  if (known) return new StoreError(known[1](url), { cause: error })
  return new StoreError(brief(error.message.split('\n', 1)[0] ?? error.code), { cause: error })
}

/** The messages of an error and of what caused it. */
const saidBy = (error: Error): string =>
  error.cause instanceof Error ? `${error.message} ${saidBy(error.cause)}` : error.message

/** Of the driver, about one that speaks another protocol. */
const foreign = /Server responded HTTP|protocol versions|Unknown Bolt protocol/i

/** Relationships with a unique property came with it. */
const oldest = [5, 7] as const

/** `agent` is what a server calls itself, as Neo4j/5.26.0. */
export function isTooOld(agent: string | undefined): boolean {
  const [, major, minor] = /^Neo4j\/v?(\d+)\.(\d+)/.exec(agent ?? '') ?? []
  if (major === undefined) return false
  return Number(major) < oldest[0] || (Number(major) === oldest[0] && Number(minor) < oldest[1])
}

export const tooOld = (url: string, agent = 'The server') =>
  `${agent} at ${url} is too old. Update it to Neo4j ${oldest.join('.')} or later, or name another store with --store.`

/** Whether the same may go well later: the connection was lost, or the server is starting or stopping. */
export function isAway(error: unknown): boolean {
  const cause = error instanceof StoreError ? error.cause : error
  return cause instanceof neo4j.Neo4jError && neo4j.isRetryableError(cause) && !/OutOfMemory/.test(cause.code)
}

export const waiting = (url: string, seconds: number) =>
  `The Neo4j at ${url} does not answer now. Trying again, for up to ${seconds} s …`
