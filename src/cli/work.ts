// baomai work: a worker of builds with --queue, on this or another machine.
import { type AddCommand, numberFrom, type StoreOption, sharedStore, storeOption, withStore } from './options.ts'
import { ending, say } from './outcome.ts'

interface Options extends StoreOption {
  queue: string
  jobs: number
  quiet?: boolean
}

export const work: AddCommand = program => {
  program
    .command('work')
    .description('do the work of builds with --queue, until Ctrl-C or SIGTERM; run as many as there are cores')
    .requiredOption('--queue <url>', 'the Redis of the build: redis://… (REDIS_USERNAME, REDIS_PASSWORD)')
    .addOption(storeOption())
    .option('--jobs <n>', 'jobs at once, each on a core of its own', numberFrom(1, 256, true), 1)
    .option('--quiet', 'say nothing of jobs')
    .action(ending(run))
}

async function run({ queue, store: url, jobs, quiet }: Options): Promise<number> {
  sharedStore(url)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const [{ connect }, { work }, { readerBeside }] = await Promise.all([
    import('../queue/redis.ts'),
    import('../queue/work.ts'),
    import('../build/pool.ts'),
  ])
  const connection = await connect(queue, { say })
  const readerOf = (gazetteer: Parameters<typeof readerBeside>[1]) => readerBeside(jobs, gazetteer)
  try {
    await withStore(url, false, store => {
      if (!quiet) say(`Working for ${queue} on ${url}. Ctrl-C stops when the jobs in hand are done.`)
      return work(store, connection, { jobs, readerOf, say: quiet ? () => {} : say, signal: stop.signal })
    })
  } finally {
    connection.close()
  }
  return 0
}
