// Attendance, rosters and printed lines of generated and of example pages, compared with what the graph itself holds.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as api from '../schema/api.ts'
import type { Graph } from '../schema/model.ts'
import { graphOf } from '../src/pipeline.ts'
import { readInputs } from '../src/read.ts'
import { createApp } from '../src/server/app.ts'
import { openStore } from '../src/store/open.ts'
import { save } from '../src/store/save.ts'
import type { Store } from '../src/store/store.ts'
import { invent } from './support/invented.ts'

describe('invented pages', () => {
  const graph = invent()
  const get = useApp(async () => graph)
  const of = (kind: string, side: 'from' | 'to', id: string) =>
    graph.relations.filter(r => r.kind === kind && r[side] === id)
  const persons = graph.entities.filter(e => e.kind === 'Person')
  const [one, two] = persons
    .toSorted((a, b) => of('ATTENDED', 'from', b.id).length - of('ATTENDED', 'from', a.id).length)
    .map(p => p.id)

  it('all events of two persons by date, each with its places and who was there', async () => {
    const answer = api.attendanceAnswer.parse(await get(`attendance?persons=${one},${two}&others=1000`))
    const wanted = new Set([one, two].flatMap(id => of('ATTENDED', 'from', id ?? '').map(r => r.to)))
    expect(wanted.size).toBeGreaterThan(5)
    expect(new Set(answer.events.map(e => e.id))).toEqual(wanted)
    expect(answer.events.map(e => e.date)).toEqual(answer.events.map(e => e.date).toSorted())
    for (const event of answer.events) {
      expect(event.places.map(p => [p.id, p.relation])).toEqual(of('HELD_AT', 'from', event.id).map(r => [r.to, r.id]))
      const present = of('ATTENDED', 'to', event.id).filter(r => r.from === one || r.from === two)
      expect(new Set(event.present.map(p => `${p.person} ${p.relation} ${p.role}`))).toEqual(
        new Set(present.map(r => `${r.from} ${r.id} ${r.props.role}`)),
      )
    }
    const company = [...wanted]
      .flatMap(id => of('ATTENDED', 'to', id).map(r => r.from))
      .filter(id => id !== one && id !== two)
    expect(answer.others.total).toBe(new Set(company).size)
    for (const { id, times } of answer.others.persons) expect(times).toBe(company.filter(other => other === id).length)
    const times = answer.others.persons.map(other => other.times)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
  })

  it('of many others only as many as asked for, but all are counted', async () => {
    const { others } = api.attendanceAnswer.parse(await get(`attendance?persons=${one}&others=2`))
    expect([others.persons.length, others.total > 2]).toEqual([2, true])
  })
})

describe('example pages', () => {
  let graph: Graph
  const get = useApp(async () => {
    graph = await graphOf((await readInputs(['examples/pages'], {})).pages)
    return graph
  })

  it('every event has those who attended it in its roster, in the order of the text', async () => {
    let offices = 0
    for (const event of graph.entities.filter(e => e.kind === 'Event')) {
      const { articles } = api.rosterAnswer.parse(await get(`events/${event.id}/roster`))
      const people = articles.flatMap(a => a.people)
      const attended = graph.relations.filter(r => r.kind === 'ATTENDED' && r.to === event.id)
      expect(new Set(people.map(p => p.relation))).toEqual(new Set(attended.map(r => r.id)))
      for (const { people } of articles) {
        expect(people.map(p => p.start)).toEqual(people.map(p => p.start).toSorted((a, b) => a - b))
        expect(new Set(people.map(p => p.id)).size).toBe(people.length)
        offices += people.filter(p => p.offices.length > 0).length
      }
    }
    expect(offices).toBeGreaterThan(10)
  })

  it('every sentence is on the lines that print it, letter by letter', async () => {
    const pages = new Map(graph.pages.map(page => [page.source, page.text]))
    let wrapped = 0
    for (const { article, start, end, quote } of graph.statements.slice(0, 60)) {
      const path = `articles/${encodeURIComponent(article)}/lines?start=${start}&end=${end}`
      const { source, lines } = api.linesAnswer.parse(await get(path))
      const page = (pages.get(source) ?? '').split('\n')
      for (const line of lines) expect(page[line.number - 1]).toBe(line.text)
      let said = ''
      for (const { text, runs } of lines)
        for (const { at, start: from, length } of runs) {
          const [first, last] = [Math.max(start, at), Math.min(end, at + length)]
          if (first < last) said += text.slice(from + first - at, from + last - at)
        }
      expect(said).toBe(quote)
      if (lines.length > 1) wrapped++
    }
    expect(wrapped).toBeGreaterThan(0)
  })
})

/** Asks an app over a store that holds this graph, while the tests of a `describe` run. */
function useApp(graph: () => Promise<Graph>): (path: string) => Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-attendance-'))
  let store: Store
  beforeAll(async () => {
    store = await openStore(join(folder, 'graph.grafeo'))
    await save(store, await graph())
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  return async path => (await createApp(store).request(`/api/${path}`)).json()
}
