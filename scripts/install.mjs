// What `npm start` and `npm test` need first on a fresh clone; it must run with nothing installed.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/** Installs what package-lock.json names, when it was not or is older. Must run in the repository. */
export function install() {
  const installed = 'node_modules/.package-lock.json'
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return
  console.error('Installing what package-lock.json names …')
  const npm = process.env.npm_execpath
  if (npm) run(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'])
  else run('npm', ['ci', '--no-audit', '--no-fund'])
}

/** Runs a command to its end, and ends with its exit code unless that is 0 or one of `alsoFine`. */
export function run(command, args, alsoFine = []) {
  const shell = process.platform === 'win32' && command === 'npm'
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell })
  if (error) console.error(`${command}: ${error.message}`)
  if (status !== 0 && !alsoFine.includes(status)) process.exit(status || 1)
}
