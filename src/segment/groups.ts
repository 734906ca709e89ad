// Headline lines that stand together on the page, and what shows that they head an article rather than a section.
import { opensReport } from './kinds.ts'
import type { Piece } from './pieces.ts'

export interface Group {
  /** Index of its first line among the pieces. */
  at: number
  lines: Piece[]
  /** Bylines and author lines directly below. */
  bylines: Piece[]
}

/** Opens a second headline line: ——记江城的一天. */
export const dash = /^(?:[—─–]+|--)\s*/u

/** The groups of headline lines, in page order. */
export function groupsOf(pieces: Piece[]): Group[] {
  const groups: Group[] = []
  let group: Group | undefined
  pieces.forEach((p, at) => {
    if (p.kind === 'headline') {
      if (!group || group.bylines.length) {
        group = { at, lines: [], bylines: [] }
        groups.push(group)
      }
      group.lines.push(p)
    } else if ((p.kind === 'byline' || p.kind === 'author') && group) group.bylines.push(p)
    else if (p.kind !== 'dateline') group = undefined
  })
  return groups
}

/** Whether a group is set as only the headline of an article is; the others may be headings of a section. */
export function headsArticle(group: Group, next: Piece | undefined): boolean {
  if (!next || opensReport(next.text) || group.bylines.length > 0) return true
  const chunks = new Set(group.lines.map(l => l.lines[0]?.chunk))
  return chunks.size > 1 || group.lines.length > 2 || group.lines.some(l => l.interrupts || dash.test(l.text))
}
