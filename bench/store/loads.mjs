// Part 1 of bench/store.mjs: rows through our store beside bare batches of the same rows.
import { join } from 'node:path'
import { bareCypherGrafeo, bareNeo4j, batchCallsGrafeo, emptied, inFolder, ours } from './load.mjs'
import { portions } from './rows.mjs'

export async function loads({ source, server, driver, large, pairs: asked, on = 'neo4j,grafeo' }) {
  const [things, pairs] = large ? [100_000, 1] : [10_000, asked ?? 5]
  const rows = portions(things, 5 * things)
  const count = list => rows.reduce((sum, p) => sum + p[list].length, 0)
  const size = `${things / 1000}k things, ${things / 200}k relations (${count('nodes')} nodes, ${count('edges')} edges)`
  return [
    ...(on.includes('neo4j') ? await onNeo4j(size, pairs, source, server, driver, rows) : []),
    ...(on.includes('grafeo') ? await onGrafeo(size, pairs, source, rows) : []),
  ]
}

async function onNeo4j(size, pairs, source, { url }, driver, rows) {
  const empty = () => emptied(driver)
  const some = rows.slice(0, 10)
  // A server that has just started compiles what it runs: each of the two gets its turn before it counts.
  for (const turn of [() => ours(source, url, some), () => bareNeo4j(driver, some)]) {
    await turn()
    await empty()
  }
  const runs = []
  for (let i = 0; i < pairs; i++) {
    const turns = [() => ours(source, url, rows), () => bareNeo4j(driver, rows)]
    const [own, bare] = await inTurn(turns, i, empty)
    runs.push({ own, bare })
    console.error(`Neo4j: ${own.toFixed(1)} s, bare ${bare.toFixed(1)} s`)
  }
  return [ratio(`Neo4j, ${size}: our store ÷ bare UNWIND`, runs)]
}

async function onGrafeo(size, pairs, source, rows) {
  const indexes = (await source('store/grafeo.js')).indexes.map(i => i.cypher)
  const runs = []
  for (let i = 0; i < pairs; i++)
    await inFolder(async folder => {
      const turns = [
        () => ours(source, join(folder, 'ours.grafeo'), rows),
        () => bareCypherGrafeo(join(folder, 'bare.grafeo'), rows, indexes),
      ]
      const [own, bare] = await inTurn(turns, i, () => {})
      const calls = await batchCallsGrafeo(join(folder, 'calls.grafeo'), rows, indexes)
      runs.push({ own, bare, calls })
      console.error(`Grafeo: ${own.toFixed(1)} s, bare ${bare.toFixed(1)} s, batch calls ${calls.toFixed(1)} s`)
    })
  return [
    ratio(`Grafeo, ${size}: our store ÷ bare UNWIND`, runs),
    ratio(
      `Grafeo, ${size}: our store ÷ its batch calls`,
      runs.map(({ own, calls }) => ({ own, bare: calls })),
      '',
    ),
  ]
}

/** The answers in the order given, though every second time the last is run first. */
async function inTurn(turns, i, between) {
  const order = i % 2 ? turns.toReversed() : turns
  const found = new Map()
  for (const turn of order) {
    found.set(turn, await turn())
    await between()
  }
  return turns.map(turn => found.get(turn))
}

function ratio(what, runs, asked = '≤ 1.25') {
  const middle = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
  const ratios = runs.map(r => r.own / r.bare)
  const seconds = `${middle(runs.map(r => r.own)).toFixed(1)} s ÷ ${middle(runs.map(r => r.bare)).toFixed(1)} s`
  const each = ratios.map(r => r.toFixed(2)).join(' ')
  return [what, `${middle(ratios).toFixed(2)} (${seconds}; each ${each})`, asked]
}
