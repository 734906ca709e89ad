// What the searches for programs and projects share: brackets, quotes, words and names of an article.
import type { Span } from '../../../schema/model.ts'
import { everyMatch } from '../../every-match.ts'
import { edges } from '../lexicon/undertakings.ts'
import { wordsAt } from '../names/words.ts'
import type { Found } from '../types.ts'
import { tidy } from './naming.ts'

export interface Ground {
  text: string
  /** Quotes “…” "…" with what lies inside, in order. */
  quotes: Span[]
  /** Titles 《…》 with what lies inside. */
  titles: Span[]
  /** Offset after a closing mark → offset of its opening mark. */
  opening: Map<number, number>
  /** Offset of an opening mark → offset after its closing mark. */
  closing: Map<number, number>
  /** Longest place, body or person that ends at an offset. */
  endingAt: Map<number, Found>
  /** Offset after a word → offset of its begin. */
  words: Map<number, number>
}

const MARK = /[\n"“”‘’《》（）()【】]/g
const PAIRS: Record<string, string> = { '”': '“', '’': '‘', '》': '《', '）': '（', ')': '(', '】': '【' }
/** No quoted name is longer; what is, is speech. */
const LONGEST = 60

/** Reads an article's brackets and words once, in one pass each. */
export function groundOf(text: string, names: Found[]): Ground {
  const g: Ground = {
    text,
    quotes: [],
    titles: [],
    opening: new Map(),
    closing: new Map(),
    endingAt: new Map(),
    words: wordsOf(text),
  }
  readBrackets(g)
  const bodies = new Map(names.filter(f => f.kind === 'Organization').map(f => [f.start, f.end]))
  for (const f of names) {
    // 甲公司签下乙基地 is a sentence and no place.
    const body = f.kind === 'Place' ? bodies.get(f.start) : undefined
    if (body !== undefined && body < f.end && edges.has(text.slice(body, body + 2))) continue
    // 在甲开发区建设乙基地: nor is where it is built with what is built.
    if (f.kind === 'Place' && /[区县市镇乡村园](?:建设|新建|兴建|打造)/.test(f.name)) continue
    const rival = g.endingAt.get(f.end)
    if (!f.implied && f.end > f.start && (!rival || rival.start > f.start)) g.endingAt.set(f.end, f)
  }
  return g
}

let last = { text: '', words: new Map<number, number>() }

/** The words of a text; those of the last text are kept, since undertakings and events both ask for them. */
function wordsOf(text: string): Map<number, number> {
  if (last.text === text) return last.words
  const words = new Map<number, number>()
  const begins = cheapestWords(text)
  for (let end = text.length; end > 0; end = begins[end] ?? 0) words.set(end, begins[end] ?? 0)
  last = { text, words }
  return words
}

/** For each offset where the word begins that ends there, in the cheapest reading of the text up to it. */
function cheapestWords(text: string): Int32Array {
  const costs = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY)
  const begins = new Int32Array(text.length + 1)
  costs[0] = 0
  for (let at = 0; at < text.length; at++) {
    const here = costs[at] ?? 0
    for (const { length, word } of wordsAt(text, at)) {
      const end = at + length
      if (here + word.cost >= (costs[end] ?? 0)) continue
      costs[end] = here + word.cost
      begins[end] = at
    }
  }
  return begins
}

function readBrackets(g: Ground): void {
  const open: number[] = []
  let straight = -1
  for (const { 0: c, index: i } of everyMatch(g.text, MARK)) {
    if (c === '\n') {
      open.length = 0
      straight = -1
    } else if (c === '"') {
      if (straight < 0) straight = i
      else {
        pair(g, straight, i, '"')
        straight = -1
      }
    } else if ('“‘《（(【'.includes(c)) open.push(i)
    else if (PAIRS[c]) {
      const at = open.findLastIndex(o => g.text[o] === PAIRS[c])
      if (at >= 0 && open.length - at <= 4) {
        pair(g, open[at] ?? 0, i, c)
        open.length = at
      }
    }
    if (open.length > 8) open.shift()
  }
}

function pair(g: Ground, open: number, close: number, mark: string): void {
  if (close - open > (mark === '》' ? 90 : LONGEST)) return
  g.opening.set(close + 1, open)
  g.closing.set(open, close + 1)
  if (mark === '”' || mark === '"' || mark === '’') g.quotes.push({ start: open + 1, end: close })
  if (mark === '》') g.titles.push({ start: open + 1, end: close })
}

/** The begin of the line, or `reach` characters before `at`. */
export function floorOf(g: Ground, at: number, reach: number): number {
  const from = Math.max(0, at - reach)
  return from + g.text.slice(from, at).lastIndexOf('\n') + 1
}

/** The longest name found before that opens these words: the place or body at the head of an undertaking's name. */
export function headName(g: Ground, start: number, at: number): string {
  let best = ''
  for (let end = start + 2; end < at; end++) {
    const name = g.endingAt.get(end)
    if (name && name.start === start) best = tidy(g.text.slice(start, end))
  }
  return best
}
