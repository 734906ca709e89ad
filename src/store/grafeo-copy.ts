// The copy of a Grafeo file that a build writes: kept after a crash, so that the next build goes on from there.
import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { hashOf } from '../hash.ts'

/** The copy of the file as it is now: its name says of which version it is, so that one of an older version is not taken up. */
export function copyOf(path: string) {
  const version = existsSync(path) ? versionOf(path) : 'new'
  const copy = `${path}.next-${hashOf(version).slice(0, 8)}`
  const unfinished = `${path}.copying`
  /** Copies of older versions, and of builds that were cut off while they made one or put it in its place. */
  const dropAll = () => {
    const folder = dirname(path)
    const own = [`${basename(path)}.next-`, basename(unfinished)]
    for (const name of readdirSync(folder))
      if (own.some(start => name.startsWith(start))) rmSync(join(folder, name), { recursive: true })
  }
  return {
    path: copy,
    exists: () => existsSync(copy),
    /** Makes it anew. It takes its name when all of it is on the disk. */
    make() {
      dropAll()
      if (!existsSync(path)) return
      copyFileSync(path, unfinished)
      flush(unfinished)
      // `X.wal` is what a program that was killed left of X; a store is both.
      if (existsSync(`${path}.wal`)) cpSync(`${path}.wal`, `${copy}.wal`, { recursive: true })
      renameSync(unfinished, copy)
    },
    /** It must be closed, and whole: one that still has a log of its own is not. */
    takeItsPlace() {
      if (existsSync(`${copy}.wal`)) throw new Error(`${copy} was not written to its end`)
      flush(copy)
      // The log of the file as it was would spoil the new one. Should we end here, the copy still is that of the old file.
      rmSync(`${path}.wal`, { recursive: true, force: true })
      renameSync(copy, path)
      flushFolder(dirname(path))
      dropAll()
    },
  }
}

/** Changes when another file takes the place of this one, as a build does when it is done. */
export function versionOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path)
  return `${ino} ${mtimeMs} ${size}`
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

/** So that the new name outlives a power cut. Not every system opens a folder. */
function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch {}
}
