// npm run corpus -- --pages N --seed S [--out DIR] [--gold]: newspaper pages of a fictional province, with what is true of them.
// Below DIR: pages/YYYY/MM/PAPER-YYYY-MM-DD-NN.txt; truth.jsonl, a line for each page in the form of gold files, where each
// entity also says which thing in the world it `is`. The same seed gives the same bytes, and the first N pages of a larger
// number. With --gold also gold/NAME.gold.json beside gold/pages/NAME.txt, for scripts/score.mjs --gold DIR/gold.

import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pagesOf } from '../bench/corpus/pages.mjs'

const usage = 'npm run corpus -- --pages N --seed S [--out DIR] [--gold]'
const { pages: count, seed, out, gold } = options()
const folder = resolve(out)
if (existsSync(folder) && readdirSync(folder).length > 0)
  stop(`${folder} is not empty: give another folder with --out.`)

const begun = performance.now()
mkdirSync(folder, { recursive: true })
const made = new Set()
const truths = createWriteStream(join(folder, 'truth.jsonl'))
let bytes = 0
for (const { path, text, truth } of pagesOf(seed, count)) {
  const written = JSON.stringify(truth)
  put(join(folder, 'pages', path), text)
  if (gold) {
    put(join(folder, 'gold', truth.page.replace(/txt$/, 'gold.json')), written)
    put(join(folder, 'gold/pages', truth.page), text)
  }
  if (!truths.write(`${written}\n`)) await once(truths, 'drain')
  bytes += Buffer.byteLength(text)
}
truths.end()
await once(truths, 'finish')
const seconds = ((performance.now() - begun) / 1000).toFixed(1)
console.error(`${count} pages, ${(bytes / 1e6).toFixed(1)} MB in ${seconds} s, in ${join(folder, 'pages')}`)

function put(file, text) {
  const parent = dirname(file)
  if (!made.has(parent)) mkdirSync(parent, { recursive: true })
  made.add(parent)
  writeFileSync(file, text)
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        pages: { type: 'string' },
        seed: { type: 'string' },
        out: { type: 'string', default: '.cache/corpus' },
        gold: { type: 'boolean', default: false },
      },
    })
    const [pages, seed] = [values.pages, values.seed].map(Number)
    if (Number.isInteger(pages) && pages > 0 && Number.isInteger(seed)) return { ...values, pages, seed }
  } catch (error) {
    stop(`${error.message}\n${usage}`)
  }
  stop(`--pages and --seed are whole numbers.\n${usage}`)
}

function stop(message) {
  console.error(message)
  process.exit(2)
}
