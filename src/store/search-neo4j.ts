// Finding in Neo4j: its indexes, and what is asked of them. What is typed reaches their query language with every sign
// escaped, so that nothing means anything in it.
import { firstOf, type Place, piecesOf, type Search, type TextIndex } from './search.ts'
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
  things: (query, search) =>
    firstOf(
      search.limit,
      search.places.map(place => () => best(query, search, place)),
    ),
  articles: terms => ({
    cypher: "CALL db.index.fulltext.queryNodes('texts', $index) YIELD node WITH node AS n WHERE true",
    index: pairs(piecesOf(terms)),
  }),
}

async function best(query: Store['query'], search: Search, { name, condition }: Place): Promise<string[]> {
  const { label, params, limit } = search
  const isOfAnyKind = label === 'Entity'
  const [row] = await query(
    `CALL db.index.fulltext.queryNodes($index, $asked, $most) YIELD node WITH node AS n WHERE n:${label}
     WITH n LIMIT ${few + 1} WITH collect(n) AS found
     RETURN size(found) > ${few} AS many,
       COLLECT { UNWIND CASE WHEN size(found) > ${few} THEN [] ELSE found END AS n WITH n WHERE ${condition}
         RETURN n.id ORDER BY n.mentions DESC, n.id DESC LIMIT $limit } AS ids`,
    { ...params, ...narrowings[name](search), most: isOfAnyKind ? { limit: few + 1 } : {}, limit },
  )
  if (row?.many !== true) return Array.isArray(row?.ids) ? row.ids.map(String) : []
  const rows = await query(
    `MATCH (n:Entity) USING INDEX n:Entity(mentions, id)
     WHERE n.mentions IS NOT NULL AND n.id IS NOT NULL AND ${isOfAnyKind ? '' : `n:${label} AND `}${condition}
     RETURN n.id AS id ORDER BY n.mentions DESC, n.id DESC LIMIT $limit`,
    { ...params, limit },
  )
  return rows.map(({ id }) => String(id))
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
