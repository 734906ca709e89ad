// Grafeo's values as plain JSON and its errors in words: nodes, edges and paths as neo4j.ts gives them.
import { basename } from 'node:path'
import { writes } from './readonly.ts'
import { brief, StoreError, type Value } from './store.ts'

/** A node is `{ labels, properties }`, an edge `{ type, properties }`, a path `{ nodes, relationships }`. */
export function plain(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (value instanceof Date) return value.toISOString().replace(/\.000Z$|Z$/, '')
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Float32Array) return [...value]
  return plainObject(Object.entries(value))
}

function plainObject(entries: [string, unknown][]): Value {
  const { _id, _labels, _type, _source, _target, ...rest } = Object.fromEntries(entries)
  if (Array.isArray(_labels)) return { labels: _labels.map(String).sort(), properties: sorted(rest) }
  if (typeof _type === 'string' && _source !== undefined) return { type: _type, properties: sorted(rest) }
  if (Array.isArray(rest.nodes) && Array.isArray(rest.edges) && entries.length === 2)
    return { nodes: rest.nodes.map(plain), relationships: rest.edges.map(plain) }
  return sorted(Object.fromEntries(entries))
}

const sorted = (record: Record<string, unknown>): { [key: string]: Value } =>
  Object.fromEntries(
    Object.keys(record)
      .sort()
      .map(key => [key, plain(record[key])]),
  )

const broken: [RegExp, (path: string) => string][] = [
  [/is damaged/, path => `${path} is damaged: a part of it is missing or was overwritten. Delete it and build again.`],
  [
    /not a Grafeo database|not a database file/,
    path => `${path} is not a Baomai store. Name another file with --store.`,
  ],
]

/** What can happen to any file while it is used. */
const failures: [RegExp, (path: string) => string][] = [
  [
    /no space left|file too large|quota exceeded/i,
    path =>
      `The disk of ${path} is full. Make room, then build again: what was written is kept, and it goes on from there.`,
  ],
  [/locked/, path => `Another program has ${path} open for writing. Close it, or name another store with --store.`],
  [
    /permission denied|not permitted/i,
    path => `${path} may not be read or written by this user. Change its rights, or its place.`,
  ],
  [/read-only file system/i, path => `The disk of ${path} is for reading only. Name another store with --store.`],
]

const meanings: [RegExp, (path: string, message: string) => string][] = [
  [/GRAFEO-T003/, () => writes],
  [/does not exist/, path => `There is no store at ${path}. Build one first: baomai build PATH… --store ${path}`],
  ...broken,
  ...failures,
]

/** An error of the engine in one line for a user. */
export function meaning(message: string, path: string): string {
  const known = meanings.find(([pattern]) => pattern.test(message))
  if (known) return known[1](path, message)
  const words = message.replace(/^[A-Z][a-z]+ error: (GRAFEO-\w+: )?/, '').replace(/\n\s*-->.*|\n\s*\|/g, '')
  return brief(words.replace(/\s*\n\s*/g, '; ').trim())
}

/** A failure of the disk or of the file's rights as a user can act on it; anything else as it was. */
export function failure(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError || isOfOther(error, path)) return error
  const known = failures.find(([pattern]) => pattern.test(error.message))
  return known ? new StoreError(known[1](path), { cause: error }) : error
}

/** A page may be unreadable too. */
const isOfOther = (error: Error, path: string) =>
  'path' in error && typeof error.path === 'string' && !error.path.includes(basename(path))

/** Whether a file could not be opened because of what is in it. */
export const isBroken = (error: unknown): boolean =>
  error instanceof Error && broken.some(([pattern]) => pattern.test(error.message))
