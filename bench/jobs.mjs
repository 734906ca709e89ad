// npm run bench -- jobs [PAGES]: how much faster two threads read pages than one, by the clock, in interleaved pairs.
// Each run is a process of its own: threads compile for themselves, and one that is warm from an earlier run wins unfairly.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const pairs = 3

export async function measure([count = '3000']) {
  const seconds = jobs =>
    JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(jobs), count], { encoding: 'utf8' }),
    )
  const runs = []
  for (let i = 0; i < pairs; i++) runs.push([seconds(1), seconds(2)])
  const ratios = runs.map(([one, two]) => one.spent / two.spent).sort((a, b) => a - b)
  const one = runs.map(([{ spent, articles }]) => (articles / spent) * 60).sort((a, b) => a - b)
  const middle = Math.floor(pairs / 2)
  console.log(
    JSON.stringify({
      pages: Number(count),
      articlesPerMinuteWithOneJob: Math.round(one[middle]),
      twoJobsTimesAsFast: Number(ratios[middle].toFixed(2)),
      each: ratios.map(r => Number(r.toFixed(2))),
    }),
  )
}

/** The extract phase alone, from the first page given to a cold reader to the last answer. */
async function read(jobs, count) {
  const { readerOf } = await import(pathToFileURL(join(root, 'dist/src/build/pool.js')).href)
  const folder = join(root, 'test/gold/pages')
  const texts = readdirSync(folder).map(f => readFileSync(join(folder, f), 'utf8'))
  const pages = Array.from({ length: count }, (_, i) => ({
    source: `page ${i}`,
    text: texts[i % texts.length],
    hash: `${i}`,
  }))
  const begun = performance.now()
  const reader = readerOf(jobs)
  let articles = 0
  for (const extract of await Promise.all(pages.map(page => reader.run(page)))) articles += extract.articles.length
  const spent = (performance.now() - begun) / 1000
  await reader.close()
  return { spent, articles }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [jobs, count] = process.argv.slice(2).map(Number)
  console.log(JSON.stringify(await read(jobs, count)))
}
