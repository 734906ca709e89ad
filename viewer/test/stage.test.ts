// What can be known of the picture without a browser: looks, names, where labels stand, and the graph of the columns.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GraphAnswer } from '../../schema/api.ts'
import { entities, entityKinds } from '../../schema/ontology.ts'
import { focusOf } from '../src/stage/focus.ts'
import { frameOf, scaleOf } from '../src/stage/frame.ts'
import { toGraph } from '../src/stage/graph.ts'
import { declutter, meet, shorten } from '../src/stage/labels.ts'
import { nearest } from '../src/stage/pick.ts'
import { edgeLook, edgeWidth, type NodeData, nodeLook, nodeSize, palettes, type Scene } from '../src/stage/style.ts'

const scene: Scene = { shown: { nodes: [true, false], edges: [true, false, false] }, palette: palettes.dark, scale: 1 }
const node: NodeData = { at: 0, kind: 'Project', name: '江州港二期工程', mentions: 4, x: 1, y: 2 }

test('a node looks as the ontology and the filters say', () => {
  expect(nodeLook(scene, node)).toMatchObject({
    color: entities.Project.colour,
    label: '江州港二期工程',
    hidden: false,
  })
  expect(nodeLook(scene, { ...node, at: 1 }).hidden).toBe(true)
  for (const kind of entityKinds) expect(nodeLook(scene, { ...node, kind }).color).toBe(entities[kind].colour)
})

test('an edge shows while one of its relations does', () => {
  const edge = { statements: 1 }
  expect(edgeLook(scene, { ...edge, relations: [1, 0] })).toMatchObject({ color: palettes.dark.edge, hidden: false })
  expect(edgeLook(scene, { ...edge, relations: [1, 2] }).hidden).toBe(true)
})

test('sizes grow with what they stand for, and stay within bounds', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1000), fc.double({ min: 0, noNaN: true }), (n, more, scale) => {
      expect(nodeSize(n + more, scale)).toBeGreaterThanOrEqual(nodeSize(n, scale))
      expect(nodeSize(n, scale)).toBeGreaterThanOrEqual(1)
      expect(nodeSize(n, scale)).toBeLessThanOrEqual(21)
      expect(edgeWidth(n + more)).toBeGreaterThanOrEqual(edgeWidth(n))
      expect(edgeWidth(n)).toBeLessThanOrEqual(3)
    }),
  )
})

test.each([
  ['柳原', '柳原'],
  ['江州市教育局', '江州市教育局'],
  ['江州市第三届全民阅读行动启动仪式暨先进集体表彰大会', '江州市第三届全…表彰大会'],
  ['Jiangzhou Port Phase Two Extension', 'Jiangzhou Port…xtension'],
])('%s is labelled %s', (name, label) => {
  expect(shorten(name)).toBe(label)
})

test('no label is longer than 12 Chinese characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), name => {
      expect(widthOf(shorten(name))).toBeLessThanOrEqual(24)
    }),
  )
})

test('labels lie inside the picture and upon no other label', () => {
  const size = { width: 400, height: 300 }
  const wanted = fc.record({
    key: fc.string(),
    text: fc.string(),
    x: fc.integer({ min: -50, max: 450 }),
    y: fc.integer({ min: -50, max: 350 }),
    radius: fc.integer({ min: 1, max: 16 }),
    width: fc.integer({ min: 5, max: 160 }),
    height: fc.constant(15),
  })
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 60 }), labels => {
      const placed = declutter(labels, labels, size)
      for (const [i, { box, radius }] of placed.entries()) {
        expect(box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height).toBe(true)
        for (const other of placed.slice(i + 1)) expect(meet(box, other.box)).toBe(false)
        const covered = labels.filter(disc => disc.radius >= radius && meet(box, discBox(disc)))
        expect(covered).toEqual([])
      }
    }),
  )
})

