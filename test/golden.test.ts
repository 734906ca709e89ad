// Graphs of whole pages as sentences: pages/X.txt → pages/X.graph.txt, each line read by a person.
// A missing expectation is written (not in CI); after a change run `npx vitest run test/golden.test.ts -u` and read the diff.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Graph } from '../schema/model.ts'
import { hashOf } from '../src/hash.ts'
import { graphOf } from '../src/pipeline.ts'

const folder = 'test/pages'
const pages = readdirSync(folder).filter(f => f.endsWith('.txt') && !f.endsWith('.graph.txt'))

describe('graphs of pages', () => {
  it.each(pages)('%s', async source => {
    const text = readFileSync(`${folder}/${source}`, 'utf8')
    const [, publication, published] = /^(.+?)-(\d{4}-\d{2}-\d{2})/.exec(source) ?? []
    const graph = graphOf([
      { source, text, hash: hashOf(text), publication: publication ?? '', published: published ?? '' },
    ])
    expect(graph.entities.length).toBeGreaterThan(0)
    await expect(lines(graph)).toMatchFileSnapshot(`pages/${source.replace('.txt', '.graph.txt')}`)
  })
})

function lines(graph: Graph): string {
  const nodes = [
    ...graph.entities,
    ...graph.figures.map(f => ({ ...f, name: `${f.measure} ${f.text} = ${f.value} ${f.unit}` })),
  ]
  const names = new Map([
    ...nodes.map(n => [n.id, n.name] as const),
    ...graph.articles.map(a => [a.id, `《${a.title}》`] as const),
  ])
  const entity = (e: Graph['entities'][number]) => {
    const marks = [e.date, e.status].filter(Boolean).join(' ')
    return [e.kind, e.name, marks && `(${marks})`, e.aliases.length && `= ${e.aliases.join(' = ')}`]
      .filter(Boolean)
      .join(' ')
  }
  const statement = (s: Graph['statements'][number]) => {
    const relation = graph.relations.find(r => r.id === s.relation)
    const props = Object.values(relation?.props ?? {}).map(v => ` ${v}`)
    const carried = [s.from.carried && `from: ${s.from.carried}`, s.to.carried && `to: ${s.to.carried}`].filter(Boolean)
    return [
      `${names.get(relation?.from ?? '')} -${s.kind}${props.join('')}-> ${names.get(relation?.to ?? '')}`,
      `「${s.quote.replaceAll('\n', '⏎')}」`,
      ...(carried.length ? [`[${carried.join(', ')}]`] : []),
    ].join(' ')
  }
  const sections = [
    graph.articles.map(
      a => `${a.id.replace(/.*#/, '#')} ${[a.kicker, a.title, ...a.subtitles].filter(Boolean).join(' / ')}`,
    ),
    graph.entities.map(entity),
    graph.statements.map(statement),
    graph.pages.flatMap(p => p.problems.map(problem => `problem: ${problem}`)),
  ]
  return `${sections
    .map(section => [...new Set(section)].sort().join('\n'))
    .filter(Boolean)
    .join('\n\n')}\n`
}
