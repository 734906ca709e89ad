// What a character and its neighbours look like to the tagger, as integers.
import { givenCharacters } from '../lexicon/given.ts'
import { suffixes } from '../lexicon/suffixes.ts'
import { compoundSurnames, surnames } from '../lexicon/surnames.ts'
import { divisionAt, townAt } from '../names/gazetteer.ts'
import { cuesAt, followerAt } from '../names/persons.ts'
import { isHan, wordsAt } from '../names/words.ts'

/** How many features a character has, at most. */
export const perChar = 48

/** Room for the features of `size` characters. */
export const roomFor = (size: number): Int32Array => new Int32Array(size * perChar)

/** Writes the features of `text` into `into` (28-bit hashes, 0 for none), `perChar` a character. */
export function featuresOf(text: string, into: Int32Array): void {
  const views = viewsOf(text)
  const size = text.length
  into.fill(0, 0, size * perChar)
  for (let i = 0; i < size; i++) {
    let k = i * perChar
    const put = (template: number, a: number, b = 0, c = 0) => {
      into[k++] = hash(template, a, b, c)
    }
    const ch = (d: number) => views.code[i + d + pad] ?? 0
    const at = (list: Uint8Array, d: number) => list[i + d + pad] ?? 0
    const { cls, seg, sur, giv, div, suf, dist, before, after } = views
    const c0 = ch(0)
    const p1 = ch(-1)
    const n1 = ch(1)
    put(1, c0)
    put(2, p1)
    put(3, n1)
    put(4, ch(-2))
    put(5, ch(2))
    put(6, p1, c0)
    put(7, c0, n1)
    put(8, ch(-2), p1)
    put(9, n1, ch(2))
    put(10, p1, n1)
    put(11, ch(-2), p1, c0)
    put(12, c0, n1, ch(2))
    put(13, p1, c0, n1)
    put(14, at(cls, -1), at(cls, 0), at(cls, 1))
    put(15, at(seg, 0))
    put(16, at(seg, -1), at(seg, 0), at(seg, 1))
    put(17, views.word[i + pad] ?? 0)
    put(18, views.lastWord[i + pad] ?? 0)
    put(19, views.nextWord[i + pad] ?? 0)
    put(20, at(sur, 0), at(giv, 1), at(giv, 2))
    put(21, at(sur, -1), at(giv, 0), at(giv, 1))
    put(22, at(sur, -2), at(giv, -1), at(giv, 0))
    put(23, at(sur, 0), at(seg, 0))
    put(24, at(giv, 0), at(seg, 0))
    put(25, at(sur, 0), at(seg, 1), at(seg, 2))
    put(26, at(sur, -1), at(seg, 0), at(seg, 1))
    put(27, at(div, 0))
    put(28, at(div, -1), at(div, 0), at(div, 1))
    put(29, at(suf, 0))
    put(30, at(dist, 0))
    put(31, at(dist, 0), at(seg, 0))
    put(32, at(suf, -1), at(suf, 0))
    put(33, at(before, 0))
    put(34, at(before, 0), at(sur, 0))
    put(35, at(before, -1), at(sur, -1))
    put(36, at(before, -2), at(sur, -2))
    put(37, at(after, 1))
    put(38, at(after, 1), at(giv, 0))
    put(39, at(after, 2), at(giv, 1))
    put(40, at(sur, -1), at(giv, 0), at(after, 1))
    put(41, at(sur, -2), at(giv, 0), at(after, 1))
    put(42, at(sur, 0), at(giv, 1), at(after, 2))
    put(43, at(sur, 0), at(giv, 2), at(after, 3))
    put(44, at(div, -1), at(dist, 0))
    put(45, at(seg, -2), at(seg, -1), at(seg, 0))
    put(46, at(seg, 0), at(seg, 1), at(seg, 2))
  }
}

const pad = 3

function hash(template: number, a: number, b: number, c: number): number {
  let h = Math.imul(template + 0x9e37, 0x85ebca6b) ^ Math.imul(a + 1, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 7, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39) ^ Math.imul(c + 13, 0x165667b1)
  h ^= h >>> 16
  h = Math.imul(h, 0x7feb352d)
  return (h ^ (h >>> 15)) & 0xfffffff || 1
}

const surnameLevel = new Map<string, number>()
for (const { perThousand, chars } of surnames)
  for (const c of chars)
    if (!surnameLevel.has(c)) surnameLevel.set(c, perThousand > 10 ? 1 : perThousand > 2 ? 2 : perThousand >= 1 ? 3 : 4)
const compound = new Set(compoundSurnames)
const givenLevel = new Map<string, number>()
for (const [level, chars] of Object.entries(givenCharacters))
  for (const c of chars) givenLevel.set(c, Math.max(1, Math.min(5, Math.round((Number(level) - 8) / 2.4))))
const types = ['division', 'road', 'nature', 'zone', 'venue', 'company', 'school', 'body', 'team', 'unit']
const suffixType = new Map<string, number>()
for (const s of suffixes) for (const form of s.forms.split('|')) suffixType.set(form, types.indexOf(s.type) + 1)
const longestSuffix = 8
const wordKinds: Readonly<Record<string, number>> = { v: 1, n: 2, o: 3, r: 4, c: 5, u: 6, p: 7 }
const levels: Readonly<Record<string, number>> = { province: 1, city: 2, county: 3, town: 4 }
const strengths: Readonly<Record<string, number>> = { byline: 1, office: 2, role: 3, calling: 4 }

