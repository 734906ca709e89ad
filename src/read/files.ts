// Paths as given → the files to read, each with its source; folders are walked in sorted order.
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Problem } from '../../schema/model.ts'

export interface Folder {
  /** As given. */
  path: string
  /** Of the files in it that can be read, sorted. */
  sources: string[]
  /** Files of other formats in it, relative to it. */
  unsupported: string[]
  /** Folders in it that could not be opened: what they hold is not known. */
  unopened: string[]
}

export interface Found {
  files: { path: string; source: string }[]
  folders: Folder[]
  /** Paths where there is nothing, as given. */
  missing: string[]
  problems: Problem[]
}

/** Formats that are read now, by extension. */
const supported = new Set(['.txt', '.md'])
const formats = [...supported].join(', ')

/** The files at and below these paths. */
export async function filesBelow(paths: string[]): Promise<Found> {
  const found: Found = { files: [], folders: [], missing: [], problems: [] }
  for (const path of paths) await add(path, found)
  return found
}

async function add(path: string, found: Found): Promise<void> {
  const source = basename(path)
  const info = await stat(path).catch(() => undefined)
  if (!info) {
    found.missing.push(path)
    found.problems.push({ source, message: `There is no file or folder at ${path}; check the path.` })
    return
  }
  if (info.isDirectory()) return addFolder(path, found)
  if (!supported.has(extname(path).toLowerCase())) {
    const message = `${path} is not in a format that can be read (${formats}); save it as text first.`
    found.problems.push({ source, message })
    return
  }
  found.files.push({ path, source })
}

async function addFolder(path: string, found: Found): Promise<void> {
  const folder: Folder = { path, sources: [], unsupported: [], unopened: [] }
  found.folders.push(folder)
  const inside = (await walk(folder, '', new Set(), found.problems)).sort((a, b) => (a < b ? -1 : 1))
  for (const source of inside) {
    if (supported.has(extname(source).toLowerCase())) folder.sources.push(source)
    else if (!source.endsWith('.meta.json')) folder.unsupported.push(source)
  }
  found.files.push(...folder.sources.map(source => ({ path: join(path, source), source })))
  const others = folder.unsupported.length
  if (others) {
    const some = folder.unsupported.slice(0, 5).join(', ') + (others > 5 ? ', …' : '')
    const message = `${others} file${others > 1 ? 's' : ''} in ${path} left out, not in a format that can be read (${formats}): ${some}`
    found.problems.push({ source: basename(path), message })
  }
  if (!folder.sources.length) {
    found.problems.push({ source: basename(path), message: `${path} holds no file that can be read (${formats}).` })
  }
}

/** Paths of the files below a folder, relative to it; hidden ones are skipped, a folder linked into itself is walked once. */
async function walk(folder: Folder, below: string, seen: Set<string>, problems: Problem[]): Promise<string[]> {
  const here = join(folder.path, below)
  const real = await realpath(here).catch(() => here)
  if (seen.has(real)) return []
  seen.add(real)
  const entries = await readdir(here, { withFileTypes: true }).catch(() => undefined)
  if (!entries) {
    folder.unopened.push(here)
    problems.push({
      source: below || basename(here),
      message: `The folder ${here} could not be opened; check that you may read it.`,
    })
    return []
  }
  const files: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const source = below ? `${below}/${entry.name}` : entry.name
    if (await isFolder(entry, join(here, entry.name))) files.push(...(await walk(folder, source, seen, problems)))
    else files.push(source)
  }
  return files
}

async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
