// Finds things by name and articles by text. A full-text index narrows, conditions that both databases read alike decide,
// and the order is ours, so that both give the same hits.
import { z } from 'zod'
import { type EntityKind, entityKinds } from '../../schema/ontology.ts'
import { byId } from './rows.ts'
import { fold, foldPinyin } from './search-forms.ts'
import type { Params, Store } from './store.ts'

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

/** One way to be a hit: a thing called so, one with a name that begins so, one with it inside a name, one that sounds so. */
export interface Place {
  name: 'called' | 'begins' | 'inside' | 'sounds'
  /** Of `n`, in the parameters of a `Search`. */
  condition: string
}

/** What is asked of the things of a database. */
export interface Search extends Asked {
  /** Best first; all hits of one are hits of the next. */
  inNames: readonly Place[]
  /** Undefined when it is no pinyin. */
  inSounds: Place | undefined
  /** Those of the conditions. */
  params: Params
  label: EntityKind | 'Entity'
  limit: number
}

/** The beginning of a statement that ends in a WHERE, binds `n` to every node that may be a hit, and reads `$index`. */
export interface Narrowed {
  cypher: string
  index: string
}

/** How a database finds with its indexes. */
export interface TextIndex {
  /** Ids of the first hits: by place, then what is named more often, then the greater id. */
  things(query: Store['query'], search: Search): Promise<string[]>
  /** Undefined: its index cannot tell, so every node is looked at. */
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
 * The things whose names hold every word of `q`, in any order, and those that begin with its pinyin in full or by
 * initials. Best first: a name itself, the beginning of a name, anywhere inside, the sound; an alias is a name. Then what
 * is named more often, then by id, from the greatest: an order in which an index of Neo4j can be walked.
 */
async function findThings(query: Store['query'], index: TextIndex, q: string, options: SearchOptions): Promise<Hit[]> {
  const asked = askedOf(q)
  if (!asked) return []
  const { conditions, params } = containing('n.names', asked.terms)
  const ids = await index.things(query, {
    ...asked,
    inNames: [
      { name: 'called', condition: 'n.names CONTAINS $name' },
      { name: 'begins', condition: 'n.names CONTAINS $start' },
      { name: 'inside', condition: conditions },
    ],
    inSounds: asked.sound ? { name: 'sounds', condition: 'n.pinyin CONTAINS $sound' } : undefined,
    params: { ...params, name: ` ${asked.whole} `, start: ` ${asked.whole}`, sound: ` ${asked.sound}` },
    label: options.kind ?? 'Entity',
    limit: options.limit ?? 20,
  })
  if (ids.length === 0) return []
  const rows = await query(
    `UNWIND $ids AS id MATCH (n:Entity {id: id})
     RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.aliases AS aliases, n.mentions AS mentions`,
    { ids },
  )
  return ranked(asked, z.array(thing).parse(rows))
}

/** Looks for more only while there are too few; what several find stands where the first of them puts it. */
export async function firstOf(limit: number, finding: readonly (() => Promise<string[]>)[]): Promise<string[]> {
  const ids = new Set<string>()
  for (const find of finding) {
    if (ids.size >= limit) break
    for (const id of await find()) ids.add(id)
  }
  return [...ids].slice(0, limit)
}

/** What the hits of the last of these places are sorted by: columns, and the order of these. */
export function sorting(places: readonly Place[]): { columns: string; order: string } {
  const better = places.slice(0, -1)
  return {
    columns: ['n.id AS id', 'n.mentions AS mentions', ...better.map(p => `${p.condition} AS ${p.name}`)].join(', '),
    order: [...better.map(p => p.name), 'mentions', 'id'].map(column => `${column} DESC`).join(', '),
  }
}

/** The hits among these things, best first: what a search does, without a database. */
export function ranked(asked: Asked, things: readonly Hit[]): Hit[] {
  const places = new Map(things.map(t => [t, placeOf(asked, t)]))
  const place = (t: Hit) => places.get(t) ?? 0
  return [...things].sort((a, b) => place(a) - place(b) || b.mentions - a.mentions || byId(b, a))
}

function placeOf({ terms, whole }: Asked, { name, aliases }: Hit): number {
  const forms = [name, ...aliases].map(fold)
  if (forms.includes(whole)) return 0
  if (forms.some(form => form.startsWith(whole))) return 1
  return terms.every(term => forms.some(form => form.includes(term))) ? 2 : 3
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
