// Page → its articles. (First cut: the page is one article, lines joined into paragraphs at blank lines.)
import type { Article, Block, Page, Problem, Run } from '../schema/model.ts'

export function segment(page: Page): { articles: Article[]; problems: Problem[] } {
  const blocks: Block[] = []
  const runs: Run[] = []
  let text = ''
  let open = false
  for (const m of page.text.matchAll(/[^\r\n]*/g)) {
    const line = m[0].trim()
    if (!line) {
      if (m[0].length || page.text[m.index] === '\n') open = false
      continue
    }
    if (!open && text) text += '\n'
    if (!open) blocks.push({ role: 'paragraph', start: text.length, end: 0 })
    runs.push({ at: text.length, page: m.index + m[0].indexOf(line), length: line.length })
    text += line
    const block = blocks.at(-1)
    if (block) block.end = text.length
    open = line.length < 60
  }
  const meta = {
    ...(page.published ? { published: page.published } : {}),
    ...(page.publication ? { publication: page.publication } : {}),
  }
  const article: Article = {
    id: `${page.source}#1`,
    page: page.source,
    title: blocks[0] ? text.slice(blocks[0].start, blocks[0].end) : '',
    kicker: '',
    subtitles: [],
    ...meta,
    text,
    blocks,
    runs,
  }
  return { articles: [article], problems: [] }
}
