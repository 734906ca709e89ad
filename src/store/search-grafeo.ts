// Finding in Grafeo. Only names have a text index: the engine makes it anew whenever it opens a file, which took 150 ms for
// 100,000 names, and 2.5 s for 5,000 articles, of which it can read all in 3 ms.
import { firstOf, type Place, piecesOf, type Search, type TextIndex } from './search.ts'
import type { Store } from './store.ts'

const label = 'Entity'
const property = 'names'
/** More than there are: it answers the best first, but ours are others. */
const all = 1_000_000_000

interface Db {
  createTextIndex(label: string, property: string, options: { tokenizer: string; stopWords: string[] }): Promise<void>
  dropTextIndex(label: string, property: string): Promise<boolean>
}

/** While a build writes there is none, since keeping it up would make the writing slower. */
export const dropTextIndex = (db: Db) => db.dropTextIndex(label, property)

export const makeTextIndex = (db: Db) => db.createTextIndex(label, property, { tokenizer: 'cjk_bigram', stopWords: [] })

export const textIndex: TextIndex = {
  things(query, search) {
    const ofNames = search.places.filter(place => place.name !== 'sounds')
    const ofSounds = search.places.filter(place => place.name === 'sounds')
    return firstOf(search.limit, [
      () => best(query, search, ofNames, narrowed(search)),
      ...(ofSounds.length > 0 ? [() => best(query, search, ofSounds)] : []),
    ])
  },
  articles: () => undefined,
}

/** The hits of these places, of which the last has those of all others. Every node is read once: a statement for each place would do so each time. */
async function best(
  query: Store['query'],
  { params, label, limit }: Search,
  places: readonly Place[],
  from = { cypher: `MATCH (n:${label}) WHERE true`, index: '' },
): Promise<string[]> {
  const better = places.slice(0, -1)
  const rows = await query(
    `${from.cypher} AND ${places.at(-1)?.condition ?? true}
     RETURN ${['n.id AS id', 'n.mentions AS mentions', ...better.map(p => `${p.condition} AS ${p.name}`)].join(', ')}
     ORDER BY ${[...better.map(p => p.name), 'mentions', 'id'].map(column => `${column} DESC`).join(', ')} LIMIT $limit`,
    { ...params, index: from.index, limit },
  )
  return rows.map(row => String(row.id))
}

/** It knows pairs of Chinese characters and whole words, but no beginnings of words. */
function narrowed({ terms, label: kind }: Search) {
  const pair = piecesOf(terms).find(piece => /^[^a-z0-9]{2}/.test(piece))
  if (!pair) return undefined
  return {
    cypher: `CALL grafeo.search.text('${label}', '${property}', $index, ${all}) YIELD node_id MATCH (n:${kind}) WHERE id(n) = node_id`,
    // It would take any pair of a longer text for a hit.
    index: pair.slice(0, 2),
  }
}
