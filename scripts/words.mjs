// Writes src/extract/lexicon/words.ts and given.ts: ordinary words with how common they are, characters of given names.
// Sources: the dictionary of jieba (MIT) as it stands in the npm package nodejieba, and the character counts of the
// Python package ngender (MIT). Both are fetched to a temporary folder: node scripts/words.mjs
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const sources = { words: 'nodejieba@3.5.8', given: 'ngender==0.1.1' }
const surnameRows = readFileSync('src/lexicon/surnames.ts', 'utf8').matchAll(/chars: '([^']+)'/g)
const surnames = new Set([...surnameRows].flatMap(m => [...m[1]]))
const divisions = readFileSync('src/extract/lexicon/divisions.ts', 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'words-'))
const sh = command => execFileSync('sh', ['-c', command], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
sh(`npm pack ${sources.words} && tar xzf nodejieba-*.tgz package/submodules/cppjieba/dict/jieba.dict.utf8`)
sh(`pip download --no-deps --no-binary :all: ${sources.given} && tar xzf ngender-*.tar.gz`)
const dictionary = readFileSync(join(folder, 'package/submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8')
const counts = readFileSync(join(folder, 'ngender-0.1.1/ngender/charfreq.csv'), 'utf8')
rmSync(folder, { recursive: true })

// Names are found by other means; here they would hide the new ones. Two characters that no surname begins are kept:
// they name streets, villages and companies (迎宾, 祥和).
const isName = /^(nr|nrt|nrfg|ns|nt|nz|eng|x)$/
const isPair = (word, tag, count) =>
  (tag === 'ns' &&
    word.length > 2 &&
    count >= 50 &&
    !divisions.includes(word) &&
    !/[省市县区州旗镇乡村街路山河湖江岛海]$/.test(word)) ||
  (word.length === 2 &&
    ((/^(nr|nrfg|nz)$/.test(tag) && !surnames.has(word[0])) ||
      (/^(ns|nz)$/.test(tag) && count >= 300 && !divisions.includes(word))))
const kindOf = tag => (/^v/.test(tag) ? 'v' : isName.test(tag) ? 'r' : /^(n|s$|j$)/.test(tag) ? 'n' : 'o')
const groups = new Map()
let kept = 0
for (const line of dictionary.split('\n')) {
  const [word, count, tag] = line.split(' ')
  if (
    !tag ||
    (isName.test(tag) && !isPair(word, tag, Number(count))) ||
    !/^[\u4e00-\u9fff]{1,4}$/.test(word) ||
    Number(count) < 20
  )
    continue
  const key = `${kindOf(tag)}${word.length}${Math.round(Math.log2(Number(count)))}`
  groups.set(key, (groups.get(key) ?? '') + word)
  kept++
}
writeFileSync(
  'src/extract/lexicon/words.ts',
  `// Ordinary words of Chinese, so that names are not cut out of them.
// Written by scripts/words.mjs from the dictionary of jieba (MIT License, Copyright (c) 2013 Sun Junyi).

/** Words joined without separators, under a key of kind (v verb, n noun, o other), length, and log2 of the count. */
export const wordList: Readonly<Record<string, string>> = {
${[...groups]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, words]) => `  ${key}: '${words}',`)
  .join('\n')}
}
`,
)

const classes = new Map()
for (const line of counts.split(/\r?\n/).slice(1)) {
  const [char, male, female] = line.split(',')
  const total = Number(male) + Number(female)
  if (!/^[\u4e00-\u9fff]$/.test(char ?? '') || !(total >= 64)) continue
  const level = Math.round(Math.log2(total))
  classes.set(level, (classes.get(level) ?? '') + char)
}
writeFileSync(
  'src/extract/lexicon/given.ts',
  `// Characters of Chinese given names with how common they are.
// Written by scripts/words.mjs from the counts of ngender (MIT License, Copyright (c) 2015 Jingchao Hu).

/** Characters under log2 of how many people in a sample of some ten million bear them. */
export const givenCharacters: Readonly<Record<number, string>> = {
${[...classes]
  .sort(([a], [b]) => a - b)
  .map(([level, chars]) => `  ${level}: '${chars}',`)
  .join('\n')}
}
`,
)
console.log(`${kept} words, ${[...classes.values()].join('').length} characters`)
