// Characters per second from Page to Graph: npm run bench -- speed [FILE…] [--dist DIR]. Without files, the example pages.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const rounds = 7

export async function measure(args) {
  const at = args.indexOf('--dist')
  const dist = at < 0 ? join(root, 'dist') : args[at + 1]
  const files = at < 0 ? args : args.toSpliced(at, 2)
  const load = path => import(pathToFileURL(join(dist, 'src', path)).href)
  const [{ readInputs }, { understand }, { resolve }] = await Promise.all([
    load('read.js'),
    load('pipeline.js'),
    load('resolve/index.js'),
  ])
  const examples = join(root, 'examples/pages')
  const inputs = files.length ? files : readdirSync(examples).map(f => join(examples, f))
  const { pages } = await readInputs(inputs, {})
  const readAll = () => pages.map(page => understand(page))
  const characters = pages.reduce((n, p) => n + p.text.length, 0)
  const begun = performance.now()
  const extracts = readAll()
  const first = performance.now() - begun
  const warm = median(readAll)
  // One page of 7,000 characters, as a user waits for it.
  const text = pages
    .map(p => p.text)
    .join('\n')
    .slice(0, 7000)
  const page = { source: 'page', text, hash: '0' }
  console.log(
    JSON.stringify({
      pages: pages.length,
      characters,
      firstPassCharactersPerSecond: Math.round((characters / first) * 1000),
      charactersPerSecond: Math.round((characters / warm) * 1000),
      page7000Milliseconds: Math.round(median(() => understand(page))),
      resolveMilliseconds: Math.round(median(() => resolve(extracts))),
    }),
  )
}

/** Milliseconds of processor time; other work on the machine counts less so. */
function median(run) {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }).sort((a, b) => a - b)
  return times[Math.floor(rounds / 2)]
}
