// Any sequence of builds over pages that come, change and go ends at the bytes of one build from scratch, on both stores.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { build } from '../src/build.ts'
import { toGraphology } from '../src/export/graphology.ts'
import { openStore } from '../src/store/open.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'

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
const sequences = fc.array(pages, { minLength: 2, maxLength: 4 })

/** All that the store holds after these builds, as text; `url` names a store that is empty. */
async function bytesAfter(url: string, steps: Record<string, string>[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-steps-'))
  const store = await openStore(url)
  try {
    for (const step of steps) {
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
      for (const [name, text] of Object.entries(step)) writeFileSync(join(folder, name), text)
      await build(store, [folder], { prune: true })
    }
    expect(await store.query('MATCH (d:Dirty) RETURN count(d) AS n')).toEqual([{ n: 0 }])
    const graph = await store.load()
    return JSON.stringify([toGraphology(graph), graph])
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

async function inFile(steps: Record<string, string>[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-file-'))
  try {
    return await bytesAfter(join(folder, 'graph.grafeo'), steps)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const runs = Number(process.env.BAOMAI_RUNS ?? 10)

it('as from scratch, whatever came before', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async steps => {
      expect(await inFile(steps)).toBe(await inFile(steps.slice(-1)))
    }),
    { numRuns: runs },
  )
}, 120_000)

describe.skipIf(skipNeo4j)(neo4jTitle('in Neo4j'), () => {
  const neo4j = useNeo4j()

  it('the same bytes as in a file, whatever came before', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async steps => {
        await neo4j.empty()
        expect(await bytesAfter(neo4j.url, steps)).toBe(await inFile(steps.slice(-1)))
      }),
      { numRuns: Math.ceil(runs / 2) },
    )
  }, 240_000)
})
