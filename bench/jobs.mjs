// npm run bench -- jobs [PAGES]: how many times as much two threads read as one, each so many pages, in interleaved pairs.
// Each run is a process of its own: threads compile for themselves, and one that is warm from an earlier run wins unfairly.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const pairs = 5

export async function measure([count = '1500']) {
  const articlesPerSecond = jobs =>
    JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(jobs), count], { encoding: 'utf8' }),
    )
  const runs = []
  for (let i = 0; i < pairs; i++) runs.push([articlesPerSecond(1), articlesPerSecond(2)])
  const ratios = runs.map(([one, two]) => two / one).sort((a, b) => a - b)
  const one = runs.map(([alone]) => alone * 60).sort((a, b) => a - b)
  const middle = Math.floor(pairs / 2)
  console.log(
    JSON.stringify({
      pagesForEachThread: Number(count),
      articlesPerMinuteWithOneJob: Math.round(one[middle]),
      twoJobsTimesAsFast: Number(ratios[middle].toFixed(2)),
      each: ratios.map(r => Number(r.toFixed(2))),
    }),
  )
}

/** Articles read in a second of the extract phase, from the first page given to cold readers to the last answer. */
async function read(jobs, count) {
  const { readerOf } = await import(pathToFileURL(join(root, 'dist/src/build/pool.js')).href)
  const folder = join(root, 'test/gold/pages')
  const texts = readdirSync(folder).map(f => readFileSync(join(folder, f), 'utf8'))
  const pages = Array.from({ length: count * jobs }, (_, i) => ({
    source: `page ${i}`,
    text: texts[i % texts.length],
    hash: `${i}`,
  }))
  const begun = performance.now()
  const reader = readerOf(jobs)
  let articles = 0
  // What a page says is let go at once, as by a build.
  const tell = async page => {
    const said = await reader.run(page)
    articles += said.articles.length
  }
  await Promise.all(pages.map(tell))
  const spent = (performance.now() - begun) / 1000
  await reader.close()
  return articles / spent
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [jobs, count] = process.argv.slice(2).map(Number)
  console.log(JSON.stringify(await read(jobs, count)))
}
