// Reads the imports and holds the direction: schema ← stages ← pipeline, server ← cli; the viewer knows schema and HTTP only.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const stages = ['segment', 'extract', 'resolve', 'export']
/** What the files of a room may import, beside their own room. The first row that fits counts. */
const rows: [room: RegExp, may: RegExp][] = [
  [/^schema\//, /^zod$/],
  // From Page to Graph everything is pure: no files, clock, network or randomness; hashing is.
  [/^src\/(hash|version|lists|every-match)\.ts$/, /^node:crypto$/],
  [
    new RegExp(`^src/(${stages.join('|')})(\\.ts$|/)`),
    /^schema\/|^src\/(hash|version|lists|every-match)\.ts$|^src\/lexicon\/|^dayjs/,
  ],
  // Words of the language that several stages need.
  [/^src\/lexicon\//, /^$/],
  [/^src\/server\/layout\.ts$/, /^schema\/|^graphology/],
  [/^src\/read(\.ts$|\/)/, /^schema\/|^src\/hash\.ts$|^node:|^[a-z@]/],
  [/^src\/store(\.ts$|\/)/, /^schema\/|^src\/(hash|version|lists|every-match)\.ts$|^node:|^[a-z@](?!rc\/)/],
  [/^src\/pipeline\.ts$/, /^schema\/|^src\/(segment|extract|resolve)(\.ts$|\/)/],
  [/^src\/(?!cli)/, /^(?!src\/cli|viewer\/)/],
  [/^src\/cli/, /^(?!viewer\/)/],
  [/^viewer\//, /^schema\/|^(?!node:|src\/|test\/)[a-z@]/],
]
const clockOrDice =
  /\bDate\.now\b|new Date\(\)|Math\.random|\bfetch\(|process\.(env|cwd|hrtime)|performance\.|dayjs\(\)/

const files = ['schema', 'src', 'viewer'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(f => `${folder}/${f.replaceAll('\\', '/')}`)
    .filter(f => /\.tsx?$/.test(f) && !/node_modules|dist|\.config\.ts$/.test(f)),
)
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/\bfrom '([^']+)'$|^import '([^']+)'$|\bimport\('([^']+)'\)/gm)]
    .map(m => m[1] ?? m[2] ?? m[3] ?? '')
    .map(to => (to.startsWith('.') ? join(dirname(file), to).replaceAll('\\', '/') : to))

it('every file imports only what its room may', () => {
  const foreign = files.flatMap(file => {
    const [pattern, may] = rows.find(([room]) => room.test(file)) ?? []
    const room = pattern?.exec(file)?.[0].replace(/\.ts$|\/$/, '') ?? ''
    return importsOf(file)
      .filter(to => !to.startsWith(room) && !may?.test(to))
      .map(to => `${file} → ${to}`)
  })
  expect(foreign).toEqual([])
})

it('from Page to Graph nothing knows the clock, the network or chance', () => {
  const impure = files.filter(f => rows[2]?.[0].test(f) && clockOrDice.test(readFileSync(f, 'utf8')))
  expect(impure).toEqual([])
})

it('reads imports at all', () => {
  expect(importsOf('src/pipeline.ts')).toContain('src/resolve/index.ts')
})
