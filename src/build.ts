// Inputs → store: reads what is new, keeps what is unchanged, resolves all of it, saves what differs.
import type { Graph, Page, PageExtract, Problem } from '../schema/model.ts'
import { understand } from './pipeline.ts'
import { readInputs } from './read.ts'
import { resolve } from './resolve/index.ts'
import type { Changes, Store } from './store/store.ts'
import { EXTRACTOR } from './version.ts'

export interface BuildOptions {
  /** For pages that do not say it themselves. */
  published?: string
  publication?: string
  /** Drops pages of the store that are not among the inputs any more. */
  prune?: boolean
  /** Told after each page that was read anew. */
  onPage?: (done: number, total: number, extract: PageExtract) => void
}

export interface BuildReport {
  /** `read` anew, `unchanged` since an earlier build, `refused` inputs, `dropped` and `kept` pages that are no input. */
  pages: { read: number; unchanged: number; refused: number; dropped: number; kept: number }
  articles: number
  entities: Record<string, number>
  relations: Record<string, number>
  statements: number
  /** Of inputs that could not be used. */
  problems: Problem[]
  /** What the reading of pages refused or did not understand; for review. */
  refused: Problem[]
  changes: Changes
}

/** Brings a store up to date with files and folders. The result does not depend on what earlier builds did. */
export async function build(store: Store, paths: string[], options: BuildOptions = {}): Promise<BuildReport> {
  const { pages, problems } = await readInputs(paths, metadata(options))
  await store.prepare()
  const held = await store.load()
  const extractOf = extracts(held)
  const known = pages.map(extractOf)
  const total = known.filter(e => !e).length
  let done = 0
  const current = pages.map((page, i) => {
    const before = known[i]
    if (before) return before
    const extract = understand(page)
    options.onPage?.(++done, total, extract)
    return extract
  })
  // An input that could not be used this time is not gone.
  const inputs = new Set([...pages.map(p => p.source), ...problems.map(p => p.source)])
  const others = held.pages.filter(p => !inputs.has(p.source))
  const kept = options.prune ? [] : others
  const broken = held.pages.filter(
    p => problems.some(q => q.source === p.source) && !pages.some(q => q.source === p.source),
  )
  const rest = [...kept, ...broken].map(page => extractOf(page) ?? understand(page))
  const graph = resolve([...current, ...rest])
  const changes = await store.save(graph)
  return {
    pages: {
      read: total,
      unchanged: pages.length - total,
      refused: new Set(problems.map(p => p.source)).size,
      dropped: others.length - kept.length,
      kept: kept.length,
    },
    articles: graph.articles.length,
    entities: countBy(graph.entities),
    relations: countBy(graph.relations),
    statements: graph.statements.length,
    problems,
    refused: current.flatMap(e => e.problems),
    changes,
  }
}

const metadata = ({ published, publication }: BuildOptions) => ({
  ...(published ? { published } : {}),
  ...(publication ? { publication } : {}),
})

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
