// Inputs → store: reads what is new or changed, replaces what it contributed, reduces what that touched.
import { availableParallelism } from 'node:os'
import type { Gazetteer } from '../schema/gazetteer.ts'
import type { Page, PageExtract, Problem } from '../schema/model.ts'
import { notTaken } from '../schema/ontology.ts'
import { readBy } from './gazetteer.ts'
import { inParts } from './lists.ts'
import { little, readerOf } from './pool.ts'
import { findInputs, type Inputs } from './read.ts'
import { putPages, reduce } from './reduce.ts'
import { extractOf } from './resolve/contribution.ts'
import { sum } from './store/diff.ts'
import type { Kept } from './store/kept.ts'
import type { Changes, Store, Writer } from './store/store.ts'
import type { Threads } from './threads.ts'
import { EXTRACTOR } from './version.ts'

export interface BuildOptions {
  /** For pages that do not say it themselves. */
  published?: string | undefined
  publication?: string | undefined
  /** Drops each page of the store that is not among the inputs, unless some of these could not be looked into. */
  prune?: boolean
  /** Names to know beforehand; pages that were read without it, or with another one, are read again. */
  gazetteer?: Gazetteer | undefined
  /** How many threads read pages; by default as many as the machine has cores when there is much to read. */
  jobs?: number | undefined
  /** Told after each page that was read anew. */
  onPage?: (done: number, total: number, extract: PageExtract) => void
  /** Told what each input says, in their order, unchanged ones too. */
  onExtract?: (extract: PageExtract) => void
}

export interface BuildReport {
  /** `read` anew, `unchanged` since an earlier build, `refused` inputs, `dropped` and `kept` pages that are no input. */
  pages: { read: number; unchanged: number; refused: number; dropped: number; kept: number }
  articles: number
  entities: Record<string, number>
  relations: Record<string, number>
  statements: number
  /** Of inputs that could not be used, or not wholly. */
  problems: Problem[]
  /** Statements that were refused and what was not understood, on all pages of the store; for review. */
  review: Problem[]
  changes: Changes
}

/**
 * Brings a store up to date with files and folders. The result does not depend on what earlier builds did, nor on
 * where one was cut off. Memory does not grow with the number of pages.
 */
export async function build(store: Store, paths: string[], options: BuildOptions = {}): Promise<BuildReport> {
  const inputs = await findInputs(paths, options)
  return store.change(async writer => {
    const { used, read, changes } = await readAll(writer, inputs, options)
    const problems = [...inputs.problems, ...(options.prune ? unsure(inputs) : [])]
    // An input that could not be used this time is not gone: what an earlier build read of it stays.
    const named = new Set([...inputs.sources, ...inputs.problems.map(p => p.source)])
    const others = (await writer.read(kept => kept.sources())).filter(source => !named.has(source))
    const prune = options.prune && unsure(inputs).length === 0
    for (const gone of prune ? inParts(others, atOnce) : [])
      changes.push(await writer.write(kept => putPages(kept, [], gone)))
    changes.push(await reduce(writer))
    const counts = await writer.read(kept => kept.counts())
    return {
      pages: {
        read,
        unchanged: used.size - read,
        refused: new Set(inputs.problems.map(p => p.source).filter(source => !used.has(source))).size,
        dropped: prune ? others.length : 0,
        kept: prune ? 0 : others.length,
      },
      articles: counts.articles,
      entities: present(counts.entities),
      relations: present(counts.relations),
      statements: counts.statements,
      problems,
      review: await writer.read(forReview),
      changes: sum(changes),
    }
  })
}

/** Pages that are read, and then written in one transaction. */
const atOnce = 64

interface Done {
  /** Sources of the inputs that could be used. */
  used: Set<string>
  /** How many of them were read anew. */
  read: number
  changes: Changes[]
}

