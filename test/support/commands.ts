// The built command in processes of its own, and pages for it on which names meet again.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { toGraphology } from '../../src/export/graphology.ts'
import { openStore } from '../../src/store/open.ts'

export const cli = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url))
const running = new Set<ChildProcess>()

export type Command = ReturnType<typeof start>

/** Node with these arguments; `said` and `given` grow. */
export function start(...args: string[]) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const output = { said: '', given: '' }
  child.stderr.setEncoding('utf8').on('data', text => {
    output.said += text
  })
  child.stdout.setEncoding('utf8').on('data', text => {
    output.given += text
  })
  const done = new Promise<number | null>(resolve => {
    child.on('close', code => {
      running.delete(child)
      resolve(code)
    })
  })
  return { child, done, output }
}

/** Runs a command to its end. */
export async function baomai(...args: string[]) {
  const { done, output } = start(cli, ...args)
  return { code: await done, ...output }
}

/** Waits until it has said this. */
export async function says({ output }: Command, words: string | RegExp): Promise<void> {
  await expect.poll(() => output.said, { timeout: 60_000, interval: 20 }).toMatch(words)
}

export const end = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<void>(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })

export async function endAll(): Promise<void> {
  for (const child of running) await end(child, 'SIGKILL')
}

/** All that a store holds, as text; compare it by hand: a difference of two long texts takes minutes to be shown. */
export async function bytesOf(url: string): Promise<string> {
  const store = await openStore(url, { readOnly: true })
  try {
    const graph = await store.load()
    return JSON.stringify([toGraphology(graph), graph])
  } finally {
    await store.close()
  }
}

const families = ['柳', '秦', '陶', '闻', '庄', '苗']
const given = ['明远', '书涵', '静姝', '若川']
const bodies = ['林业局', '水务局', '教育局', '人民政府办公室']

/** Names that meet again on other pages, so that what one worker writes joins what another one does. */
export function pageText(i: number): string {
  const pick = (list: string[], k: number) => list[k % list.length] ?? ''
  const [day, city] = [(i % 28) + 1, pick(['云河', '海州', '东泽'], i)]
  const who = (k: number) => pick(families, i + k) + pick(given, i * 7 + k)
  return [
    `${city}日报 2031年5月${day}日`,
    `${city}市召开春耕工作会议`,
    `5月${day}日，${city}市召开春耕工作会议。副市长${who(1)}出席会议并讲话。${city}市${pick(bodies, i)}局长${who(2)}参加会议。`,
    `${city}市${pick(bodies, i + 1)}开展“春芽”助学行动，总投资${(i % 5) + 1}亿元。市林业局局长${who(3)}主持会议。`,
  ].join('\n\n')
}

export function writePages(folder: string, count: number): void {
  mkdirSync(folder)
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `page-${String(i).padStart(3, '0')}.txt`), pageText(i))
}
