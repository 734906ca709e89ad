// npm run bench -- jobs [PAGES]: how much faster two threads read pages than one, by the clock, in interleaved pairs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const pairs = 5

export async function measure([count = '1500']) {
  const { understandAll } = await import(pathToFileURL(join(root, 'dist/src/pool.js')).href)
  const folder = join(root, 'test/gold/pages')
  const texts = readdirSync(folder).map(f => readFileSync(join(folder, f), 'utf8'))
  const pages = Array.from({ length: Number(count) }, (_, i) => ({
    source: `page ${i}`,
    text: texts[i % texts.length],
    hash: `${i}`,
  }))
  const seconds = async jobs => {
    const begun = performance.now()
    const extracts = await understandAll(pages, { jobs })
    const spent = (performance.now() - begun) / 1000
    return { spent, articles: extracts.reduce((n, e) => n + e.articles.length, 0) }
  }
  const runs = []
  for (let i = 0; i < pairs; i++) runs.push([await seconds(1), await seconds(2)])
  const ratios = runs.map(([one, two]) => one.spent / two.spent).sort((a, b) => a - b)
  const one = runs.map(([{ spent, articles }]) => (articles / spent) * 60).sort((a, b) => a - b)
  console.log(
    JSON.stringify({
      pages: pages.length,
      articlesPerMinuteWithOneJob: Math.round(one[Math.floor(pairs / 2)]),
      twoJobsTimesAsFast: Number(ratios[Math.floor(pairs / 2)].toFixed(2)),
      each: ratios.map(r => Number(r.toFixed(2))),
    }),
  )
}
