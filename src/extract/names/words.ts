// Ordinary words as arcs of a lattice: what a stretch of text costs when nothing in it is a name.
import { countries, modernWords } from '../lexicon/modern.ts'
import { wordList } from '../lexicon/words.ts'

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
let words: Map<string, Word> | undefined

function dictionary(): Map<string, Word> {
  if (words) return words
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
  words = all
  return all
}

/** The ordinary word that `form` is. */
export function wordOf(form: string): Word | undefined {
  return dictionary().get(form)
}

/** Words that begin at `at`, shortest first; the first is always one character. */
export function wordsAt(text: string, at: number): { length: number; word: Word }[] {
  const first = text[at] ?? ''
  if (!isHan(first)) return [{ length: 1, word: mark }]
  const all = dictionary()
  const found = [{ length: 1, word: all.get(first) ?? unknown }]
  for (let length = 2; length <= 4 && at + length <= text.length; length++) {
    const word = all.get(text.slice(at, at + length))
    if (word) found.push({ length, word })
  }
  return found
}

/** Whether this is a Chinese character (of the basic plane). */
export function isHan(char: string | undefined): boolean {
  return char !== undefined && char >= '\u3400' && char <= '\u9fff'
}
