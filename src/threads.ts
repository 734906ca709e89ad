// Threads of their own for work that would keep this one from answering, or that several do sooner.
import { Piscina } from 'piscina'

export interface Threads<I, O> {
  run(input: I): Promise<O>
  close(): Promise<void>
}

/** `count` threads of a compiled module that exports `run`; they find `data` as `workerData`. */
export function threads<I, O>(module: URL, count: number, data?: unknown): Threads<I, O> {
  const pool = new Piscina<I, O>({ filename: module.href, minThreads: count, maxThreads: count, workerData: data })
  return { run: input => pool.run(input, { name: 'run' }), close: () => pool.destroy() }
}
