// Finds things by name and articles by text. A full-text index narrows, conditions that both databases read alike decide,
// and the order is ours, so that both give the same hits.
import { z } from 'zod'
import { type EntityKind, entityKinds } from '../../schema/ontology.ts'
import { fold, foldPinyin } from './search-forms.ts'
import type { Store } from './store.ts'

/** A thing that is called what was asked for. */
export interface Hit {
  id: string
  kind: EntityKind
  name: string
  aliases: string[]
  /** How often it is named. */
  mentions: number
}

/** An article that says what was asked for. */
export interface ArticleHit {
  id: string
  title: string
  source: string
  published?: string | undefined
  publication?: string | undefined
}

export interface SearchOptions {
  /** Things of this kind only. */
  kind?: EntityKind | undefined
  /** Most hits; 20 when absent. */
  limit?: number
}

/** What was typed, as it is compared with names. */
export interface Asked {
  /** Each must be in one of the names. */
  terms: string[]
  /** All of them in one word. */
  whole: string
  /** The same as pinyin; '' when it is none. */
  sound: string
}

/** The beginning of a statement that ends in a WHERE, binds `n` to every node that may be a hit, and reads `$index`. */
export interface Narrowed {
  cypher: string
  index: string
}

/** How a database asks its full-text indexes. Undefined: its index cannot tell, so every node is looked at. */
export interface TextIndex {
  things(asked: Asked, label: EntityKind | 'Entity'): Narrowed | undefined
  articles(terms: string[]): Narrowed | undefined
}

/** The part of a store that finds, over the rest of it. */
export const searches = (query: Store['query'], index: TextIndex): Pick<Store, 'search' | 'searchArticles'> => ({
  search: (q, options = {}) => findThings(query, index, q, options),
  searchArticles: (q, options = {}) => findArticles(query, index, q, options),
})

/** Nobody and nothing has a longer name. */
const longest = 200

/**
 * The names that hold every word of `q`, in any order, and those that begin with its pinyin in full or by initials.
 * Best first: the name itself, its beginning, the beginning of an alias, anywhere inside, the sound; then what is named
 * more often, then by name.
 */
async function findThings(query: Store['query'], index: TextIndex, q: string, options: SearchOptions): Promise<Hit[]> {
  const asked = askedOf(q)
  if (!asked) return []
  const label = options.kind ?? 'Entity'
  const from = index.things(asked, label) ?? { cypher: `MATCH (n:${label}) WHERE true`, index: '' }
  const { conditions, params } = containing('n.names', asked.terms)
  // No more than the order needs: a third of all names may hold 市, and all that is returned is read before the sorting.
  const best = await query(
    `${from.cypher} AND ${asked.sound ? `(${conditions} OR n.pinyin CONTAINS $sound)` : conditions}
     RETURN n.id AS id, n.name AS name, n.mentions AS mentions, n.names STARTS WITH $name AS exact,
       n.names STARTS WITH $start AS begins, n.names CONTAINS $start AS alias, ${asked.sound ? conditions : 'true'} AS inside
     ORDER BY exact DESC, begins DESC, alias DESC, inside DESC, mentions DESC, name, id LIMIT $limit`,
    {
      ...params,
      index: from.index,
      name: ` ${asked.whole} `,
      start: ` ${asked.whole}`,
      sound: ` ${asked.sound}`,
      limit: options.limit ?? 20,
    },
  )
  if (best.length === 0) return []
  const rows = await query(
    `UNWIND $ids AS id MATCH (n:Entity {id: id})
     RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.aliases AS aliases, n.mentions AS mentions`,
    { ids: best.map(row => row.id ?? null) },
  )
  return ranked(asked, z.array(thing).parse(rows))
}

/** The hits among these things, best first: what a search does, without a database. */
export function ranked(asked: Asked, things: readonly Hit[]): Hit[] {
  const places = new Map(things.map(t => [t, placeOf(asked, t)]))
  const place = (t: Hit) => places.get(t) ?? 0
  return [...things].sort(
    (a, b) => place(a) - place(b) || b.mentions - a.mentions || byCodePoint(a.name, b.name) || byCodePoint(a.id, b.id),
  )
}

function placeOf({ terms, whole }: Asked, { name, aliases }: Hit): number {
  const [first = '', ...others] = [name, ...aliases].map(fold)
  if (first === whole) return 0
  if (first.startsWith(whole)) return 1
  if (others.some(other => other.startsWith(whole))) return 2
  return terms.every(term => [first, ...others].some(form => form.includes(term))) ? 3 : 4
}

/** Undefined when nothing is asked for that a name could hold. */
export function askedOf(q: string): Asked | undefined {
  const terms = q.split(/\s+/).map(fold).filter(Boolean)
  const whole = terms.join('')
  if (whole === '' || whole.length > longest) return undefined
  const sound = foldPinyin(q)
  return { terms: [...new Set(terms)], whole, sound: /^[a-z][a-z0-9]*$/.test(sound) ? sound : '' }
}

/**
 * Articles that hold every word of `q`, those first that have all of it in the title, then the newest. What has no two
 * Chinese characters side by side is looked for in titles only.
 */
async function findArticles(query: Store['query'], index: TextIndex, q: string, { limit = 20 }): Promise<ArticleHit[]> {
  const terms = [...new Set(q.split(/\s+/).filter(Boolean))]
  if (terms.length === 0 || q.length > longest) return []
  const titled = containing('n.title', terms)
  const inText = terms.some(term => pairs.test(term))
  const from = (inText && index.articles(terms)) || { cypher: 'MATCH (n:Article) WHERE true', index: '' }
  const { conditions } = inText ? containing('n.text', terms) : titled
  const rows = await query(
    `${from.cypher} AND ${conditions}
     WITH n, ${titled.conditions} AS titled, coalesce(n.published, '') AS day
     RETURN n.id AS id, n.title AS title, n.source AS source, n.published AS published, n.publication AS publication,
       titled AS titled, day AS day
     ORDER BY titled DESC, day DESC, id LIMIT $limit`,
    { ...titled.params, index: from.index, limit },
  )
  return z.array(articleHit).parse(rows)
}

const han = '[\\u4e00-\\u9fff]'
const pairs = new RegExp(`${han}{2}`)
/** Runs of Chinese characters, and of letters and digits: what both databases take for words and pairs alike. */
const runs = new RegExp(`${han}+|[a-z0-9]+`, 'g')

/** The pieces of these words that an index knows; each run is a match of its own. */
export const piecesOf = (terms: readonly string[]): string[] => terms.flatMap(term => term.match(runs) ?? [])

function containing(property: string, terms: readonly string[]) {
  return {
    conditions: terms.map((_, i) => `${property} CONTAINS $term${i}`).join(' AND '),
    params: Object.fromEntries(terms.map((term, i) => [`term${i}`, term])),
  }
}

const thing = z
  .object({
    id: z.string(),
    labels: z.array(z.string()),
    name: z.string(),
    aliases: z.array(z.string()),
    mentions: z.int(),
  })
  .transform(({ labels, ...rest }, ctx): Hit => {
    const kind = entityKinds.find(k => labels.includes(k))
    if (kind) return { ...rest, kind }
    ctx.addIssue('a thing of no kind')
    return z.NEVER
  })

const absent = z
  .string()
  .nullable()
  .transform(text => text ?? undefined)
const articleHit = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  published: absent,
  publication: absent,
})

/** By code point, as both databases sort text. */
const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
