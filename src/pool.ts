// Reads pages in this thread, or side by side in others: what they say is the same.
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import type { Gazetteer } from '../schema/gazetteer.ts'
import type { Page, PageExtract } from '../schema/model.ts'
import { understand } from './pipeline.ts'
import { type Threads, threads } from './threads.ts'

/** Characters of all pages below which one thread is done before others are warm: each takes a second of its core for that. */
export const little = 100_000

/**
 * V8 optimizes a function once it has run for so many bytes of code. Reading is thousands of functions that each run a
 * little, and with the usual budget of 132 KB optimizing them, over and over as their inputs differ, took a third of all
 * processor time, on every thread. Measured over 800 pages: 22 s of processor time instead of 33.
 */
const budget = 1_000_000

/** What pages say. `jobs` is how many threads read them, 1 for this one alone. Close it when done. */
export function readerOf(jobs: number, gazetteer?: Gazetteer): Threads<Page, PageExtract> {
  setFlagsFromString(`--interrupt-budget=${budget}`)
  return jobs > 1 ? threads<Page, PageExtract>('./pool-worker.js', jobs, gazetteer) : alone(gazetteer)
}

/** One page after another, with room between them for what else waits. */
function alone(gazetteer: Gazetteer | undefined): Threads<Page, PageExtract> {
  let turn: Promise<unknown> = Promise.resolve()
  const run = (page: Page) => {
    const result = turn.then(() => setImmediate()).then(() => understand(page, { gazetteer }))
    turn = result.catch(() => {})
    return result
  }
  return { run, close: async () => {} }
}
