// Builds that are killed at any time, again and again, lose nothing that a plain re-run does not find.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { crash } from './support/crash.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'

const kills = 10

function expectMended({ held, wanted, kills: done }: Awaited<ReturnType<typeof crash>>): void {
  expect(done).toHaveLength(kills)
  expect(held.length).toBeGreaterThan(100_000)
  expect(held).not.toContain('"Dirty"')
  // Compared by hand: of two texts of a megabyte a difference would take minutes to be shown.
  expect(held === wanted).toBe(true)
}

it('a file that ten builds were killed at holds what one holds that was built at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baomai-crashed-'))
  const empty = async () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  }
  expectMended(await crash({ url: join(folder, 'graph.grafeo'), empty, kills, seed: 7 }))
  expect(readdirSync(folder)).toEqual(['graph.grafeo'])
  rmSync(folder, { recursive: true })
}, 300_000)

describe.skipIf(skipNeo4j)(neo4jTitle('Neo4j'), () => {
  const neo4j = useNeo4j()

  it('that ten builds were killed at holds what one holds that was built at once', async () => {
    // A server takes several times as long as a file.
    expectMended(await crash({ url: neo4j.url, empty: neo4j.empty, kills, seed: 7, pages: 70 }))
  }, 400_000)
})
