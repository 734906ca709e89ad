// Files → pages. (First cut.)
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from '../schema/model.ts'
import { hashOf } from './hash.ts'

export function readPage(file: string): Page {
  const text = readFileSync(file, 'utf8')
  const published = /(\d{4}-\d{2}-\d{2})/.exec(basename(file))?.[1]
  return { source: basename(file), text, hash: hashOf(text), ...(published ? { published } : {}) }
}
