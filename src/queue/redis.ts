// The Redis that a build and its workers share, and its errors in words.
import { Redis } from 'ioredis'
import { QueueError } from './error.ts'

export interface Connection {
  redis: Redis
  /** Without credentials. */
  url: string
  /** Rejects with a `QueueError` when Redis has been away for too long. */
  gone: Promise<never>
  close(): void
}

const second = 1000

/**
 * `url` is `redis://` or `rediss://` (TLS), host, port and number of the database; the credentials stand in
 * REDIS_USERNAME and REDIS_PASSWORD. Throws a `QueueError` when no Redis answers there. One that goes away later is tried
 * to reach `tries` times, once a second.
 */
export async function connect(url: string, { tries = 20 } = {}): Promise<Connection> {
  checkAddress(url)
  let isUp = false
  let last: Error | undefined
  const { REDIS_USERNAME: username, REDIS_PASSWORD: password } = process.env
  const redis = new Redis(url, {
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    lazyConnect: true,
    connectTimeout: 5 * second,
    maxRetriesPerRequest: null,
    retryStrategy: times => (isUp && times <= tries ? second : null),
  })
  redis.on('error', error => {
    last = error
  })
  try {
    await redis.connect()
    await redis.ping()
  } catch (error) {
    redis.disconnect()
    throw meaning(last ?? error, url)
  }
  isUp = true
  const gone = new Promise<never>((_, reject) => {
    redis.once('end', () =>
      reject(
        new QueueError(
          `The Redis at ${url} went away. Start it and run this again: what was read so far is kept in the store.`,
        ),
      ),
    )
  })
  gone.catch(() => {})
  return { redis, url, gone, close: () => redis.disconnect() }
}

function checkAddress(url: string): void {
  const isAddress = /^rediss?:\/\//i.test(url) && URL.canParse(url)
  if (!isAddress) throw new QueueError(`--queue ${url} is no address of a Redis. Write it like redis://127.0.0.1:6379`)
  const { username, password } = new URL(url)
  if (username || password)
    throw new QueueError('Leave user and password out of the address; set REDIS_USERNAME and REDIS_PASSWORD.')
}

function meaning(error: unknown, url: string): QueueError {
  const message = error instanceof Error ? error.message : String(error)
  if (/NOAUTH|WRONGPASS|invalid password|without any password/i.test(message))
    return new QueueError(
      `The Redis at ${url} refuses the user name or password. Set REDIS_USERNAME and REDIS_PASSWORD.`,
    )
  const code = error instanceof Error && 'code' in error ? String(error.code) : message.split('\n', 1)[0]
  return new QueueError(`No Redis answers at ${url} (${code}). Start it, or give another address with --queue.`)
}
