// Something that is asked of the server: on its way, here, or failed with a message.
import { useEffect, useState } from 'preact/hooks'
import { ApiError } from './api.ts'

export type Loaded<T> =
  | { state: 'loading'; slow: boolean }
  | { state: 'failed'; message: string; retry: () => void }
  | { state: 'ready'; value: T }

const SLOW_MS = 4000

/** Asks, and tells each change until the returned function is called. */
export function watch<T>(load: (signal: AbortSignal) => Promise<T>, tell: (loaded: Loaded<T>) => void): () => void {
  const abort = new AbortController()
  let stop = () => abort.abort()
  tell({ state: 'loading', slow: false })
  const slow = setTimeout(() => tell({ state: 'loading', slow: true }), SLOW_MS)
  const retry = () => {
    stop = watch(load, tell)
  }
  load(abort.signal)
    .then(value => abort.signal.aborted || tell({ state: 'ready', value }))
    .catch(error => {
      if (abort.signal.aborted) return
      if (!(error instanceof ApiError)) console.error(error)
      tell({ state: 'failed', message: error instanceof ApiError ? error.message : String(error), retry })
    })
    .finally(() => clearTimeout(slow))
  return () => {
    clearTimeout(slow)
    stop()
  }
}

/** `watch` for a component; asks again when `key` changes. */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [held, hold] = useState<{ key: string; loaded: Loaded<T> }>()
  // The key stands for what is asked.
  useEffect(() => watch(load, loaded => hold({ key, loaded })), [key])
  // What is held for another key is the answer to another question.
  return held?.key === key ? held.loaded : { state: 'loading', slow: false }
}
