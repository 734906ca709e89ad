// The HTTP API over a store (DESIGN §3) and the viewer's files.

import { existsSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import type { QueryAnswer } from '../../schema/api.ts'
import { toGraphology } from '../export/graphology.ts'
import { LimitError, type Params, type Store, StoreError } from '../store/store.ts'
import * as answers from './answers.ts'
import { attendance, roster } from './attendance.ts'
import { headers, ownName, tokenNeeded } from './guard.ts'
import {
  attendanceParams,
  bodyOf,
  exportParams,
  graphParams,
  linesParams,
  neighbourParams,
  paramsOf,
  pathParams,
  queryBody,
  searchParams,
} from './params.ts'
import { filtered, pictures } from './picture.ts'
import { lines } from './printed.ts'

export interface AppOptions {
  /** Folder of the built viewer; without it only the API answers. */
  viewer?: string
  /** Every request needs it. Without one only requests under a loopback name are answered. */
  token?: string
  /** Told the cause of each answer 500; standard error when absent. */
  log?: (message: string) => void
}

/** Routes over a store, for `serve` and for `app.request(path)`. Does not open or close the store. */
export function createApp(store: Store, options: AppOptions = {}): Hono {
  const app = new Hono()
  const pictureOf = pictures()
  const log = options.log ?? console.error

  app.use(compress(), headers, options.token ? tokenNeeded(options.token) : ownName)
  app.get('/api/search', async c => c.json(await answers.search(store, paramsOf(c, searchParams))))
  app.get('/api/entities/:id', async c => {
    const id = c.req.param('id')
    return c.json(known(await answers.entity(store, id), `no entity ${id}`))
  })
  app.get('/api/entities/:id/neighbours', async c => {
    const id = c.req.param('id')
    return c.json(known(await answers.neighbours(store, id, paramsOf(c, neighbourParams)), `no entity ${id}`))
  })
  app.get('/api/relations/:id/statements', async c => {
    const id = c.req.param('id')
    return c.json(known(await answers.statements(store, id), `no relation ${id}`))
  })
  app.get('/api/articles/:id', async c => {
    const id = c.req.param('id')
    return c.json(known(await answers.article(store, id), `no article ${id}`))
  })
  app.get('/api/articles/:id/lines', async c => {
    const id = c.req.param('id')
    return c.json(known(await lines(store, id, paramsOf(c, linesParams)), `no article ${id}`))
  })
  app.get('/api/attendance', async c => {
    const asked = paramsOf(c, attendanceParams)
    return c.json(known(await attendance(store, asked), `no entity for one of ${asked.persons.join(', ')}`))
  })
  app.get('/api/events/:id/roster', async c => {
    const id = c.req.param('id')
    return c.json(known(await roster(store, id), `no event ${id}`))
  })
  app.get('/api/graph', async c => {
    const filter = paramsOf(c, graphParams)
    return c.json(filtered(await pictureOf(store), filter))
  })
  app.get('/api/path', async c => {
    const asked = paramsOf(c, pathParams)
    return c.json(known(await answers.path(store, asked), `no entity ${asked.from} or ${asked.to}`))
  })
  app.get('/api/timeline', async c => c.json(await answers.timeline(store)))
  app.get('/api/summary', async c => c.json(await answers.summary(store)))
  app.post('/api/query', tooLong, async c => c.json(await queryFor(store, c)))
  app.get('/api/export', async c => {
    paramsOf(c, exportParams)
    return c.json(toGraphology(await store.load()))
  })
  app.all('/api/*', c => c.json({ error: `There is no ${c.req.method} ${c.req.path}.` }, 404))

  if (options.viewer && existsSync(options.viewer)) app.use(serveStatic({ root: options.viewer, onFound: keepFresh }))
  app.notFound(c => c.json({ error: `There is nothing at ${c.req.path}. The viewer is built by npm run build.` }, 404))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status)
    if (error instanceof StoreError) return c.json({ error: error.message }, 503)
    log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
    return c.json({ error: 'Something failed in the server; its log says what.' }, 500)
  })
  return app
}

const tooLong = bodyLimit({
  maxSize: 1_000_000,
  onError: c =>
    c.json({ error: 'The body is longer than 1 MB. Send a shorter query, or less in its parameters.' }, 413),
})

function known<T>(answer: T | undefined, missing: string): T {
  if (answer === undefined) throw new HTTPException(404, { message: `There is ${missing}.` })
  return answer
}

async function queryFor(store: Store, c: Context): Promise<QueryAnswer> {
  const { cypher, params, limit, timeout } = await bodyOf(c, queryBody)
  try {
    const rows = await store.query(cypher, params as Params, { rows: limit, seconds: timeout })
    return { rows }
  } catch (error) {
    if (error instanceof LimitError && error.rows.length) return { rows: error.rows, limited: error.message }
    if (error instanceof StoreError) throw new HTTPException(400, { message: error.message })
    throw error
  }
}

/** The page names its scripts by their hashes; it must not outlive them in a browser's cache. */
function keepFresh(path: string, c: Context) {
  if (path.endsWith('.html')) c.header('Cache-Control', 'no-cache')
}
