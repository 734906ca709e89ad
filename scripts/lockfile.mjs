// Completes package-lock.json after `npm install NAME`: names every platform's build of packages that ship one package
// for each, also those that the registry at hand did not serve, so that `npm ci` works on all of them.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))

let added = 0
for (const spec of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(spec.optionalDependencies ?? {})) {
    const os = ['win32', 'darwin', 'linux'].find(s => name.includes(s))
    const cpu = ['x64', 'arm64'].find(c => name.includes(c))
    if (lock.packages[`node_modules/${name}`] || !os || !cpu || !/^\d/.test(version)) continue
    const libc = os === 'linux' ? { libc: [name.includes('musl') ? 'musl' : 'glibc'] } : {}
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(spec.dev ? { dev: true } : {}),
      ...libc,
      optional: true,
      os: [os],
    }
    added++
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`)
console.log(`package-lock.json: ${added} platform packages added`)
