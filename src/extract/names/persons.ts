// Persons: how likely a stretch of characters is a person's name, and what around it says so.

import { givenCharacters } from '../lexicon/given.ts'
import { bylineWords, callings, namedSays, offices } from '../lexicon/offices.ts'
import { compoundSurnames, surnames } from '../lexicon/surnames.ts'
import { Forms } from './forms.ts'
import { isHan } from './words.ts'

/** −ln of how rare a surname is. */
const surnameCost = new Map<string, number>()
for (const { perThousand, chars } of surnames)
  for (const c of chars) if (!surnameCost.has(c)) surnameCost.set(c, -Math.log(perThousand / 1000))
for (const s of compoundSurnames) surnameCost.set(s, 8)

/** −ln of how rare a character is in given names. */
const givenCost = new Map<string, number>()
for (const [level, chars] of Object.entries(givenCharacters))
  for (const c of chars) givenCost.set(c, (24.2 - Number(level)) * Math.LN2)
const rareGiven = 13

/** A person's name that could be read at `start`. */
export interface Guess {
  start: number
  end: number
  /** Without padding: 李 伟 → 李伟. */
  name: string
  /** −ln of how likely these characters are, given that a person's name begins here. */
  cost: number
}

const lengthCost: Readonly<Record<number, number>> = { 1: 1.6, 2: 0.22, 3: 6 }

/** All names that could begin at `at`, by surname and given name; also transliterated ones (买买提·…). */
export function guessesAt(text: string, at: number): Guess[] {
  const guesses: Guess[] = []
  for (const size of [2, 1]) {
    const cost = surnameCost.get(text.slice(at, at + size))
    if (cost === undefined) continue
    const surname = text.slice(at, at + size)
    let given = ''
    let sum = cost
    let end = at + size
    // 李 伟, 李　伟: two characters set to the width of three.
    const gap = size === 1 ? /^[ \u3000]{1,4}/.exec(text.slice(end, end + 4)) : null
    if (gap && isHan(text[end + gap[0].length]) && !isHan(text[end + gap[0].length + 1])) {
      const char = text[end + gap[0].length] ?? ''
      const padded = end + gap[0].length + 1
      guesses.push({ start: at, end: padded, name: surname + char, cost: sum + (givenCost.get(char) ?? rareGiven) })
    }
    for (let n = 1; n <= 2 && isHan(text[end]); n++) {
      const char = text[end] ?? ''
      given += char
      sum += givenCost.get(char) ?? rareGiven
      end++
      guesses.push({ start: at, end, name: surname + given, cost: sum + (lengthCost[n] ?? 9) })
    }
  }
  // 王李某某: both parents' surnames.
  const doubled = guesses.length && surnameCost.has(text[at] ?? '') && surnameCost.has(text[at + 1] ?? '')
  if (doubled && isHan(text[at + 2]) && isHan(text[at + 3])) {
    const cost = [0, 1].reduce((s, i) => s + (surnameCost.get(text[at + i] ?? '') ?? 9), 4)
    const given = [2, 3].reduce((s, i) => s + (givenCost.get(text[at + i] ?? '') ?? rareGiven), 0)
    guesses.push({ start: at, end: at + 4, name: text.slice(at, at + 4), cost: cost + given })
  }
  const foreign = transliterated(text, at)
  if (foreign) guesses.push(foreign)
  return guesses
}

/** 买买提江·吾买尔, 约翰·史密斯: characters joined by a raised dot. */
function transliterated(text: string, at: number): Guess | undefined {
  if (!isHan(text[at])) return undefined
  let end = at
  let dots = 0
  for (let run = 0; end < text.length; end++) {
    const char = text[end]
    if (char === '·' || char === '•' || char === '・') {
      if (run === 0 || run > 7) return undefined
      dots++
      run = 0
    } else if (isHan(char)) {
      run++
      if (run > 7 || (dots === 0 && run > 6)) break
    } else break
  }
  if (!dots) return undefined
  return { start: at, end, name: text.slice(at, end), cost: 12 }
}

/** Whether a name may begin with this character. */
export const isSurname = (form: string): boolean => surnameCost.has(form)

/** How well these characters, standing alone between marks, read as one person's name: lower is better. */
export function loneNameCost(form: string): number {
  const guess = guessesAt(form, 0).find(g => g.end === form.length)
  return guess ? guess.cost : Number.POSITIVE_INFINITY
}

export interface Cue {
  /** Where the words that announce a name end, or those that follow it begin. */
  at: number
  strength: 'byline' | 'office' | 'calling'
}

const before = new Forms<Cue['strength']>()
for (const w of callings) before.add(w, 'calling')
for (const w of offices) before.add(w, 'office')
for (const w of bylineWords) before.add(w, 'byline')
const after = new Forms<true>()
for (const w of namedSays) after.add(w, true)

/** The word that announces a name and ends the furthest from `at`, where it begins. */
export function cuesAt(text: string, at: number): Cue[] {
  return before
    .allAt(text, at)
    .flatMap(({ form, means }) => means.map(strength => ({ at: at + form.length, strength })))
}

/** Whether a word that follows names stands at `at`. */
export function isFollowed(text: string, at: number): boolean {
  return after.at(text, at) !== undefined
}
