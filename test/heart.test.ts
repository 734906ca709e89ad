// No rule, list or example of the extractor knows by heart what only a gold page says: gold is for measuring.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Gold, goldFrom } from '../src/score/gold.ts'

const outside = process.env.BAOMAI_GOLD ?? '../shared/gold'
/** What the country has: published lists of divisions, words and given names. */
const published = /lexicon\/(?:divisions|towns|words|given)\.ts$/
const files = ['src', 'schema'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)),
)
const sources = files
  .filter(file => file.endsWith('.ts') && !published.test(file))
  .map(file => ({ file, text: readFileSync(file, 'utf8') }))

/** Who and what the whole country names. */
const national = new Set(['习近平', '“三支一扶”', '“三支一扶”计划'])

/** Names that belong to one page: persons, companies, villages, quoted programs, whole names of projects and events. */
function* ownNames({ articles }: Gold): Iterable<string> {
  for (const { type, names, optional } of articles.flatMap(a => a.entities))
    for (const name of optional ? [] : names) if (isOwn[type]?.test(name) && !national.has(name)) yield name
}

const isOwn: Record<string, RegExp> = {
  // Two characters are often a word too.
  Person: /^.{3,}$/,
  Organization: /^.{2,}(?:公司|集团|合作社|农场|科技|食品|水泥|家具|药业)$/,
  Place: /^.{2,}(?:村|屯|社区|产业园|广场|公园|大桥|大街|路)$/,
  Program: /^“.{3,}”|^.{9,}$/,
  Project: /^.{8,}$/,
  Event: /^.{9,}$/,
}

for (const folder of ['test/gold', outside])
  it.skipIf(!existsSync(folder))(`of ${folder}`, () => {
    const golds = readdirSync(folder).filter(f => f.endsWith('.gold.json'))
    const names = new Set(golds.flatMap(f => [...ownNames(goldFrom(readFileSync(join(folder, f), 'utf8')))]))
    expect(names.size).toBeGreaterThan(500)
    const known = [...names].flatMap(name =>
      sources.filter(s => s.text.includes(name)).map(s => `${name} in ${s.file}`),
    )
    expect(known).toEqual([])
  })
