// baomai serve: the API and the viewer over a store, until Ctrl-C.
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { serve as listen, type ServerType } from '@hono/node-server'
import { createApp } from '../server/app.ts'
import { isLoopback } from '../server/guard.ts'
import type { Store } from '../store/store.ts'
import { type AddCommand, numberFrom, type StoreOption, storeOption, withStore } from './options.ts'
import { ending, say, UsageError } from './outcome.ts'

interface Options extends StoreOption {
  port: number
  host: string
  token?: string
}

export const serve: AddCommand = program => {
  program
    .command('serve')
    .description('serve the API and the viewer')
    .option('--port <n>', '0 takes a free one', numberFrom(0, 65_535, true), Number(process.env.PORT) || 4810)
    .option('--host <host>', 'another than the own machine needs --token', '127.0.0.1')
    .option('--token <token>', 'asked of every request')
    .addOption(storeOption())
    .action(ending(run))
}

async function run({ store: url, ...options }: Options): Promise<number> {
  if (!isLoopback(options.host) && !options.token)
    throw new UsageError(`--host ${options.host} opens the graph to others: give --token too, or leave --host out.`)
  return withStore(url, true, store => untilStopped(store, options))
}

async function untilStopped(store: Store, { port, host, token }: Omit<Options, 'store'>): Promise<number> {
  const viewer = fileURLToPath(new URL('../../viewer', import.meta.url))
  const app = createApp(store, { viewer, ...(token ? { token } : {}) })
  const server = await started(app.fetch, port, host)
  const { port: taken } = server.address() as AddressInfo
  say(`Baomai serves ${store.url} on http://${host}:${taken}${token ? `/?token=${encodeURIComponent(token)}` : ''}`)
  say('Ctrl-C ends it.')
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  return 0
}

function started(fetch: Parameters<typeof listen>[0]['fetch'], port: number, hostname: string): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname }, () => resolve(server))
    server.on('clientError', refuse)
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      const what = taken ? `Port ${port} is taken` : `${hostname}:${port} cannot be opened (${error.code})`
      reject(new UsageError(`${what}. Stop what runs there, or give another port with --port N.`))
    })
  })
}

/** What Node cannot read as a request; an address with bare Chinese in it is the usual case. */
function refuse(_: Error, socket: Duplex): void {
  if (!socket.writable) return
  const body = JSON.stringify({
    error: "This request cannot be read. Encode what is not ASCII: curl -G --data-urlencode 'q=…' ADDRESS.",
  })
  const head = ['HTTP/1.1 400 Bad Request', 'Connection: close', 'Content-Type: application/json; charset=utf-8']
  socket.end(`${[...head, `Content-Length: ${Buffer.byteLength(body)}`].join('\r\n')}\r\n\r\n${body}`)
}
