// What the filters leave, how neighbours are grouped, and how marks cut a text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GraphAnswer } from '../../schema/api.ts'
import type { EntityKind, RelationKind } from '../../schema/ontology.ts'
import { between } from '../src/model/between.ts'
import { onLine, ranges, split } from '../src/model/marks.ts'
import { groups, type Neighbour } from '../src/model/neighbours.ts'
import { type End, namingBoth, type Statement, sentences } from '../src/model/sentences.ts'
import { count, countBy, visible } from '../src/model/visible.ts'
import { initial } from '../src/state/state.ts'

/** 褚青禾 attended and holds an office at two places; 柳湾村 stands alone. */
const picture = columns(
  [
    ['p', 'Person'],
    ['e', 'Event'],
    ['o', 'Organization'],
    ['v', 'Place'],
  ],
  [
    ['p-e', 'ATTENDED', 0, 1],
    ['o-e', 'ORGANIZED', 2, 1],
    ['p-o', 'HOLDS_POSITION', 0, 2],
    ['p-o2', 'HOLDS_POSITION', 0, 2],
  ],
)

const cases: [string, EntityKind[], RelationKind[], string, string][] = [
  ['nothing hidden', [], [], 'p e o', 'p-e o-e p-o p-o2'],
  ['a kind goes with its relations', ['Event'], [], 'p o', 'p-o p-o2'],
  ['a node that a kind isolates stays', ['Event', 'Organization'], [], 'p', ''],
  ['a node with no relation left goes', [], ['ATTENDED', 'ORGANIZED'], 'p o', 'p-o p-o2'],
  ['all relations hidden', [], ['ATTENDED', 'ORGANIZED', 'HOLDS_POSITION'], '', ''],
]
test.each(cases)('%s', (_, hiddenKinds, hiddenRelations, nodes, edges) => {
  const shown = visible(picture, { ...initial, hiddenKinds, hiddenRelations })
  expect(picture.nodes.id.filter((__, i) => shown.nodes[i]).join(' ')).toBe(nodes)
  expect(picture.edges.id.filter((__, i) => shown.edges[i]).join(' ')).toBe(edges)
  expect(count(shown.edges)).toBe(edges.split(' ').filter(Boolean).length)
})

test('a node that never had a relation shows on demand, or when nothing has one', () => {
  const shows = (graph: GraphAnswer, showsLone: boolean, hiddenKinds: EntityKind[] = []) => {
    const { nodes } = visible(graph, { ...initial, hiddenKinds, showsLone })
    return graph.nodes.id.filter((_, i) => nodes[i]).join(' ')
  }
  expect(shows(picture, true)).toBe('p e o v')
  expect(shows(picture, true, ['Place'])).toBe('p e o')
  expect(shows(columns([['v', 'Place']], []), false)).toBe('v')
})

test('two readings of one sentence are one, with all their ends', () => {
  const name = (node: string, start: number, carried?: string): End => ({
    node: { id: node, kind: 'Person', name: node },
    start,
    end: start + 2,
    words: '某某',
    ...(carried ? { carried } : {}),
  })
  const statement = (id: string, article: string, from: End, to: End): Statement => ({
    id,
    quote: '褚青禾主持并讲话',
    start: 40,
    end: 48,
    rule: 'invented',
    witness: id,
    props: {},
    article: { id: article, title: '', source: '' },
    from,
    to,
  })
  const found = sentences([
    statement('lead', 'a#1', name('p', 40), name('e', 3, 'headline')),
    statement('speaker', 'a#1', name('p', 40), name('e', 9, 'lead')),
    statement('other', 'a#2', name('p', 40), name('e', 45)),
    statement('again', 'a#2', name('p', 42), name('e', 3, 'headline')),
  ])
  expect(found.map(({ id, said, carried }) => [id, said.map(e => e.start), carried.map(e => e.carried)])).toEqual([
    ['lead', [40], ['headline']],
    ['other', [40, 45, 42], []],
  ])
  expect(namingBoth(found).map(({ id }) => id)).toEqual(['other'])
  const reprint = { ...statement('reprint', 'b#1', name('p', 70), name('e', 75)), start: 70, end: 78, witness: 'other' }
  const printed = sentences([statement('other', 'a#2', name('p', 40), name('e', 45)), reprint])
  expect(printed.map(({ id, copies }) => [id, copies])).toEqual([
    ['other', [{ article: { id: 'b#1', title: '', source: '' }, start: 70, end: 78 }]],
  ])
})

