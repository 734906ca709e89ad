// The names of a graph that stand there with strong evidence, as an input for other builds; and the way back from the file.
import { createHash } from 'node:crypto'
import { type Gazetteer, type GazetteerName, gazetteer } from '../schema/gazetteer.ts'
import type { Graph, Page, ResolvedMention } from '../schema/model.ts'

/** Forms that name something else on a page of another place: 市公安局, 我省, 全县. */
const relative = /^[省市州盟县区旗乡镇村我本该全两各]/

/**
 * Names of persons, places and organizations that are the words of the text themselves, not written out from them, and
 * stand in two articles or at an end of a statement. A person's name needs three characters: 高峰 and 白云 are mostly no persons.
 * A form that would name two things is left out. The same graph gives the same list.
 */
export function gazetteerOf(graph: Graph): Gazetteer {
  const forms = writtenForms(graph)
  const statements = counted(graph.relations.flatMap(r => [r.from, r.to].map(id => [id, r.statements] as const)))
  const naming = new Map(graph.mentions.map(m => [`${m.entity} ${m.article}`, m.entity]))
  const articles = counted([...naming.values()].map(id => [id, 1]))
  const names = graph.entities.flatMap(({ id, kind, name, aliases }): GazetteerName[] => {
    if (kind !== 'Person' && kind !== 'Place' && kind !== 'Organization') return []
    const written = forms.get(id) ?? new Set()
    const counts = { articles: articles.get(id) ?? 0, statements: statements.get(id) ?? 0 }
    if (!written.has(name) || !stands(name, 3) || (counts.articles < 2 && counts.statements === 0)) return []
    const others = kind === 'Person' ? [] : aliases.filter(a => a !== name && written.has(a) && stands(a, 4))
    return [{ kind, name, aliases: others, ...counts }]
  })
  return { format: 'baomai-gazetteer', version: 1, names: merged(names) }
}

/** The gazetteer in a file's text. Throws an Error that says what is wrong with it. */
export function gazetteerFrom(text: string): Gazetteer {
  const read = gazetteer.safeParse(JSON.parse(text))
  if (read.success) return read.data
  const { path, message } = read.error.issues[0] ?? { path: [], message: 'not as expected' }
  throw new Error(`${path.join('.') || 'the file'}: ${message}`)
}

/** The page with a hash that says by which names it is read, so that a build with other names reads it again. */
export function readBy(page: Page, { names }: Gazetteer): Page {
  const hash = createHash('sha256').update(page.hash)
  for (const { kind, name, aliases } of names) hash.update(JSON.stringify([kind, name, aliases]))
  return { ...page, hash: hash.digest('hex') }
}

const stands = (form: string, least: number) => form.length >= least && !relative.test(form)

/** The words by which the articles name each entity. */
function writtenForms({ articles, mentions }: Graph): Map<string, Set<string>> {
  const texts = new Map(articles.map(a => [a.id, a.text]))
  const forms = new Map<string, Set<string>>()
  const wordsOf = ({ article, spans }: ResolvedMention) =>
    spans.map(s => texts.get(article)?.slice(s.start, s.end) ?? '')
  for (const mention of mentions) {
    const own = forms.get(mention.entity) ?? new Set()
    for (const words of wordsOf(mention)) own.add(words)
    forms.set(mention.entity, own)
  }
  return forms
}

function counted(items: (readonly [key: string, n: number])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [key, n] of items) counts.set(key, (counts.get(key) ?? 0) + n)
  return counts
}

/** One row for a kind and name, in order: namesakes share it. A form of two rows names neither. */
function merged(names: GazetteerName[]): GazetteerName[] {
  const rows = new Map<string, GazetteerName>()
  for (const row of names) {
    const key = `${row.name} ${row.kind}`
    const before = rows.get(key)
    if (!before) rows.set(key, row)
    else
      rows.set(key, {
        ...row,
        aliases: [...new Set([...before.aliases, ...row.aliases])],
        articles: before.articles + row.articles,
        statements: before.statements + row.statements,
      })
  }
  const uses = counted([...rows.values()].flatMap(r => [r.name, ...r.aliases].map(form => [form, 1] as const)))
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, { name }]) => uses.get(name) === 1)
    .map(([, row]) => ({ ...row, aliases: row.aliases.filter(alias => uses.get(alias) === 1).sort() }))
}
