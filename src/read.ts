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
  /** How many files there are to read. */
  count: number
  /** The folders among the paths, with the sources found in each: what `--prune` compares with. */
  folders: Folder[]
  /** Paths where there is nothing, as given. */
  missing: string[]
  /** So far: those of files are added as they are read. */
  problems: Problem[]
  /** Sources of the files that were read, also of those that could not be used. */
  sources: Set<string>
  /** Reads them one after another, in the order of the paths; those of one folder sorted by source. */
  pages(): AsyncGenerator<Page>
}

/**
 * Finds files, and below folders (recursively). `source` is the path relative to the folder given, with `/`; of a single
 * file its name. Files that cannot be used and second files of one source are listed as problems; nothing is thrown for
 * them. `options` say date and publication of all of them and win over sidecar, file name and text.
 */
export async function findInputs(paths: string[], options: Given = {}): Promise<Inputs> {
  const { files, folders, missing, problems } = await filesBelow(paths)
  const sources = new Set<string>()
  const seen = new Map<string, string>()
  return {
    count: files.length,
    folders,
    missing,
    problems,
    sources,
    async *pages() {
      for (const { path, source } of files) {
        const before = seen.get(source)
        if (before !== undefined) {
          if (resolve(before) === resolve(path)) continue
          const message = `${path} has the same name as ${before} and was left out; rename one of them.`
          problems.push({ source, message })
          continue
        }
        seen.set(source, path)
        sources.add(source)
        const outcome = await readOne(path, source, options)
        problems.push(...outcome.problems)
        if (outcome.page) yield outcome.page
      }
    },
  }
}

/** All of them at once, for some pages. */
export async function readInputs(paths: string[], options: Given = {}) {
  const { folders, missing, problems, pages: each } = await findInputs(paths, options)
  const pages: Page[] = []
  for await (const page of each()) pages.push(page)
  return { pages, folders, missing, problems }
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
