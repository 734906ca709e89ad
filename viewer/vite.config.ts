// Builds the viewer into dist/viewer, and serves it in development with the API of a running `baomai serve`.
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import * as ontology from '../schema/ontology.ts'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [ontologyRows()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../dist/viewer', emptyOutDir: true, target: 'es2023' },
  server: { proxy: { '/api': 'http://127.0.0.1:4810' } },
})

/** The page needs the ontology's labels and colours, not its validation: without zod it is 26 KiB (gzip) smaller. */
function ontologyRows(): Plugin {
  const plain = (value: unknown) => JSON.stringify(value, (key, inner) => (key === 'props' ? undefined : inner))
  const rows = Object.entries(ontology).filter(([, value]) => typeof value !== 'function')
  const code = rows.map(([name, value]) => `export const ${name} = ${plain(value)}`).join('\n')
  return {
    name: 'ontology-rows',
    enforce: 'pre',
    load: id => (id.endsWith('/schema/ontology.ts') ? code : undefined),
  }
}
