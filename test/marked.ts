// Example sentences for tests: 【Kind:words】 marks a mention; the first event is what the article reports, others it tells of beside.
import type { Article, Block, BlockRole } from '../schema/model.ts'
import { type EntityKind, entityKinds } from '../schema/ontology.ts'
import { SUB, TOPIC } from '../src/extract/discourse.ts'
import type { Found, Locale, Reading } from '../src/extract/types.ts'

const isKind = (word: string): word is EntityKind => entityKinds.some(k => k === word)
const roles: BlockRole[] = ['kicker', 'title', 'subtitle', 'byline', 'heading', 'paragraph', 'caption', 'credit']

/**
 * A reading of `marked`. Each line is a block, a paragraph unless it begins with its role (`title: …`).
 * 【Organization:市公安局=白溪市公安局】 gives the full name after `=`; a mark in a mark lies inside the larger name.
 */
export function reading(marked: string, locale: Locale = {}, published = '2024-05-06'): Reading {
  const blocks: Block[] = []
  const found: Found[] = []
  let text = ''
  for (const line of marked.split('\n')) {
    const role = roles.find(r => line.startsWith(`${r}: `))
    if (text) text += '\n'
    const start = text.length
    text = readLine(role ? line.slice(role.length + 2) : line, text, found)
    blocks.push({ role: role ?? 'paragraph', start, end: text.length })
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const topic = found.find(f => f.kind === 'Event')
  for (const f of found) if (topic && f.kind === 'Event') f.rule = f.name === topic.name ? TOPIC : SUB
  const of = (role: BlockRole) => blocks.filter(b => b.role === role).map(b => text.slice(b.start, b.end))
  const article: Article = {
    id: 'example.txt#1',
    page: 'example.txt',
    title: of('title')[0] ?? '',
    kicker: of('kicker')[0] ?? '',
    subtitles: of('subtitle'),
    published,
    text,
    blocks,
    runs: [{ at: 0, page: 0, length: text.length }],
  }
  return { article, locale, found }
}

function readLine(line: string, before: string, found: Found[]): string {
  let text = before
  const open: { kind: EntityKind; start: number; full?: string }[] = []
  for (const [token, kind = ''] of line.matchAll(/【([A-Z][a-z]+):|=[^】=]+(?=】)|】|[^【】=]|[【=]/g)) {
    const last = open.at(-1)
    if (isKind(kind)) open.push({ kind, start: text.length })
    else if (last && token.startsWith('=') && token.length > 1) last.full = token.slice(1)
    else if (last && token === '】') {
      open.pop()
      const words = text.slice(last.start)
      const name = last.full ?? words
      const end = text.length
      const aliases = name === words ? [] : [words]
      found.push({
        kind: last.kind,
        start: last.start,
        end,
        name,
        aliases,
        score: 1,
        rule: 'mark',
        inner: open.length > 0,
      })
    } else text += token
  }
  return text
}
