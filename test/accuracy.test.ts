// Every sentence of docs/ACCURACY.md is read as the page says that it is: right, rightly left, or still missed.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { graphOf } from '../src/pipeline.ts'

const doc = readFileSync('docs/ACCURACY.md', 'utf8')

/** The rows [sentence, statements] of the table below a heading. */
function rowsBelow(heading: string): [string, string[]][] {
  const part = doc.split(`### ${heading}\n`)[1]?.split('\n### ')[0] ?? ''
  const rows = part.split('\n').filter(line => line.startsWith('| ') && !/^\| (?:---|sentence)/.test(line))
  return rows.map(line => {
    const [, sentence = '', statements = ''] = line.split('|').map(cell => cell.trim())
    return [sentence, statements.split('; ')]
  })
}

/** What a page of this text says, as `from KIND to`; a first sentence without comma is the headline. */
function read(sentence: string): string[] {
  const headline = /^[^，。（]{4,16}。/.exec(sentence)?.[0] ?? ''
  const text = headline ? `${headline.slice(0, -1)}\n\n${sentence.slice(headline.length)}` : sentence
  const about = { published: '2031-05-06', publication: '澜州日报' }
  const graph = graphOf([{ source: 'lanzhou.txt', text, hash: '0', ...about }])
  const names = new Map([
    ...graph.entities.map(e => [e.id, e.name] as const),
    ...graph.figures.map(f => [f.id, f.text] as const),
    ...graph.articles.map(a => [a.id, 'Article'] as const),
  ])
  return graph.relations.map(r => `${names.get(r.from)} ${r.kind} ${names.get(r.to)}`)
}

it.each(rowsBelow('Read'))('reads %s', (sentence, statements) => {
  expect(read(sentence)).toEqual(expect.arrayContaining(statements))
})

it.each([...rowsBelow('Not claimed, and rightly so'), ...rowsBelow('Typically wrong')])(
  'does not find in %s (else: move the row)',
  (sentence, statements) => {
    const found = read(sentence)
    for (const statement of statements) expect(found).not.toContain(statement)
  },
)
