// Which version of the rows a store holds: the name of a constraint says it, so that no query ever meets a mark.
import type { Run } from './graph.ts'
import { StoreError } from './store.ts'

/** One more whenever rows or keys of this version could not be told apart from those before. */
const format = 2

const start = 'baomai_rows_'
const mark = `${start}${format}`

/** Throws a `StoreError` when the pages in it were written by a version that writes other rows. */
export async function checkFormat(run: Run, url: string): Promise<void> {
  if ((await marks(run)).includes(mark)) return
  const [page] = await run('MATCH (p:Page) RETURN p.id AS id LIMIT 1')
  if (page)
    throw new StoreError(`${url} was written by another version of Baomai. Name a new store with --store and build it.`)
}

/** What to run so that the store says that it is of this version. It must hold no pages of another one. */
export async function markFormat(run: Run): Promise<string[]> {
  const held = await marks(run)
  return [
    ...held.filter(name => name !== mark).map(name => `DROP CONSTRAINT ${name} IF EXISTS`),
    ...(held.includes(mark)
      ? []
      : [`CREATE CONSTRAINT ${mark} IF NOT EXISTS FOR (p:Page) REQUIRE p.rows${format} IS UNIQUE`]),
  ]
}

async function marks(run: Run): Promise<string[]> {
  return (await run('SHOW CONSTRAINTS')).map(row => String(row.name)).filter(name => name.startsWith(start))
}
