// Finding in Neo4j: its indexes, and what is asked of them. What is typed reaches their query language with every sign
// escaped, so that nothing means anything in it.
import { firstOf, type Place, piecesOf, type Search, sorting, type TextIndex } from './search.ts'
import type { Store } from './store.ts'

/**
 * `cjk` keeps pairs of neighbouring characters, by which a word is found inside a name or a text; but no single ones, and
 * no `as` or `is`, which it takes for English and which are initials: `words` holds both, `forms` each name and sound as
 * a whole, for its beginning. The same properties in the same order would be the same index to the server.
 */
const textIndexes = [
  ['names', 'Entity', 'n.names', 'cjk'],
  ['words', 'Entity', 'n.names, n.pinyin', 'standard-no-stop-words'],
  ['forms', 'Entity', 'n.pinyin, n.names', 'whitespace'],
  ['texts', 'Article', 'n.text', 'cjk'],
].map(
  ([name, label, properties, analyzer]) =>
    `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [${properties}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`,
)

/** The order of hits, to be walked when there are many: the best are found before most are read. */
const order = 'CREATE INDEX Entity_mentions_id IF NOT EXISTS FOR (n:Entity) ON (n.mentions, n.id)'

export const searchIndexes: readonly string[] = [...textIndexes, order]

/** So many hits are read and sorted; among more than these the walk soon meets the first ones. */
const few = 2000

export const textIndex: TextIndex = {
  things(query, search) {
    const { inNames, inSounds, limit } = search
    return firstOf(limit, [
      () => best(query, search, inNames),
      ...(inSounds ? [() => best(query, search, [inSounds])] : []),
    ])
  },
  articles: terms => ({
    cypher: `CALL db.index.fulltext.queryNodes('texts', $index) YIELD node WITH node AS n WHERE n:Article`,
    index: pairs(piecesOf(terms)),
  }),
}

/** The hits of these places; where the last one has many, those of the others may still be few. */
async function best(query: Store['query'], search: Search, places: readonly Place[]): Promise<string[]> {
  const last = places.at(-1)
  if (!last) return []
  return (
    (await sorted(query, search, places, last)) ??
    firstOf(search.limit, [() => best(query, search, places.slice(0, -1)), () => walked(query, search, last)])
  )
}

/** Undefined when there are more than few. */
async function sorted(query: Store['query'], search: Search, places: readonly Place[], last: Place) {
  const { label, params, limit } = search
  const { columns, order } = sorting(places)
  const [row] = await query(
    `CALL db.index.fulltext.queryNodes($index, $asked, $most) YIELD node WITH node AS n WHERE n:${label}
     WITH n LIMIT ${few + 1} WITH collect(n) AS found
     RETURN size(found) > ${few} AS many, COLLECT {
       UNWIND CASE WHEN size(found) > ${few} THEN [] ELSE found END AS n WITH n WHERE ${last.condition}
       WITH ${columns} ORDER BY ${order} LIMIT $limit RETURN id
     } AS ids`,
    { ...params, ...narrowings[last.name](search), most: label === 'Entity' ? { limit: few + 1 } : {}, limit },
  )
  if (row?.many === true) return undefined
  return Array.isArray(row?.ids) ? row.ids.map(String) : []
}

async function walked(query: Store['query'], { label, params, limit }: Search, { condition }: Place) {
  const rows = await query(
    `MATCH (n:Entity) USING INDEX n:Entity(mentions, id)
     WHERE n.mentions IS NOT NULL AND n.id IS NOT NULL ${label === 'Entity' ? '' : `AND n:${label}`} AND ${condition}
     RETURN n.id AS id ORDER BY n.mentions DESC, n.id DESC LIMIT $limit`,
    { ...params, limit },
  )
  return rows.map(row => String(row.id))
}

/** The index that knows the hits of a place, and what is asked of it; it may know others too. */
const narrowings: Record<Place['name'], (search: Search) => { index: string; asked: string }> = {
  called: ({ whole }) => ({ index: 'forms', asked: `names:${escaped(whole)}` }),
  begins: ({ whole }) => ({ index: 'forms', asked: `names:${escaped(whole)}*` }),
  sounds: ({ sound }) => ({ index: 'forms', asked: `pinyin:${sound}*` }),
  inside({ terms }) {
    const pieces = piecesOf(terms)
    const inNames = pairs(pieces)
    if (inNames) return { index: 'names', asked: inNames }
    if (pieces.length === 0) return { index: 'forms', asked: allOf(terms.map(term => `*${escaped(term)}*`)) }
    return { index: 'words', asked: allOf(pieces.map(piece => (isChinese(piece) ? piece : `*${piece}*`))) }
  },
}

const escaped = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '\\$&')

const allOf = (words: readonly string[]) => `names:(${words.join(' AND ')})`

const isChinese = (piece: string) => !/^[a-z0-9]/.test(piece)

/** Each run of Chinese characters as a phrase. */
const pairs = (pieces: readonly string[]): string =>
  pieces
    .filter(piece => piece.length > 1 && isChinese(piece))
    .map(piece => `"${piece}"`)
    .join(' AND ')
