// What a window of days leaves of the picture.
import { expect, test } from 'vitest'
import type { GraphAnswer } from '../../schema/api.ts'
import { visible } from '../src/model/visible.ts'
import { initial } from '../src/state/state.ts'

/** 褚青禾 runs a library since May and was at its fair in July; 柳湾村 is named in June, the last tie has no date. */
const picture: GraphAnswer = {
  nodes: {
    id: ['p', 'o', 'e', 'v', 'w'],
    kind: ['Person', 'Organization', 'Event', 'Place', 'Place'],
    name: ['褚青禾', '江州图书馆', '书市', '柳湾村', '江州市'],
    mentions: [9, 5, 1, 1, 1],
    x: [0, 0, 0, 0, 0],
    y: [0, 0, 0, 0, 0],
    first: ['2031-05-02', '2031-05-02', '2031-07-09', '2031-06-03', null],
    last: ['2031-07-09', '2031-07-08', '2031-07-09', '2031-06-05', null],
  },
  edges: {
    id: ['p-o', 'p-e', 'o-w'],
    kind: ['HOLDS_POSITION', 'ATTENDED', 'LOCATED_IN'],
    from: [0, 0, 1],
    to: [1, 2, 4],
    statements: [4, 1, 1],
    first: ['2031-05-02', '2031-07-09', null],
    last: ['2031-07-08', '2031-07-09', null],
  },
  days: { edge: [0, 0], date: ['2031-05-20', '2031-06-15'] },
  total: { nodes: 5, edges: 3 },
}

test.each([
  ['no window', null, null, 'p o e w', 'p-o p-e o-w'],
  ['the first day', '2031-05-02', '2031-05-02', 'p o', 'p-o'],
  ['a day between', '2031-06-15', '2031-06-15', 'p o', 'p-o'],
  ['days between first and last on which nothing is stated', '2031-05-21', '2031-06-14', '', ''],
  ['from a day on', '2031-07-09', null, 'p e', 'p-e'],
  ['up to a day', null, '2031-05-02', 'p o', 'p-o'],
  ['before all', null, '2031-05-01', '', ''],
])('%s', (_, from, to, nodes, edges) => {
  const shown = visible(picture, { ...initial, from, to })
  expect(picture.nodes.id.filter((__, i) => shown.nodes[i]).join(' ')).toBe(nodes)
  expect(picture.edges.id.filter((__, i) => shown.edges[i]).join(' ')).toBe(edges)
})

test('what has no relation shows while it may be named', () => {
  const lone = (from: string, to: string) => visible(picture, { ...initial, showsLone: true, from, to }).nodes[3]
  expect([lone('2031-06-04', '2031-06-04'), lone('2031-06-06', '2031-06-30')]).toEqual([true, false])
})
