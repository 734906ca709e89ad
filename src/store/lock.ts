// Keeps a second writer away from a file: two builds into one store would each save the graph without the other's pages.
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { StoreError } from './store.ts'

const ours = new Set<string>()

/** Takes `PATH.lock`, which names this process, or throws a `StoreError`; the answer gives it back. */
export function lock(path: string, url: string): () => void {
  const file = `${path}.lock`
  if (!take(file)) {
    const holder = read(file)
    if (ours.has(file) || isHeld(file, holder))
      throw new StoreError(
        `${named(holder)} is writing ${url}. Wait until it is done; if it is no Baomai, delete ${url}.lock.`,
      )
    dropStale(file, holder)
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
    writeFileSync(file, [process.pid, startOf(process.pid), hostname()].join(' '), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    const why = denied.get(codeOf(error)) ?? (error instanceof Error ? error.message : error)
    throw new StoreError(`${file} cannot be written (${why}). Mend that, or name another store with --store.`, {
      cause: error,
    })
  }
}

const denied = new Map<unknown, string>([
  ['EACCES', 'this user may not write in its folder'],
  ['EPERM', 'this user may not write in its folder'],
  ['EROFS', 'its disk is mounted for reading only'],
  ['ENOSPC', 'its disk is full'],
])

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  }
}

function named(holder: string): string {
  const [pid, , host] = holder.split(' ')
  if (!pid) return 'Another process'
  return host && host !== hostname() ? `Process ${pid} of ${host}` : `Process ${pid}`
}

/** Nobody here can tell whether a process of another machine lives. */
function isHeld(file: string, holder: string): boolean {
  const [pid, start, host] = holder.split(' ')
  if (!pid) return isBeingTaken(file)
  if (host && host !== hostname()) return true
  if (Number(pid) === process.pid || !isAlive(Number(pid))) return false
  // The number may since have gone to a process that began later.
  return !start || start === startOf(Number(pid))
}

/** A lock is empty for the moment between its making and its writing. */
function isBeingTaken(file: string): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  return made !== undefined && Date.now() - made < 5000
}

/** Moved away first, so that of two processes that find the same one only one goes on. */
function dropStale(file: string, holder: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (read(aside) === holder) rmSync(aside)
  else renameSync(aside, file)
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** When a process began, in ticks since the machine did; '' where the system does not tell. */
function startOf(pid: number): string {
  try {
    // After the name in brackets, which may hold anything, it is the twentieth field (proc(5), starttime).
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
