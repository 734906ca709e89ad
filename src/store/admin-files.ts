// A store as the files that `neo4j-admin database import full` takes, for a first load of a large archive.
// Written as they are read: memory does not grow with the graph.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { type Columns, edgeColumns, nodeColumns } from './columns.ts'
import { constraints } from './cypher.ts'
import { markFormat } from './format.ts'
import { type Cell, type EdgeRow, endLabel, type NodeRow } from './rows.ts'
import { type Store, StoreError } from './store.ts'

/** Between the items of a list: no text of a newspaper holds it. */
const unit = '\u001f'

/**
 * Writes a file for each label and each type of edge, `import.sh` with the command, and `after.cypher`, which is run
 * once in the imported database. Answers how many nodes and edges there are. Throws a `StoreError` when the folder holds
 * something or a build into the store was cut off.
 */
export async function writeAdminFiles(store: Store, folder: string): Promise<{ nodes: number; edges: number }> {
  const [row] = await store.query('MATCH (d:Dirty) RETURN count(d) AS n')
  if (row?.n !== 0) throw new StoreError(`The last build into ${store.url} was cut off. Build again first.`)
  if ((await made(folder)).length > 0) throw new StoreError(`${folder} is not empty. Name another folder with --out.`)
  const files = new Map<string, File>()
  const written = { nodes: 0, edges: 0 }
  for await (const row of store.rows()) {
    const is = 'label' in row ? ofNode(row) : ofEdge(row)
    const file = files.get(is.name) ?? open(folder, is)
    files.set(is.name, file)
    await file.add(is.cells, row)
    written['label' in row ? 'nodes' : 'edges']++
  }
  for (const file of files.values()) await file.close()
  await writeFile(join(folder, 'import.sh'), script([...files.values()]), { mode: 0o755 })
  await writeFile(join(folder, 'after.cypher'), await after([...files.values()]))
  return written
}

/** What is in the folder. */
async function made(folder: string): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true })
    return await readdir(folder)
  } catch (error) {
    const why = error instanceof Error ? error.message : error
    throw new StoreError(`${folder} cannot be made (${why}). Name another folder with --out.`, { cause: error })
  }
}

interface Kind {
  /** Of its file. */
  name: string
  /** What the command says of it. */
  option: string
  /** Headers of the cells before the properties. */
  head: string[]
  columns: Columns
  /** A pattern that finds all of it. */
  pattern: string
}

function ofNode({ label, id }: NodeRow): Kind & { cells: string[] } {
  const space = endLabel(label)
  const labels = space === label ? label : `${label}:${space}`
  const name = `${label}.csv`
  const pattern = `(n:${label})`
  return {
    name,
    option: `--nodes=${labels}=${name}`,
    head: [`id:ID(${space})`],
    columns: nodeColumns(label),
    pattern,
    cells: [id],
  }
}

function ofEdge({ type, id, from, to }: EdgeRow): Kind & { cells: string[] } {
  const name = `${type}-${to.label}.csv`
  const head = [`:START_ID(${from.label})`, `:END_ID(${to.label})`, 'id:string']
  const pattern = `()-[n:${type}]->(:${to.label})`
  return {
    name,
    option: `--relationships=${type}=${name}`,
    head,
    columns: edgeColumns(type),
    pattern,
    cells: [from.id, to.id, id],
  }
}

type File = ReturnType<typeof open>

function open(folder: string, { name, option, head, columns, pattern }: Kind) {
  // Quotes tell a text that is empty from a property that is not there.
  const csv = stringify({ quoted_string: true })
  const file = createWriteStream(join(folder, name))
  csv.pipe(file)
  csv.write([...head, ...[...columns].map(([key, type]) => `${key}:${type}`)])
  const empty = new Set<string>()
  let longest = 0
  return {
    option,
    pattern,
    /** Lists that are empty in one row or more. */
    empty,
    /** Characters of the longest text. */
    longest: () => longest,
    async add(cells: string[], { id, props }: NodeRow | EdgeRow) {
      const strange = Object.keys(props).find(key => !columns.has(key))
      if (strange) throw new StoreError(`${id} in the store has a property ${strange}, which Baomai does not write.`)
      for (const [key, value] of Object.entries(props)) if (Array.isArray(value) && value.length === 0) empty.add(key)
      const values = [...columns.keys()].map(key => cellOf(id, props[key]))
      for (const value of values) if (typeof value === 'string') longest = Math.max(longest, value.length)
      const whole = csv.write([...cells, ...values])
      if (!whole) await once(csv, 'drain')
    },
    close() {
      csv.end()
      return finished(file)
    },
  }
}

function cellOf(id: string, value: Cell | undefined): string | number | boolean | undefined {
  if (!Array.isArray(value)) return value
  const lone = value.length === 1 && value[0] === ''
  if (lone || value.some(item => String(item).includes(unit)))
    throw new StoreError(
      `A list of ${id} holds a text that is empty or has a control character; it cannot be exported.`,
    )
  return value.join(unit)
}

/** The importer fails at a value that is larger than its buffer, and takes many of these. */
function script(files: File[]): string {
  const buffer = Math.max(4, Math.ceil((2 * Math.max(0, ...files.map(f => f.longest()))) / 2 ** 20))
  return `#!/bin/sh
# Imports the files of this folder into a new database of a Neo4j that is stopped: sh import.sh [DATABASE [OPTION…]]
# Then start it and run once: cypher-shell -d DATABASE -f after.cypher
cd "$(dirname "$0")" || exit 1
[ $# -gt 0 ] || set -- neo4j
exec neo4j-admin database import full "$@" --multiline-fields=true --array-delimiter=U+001F --read-buffer-size=${buffer}m \\
${files.map(f => `  ${f.option}`).join(' \\\n')}
`
}

/** The importer makes no constraints, and leaves lists out that are empty. */
async function after(files: File[]): Promise<string> {
  const lists = files.flatMap(({ pattern, empty }) =>
    [...empty].map(
      key => `MATCH ${pattern} WHERE n.${key} IS NULL CALL (n) { SET n.${key} = [] } IN TRANSACTIONS OF 10000 ROWS`,
    ),
  )
  const statements = [...(await markFormat(async () => [])), ...constraints, 'CALL db.awaitIndexes()', ...lists]
  return statements.map(statement => `${statement};\n`).join('')
}
