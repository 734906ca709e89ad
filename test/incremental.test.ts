// Any sequence of builds over pages that come, change, go and fail to be read, by names known beforehand or not and by
// older versions, some of them cut off, ends at the bytes of one build from scratch, on both stores. BAOMAI_RUNS says how
// many sequences are tried, by default few.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Gazetteer } from '../schema/gazetteer.ts'
import type { Page } from '../schema/model.ts'
import { build } from '../src/build/index.ts'
import { toGraphology } from '../src/export/graphology.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'

/** How pages are read in a build: an older version understood less; some pages fail. */
const reading = vi.hoisted(() => ({ older: false, fails: '' }))
vi.mock('../src/version.ts', () => ({
  get EXTRACTOR() {
    return reading.older ? 'older' : 'sources'
  },
}))
vi.mock('../src/pipeline.ts', async original => {
  const pipeline = await original<typeof import('../src/pipeline.ts')>()
  const understand: typeof pipeline.understand = (page: Page, options) => {
    if (page.source === reading.fails) throw new Error('no such letter')
    const said = pipeline.understand(page, options)
    if (!reading.older) return said
    const statements = said.statements.slice(1)
    const used = new Set(statements.flatMap(s => [s.from.ref, s.to.ref]))
    return { ...said, statements, mentions: said.mentions.filter((m, i) => i > 0 || used.has(m.id)) }
  }
  return { ...pipeline, understand }
})

type Files = Record<string, string>
interface Step {
  files: Files
  /** The build fails when it has written so many transactions. */
  cutAfter?: number | undefined
  /** Names that it knows beforehand. */
  gazetteer?: Gazetteer | undefined
  /** The page that cannot be read this time. */
  fails?: string | undefined
  /** Whether pages that could not be read are tried again. */
  retryFailed?: boolean
  /** Whether it is of an older version. */
  older?: boolean
}

/** Few names on few pages, so that things merge and part: a full name on one page, its short form on the next. */
const sentences = [
  '副市长柳明远出席会议并讲话。',
  '市林业局局长柳明远、云河市林业局副局长秦书涵参加活动。',
  '区林业局位于云河市。云河市东山区林业局位于东山区。',
  '云河市林业局和市林业局开展“春芽”助学行动。',
  '云河市人民政府办公室主任柳明远主持会议。',
  '“春芽”助学行动是云河市“春芽”助学行动的一部分，总投资3亿元。',
  '东山区位于云河市，云河位于云河市。',
  '云河市林业局建设的柳河大桥项目总投资5亿元。',
  '柳河大桥项目位于云河市东山区，总投资5亿元。',
  '副市长柳明远到听松小筑调研。',
]
const known = (name: string): Gazetteer => ({
  format: 'baomai-gazetteer',
  version: 1,
  names: [{ kind: 'Organization', name, aliases: [], articles: 2, statements: 1 }],
})
const page = fc
  .record({
    day: fc.integer({ min: 1, max: 3 }),
    paper: fc.constantFrom('云河', '海州'),
    city: fc.constantFrom('云河', '海州'),
    said: fc.subarray(sentences, { minLength: 1, maxLength: 4 }),
  })
  .map(({ day, paper, city, said }) => {
    const text = said.join('').replaceAll('云河', city)
    return `${paper}日报 2031年5月${day}日\n\n${city}市召开林业工作会议\n\n5月1日，${city}市召开林业工作会议。${text}\n`
  })
