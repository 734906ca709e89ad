// The errors of the queue in words, apart from what makes them: commands without a queue need not load that.

/** An error of the queue that a user can do something about; `message` says what and how. */
export class QueueError extends Error {
  override readonly name = 'QueueError'
}

/** What a Redis refuses, and what to do then. */
const refusals: [words: RegExp, meaning: (url: string) => string][] = [
  [
    /NOAUTH|WRONGPASS|invalid password|without any password/i,
    url => `The Redis at ${url} refuses the user name or password. Set REDIS_USERNAME and REDIS_PASSWORD.`,
  ],
  [/NOPERM/, url => `The user of the Redis at ${url} may not do this. Take another one with REDIS_USERNAME.`],
  [/\bOOM\b/, url => `The Redis at ${url} is full. Raise its maxmemory and run this again: ${kept}`],
  [
    /READONLY/,
    url => `The Redis at ${url} copies another one and takes no jobs. Give the address of that with --queue.`,
  ],
  [/MISCONF/, url => `The Redis at ${url} cannot save to its disk. Make room there and run this again: ${kept}`],
  [/MOVED|CROSSSLOT/, url => `The Redis at ${url} is part of a cluster. Give one that stands alone with --queue.`],
  [
    /Protocol error|RESP type/,
    url => `What answers at ${url} is no Redis. Give its address with --queue (its port is 6379 as a rule).`,
  ],
]
const kept = 'what was read so far is kept in the store.'

/** Whether it was Redis that said no, rather than that it could not be reached. */
export const isRefusal = (error: unknown): boolean => refusals.some(([words]) => words.test(messageOf(error)))

/** An error of a Redis in words. */
export function meaning(error: unknown, url: string): QueueError {
  if (error instanceof QueueError) return error
  const message = messageOf(error)
  const refusal = refusals.find(([words]) => words.test(message))
  if (refusal) return new QueueError(refusal[1](url))
  const code = error instanceof Error && 'code' in error ? String(error.code) : message.split('\n', 1)[0]
  return new QueueError(`No Redis answers at ${url} (${code}). Start it, or give another address with --queue.`)
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
