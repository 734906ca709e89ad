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
  const hashes = new Map<string, string>()
  return ({ article: id, start, end }) => {
    const article = byId.get(id)
    const block = article?.blocks.find(b => b.start <= start && end <= b.end)
    if (!article || !block) return `${id} ${start} ${end}`
    const place = `${id} ${block.start}`
    const hash = hashes.get(place) ?? hashOf(letters(article.text.slice(block.start, block.end)))
    hashes.set(place, hash)
    const before = letters(article.text.slice(block.start, start)).length
    return `${hash} ${before} ${letters(article.text.slice(start, end)).length}`
  }
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