const date = fc.constantFrom('2031-05-01', '2031-08-15')
/** The pages of one build by name: those that an earlier one had and it has not are gone. */
const files = fc
  .record({
    pages: fc.dictionary(fc.constantFrom('a', 'b', 'c'), page, { minKeys: 1, noNullPrototype: true }),
    /** Dates beside the text, which stays as it is. */
    dates: fc.dictionary(fc.constantFrom('a', 'b', 'c'), date, { maxKeys: 1, noNullPrototype: true }),
    /** The name under which the first page is printed once more. */
    reprint: fc.option(fc.constantFrom('x', 'y')),
    /** One without articles. */
    empty: fc.boolean(),
  })
  .map(({ pages, dates, reprint, empty }): Files => {
    const [first = ''] = Object.values(pages)
    const texts = { ...pages, ...(reprint ? { [reprint]: first } : {}), ...(empty ? { empty: '云河日报\n' } : {}) }
    return {
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.txt`, text])),
      ...Object.fromEntries(
        Object.entries(dates).map(([name, published]) => [`${name}.meta.json`, JSON.stringify({ published })]),
      ),
    }
  })
/** In a build of few pages marks are taken three times, after one or two transactions of pages. */
const cutAfter = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined, freq: 2 })
const way = fc.record({
  which: fc.nat(2),
  cutAfter,
  gazetteer: fc.option(fc.constantFrom(known('听松小筑'), known('柳河大桥')), { nil: undefined }),
  fails: fc.option(fc.constantFrom('a.txt', 'b.txt'), { nil: undefined, freq: 2 }),
  retryFailed: fc.boolean(),
  older: fc.boolean(),
})
/** What was there before comes back now and then: then things have the ids again that they had. */
const sequences = fc
  .tuple(fc.uniqueArray(files, { minLength: 2, maxLength: 3 }), fc.array(way, { minLength: 2, maxLength: 4 }))
  .map(([versions, steps]) =>
    steps.map(({ which, ...step }): Step => ({ files: versions[which % versions.length] ?? {}, ...step })),
  )

class CutOff extends Error {}

/** The store as a build finds it that can write only so often. */
function failingAfter(store: Store, writes: number): Store {
  let left = writes
  return {
    ...store,
    change: work =>
      store.change(({ read, write }) =>
        work({
          read,
          async write(writing) {
            if (left-- <= 0) throw new CutOff()
            return write(writing)
          },
        }),
      ),
  }
}

/** The last build once more, as it should be. */
const atLast = (steps: Step[]) =>
  steps.slice(-1).map(({ files, gazetteer }): Step => ({ files, gazetteer, retryFailed: true }))

/** All that the store holds after these builds, the last once more to its end, as text; `url` names a store that is empty. */
async function bytesAfter(url: string, steps: Step[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-steps-'))
  const store = await openStore(url)
  try {
    for (const { files, cutAfter, fails = '', older = false, ...options } of [...steps, ...atLast(steps)]) {
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
      const writable = cutAfter === undefined ? store : failingAfter(store, cutAfter)
      Object.assign(reading, { fails, older })
      await build(writable, [folder], { prune: true, jobs: 1, ...options }).catch(error => {
        if (!(error instanceof CutOff)) throw error
      })
    }
    expect(await store.query('MATCH (d:Dirty) RETURN count(d) AS n')).toEqual([{ n: 0 }])
    const graph = await store.load()
    return JSON.stringify([toGraphology(graph), graph])
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

async function inFile(steps: Step[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-file-'))
  try {
    return await bytesAfter(join(folder, 'graph.grafeo'), steps)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const fromScratch = (steps: Step[]) => inFile(atLast(steps))

const runs = Number(process.env.BAOMAI_RUNS ?? 8)

it(
  'as from scratch, whatever came before and wherever it was cut off',
  async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async steps => {
        expect(await inFile(steps)).toBe(await fromScratch(steps))
      }),
      { numRuns: runs },
    )
  },
  runs * 15_000,
)

describe('a namesake that goes and comes back while builds are cut off', () => {
  const about = (city: string, day: number) =>
    `${city}日报 2031年5月${day}日\n\n${city}市召开林业工作会议\n\n5月1日，${city}市召开林业工作会议。${city}市林业局局长柳明远出席会议。柳河大桥项目位于${city}市，总投资5亿元。\n`
  const both = { 'a.txt': about('云河', 1), 'b.txt': about('海州', 2) }
  const one = { 'b.txt': both['b.txt'] }

  // After the pages, after the blocks and after the articles: there a thing is gone that statements still speak of.
  it.each([1, 2, 3])('has its relations and figures again: cut off after %i transactions', async cutAfter => {
    const steps = [{ files: both }, { files: one, cutAfter }, { files: both }]
    const bytes = await inFile(steps)
    expect(bytes).toContain('同名者')
    expect(bytes).toBe(await fromScratch(steps))
  })

  it.each([1, 2, 3])('leaves no figure behind: cut off after %i transactions', async cutAfter => {
    const steps = [{ files: both }, { files: one, cutAfter }, { files: { 'c.txt': about('云河', 3) } }]
    expect(await inFile(steps)).toBe(await fromScratch(steps))
  })
})

describe.skipIf(skipNeo4j)(neo4jTitle('in Neo4j'), () => {
  const neo4j = useNeo4j()

  it(
    'the same bytes as in a file, whatever came before and wherever it was cut off',
    async () => {
      await fc.assert(
        fc.asyncProperty(sequences, async steps => {
          await neo4j.empty()
          expect(await bytesAfter(neo4j.url, steps)).toBe(await fromScratch(steps))
        }),
        { numRuns: Math.ceil(runs / 3) },
      )
    },
    runs * 30_000,
  )
})
