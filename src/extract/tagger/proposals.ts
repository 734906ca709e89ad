// What the tagger tells the lattice: names where the rules have none, doubt about weak ones.
import { isStop, type Token } from '../names/edges.ts'
import { divisionAt } from '../names/gazetteer.ts'
import { guessesAt } from '../names/persons.ts'
import { wordOf } from '../names/words.ts'
import type { Found } from '../types.ts'
import type { Tagged } from './decode.ts'

/** An arc of the lattice that holds a name. */
export interface NameArc {
  start: number
  end: number
  cost: number
  found: Found
}

/** Least probability of a new name: where rules are good already (organizations), more is asked. */
const least = { Person: 0.8, Place: 0.6, Organization: 0.9 }

/**
 * New arcs for spans where the rules offer no name of the same characters. `tokens` are the article's as the rules read
 * it; `namesAt` gives the names that rules offer at a position.
 */
export function proposals(
  text: string,
  tags: readonly Tagged[],
  tokens: readonly Token[],
  namesAt: (at: number) => readonly { end: number; found?: Found }[],
): NameArc[] {
  return tags.flatMap(tag => {
    const { kind, end, score } = tag
    if (score < least[kind]) return []
    const start = kind === 'Place' ? afterDivisions(text, tag) : tag.start
    const words = text.slice(start, end)
    if (namesAt(start).some(n => n.end === end && n.found) || !isLikely(words, kind, score)) return []
    const within = tokens.filter(t => t.start < end && t.end > start)
    if (within.some(t => isSettled(t) || isStopInside(text, t, start, end))) return []
    const found: Found = {
      start,
      end,
      kind,
      name: words,
      aliases: [],
      score: 0.7,
      rule: `${kind.toLowerCase()}/tagger`,
    }
    return [{ start, end, cost: 4 - 3 * score, found }]
  })
}

/** What to add to the cost of a weakly founded name that the tagger does not see: short names of divisions, persons that nothing announces, places by a common ending. */
export function doubts(tags: readonly Tagged[]): (found: Found) => number {
  const seen = new Map(tags.map(t => [`${t.kind}${t.start}-${t.end}`, t.score]))
  return found => {
    const most = weightOf(found)
    if (most === 0) return 0
    const score = seen.get(`${found.kind}${found.start}-${found.end}`) ?? 0
    return most * (1 - Math.min(1, score * 2))
  }
}

function weightOf({ rule, kind, score }: Found): number {
  if (rule === 'person/plain') return 6
  return kind === 'Place' && score <= 0.8 ? 4 : 0
}

/** 某省某县某镇: each division is a name of its own, which the rules know. */
function afterDivisions(text: string, { start, end }: Tagged): number {
  let at = start
  for (;;) {
    const division = divisionAt(text, at)
    if (!division || at + division.form.length >= end) return at
    const isFull = division.means.some(d => d.name === division.form)
    if (!isFull && !divisionAt(text, at + division.form.length)) return at
    at += division.form.length
  }
}

function isLikely(words: string, kind: Tagged['kind'], score: number): boolean {
  if (words.length < 2 || /[，。；：！？、“”《》（）()\s\d]/.test(words) || isOrdinary(words)) return false
  if (kind !== 'Person') return words.length > 2 && !/^[我本全该各]/.test(words)
  const hasWord = words[0] === words[1] || words[1] === words[2] || (words.length === 3 && isOrdinary(words.slice(1)))
  const isNamed = guessesAt(words, 0).some(g => g.end === words.length)
  return !hasWord && (isNamed || (score > 0.9 && words.length < 5))
}

const isOrdinary = (words: string): boolean => ![undefined, 'r'].includes(wordOf(words)?.kind)

/** A body or an announced person: no name begins or ends in it. */
const isSettled = (t: Token): boolean => t.kind === 'body' || (t.kind === 'person' && t.sure === true)

const isStopInside = (text: string, t: Token, start: number, end: number): boolean =>
  t.start >= start && t.end <= end && t.end - t.start > 1 && isStop(text.slice(t.start, t.end))
