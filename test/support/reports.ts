// Builds what an extractor would say of small invented reports, so that later stages are tested without one.

import type { Article, Mention, PageExtract, Statement } from '../../schema/model.ts'
import type { EntityKind, RelationKind } from '../../schema/ontology.ts'
import { hashOf } from '../../src/hash.ts'

export interface Named {
  kind: EntityKind
  name: string
  /** The words in the text; `name` when absent. */
  words?: string
  key?: string
  date?: string
  status?: Mention['status']
}

export interface Report {
  source: string
  published?: string
  publication?: string
  /** One paragraph a line; the first is the headline. */
  text: string
  names: Named[]
  /** Kind, name of the start, name of the end ('' for the article, or a figure), properties. The quote is the line of the start. */
  claims?: [RelationKind, string, string, Record<string, string | number>?][]
}

export function extractOf({ source, published, publication, text, names, claims = [] }: Report): PageExtract {
  const meta = { ...(published ? { published } : {}), ...(publication ? { publication } : {}) }
  const id = `${source}#1`
  const article: Article = {
    id,
    page: source,
    title: text.split('\n')[0] ?? '',
    kicker: '',
    subtitles: [],
    ...meta,
    text,
    blocks: blocksOf(text),
    runs: [{ at: 0, page: 0, length: text.length }],
  }
  const mentions = names.map(n => mentionOf(article, n))
  const byName = new Map(mentions.map(m => [m.name, m]))
  const statements = claims.map(([kind, from, to, props = {}]): Statement => {
    const [a, b] = [byName.get(from), byName.get(to)]
    const span = a?.spans[0] ?? { start: 0, end: 0 }
    const block = article.blocks.find(x => x.start <= span.start && span.end <= x.end) ?? { start: 0, end: 0 }
    const other = b?.spans.find(s => block.start <= s.start && s.end <= block.end)
    const toSpan = other ?? b?.spans[0] ?? span
    return {
      id: hashOf(id, kind, from, to, JSON.stringify(props), block.start),
      article: id,
      kind,
      start: block.start,
      end: block.end,
      quote: text.slice(block.start, block.end),
      from: { ref: a?.id ?? '', ...span },
      to: {
        ref: kind === 'WROTE' ? id : (b?.id ?? ''),
        ...toSpan,
        ...(kind !== 'WROTE' && b && !other ? { carried: 'headline' as const } : {}),
      },
      props,
      rule: 'test/row',
    }
  })
  const page = { source, text, hash: hashOf(text), ...meta }
  return { page, articles: [article], mentions, statements, problems: [] }
}

function blocksOf(text: string): Article['blocks'] {
  let start = 0
  return text.split('\n').map((line, i) => {
    const block = { role: i ? ('paragraph' as const) : ('title' as const), start, end: start + line.length }
    start = block.end + 1
    return block
  })
}

function mentionOf(article: Article, { kind, name, words = name, key = name, date, status }: Named): Mention {
  const spans = [...article.text.matchAll(new RegExp(words, 'gu'))].map(m => ({
    start: m.index,
    end: m.index + words.length,
  }))
  if (!spans.length) throw new Error(`${words} does not stand in ${article.text}`)
  return {
    id: hashOf(article.id, kind, key, name),
    article: article.id,
    kind,
    name,
    aliases: words === name ? [] : [words],
    key,
    spans,
    ...(date ? { date } : {}),
    ...(status ? { status } : {}),
  }
}
