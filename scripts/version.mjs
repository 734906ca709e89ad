// The version of what `read → segment → extract` yields: a hash of their sources and of all that these import, so that
// other rules make other versions without anybody thinking of it, and the same sources the same one on every machine.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'

const entries = ['src/read.ts', 'src/segment.ts', 'src/extract/index.ts']

/** First 12 hex digits of the SHA-256 of the sources below the folder `root`. */
export function extractorVersion(root) {
  const hash = createHash('sha256')
  for (const [file, text] of [...sourcesOf(root)].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${file}\0${text}\0`)
  return hash.digest('hex').slice(0, 12)
}

/** Path → text, with line ends as on Unix: git may check sources out with others. */
export function sourcesOf(root) {
  const sources = new Map()
  const queue = [...entries]
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (sources.has(file)) continue
    const text = readFileSync(`${root}/${file}`, 'utf8').replaceAll('\r\n', '\n')
    sources.set(file, text)
    for (const [, imported] of text.matchAll(/\bfrom '(\.[^']+)'/g))
      queue.push(posix.join(posix.dirname(file), imported))
  }
  return sources
}
