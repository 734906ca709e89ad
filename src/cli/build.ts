// baomai build: pages into the store, with a summary and the list of problems.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Gazetteer } from '../../schema/gazetteer.ts'
import type { PageExtract, Problem } from '../../schema/model.ts'
import type { HandsOf, Outcome } from '../build/hands.ts'
import { type BuildReport, build as buildInto } from '../build/index.ts'
import { gazetteerFrom } from '../gazetteer.ts'
import { type Explained, explanation, linesOf } from './explanation.ts'
import { type AddCommand, numberFrom, type StoreOption, sharedStore, storeOption, withStore } from './options.ts'
import { ending, give, say, UsageError } from './outcome.ts'

interface Options extends StoreOption {
  published?: string
  publication?: string
  prune?: boolean
  jobs?: number
  gazetteer?: string
  queue?: string
  retryFailed?: boolean
  explain?: boolean
  quiet?: boolean
  json?: boolean
}

export const build: AddCommand = program => {
  program
    .command('build')
    .description('read files and folders into the graph; unchanged pages are skipped, changed ones replaced')
    .argument('<path...>', 'text files, and folders of them')
    .option('--published <date>', 'date of pages that do not say it, as 2025-07-09')
    .option('--publication <name>', 'newspaper of pages that do not say it')
    .option('--prune', 'drop every page of the store that is not among the files and folders given now')
    .option(
      '--jobs <n>',
      'threads that read pages; else one for each core when there is much',
      numberFrom(1, 256, true),
    )
    .option('--gazetteer <file>', 'names to know beforehand, as baomai gazetteer writes them')
    .option(
      '--queue <url>',
      'a Redis from which baomai work takes the work: redis://… (REDIS_USERNAME, REDIS_PASSWORD)',
    )
    .option('--retry-failed', 'try pages again that could not be read by an earlier build')
    .option('--explain', 'each statement with its rule and sentence, and the sentences that yielded none')
    .addOption(storeOption())
    .option('--quiet', 'no progress and no summary')
    .option('--json', 'the summary and the problems as JSON')
    .action(ending(run))
}

async function run(paths: string[], { store: url, quiet, json, explain, ...options }: Options): Promise<number> {
  if (options.published && !isDate(options.published))
    throw new UsageError(`--published ${options.published} is no date. Write it like 2025-07-09.`)
  if (!paths.some(existsSync)) throw new UsageError(`There is nothing at ${paths.join(', ')}. Check the path.`)
  const gazetteer = options.gazetteer ? await gazetteerIn(options.gazetteer) : undefined
  stopCleanly()
  const onPage = quiet ? () => {} : progress(process.stderr)
  const explained: Explained[] = []
  const onExtract = (extract: PageExtract) => void explained.push(explanation(extract))
  const report = await withHands(options.queue, url, hands =>
    withStore(url, false, store =>
      buildInto(store, paths, { ...options, gazetteer, hands, onPage, ...(explain ? { onExtract } : {}) }),
    ),
  )
  if (json) give(JSON.stringify(explain ? { ...report, explained } : report, null, 2))
  if (!json) for (const one of explained) linesOf(one).forEach(give)
  if (!quiet && !json && holdsAnything(report)) summary(report, url).forEach(say)
  if (!json) report.problems.map(line).forEach(say)
  if (!quiet && !json) reviewLines(report).forEach(say)
  return report.problems.length ? 1 : 0
}

/** Lends the hands of workers when there is a queue. */
async function withHands<T>(
  queue: string | undefined,
  store: string,
  work: (hands?: HandsOf) => Promise<T>,
): Promise<T> {
  if (queue === undefined) return work()
  sharedStore(store)
  const [{ connect }, { queueHands }] = await Promise.all([import('../queue/redis.ts'), import('../queue/hands.ts')])
  const connection = await connect(queue, { say })
  try {
    return await work(queueHands(connection, say))
  } finally {
    connection.close()
  }
}

/** Ctrl-C ends it at once: each transaction is whole, and the next build goes on from there. */
function stopCleanly(): void {
  for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const])
    process.once(signal, () => {
      say('\nStopped. What was read so far is kept; build again to go on.')
      process.exit(code)
    })
}

async function gazetteerIn(file: string): Promise<Gazetteer> {
  try {
    return gazetteerFrom(await readFile(file, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : error
    throw new UsageError(`--gazetteer ${file} cannot be used (${why}). Give a file that baomai gazetteer wrote.`)
  }
}

const isDate = (text: string) => z.iso.date().safeParse(text).success

/** A bar that is drawn over itself on a terminal, a line for each page elsewhere. */
function progress(stream: NodeJS.WriteStream) {
  return (done: number, total: number, { source, articles, statements, failed }: Outcome) => {
    if (!stream.isTTY) {
      const what = failed === undefined ? `${articles} articles, ${statements} statements` : 'set aside'
      stream.write(`${done}/${total} ${source}: ${what}\n`)
      return
    }
    const full = Math.round((20 * done) / total)
    const end = done === total ? '\r\x1b[K' : ''
    stream.write(`\r\x1b[K${'█'.repeat(full)}${'░'.repeat(20 - full)} ${done}/${total} ${source.slice(-40)}${end}`)
  }
}

const holdsAnything = ({ articles, pages: { read, unchanged, dropped, kept } }: BuildReport) =>
  articles + read + unchanged + dropped + kept > 0

/** The lines that tell what a build did and what the store now holds. */
export function summary({ pages, changes, ...report }: BuildReport, url: string): string[] {
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, n]) => `${kind} ${n}`)
      .join(', ') || 'none'
  const also = [
    pages.dropped ? `, ${pages.dropped} dropped` : '',
    pages.kept ? `, ${pages.kept} of earlier builds kept` : '',
  ].join('')
  return [
    `pages       ${pages.read} read, ${pages.unchanged} unchanged, ${pages.refused} refused${also}`,
    `articles    ${report.articles}`,
    `entities    ${list(report.entities)}`,
    `relations   ${list(report.relations)}`,
    `statements  ${report.statements}`,
    `${url}: ${changes.written + changes.dropped ? `${changes.written} rows written, ${changes.dropped} dropped` : 'nothing changed'}`,
  ]
}

const shown = 20

function reviewLines({ review }: BuildReport): string[] {
  const more = review.length - shown
  return [
    ...(review.length ? [`Left out, for review: ${review.length}`] : []),
    ...review.slice(0, shown).map(line),
    ...(more > 0 ? [`… and ${more} more; --json lists them all.`] : []),
  ]
}

const line = ({ source, message, quote }: Problem) => `${source}: ${message}${quote ? ` 「${quote}」` : ''}`
