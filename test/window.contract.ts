// What the picture holds of a window of days and within a budget, whatever the store: run by server.test.ts and server.neo4j.test.ts.
import type { Hono } from 'hono'
import { expect, it } from 'vitest'
import * as api from '../schema/api.ts'
import type { Graph } from '../schema/model.ts'

/** `app` gives an app over a store that holds `graph`. */
export function windowContract(app: () => Hono, graph: Graph): void {
  const get = async (query: string) => api.graphAnswer.parse(await (await app().request(`/api/graph?${query}`)).json())
  const published = new Map(graph.articles.map(a => [a.id, a.published ?? '']))
  const days = new Map<string, Set<string>>()
  for (const { relation, article } of graph.statements)
    days.set(relation, (days.get(relation) ?? new Set()).add(published.get(article) ?? ''))

  it('the picture knows all days of each edge', async () => {
    const { edges, days: between } = await get('')
    const told = edges.id.map((_, i) => new Set([edges.first[i], edges.last[i]]))
    for (const [i, edge] of between.edge.entries()) told[edge]?.add(between.date[i] ?? '')
    expect(between.edge.length).toBeGreaterThan(50)
    for (const [i, id] of edges.id.entries())
      expect([...(told[i] ?? [])].sort()).toEqual([...(days.get(id) ?? [])].sort())
  })

  it('a window has the edges of which a statement was printed in it, each where it was', async () => {
    const whole = await get('')
    const place = new Map(whole.nodes.id.map((id, i) => [id, [whole.nodes.x[i], whole.nodes.y[i]]]))
    for (const [from, to] of [
      ['2031-02-03', '2031-02-05'],
      ['2031-03-01', '2031-03-31'],
      ['2031-04-09', '2031-04-09'],
    ] as const) {
      const { nodes, edges, total } = await get(`from=${from}&to=${to}`)
      const stated = whole.edges.id.filter(id => [...(days.get(id) ?? [])].some(day => from <= day && day <= to))
      expect(edges.id).toEqual(stated)
      expect(total.edges).toBe(stated.length)
      for (const [i, id] of nodes.id.entries()) expect([nodes.x[i], nodes.y[i]]).toEqual(place.get(id))
    }
  })

  it('of more edges than the budget a backbone stays, and the total says how many there are', async () => {
    const whole = await get('')
    const { nodes, edges, total } = await get('edges=200')
    expect([edges.id.length, total]).toEqual([200, { nodes: nodes.id.length, edges: whole.edges.id.length }])
    const related = (answer: api.GraphAnswer) => new Set([answer.edges.from, answer.edges.to].flat()).size
    expect(related({ ...whole, nodes, edges })).toBe(related(whole))
    expect(Math.max(...edges.statements)).toBe(Math.max(...whole.edges.statements))
  })
}
