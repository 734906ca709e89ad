// Pieces of one story → an Article: its text, blocks, and the runs that lead back to the page.
import type { Article, Block, BlockRole, Page, Run } from '../../schema/model.ts'
import { dash } from './groups.ts'
import type { Line } from './lines.ts'

export interface Part {
  role: BlockRole
  lines: Line[]
}

/** The article whose blocks are these parts, in this order. */
export function articleOf(page: Page, n: number, parts: Part[]): Article {
  let text = ''
  const blocks: Block[] = []
  const runs: Run[] = []
  for (const { role, lines } of parts) {
    if (blocks.length) text += '\n'
    const start = text.length
    lines.forEach((line, i) => {
      const next = lines[i + 1]
      // A space of the page that keeps two Latin words apart is kept.
      const spaced = next && /[A-Za-z,;]$/.test(line.text) && /^[A-Za-z]/.test(next.text) && page.text[line.end] === ' '
      const end = spaced ? line.end + 1 : line.end
      runs.push({ at: text.length, page: line.start, length: end - line.start })
      text += page.text.slice(line.start, end)
    })
    blocks.push({ role, start, end: text.length })
  }
  const wordsOf = (role: BlockRole) => blocks.filter(b => b.role === role).map(b => text.slice(b.start, b.end))
  return {
    id: `${page.source}#${n}`,
    page: page.source,
    title: wordsOf('title').join('') || pictured(blocks, wordsOf('caption')),
    kicker: wordsOf('kicker').join(' '),
    subtitles: wordsOf('subtitle').map(s => s.replace(dash, '')),
    ...(page.published ? { published: page.published } : {}),
    ...(page.publication ? { publication: page.publication } : {}),
    text,
    blocks,
    runs,
  }
}

/** A picture without an article has its caption for a title, unless that is a text in sentences: 江边的早市 本报记者 王强 摄 → 江边的早市. */
function pictured(blocks: Block[], captions: string[]): string {
  if (!captions.length || captions.length < blocks.length) return ''
  const credit =
    /\s*[（(]?(?:本报|本网|新华社|通讯员)?[^\s（(，。]{0,8}?(?:记者|通讯员)[^，。]*$|\s*\S{2,4}[\s/]*摄[)）]?$/u
  return captions.map(c => c.replace(credit, '')).find(c => c && !/[。！？]$/u.test(c)) ?? ''
}
