// Finding in Grafeo. Only names have a text index: the engine makes it anew whenever it opens a file, which took 150 ms for
// 100,000 names, and 2.5 s for 5,000 articles, of which it can read all in 3 ms.
import { firstOf, type Place, piecesOf, type Search, sorting, type TextIndex } from './search.ts'
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
    const { inNames, inSounds, limit } = search
    return firstOf(limit, [
      () => best(query, search, inNames, narrowed(search)),
      ...(inSounds ? [() => best(query, search, [inSounds])] : []),
    ])
  },
  articles: () => undefined,
}

/** One statement for several places, since each would look at every node. */
async function best(
  query: Store['query'],
  { params, label, limit }: Search,
  places: readonly Place[],
  from = { cypher: `MATCH (n:${label}) WHERE true`, index: '' },
): Promise<string[]> {
  const { columns, order } = sorting(places)
  const rows = await query(
    `${from.cypher} AND ${places.at(-1)?.condition ?? true} RETURN ${columns} ORDER BY ${order} LIMIT $limit`,
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
