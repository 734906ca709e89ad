// Measures how a page is divided into articles:
//   node scripts/composites.mjs [--pages DIR] [--count N] [--out DIR]
// Mixes articles of known bounds to pages at random, and counts the paragraphs and titles that come out right. The articles are
// those of pages that hold one only (test/gold: all invented). Three ways to mix: one after the other with the headlines above, the same
// with the headlines below, and with columns interleaved. The same pages each time. For weighing the clues of src/segment.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compiled } from './compiled.mjs'

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: 'test/gold/pages' },
    count: { type: 'string', default: '100' },
    out: { type: 'string', default: '.cache/composites' },
  },
})
const out = resolve(options.out)
mkdirSync(out, { recursive: true })
const { segment } = await compiled(out)('segment.js')
const articlesOf = text => segment({ source: 'page.txt', text, hash: '' }).articles

const stock = readdirSync(options.pages)
  .filter(name => name.endsWith('.txt'))
  .map(name => articlesOf(readFileSync(join(options.pages, name), 'utf8')))
  .filter(articles => articles.length === 1)
  .map(([article]) => ({
    headline: wordsOf(article, 'kicker', 'title', 'subtitle'),
    paragraphs: wordsOf(article, 'paragraph').slice(0, 6),
  }))
  .filter(a => a.headline.length && a.paragraphs.length > 1)

for (const way of ['above', 'below', 'interleaved']) {
  const sum = { paragraphs: 0, inPlace: 0, articles: 0, titled: 0, whole: 0 }
  for (let seed = 1; seed <= Number(options.count); seed++) {
    for (const [name, n] of Object.entries(measured(mixed(way, seed)))) sum[name] += n
  }
  const rate = (n, of) => (n / of).toFixed(3)
  console.log(
    `${way.padEnd(12)} paragraphs in place ${rate(sum.inPlace, sum.paragraphs)}  articles whole ${rate(sum.whole, sum.articles)}  titles ${rate(sum.titled, sum.articles)}`,
  )
}

function wordsOf(article, ...roles) {
  return article.blocks.filter(b => roles.includes(b.role)).map(b => article.text.slice(b.start, b.end))
}

/** Two to four articles, a third of them without the 本报讯 of their beginning, as a page. */
function mixed(way, seed) {
  const random = randomFrom(seed)
  const articles = []
  for (let n = 2 + Math.floor(random() * 3); articles.length < n; ) {
    const a = stock[Math.floor(random() * stock.length)]
    if (articles.some(b => b.headline === a.headline)) continue
    const [first, ...rest] = a.paragraphs
    const opening = random() < 1 / 3 ? first.replace(/^.{0,14}?[讯电](?:[（(][^）)]*[）)])?\s*/u, '') : first
    articles.push({ ...a, paragraphs: [opening, ...rest] })
  }
  const parts = articles.map(a => {
    const texts = a.paragraphs.map(p => ({ p }))
    return way === 'above' ? [{ h: a.headline }, ...texts] : [...texts, { h: a.headline }]
  })
  const order = way === 'interleaved' ? interleaved(parts, random) : parts.flat()
  const width = way === 'above' ? 1000 : 13 + Math.floor(random() * 8)
  const text = order.map(part => (part.h ? part.h.join('\n') : wrapped(part.p, width))).join('\n\n')
  return { articles, text }
}

/** Stretches of the first articles in turn; one that is used up makes room for the next. */
function interleaved(parts, random) {
  const left = parts.map(p => [...p])
  const order = []
  for (let open = left; open.length; open = left.filter(p => p.length)) {
    const [part] = open[Math.floor(random() * Math.min(2, open.length))].splice(0, 1)
    order.push(part)
  }
  return order
}

/** Lines of so many characters; marks do not begin one. */
function wrapped(text, width) {
  const lines = ['']
  for (const c of text) {
    if (lines.at(-1).length >= width && !/[，。、：；！？”）》]/u.test(c)) lines.push('')
    lines[lines.length - 1] += c
  }
  return lines.join('\n')
}

function measured({ articles, text }) {
  const plain = words => words.replace(/\s/gu, '')
  const homes = new Map(articles.flatMap((a, k) => a.paragraphs.map(p => [plain(p), k])))
  const found = articlesOf(text).map(a => ({
    title: plain(a.title),
    homes: wordsOf(a, 'paragraph').map(p => homes.get(plain(p)) ?? -1),
  }))
  const best = articles.map((_, k) => {
    const counts = found.map(f => f.homes.filter(h => h === k).length)
    return found[counts.indexOf(Math.max(...counts))]
  })
  const own = (k, f) => f?.homes.filter(h => h === k).length ?? 0
  return {
    paragraphs: homes.size,
    inPlace: articles.reduce((sum, _, k) => sum + (best.indexOf(best[k]) === k ? own(k, best[k]) : 0), 0),
    articles: articles.length,
    titled: articles.filter((a, k) => best[k]?.title && plain(a.headline.join('')).includes(best[k].title)).length,
    whole: articles.filter((a, k) => own(k, best[k]) === a.paragraphs.length && best[k].homes.every(h => h === k))
      .length,
  }
}

/** Numbers from 0 to 1, the same for a seed (xorshift). */
function randomFrom(seed) {
  let x = seed * 7919 + 17
  return () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) / 2 ** 32
  }
}
