// Twelve days of the papers of a fictional province, read as one archive: what is found, what is one thing, what stays two.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Graph, Page } from '../schema/model.ts'
import { allows } from '../schema/ontology.ts'
import { groupBy } from '../src/lists.ts'
import { graphOf } from '../src/pipeline.ts'
import { readInputs } from '../src/read.ts'
import { type GoldPage, goldFrom, score } from '../src/score.ts'
import { type Known, knownIn, nodesOf, truthFrom } from './support/truth.ts'

/** The least recall over all pages; these only rise. */
const floors = {
  Person: 0.99,
  Place: 0.91,
  Organization: 0.98,
  Program: 0.99,
  Project: 0.95,
  Event: 0.95,
  ATTENDED: 0.96,
  ORGANIZED: 0.98,
  HELD_AT: 0.92,
  HOLDS_POSITION: 0.98,
  RUNS: 0.95,
  LOCATED_IN: 0.79,
  WROTE: 0.99,
  titles: 0.99,
}
/** Of what several articles name, the least share that is one node. */
const wholeFloors = { official: 0.99, Organization: 0.99, Place: 0.97, Program: 0.99, Project: 0.99, Event: 0.99 }

const folder = mkdtempSync(join(tmpdir(), 'baomai-corpus-'))
let pages: Page[] = []
let golds: GoldPage[] = []
let graph: Graph
let known: Known[] = []

beforeAll(async () => {
  corpus('whole', 264, 1)
  ;({ pages } = await readInputs([join(folder, 'whole/pages')]))
  const texts = new Map(pages.map(p => [nameOf(p), p.text]))
  golds = truths('whole')
    .map(goldFrom)
    .map(gold => ({ ...gold, text: texts.get(gold.page) ?? '' }))
  graph = graphOf(pages)
  known = knownIn(graph, truths('whole').map(truthFrom))
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true }))

