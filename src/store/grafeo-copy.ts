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

/** `X.wal` is what a program that was killed left of X; a store is both. */
const withLog = (path: string) => [path, `${path}.wal`]

const drop = (path: string) => {
  for (const file of withLog(path)) rmSync(file, { recursive: true, force: true })
}

/** The copy of the file as it is now: its name says of which version it is, so that one of an older version is not taken up. */
export function copyOf(path: string) {
  const version = existsSync(path) ? versionOf(path) : 'new'
  const copy = `${path}.next-${hashOf(version).slice(0, 8)}`
  const unfinished = `${path}.copying`
  return {
    path: copy,
    exists: () => existsSync(copy),
    /** Makes it anew. */
    make() {
      const folder = dirname(path)
      const own = `${basename(path)}.next-`
      for (const name of readdirSync(folder)) if (name.startsWith(own)) rmSync(join(folder, name), { recursive: true })
      drop(unfinished)
      if (!existsSync(path)) return
      copyFileSync(path, unfinished)
      if (existsSync(`${path}.wal`)) cpSync(`${path}.wal`, `${unfinished}.wal`, { recursive: true })
      if (existsSync(`${unfinished}.wal`)) renameSync(`${unfinished}.wal`, `${copy}.wal`)
      renameSync(unfinished, copy)
    },
    /** It must be closed. */
    takeItsPlace() {
      flush(copy)
      rmSync(`${path}.wal`, { recursive: true, force: true })
      renameSync(copy, path)
      rmSync(`${copy}.wal`, { recursive: true, force: true })
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