test('a label with room is placed right of its disc', () => {
  const label = { key: 'a', text: '柳原', x: 100, y: 100, radius: 5, width: 24, height: 15 }
  const [placed] = declutter([label], [label], { width: 400, height: 300 })
  expect(placed?.box).toEqual({ left: 108, top: 92.5, right: 132, bottom: 107.5 })
})

test.each([
  [50, 3, 'a'],
  [50, 9, undefined],
  [104, 2, 'a'],
  [106, 0, undefined],
  [98, 48, 'b'],
])('a click at %i, %i means %s', (x, y, key) => {
  const segments = [
    { key: 'a', x1: 0, y1: 0, x2: 100, y2: 0 },
    { key: 'b', x1: 100, y1: 50, x2: 100, y2: 50 },
  ]
  expect(nearest(x, y, segments, 5)).toBe(key)
})

test('one line for a pair, strays on a ring, broken edges left out', () => {
  const graph = toGraph(answer)
  expect(graph.nodes()).toEqual(['p', 'o', 'e'])
  expect(graph.mapEdges((_, { relations, statements }, from, to) => [from, to, relations, statements])).toEqual([
    ['p', 'o', [0, 1], 5],
  ])
  const { x, y } = graph.getNodeAttributes('e')
  expect(Math.hypot(x, y)).toBeCloseTo(9)
})

test('the picture is framed without what has no relation, until it shows', () => {
  const graph = toGraph(answer)
  const frame = (...nodes: boolean[]) => frameOf(graph, { nodes, edges: [] })
  expect(frame(false, false, false)).toEqual({ x: [-9, 4], y: [1, 2] })
  expect(frame(true, true, true)?.y[1]).toBeGreaterThan(2)
  expect(frameOf(toGraph({ ...answer, edges: none }), { nodes: [], edges: [] })).toBeUndefined()
  expect(scaleOf({ x: [-9, 4], y: [1, 2] }, { width: 200, height: 100 }, 35)).toBe(10)
})

test('the focus is a node with its neighbours, or both ends of a relation', () => {
  const graph = toGraph(answer)
  const edgeOf = (id: string) => (id === 'r1' ? graph.edge('p', 'o') : undefined)
  expect(focusOf(graph, null, edgeOf)).toBeNull()
  expect(focusOf(graph, { type: 'node', id: 'gone' }, edgeOf)).toBeNull()
  expect(focusOf(graph, { type: 'edge', id: 'gone' }, edgeOf)).toBeNull()
  expect(focusOf(graph, { type: 'node', id: 'p' }, edgeOf)).toMatchObject({ centre: new Set(['p']), nodes: ['p', 'o'] })
  expect(focusOf(graph, { type: 'edge', id: 'r1' }, edgeOf)).toMatchObject({ centre: new Set(['p', 'o']) })
})

const none: GraphAnswer['edges'] = { id: [], kind: [], from: [], to: [], statements: [], first: [], last: [] }
const answer: GraphAnswer = {
  nodes: {
    id: ['p', 'o', 'e'],
    kind: ['Person', 'Organization', 'Event'],
    name: ['闻人柳原', '江州文化馆', '读书会'],
    mentions: [3, 2, 1],
    x: [-9, 4, Number.NaN],
    y: [1, 2, 3],
    first: [null, null, null],
    last: [null, null, null],
  },
  edges: {
    id: ['r1', 'r2', 'r3'],
    kind: ['HOLDS_POSITION', 'LOCATED_IN', 'ATTENDED'],
    from: [0, 1, 0],
    to: [1, 0, 7],
    statements: [2, 3, 1],
    first: [null, null, null],
    last: [null, null, null],
  },
  days: { edge: [], date: [] },
  total: { nodes: 3, edges: 3 },
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffff]/.test(letter) || letter.length > 1 ? 2 : 1), 0)
}

function discBox({ x, y, radius }: { x: number; y: number; radius: number }) {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}
