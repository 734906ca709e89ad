// Inputs → store: reads what is new or changed, replaces what it contributed, reduces what that touched.
import type { Gazetteer } from '../../schema/gazetteer.ts'
import type { Page, PageExtract, Problem } from '../../schema/model.ts'
import { notTaken } from '../../schema/ontology.ts'
import { readBy } from '../gazetteer.ts'
import { inParts } from '../lists.ts'
import { findInputs, type Inputs } from '../read.ts'
import { extractOf } from '../resolve/contribution.ts'
import { sum } from '../store/diff.ts'
import type { Kept } from '../store/kept.ts'
import type { Changes, Store, Writer } from '../store/store.ts'
import { EXTRACTOR } from '../version.ts'
import { batch, type Hands, type HandsOf, type Outcome, ownHands } from './hands.ts'
import { putPages, reduce } from './reduce.ts'

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
  /** Tries pages again that could not be read; else these are listed until they change. */
  retryFailed?: boolean | undefined
  /** Who does the work; by default threads of this process. */
  hands?: HandsOf | undefined
  /** Told after each page that was read anew, or set aside since it could not be; `done` is how many there were of both. */
  onPage?: (done: number, total: number, outcome: Outcome) => void
  /** At the end of reading told what each input says, in their order, unchanged ones too. */
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
 * where one was cut off. Memory grows with how often the commonest names are named, not with the number of pages.
 */
export async function build(store: Store, paths: string[], options: BuildOptions = {}): Promise<BuildReport> {
  const inputs = await findInputs(paths, options)
  return store.change(async writer => {
    const { jobs, gazetteer, hands: handsOf = ownHands } = options
    const hands = handsOf(writer, { total: inputs.count, jobs, gazetteer })
    try {
      return await buildWith(hands, writer, inputs, options)
    } finally {
      await hands.close()
    }
  })
}

async function buildWith(hands: Hands, writer: Writer, inputs: Inputs, options: BuildOptions): Promise<BuildReport> {
  const { used, read, changes } = await readAll(writer, inputs, hands, options)
  if (options.onExtract) await tell(writer, used, options.onExtract)
  const problems = [...inputs.problems, ...(options.prune ? unsure(inputs) : [])]
  // An input that could not be used this time is not gone: what an earlier build read of it stays.
  const named = new Set([...inputs.sources, ...inputs.problems.map(p => p.source)])
  const others = (await writer.read(kept => kept.sources())).filter(source => !named.has(source))
  const prune = options.prune && unsure(inputs).length === 0
  for (const gone of prune ? inParts(others, batch) : [])
    changes.push(await writer.write(kept => putPages(kept, [], gone)))
  changes.push(await reduce(writer, hands.reduce))
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
}

interface Done {
  /** Sources of the inputs that could be used, in their order. */
  used: Set<string>
  /** How many of them were read anew. */
  read: number
  changes: Changes[]
}

/** Has the pages read that are new or changed, some batches at once. */
async function readAll(writer: Writer, inputs: Inputs, hands: Hands, options: BuildOptions): Promise<Done> {
  const done: Done = { used: new Set(), read: 0, changes: [] }
  const { gazetteer } = options
  const fail = ({ source }: { source: string }, why: string) => {
    inputs.problems.push(notRead(source, why))
    done.used.delete(source)
  }
  let tried = 0
  const told = (outcome: Outcome) => {
    if (outcome.failed === undefined) done.read++
    else fail(outcome, outcome.failed)
    options.onPage?.(++tried, inputs.count, outcome)
  }
  const underWay = new Set<Promise<void>>()
  for await (const given of inBatches(inputs.pages())) {
    const pages = gazetteer ? given.map(page => readBy(page, gazetteer)) : given
    for (const { source } of pages) done.used.add(source)
    const held = await writer.read(kept => kept.versions(pages.map(p => p.source)))
    const changed = pages.filter(page => {
      const before = held.get(page.source)
      if (before?.hash !== page.hash || before.extractor !== EXTRACTOR) return true
      if (before.failed !== undefined && !options.retryFailed) fail(page, before.failed)
      return before.failed !== undefined && options.retryFailed === true
    })
    if (changed.length === 0) continue
    if (underWay.size >= hands.atOnce) await Promise.race(underWay)
    const reading: Promise<void> = hands.read(changed, told).then(changes => {
      done.changes.push(changes)
      underWay.delete(reading)
    })
    reading.catch(() => {})
    underWay.add(reading)
  }
  await Promise.all(underWay)
  return done
}

const notRead = (source: string, why: string): Problem => ({
  source,
  message: `The page could not be read (${why}) and was set aside until it changes; --retry-failed tries it again.`,
})

/** Tells what each of these pages says, in this order. */
async function tell(writer: Writer, sources: Iterable<string>, onExtract: (extract: PageExtract) => void) {
  for (const part of inParts([...sources], batch)) {
    const held = new Map((await writer.read(kept => kept.pages(part))).map(c => [c.page.source, extractOf(c)]))
    for (const source of part) {
      const extract = held.get(source)
      if (extract) onExtract(extract)
    }
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
  let some: Page[] = []
  for await (const page of pages) {
    some.push(page)
    if (some.length < batch) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** Only what there is. */
const present = (counts: Record<string, number>) => Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))
