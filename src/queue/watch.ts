// Tells of a Redis that went away or hangs, waits for it, and gives up at last.
import { setTimeout } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { isRefusal, meaning, QueueError } from './error.ts'
import { queueName } from './jobs.ts'

interface Terms {
  url: string
  say: (line: string) => void
  /** Seconds for which it is waited for. */
  patience: number
  /** What went wrong last. */
  why: () => unknown
}

const second = 1000
/** So long it may be busy. */
const silence = 3 * second

/** Ends only by throwing: a `QueueError` when Redis stays away or takes nothing more, or was closed. */
export async function watch(redis: Redis, { url, say, patience, why }: Terms): Promise<never> {
  for (;;) {
    // While it is away this waits until it is back.
    const answer = beat(redis).then(
      () => true,
      error => {
        throw meaning(error, url)
      },
    )
    if (!(await Promise.race([answer, late(silence)]))) {
      say(`The Redis at ${url} does not answer now. Waiting for it, for up to ${patience} s …`)
      if (!(await Promise.race([answer, late(patience * second)]))) {
        answer.catch(() => {})
        throw isRefusal(why()) ? meaning(why(), url) : wentAway(url)
      }
      say(`The Redis at ${url} answers again.`)
    }
    await late(second)
  }
}

/** Written, not only asked: one that is full, cannot save, or only copies another one answers questions as ever. */
export const beat = (redis: Redis): Promise<unknown> => redis.set(`${queueName}:pulse`, '', 'PX', 10 * second)

/** What `work` answers; throws when it takes longer than this. */
export async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const working = work()
  working.catch(() => {})
  const answer = await Promise.race([working.then(value => ({ value })), late(milliseconds)])
  if (!answer) throw new Error('it says nothing')
  return answer.value
}

const late = (milliseconds: number) => setTimeout(milliseconds, false as const, { ref: false })

const wentAway = (url: string) =>
  new QueueError(
    `The Redis at ${url} went away. Start it and run this again: what was read so far is kept in the store.`,
  )
