// The full-text indexes of Neo4j, and what is asked of them. Only Chinese characters, letters and digits ever reach their
// query language, so that nothing typed means anything in it.
import { piecesOf, type TextIndex } from './search.ts'

/**
 * `cjk` keeps pairs of neighbouring characters, by which a word is found inside a name or a text; but no single ones, and
 * no `as` or `is`, which it takes for English and which are initials: `words` holds both.
 */
export const textIndexes: readonly string[] = [
  ['names', 'Entity', 'n.names', 'cjk'],
  ['words', 'Entity', 'n.names, n.pinyin', 'standard-no-stop-words'],
  ['texts', 'Article', 'n.text', 'cjk'],
].map(
  ([name, label, properties, analyzer]) =>
    `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [${properties}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`,
)

export const textIndex: TextIndex = {
  things({ terms, sound }, label) {
    const pieces = piecesOf(terms)
    const inNames = pairs(pieces)
    if (inNames) return { cypher: nodesOf('names', label), index: inNames }
    if (pieces.length === 0) return undefined
    const words = pieces.map(piece => (isChinese(piece) ? piece : `*${piece}*`)).join(' AND ')
    return { cypher: nodesOf('words', label), index: `names:(${words})${sound && ` OR pinyin:${sound}*`}` }
  },
  articles: terms => ({ cypher: nodesOf('texts', 'Article'), index: pairs(piecesOf(terms)) }),
}

const nodesOf = (index: string, label: string) =>
  `CALL db.index.fulltext.queryNodes('${index}', $index) YIELD node WITH node AS n WHERE n:${label}`

const isChinese = (piece: string) => !/^[a-z0-9]/.test(piece)

/** Each run of Chinese characters as a phrase. */
const pairs = (pieces: readonly string[]): string =>
  pieces
    .filter(piece => piece.length > 1 && isChinese(piece))
    .map(piece => `"${piece}"`)
    .join(' AND ')
