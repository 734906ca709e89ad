// One job of pages: reads them by the store and writes what they say, in one transaction.
import { UnrecoverableError } from 'bullmq'
import type { Page, PageExtract, PageRecord } from '../../schema/model.ts'
import { setAside } from '../build/aside.ts'
import { outcomeOf } from '../build/hands.ts'
import { putPages } from '../build/reduce.ts'
import { extractOf } from '../resolve/contribution.ts'
import { sum } from '../store/diff.ts'
import type { Kept } from '../store/kept.ts'
import type { Changes, Writer } from '../store/store.ts'
import { EXTRACTOR } from '../version.ts'
import type { Notes, ReadTask, Result } from './jobs.ts'

/** A page at which so many workers ended is not given to another one. */
const patience = 3

type Wanted = ReadTask['pages']

interface Means {
  writer: Writer
  /** Of the store. */
  url: string
  read: (page: Page) => Promise<PageExtract>
  /** Leaves notes for whoever takes the job up should this worker end. */
  note: (notes: Notes) => Promise<void>
}

/**
 * Pages that were read already, by a worker that ended before it could say so, are not read again. A page at which a
 * worker ended is read last and alone, so that the others are safe.
 */
export async function readPages({ pages }: ReadTask, left: Notes, means: Means): Promise<Result> {
  const ended = { ...left.ended }
  if (left.reading !== undefined) ended[left.reading] = (ended[left.reading] ?? 0) + 1
  const suspect = (page: Wanted[number]) => page.source in ended
  const groups = [pages.filter(page => !suspect(page)), ...pages.filter(suspect).map(page => [page])]
  const results: Result[] = []
  for (const group of groups.filter(g => g.length > 0)) results.push(await readTogether(group, ended, means))
  return { outcomes: results.flatMap(r => r.outcomes), changes: sum(results.map(r => r.changes)) }
}

async function readTogether(wanted: Wanted, ended: Notes['ended'], means: Means): Promise<Result> {
  const { writer, note } = means
  const held = await writer.read(kept => kept.records(wanted.map(p => p.source)))
  const before: string[] = []
  const extracts: PageExtract[] = []
  try {
    for (const { source, hash } of wanted) {
      const record = sameIn(held, source, hash, means)
      if (record.extractor === EXTRACTOR) before.push(source)
      else extracts.push(await readOne(record, ended, means))
    }
  } finally {
    await note({ ended })
  }
  const told = await writer.read(kept => kept.pages(before))
  const changes = await writer.write(kept => put(kept, extracts, means))
  return { outcomes: [...told.map(extractOf), ...extracts].map(outcomeOf), changes }
}

async function readOne(record: PageRecord, ended: Notes['ended'], { read, note }: Means): Promise<PageExtract> {
  const { extractor: _, problems: __, failed: ___, ...page } = record
  const times = ended[page.source] ?? 0
  if (times >= patience) return setAside(page, `it ended the worker ${times} times`)
  await note({ reading: page.source, ended })
  return read(page)
}

/** A worker that was taken for dead may be about to write the same pages: the second one finds them written. */
async function put(kept: Kept, extracts: PageExtract[], means: Means): Promise<Changes> {
  const sources = extracts.map(e => e.page.source)
  await kept.hold(sources)
  const now = await kept.versions(sources)
  const left = extracts.filter(({ page }) => sameIn(now, page.source, page.hash, means).extractor !== EXTRACTOR)
  return putPages(kept, left)
}

/** Throws when the page in the store is not the one that the build means. */
function sameIn<T extends { hash: string }>(held: Map<string, T>, source: string, hash: string, { url }: Means): T {
  const page = held.get(source)
  if (page?.hash === hash) return page
  throw new UnrecoverableError(
    `${url} does not hold ${source} as the build has it. Give workers the --store of the build, and run one build of a page at a time.`,
  )
}
