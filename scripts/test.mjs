// `npm test`: everything, on a fresh build. Arguments go to vitest: `npm test -- store`.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

if (isStale()) run('scripts/build.mjs')
run('node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2))

/** Whether a source is younger than the built command, which some tests run. */
function isStale() {
  if (!existsSync('dist/src/cli.js')) return true
  const built = statSync('dist/src/cli.js').mtimeMs
  const sources = ['src', 'schema', 'viewer'].flatMap(folder =>
    readdirSync(folder, { recursive: true }).map(name => `${folder}/${name}`),
  )
  return ['package.json', ...sources].some(file => statSync(file).isFile() && statSync(file).mtimeMs > built)
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
