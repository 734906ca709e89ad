// Reads pages in this thread, or side by side in others: what they say is the same, and in the same order.
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Gazetteer } from '../schema/gazetteer.ts'
import type { Page, PageExtract } from '../schema/model.ts'
import { understand } from './pipeline.ts'

export interface PoolOptions {
  /** Threads; by default as many as the machine has cores, or this one alone when there is little to read. */
  jobs?: number | undefined
  gazetteer?: Gazetteer | undefined
  /** Told after each page, in the order in which they are done. */
  onPage?: (done: number, total: number, extract: PageExtract) => void
}

/** Characters of all pages below which one thread is done before others have started. */
const little = 500_000

/** What the pages say, in the order of the pages. */
export async function understandAll(pages: Page[], { jobs, gazetteer, onPage }: PoolOptions): Promise<PageExtract[]> {
  const size = pages.reduce((sum, page) => sum + page.text.length, 0)
  const wanted = jobs ?? (size < little ? 1 : availableParallelism())
  const reader = wanted > 1 && pages.length > 1 ? await threads(wanted, gazetteer) : alone(gazetteer)
  let done = 0
  try {
    return await Promise.all(
      pages.map(async page => {
        const extract = await reader.read(page)
        onPage?.(++done, pages.length, extract)
        return extract
      }),
    )
  } finally {
    await reader.close()
  }
}

interface Reader {
  read(page: Page): Promise<PageExtract>
  close(): Promise<void>
}

/** One page after another, with room between them for what else waits. */
function alone(gazetteer: Gazetteer | undefined): Reader {
  let turn: Promise<unknown> = Promise.resolve()
  const read = (page: Page) => {
    const result = turn.then(() => setImmediate()).then(() => understand(page, { gazetteer }))
    turn = result
    return result
  }
  return { read, close: async () => {} }
}

async function threads(count: number, gazetteer: Gazetteer | undefined): Promise<Reader> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: new URL('./pool-worker.js', import.meta.url).href,
    minThreads: count,
    maxThreads: count,
    workerData: gazetteer,
  })
  return { read: page => pool.run(page, { name: 'read' }), close: () => pool.destroy() }
}
