// Reads pages in this thread, or side by side in others: what they say is the same, and in the same order.
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Gazetteer } from '../schema/gazetteer.ts'
import type { Page, PageExtract } from '../schema/model.ts'
import { understand } from './pipeline.ts'
import { type Threads, threads } from './threads.ts'

export interface PoolOptions {
  /** Threads; by default as many as the machine has cores, or this one alone when there is little to read. */
  jobs?: number | undefined
  gazetteer?: Gazetteer | undefined
  /** Told after each page, in the order in which they are done. */
  onPage?: (done: number, total: number, extract: PageExtract) => void
}

/** Characters of all pages below which one thread is done before others are warm: each takes a second of its core for that. */
const little = 100_000

/** What the pages say, in the order of the pages. */
export async function understandAll(pages: Page[], { jobs, gazetteer, onPage }: PoolOptions): Promise<PageExtract[]> {
  const size = pages.reduce((sum, page) => sum + page.text.length, 0)
  const wanted = jobs ?? (size < little ? 1 : availableParallelism())
  const many = wanted > 1 && pages.length > 1
  const reader = many ? threads<Page, PageExtract>('./pool-worker.js', wanted, gazetteer) : alone(gazetteer)
  let done = 0
  try {
    return await Promise.all(
      pages.map(async page => {
        const extract = await reader.run(page)
        onPage?.(++done, pages.length, extract)
        return extract
      }),
    )
  } finally {
    await reader.close()
  }
}

/** One page after another, with room between them for what else waits. */
function alone(gazetteer: Gazetteer | undefined): Threads<Page, PageExtract> {
  let turn: Promise<unknown> = Promise.resolve()
  const run = (page: Page) => {
    const result = turn.then(() => setImmediate()).then(() => understand(page, { gazetteer }))
    turn = result
    return result
  }
  return { run, close: async () => {} }
}
