// Finding in Grafeo. Only names have a text index: making it took 250 ms for 100,000 names, and 2.5 s for 5,000 articles, of
// which all can be read in 3 ms.
import { firstOf, type Place, piecesOf, type Search, sorting, type TextIndex } from './search.ts'
import type { Store } from './store.ts'

const label = 'Entity'
const property = 'names'
/** More than there are: it answers the best first, but ours are others. */
const all = 1_000_000_000

const procedure = 'grafeo.search.text'

/**
 * The text index that a statement asks, as `createTextIndex` takes it. A file holds none: the engine would make it anew
 * whenever it opens the file, asked or not, and writing a name would take it ten times as long. Who searches makes it once.
 */
export const indexFor = (cypher: string) =>
  cypher.includes(procedure) ? ([label, property, { tokenizer: 'cjk_bigram', stopWords: [] }] as const) : undefined

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
    cypher: `CALL ${procedure}('${label}', '${property}', $index, ${all}) YIELD node_id MATCH (n:${kind}) WHERE id(n) = node_id`,
    // It would take any pair of a longer text for a hit.
    index: pair.slice(0, 2),
  }
}
