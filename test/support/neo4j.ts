// A real, empty Neo4j for the tests of one file: the server of NEO4J_URI, else one that the test run starts itself.
import { request } from 'node:http'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, inject, vi } from 'vitest'

/** Pass it to `describe.skipIf`, with `neo4jTitle` as the title, so that a run without Neo4j says so. */
export const skipNeo4j = process.env.BAOMAI_SKIP_NEO4J === '1'
export const neo4jTitle = (title: string) =>
  skipNeo4j ? `${title}: skipped, since BAOMAI_SKIP_NEO4J=1 asks for it` : title

/**
 * Call it at the top of a `describe`. The file has the database for itself; it is empty at first and emptied after.
 * Its credentials are in the environment meanwhile, where `openStore` and a command that a test runs find them.
 */
export function useNeo4j(): { readonly url: string; empty(): Promise<void> } {
  let url = ''
  let release = () => {}
  beforeAll(async () => {
    const lent = await borrow(inject('neo4jPort'))
    ;({ url, release } = lent)
    if (lent.password) vi.stubEnv('NEO4J_USERNAME', 'neo4j').stubEnv('NEO4J_PASSWORD', lent.password)
    if (process.env.NEO4J_URI && (await count(url)) > 0)
      throw new Error('The database of NEO4J_URI is not empty. The tests empty it, so give them one of their own.')
    await empty(url)
  }, 600_000)
  afterAll(async () => {
    if (url) await empty(url)
    vi.unstubAllEnvs()
    release()
  }, 60_000)
  return {
    get url() {
      return url
    },
    empty: () => empty(url),
  }
}

function borrow(port: number): Promise<{ url: string; password?: string; release: () => void }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, agent: false }, response => {
      response.setEncoding('utf8').once('data', line => {
        const { url, password, error } = JSON.parse(line)
        if (error) reject(new Error(error))
        else resolve({ url, password, release: () => asked.destroy() })
      })
      response.on('error', () => {})
    })
    asked.on('error', reject).end()
  })
}

async function count(url: string): Promise<number> {
  const { records } = await run(url, 'MATCH (n) RETURN count(n) AS n')
  return Number(records[0]?.get('n'))
}

const empty = async (url: string) => {
  await run(url, 'MATCH (n) DETACH DELETE n')
}

async function run(url: string, cypher: string) {
  const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD } = process.env
  const auth = NEO4J_PASSWORD === undefined ? undefined : neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD)
  const driver = neo4j.driver(url, auth)
  try {
    return await driver.executeQuery(cypher)
  } finally {
    await driver.close()
  }
}
