// A query without what it quotes, so that no rule takes a text or a comment for Cypher.

const quoted = /'(?:\\[\s\S]|[^'\\])*'?|"(?:\\[\s\S]|[^"\\])*"?|`(?:``|[^`])*`?|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)/g

/** Comments as spaces, quoted names as `_`, and of strings the quotes only: each character keeps its place. */
export function bare(cypher: string): string {
  return cypher.replace(quoted, text => {
    if (text.startsWith('`')) return '_'.repeat(text.length)
    if (text.startsWith('/')) return ' '.repeat(text.length)
    return text.charAt(0) + ' '.repeat(Math.max(0, text.length - 2)) + (text.length > 1 ? text.charAt(0) : '')
  })
}
