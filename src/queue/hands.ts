// The work of a build as jobs that workers on any machine take (work.ts); the texts go by the store.
import { createHash, randomUUID } from 'node:crypto'
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
    const queue = new Queue(queueName, { connection: connection.redis })
    queue.on('error', () => {})
    const names = gazetteer && namesOf(gazetteer)
    const done = answers(queue, connection, say, async () => {
      if (names) await share(names, connection)
    })
    const next = inTurn()
    return {
      atOnce: 32,
      async read(pages, told) {
        await next(() => writer.write(kept => putUnread(kept, pages)))
        const ids = pages.map(({ source, hash }) => ({ source, hash }))
        const changes = inParts(ids, pagesOfJob).map(async part => {
          const known = names ? { gazetteer: names.key } : {}
          const { outcomes, changes } = await done({ task: 'read', extractor: EXTRACTOR, ...known, pages: part })
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

interface Names {
  key: string
  text: string
}

function namesOf(gazetteer: Gazetteer): Names {
  const text = JSON.stringify(gazetteer)
  return { text, key: `${queueName}:gazetteer:${createHash('sha256').update(text).digest('hex')}` }
}

/** Names that workers know beforehand, for a month: longer than a build takes, and they do not pile up. */
const share = ({ key, text }: Names, { redis }: Connection) => redis.set(key, text, 'EX', 30 * 24 * 3600)

const slowest = 500
/** How often a job is given again that Redis no longer has. */
const losses = 5

/**
 * Adds a task and waits until a worker has done it. Asking for it again and again misses nothing when Redis was away, and
 * what one that came back without its data has lost is given to it again: a job that is done twice changes nothing.
 */
function answers(queue: Queue, { url, gone }: Connection, say: (line: string) => void, prepare: () => Promise<void>) {
  const options = { ...attempts, removeOnComplete: { age: 3600 }, removeOnFail: { age: 24 * 3600 } }
  // Numbers of Redis begin at 1 again when it lost its data: jobs would be taken for others.
  const build = randomUUID().slice(0, 8)
  let count = 0
  let preparing: Promise<void> | undefined
  let asked = false
  const askForWorkers = async () => {
    const none = (await queue.getWorkersCount()) === 0
    if (asked || !none) return
    asked = true
    say(`No worker takes jobs from ${url}. Start some: baomai work --queue ${url} --store …`)
  }
  const give = async (id: string, task: Task) => {
    preparing ??= prepare()
    await preparing
    await queue.add(task.task, task, { ...options, jobId: id })
  }
  const finished = async (task: Task): Promise<Result> => {
    const id = `${build}-${++count}`
    await give(id, task)
    let lost = 0
    for (let pause = 50; ; pause = Math.min(pause * 1.5, slowest)) {
      await setTimeout(pause)
      const job = await Job.fromId(queue, id)
      if (!job) {
        if (++lost > losses) throw new QueueError(`The Redis at ${url} loses jobs. Give another one with --queue.`)
        preparing = undefined
        await give(id, task)
        continue
      }
      if (job.finishedOn !== undefined) {
        if (job.failedReason) throw new QueueError(`A worker gave up: ${job.failedReason}`)
        return result.parse(job.returnvalue)
      }
      if (pause === slowest) await askForWorkers()
    }
  }
  return (task: Task) => Promise.race([finished(task), gone])
}
