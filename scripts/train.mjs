// Trains the tagger and writes src/extract/tagger/weights.ts: node scripts/train.mjs --uner DIR [--dry]
// DIR holds the three .iob2 files (or .iob2.gz) of https://github.com/UniversalNER/UNER_Chinese-GSDSIMP (CC BY-SA 4.0). All other
// sentences are written here by grammar and lexicon. The same input gives the same weights. About two minutes on one core.
// Train again after larger changes to src/extract/lexicon: the features look up its lists.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { indexOf, train } from './train/crf.mjs'
import { generate, makersOf } from './train/generate.mjs'
import { seeded } from './train/random.mjs'
import { readUner, withOtherNames } from './train/uner.mjs'

const version = '1'
const settings = { sentences: 24_000, rewritings: 4, seed: 7, least: 2, epochs: 5, rate: 0.3, l1: 0.00004 }
const args = process.argv.slice(2)
const folder = args.includes('--uner') ? args[args.indexOf('--uner') + 1] : undefined
if (!folder) {
  console.error(
    'Where are the UNER files? node scripts/train.mjs --uner DIR (their source stands at the top of this script)',
  )
  process.exit(2)
}

const { lexicon, featuresOf, perChar, labels, pack } = await compiled()
const random = seeded(settings.seed)
const own = generate(settings.sentences, lexicon, random)
const uner = readUner(folder)
const makers = makersOf(lexicon, random)
const rewritten = Array.from({ length: settings.rewritings }, () => withOtherNames(uner, makers, random)).flat()
const sentences = unlike([...own, ...uner, ...rewritten]).map(({ text, spans }) => {
  const features = new Int32Array(text.length * perChar)
  featuresOf(text, features)
  return { features, tags: tagsOf(text.length, spans) }
})
const index = indexOf(sentences, settings.least)
for (const s of sentences) s.rows = s.features.map(f => index.get(f) ?? -1)
console.log(`${sentences.length} sentences, ${index.size} features`)
const onEpoch = (epoch, loss) =>
  console.log(`round ${epoch + 1}: loss ${(loss / sentences.length).toFixed(3)} a sentence`)
const { states, moves } = train(sentences, { ...settings, rowCount: index.size, labels, perChar, random, onEpoch })

const rows = [...index]
  .map(([feature, row]) => ({ feature, weights: [...states.subarray(row * labels, (row + 1) * labels)] }))
  .filter(r => r.weights.some(w => w !== 0))
const packed = pack(
  rows,
  [...moves].map(m => Math.round(m * 1000) / 1000),
)
const trainedOn = `${own.length} sentences written by scripts/train from its grammar and src/extract/lexicon; ${uner.length} of UNER Chinese-GSDSIMP, as they stand and ${settings.rewritings} times with other names`
if (!args.includes('--dry')) {
  const file = 'src/extract/tagger/weights.ts'
  writeFileSync(file, fileOf({ version, trainedOn, ...packed }))
  execFileSync('npx', ['biome', 'format', '--write', file])
}
console.log(`${Math.round(packed.features.length / 1024)} KiB of weights`)

function fileOf({ features, ...rest }) {
  const fields = Object.entries(rest).map(([key, value]) => `  ${key}: ${literal(value)},`)
  return `// The weights of the tagger, written by scripts/train.mjs, which says what they were trained on.
// Part of that text is Universal NER's Chinese-GSDSIMP (Mayhew et al., 2024) over UD Chinese-GSDSimp, CC BY-SA 4.0
// (https://github.com/UniversalNER/UNER_Chinese-GSDSIMP). This file holds numbers only, and is itself under CC BY-SA 4.0.
import type { Packed } from './model.ts'

export const weights: Packed = {
${fields.join('\n')}
  features:
    '${features}',
}
`
}

function literal(value) {
  return Array.isArray(value) ? `[${value.join(', ')}]` : typeof value === 'string' ? `'${value}'` : String(value)
}

function tagsOf(length, spans) {
  const tags = new Uint8Array(length)
  for (const [kind, start, end] of spans) {
    const begin = 1 + 2 * 'PLO'.indexOf(kind)
    tags.fill(begin + 1, start, end)
    tags[start] = begin
  }
  return tags
}

function unlike(list) {
  return [...new Map(list.filter(s => s.text.length <= 400).map(s => [s.text, s])).values()]
}

/** The features and the lexicon as plain JavaScript. */
async function compiled() {
  mkdirSync('.cache', { recursive: true })
  const out = mkdtempSync(join('.cache', 'train-'))
  try {
    const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noEmitOnError', 'false']
    try {
      execFileSync(process.execPath, [...tsc, '--outDir', out], { stdio: 'pipe' })
    } catch (e) {
      console.error(String(e.stdout))
    }
    const load = path => import(pathToFileURL(join(out, 'src/extract', path)).href)
    const lists = ['words', 'given', 'surnames', 'suffixes', 'divisions', 'towns', 'bodies', 'offices']
    const lexicon = Object.assign({}, ...(await Promise.all(lists.map(name => load(`lexicon/${name}.js`)))))
    const { featuresOf, perChar } = await load('tagger/features.js')
    const { labels, pack } = await load('tagger/model.js')
    return { lexicon, featuresOf, perChar, labels, pack }
  } finally {
    rmSync(out, { recursive: true })
  }
}
