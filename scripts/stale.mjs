// Whether dist/ is missing, half made, or older than a source.
import { existsSync, readdirSync, statSync } from 'node:fs'

const built = ['dist/src/cli.js', 'dist/viewer/index.html']
const inputs = [
  'src',
  'schema',
  'viewer',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/version.mjs',
]

/** Paths are those of the repository, in which it must run. */
export function isStale() {
  if (!built.every(existsSync)) return true
  const oldest = Math.min(...built.map(changed))
  return inputs.flatMap(filesOf).some(file => changed(file) > oldest)
}

const changed = file => statSync(file).mtimeMs

function filesOf(path) {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true }).map(name => `${path}/${name}`)
}
