// A server for the viewer's tests: the built page and the answers of an invented graph, on a free port of loopback.
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { answers, invent } from './invented.ts'

export const builtViewer = fileURLToPath(new URL('../../dist/viewer', import.meta.url))

export interface Served {
  url: string
  close(): Promise<void>
}

/** `trouble` stands in for an API call's answer when it gives one. */
export function serveInvented(
  trouble: (path: string) => Response | Promise<Response> | undefined = () => undefined,
): Promise<Served> {
  const data = answers(invent())
  const app = new Hono()
  app.use('/api/*', async (c, next) => (await trouble(c.req.path)) ?? next())
  app.get('/api/graph', c => c.json(data.graph()))
  app.get('/api/summary', c => c.json(data.summary()))
  app.get('/api/search', c => c.json(data.search(c.req.query('q') ?? '')))
  app.get('/api/entities/:id', c => found(data.entity(c.req.param('id'))))
  app.get('/api/entities/:id/neighbours', c => c.json(data.neighbours(c.req.param('id'))))
  app.get('/api/relations/:id/statements', c => found(data.statements(c.req.param('id'))))
  app.get('/api/articles/:id', c => found(data.article(c.req.param('id'))))
  app.use('*', serveStatic({ root: builtViewer }))
  return new Promise(resolve => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}/`,
        close: () => new Promise(done => server.close(() => done())),
      }),
    )
  })
}

function found(answer: unknown): Response {
  if (answer === undefined) return Response.json({ error: 'There is no such thing here.' }, { status: 404 })
  return Response.json(answer)
}
