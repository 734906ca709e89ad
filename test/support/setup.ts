// Once for a test run: starts Neo4j when the first test file asks for it, lends it to one file at a time, stops it.
import { createServer, type Server as HttpServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { type Server, startServer } from './neo4j-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Port on loopback where `neo4j.ts` asks for the database. */
    neo4jPort: number
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.BAOMAI_SKIP_NEO4J === '1')
    console.warn('Without Neo4j, as BAOMAI_SKIP_NEO4J=1 asks: its tests are skipped.')
  const given = process.env.NEO4J_URI
  let starting: Promise<Server> | undefined
  let turn: Promise<unknown> = Promise.resolve()
  // A file has the database for as long as it keeps its request open.
  const lender = createServer((_, response) => {
    const closed = new Promise(resolve => response.on('close', resolve))
    turn = turn.then(async () => {
      if (response.destroyed) return
      try {
        if (!given) starting ??= startServer()
        const server = await starting
        response.write(JSON.stringify({ url: server?.url ?? given, password: server?.password }))
        await closed
      } catch (error) {
        response.end(JSON.stringify({ error: String(error) }))
      }
    })
  })
  project.provide('neo4jPort', await listen(lender))
  return async () => {
    lender.closeAllConnections()
    lender.close()
    const server = await starting?.catch(() => undefined)
    server?.stop()
  }
}

function listen(server: HttpServer): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
}
