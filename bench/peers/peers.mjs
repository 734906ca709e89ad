// The named-entity taggers that users would take otherwise, fetched once into .cache/peers: LAC and jieba by pip, HanLP by Maven.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const here = import.meta.dirname
const cache = join(here, '../../.cache/peers')
const python = join(cache, 'venv', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
const jars = join(cache, 'jars')

const pip = (...names) => [python, '-m', 'pip', 'install', '-q', ...names]
const venv = ['python3', '-m', 'venv', join(cache, 'venv')]
const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy'

/** Each with the commands that fetch it and the one that runs it over a file of texts. */
const peers = [
  {
    name: 'LAC 2.1.2',
    // Its build needs an old setuptools.
    fetch: [venv, pip('setuptools<58', 'wheel'), pip('--no-build-isolation', 'lac==2.1.2'), pip('paddlepaddle==2.6.2')],
    run: file => [python, join(here, 'tag.py'), 'lac', file],
  },
  {
    name: 'jieba 0.42.1',
    fetch: [venv, pip('jieba==0.42.1')],
    run: file => [python, join(here, 'tag.py'), 'jieba', file],
  },
  {
    name: 'HanLP portable 1.8.6',
    fetch: [['mvn', '-q', '-B', copy, '-Dartifact=com.hankcs:hanlp:portable-1.8.6', `-DoutputDirectory=${jars}`]],
    run: file => ['java', '-cp', join(jars, 'hanlp-portable-1.8.6.jar'), join(here, 'Hanlp.java'), file],
  },
]

/**
 * What each peer finds in the texts, and how fast: { name, charactersPerSecond, found }, `found` for each text
 * [{ kind, start, end }]. One that cannot be fetched or run is { name, problem } instead.
 */
export function peersOn(texts) {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-peers-'))
  const file = join(folder, 'texts')
  writeFileSync(file, texts.join('\u001e'))
  try {
    return peers.map(peer => {
      const problem = fetched(peer)
      if (problem) return { name: peer.name, problem }
      const { status, stdout, stderr } = call(peer.run(file))
      if (status !== 0) return { name: peer.name, problem: lastLine(stderr) }
      return { name: peer.name, ...read(stdout, texts.length) }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Fetches a peer once; why that failed, or nothing. */
function fetched({ name, fetch }) {
  mkdirSync(cache, { recursive: true })
  const done = join(cache, `${name.replaceAll(' ', '-')}.fetched`)
  if (existsSync(done)) return undefined
  console.error(`Fetching ${name} …`)
  for (const command of fetch) {
    const { status, error, stderr } = call(command)
    if (status !== 0) return `not fetched: ${error?.message ?? lastLine(stderr)}`
  }
  writeFileSync(done, '')
  return undefined
}

const call = ([command, ...args]) => spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
const lastLine = text => text.trim().split('\n').at(-1)

function read(output, size) {
  const [first, ...rows] = output.trim().split('\n')
  const found = Array.from({ length: size }, () => [])
  for (const row of rows) {
    const [text, kind, start, end] = row.split('\t')
    found[text].push({ kind, start: Number(start), end: Number(end) })
  }
  return { charactersPerSecond: Number(first.split('\t')[1]), found }
}
