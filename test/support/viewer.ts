// The viewer as a user has it, for tests: built from its sources, served by the real server over an embedded store.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { build } from 'vite'
import type { Graph } from '../../schema/model.ts'
import { createApp } from '../../src/server/app.ts'
import { openStore } from '../../src/store/open.ts'
import { save } from '../../src/store/save.ts'

const configFile = fileURLToPath(new URL('../../viewer/vite.config.ts', import.meta.url))

export interface Served {
  url: string
  /** Where the page was built. */
  viewer: string
  close(): Promise<void>
}

/** Serves a graph on a free port of loopback. */
export async function serveGraph(graph: Graph): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'viewer-'))
  const viewer = join(folder, 'viewer')
  await build({ configFile, logLevel: 'warn', build: { outDir: viewer } })
  const store = await openStore(join(folder, 'graph.grafeo'))
  await save(store, graph)
  const app = createApp(store, { viewer })
  return new Promise(resolve => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}/`,
        viewer,
        close: async () => {
          await new Promise(done => server.close(done))
          await store.close()
          await rm(folder, { recursive: true })
        },
      }),
    )
  })
}
