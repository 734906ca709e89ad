// Writes sentences with marked names from grammar and lexicon.
import { kinds, macros, plain, sentences } from './grammar.mjs'
import { namesFrom, weighted } from './names.mjs'

/** `count` sentences: { text, spans: [kind, start, end][] } with kinds P, L, O. */
export function generate(count, lexicon, random) {
  const makers = makersOf(lexicon, random)
  return Array.from({ length: count }, () => {
    const list = random() < 0.25 ? plain : sentences
    const out = { text: '', spans: [] }
    expand(makers.pick(list), makers, out)
    return out
  })
}

/** Makers of names and of ordinary words: {n} noun, {v} verb, {o} other, {w} any, {sw} one that begins with a surname. */
export function makersOf(lexicon, random) {
  const words = { v: [], n: [], o: [], v2: [], sw: [], w: [] }
  const surnames = new Set(lexicon.surnames.slice(0, 7).flatMap(row => [...row.chars]))
  for (const [key, list] of Object.entries(lexicon.wordList)) {
    const size = Number(key[1])
    const weight = 2 ** (Number(key.slice(2)) * 0.85)
    for (let i = 0; i < list.length; i += size) {
      const word = list.slice(i, i + size)
      if (key[0] === 'r') continue
      words.w.push([word, weight])
      if (size === 2 && key[0] === 'v') words.v2.push([word, weight])
      if (size > 1) words[key[0]]?.push([word, weight])
      if (size > 1 && surnames.has(word[0])) words.sw.push([word, weight])
    }
  }
  const samplers = Object.fromEntries(Object.entries(words).map(([kind, list]) => [kind, weighted(list, random)]))
  return { ...namesFrom(lexicon, random), ...samplers }
}

/** Appends what a template becomes to `out`. */
export function expand(template, makers, out) {
  for (let i = 0; i < template.length; i++) {
    const char = template[i]
    if (char === '{') {
      const close = template.indexOf('}', i)
      slot(template.slice(i + 1, close), makers, out)
      i = close
    } else if (char === '[') {
      const close = closing(template, i)
      expand(makers.pick(alternatives(template.slice(i + 1, close))), makers, out)
      i = close
    } else out.text += char
  }
}

function slot(name, makers, out) {
  const macro = macros[name]
  if (macro) return expand(makers.pick(alternatives(macro)), makers, out)
  const start = out.text.length
  out.text += makers[name]()
  if (kinds[name]) out.spans.push([kinds[name], start, out.text.length])
}

function closing(template, open) {
  let depth = 0
  for (let i = open; i < template.length; i++) {
    if (template[i] === '[') depth++
    if (template[i] === ']' && --depth === 0) return i
  }
  return template.length
}

function alternatives(text) {
  const parts = ['']
  let depth = 0
  for (const char of text) {
    if (/[[{]/.test(char)) depth++
    if (/[\]}]/.test(char)) depth--
    if (char === '|' && depth === 0) parts.push('')
    else parts[parts.length - 1] += char
  }
  return parts
}
