// The work of a build as jobs that workers on any machine take (work.ts); the texts go by the store.
import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { Job, Queue } from 'bullmq'
import type { Gazetteer } from '../../schema/gazetteer.ts'
import type { HandsOf } from '../build/hands.ts'
import { putUnread } from '../build/reduce.ts'
import { inTurn } from '../in-turn.ts'
import { inParts } from '../lists.ts'
import { sum } from '../store/diff.ts'
import { EXTRACTOR } from '../version.ts'
import { QueueError } from './error.ts'
import { attempts, pagesOfJob, queueName, type Result, result, type Task } from './jobs.ts'
import type { Connection } from './redis.ts'

/** `say` is told once when no worker takes the jobs. */
export const queueHands =
  (connection: Connection, say: (line: string) => void): HandsOf =>
  (writer, { gazetteer }) => {
    const { redis } = connection
    const queue = new Queue(queueName, { connection: redis })
    queue.on('error', () => {})
    const done = answers(queue, connection, say)
    const next = inTurn()
    let names: Promise<string> | undefined
    return {
      atOnce: 32,
      async read(pages, told) {
        if (gazetteer) names ??= share(gazetteer, connection)
        const key = await names
        await next(() => writer.write(kept => putUnread(kept, pages)))
        const ids = pages.map(({ source, hash }) => ({ source, hash }))
        const changes = inParts(ids, pagesOfJob).map(async part => {
          const task = { task: 'read', extractor: EXTRACTOR, ...(key ? { gazetteer: key } : {}), pages: part } as const
          const { outcomes, changes } = await done(task)
          outcomes.forEach(told)
          return changes
        })
        return sum(await Promise.all(changes))
      },
      reduce: async (work, parts) => {
        const results = parts.map(part => done({ task: 'reduce', extractor: EXTRACTOR, work, part }))
        return sum((await Promise.all(results)).map(result => result.changes))
      },
      close: () => queue.close(),
    }
  }

/** Names that workers know beforehand, for a month: longer than a build takes, and they do not pile up. */
async function share(gazetteer: Gazetteer, { redis, gone }: Connection): Promise<string> {
  const text = JSON.stringify(gazetteer)
  const key = `${queueName}:gazetteer:${createHash('sha256').update(text).digest('hex')}`
  await Promise.race([redis.set(key, text, 'EX', 30 * 24 * 3600), gone])
  return key
}

const slowest = 500

/** Adds a task and waits until a worker has done it. Asking for it again and again misses nothing when Redis was away. */
function answers(queue: Queue, { url, gone }: Connection, say: (line: string) => void) {
  const options = { ...attempts, removeOnComplete: { age: 3600 }, removeOnFail: { age: 24 * 3600 } }
  let asked = false
  const askForWorkers = async () => {
    if (asked || (await queue.getWorkersCount()) > 0) return
    asked = true
    say(`No worker takes jobs from ${url}. Start some: baomai work --queue ${url} --store …`)
  }
  const finished = async (task: Task): Promise<Result> => {
    const { id = '' } = await queue.add(task.task, task, options)
    for (let pause = 50; ; pause = Math.min(pause * 1.5, slowest)) {
      await setTimeout(pause)
      const job = await Job.fromId(queue, id)
      if (!job) throw new QueueError(`The Redis at ${url} has lost the jobs of this build. Run it again to go on.`)
      if (job.finishedOn !== undefined) {
        if (job.failedReason) throw new QueueError(`A worker gave up: ${job.failedReason}`)
        return result.parse(job.returnvalue)
      }
      if (pause === slowest) await askForWorkers()
    }
  }
  return (task: Task) => Promise.race([finished(task), gone])
}
