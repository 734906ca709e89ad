// `npm run build`: the package into dist/, the viewer into dist/viewer; what was there before goes.
import { spawn } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
rmSync('dist', { recursive: true, force: true })
const failed = await Promise.all([
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'),
  run('node_modules/vite/bin/vite.js', 'build', 'viewer', '--logLevel', 'warn'),
])
if (failed.some(Boolean)) {
  console.error('The build failed; what is above says where.')
  process.exit(1)
}
chmodSync('dist/src/cli.js', 0o755)

/** Runs a tool of node_modules; its exit code. */
function run(...args) {
  return new Promise(resolve => {
    spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', code => resolve(code ?? 1))
  })
}
