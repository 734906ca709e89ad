// Who does the work of a build: threads of this process, or workers on several machines (queue/hands.ts).
import { availableParallelism } from 'node:os'
import type { Gazetteer } from '../../schema/gazetteer.ts'
import type { Page, PageExtract } from '../../schema/model.ts'
import { inTurn } from '../in-turn.ts'
import type { Work } from '../store/marks.ts'
import type { Changes, Writer } from '../store/store.ts'
import { little, type Reader, readerOf } from './pool.ts'
import { putPages, reduceParts } from './reduce.ts'

/** What became of a page. */
export interface Outcome {
  source: string
  /** How many were found. */
  articles: number
  statements: number
  /** Why it could not be read and was set aside. */
  failed?: string | undefined
}

/** Pages that are read, and then written in one transaction. */
export const batch = 64

export interface Hands {
  /** How many calls of `read` may be under way. */
  readonly atOnce: number
  /** Reads pages, has the store hold what they say, and tells of each when it is known. */
  read(pages: Page[], told: (outcome: Outcome) => void): Promise<Changes>
  /** Does what is marked of one work in these parts. */
  reduce(work: Work, parts: readonly string[]): Promise<Changes>
  close(): Promise<void>
}

export interface Terms {
  /** How many inputs there are. */
  total: number
  gazetteer?: Gazetteer | undefined
  /** How many threads read pages; by default as many as the machine has cores when there is much to read. */
  jobs?: number | undefined
}

export type HandsOf = (writer: Writer, terms: Terms) => Hands

/** Threads of this process. One batch of pages is read while the one before is being written. */
export const ownHands: HandsOf = (writer, { total, gazetteer, jobs }) => {
  let reader: Reader | undefined
  const next = inTurn()
  return {
    atOnce: 2,
    async read(pages, told) {
      reader ??= readerOf(jobs ?? jobsFor(total, pages), gazetteer)
      const { run } = reader
      const extracts = await Promise.all(
        pages.map(async page => {
          const extract = await run(page)
          told(outcomeOf(extract))
          return extract
        }),
      )
      return next(() => writer.write(kept => putPages(kept, extracts)))
    },
    reduce: (work, parts) => next(() => reduceParts(writer, work, parts)),
    async close() {
      await reader?.close()
      // What is being written when another batch fails is written to its end.
      await next(async () => {})
    },
  }
}

export const outcomeOf = ({ page, articles, statements, failed }: PageExtract): Outcome => ({
  source: page.source,
  articles: articles.length,
  statements: statements.length,
  failed,
})

/** Others are warm after a second of their cores: little is read sooner without them. */
const jobsFor = (total: number, first: Page[]): number => {
  const size = first.reduce((sum, page) => sum + page.text.length, 0)
  return total <= batch && size < little ? 1 : availableParallelism()
}
