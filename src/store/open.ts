// Opens the store that a URL names: a Neo4j server by bolt:// or neo4j://, else a file of the embedded database.
import { type Store, StoreError } from './store.ts'

export const defaultStore = 'baomai.grafeo'

export interface Options {
  readOnly?: boolean
  /** Told, in words, when a server goes away during a build and is waited for. */
  onWait?: (message: string) => void
}

/**
 * `url` is a path, or `bolt://`, `neo4j://`, `neo4j+s://` and the like, with the credentials in NEO4J_USERNAME and
 * NEO4J_PASSWORD. Throws a `StoreError` that says what to do when the store cannot be opened. Close it when done.
 */
export async function openStore(url: string = defaultStore, options: Options = {}): Promise<Store> {
  const { readOnly = false, onWait } = options
  if (url.trim() === '') throw new StoreError('The store has no name. Give --store a path or an address.')
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase()
  // Imported when needed: a command on a file need not wait for the server's driver, nor the other way round.
  if (scheme === undefined) return (await import('./grafeo.ts')).grafeoStore(url, { readOnly })
  if (!/^(bolt|neo4j)(\+s|\+ssc)?$/.test(scheme))
    throw new StoreError(`A store is a path, or an address that begins with bolt:// or neo4j://, not ${scheme}://.`)
  if (!URL.canParse(url)) throw new StoreError(`${url} is not an address. Write it like bolt://127.0.0.1:7687`)
  const { username, password } = new URL(url)
  if (username || password)
    throw new StoreError('Leave user and password out of the address; set NEO4J_USERNAME and NEO4J_PASSWORD.')
  return (await import('./neo4j.ts')).neo4jStore(url, { readOnly, onWait, credentials: credentials(process.env) })
}

function credentials({ NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password }: NodeJS.ProcessEnv) {
  return password === undefined ? undefined : { username, password }
}
