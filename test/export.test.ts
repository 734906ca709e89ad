// The graphology export: its schema, its bytes, and that graphology itself takes it.
import Graphology from 'graphology'
import { describe, expect, it } from 'vitest'
import { graphExport } from '../schema/export.ts'
import { toGraphology } from '../src/export/graphology.ts'
import { resolve } from '../src/resolve/index.ts'
import { extractOf, type Report } from './support/reports.ts'

const report: Report = {
  source: '江城日报-2031-05-13.txt',
  published: '2031-05-13',
  publication: '江城日报',
  text: '全市林业工作会议召开\n江城市林业局局长李苇主持，青杨林项目总投资3亿元。',
  names: [
    { kind: 'Event', name: '全市林业工作会议', key: '2031-05-12|江城市|会议', date: '2031-05-12', status: 'held' },
    { kind: 'Person', name: '李苇' },
    { kind: 'Organization', name: '江城市林业局' },
    { kind: 'Project', name: '青杨林项目' },
  ],
  claims: [
    ['ATTENDED', '李苇', '全市林业工作会议', { role: 'lead' }],
    ['HOLDS_POSITION', '李苇', '江城市林业局', { title: '局长' }],
    ['HAS_FIGURE', '青杨林项目', '', { text: '3亿元', value: 300_000_000, unit: '元', measure: '总投资' }],
  ],
}
const undated: Report = { source: 'b.txt', text: '简讯\n李苇到场。', names: [{ kind: 'Person', name: '李苇' }] }
const exported = () => toGraphology(resolve([report, undated].map(extractOf)))

describe('export to graphology', () => {
  it('fits its schema, with no property that is undefined', () => {
    expect(graphExport.parse(exported())).toStrictEqual(exported())
    expect(JSON.parse(JSON.stringify(exported()))).toStrictEqual(exported())
  })

  it('is the same bytes for any order of the graph, sorted by key', () => {
    const graph = resolve([report, undated].map(extractOf))
    const reversed = Object.fromEntries(Object.entries(graph).map(([k, list]) => [k, [...list].reverse()]))
    expect(JSON.stringify(toGraphology({ ...graph, ...reversed }))).toBe(JSON.stringify(exported()))
    for (const list of [exported().nodes, exported().edges]) {
      const keys = list.map(x => x.key)
      expect(keys).toEqual(keys.toSorted())
    }
  })

  it('is read by graphology', () => {
    const graph = new Graphology.MultiDirectedGraph({ allowSelfLoops: false })
    graph.import(exported())
    expect([graph.order, graph.size]).toEqual([exported().nodes.length, exported().edges.length])
  })

  it('holds for each edge the words that say it', () => {
    const { nodes, edges } = exported()
    const texts = new Map(nodes.map(n => [n.key, n.attributes.text]))
    const attended = edges.find(e => e.attributes.kind === 'ATTENDED')
    expect(attended?.attributes).toEqual({
      kind: 'ATTENDED',
      role: 'lead',
      statements: 1,
      first: '2031-05-13',
      last: '2031-05-13',
      evidence: [
        {
          article: '江城日报-2031-05-13.txt#1',
          quote: '江城市林业局局长李苇主持，青杨林项目总投资3亿元。',
          start: 11,
          end: 36,
          rule: 'test/row',
          from: [19, 21],
          to: [0, 8],
          carried: { to: 'headline' },
        },
      ],
    })
    for (const { evidence } of graphExport.parse(exported()).edges.map(e => e.attributes))
      for (const e of evidence) expect(String(texts.get(e.article)).slice(e.start, e.end)).toBe(e.quote)
  })

  it('gives a figure as a node with its number', () => {
    expect(exported().nodes.find(n => n.attributes.kind === 'Figure')?.attributes).toEqual({
      kind: 'Figure',
      name: '3亿元',
      text: '3亿元',
      value: 300_000_000,
      unit: '元',
      measure: '总投资',
    })
  })

  it('of nothing is an empty graph', () => {
    expect(toGraphology(resolve([]))).toMatchObject({ nodes: [], edges: [] })
  })
})
