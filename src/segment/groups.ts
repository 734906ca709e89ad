// Headline lines that stand together on the page, with the bylines below them.
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
