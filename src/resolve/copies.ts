// The same text printed or filed twice is one witness. Both articles stay; their common statements count once.
import type { Article, Statement } from '../../schema/model.ts'
import { hashOf } from '../hash.ts'

/**
 * For each statement, what it is a witness of: the letters of the paragraph that says it, and where in it.
 * By paragraph and not by article, so that a reprint under another headline, cut or with another byline is known too,
 * and no article need be compared with any other. Only letters and digits count: papers differ in punctuation.
 */
export function witnessing(articles: Article[]): (statement: Statement) => string {
  const byId = new Map(articles.map(a => [a.id, a]))
  const known = new Map<string, Paragraph>()
  return ({ article: id, start, end }) => {
    const article = byId.get(id)
    const block = article?.blocks.find(b => b.start <= start && end <= b.end)
    if (!article || !block) return `${id} ${start} ${end}`
    const place = `${id} ${block.start}`
    const paragraph = known.get(place) ?? read(article.text.slice(block.start, block.end))
    known.set(place, paragraph)
    const before = paragraph.letters[start - block.start] ?? 0
    return `${paragraph.hash} ${before} ${(paragraph.letters[end - block.start] ?? 0) - before}`
  }
}

interface Paragraph {
  hash: string
  /** For each offset, how many code units of letters stand before it: a long paragraph is counted once for all statements. */
  letters: Uint32Array
}

function read(text: string): Paragraph {
  const letters = new Uint32Array(text.length + 1)
  let only = ''
  let at = 0
  for (const c of text) {
    for (let k = 0; k < c.length; k++) letters[at + k] = only.length
    if (isLetter.test(c)) only += c
    at += c.length
  }
  letters[at] = only.length
  return { hash: hashOf(only), letters }
}

const isLetter = /^[\p{L}\p{N}]$/u
