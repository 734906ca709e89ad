// Mentions and statements of all pages → one graph: DESIGN's reduce, the same for any order of its input.
import type { Graph, LinkedStatement, PageExtract, Problem } from '../../schema/model.ts'
import { groupBy, inOrder } from '../lists.ts'
import { contributionOf, nodesOf, resolved, witnessOf } from './contribution.ts'
import { entitiesOf } from './entities.ts'
import { figureIn, link, relationOf, supportOf } from './relations.ts'

/**
 * The graph of these pages. Entities merge only inside a block (mentions of one kind and key), by a function of the
 * sorted set of its mentions; so a new page touches no other blocks than those of its mentions.
 * Two pages of one `source` and different bytes: the first by hash counts, and a problem says so.
 */
export function resolve(extracts: PageExtract[]): Graph {
  const parts = onePerSource(extracts).map(extract => contributionOf(extract))
  const articles = parts.flatMap(p => p.articles)
  const provisional = parts.flatMap(p =>
    p.mentions.map(m => ({ block: m.entity, witness: witnessOf(m, p.page.source) })),
  )
  const blocks = groupBy(provisional, m => m.block)
  const found = [...blocks.values()].flatMap(block => entitiesOf(block.map(m => m.witness)))
  const mentions = found.flatMap(({ entity, witnesses }) => witnesses.map(w => resolved(w, entity.id)))
  const nodes = nodesOf(articles, mentions)
  const linked = sorted(
    parts.flatMap(p => p.statements.map(({ link: _, ...statement }) => link(statement, nodes))),
    s => s.id,
  )
  return {
    pages: sorted(
      parts.map(p => p.page),
      p => p.source,
    ),
    articles: sorted(articles, a => a.id),
    mentions: sorted(mentions, m => m.id),
    ...divided(linked),
    entities: sorted(
      found.map(r => r.entity),
      e => e.id,
    ),
    figures: sorted([...new Map(linked.flatMap(figureIn).map(f => [f.id, f])).values()], f => f.id),
    relations: sorted(relationsOf(linked, new Map(articles.map(a => [a.id, a.published]))), r => r.id),
  }
}

/** Statements as a graph lists them: those that support a relation, and those that do not. */
export function divided(linked: LinkedStatement[]): Pick<Graph, 'statements' | 'unrelated'> {
  return {
    statements: linked.flatMap(({ link: l, ...s }) => (l ? [{ ...s, relation: l.relation }] : [])),
    unrelated: linked.flatMap(({ link: l, ...s }) => (l ? [] : [s])),
  }
}

function relationsOf(linked: LinkedStatement[], published: ReadonlyMap<string, string | undefined>) {
  const ends = new Map(linked.flatMap(s => (s.link ? [[s.link.relation, s.link] as const] : [])))
  const support = groupBy(
    linked.filter(s => s.link),
    s => s.link?.relation ?? '',
  )
  return [...ends].flatMap(([id, { from, to }]) => {
    const dated = (support.get(id) ?? []).map(s => {
      const date = published.get(s.article)
      return date ? { ...s, published: date } : s
    })
    const sum = supportOf(dated)
    return sum ? [relationOf({ id, from, to }, sum)] : []
  })
}

const sorted = <T>(items: T[], key: (item: T) => string) => items.sort((a, b) => inOrder(key(a), key(b)))

function onePerSource(extracts: PageExtract[]): PageExtract[] {
  const bySource = groupBy(
    sorted([...extracts], e => `${e.page.source}\0${e.page.hash}`),
    e => e.page.source,
  )
  return [...bySource].flatMap(([source, [first, ...others]]) => {
    if (!first) return []
    const message = `${source} 有内容不同的两份，只用了其中一份；请给它们不同的文件名。`
    const twice: Problem[] = others.some(o => o.page.hash !== first.page.hash) ? [{ source, message }] : []
    return [{ ...first, problems: [...first.problems, ...twice] }]
  })
}
