// npm run bench -- NAME […]: measurements, printed as JSON lines; each is a file of this folder. Run npm run build before.
import { readdirSync } from 'node:fs'

const names = readdirSync(import.meta.dirname)
  .filter(f => f.endsWith('.mjs') && f !== 'run.mjs')
  .map(f => f.slice(0, -'.mjs'.length))
const [name, ...args] = process.argv.slice(2)
if (!name || !names.includes(name)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  process.exit(2)
}
const { measure } = await import(`./${name}.mjs`)
await measure(args)
