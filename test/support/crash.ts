// Kills builds at times of a seed, one upon the other on one store, and then builds once more: what is left must be
// what a store holds that was never killed. Run by test/crash.test.ts and, for longer, by bench/crash.mjs.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

type From = 'start' | 'first page'

export interface Outcome {
  /** What the store holds after the last build, and what one holds that was built at once. */
  held: string
  wanted: string
  /** Those that found a build running: after how many milliseconds, and how many pages had been read then. */
  kills: { from: From; after: number; pages: number }[]
  /** Builds that were done before their kill came. */
  survived: number
  /** Milliseconds of a build that is left alone: to its first page, and from there to its end. */
  usual: { starting: number; working: number }
}

export interface Trial {
  url: string
  empty: () => Promise<void>
  kills: number
  seed: number
  /** How many pages there are; some change, go and come between two builds. */
  pages?: number
  /** By default the built command. */
  cli?: string
}

const built = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url))

/** Throws when a build that is not killed fails. */
export async function crash({ url, empty, kills: most, seed, pages = 140, cli = built }: Trial): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-crash-'))
  const inputs = join(folder, 'pages')
  const random = randomOf(seed)
  const build = (store: string) =>
    spawn(process.execPath, [cli, 'build', inputs, '--prune', '--jobs', '1', '--store', store])
  try {
    mkdirSync(inputs)
    for (let i = 0; i < pages; i++) write(inputs, i, random)
    const usual = await timed(build(url))
    await empty()
    const kills: Outcome['kills'] = []
    let survived = 0
    while (kills.length < most) {
      // As if the builds before had never been: without new work the next one would be done before it is killed.
      for (let i = 0; i < pages; i++) if (random() < 0.5) write(inputs, i, random)
      // One in ten while it starts; the others from the first page on, up to the end.
      const from = random() < 0.1 ? 'start' : 'first page'
      const after = Math.round(random() * (from === 'start' ? usual.starting : usual.working))
      const begun = performance.now()
      const read = await killed(build(url), from, after)
      if (read !== undefined) kills.push({ from, after, pages: read })
      else if (++survived > most * 3) throw new Error(`${survived} builds were done before they were to be killed.`)
      // The first one had a server that had just been started, or a machine with much else to do.
      else usual.working = Math.min(usual.working, Math.round(performance.now() - begun - usual.starting / 2))
    }
    await output(build(url))
    const fresh = join(folder, 'fresh.grafeo')
    await output(build(fresh))
    const [held, wanted] = [await bytesOf(url, cli), await bytesOf(fresh, cli)]
    return { held, wanted, kills, survived, usual }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** All that a store holds, as text: what `export` writes of it, and every node and edge. */
async function bytesOf(url: string, cli: string): Promise<string> {
  const baomai = (...args: string[]) => output(spawn(process.execPath, [cli, ...args, '--store', url]))
  const all = ['--format', 'json', '--limit', '10000000', '--timeout', '600']
  return [
    await baomai('export', '--format', 'graphology'),
    await baomai('query', 'MATCH (n) RETURN n AS n ORDER BY n.id', ...all),
    await baomai(
      'query',
      'MATCH (a)-[r]->(b) RETURN a.id AS a, r AS r, b.id AS b ORDER BY a, b, r.id, type(r)',
      ...all,
    ),
  ].join('\n')
}

/** How many pages it had read when it was killed. Nothing when it was done before; throws when it had failed. */
function killed(child: ChildProcess, from: From, after: number): Promise<number | undefined> {
  const said = saying(child.stderr)
  child.stdout?.resume()
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), after)
  }
  if (from === 'start') wait()
  else child.stderr?.once('data', wait)
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve(said().split('\n').length - 1)
      else if (code === 0) resolve(undefined)
      else reject(new Error(`A build that followed a killed one ended with ${code}: ${said()}`))
    })
  })
}

async function timed(child: ChildProcess): Promise<Outcome['usual']> {
  const begun = performance.now()
  let first = begun
  child.stderr?.once('data', () => {
    first = performance.now()
  })
  await output(child)
  return { starting: Math.round(first - begun), working: Math.round(performance.now() - first) }
}

/** What it writes to standard output. Throws when it fails. */
function output(child: ChildProcess): Promise<string> {
  const said = saying(child.stderr)
  const given = saying(child.stdout)
  return new Promise((resolve, reject) => {
    child.on('close', code => (code === 0 ? resolve(given()) : reject(new Error(`It ended with ${code}: ${said()}`))))
  })
}

function saying(stream: Readable | null): () => string {
  let text = ''
  stream?.setEncoding('utf8').on('data', (more: string) => {
    text += more
  })
  return () => text
}

const cities = ['云河', '海州', '江陵原', '白溪']
const people = ['柳明远', '秦书涵', '闻若川', '周济川', '沈知行', '陶映雪', '顾长庚', '苏望舒']
const bureaus = ['林业局', '水利局', '教育局', '文化和旅游局']
const plans = ['春芽', '清泉', '暖灯', '归雁']

/** One short page, or, now and then, none. */
function write(folder: string, i: number, random: () => number): void {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const file = join(folder, `page-${String(i).padStart(4, '0')}.txt`)
  rmSync(file, { force: true })
  if (random() < 0.1) return
  const city = pick(cities)
  const day = 1 + Math.floor(random() * 28)
  const said = [
    `副市长${pick(people)}出席会议并讲话。`,
    `${city}市${pick(bureaus)}局长${pick(people)}、${pick(cities)}市${pick(bureaus)}副局长${pick(people)}参加活动。`,
    `${city}市${pick(bureaus)}和市${pick(bureaus)}开展“${pick(plans)}”助学行动。`,
    `“${pick(plans)}”助学行动是${city}市“${pick(plans)}”助学行动的一部分，总投资${1 + Math.floor(random() * 9)}亿元。`,
  ].filter(() => random() < 0.6)
  const text = `${city}日报 2031年5月${day}日\n\n${city}市召开林业工作会议\n\n5月${day}日，${city}市召开林业工作会议。${said.join('')}\n`
  writeFileSync(file, text)
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
