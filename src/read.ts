// Files and folders → pages: encoding, date and publication; what cannot be used is listed, the rest goes on.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Page, Problem } from '../schema/model.ts'
import { type Folder, filesBelow } from './read/files.ts'
import { type Given, type Outcome, pageOf } from './read/page.ts'

export type { Folder } from './read/files.ts'
export type { Given } from './read/page.ts'

export interface Inputs {
  /** In the order of the paths; those of one folder sorted by source. */
  pages: Page[]
  problems: Problem[]
  /** The folders among the paths, with the sources found in each: what `--prune` compares with. */
  folders: Folder[]
  /** Paths where there is nothing, as given. */
  missing: string[]
}

/**
 * Reads files and folders (recursively). `source` is the path relative to the folder given, with `/`; of a single file its name.
 * Files that cannot be used and second files of one source are listed as problems; nothing is thrown for them.
 * `options` say date and publication of all of them and win over sidecar, file name and text.
 */
export async function readInputs(paths: string[], options: Given = {}): Promise<Inputs> {
  const { files, folders, missing, problems } = await filesBelow(paths)
  const pages: Page[] = []
  const seen = new Map<string, string>()
  for (const { path, source } of files) {
    const before = seen.get(source)
    if (before !== undefined) {
      if (resolve(before) === resolve(path)) continue
      problems.push({ source, message: `${path} has the same name as ${before} and was left out; rename one of them.` })
      continue
    }
    seen.set(source, path)
    const outcome = await readOne(path, source, options)
    problems.push(...outcome.problems)
    if (outcome.page) pages.push(outcome.page)
  }
  return { pages, problems, folders, missing }
}

/** Reads one file as a page; its problems are not told. Throws an Error that says why when it cannot be used. */
export function readPage(path: string, options: Given = {}): Page {
  const sidecar = orNothing(() => readFileSync(sidecarOf(path), 'utf8'))
  const { page, problems } = pageOf(basename(path), readFileSync(path), sidecar, options)
  if (page) return page
  throw new Error(`${path}: ${problems.map(p => p.message).join(' ')}`)
}

async function readOne(path: string, source: string, options: Given): Promise<Outcome> {
  try {
    const sidecar = await readFile(sidecarOf(path), 'utf8').catch(() => undefined)
    return pageOf(source, await readFile(path), sidecar, options)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    const message = `The file could not be opened (${code}); check that it exists and that you may read it.`
    return { problems: [{ source, message }] }
  }
}

const sidecarOf = (path: string): string => join(dirname(path), `${basename(path).replace(/\.[^.]+$/, '')}.meta.json`)

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
