// The rule language: a sentence in which every mention is one private-use character, and patterns that read like it.

import type { Span } from '../../schema/model.ts'
import { type EntityKind, entityKinds } from '../../schema/ontology.ts'
import { everyMatch } from '../every-match.ts'
import { callings, offices, wordLists } from './lexicon/verbs.ts'
import type { Found } from './types.ts'

/** A stretch of the article as rules see it. One character of `code` may stand for many of the text. */
export interface Coded {
  code: string
  /** Offset in the article of each character of `code`, and of the end. */
  at: number[]
  /** The mention that a character of `code` stands for. */
  found: (Found | undefined)[]
}

/** What a pattern's named parts stand for. */
type Match = Span & { parts: Record<string, Found[]> }

const letters = Object.fromEntries(entityKinds.map((k, i) => [k, String.fromCharCode(0xe000 + i)])) as Record<
  EntityKind,
  string
>
const { Person: P, Place: L, Organization: O } = letters
/** Words before or after a person's name: an office (副市长), a calling (村民). */
const OFFICE_WORD = '\ue010'
const CALLING = '\ue011'
const T = `${OFFICE_WORD}${CALLING}`
const officeAt = new RegExp(`(?:${offices})+`, 'y')
const callingAt = new RegExp(`(?:${callings})+`, 'y')

/** The outermost of `found` (in order, longer first) that lie in `span`, each as one character; `,` `:` `(` `)` as their wide twins. */
export function encode(text: string, span: Span, found: Found[]): Coded {
  const coded: Coded = { code: '', at: [], found: [] }
  const put = (char: string, at: number, mention?: Found) => {
    coded.code += char
    coded.at.push(at)
    coded.found.push(mention)
  }
  let next = 0
  let i = span.start
  while (i < span.end) {
    while (next < found.length && (found[next]?.start ?? 0) < i) next++
    const mention = found[next]
    if (mention && mention.start === i && !mention.implied && mention.end <= span.end && mention.end > i) {
      put(letters[mention.kind], i, mention)
      i = mention.end
      continue
    }
    if (mention?.implied && mention.start === i && mention.end <= span.end && mention.end > i) {
      put(OFFICE_WORD, i)
      i = mention.end
      continue
    }
    const room = Math.min(mention && mention.start > i ? mention.start : span.end, span.end) - i
    const office = lengthAt(officeAt, text, i)
    const calling = lengthAt(callingAt, text, i)
    const title = Math.max(office, calling)
    if (title > 0 && title <= room) {
      put(office >= calling ? OFFICE_WORD : CALLING, i)
      i += title
      continue
    }
    put(wide[text[i] ?? ''] ?? text[i] ?? '', i)
    i++
  }
  coded.at.push(span.end)
  return coded
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

const wide: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '　': ' ' }

/** A pattern as it is matched. */
interface Pattern {
  regex: RegExp
  /** The kinds that each named part asks for. */
  kinds: Record<string, string[]>
  /** Of each of these lists a match holds one letter at least: most sentences need no search. */
  needs: string[][]
}

/**
 * Compiles a pattern. Beside literal text it may hold
 * - `{from:Person|Organization+}`: mentions of these kinds, kept under a name (or `{Person}`, not kept); `+` a list of
 *   one or more, each with the titles before it, `*` a list whose items have other words after them;
 * - `{召开|举行|}`: one of these words, or none; `{etc}`: a named list of `wordLists`;
 * - `…`: up to 36 characters inside a sentence, `_`: up to 14 inside a clause, both without a person.
 */
export function compile(pattern: string): Pattern {
  const source = pattern.replace(/\{([^{}]*)\}|…|_|[\\^$.*+?()[\]|/-]/g, (token, braced?: string) => {
    if (braced !== undefined) return part(braced)
    return gaps[token] ?? `\\${token}`
  })
  const named = everyMatch(pattern, /\{([a-z]+):([A-Za-z|]+)[+*]?\}/g)
  const mentions = everyMatch(pattern, /\{(?:[a-z]+:)?([A-Z][A-Za-z|]+)[+*]?\}/g)
  return {
    regex: new RegExp(source, 'gd'),
    kinds: Object.fromEntries(named.map(([, name = '', kinds = '']) => [name, kinds.split('|')])),
    needs: mentions.map(([, kinds = '']) => kinds.split('|').map(kind => letters[kind as EntityKind])),
  }
}

