// What is no query on either database, whatever the database itself says to it.
import { StoreError } from './store.ts'

export const writes = 'This query would write; here it may only read. `baomai build` changes a graph.'

/** Procedures that only tell or reckon about the graph. */
const harmless =
  /^(?:db\.(?:labels|relationshipTypes|propertyKeys|schema\.\w+|index\.(?:fulltext|vector)\.query\w+)|grafeo\.[\w.]+)(?![\w.])/i
const governed =
  /^(?:current|default|home|supported|users?|roles?|all|populated|privileges?|settings?|transactions?|databases?|servers?|alias)\b/i

const govern = 'Commands that govern the server are not allowed here: a query reads the graph only.'
/** What the words after these words may not be. Both databases count it as reading. */
const refused: Record<string, [(next: string) => boolean, string]> = {
  load: [
    next => /^csv\b/i.test(next),
    'LOAD CSV is not allowed here: it reads files and addresses, and a query reads the graph only.',
  ],
  call: [
    next => /^[\p{L}_`]/u.test(next) && !harmless.test(next),
    'This procedure is not allowed here, since it may reach beyond the graph. Those of db.schema, db.index and grafeo are.',
  ],
  show: [next => governed.test(next), govern],
  terminate: [next => governed.test(next), govern],
}

/**
 * Refuses an empty query, and what reads more than the graph: files, addresses, the server's users and settings.
 * Also inside strings and comments, so that none can hide it; Neo4j reads LOAD from `\u004coad`, too.
 */
export function refuse(cypher: string): void {
  if (cypher.trim() === '') throw new StoreError('The query is empty.')
  const decoded = cypher.replace(/\\u+([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  for (const text of new Set([cypher, decoded]))
    for (const { 0: word, index } of text.matchAll(/\b(?:load|call|show|terminate)\b/gi)) {
      const [isRefused, message] = refused[word.toLowerCase()] ?? [() => false, '']
      if (isRefused(wordsFrom(text, index + word.length))) throw new StoreError(message)
    }
}

/** The text where the next word or bracket begins, after space, comments and signs; not all of it. */
function wordsFrom(text: string, start: number): string {
  let at = start
  while (at < text.length) {
    if (text.startsWith('/*', at)) at = endOf(text.indexOf('*/', at + 2)) + 2
    else if (text.startsWith('//', at)) at = Math.min(endOf(text.indexOf('\n', at)), endOf(text.indexOf('\r', at)))
    else if (/[\p{L}_`{(/]/u.test(text.charAt(at))) break
    else at++
  }
  return text.slice(at, at + 100)
}

const endOf = (found: number) => (found < 0 ? Number.POSITIVE_INFINITY : found)