/** Reads each batch while the one before is being written. */
async function readAll(writer: Writer, inputs: Inputs, options: BuildOptions): Promise<Done> {
  const done: Done = { used: new Set(), read: 0, changes: [] }
  let reader: Threads<Page, PageExtract> | undefined
  let writing: Promise<void> = Promise.resolve()
  const { gazetteer } = options
  const total = inputs.count
  try {
    for await (const given of inBatches(inputs.pages())) {
      const pages = gazetteer ? given.map(page => readBy(page, gazetteer)) : given
      for (const { source } of pages) done.used.add(source)
      const held = await writer.read(kept => kept.versions(pages.map(p => p.source)))
      const changed = pages.filter(({ source, hash }) => {
        const before = held.get(source)
        return before?.hash !== hash || before.extractor !== EXTRACTOR
      })
      reader ??= changed.length > 0 ? readerOf(options.jobs ?? jobsFor(total, changed), gazetteer) : undefined
      const run = reader?.run
      let read = done.read
      const outcomes = await Promise.all(
        changed.map(async page => {
          const extract = await run?.(page).catch((error: unknown) => unread(page, error))
          if (!extract) return []
          if (isExtract(extract)) options.onPage?.(++read, total, extract)
          return extract
        }),
      )
      const extracts = outcomes.flat().filter(isExtract)
      done.read += extracts.length
      for (const problem of outcomes.flat()) {
        if (isExtract(problem)) continue
        inputs.problems.push(problem)
        done.used.delete(problem.source)
      }
      if (options.onExtract) await tell(writer, pages, extracts, options.onExtract)
      await writing
      writing = extracts.length === 0 ? Promise.resolve() : put(writer, extracts, done)
      writing.catch(() => {})
    }
    await writing
  } finally {
    await reader?.close()
  }
  return done
}

async function put(writer: Writer, extracts: PageExtract[], done: Done): Promise<void> {
  done.changes.push(await writer.write(kept => putPages(kept, extracts)))
}

const isExtract = (outcome: PageExtract | Problem): outcome is PageExtract => 'page' in outcome

/** A page that the reading itself fails at is set aside; the others go on, and the next build tries it again. */
function unread({ source }: Page, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error)
  return { source, message: `The page could not be read (${why}) and was set aside; the next build tries it again.` }
}

const jobsFor = (total: number, first: Page[]): number => {
  const size = first.reduce((sum, page) => sum + page.text.length, 0)
  return total <= atOnce && size < little ? 1 : availableParallelism()
}

async function tell(
  writer: Writer,
  pages: Page[],
  extracts: PageExtract[],
  onExtract: (extract: PageExtract) => void,
): Promise<void> {
  const fresh = new Map(extracts.map(e => [e.page.source, e]))
  const rest = pages.map(p => p.source).filter(source => !fresh.has(source))
  const held = new Map((await writer.read(kept => kept.pages(rest))).map(c => [c.page.source, extractOf(c)]))
  for (const { source } of pages) {
    const extract = fresh.get(source) ?? held.get(source)
    if (extract) onExtract(extract)
  }
}

/** Why nothing may be dropped: an input that cannot be looked into may hold any page. */
function unsure({ missing, folders }: Inputs): Problem[] {
  const message = 'Nothing was pruned, since what is there is not known. Build again when it can be read.'
  return [...missing, ...folders.flatMap(f => f.unopened)].map(source => ({ source, message }))
}

async function forReview(kept: Kept): Promise<Problem[]> {
  const pages = await kept.problems()
  const merged = await kept.unrelated()
  return [
    ...pages.flatMap(({ source, problems }) => problems.map(message => ({ source, message }))),
    ...merged.map(({ source, kind, rule, quote, name }) => ({
      source,
      message: notTaken(kind, rule, `both its ends are ${name}`),
      quote,
    })),
  ]
}

async function* inBatches(pages: AsyncIterable<Page>): AsyncGenerator<Page[]> {
  let batch: Page[] = []
  for await (const page of pages) {
    batch.push(page)
    if (batch.length < atOnce) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Only what there is. */
const present = (counts: Record<string, number>) => Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))
