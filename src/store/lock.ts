// Keeps a second writer away from a file: two builds into one store would each save the graph without the other's pages.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { StoreError } from './store.ts'

const ours = new Set<string>()

/** Takes `PATH.lock`, which names this process, or throws a `StoreError`; the answer gives it back. */
export function lock(path: string, url: string): () => void {
  const file = `${path}.lock`
  if (!take(file)) {
    const holder = Number(readFileSync(file, 'utf8'))
    if (ours.has(file) || (holder !== process.pid && isAlive(holder)))
      throw new StoreError(
        `Process ${holder} is writing ${url}. Wait until it is done; if it is no Baomai, delete ${url}.lock.`,
      )
    rmSync(file, { force: true })
    if (!take(file)) throw new StoreError(`Another process is writing ${url}. Wait until it is done.`)
  }
  ours.add(file)
  const release = () => {
    process.off('exit', release)
    ours.delete(file)
    rmSync(file, { force: true })
  }
  // A build that is stopped leaves nothing that a later one has to ask about.
  process.on('exit', release)
  return release
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw new StoreError(`${file} cannot be written: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
