// Precision and recall on gold pages, all of a set built as one graph as a user would; the floors only rise.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'

const outside = process.env.BAOMAI_GOLD ?? '../shared/gold'
if (!existsSync(outside)) console.warn(`test/score.test.ts: no gold pages at ${outside} (BAOMAI_GOLD), skipped`)

const sets = [
  { name: 'our own invented pages', gold: 'test/gold', floors: 'test/floors.own.json' },
  { name: 'the gold pages outside the repository', gold: outside, floors: 'test/floors.outside.json' },
]

for (const { name, gold, floors } of sets)
  it.skipIf(!existsSync(gold))(`reaches the floors on ${name}`, () => {
    const args = ['--gold', gold, '--out', 'test/output/score', '--together', '--floors', floors]
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/score.mjs', ...args], { encoding: 'utf8' })
    console.log(`${stdout}\n${stderr}`)
    expect(status, stderr).toBe(0)
  })
