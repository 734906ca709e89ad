// Programs that the tests need: found on the PATH, else installed where that can be done without asking.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of a program on the PATH. */
export function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map(folder => join(folder, program)).find(isExecutable)
}

/** Its path, after installing Debian packages when it is missing and we are root. Throws with what to do else. */
export function install(program: string, ...packages: string[]): string {
  const found = onPath(program)
  if (found) return found
  if (process.getuid?.() !== 0 || !onPath('apt-get'))
    throw new Error(`The tests need ${program}. Install it (on Debian: apt-get install ${packages.join(' ')}).`)
  console.error(`Installing ${packages.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' })
  // Test files run side by side, and each may be the one that installs.
  apt('install', '-y', '-q', '-o', 'DPkg::Lock::Timeout=600', '--no-install-recommends', ...packages)
  const installed = onPath(program)
  if (!installed) throw new Error(`${packages.join(' ')} did not bring ${program}. Install it by hand.`)
  return installed
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
