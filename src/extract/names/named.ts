// Names by their endings: 滨江社区, 市第二中学, 某某（海城）科技有限公司; the left edge is found by words.
import type { EntityKind } from '../../../schema/ontology.ts'
import { genericWords, type Suffix, softWords, stopWords, suffixes } from '../lexicon/suffixes.ts'
import { divisionOf, type Voice } from './voice.ts'
import { isHan } from './words.ts'

/** A piece of text as the first reading took it. */
export interface Token {
  start: number
  end: number
  kind: 'v' | 'n' | 'o' | 'c' | 'u' | 'p' | 'division' | 'person' | 'body'
  /** Of divisions: full name; whether it was written in full. */
  name?: string
  full?: boolean
  /** Of persons: found by what stands around it. */
  sure?: boolean
}

export interface Named {
  start: number
  end: number
  kind: EntityKind
  name: string
  aliases: string[]
  type: Suffix['type']
  /** 0…1 */
  score: number
}

const byLast = new Map<string, { form: string; suffix: Suffix }[]>()
for (const suffix of suffixes)
  for (const form of suffix.forms.split('|')) {
    const row = byLast.get(form.at(-1) ?? '') ?? []
    row.push({ form, suffix })
    row.sort((a, b) => b.form.length - a.form.length)
    byLast.set(form.at(-1) ?? '', row)
  }
const generic = new Set(genericWords)
const soft = new Set(softWords)
const stops = new Set(stopWords.filter(w => !soft.has(w)))
const relativeLevels = new Set(['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡', '村'])
const levelWords = relativeLevels
const longest = 26

/** All names by their endings in these tokens (of one text, in order). */
export function namedIn(text: string, tokens: Token[], voice: Voice): Named[] {
  const names: Named[] = []
  /** Where a division, road or company ends: a village's or road's name begins after it. */
  const bounds = new Map<number, Suffix['type']>()
  tokens.forEach((token, i) => {
    if (token.kind === 'p') return
    if (token.kind === 'division' && token.full) bounds.set(token.end, 'division')
    const named = nameEndingWith(text, tokens, i, bounds, voice)
    if (!named) return
    bounds.set(named.end, named.type)
    names.push(named)
  })
  return names
}

type Bounds = Map<number, Suffix['type']>

function nameEndingWith(text: string, tokens: Token[], last: number, bounds: Bounds, voice: Voice): Named | undefined {
  const end = tokens[last]?.end ?? 0
  const hit = byLast.get(text[end - 1] ?? '')?.find(({ form }) => text.endsWith(form, end))
  if (!hit) return undefined
  const { form, suffix } = hit
  // 河长, 林长: an office.
  if (suffix.type === 'nature' && text[end] === '长') return undefined
  const suffixStart = end - form.length
  let i = last
  while (i > 0 && (tokens[i]?.start ?? 0) > suffixStart) i--
  const cover = tokens[i]
  if (!cover) return undefined
  // 农村, 马路: the ending is a piece of an ordinary word.
  if (cover.start < suffixStart && cover.kind !== 'u' && cover.kind !== 'person') return undefined
  if (cover.kind === 'division' && cover.start < suffixStart) return undefined
  if (cover.start === suffixStart) i--
  return cut(text, tokens, i, suffixStart, end, form, suffix, bounds, voice)
}

interface Part extends Token {
  words: string
}

function cut(
  text: string,
  tokens: Token[],
  from: number,
  suffixStart: number,
  end: number,
  form: string,
  suffix: Suffix,
  bounds: Bounds,
  voice: Voice,
): Named | undefined {
  const parts: Part[] = []
  let at = suffixStart
  for (let i = from; i >= 0 && end - at < longest; i--) {
    const token = tokens[i]
    if (!token) break
    const words = text.slice(token.start, Math.min(token.end, suffixStart))
    if (isBound(bounds.get(at), suffix, form) && at < suffixStart + 1 && at !== end) break
    if (token.kind === 'p') {
      const inParens = /[）)]/.test(words) ? parenthesis(text, tokens, i) : undefined
      if (inParens !== undefined && suffix.type === 'company') {
        parts.unshift({
          ...token,
          start: inParens.start,
          kind: 'division',
          words: text.slice(inParens.start, token.end),
        })
        at = inParens.start
        i = inParens.index
        continue
      }
      if (!/^[A-Za-z0-9]+$/.test(words) || !(suffix.type === 'company' || form === '部队')) break
    }
    if (token.kind === 'body') break
    if (token.kind === 'person' && token.sure) break
    if (stops.has(words) || (words.length === 2 && /[着了过]$/.test(words))) break
    parts.unshift({ ...token, words })
    at = token.start
  }
  while (parts[0] && /^[（(]/.test(parts[0].words)) parts.shift()
  return settle(text, parts, suffixStart, end, form, suffix, voice)
}

