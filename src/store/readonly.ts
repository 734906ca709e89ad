// What is no query on either database, whatever the database itself says to it.
import { StoreError } from './store.ts'

export const writes = 'This query would write; here it may only read. `baomai build` changes a graph.'

/** Space and comments, and whatever else is no beginning of a word or a subquery. */
const gap = String.raw`(?:/\*[\s\S]*?\*/|//[^\n\r]*|[^\p{L}_\x60{(/])*`
/** Procedures that only tell or reckon about the graph. */
const harmless = String.raw`(?:db\.(?:labels|relationshipTypes|propertyKeys|schema\.\w+|index\.(?:fulltext|vector)\.query\w+)|grafeo\.[\w.]+)(?![\w.])`
const governed =
  'current|default|home|supported|users?|roles?|all|populated|privileges?|settings?|transactions?|databases?|servers?|alias'

/**
 * Both databases count these as reading. They are looked for without regard to strings, and in comments, so that
 * nothing can hide them; Neo4j also reads LOAD from `\u004coad`.
 */
const refused: [RegExp, string][] = [
  [
    /\bload\b[\s\S]*\bcsv\b/iu,
    'LOAD CSV is not allowed here: it reads files and addresses, and a query reads the graph only.',
  ],
  [
    new RegExp(String.raw`\bcall\b${gap}(?=[\p{L}_\x60])(?!${harmless})`, 'iu'),
    'This procedure is not allowed here, since it may reach beyond the graph. Those of db.schema, db.index and grafeo are.',
  ],
  [
    new RegExp(String.raw`\b(?:show|terminate)\b${gap}(?:${governed})\b`, 'iu'),
    'Commands that govern the server are not allowed here: a query reads the graph only.',
  ],
]

/** Refuses an empty query, and what reads more than the graph: files, addresses, the server's users and settings. */
export function refuse(cypher: string): void {
  if (cypher.trim() === '') throw new StoreError('The query is empty.')
  const decoded = cypher.replace(/\\u+([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  for (const [pattern, message] of refused)
    if (pattern.test(cypher) || pattern.test(decoded)) throw new StoreError(message)
}