/** Columns over the text, `pad` longer at each end. */
function viewsOf(text: string) {
  const size = text.length
  const bytes = () => new Uint8Array(size + 2 * pad)
  const ints = () => new Int32Array(size + 2 * pad)
  const views = {
    code: ints(),
    cls: bytes(),
    seg: bytes(),
    word: ints(),
    lastWord: ints(),
    nextWord: ints(),
    sur: bytes(),
    giv: bytes(),
    div: bytes(),
    suf: bytes(),
    dist: bytes(),
    before: bytes(),
    after: bytes(),
  }
  for (let i = 0; i < size; i++) {
    const char = text[i] ?? ''
    views.code[i + pad] = text.charCodeAt(i)
    views.cls[i + pad] = classOf(char)
    views.sur[i + pad] = compound.has(text.slice(i, i + 2)) ? 5 : (surnameLevel.get(char) ?? 0)
    views.giv[i + pad] = givenLevel.get(char) ?? 0
    for (const cue of cuesAt(text, i)) {
      const old = views.before[cue.at + pad] ?? 0
      const now = strengths[cue.strength] ?? 0
      if (cue.at < size + pad && (!old || now < old)) views.before[cue.at + pad] = now
    }
    const follower = followerAt(text, i)
    views.after[i + pad] = follower === 'strong' ? 1 : follower ? (isHan(char) ? 2 : 3) : 0
  }
  segment(text, views)
  divisions(text, views.div)
  endings(text, views)
  return views
}

type Views = ReturnType<typeof viewsOf>

function classOf(char: string): number {
  if (/\d/.test(char)) return 1
  if (/[A-Za-z]/.test(char)) return 2
  if ('一二三四五六七八九十百千万亿零两'.includes(char)) return 3
  if ('年月日时'.includes(char)) return 4
  if (isHan(char)) return 5
  if (char === '、') return 6
  if ('，。；：！？,'.includes(char)) return 7
  if ('“”‘’《》（）()'.includes(char)) return 8
  return 9
}

/** Cheapest words from left to right: kind and place of each character in its word. */
function segment(text: string, views: Pick<Views, 'seg' | 'word' | 'lastWord' | 'nextWord'>): void {
  const size = text.length
  const cost = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(size + 1)
  const kind = new Uint8Array(size + 1)
  cost[0] = 0
  for (let i = 0; i < size; i++)
    for (const { length, word } of wordsAt(text, i)) {
      const sum = (cost[i] ?? 0) + word.cost + 0.1
      if (sum < (cost[i + length] ?? 0)) {
        cost[i + length] = sum
        from[i + length] = i
        kind[i + length] = wordKinds[word.kind] ?? 3
      }
    }
  let next = 0
  for (let end = size; end > 0; ) {
    const start = from[end] ?? 0
    const length = end - start
    let id = 0
    for (let i = start; i < end; i++) id = (Math.imul(id, 31) + text.charCodeAt(i)) & 0xffffff
    for (let i = start; i < end; i++) {
      const place = length === 1 ? 0 : i === start ? 1 : i === end - 1 ? 2 : 3
      views.seg[i + pad] = 1 + place * 8 + (kind[end] ?? 0)
      views.word[i + pad] = id * 4 + place
      views.nextWord[i + pad] = next * 4 + Math.min(3, end - 1 - i)
    }
    next = id
    end = start
  }
  let last = 0
  let begin = 0
  for (let i = 0; i < size; i++) {
    const place = ((views.seg[i + pad] ?? 1) - 1) >> 3
    if (i > 0 && place < 2) {
      last = (views.word[i - 1 + pad] ?? 0) >> 2
      begin = i
    }
    views.lastWord[i + pad] = last * 4 + Math.min(3, i - begin)
  }
}

function divisions(text: string, div: Uint8Array): void {
  for (let i = 0; i < text.length; ) {
    const hit = isHan(text[i]) ? (divisionAt(text, i) ?? townAt(text, i)) : undefined
    const means = hit?.means[0]
    if (!hit || !means) {
      i++
      continue
    }
    const full = hit.form === means.name ? 0 : 1
    const size = hit.form.length
    for (let j = 0; j < size; j++) {
      const place = j === 0 ? 0 : j === size - 1 ? 2 : 1
      div[i + j + pad] = 1 + place * 10 + full * 5 + (levels[means.level] ?? 0)
    }
    i += size
  }
}

/** Which ending closes here, and how far the next one is: type and distance. */
function endings(text: string, views: Pick<Views, 'suf' | 'dist'>): void {
  let ahead = 0
  let far = 0
  for (let i = text.length - 1; i >= 0; i--) {
    if (!/[\u3400-\u9fffA-Za-z0-9（）·]/.test(text[i] ?? '')) ahead = 0
    let type = 0
    for (let n = Math.min(longestSuffix, i + 1); n > 0 && !type; n--)
      type = suffixType.get(text.slice(i - n + 1, i + 1)) ?? 0
    views.suf[i + pad] = type
    if (type) {
      ahead = type
      far = 0
    } else far++
    if (far > 12) ahead = 0
    views.dist[i + pad] = ahead ? 1 + ahead * 8 + (far > 8 ? 7 : far > 5 ? 6 : far) : 0
  }
}