/** Names of divisions, roads and waters begin after the name before; 某某公司 does not run into 某某工厂. */
function isBound(before: Suffix['type'] | undefined, suffix: Suffix, form: string): boolean {
  if (!before) return false
  if (/^(division|road|nature)$/.test(suffix.type)) return true
  return before === 'company' && /厂$/.test(form)
}

/** （淮安）: a division in parentheses inside a company's name. */
function parenthesis(text: string, tokens: Token[], close: number): { start: number; index: number } | undefined {
  for (let i = close - 1; i >= 0 && i >= close - 4; i--) {
    const token = tokens[i]
    if (token && /^[（(]$/.test(text.slice(token.start, token.end))) return { start: token.start, index: i }
  }
  return undefined
}

const isProper = (p: Part) =>
  p.kind === 'division' || p.kind === 'u' || p.kind === 'person' || (p.kind === 'p' && /^[A-Za-z0-9]/.test(p.words))

function settle(
  text: string,
  parts: Part[],
  suffixStart: number,
  end: number,
  form: string,
  suffix: Suffix,
  voice: Voice,
): Named | undefined {
  const { kind, type } = suffix
  let rest = parts
  const head = () => rest[0]
  const make = (start: number, score: number, prefix = '', aliases: string[] = []): Named => {
    const written = text.slice(start, end)
    const name = prefix ? prefix + text.slice(start + (aliases[0]?.length ?? 0), end) : written
    return {
      start,
      end,
      kind,
      type,
      score,
      name: prefix ? `${prefix}${text.slice(start, end)}` : name,
      aliases: aliases.filter(a => a !== name),
    }
  }
  if (type === 'division') {
    // Each division of a chain is a name of its own: take what follows the last one.
    const lastDivision = rest.findLastIndex(p => p.kind === 'division' && p.full)
    rest = rest.slice(lastDivision + 1)
    while (rest.length > 0 && suffixStart - (head()?.start ?? 0) > 5) rest = rest.slice(1)
    while (rest.length > 1 && (head()?.kind === 'v' || soft.has(head()?.words ?? ''))) rest = rest.slice(1)
    const body = rest.map(p => p.words).join('')
    if (body.length < 2 || rest.every(p => generic.has(p.words)) || /^[一二三四五六七八九十百千两几\d]+个?$/.test(body))
      return undefined
    return make(head()?.start ?? suffixStart, 0.8)
  }
  // The leftmost proper part begins the name; a level alone (市第二中学) stands for its division.
  const levelAt = rest.findIndex(
    (p, i) => relativeLevels.has(p.words) && p.kind !== 'division' && (i === 0 || rest[i - 1]?.kind !== 'u'),
  )
  const properAt = rest.findIndex(isProper)
  if (levelAt === 0 && rest.length > (type === 'body' ? 1 : 0)) {
    const level = rest[0]?.words ?? ''
    const division = divisionOf(voice, level, rest[0]?.start ?? 0)
    const start = rest[0]?.start ?? 0
    const tail = text.slice(start + level.length, end)
    if (tail.length > form.length || (type === 'body' && form.length > 2))
      return {
        start,
        end,
        kind,
        type,
        score: 0.8,
        name: `${division ?? level}${tail}`,
        aliases: [text.slice(start, end), tail],
      }
  }
  if (properAt >= 0) {
    let begin = properAt
    // An ordinary word before the proper part belongs to the name when it is no verb: 北方某某公司, 平安某某馆.
    const before = rest[begin - 1]
    if (
      before &&
      before.kind !== 'v' &&
      !generic.has(before.words) &&
      before.words.length === 2 &&
      rest.length - begin < 3 &&
      !soft.has(before.words)
    )
      begin--
    rest = rest.slice(begin)
    const first = head()
    if (!first) return undefined
    const only = rest.every(p => p.kind === 'division')
    if (only && /^(venue|road|zone)$/.test(type) && form.length < 3) return undefined
    if (only && type === 'company' && form.length < 3) return undefined
    const division = first.kind === 'division' && first.full && first.name ? first : undefined
    const own = division && rest.slice(1).some(isProper)
    if (division && own && /^(venue|road|nature)$/.test(type))
      return { ...make(division.end, 0.8), aliases: [text.slice(division.start, end)] }
    const name = text.slice(first.start, end)
    if (name.length > longest || name.length < 3) return undefined
    return make(first.start, 0.8)
  }
  const body = rest.map(p => p.words).join('')
  const last = rest.at(-1)
  if (type === 'road' && last && body.length >= 2) {
    // 平安大街, 进步路: an ordinary word is the name.
    while (rest.length > 1) rest = rest.slice(1)
    if (generic.has(last.words) || last.words.length < 2 || last.words.length > 3) return undefined
    return make(last.start, 0.6)
  }
  if (rest.length >= 2 && !rest.every(p => generic.has(p.words)) && /^(venue|zone|school)$/.test(type)) {
    while (rest.length > 1 && head()?.kind === 'v') rest = rest.slice(1)
    const start = head()?.start ?? 0
    if (suffixStart - start >= 4 && suffixStart - start <= 10) return make(start, 0.5)
  }
  return undefined
}
