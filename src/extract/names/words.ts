// Ordinary words as arcs of a lattice: what a stretch of text costs when nothing in it is a name.
import { countries, modernWords } from '../lexicon/modern.ts'
import { wordList } from '../lexicon/words.ts'
import { pairAt } from './forms.ts'

/** v verb, n noun, r word that names are made of (迎宾), o other word, c country or region, u unknown character, p punctuation, digits and Latin letters. */
export type WordKind = 'v' | 'n' | 'o' | 'r' | 'c' | 'u' | 'p'

interface Word {
  kind: WordKind
  /** −ln of how likely it is. */
  cost: number
}

/** log2 of the words counted in the dictionary. */
const total = 25.8
const ln2 = Math.log(2)
const unknown: Word = { kind: 'u', cost: 14 }
const mark: Word = { kind: 'p', cost: 0 }
const modern: Word = { kind: 'o', cost: 10 }
const country: Word = { kind: 'c', cost: 8 }
const kinds: Readonly<Record<string, WordKind>> = { v: 'v', n: 'n', r: 'r' }
/** 党委书记, 银行行长 */
const office = /(书记|主任|主席|[行局校院所站厂队社馆会]长)$/
let words: Dictionary | undefined

/** Words by their first character when they are that alone, and by their first two: one look at a place finds all. */
interface Dictionary {
  all: Map<string, Word>
  single: Map<number, Word>
  /** Shortest first. */
  longer: Map<number, Entry[]>
}

interface Entry {
  form: string
  length: number
  word: Word
}

function dictionary(): Dictionary {
  words ??= byHead(wordsByForm())
  return words
}

function wordsByForm(): Map<string, Word> {
  const all = new Map<string, Word>()
  for (const [key, list] of Object.entries(wordList)) {
    const size = Number(key[1])
    const kind = kinds[key[0] ?? ''] ?? 'o'
    const word: Word = { kind, cost: (total - Number(key.slice(2))) * ln2 }
    for (let i = 0; i < list.length; i += size) {
      const form = list.slice(i, i + size)
      // 党委书记: the body of the office ends inside the word.
      if (size < 4 || !office.test(form)) all.set(form, word)
    }
  }
  for (const form of modernWords) if ((all.get(form)?.kind ?? 'r') === 'r') all.set(form, modern)
  for (const form of countries) all.set(form, country)
  return all
}

function byHead(all: Map<string, Word>): Dictionary {
  const single = new Map<number, Word>()
  const longer = new Map<number, Entry[]>()
  for (const [form, word] of all) {
    if (form.length === 1) single.set(form.charCodeAt(0), word)
    if (form.length < 2 || form.length > LONGEST) continue
    const head = pairAt(form, 0)
    longer.set(head, [...(longer.get(head) ?? []), { form, length: form.length, word }])
  }
  for (const row of longer.values()) row.sort((a, b) => a.length - b.length)
  return { all, single, longer }
}

const LONGEST = 4

/** The ordinary word that `form` is. */
export function wordOf(form: string): Word | undefined {
  return dictionary().all.get(form)
}

/** Words that begin at `at`, shortest first; the first is always one character. */
export function wordsAt(text: string, at: number): readonly { length: number; word: Word }[] {
  if (!isHanAt(text, at)) return noWord
  const { single, longer } = dictionary()
  const found = [{ length: 1, word: single.get(text.charCodeAt(at)) ?? unknown }]
  const row = longer.get(pairAt(text, at))
  if (row) for (const entry of row) if (text.startsWith(entry.form, at)) found.push(entry)
  return found
}

const noWord = [{ length: 1, word: mark }]

/** Whether this is a Chinese character (of the basic plane). */
export function isHan(char: string | undefined): boolean {
  return char !== undefined && isHanAt(char, 0)
}

/** Whether a Chinese character stands at `at`; makes no string of it, since loops over whole articles ask. */
export function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x3400 && code <= 0x9fff
}
