// Queries of a user on a Grafeo file, each in a process that can be ended (grafeo-reader.js).
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { columns } from './grafeo-columns.ts'
import { versionOf } from './grafeo-copy.ts'
import { hint } from './grafeo-hints.ts'
import { meaning, plain } from './grafeo-values.ts'
import { LimitError, type Params, type QueryLimits, type Row, StoreError } from './store.ts'

const GiB = 2 ** 30
/** Memory that a query may take beside the graph itself. A runaway one takes about 0.7 GiB a second. */
const memory = 2 * GiB

interface Answer {
  rows?: unknown[]
  columns?: string[]
  more?: boolean
  error?: string
}

/** The processes of one file. One that waits idle is asked again, as long as the file is the one it has opened. */
export function queries(path: string) {
  const idle: { child: ChildProcess; version: string }[] = []

  function take() {
    const version = versionOf(path)
    for (let reader = idle.pop(); reader; reader = idle.pop()) {
      if (reader.version === version && reader.child.connected) return reader
      reader.child.kill('SIGKILL')
    }
    const child = fork(program, [path, String(memory)], { serialization: 'advanced', execArgv: [], stdio: stdio })
    return { child, version }
  }

  return {
    /** Throws a `LimitError` at a limit, a `StoreError` where the engine refuses. */
    async query(cypher: string, params: Params, limits: QueryLimits): Promise<Row[]> {
      const most = limits.rows ?? Number.POSITIVE_INFINITY
      const reader = take()
      const answer = await ask(reader.child, { cypher, params, rows: most }, limits.seconds)
      if (reader.child.connected && idle.length < 2) idle.push(reader)
      else reader.child.kill('SIGKILL')
      if (answer.error !== undefined) throw new StoreError(hint(answer.error, cypher) ?? meaning(answer.error, path))
      const names = columns(cypher, answer.columns ?? [])
      const rows = (answer.rows ?? []).map(row => plainRow(row, names))
      if (answer.more)
        throw new LimitError(`The query has more than ${most} rows. Add LIMIT, or raise the limit.`, rows)
      return rows
    },
    close() {
      for (const { child } of idle.splice(0)) child.kill('SIGKILL')
    },
  }
}

const program = fileURLToPath(new URL('./grafeo-reader.js', import.meta.url))
const stdio: ('ignore' | 'ipc')[] = ['ignore', 'ignore', 'ignore', 'ipc']

function ask(child: ChildProcess, question: object, seconds?: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      child.off('message', answered).off('exit', ended).off('error', failed)
      finish()
    }
    const answered = (answer: Answer) => settle(() => resolve(answer))
    const failed = (error: Error) => settle(() => reject(error))
    const ended = (code: number | null) =>
      settle(() =>
        reject(
          code === 3
            ? new LimitError(`The query takes more than ${memory / GiB} GiB of memory. Ask for less at once.`)
            : new StoreError('The query ended the process that ran it. Ask for less at once.'),
        ),
      )
    const late = () =>
      settle(() => {
        child.kill('SIGKILL')
        reject(new LimitError(`The query ran longer than ${seconds} s. Ask for less at once, or raise the limit.`))
      })
    const timer = seconds === undefined ? undefined : setTimeout(late, seconds * 1000)
    child.on('message', answered).on('exit', ended).on('error', failed)
    child.send(question)
  })
}

function plainRow(row: unknown, names: [given: string, name: string][]): Row {
  const values = new Map(Object.entries(Object(row)))
  return Object.fromEntries(names.map(([given, name]) => [name, plain(values.get(given))]))
}
