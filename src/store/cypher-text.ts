// A query without what it quotes, so that no rule takes a text or a comment for Cypher.

const quoted = /'(?:\\[\s\S]|[^'\\])*'?|"(?:\\[\s\S]|[^"\\])*"?|`(?:``|[^`])*`?|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)/g

/** Strings and comments as spaces, quoted names as `_`: each character keeps its place. */
export function bare(cypher: string): string {
  return cypher.replace(quoted, text => (text.startsWith('`') ? '_' : ' ').repeat(text.length))
}
