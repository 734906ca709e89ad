// Inputs → store: reads what is new, keeps what is unchanged, resolves all of it, saves what differs.
import type { Gazetteer } from '../schema/gazetteer.ts'
import type { Graph, Page, PageExtract, Problem, ResolvedStatement, Statement } from '../schema/model.ts'
import { notTaken } from '../schema/ontology.ts'
import { readBy } from './gazetteer.ts'
import { understandAll } from './pool.ts'
import { type Inputs, readInputs } from './read.ts'
import { resolve } from './resolve/index.ts'
import type { Changes, Store } from './store/store.ts'
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

/** Brings a store up to date with files and folders. The result does not depend on what earlier builds did. */
export async function build(store: Store, paths: string[], options: BuildOptions = {}): Promise<BuildReport> {
  const { gazetteer } = options
  const inputs = await readInputs(paths, options)
  const problems = [...inputs.problems, ...(options.prune ? unsure(inputs) : [])]
  const prune = options.prune && unsure(inputs).length === 0
  const pages = gazetteer ? inputs.pages.map(page => readBy(page, gazetteer)) : inputs.pages
  const held = await store.load()
  const extractOf = extracts(held)
  // An input that could not be used this time is not gone: what an earlier build read of it stays.
  const usable = new Set(pages.map(p => p.source))
  const unusable = new Set(inputs.problems.map(p => p.source).filter(source => !usable.has(source)))
  const others = held.pages.filter(p => !usable.has(p.source) && !unusable.has(p.source))
  const rest = held.pages.filter(p => unusable.has(p.source) || (!prune && others.includes(p)))
  const known = [...pages, ...rest].map(page => extractOf(page) ?? page)
  const current = await completed(known, options)
  current.slice(0, pages.length).forEach(extract => {
    options.onExtract?.(extract)
  })
  const graph = resolve(current)
  const changes = await saved(store, held, graph)
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
    review: forReview(graph),
    changes,
  }
}

/** Why nothing may be dropped: an input that cannot be looked into may hold any page. */
function unsure({ missing, folders }: Inputs): Problem[] {
  const message = 'Nothing was pruned, since what is there is not known. Build again when it can be read.'
  return [...missing, ...folders.flatMap(f => f.unopened)].map(source => ({ source, message }))
}

/** A store that holds nothing and is to hold nothing is not made. */
async function saved(store: Store, held: Graph, graph: Graph): Promise<Changes> {
  if (!held.pages.length && !graph.pages.length) return { written: 0, dropped: 0 }
  await store.prepare()
  return store.save(graph)
}

function forReview({ pages, articles, mentions, unrelated, entities }: Graph): Problem[] {
  const pageOf = new Map(articles.map(a => [a.id, a.page]))
  const entityOf = new Map(mentions.map(m => [m.id, m.entity]))
  const names = new Map(entities.map(e => [e.id, e.name]))
  const merged = unrelated.map(({ article, kind, rule, from, quote }) => {
    const name = names.get(entityOf.get(from.ref) ?? '') ?? 'one thing'
    return { source: pageOf.get(article) ?? article, message: notTaken(kind, rule, `both its ends are ${name}`), quote }
  })
  return [...pages.flatMap(({ source, problems }) => problems.map(message => ({ source, message }))), ...merged]
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
  const statements = grouped<Statement | ResolvedStatement>([...held.statements, ...held.unrelated], s => s.article)
  return page => {
    const before = pages.get(page.source)
    if (before?.hash !== page.hash || before.extractor !== EXTRACTOR) return undefined
    const own = articles.get(page.source) ?? []
    const { extractor: _, problems, ...same } = before
    return {
      page: same,
      articles: own,
      mentions: own.flatMap(a => mentions.get(a.id) ?? []).map(({ entity: _, ...mention }) => mention),
      statements: own.flatMap(a => statements.get(a.id) ?? []).map(asStated),
      problems: problems.map(message => ({ source: page.source, message })),
    }
  }
}

function asStated(statement: Statement | ResolvedStatement): Statement {
  if (!('relation' in statement)) return statement
  const { relation: _, ...rest } = statement
  return rest
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
