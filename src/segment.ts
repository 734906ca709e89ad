// Page → its articles: headline, byline and unwrapped body of each, with the way back to the page.
import type { Article, BlockRole, Page, Problem } from '../schema/model.ts'
import { articleOf, type Part } from './segment/article.ts'
import { dash } from './segment/groups.ts'
import { linesOf } from './segment/lines.ts'
import { termsOf } from './segment/overlap.ts'
import { type Piece, type PieceKind, piecesOf } from './segment/pieces.ts'
import { type Story, storiesOf } from './segment/stories.ts'

/** The articles of a page in the order of their bodies. Every character of the page but white space is in exactly one. */
export function segment(page: Page): { articles: Article[]; problems: Problem[] } {
  const pieces = piecesOf(linesOf(page.text))
  const stories = pieces.length ? storiesOf(pieces) : []
  return { articles: stories.map((s, i) => articleOf(page, i + 1, partsOf(s))), problems: [] }
}

function partsOf({ headline, bylines, body }: Story): Part[] {
  const at = titleAt(
    headline.map(p => p.text),
    body
      .slice(0, 2)
      .map(p => p.text)
      .join(' '),
  )
  const part = (role: BlockRole, p: Piece): Part => ({ role, lines: p.lines })
  return [
    ...headline.map((p, i) => part(i === at ? 'title' : i < at ? 'kicker' : 'subtitle', p)),
    ...bylines.map(p => part('byline', p)),
    ...body.map(p => part(bodyRoles[p.kind], p)),
  ]
}

const bodyRoles: Record<PieceKind, BlockRole> = {
  paragraph: 'paragraph',
  headline: 'heading',
  byline: 'byline',
  author: 'byline',
  caption: 'caption',
  credit: 'credit',
  dateline: 'dateline',
}

/** The line that says who did what: the one above a —— line, else the one that has most of its words from the first paragraphs. */
function titleAt(lines: string[], body: string): number {
  const second = lines.findIndex((l, i) => i > 0 && dash.test(l))
  if (second > 0) return second - 1
  const words = termsOf(body)
  const said = lines.map(l => [...termsOf(l)].filter(term => words.has(term)).length)
  return said.lastIndexOf(Math.max(...said))
}
