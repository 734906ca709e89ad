// Options that several commands share.
import { type Command, InvalidArgumentError, Option } from 'commander'
import { defaultStore, openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { say, UsageError } from './outcome.ts'

export interface StoreOption {
  store: string
}

export const storeOption = () =>
  new Option('--store <url>', 'a file, or bolt:// or neo4j:// (NEO4J_USERNAME, NEO4J_PASSWORD)').default(defaultStore)

/** Throws a `UsageError` when several machines cannot write this store. */
export function sharedStore(url: string): void {
  if (/^[a-z0-9+]+:\/\//i.test(url)) return
  throw new UsageError(
    `--queue needs a store that several machines can write, and ${url} is a file. Give --store neo4j://… or bolt://…`,
  )
}

/** Opens a store, works with it, closes it. */
export async function withStore<T>(url: string, readOnly: boolean, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(url, { readOnly, onWait: say })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Reads a number of an option. */
export const numberFrom = (least: number, most: number, whole: boolean) => (text: string) => {
  const value = Number(text)
  if (text.trim() === '' || !(value >= least && value <= most) || (whole && !Number.isInteger(value)))
    throw new InvalidArgumentError(`Give a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`)
  return value
}

export type AddCommand = (program: Command) => void
