// What is generated from the ontology is fresh, and what the docs promise is there.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { entityKinds, relationKinds } from '../schema/ontology.ts'
import { jsonSchema, ontologyPage } from '../schema/reference.ts'
import { toGraphology } from '../src/export/graphology.ts'
import { graphOf } from '../src/pipeline.ts'

it.each([
  ['schema/graph.schema.json', jsonSchema],
  ['docs/ONTOLOGY.md', ontologyPage],
])('%s is fresh (else: npm run build && node scripts/generate.mjs)', (file, generate) => {
  expect(readFileSync(file, 'utf8')).toBe(generate())
})

it('docs/ONTOLOGY.md names every kind and relation', () => {
  const page = readFileSync('docs/ONTOLOGY.md', 'utf8')
  expect([...entityKinds, ...relationKinds].filter(kind => !page.includes(`\`${kind}\``))).toEqual([])
})

it('the JSON Schema accepts what is exported, and refuses an edge without evidence', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync('schema/graph.schema.json', 'utf8')))
  const page = { source: 'a.txt', text: '江城市教育局局长李苇出席开学典礼。', hash: '0' }
  expect(schema.safeParse(toGraphology(graphOf([page]))).success).toBe(true)
  const edge = { key: 'e', source: 'a', target: 'b', attributes: { kind: 'RUNS', statements: 1, evidence: [] } }
  expect(schema.safeParse({ ...toGraphology(graphOf([])), edges: [edge] }).success).toBe(false)
})
