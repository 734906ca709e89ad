// How a command ends: exit code 0 done, 1 some input could not be used or a limit was reached, 2 wrong usage or no store.
import { writeFile } from 'node:fs/promises'
import { QueueError } from '../queue/error.ts'
import { StoreError } from '../store/store.ts'

/** What the user gave cannot be used; the message says what, where and what to do. */
export class UsageError extends Error {}

/** Wraps a command's work; what it returns becomes the exit code. */
export const ending =
  <A extends unknown[]>(work: (...args: A) => Promise<number>) =>
  async (...args: A): Promise<void> => {
    process.exitCode = await work(...args)
  }

/** One or two lines about an error that ended a command, and its exit code. */
export function explained(error: unknown): string {
  if (error instanceof StoreError || error instanceof QueueError || error instanceof UsageError) return error.message
  if (process.env.BAOMAI_DEBUG && error instanceof Error) return error.stack ?? error.message
  const message = error instanceof Error ? error.message : String(error)
  return `Unexpected: ${message.split('\n')[0]}\nRun it again with BAOMAI_DEBUG=1 to see where it comes from.`
}

/** To standard error: all that is not data. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** To standard output: data only. */
export function give(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** To a file when one is given, else to standard output. */
export async function giveOr(file: string | undefined, text: string): Promise<void> {
  if (file === undefined) return give(text)
  await writeFile(file, text).catch((error: Error) => {
    throw new UsageError(`${file} cannot be written (${error.message}). Give another file with --out.`)
  })
}
