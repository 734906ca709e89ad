// The Redis that a build and its workers share: whether it is one, answers, and may be relied on.
import { Redis } from 'ioredis'
import { meaning, QueueError } from './error.ts'
import { beat, watch, within } from './watch.ts'

export interface Connection {
  redis: Redis
  /** Without credentials. */
  url: string
  /** Rejects with a `QueueError` when Redis has been away for too long, or takes nothing more. */
  gone: Promise<never>
  close(): void
}

interface Terms {
  /** Told that Redis does not answer and is waited for, and that it answers again. */
  say?: (line: string) => void
  /** Seconds for which it is waited for. */
  patience?: number
}

const second = 1000

/**
 * `url` is `redis://` or `rediss://` (TLS), host, port and number of the database; the credentials stand in
 * REDIS_USERNAME and REDIS_PASSWORD. Throws a `QueueError` when no Redis answers there that keeps what it is given.
 */
export async function connect(url: string, { say = () => {}, patience = 30 }: Terms = {}): Promise<Connection> {
  checkAddress(url)
  let isUp = false
  let last: unknown
  const { REDIS_USERNAME: username, REDIS_PASSWORD: password } = process.env
  const redis = new Redis(url, {
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    connectTimeout: 5 * second,
    maxRetriesPerRequest: null,
    retryStrategy: () => (isUp ? second : null),
  })
  redis.on('error', error => {
    last = error
  })
  redis.on('ready', () => {
    last = undefined
  })
  try {
    await within(10 * second, async () => {
      await readiness(redis)
      await checkServer(redis, url)
      await beat(redis)
    })
  } catch (error) {
    redis.disconnect()
    throw meaning(last ?? error, url)
  }
  isUp = true
  const gone = watch(redis, { url, say, patience, why: () => last }).catch(error => {
    // Its copies, by which jobs are awaited, ask for it no longer either.
    isUp = false
    throw error
  })
  gone.catch(() => {})
  return { redis, url, gone, close: () => redis.disconnect() }
}

/** Waited for, not asked for by `connect()`: its copies would ask so as well, once, and be of no use when that failed. */
const readiness = (redis: Redis) =>
  new Promise<void>((resolve, reject) => {
    redis.once('ready', resolve).once('end', () => reject(new Error('it ended')))
  })

function checkAddress(url: string): void {
  const isAddress = /^rediss?:\/\//i.test(url) && URL.canParse(url)
  if (!isAddress) throw new QueueError(`--queue ${url} is no address of a Redis. Write it like redis://127.0.0.1:6379`)
  const { username, password } = new URL(url)
  if (username || password)
    throw new QueueError('Leave user and password out of the address; set REDIS_USERNAME and REDIS_PASSWORD.')
}

/** The oldest that BullMQ works with. */
const oldest = 5

async function checkServer(redis: Redis, url: string): Promise<void> {
  const info = await redis.info()
  const told = (name: string) => info.match(new RegExp(`^${name}:(.*?)\\r?$`, 'm'))?.[1]
  const [version, policy] = [told('redis_version'), told('maxmemory_policy')]
  if (version && Number.parseInt(version, 10) < oldest)
    throw new QueueError(`The Redis at ${url} is too old (${version}). Update it to Redis ${oldest} or later.`)
  if (policy && policy !== 'noeviction')
    throw new QueueError(
      `The Redis at ${url} throws jobs away when its memory is full (${policy}). Set its maxmemory-policy to noeviction.`,
    )
}
