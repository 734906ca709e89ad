// The contract of a store, on a real Neo4j server.
import { describe, expect, it, vi } from 'vitest'
import { openStore } from '../src/store/open.ts'
import { storeContract } from './store.contract.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'

describe.skipIf(skipNeo4j)(neo4jTitle('Neo4j'), () => {
  const neo4j = useNeo4j()
  storeContract(options => openStore(neo4j.url, options), neo4j.empty)

  it('says what to do about a wrong password', async ({ skip }) => {
    const { NEO4J_PASSWORD } = process.env
    skip(NEO4J_PASSWORD === undefined, 'the server of NEO4J_URI asks for no password')
    vi.stubEnv('NEO4J_PASSWORD', 'wrong')
    const error: unknown = await openStore(neo4j.url).catch(e => e)
    vi.stubEnv('NEO4J_PASSWORD', NEO4J_PASSWORD)
    expect(error).toMatchObject({
      name: 'StoreError',
      message: expect.stringMatching(/refuses the user name or password\. Set NEO4J_USERNAME and NEO4J_PASSWORD/),
    })
  })
})
