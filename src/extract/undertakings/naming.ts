// Makes Found programs and projects with the names under which they go.
import { quotedTails, vague } from '../lexicon/undertakings.ts'
import type { Found } from '../types.ts'

/** Name as it is compared and shown: without the space of the line (1 号 → 1号). */
export const tidy = (text: string) => text.replace(/\s+/g, '')

/** Without the words that say nothing of which undertaking is meant. */
export function strip(text: string): string {
  let left = text
  for (const word of vague) if (word.length > 1) left = left.replaceAll(word, '')
  return left
}

const bare = (text: string) => text.replace(/[“”‘’"《》]/g, '')

/** A program named by its quoted part: `before` and `after` are what belongs to the name around it. */
export function quotedProgram(
  span: { start: number; end: number },
  parts: { before: string; core: string; after: string; place: string },
  rule: string,
  score: number,
): Found {
  const { before, core, after, place } = parts
  const own = before.slice(place.length)
  const quoted = `“${core}”`
  const short = shortTail(after)
  const name = `${before}${quoted}${after}`
  const aliases = [
    core,
    `${quoted}${after}`,
    `${own}${quoted}${after}`,
    `${own}${quoted}`,
    short ? `${quoted}${short}` : quoted,
  ]
  // 甲行动 and 甲行动实施方案 are two things.
  const document = /(?:规划|方案)$/.test(after)
  return found(
    'Program',
    span,
    name,
    document ? [`${own}${quoted}${after}`] : aliases,
    bare(document ? core + after : core),
    rule,
    score,
  )
}

/** 行动 of 援助行动. */
function shortTail(after: string): string {
  for (const n of [4, 3, 2]) if (after.length > n && quotedTails.has(after.slice(-n))) return after.slice(-n)
  return ''
}

/** A project or program by its plain name; `place` is the place or body at its head. */
export function named(
  kind: 'Program' | 'Project',
  span: { start: number; end: number },
  name: string,
  aliases: string[],
  rule: string,
  score: number,
): Found {
  return found(kind, span, name, aliases, coreOf(name), rule, score)
}

/** What is left of a project's name without its ending and its mark of stage. */
function coreOf(name: string): string {
  const plain = bare(tidy(name)).replace(/[（(][一二三四五]期[）)]/g, '')
  for (const end of ['建设工程项目', '建设项目', '工程项目', '建设工程', '项目', '工程'])
    if (plain.endsWith(end) && plain.length > end.length + 1) return plain.slice(0, -end.length)
  return plain
}

function found(
  kind: 'Program' | 'Project',
  span: { start: number; end: number },
  name: string,
  aliases: string[],
  key: string,
  rule: string,
  score: number,
): Found {
  return {
    start: span.start,
    end: span.end,
    kind,
    name,
    aliases: [...new Set(aliases)].filter(a => a.length > 1 && a !== name),
    key,
    score,
    rule,
  }
}