test('counts by kind', () => {
  expect([...countBy(picture.edges.kind)]).toEqual([
    ['ATTENDED', 1],
    ['ORGANIZED', 1],
    ['HOLDS_POSITION', 2],
  ])
})

test('a line stands for all relations of its pair', () => {
  expect(between(picture, 'p-o2')).toEqual(['p-o2', 'p-o'])
  expect(between(picture, 'p-e')).toEqual(['p-e'])
  expect(between(picture, 'elsewhere')).toEqual(['elsewhere'])
})

test('neighbours by relation and side, in the order of the ontology', () => {
  const neighbour = (kind: RelationKind, from: string, to: string): Neighbour => ({
    relation: { id: `${kind}${from}${to}`, kind, from, to, props: {}, statements: 1 },
    node: { id: from === 'x' ? to : from, kind: 'Organization', name: '江州图书馆' },
  })
  const grouped = groups('x', [
    neighbour('PART_OF', 'a', 'x'),
    neighbour('PART_OF', 'x', 'b'),
    neighbour('ORGANIZED', 'x', 'c'),
    neighbour('PART_OF', 'd', 'x'),
  ])
  expect(grouped.map(({ kind, out, neighbours }) => [kind, out, neighbours.map(n => n.node.id).join()])).toEqual([
    ['ORGANIZED', true, 'c'],
    ['PART_OF', true, 'b'],
    ['PART_OF', false, 'a,d'],
  ])
})

test('a sentence cut at its two ends', () => {
  const text = '副市长闻人柳原参加活动'
  const pieces = split(text, 40, [
    { start: 43, end: 47, value: 'person' },
    { start: 40, end: 51, value: 'sentence' },
  ])
  expect(pieces.map(({ text, values }) => `${text}:${values}`)).toEqual([
    '副市长:sentence',
    '闻人柳原:person,sentence',
    '参加活动:sentence',
  ])
})

test('marks may lie across each other and outside; the text stays whole', () => {
  const mark = fc.record({ start: fc.nat(60), end: fc.nat(60), value: fc.nat(3) })
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.nat(20), fc.array(mark), (text, from, marks) => {
      const pieces = split(text, from, marks)
      expect(pieces.map(piece => piece.text).join('')).toBe(text)
      for (const { start, text: piece, values } of pieces) {
        for (let at = start; at < start + piece.length; at++) {
          const covering = marks.filter(m => m.start <= at && at < m.end)
          expect(values).toEqual(covering.map(m => m.value))
        }
      }
    }),
  )
})

test('spans of a text on a line of the page, which may hold pieces of two columns', () => {
  // 副市长闻人柳原出席 is printed as 副市长闻人 | …柳原出席…
  const first = [{ at: 0, start: 2, length: 5 }]
  const second = [
    { at: 30, start: 0, length: 4 },
    { at: 5, start: 6, length: 4 },
  ]
  const name = { start: 3, end: 7, node: 'person' }
  expect(onLine(first, [name])).toEqual([{ start: 5, end: 7, node: 'person' }])
  expect(onLine(second, [name])).toEqual([{ start: 6, end: 8, node: 'person' }])
  expect(onLine(first, [{ start: 5, end: 9 }])).toEqual([])
})

test.each([
  [[3], '3'],
  [[3, 4, 5, 9], '3–5, 9'],
  [[1, 3, 4], '1, 3–4'],
  [[], ''],
])('the lines %j in short', (numbers, wanted) => {
  expect(ranges(numbers)).toBe(wanted)
})

function columns(nodes: [string, EntityKind][], edges: [string, RelationKind, number, number][]): GraphAnswer {
  const each = <T>(list: readonly unknown[], value: T) => list.map(() => value)
  return {
    nodes: {
      id: nodes.map(([id]) => id),
      kind: nodes.map(([, kind]) => kind),
      name: nodes.map(([id]) => id),
      mentions: each(nodes, 1),
      x: each(nodes, 0),
      y: each(nodes, 0),
      first: each(nodes, null),
      last: each(nodes, null),
    },
    edges: {
      id: edges.map(([id]) => id),
      kind: edges.map(([, kind]) => kind),
      from: edges.map(([, , from]) => from),
      to: edges.map(([, , , to]) => to),
      statements: each(edges, 1),
      first: each(edges, null),
      last: each(edges, null),
    },
    days: { edge: [], date: [] },
    total: { nodes: nodes.length, edges: edges.length },
  }
}
