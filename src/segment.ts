// Page → its articles: headline, byline and unwrapped body of each, with the way back to the page.
import type { Article, Page, Problem } from '../schema/model.ts'
import { articleOf, type Part } from './segment/article.ts'
import { linesOf } from './segment/lines.ts'
import { type Piece, piecesOf } from './segment/pieces.ts'
import { type Story, storiesOf } from './segment/stories.ts'

/** The articles of a page in the order of their bodies. Every character of the page but white space is in exactly one. */
export function segment(page: Page): { articles: Article[]; problems: Problem[] } {
  const pieces = piecesOf(linesOf(page.text))
  const stories = pieces.length ? storiesOf(pieces) : []
  return { articles: stories.map((s, i) => articleOf(page, i + 1, partsOf(s))), problems: [] }
}

function partsOf(story: Story): Part[] {
  const { headline, bylines, body, extras } = story
  const dash = /^[—─–-]{2}/u
  const plain = headline.filter(p => !dash.test(p.text))
  const title =
    plain.find(p => headline[headline.indexOf(p) + 1] && dash.test(headline[headline.indexOf(p) + 1]?.text ?? '')) ??
    plain.at(-1)
  const at = title ? headline.indexOf(title) : -1
  const ofRole = (role: Part['role'], pieces: Piece[]): Part[] => pieces.map(p => ({ role, lines: p.lines }))
  return [
    ...headline.flatMap((p, i) => ofRole(i === at ? 'title' : i < at ? 'kicker' : 'subtitle', [p])),
    ...ofRole('byline', bylines),
    ...body.flatMap(p => ofRole(p.kind === 'headline' ? 'heading' : 'paragraph', [p])),
    ...extras.flatMap(p => ofRole(p.kind === 'caption' ? 'caption' : p.kind === 'credit' ? 'credit' : 'dateline', [p])),
  ]
}