/** Makes one, and answers with its pages' files below pages/, each with its text. */
function corpus(name: string, count: number, seed: number): Map<string, string> {
  const args = ['scripts/corpus.mjs', '--pages', count, '--seed', seed, '--out', join(folder, name)].map(String)
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const below = join(folder, name, 'pages')
  const files = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.txt'))
  return new Map(files.map(f => [f.replaceAll('\\', '/'), readFileSync(join(below, f), 'utf8')]))
}
const truths = (name: string) =>
  readFileSync(join(folder, name, 'truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
const nameOf = ({ source }: Page) => source.split('/').at(-1) ?? ''

/** 市长 names the city's government, 市委书记 its committee, without its words. */
const isOffice = (type: string, name: string) => type === 'Organization' && /人民政府$|^中共/.test(name)
const inSeveral = (kind: string) => known.filter(k => k.type === kind && k.seen.filter(s => s.entity).length > 1)
const isOfficial = ({ is }: Known) => /^person\/(?:\d\/official|province\/[0-4]$)/.test(is)

it('has the first pages of a larger number, the same again, and others for another seed', () => {
  const [few, others] = [corpus('few', 40, 1), corpus('others', 40, 2)]
  const all = new Map(pages.map(p => [p.source, p.text]))
  expect(few.size).toBe(40)
  for (const [file, text] of few) expect(all.get(file), file).toBe(text)
  expect(truths('few')).toEqual(truths('whole').slice(0, 40))
  expect([...others].filter(([file, text]) => few.get(file) === text)).toEqual([])
})

it('is printed as newspapers are', () => {
  expect(
    pages.map(p => p.source).filter(s => !/^2031\/01\/[a-z]+-(daily|evening)-2031-01-\d\d-0\d\.txt$/.test(s)),
  ).toEqual([])
  expect(pages.filter(p => !p.published || !p.publication)).toEqual([])
  const sizes = pages.map(p => Buffer.byteLength(p.text)).sort((a, b) => a - b)
  expect(sizes[0]).toBeGreaterThan(500)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeGreaterThan(1000)
  expect(sizes.at(-1)).toBeLessThan(3000)
})

it('claims nothing that its pages do not name, nor what the ontology does not allow', () => {
  for (const { page, text, articles } of golds) {
    const words = text.replace(/\s/g, '')
    for (const { id, entities, relations, figures } of articles) {
      const kinds = new Map(entities.map(e => [e.id, e.type]))
      for (const { type, names, optional } of entities)
        if (!optional && !isOffice(type, names[0]))
          expect(
            names.some(n => words.includes(n)),
            `${page}: ${names[0]}`,
          ).toBe(true)
      for (const { type, from, to } of relations)
        expect(
          allows(type, kinds.get(from) ?? 'Figure', to === id ? 'Article' : (kinds.get(to) ?? 'Figure')),
          `${page}: ${type} ${from} ${to}`,
        ).toBe(true)
      for (const { text: figure } of figures) expect(words, page).toContain(figure)
    }
  }
})

it('is found in the pages, as far as before', () => {
  const { scores } = score(graph, golds)
  const found = { ...scores.byEntity, ...scores.byRelation, titles: scores.titles }
  const recall = Object.fromEntries(Object.entries(found).map(([kind, { r }]) => [kind, r]))
  console.log('recall', recall)
  const low = Object.entries(floors).filter(([kind, floor]) => !((recall[kind] ?? 0) >= floor))
  expect(low).toEqual([])
  expect(scores.evidenceInText).toBe(1)
})

it('has the most frequent official as one node, who is nobody else', () => {
  const [most] = inSeveral('Person')
    .filter(isOfficial)
    .sort((a, b) => b.seen.length - a.seen.length)
  const [node = ''] = most ? nodesOf(most).keys() : []
  expect(most?.seen.length).toBeGreaterThan(15)
  expect(most?.seen.filter(s => s.entity !== node)).toEqual([])
  expect(known.filter(k => nodesOf(k).has(node)).map(k => k.is)).toEqual([most?.is])
})

it('has one node for what several articles name, as far as before', () => {
  const whole = (of: Known[]) => of.filter(k => nodesOf(k).size === 1).length / of.length
  const shares = Object.fromEntries(
    Object.keys(wholeFloors).map(kind => [
      kind,
      whole(kind === 'official' ? inSeveral('Person').filter(isOfficial) : inSeveral(kind)),
    ]),
  )
  console.log('one node', shares)
  expect(Object.entries(wholeFloors).filter(([kind, floor]) => !((shares[kind] ?? 0) >= floor))).toEqual([])
})

it('keeps occasions apart, as far as before', () => {
  const events = groupBy(
    known.filter(k => k.type === 'Event').flatMap(k => [...nodesOf(k).keys()]),
    node => node,
  )
  const ofTwo = [...events.values()].filter(of => of.length > 1)
  expect(ofTwo.length / events.size).toBeLessThan(0.01)
})

it('keeps people of one name apart', () => {
  const namesakes = [
    ...groupBy(
      known.filter(k => k.type === 'Person'),
      k => k.name,
    ).values(),
  ].filter(of => of.length > 1)
  expect(namesakes.length).toBeGreaterThan(20)
  for (const of of namesakes) {
    const nodes = of.flatMap(k => [...nodesOf(k).keys()])
    expect(new Set(nodes).size, of.map(k => `${k.is} ${k.name}`).join()).toBe(nodes.length)
  }
})

it('takes a reprint for no second witness', () => {
  const articles = new Map(graph.articles.map(a => [a.id, a]))
  // The province's paper may tell it in the same words of its own.
  const cityOf = (article: string) => /(\w+)-(?:daily|evening)-/.exec(article)?.[1]
  const told = groupBy(
    graph.statements,
    s => `${cityOf(s.article)} ${articles.get(s.article)?.title} ${s.kind} ${s.quote} ${s.relation}`,
  )
  const twice = [...told.values()].filter(
    of => of.some(s => s.article.includes('-evening-')) && of.some(s => s.article.includes('-daily-')),
  )
  expect(twice.length).toBeGreaterThan(100)
  const counted = twice.filter(of => new Set(of.map(s => s.witness)).size > 1)
  expect(counted.length / twice.length).toBeLessThan(0.01)
})
