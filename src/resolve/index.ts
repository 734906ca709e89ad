// Mentions and statements of all pages → one graph: DESIGN's reduce, the same for any order of its input.
import type { Graph, PageExtract, Problem } from '../../schema/model.ts'
import { EXTRACTOR } from '../version.ts'
import { blockOf, entitiesOf } from './entities.ts'
import { groupBy, inOrder } from './group.ts'
import { relate } from './relations.ts'
import { witnessesOf } from './witness.ts'

/**
 * The graph of these pages. Entities merge only inside a block (mentions of one kind and key), by a function of the
 * sorted set of its mentions; so a new page touches no other blocks than those of its mentions.
 * Two pages of one `source` and different bytes: the first by hash counts, and a problem says so.
 */
export function resolve(extracts: PageExtract[]): Graph {
  const { pages, problems } = onePerSource(extracts)
  const articles = pages.flatMap(p => p.articles)
  const blocks = groupBy(pages.flatMap(witnessesOf), w => blockOf(w.mention))
  const resolved = [...blocks.values()].flatMap(entitiesOf)
  const nodes = new Map(articles.map(a => [a.id, a.id]))
  for (const { entity, mentions } of resolved) for (const m of mentions) nodes.set(m.id, entity.id)
  const statements = sorted(
    pages.flatMap(p => p.statements),
    s => s.id,
  )
  const related = relate(statements, articles, nodes)
  const bySource = groupBy(problems, p => p.source)
  return {
    pages: sorted(
      pages.map(({ page, problems }) => ({
        ...page,
        extractor: EXTRACTOR,
        problems: [...problems, ...(bySource.get(page.source) ?? [])].map(inOneSentence),
      })),
      p => p.source,
    ),
    articles: sorted(articles, a => a.id),
    mentions: sorted(
      resolved.flatMap(({ entity, mentions }) => mentions.map(m => ({ ...m, entity: entity.id }))),
      m => m.id,
    ),
    statements: related.statements,
    unrelated: related.unrelated,
    entities: sorted(
      resolved.map(r => r.entity),
      e => e.id,
    ),
    figures: sorted(related.figures, f => f.id),
    relations: sorted(related.relations, r => r.id),
  }
}

const sorted = <T>(items: T[], key: (item: T) => string) => items.sort((a, b) => inOrder(key(a), key(b)))

const inOneSentence = ({ message, quote }: Problem) =>
  quote && !message.includes(quote) ? `${message} 「${quote}」` : message

function onePerSource(extracts: PageExtract[]): { pages: PageExtract[]; problems: Problem[] } {
  const bySource = groupBy(
    sorted([...extracts], e => `${e.page.source}\0${e.page.hash}`),
    e => e.page.source,
  )
  const problems: Problem[] = []
  const pages = [...bySource].flatMap(([source, [first, ...others]]) => {
    if (!first) return []
    if (others.some(o => o.page.hash !== first.page.hash))
      problems.push({ source, message: `${source} 有内容不同的两份，只用了其中一份；请给它们不同的文件名。` })
    return [first]
  })
  return { pages, problems }
}
