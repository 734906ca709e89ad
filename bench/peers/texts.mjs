// Texts to read: gold pages with their lines joined, as a tagger wants them, and the sentences of a BIO file.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** GoldPage[] of a folder, each page's text as printed. */
export function goldPages(folder, goldFrom) {
  const files = readdirSync(folder).filter(f => f.endsWith('.gold.json'))
  return files.map(file => {
    const gold = goldFrom(readFileSync(join(folder, file), 'utf8'))
    return { ...gold, text: readFileSync(join(folder, 'pages', gold.page), 'utf8') }
  })
}

/** Lines of a paragraph become one, and a paragraph that a column's end broke is joined with the next: peers lose names at line ends. */
export function joined(text) {
  const paragraphs = []
  for (const block of text.replaceAll('\r', '').split(/\n\s*\n/)) {
    const lines = block.split('\n').map(line => line.trim())
    const whole = lines.join('')
    const before = paragraphs.at(-1) ?? ''
    const goesOn = lines.length > 1 && before.length > 60 && !/[。！？…：；”）】]$/.test(before)
    if (goesOn) paragraphs[paragraphs.length - 1] = before + whole
    else paragraphs.push(whole)
  }
  return paragraphs.join('\n')
}

const kindOf = { PER: 'Person', LOC: 'Place', ORG: 'Organization' }

/** Sentences of a gzipped file with a character and its BIO tag on each line: { name, texts, spans }. */
export function sentences(file) {
  const lines = gunzipSync(readFileSync(file)).toString().split(/\r?\n/)
  const texts = []
  const spans = []
  let [text, open] = ['', []]
  const close = () => {
    if (text) {
      texts.push(text)
      spans.push(open)
    }
    ;[text, open] = ['', []]
  }
  for (const line of lines) {
    const [character, tag] = line.split(/[\t ]/)
    if (!character) close()
    else {
      const start = text.length
      text += character.normalize('NFKC')
      const [position, kind] = tag.split('-')
      if (position === 'B') open.push({ kind: kindOf[kind], start, end: text.length })
      else if (position === 'I' && open.length) open[open.length - 1].end = text.length
    }
  }
  close()
  return { name: basename(file), texts, spans }
}
