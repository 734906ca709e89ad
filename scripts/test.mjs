// `npm test`: everything, on a fresh build, since some tests run the built command. Arguments go to vitest.
import { fileURLToPath } from 'node:url'
import { install, run } from './install.mjs'
import { isStale } from './stale.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
install()
if (isStale()) run(process.execPath, ['scripts/build.mjs'])
run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)])
