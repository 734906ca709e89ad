// baomai query: read-only Cypher, its rows as a table, JSON or CSV.

import Table from 'cli-table3'
import { Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { LimitError, type Params, type Row, type Value } from '../store/store.ts'
import { type AddCommand, numberFrom, type StoreOption, storeOption, withStore } from './options.ts'
import { ending, give, say, UsageError } from './outcome.ts'

interface Options extends StoreOption {
  param: string[]
  format: keyof typeof formats
  limit: number
  timeout: number
}

export const query: AddCommand = program => {
  program
    .command('query')
    .description('run Cypher that only reads')
    .argument('<cypher>')
    .option(
      '--param <k=v>',
      'a parameter as text, or k:=json; repeat it for more',
      (v, all: string[]) => [...all, v],
      [],
    )
    .addOption(new Option('--format <format>').choices(['table', 'json', 'csv']).default('table'))
    .option('--limit <n>', 'most rows', numberFrom(1, 10_000_000, true), 10_000)
    .option('--timeout <s>', 'most seconds', numberFrom(0.001, 86_400, false), 20)
    .addOption(storeOption())
    .action(ending(run))
}

async function run(cypher: string, { store: url, param, format, limit, timeout }: Options): Promise<number> {
  const params = paramsFrom(param)
  return withStore(url, true, async store => {
    try {
      give(formats[format](await store.query(cypher, params, { rows: limit, seconds: timeout })))
      return 0
    } catch (error) {
      if (!(error instanceof LimitError)) throw error
      if (error.rows.length) give(formats[format](error.rows))
      say(error.message)
      return 1
    }
  })
}

function paramsFrom(given: string[]): Params {
  return Object.fromEntries(
    given.map(text => {
      const [, name, sign, value = ''] = /^([^=:]+)(:?=)(.*)$/s.exec(text) ?? []
      if (!name) throw new UsageError(`--param ${text}: write name=text or name:=json.`)
      return [name, sign === '=' ? value : jsonFrom(text, value)]
    }),
  )
}

function jsonFrom(text: string, value: string): Value {
  try {
    return JSON.parse(value)
  } catch {
    throw new UsageError(`--param ${text}: what follows := is no JSON. For plain text write = instead.`)
  }
}

const formats = {
  json: (rows: Row[]) => JSON.stringify(rows, null, 2),
  csv: (rows: Row[]) => stringify([columnsOf(rows), ...cells(rows)]),
  table: (rows: Row[]) => {
    const table = new Table({ head: columnsOf(rows), style: { head: [], border: [], compact: true } })
    table.push(...cells(rows))
    return rows.length ? `${table}\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}` : 'no rows'
  },
}

const columnsOf = (rows: Row[]) => [...new Set(rows.flatMap(Object.keys))]
const cells = (rows: Row[]) => rows.map(row => columnsOf(rows.slice(0, 1)).map(name => cell(row[name])))

function cell(value: Value | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
