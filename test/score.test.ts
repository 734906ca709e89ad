// Precision and recall on gold pages, all of them built as one graph as a user would; floors.json only rises.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'

const gold = process.env.BAOMAI_GOLD ?? '../shared/gold'
const here = existsSync(gold)
if (!here) console.warn(`test/score.test.ts: no gold pages at ${gold} (BAOMAI_GOLD), so nothing is scored`)

it.skipIf(!here)('reaches the floors on all gold pages', () => {
  const args = ['--gold', gold, '--out', 'test/output/score', '--together', '--floors', 'test/floors.json']
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/score.mjs', ...args], { encoding: 'utf8' })
  console.log(`${stdout}\n${stderr}`)
  expect(status, stderr).toBe(0)
})
