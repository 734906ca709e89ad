// The real server over an embedded store that holds the invented graph, with the built viewer, on a free port of loopback.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import type { Graph } from '../../schema/model.ts'
import { createApp } from '../../src/server/app.ts'
import { openStore } from '../../src/store/open.ts'

const viewer = fileURLToPath(new URL('../../dist/viewer', import.meta.url))

export interface Served {
  url: string
  close(): Promise<void>
}

export async function serveGraph(graph: Graph): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'viewer-'))
  const store = await openStore(join(folder, 'graph.grafeo'))
  await store.prepare()
  await store.save(graph)
  const app = createApp(store, { viewer })
  return new Promise(resolve => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}/`,
        close: async () => {
          await new Promise(done => server.close(done))
          await store.close()
          await rm(folder, { recursive: true })
        },
      }),
    )
  })
}
