// `npm test`: everything, on a fresh build, since some tests run the built command. Arguments go to vitest.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isStale } from './stale.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
if (isStale()) run('scripts/build.mjs')
run('node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2))

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
