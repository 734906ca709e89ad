// Finding by name in a real Neo4j server.
import { describe } from 'vitest'
import { openStore } from '../src/store/open.ts'
import { searchContract } from './search.contract.ts'
import { neo4jTitle, skipNeo4j, useNeo4j } from './support/neo4j.ts'

describe.skipIf(skipNeo4j)(neo4jTitle('Neo4j'), () => {
  const neo4j = useNeo4j()
  searchContract(() => openStore(neo4j.url))
})
