// Reads pages in this thread, or side by side in others: what they say is the same.
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import type { Gazetteer } from '../../schema/gazetteer.ts'
import type { Page, PageExtract } from '../../schema/model.ts'
import { inTurn } from '../in-turn.ts'
import { type Threads, threads } from '../threads.ts'
import { readOrSetAside, setAside } from './aside.ts'

/** Characters of all pages below which one thread is done before others are warm: each takes a second of its core for that. */
export const little = 100_000

/**
 * V8 optimizes a function once it has run for so many bytes of code. Reading is thousands of functions that each run a
 * little, and with the usual budget of 132 KB optimizing them, over and over as their inputs differ, took a third of all
 * processor time, on every thread. Measured over 800 pages: 22 to 25 s of it with budgets of 600,000 to 2,000,000, instead of 33.
 */
const budget = 1_000_000

export type Reader = Threads<Page, PageExtract>

/** What pages say. `jobs` is how many threads read them, 1 for this one alone. Close it when done. */
export function readerOf(jobs: number, gazetteer?: Gazetteer): Reader {
  return jobs > 1 ? readerBeside(jobs, gazetteer) : alone(gazetteer)
}

/** The same, always in threads of its own, so that this one can answer meanwhile. */
export function readerBeside(jobs: number, gazetteer?: Gazetteer): Reader {
  setBudget()
  const { run, close } = threads<Page, PageExtract>(new URL('./pool-worker.js', import.meta.url), jobs, gazetteer)
  const read = (page: Page) =>
    run(page).catch((error: unknown) => {
      if (!isOutOfMemory(error)) throw error
      return setAside(page, 'reading it takes more memory than there is')
    })
  return { run: read, close }
}

/** One page after another, with room between them for what else waits. */
function alone(gazetteer: Gazetteer | undefined): Reader {
  setBudget()
  const next = inTurn()
  const run = (page: Page) =>
    next(async () => {
      await setImmediate()
      return readOrSetAside(page, gazetteer)
    })
  return { run, close: async () => {} }
}

const setBudget = () => setFlagsFromString(`--interrupt-budget=${budget}`)

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
