// Compiles the sources for scripts that measure them as they are being written, without a build.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noEmitOnError', 'false']

/** Compiles into `out`/dist; answers with what imports a module of src/. Type errors are printed, and keep nothing from running. */
export function compiled(out) {
  try {
    execFileSync(process.execPath, [...tsc, '--outDir', join(out, 'dist')], { stdio: 'pipe' })
  } catch (e) {
    console.error(String(e.stdout))
  }
  return path => import(pathToFileURL(join(out, 'dist/src', path)).href)
}
