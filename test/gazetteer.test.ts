// Names of one graph as an input of another build: which are written, what they change, and that they bring no edge.
import { describe, expect, it } from 'vitest'
import type { Entity, Graph, ResolvedMention } from '../schema/model.ts'
import type { EntityKind } from '../schema/ontology.ts'
import { gazetteerFrom, gazetteerOf, readBy } from '../src/gazetteer.ts'
import { graphOf, understand } from '../src/pipeline.ts'
import { nothing, small } from './support/graph.ts'

/** Each entity is named in the articles by the words given; `said` of them have a statement. */
function graph(rows: [kind: EntityKind, name: string, written: string[], articles: number, said?: boolean][]): Graph {
  const text = rows.flatMap(r => r[2]).join('，')
  const many = [1, 2, 3].map(n => ({ ...small.articles[0], id: `a${n}`, text }) as Graph['articles'][number])
  const entities = rows.map(
    ([kind, name, written], i): Entity => ({ id: `${i}`, block: `${i}`, kind, name, aliases: written }),
  )
  const mentions = rows.flatMap(([kind, name, written, articles], i) =>
    many.slice(0, articles).map((article): ResolvedMention => {
      const spans = written.map(w => ({ start: text.indexOf(w), end: text.indexOf(w) + w.length }))
      const ground = { bodies: [], areas: [], homes: [], partners: [] }
      const id = `${i}${article.id}`
      return { id, entity: `${i}`, article: article.id, kind, name, aliases: [], key: name, spans, ground }
    }),
  )
  const relations = rows.flatMap((r, i) =>
    r[4] ? [{ id: `r${i}`, kind: 'RUNS' as const, from: `${i}`, to: 'x', props: {}, statements: 1 }] : [],
  )
  return { ...nothing, articles: many, entities, mentions, relations }
}

describe('what is written', () => {
  it.each<[string, Parameters<typeof graph>[0], string[]]>([
    ['a name in two articles', [['Organization', '澄明水泥有限公司', ['澄明水泥有限公司'], 2]], ['澄明水泥有限公司']],
    ['a name of a statement', [['Person', '柳明远', ['柳明远'], 1, true]], ['柳明远']],
    ['not a name seen once', [['Person', '柳明远', ['柳明远'], 1]], []],
    ['not a short person, mostly no person', [['Person', '高峰', ['高峰'], 3, true]], []],
    ['not a name that is only written out', [['Organization', '云河市公安局', ['市公安局'], 3, true]], []],
    ['no events', [['Event', '春耕现场会', ['春耕现场会'], 3, true]], []],
    [
      'aliases that any page understands',
      [['Organization', '云河市澄明水泥有限公司', ['云河市澄明水泥有限公司', '澄明水泥', '市水泥公司', '澄明'], 2]],
      ['云河市澄明水泥有限公司 澄明水泥'],
    ],
    [
      'a form of two things names neither',
      [
        ['Organization', '云河市实验小学', ['云河市实验小学', '实验小学'], 2],
        ['Organization', '江州市实验小学', ['江州市实验小学', '实验小学'], 2],
      ],
      ['云河市实验小学', '江州市实验小学'],
    ],
    [
      'namesakes are one row',
      [
        ['Person', '柳明远', ['柳明远'], 2],
        ['Person', '柳明远', ['柳明远'], 3],
      ],
      ['柳明远'],
    ],
  ])('%s', (_, rows, written) => {
    const { names } = gazetteerOf(graph(rows))
    expect(names.map(n => [n.name, ...n.aliases].join(' '))).toEqual(written)
  })

  it('the same for each order of the graph, and read back as written', () => {
    const rows: Parameters<typeof graph>[0] = [
      ['Place', '云湖公园', ['云湖公园'], 2],
      ['Person', '柳明远', ['柳明远'], 2],
    ]
    const written = JSON.stringify(gazetteerOf(graph(rows)))
    expect(JSON.stringify(gazetteerOf(graph(rows.reverse())))).toBe(written)
    expect(JSON.stringify(gazetteerFrom(written))).toBe(written)
    expect(() => gazetteerFrom('{"format":"baomai-gazetteer","version":2,"names":[]}')).toThrow(/version/)
  })
})

describe('what it changes', () => {
  const name = { articles: 2, statements: 1 }
  const gazetteer = gazetteerFrom(
    JSON.stringify({
      format: 'baomai-gazetteer',
      version: 1,
      names: [
        { kind: 'Organization', name: '云河市澄明有限公司', aliases: ['澄明云谷'], ...name },
        { kind: 'Person', name: '柳明远', aliases: [], ...name },
      ],
    }),
  )
  const page = { source: 'a.txt', text: '见闻\n\n昨天，人们又说起澄明云谷的那片厂房和柳明远。\n', hash: '0' }

  it('names are found where the page alone would not show them, by their full name', () => {
    expect(understand(page).mentions.map(m => m.name)).not.toContain('云河市澄明有限公司')
    const { mentions, statements } = understand(page, { gazetteer })
    expect(mentions.map(m => m.name)).toEqual(expect.arrayContaining(['云河市澄明有限公司', '柳明远']))
    expect(statements).toEqual([])
  })

  it('a name that does not stand on a page changes nothing there', () => {
    const other = { source: 'b.txt', text: '云河市教育局局长李苇出席开学典礼。', hash: '1' }
    expect(understand(other, { gazetteer })).toEqual(understand(other))
    expect(graphOf([other]).entities.length).toBeGreaterThan(0)
  })

  it('the hash of a page knows the names, not the counts', () => {
    const recounted = { ...gazetteer, names: gazetteer.names.map(n => ({ ...n, articles: 9 })) }
    const fewer = { ...gazetteer, names: gazetteer.names.slice(1) }
    const { hash } = readBy(page, gazetteer)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(readBy(page, recounted).hash).toBe(hash)
    expect(readBy(page, fewer).hash).not.toBe(hash)
  })
})
