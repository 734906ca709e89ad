// Graphs as rows and back, and what must change between two sets of rows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph } from '../schema/model.ts'
import { diff } from '../src/store/diff.ts'
import type { Rows } from '../src/store/rows.ts'
import { fromRows, toRows } from '../src/store/thing-rows.ts'
import { nothing, small } from './support/graph.ts'
import { invent } from './support/invented.ts'

/** A graph with some of its texts, numbers and optional fields replaced by whatever fast-check finds. */
const graphs = fc
  .record({
    name: fc.string({ unit: 'binary' }),
    aliases: fc.array(fc.string()),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    statements: fc.nat(),
    date: fc.option(fc.string(), { nil: undefined }),
    role: fc.constantFrom('lead', 'speaker', 'participant'),
    spans: fc.array(fc.record({ start: fc.nat(), end: fc.nat() })),
    problems: fc.array(fc.string()),
  })
  .map(({ name, aliases, value, statements, date, role, spans, problems }): Graph => {
    const dated = date === undefined ? {} : { date }
    return {
      ...small,
      pages: small.pages.map(p => ({ ...p, text: name, problems })),
      mentions: small.mentions.map(({ date: _, ...m }) => ({ ...m, name, aliases, spans, ...dated })),
      entities: small.entities.map(({ date: _, ...e }) => ({ ...e, name, aliases, ...dated })),
      figures: small.figures.map(f => ({ ...f, value })),
      relations: small.relations.map(r => (r.kind === 'ATTENDED' ? { ...r, props: { role }, statements } : r)),
    }
  })

describe('rows', () => {
  it.each<[string, Graph]>([
    ['nothing', nothing],
    ['one of everything', small],
    ['some hundred articles', invent()],
  ])('give back %s', (_, graph) => {
    expect(fromRows(toRows(graph))).toEqual(graph)
  })

  it('give back any graph, in whatever order they come', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const { nodes, edges } = toRows(graph)
        expect(fromRows({ nodes: nodes.reverse(), edges: edges.reverse() })).toEqual(graph)
      }),
    )
  })

  // A ground that was read from a store has its keys in another order than one that a page was just read for.
  it('are the same bytes, whichever key of an object came first', () => {
    const turned = <T extends object>(of: T) => Object.fromEntries(Object.entries(of).reverse()) as T
    const other = { ...small, mentions: small.mentions.map(m => turned({ ...m, ground: turned(m.ground) })) }
    const bytes = (graph: Graph) => toRows(graph).edges.map(e => Object.entries(e.props).sort().join('\n'))
    expect(bytes(other)).toEqual(bytes(small))
  })

  it('hold only what a database can keep, and no two of one id', () => {
    const { nodes, edges } = toRows(small)
    const kept = (value: unknown): boolean =>
      ['string', 'number', 'boolean'].includes(typeof value) ||
      (Array.isArray(value) && new Set(value.map(v => typeof v)).size < 2 && value.every(v => typeof v !== 'object'))
    for (const { props } of [...nodes, ...edges]) expect(Object.values(props).every(kept)).toBe(true)
    expect(new Set(nodes.map(n => `${n.label} ${n.id}`)).size).toBe(nodes.length)
    expect(new Set(edges.map(e => `${e.type} ${e.id}`)).size).toBe(edges.length)
  })

  it('refuse a statement without its relation, and a row that something else wrote', () => {
    expect(() => toRows({ ...small, relations: [] })).toThrow('relation of statement s1')
    const { nodes, edges } = toRows(small)
    const strange = nodes.map(n => (n.label === 'Figure' ? { ...n, props: { ...n.props, value: 'much' } } : n))
    expect(() => fromRows({ nodes: strange, edges })).toThrow(
      /The row f1 in the database is not as Baomai writes it \(value/,
    )
  })
})

describe('diff', () => {
  const counts = (held: Rows, wanted: Rows) => {
    const { dropEdges, dropNodes, upsertNodes, createEdges } = diff(held, wanted)
    return [dropEdges, dropNodes, upsertNodes, createEdges].map(list => list.length)
  }
  const rows = toRows(small)
  const none = toRows(nothing)

  it('is empty between the same rows in another order', () => {
    const other = { nodes: [...rows.nodes].reverse(), edges: [...rows.edges].reverse() }
    expect(diff(rows, other).changes).toEqual({ written: 0, dropped: 0 })
    expect(diff(rows, none).changes.dropped).toBeGreaterThan(0)
  })

  it('writes all into an empty store and drops all for an empty graph', () => {
    expect(counts(none, rows)).toEqual([0, 0, rows.nodes.length, rows.edges.length])
    // The edges go with their nodes.
    expect(counts(rows, none)).toEqual([0, rows.nodes.length, 0, 0])
  })

  it('leads from any graph to any other', () => {
    fc.assert(
      fc.property(graphs, graphs, (a, b) => {
        expect(carriedOut(toRows(a), toRows(b))).toEqual(b)
      }),
    )
  })
})

/** The graph after carrying a diff out on rows as a database would. */
function carriedOut(held: Rows, wanted: Rows): Graph {
  const { dropEdges, dropNodes, upsertNodes, createEdges } = diff(held, wanted)
  const goneEdges = new Set(dropEdges.map(e => `${e.type} ${e.id}`))
  const goneNodes = new Set([...dropNodes, ...upsertNodes].map(n => `${n.label} ${n.id}`))
  return fromRows({
    nodes: [...held.nodes.filter(n => !goneNodes.has(`${n.label} ${n.id}`)), ...upsertNodes],
    edges: [...held.edges.filter(e => !goneEdges.has(`${e.type} ${e.id}`)), ...createEdges],
  })
}
