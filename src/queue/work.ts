// A worker: takes jobs of builds that share its store, until it is told to stop.
import { type Job, UnrecoverableError, Worker } from 'bullmq'
import type { Reader } from '../build/pool.ts'
import { reduceParts } from '../build/reduce.ts'
import { gazetteerFrom } from '../gazetteer.ts'
import type { Store, Writer } from '../store/store.ts'
import { EXTRACTOR } from '../version.ts'
import { type Notes, notes, queueName, type ReadTask, type Result, type Task, task } from './jobs.ts'
import { readPages } from './pages.ts'
import type { Connection } from './redis.ts'

export interface WorkOptions {
  /** How many jobs at once. */
  jobs: number
  /** What reads pages by these names; closed at the end. */
  readerOf: (gazetteer: ReturnType<typeof gazetteerFrom> | undefined) => Reader
  /** Told of each job that was done, or failed. */
  say: (line: string) => void
  /** Ends the work when the jobs in hand are done. */
  signal: AbortSignal
  /** Milliseconds after which a job is taken up by another worker when the one that has it is silent. */
  silence?: number
}

/** Throws a `QueueError` when Redis goes away. A job that is not ended here is taken up by another worker. */
export async function work(store: Store, connection: Connection, options: WorkOptions): Promise<void> {
  const { jobs, say, signal, silence = 6000 } = options
  const readers = readersOf(connection, options)
  await store.change(async writer => {
    const worker = new Worker<unknown, Result>(queueName, job => carryOut(job, { writer, store, readers }), {
      connection: connection.redis,
      concurrency: jobs,
      lockDuration: silence,
      stalledInterval: silence / 2,
      // Redis is waited for elsewhere (watch.ts); when it is back, work goes on at once.
      runRetryDelay: 1000,
      // Not the job is to blame when a worker ends, but a page of it, and that is counted there.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
    })
    worker.on('error', () => {})
    worker.on('completed', job => say(`${nameOf(job)} done`))
    worker.on('failed', (job, error) => say(`${job ? nameOf(job) : 'A job'} failed: ${error.message}`))
    const stopped = new Promise<void>(resolve => {
      if (signal.aborted) resolve()
      signal.addEventListener('abort', () => resolve())
    })
    try {
      await Promise.race([stopped, connection.gone])
      await Promise.race([worker.close(), connection.gone])
    } catch (error) {
      // Its own way to Redis would be tried again and again.
      worker.close(true).catch(() => {})
      throw error
    } finally {
      await readers.close()
    }
  })
}

interface Means {
  writer: Writer
  store: Store
  readers: ReturnType<typeof readersOf>
}

async function carryOut(job: Job<unknown, Result>, { writer, store, readers }: Means): Promise<Result> {
  const wanted = task.parse(job.data)
  if (wanted.extractor !== EXTRACTOR)
    throw new UnrecoverableError(
      `The build reads pages by version ${wanted.extractor}, this worker by ${EXTRACTOR}. Install the same Baomai on both.`,
    )
  if (wanted.task === 'reduce') return { outcomes: [], changes: await reduceParts(writer, wanted.work, [wanted.part]) }
  const left = notes.safeParse(job.progress).data ?? { ended: {} }
  const note = (now: Notes) => job.updateProgress(now)
  return readers.using(wanted.gazetteer, ({ run }) =>
    readPages(wanted, left, { writer, url: store.url, read: run, note }),
  )
}

/** Threads know their names from the start, so builds with other names need others; those in use or used last are kept. */
function readersOf({ redis }: Connection, { readerOf }: WorkOptions) {
  type Key = ReadTask['gazetteer']
  const kept = new Map<Key, { reader: Promise<Reader>; users: number }>()
  const open = async (key: Key) => {
    if (key === undefined) return readerOf(undefined)
    const text = await redis.get(key)
    if (text === null)
      throw new UnrecoverableError('The names of --gazetteer are gone from Redis. Run the build again.')
    return readerOf(gazetteerFrom(text))
  }
  const closeIdle = async (but?: Key) => {
    for (const [key, { reader, users }] of kept) {
      if (users > 0 || key === but) continue
      kept.delete(key)
      await (await reader.catch(() => undefined))?.close()
    }
  }
  return {
    async using<T>(key: Key, work: (reader: Reader) => Promise<T>): Promise<T> {
      const own = kept.get(key) ?? { reader: open(key), users: 0 }
      kept.set(key, own)
      own.users++
      try {
        return await work(await own.reader)
      } finally {
        own.users--
        await closeIdle(key)
      }
    },
    close: () => closeIdle(),
  }
}

const nameOf = ({ id, data }: Job<unknown, Result>): string => {
  const what = (t: Task) => (t.task === 'read' ? `${t.pages.length} pages` : `${t.work} ${t.part}`)
  const read = task.safeParse(data)
  return `job ${id}: ${read.success ? what(read.data) : 'of another version'}`
}
