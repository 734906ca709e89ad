// A store that is read while builds replace it: the file is opened anew when it is another one.
import { stat } from 'node:fs/promises'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'

interface Held {
  store: Store
  stamp: string
  /** Requests that read it now. */
  readers: number
}

/** Opens a store to be read for long. Throws a `StoreError` when there is none. */
export async function openLive(url: string): Promise<Store> {
  let held = await open(url)
  let opening: Promise<void> | undefined

  const reopen = async () => {
    const stale = held
    held = await open(url)
    if (!stale.readers) await stale.store.close()
  }
  const reading = async <T>(read: (store: Store) => Promise<T>): Promise<T> => {
    if (!opening && (await stampOf(url)) !== held.stamp) {
      opening ??= reopen().finally(() => {
        opening = undefined
      })
    }
    await opening
    const mine = held
    mine.readers++
    try {
      return await read(mine.store)
    } finally {
      mine.readers--
      if (mine !== held && !mine.readers) await mine.store.close()
    }
  }
  return {
    url: held.store.url,
    prepare: async () => {},
    load: () => reading(store => store.load()),
    save: () => Promise.reject(new Error('a store that is served is only read')),
    query: (cypher, params, limits) => reading(store => store.query(cypher, params, limits)),
    close: () => held.store.close(),
  }
}

async function open(url: string): Promise<Held> {
  const stamp = await stampOf(url)
  return { store: await openStore(url, { readOnly: true }), stamp, readers: 0 }
}

/** Which file it is; a database server has none, and looks after its readers itself. */
async function stampOf(url: string): Promise<string> {
  const file = await stat(url).catch(() => undefined)
  return file ? `${file.ino} ${file.mtimeMs} ${file.size}` : ''
}
