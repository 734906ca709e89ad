// Inputs → store: reads what is new, keeps what is unchanged, resolves all of it, saves what differs.
import type { Gazetteer } from '../schema/gazetteer.ts'
import type { Graph, Page, PageExtract, Problem } from '../schema/model.ts'
import { readBy } from './gazetteer.ts'
import { understandAll } from './pool.ts'
import { readInputs } from './read.ts'
import { resolve } from './resolve/index.ts'
import type { Changes, Store } from './store/store.ts'
import { EXTRACTOR } from './version.ts'

export interface BuildOptions {
  /** For pages that do not say it themselves. */
  published?: string | undefined
  publication?: string | undefined
  /** Drops pages of the store that are not among the inputs any more. */
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

/** Brings a store up to date with files and folders. The result does not depend on what earlier builds did. */
export async function build(store: Store, paths: string[], options: BuildOptions = {}): Promise<BuildReport> {
  const { gazetteer, prune } = options
  const { pages: files, problems } = await readInputs(paths, options)
  const pages = gazetteer ? files.map(page => readBy(page, gazetteer)) : files
  await store.prepare()
  const held = await store.load()
  const extractOf = extracts(held)
  // An input that could not be used this time is not gone: what an earlier build read of it stays.
  const usable = new Set(pages.map(p => p.source))
  const unusable = new Set(problems.map(p => p.source).filter(source => !usable.has(source)))
  const others = held.pages.filter(p => !usable.has(p.source) && !unusable.has(p.source))
  const rest = held.pages.filter(p => unusable.has(p.source) || (!prune && others.includes(p)))
  const known = [...pages, ...rest].map(page => extractOf(page) ?? page)
  const current = await completed(known, options)
  current.slice(0, pages.length).forEach(extract => {
    options.onExtract?.(extract)
  })
  const graph = resolve(current)
  const changes = await store.save(graph)
  const read = known.slice(0, pages.length).filter(isPage).length
  return {
    pages: {
      read,
      unchanged: pages.length - read,
      refused: unusable.size,
      dropped: prune ? others.length : 0,
      kept: prune ? 0 : others.length,
    },
    articles: graph.articles.length,
    entities: countBy(graph.entities),
    relations: countBy(graph.relations),
    statements: graph.statements.length,
    problems,
    review: graph.pages.flatMap(({ source, problems }) => problems.map(message => ({ source, message }))),
    changes,
  }
}

const isPage = (known: Page | PageExtract): known is Page => 'source' in known

/** Reads the pages among what is known, and puts what they say in their places. */
async function completed(known: (Page | PageExtract)[], options: BuildOptions): Promise<PageExtract[]> {
  const read = (await understandAll(known.filter(isPage), options)).values()
  return known.flatMap(item => (isPage(item) ? (read.next().value ?? []) : item))
}

/** Finds what a store says about a page, when it read the same bytes with the same version. */
function extracts(held: Graph): (page: Page) => PageExtract | undefined {
  const pages = new Map(held.pages.map(p => [p.source, p]))
  const articles = grouped(held.articles, a => a.page)
  const mentions = grouped(held.mentions, m => m.article)
  const statements = grouped(held.statements, s => s.article)
  return page => {
    const before = pages.get(page.source)
    if (before?.hash !== page.hash || before.extractor !== EXTRACTOR) return undefined
    const own = articles.get(page.source) ?? []
    const { extractor: _, problems, ...same } = before
    return {
      page: same,
      articles: own,
      mentions: own.flatMap(a => mentions.get(a.id) ?? []).map(({ entity: _, ...mention }) => mention),
      statements: own.flatMap(a => statements.get(a.id) ?? []).map(({ relation: _, ...statement }) => statement),
      problems: problems.map(message => ({ source: page.source, message })),
    }
  }
}

function grouped<T>(items: T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(by(item))
    if (group) group.push(item)
    else groups.set(by(item), [item])
  }
  return groups
}

function countBy(items: { kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
