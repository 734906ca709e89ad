// Kills builds at times of a seed, one upon the other on one store, and then builds once more: what is left must be
// what a store holds that was never killed. Run by test/crash.test.ts and, for longer, by bench/crash.mjs.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toGraphology } from '../../src/export/graphology.ts'
import { openStore } from '../../src/store/open.ts'

/** Where a kill found the build: nothing read yet, reading and writing pages, or all read and reducing. */
export type Phase = 'starting' | 'pages' | 'reducing'

export interface Outcome {
  /** What the store holds after the last build, and what one holds that was built at once. */
  held: string
  wanted: string
  /** Whether a mark of work to be done is left. */
  dirty: boolean
  /** Of the kills that found a build running. */
  kills: { after: number; phase: Phase }[]
  /** Builds that were done before their kill came. */
  survived: number
  /** Milliseconds of the first build, which was left alone. */
  whole: number
}

export interface Trial {
  /** Of an empty store. */
  url: string
  kills: number
  seed: number
  /** How many pages there are; some change, go and come between two builds. */
  pages?: number
  /** By default the built command. */
  cli?: string
}

const built = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url))

/** Throws when a build that is not killed fails. */
export async function crash({ url, kills: most, seed, pages = 300, cli = built }: Trial): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-crash-'))
  const inputs = join(folder, 'pages')
  const random = randomOf(seed)
  const build = (store: string) => spawn(process.execPath, [cli, 'build', inputs, '--prune', '--store', store])
  try {
    mkdirSync(inputs)
    for (let i = 0; i < pages; i++) write(inputs, i, random)
    const begun = performance.now()
    await finished(build(join(folder, 'first.grafeo')))
    const whole = performance.now() - begun
    const kills: Outcome['kills'] = []
    let survived = 0
    while (kills.length < most) {
      // As if the builds before had never been: without new work the next one would be done before it is killed.
      for (let i = 0; i < pages; i++) if (random() < 0.4) write(inputs, i, random)
      const after = whole * (0.05 + random())
      const phase = await killed(build(url), after)
      if (phase) kills.push({ after: Math.round(after), phase })
      else if (++survived > most * 3) throw new Error(`${survived} builds were done before they were to be killed.`)
    }
    await finished(build(url))
    const fresh = join(folder, 'fresh.grafeo')
    await finished(build(fresh))
    const [held, wanted] = [await bytesOf(url), await bytesOf(fresh)]
    return { held: held.bytes, wanted: wanted.bytes, dirty: held.dirty, kills, survived, whole: Math.round(whole) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** All that a store holds, as text: what `export` writes of it, and the rest. */
export async function bytesOf(url: string): Promise<{ bytes: string; dirty: boolean }> {
  const store = await openStore(url, { readOnly: false })
  try {
    const graph = await store.load()
    const dirty = await store.change(writer => writer.read(kept => kept.isDirty()))
    return { bytes: JSON.stringify([toGraphology(graph), graph]), dirty }
  } finally {
    await store.close()
  }
}

/** Kills it after so many milliseconds; nothing when it was done before. Throws when it had failed before. */
function killed(child: ChildProcess, after: number): Promise<Phase | undefined> {
  const said = saying(child)
  const timer = setTimeout(() => child.kill('SIGKILL'), after)
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve(phaseOf(said()))
      else if (code === 0) resolve(undefined)
      else reject(new Error(`A build that followed a killed one ended with ${code}: ${said()}`))
    })
  })
}

function finished(child: ChildProcess): Promise<void> {
  const said = saying(child)
  return new Promise((resolve, reject) => {
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`A build ended with ${code}: ${said()}`))))
  })
}

function saying(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.setEncoding('utf8').on('data', (more: string) => {
    text += more
  })
  child.stdout?.resume()
  return () => text
}

function phaseOf(said: string): Phase {
  return said === '' ? 'starting' : 'pages'
}

const cities = ['云河', '海州', '江陵原', '白溪']
const people = ['柳明远', '秦书涵', '闻若川', '周济川', '沈知行', '陶映雪', '顾长庚', '苏望舒']
const bureaus = ['林业局', '水利局', '教育局', '文化和旅游局']
const plans = ['春芽', '清泉', '暖灯', '归雁']

/** One short page, or, now and then, none. */
function write(folder: string, i: number, random: () => number): void {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const file = join(folder, `page-${String(i).padStart(4, '0')}.txt`)
  if (random() < 0.1) return rmSync(file, { force: true })
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
