// The extractor's version follows from its sources: a changed rule makes a new one, a checkout elsewhere does not.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const rule = 'src/extract/rules/attended.ts'
const { extractorVersion, sourcesOf } = await import(pathToFileURL('scripts/version.mjs').href)
const files: string[] = [...sourcesOf('.').keys()]
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'version-'))
  for (const file of files) cpSync(file, join(copy, file))
})
afterAll(() => rmSync(copy, { recursive: true }))

it('comes from all that reads, segments and extracts, and from nothing later', () => {
  expect(files).toEqual(expect.arrayContaining([rule, 'src/read/decode.ts', 'src/segment/lines.ts', 'src/hash.ts']))
  expect(files.filter(file => /^src\/(resolve|store|server|export|cli)/.test(file))).toEqual([])
})

it('is the same wherever the sources lie and however their lines end', () => {
  const version = extractorVersion('.')
  expect(extractorVersion(copy)).toBe(version)
  for (const file of files) writeFileSync(join(copy, file), readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
  expect(extractorVersion(copy)).toBe(version)
})

it('is another when a rule is', () => {
  const text = readFileSync(rule, 'utf8')
  writeFileSync(join(copy, rule), text.replace('出席', '列席'))
  expect(extractorVersion(copy)).not.toBe(extractorVersion('.'))
})

it('is in what was built (else: npm run build)', async () => {
  const { EXTRACTOR } = await import(pathToFileURL('dist/src/version.js').href)
  expect(EXTRACTOR).toBe(extractorVersion('.'))
})
