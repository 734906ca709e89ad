// Raises the floors of the scores to what is reached now, less a point: node scripts/floors.mjs. A floor never falls.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const sets = [
  ['test/gold', 'test/floors.own.json'],
  ['../shared/gold', 'test/floors.outside.json'],
]
for (const [gold, file] of sets.filter(([folder]) => existsSync(folder))) {
  const args = ['scripts/score.mjs', '--gold', gold, '--together', '--json']
  const scores = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout)
  const old = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const reached = figures(scores).map(([name, value]) => [name, Math.max(old[name] ?? 0, floorOf(value))])
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(reached), null, 2)}\n`)
  console.log(`${file}: ${reached.length} floors`)
}

function figures(scores, path = '') {
  return Object.entries(scores).flatMap(([name, value]) => {
    if (name.startsWith('by')) return figures(value, `${name}.`)
    return [[`${path}${name}`, value.f1 ?? value]]
  })
}

function floorOf(value) {
  return value === 1 ? 1 : Math.max(0, Math.floor(value * 100 - 1) / 100)
}
