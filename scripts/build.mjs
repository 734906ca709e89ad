// `npm run build`: the package into dist/, the viewer into dist/viewer; what was there before goes.
import { spawn } from 'node:child_process'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { extractorVersion } from './version.mjs'

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
nameVersion('dist/src/version.js')

/** Writes the version of the sources over what stands for it (src/version.ts). */
function nameVersion(file) {
  const named = readFileSync(file, 'utf8').replace("'sources'", `'${extractorVersion('.')}'`)
  if (!named.includes(extractorVersion('.'))) throw new Error(`${file} has no place for the version.`)
  writeFileSync(file, named)
}

/** Runs a tool of node_modules; its exit code. */
function run(...args) {
  return new Promise(resolve => {
    spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', code => resolve(code ?? 1))
  })
}
