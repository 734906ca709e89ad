// Writes what follows from the ontology: schema/graph.schema.json and docs/ONTOLOGY.md.
//   npm run build && node scripts/generate.mjs [--dist DIR]
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const dist = process.argv.includes('--dist') ? process.argv[process.argv.indexOf('--dist') + 1] : join(root, 'dist')
const built = join(dist, 'schema/reference.js')
if (!existsSync(built)) {
  console.error(`${built} is not there: run npm run build first.`)
  process.exit(2)
}
const { jsonSchema, ontologyPage } = await import(pathToFileURL(built).href)
writeFileSync(join(root, 'schema/graph.schema.json'), jsonSchema())
writeFileSync(join(root, 'docs/ONTOLOGY.md'), ontologyPage())
