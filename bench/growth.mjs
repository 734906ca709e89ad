// npm run bench -- growth: processor time by length of a page, ordinary ones up to 1 MB and hostile ones; it must grow in proportion.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const sizes = [25_000, 50_000, 100_000, 350_000]

/** Pages that nobody prints but somebody will give us, each by a piece that is said again and again. */
const hostile = {
  'commas of lists': '、',
  'unclosed quotes': '“',
  brackets: '（',
  surnames: '王',
  offices: '县长',
  levels: '市',
  ordinals: '第三届',
  'one endless line': '林远在白溪县柳河镇调研春耕工作，',
  'lines of one character': '春\n',
  names: '林远、周济川、',
}

export async function measure() {
  const { understand } = await import(pathToFileURL(join(root, 'dist/src/pipeline.js')).href)
  const folder = join(root, 'test/gold/pages')
  const pages = readdirSync(folder).map(f => readFileSync(join(folder, f), 'utf8'))
  const ordinary = size => repeated(pages.join('\n\n'), size)
  const read = text => {
    const before = process.cpuUsage()
    understand({ source: 'page', text, hash: '0' })
    const { user, system } = process.cpuUsage(before)
    return Math.round((user + system) / 1000)
  }
  read(ordinary(200_000))
  const rows = { ordinary, ...Object.fromEntries(Object.entries(hostile).map(([n, s]) => [n, k => repeated(s, k)])) }
  for (const [page, make] of Object.entries(rows)) {
    const milliseconds = Object.fromEntries(sizes.map(size => [size, read(make(size))]))
    console.log(JSON.stringify({ page, bytesOfTheLongest: Buffer.byteLength(make(sizes.at(-1))), milliseconds }))
  }
}

const repeated = (piece, size) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