const gaps: Record<string, string> = { '…': `[^。！？；\\n${P}]{0,36}?`, _: `[^，。！？；：\\n${P}]{0,14}?` }

function part(braced: string): string {
  const [, name, kinds, many] = /^(?:([a-z]+):)?((?:[A-Z][a-z]+\|?)+)([+*]?)$/.exec(braced) ?? []
  if (kinds) {
    const list = many ? listOf(kinds, many === '*') : `(?:${kinds.split('|').map(itemOf).join('|')})`
    return name ? `(?<${name}>${list})` : list
  }
  const words = wordLists[braced]
  return `(?:${words ?? braced.replace(/[…_]/g, gap => gaps[gap] ?? gap)})`
}

/** A list: items joined by 、 and the like, or by 等十多个部门负责人，; a loose one has words after each item (甲村大棚、乙公司车间). */
function listOf(kinds: string, loose: boolean): string {
  const begins = kinds === 'Person' ? `(?<![${P}${T}][、 ]?|[${O}${L}])` : `(?<![${P}${L}${O}][、 ]?|[${T}])`
  const one = `(?:${kinds.split('|').map(itemOf).join('|')})${loose ? TAIL : ''}`
  return `${begins}${one}(?:${JOIN}${one}){0,200}`
}

const JOIN = `(?:等[^，。；：、${P}${L}${O}]{0,12}[，、])?(?:、|，|和|与|及|以及|暨|还有|联合|会同|携手| ){0,2}`
const TAIL = `(?:[^，。；、：！？\\n${P}${L}${O}]{0,16}(?=[、，。；]|$|[和及与以]))?`
/** A part of a body that is no name of its own: 考古处. */
const PART = `[^，。；：、！？\\n${P}${L}${O}${T}]{1,8}`
const OFFICE = `(?:(?:[${O}${L}]{0,4}的?|[${O}${L}]{1,4}${PART})[${T}][、，兼 ]?)`

/** A mention with what belongs to it: a person's offices before or in brackets after the name, the larger places before a place. */
function itemOf(kind: string): string {
  if (kind === 'Person') return `${OFFICE}{0,6}[${O}${L}]{0,4}的?(?:“[^“”]{1,8}”)?${P}(?:[${T}]|（[^（）]{0,24}）)?`
  if (kind === 'Place') return `[${L}${O}]{0,5}${L}(?![${L}${O}${T}])`
  if (kind === 'Organization') return `[${L}${O}]{0,5}${O}(?![${L}${O}${T}])`
  return letters[kind as EntityKind]
}

/** All matches in `coded`, with their mentions. A place or body that only says whose the next is (江城市 in 江城市实验小学) is left out. */
export function matches({ regex, kinds, needs }: Pattern, coded: Coded): Match[] {
  const all: Match[] = []
  for (const one of needs) if (!holdsAny(coded.code, one)) return all
  for (const m of everyMatch(coded.code, regex)) {
    const parts: Match['parts'] = {}
    for (const [name, range] of Object.entries(m.indices?.groups ?? {}))
      if (range) parts[name] = mentionsIn(coded, range[0], range[1], kinds[name] ?? [])
    const end = m.index + m[0].length
    all.push({ start: coded.at[m.index] ?? 0, end: coded.at[end] ?? 0, parts })
  }
  return all
}

/** Whether the pattern can match in an article with these names: it asks for no kind that is not among them. */
export const isAskedFor = ({ needs }: Pattern, found: Found[]): boolean =>
  needs.every(one => found.some(f => one.includes(letters[f.kind])))

function holdsAny(code: string, letters: string[]): boolean {
  for (const letter of letters) if (code.includes(letter)) return true
  return false
}

const isModifier = (f: Found) => f.kind === 'Place' || f.kind === 'Organization'

function mentionsIn(coded: Coded, from: number, to: number, kinds: string[]): Found[] {
  const result: Found[] = []
  for (let i = from; i < to; i++) {
    const f = coded.found[i]
    if (f && kinds.includes(f.kind) && !(isModifier(f) && `${L}${O}${T}`.includes(coded.code[i + 1] ?? ' ')))
      result.push(f)
  }
  return result
}
