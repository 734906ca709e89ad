// Any sequence of builds over pages that come, change and go ends at the bytes of one build from scratch.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { build } from '../src/build.ts'
import { toGraphology } from '../src/export/graphology.ts'
import { openStore } from '../src/store/open.ts'

/** Few names on few pages, so that things merge and part: a full name on one page, its short form on the next. */
const sentences = [
  '副市长柳明远出席会议并讲话。',
  '市林业局局长柳明远、云河市林业局副局长秦书涵参加活动。',
  '区林业局位于云河市。云河市东山区林业局位于东山区。',
  '云河市林业局和市林业局开展“春芽”助学行动。',
  '云河市人民政府办公室主任柳明远主持会议。',
  '“春芽”助学行动是云河市“春芽”助学行动的一部分，总投资3亿元。',
  '东山区位于云河市，云河位于云河市。',
]
const page = fc
  .record({
    day: fc.integer({ min: 1, max: 3 }),
    city: fc.constantFrom('云河', '海州'),
    said: fc.subarray(sentences, { minLength: 1, maxLength: 3 }),
  })
  .map(({ day, city, said }) => {
    const text = said.join('').replaceAll('云河', city)
    return `${city}日报 2031年5月${day}日\n\n${city}市召开林业工作会议\n\n5月${day}日，${city}市召开林业工作会议。${text}\n`
  })
/** The pages of one build by name: those that an earlier one had and it has not are gone. */
const pages = fc.dictionary(fc.constantFrom('a.txt', 'b.txt', 'c.txt'), page, { minKeys: 1, noNullPrototype: true })

async function bytesAfter(steps: Record<string, string>[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-steps-'))
  const store = await openStore(join(folder, 'graph.grafeo'))
  try {
    for (const step of steps) {
      rmSync(join(folder, 'pages'), { recursive: true, force: true })
      mkdirSync(join(folder, 'pages'))
      for (const [name, text] of Object.entries(step)) writeFileSync(join(folder, 'pages', name), text)
      await build(store, [join(folder, 'pages')], { prune: true })
    }
    const graph = await store.load()
    return JSON.stringify([toGraphology(graph), graph.pages, graph.unrelated])
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

it('as from scratch, whatever came before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pages, { minLength: 2, maxLength: 4 }), async steps => {
      expect(await bytesAfter(steps)).toBe(await bytesAfter(steps.slice(-1)))
    }),
    { numRuns: Number(process.env.BAOMAI_RUNS ?? 10) },
  )
}, 120_000)
