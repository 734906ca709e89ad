// The names of the columns that a query gives, as Neo4j calls them: Grafeo writes an expression anew, and hides some.
import { bare } from './cypher-text.ts'

/** For each column its name in Grafeo and in Neo4j, in the order of Neo4j. */
export function columns(cypher: string, given: string[]): [given: string, name: string][] {
  const items = returned(cypher)
  const all = items[0]?.words === '*'
  const own = all ? given.slice(0, given.length - items.length + 1).sort() : []
  const named = all ? items.slice(1) : items
  const rest = given.slice(own.length)
  if (named.length !== rest.length) return given.map(name => [name, name])
  return [
    ...own.map((name): [string, string] => [name, name]),
    ...rest.map((name, i): [string, string] => [name, named[i]?.name ?? name]),
  ]
}

interface Item {
  words: string
  /** Undefined where both databases give the same name. */
  name: string | undefined
}

const signs =
  /[([{]|[)\]}]|,|;|(?<![\p{L}\p{N}_.$])(?:RETURN|DISTINCT|ORDER\s+BY|SKIP|OFFSET|LIMIT|UNION)(?![\p{L}\p{N}_])/giu

/** What the last RETURN outside of every bracket gives; nothing where there is none. */
function returned(cypher: string): Item[] {
  const text = bare(cypher)
  const items: Item[] = []
  let depth = 0
  let start: number | undefined
  const end = (at: number) => {
    if (start !== undefined) items.push(item(cypher.slice(start, at), text.slice(start, at)))
    start = undefined
  }
  for (const { 0: sign, index } of text.matchAll(signs)) {
    const next = index + sign.length
    if (/^[([{]/.test(sign)) depth++
    else if (/^[)\]}]/.test(sign)) depth--
    else if (depth > 0) continue
    else if (/^return$/i.test(sign)) {
      items.length = 0
      start = next
    } else if (/^distinct$/i.test(sign)) start = start === undefined ? undefined : next
    else {
      end(index)
      if (sign === ',' && items.length > 0 && !/\b(?:order\s+by)\b/i.test(sign)) start = next
    }
  }
  end(text.length)
  return items
}

function item(words: string, text: string): Item {
  const start = text.length - text.trimStart().length
  const own = words.slice(start, text.trimEnd().length)
  const variable = projection.exec(text) ?? inBrackets.exec(text)
  const isName = /(?:^|\s)AS(?:\s|$)/i.test(text) || /^\s*_+\s*$/.test(text)
  return { words: own, name: isName ? undefined : (variable?.[1] ?? own) }
}

const projection = /^\s*(?!(?:count|exists|collect)\b)([\p{L}_][\p{L}\p{N}_]*)\s*\{[\s\S]*\}\s*$/iu
const inBrackets = /^\s*\(\s*([\p{L}_][\p{L}\p{N}_]*)\s*\)\s*$/u
