// Sentences of Universal NER's Chinese treebank, as they stand and with names of the country's newspapers in place of theirs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const kinds = { PER: 'P', LOC: 'L', ORG: 'O' }
/** One character for one, so that offsets stay. */
const marks = { ',': '，', '(': '（', ')': '）' }

/** All sentences of the .iob2 files in a folder: { text, spans }. */
export function readUner(folder) {
  const files = readdirSync(folder)
    .filter(f => /uner|iob2/.test(f) && !/README|LICENSE/.test(f))
    .sort()
  return files.flatMap(f => {
    const bytes = readFileSync(join(folder, f))
    const text = (f.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    return text
      .split(/\r?\n\r?\n/)
      .map(sentenceOf)
      .filter(s => s.text)
  })
}

function sentenceOf(block) {
  const sentence = { text: '', spans: [] }
  let open
  for (const line of block.split(/\r?\n/)) {
    if (!line || line.startsWith('#')) continue
    const [, word = '', tag = 'O'] = line.split('\t')
    const start = sentence.text.length
    sentence.text += [...word].map(plain).join('')
    const [place, kind] = tag.split('-')
    if (place === 'I' && open) open[2] = sentence.text.length
    else open = kinds[kind] && place !== 'O' ? [kinds[kind], start, sentence.text.length] : undefined
    if (open && open[1] === start) sentence.spans.push(open)
  }
  return sentence
}

const plain = char => {
  const half = char.normalize('NFKC')
  return marks[half] ?? (half.length === char.length ? half : char)
}

/** The sentences that name something, with most names exchanged for invented ones of the same kind. */
export function withOtherNames(sentences, makers, random) {
  return sentences
    .filter(s => s.spans.length > 0)
    .map(({ text, spans }) => {
      const out = { text: '', spans: [] }
      let at = 0
      for (const [kind, start, end] of spans) {
        out.text += text.slice(at, start)
        const name = random() < 0.15 ? text.slice(start, end) : makers[kind]()
        out.spans.push([kind, out.text.length, out.text.length + name.length])
        out.text += name
        at = end
      }
      out.text += text.slice(at)
      return out
    })
}
