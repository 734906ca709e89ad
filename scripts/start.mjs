// `npm start`: from a fresh clone to the picture of the example pages. Options go to `baomai serve`: npm start -- --port 4811
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const store = 'examples.grafeo'

if (needsInstall()) {
  console.error('Installing what package-lock.json names …')
  const npm = process.env.npm_execpath
  if (npm) run(process.execPath, npm, 'ci', '--no-audit', '--no-fund')
  if (!npm) run('npm', 'ci', '--no-audit', '--no-fund')
}
const { isStale } = await import('./stale.mjs')
if (isStale()) {
  console.error('Building …')
  run(process.execPath, 'scripts/build.mjs')
}
console.error('Reading examples/pages …')
run(process.execPath, 'dist/src/cli.js', 'build', 'examples/pages', '--store', store)

const server = spawn(process.execPath, ['dist/src/cli.js', 'serve', '--store', store, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
// A terminal sends Ctrl-C to both; whoever ends only this process means the server too.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('exit', code => process.exit(code ?? 0))

function needsInstall() {
  const installed = 'node_modules/.package-lock.json'
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs
}

/** Runs a command to its end; 1 from `baomai build` only says that some page was not used. */
function run(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (error) console.error(`${command}: ${error.message}`)
  const enough = status === 0 || (status === 1 && args[1] === 'build')
  if (!enough) process.exit(status || 1)
}
