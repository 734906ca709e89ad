// Tries again, after ever longer waits, what fails because a server is away for a while.
import { setTimeout } from 'node:timers/promises'

export interface Patience {
  /** Seconds between one try and the next; after the last one the error is thrown. */
  waits: readonly number[]
  isPassing: (error: unknown) => boolean
  /** Told before the first wait, once for all that is tried, how many seconds the waits take together. */
  onWait: (total: number) => void
}

/** What runs its work until it does not fail, or fails for good. */
export function patience({ waits, isPassing, onWait }: Patience) {
  let told = false
  return async <T>(work: () => Promise<T>): Promise<T> => {
    for (const wait of waits) {
      try {
        return await work()
      } catch (error) {
        if (!isPassing(error)) throw error
        if (!told) onWait(waits.reduce((sum, one) => sum + one, 0))
        told = true
        await setTimeout(wait * 1000)
      }
    }
    return work()
  }
}
