// A page that the reading itself fails at: the others go on, it is listed until it changes, and tried again when asked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Page } from '../schema/model.ts'
import { build } from '../src/build/index.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'

const { read } = vi.hoisted(() => ({ read: vi.fn() }))
vi.mock('../src/pipeline.ts', async original => {
  const pipeline = await original<typeof import('../src/pipeline.ts')>()
  const understand = (page: Page) => {
    read(page.source)
    return pipeline.understand(page)
  }
  return { ...pipeline, understand }
})

const text = (day: number) =>
  `云河日报 2031年5月${day}日\n\n云河市召开会议\n\n5月${day}日，副市长柳明远出席会议并讲话。\n`
let folder: string
let store: Store
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baomai-aside-'))
  for (const day of [1, 2, 3]) writeFileSync(join(folder, `${day}.txt`), text(day))
  store = await openStore(join(folder, 'graph.grafeo'))
  read.mockReset().mockImplementation((source: string) => {
    if (source === '2.txt') throw new Error('no such letter')
  })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const inputs = () => [1, 2, 3].map(day => join(folder, `${day}.txt`))
const tried = () => read.mock.calls.splice(0).map(([source]) => source)
const problem = {
  source: '2.txt',
  message:
    'The page could not be read (no such letter) and was set aside until it changes; --retry-failed tries it again.',
}

it('is set aside with its reason', async () => {
  const seen: string[] = []
  const report = await build(store, inputs(), { onPage: (done, total, o) => seen.push(`${done}/${total} ${o.failed}`) })
  expect(report.pages).toEqual({ read: 2, unchanged: 0, refused: 1, dropped: 0, kept: 0 })
  expect(report.problems).toEqual([problem])
  expect(seen).toEqual(['1/3 undefined', '2/3 no such letter', '3/3 undefined'])
  const { pages, articles } = await store.load()
  expect(pages.map(p => p.failed)).toEqual([undefined, 'no such letter', undefined])
  expect(articles.map(a => a.page)).toEqual(['1.txt', '3.txt'])
})

it('is listed again, and not read again while it is the same', async () => {
  await build(store, inputs())
  tried()
  const again = await build(store, inputs())
  expect([tried(), again.problems, again.changes]).toEqual([[], [problem], { written: 0, dropped: 0 }])
  expect(again.pages).toMatchObject({ read: 0, unchanged: 2, refused: 1 })
  writeFileSync(join(folder, '2.txt'), text(4))
  expect((await build(store, inputs())).problems).toEqual([problem])
  expect(tried()).toEqual(['2.txt'])
})

it('is tried again when asked, and then as if it never failed', async () => {
  await build(store, inputs())
  tried()
  read.mockReset()
  const retried = await build(store, inputs(), { retryFailed: true })
  expect([tried(), retried.problems]).toEqual([['2.txt'], []])
  const other = await openStore(join(folder, 'other.grafeo'))
  await build(other, inputs())
  expect(await store.load()).toEqual(await other.load())
  await other.close()
})

it('what was read of it before is gone with the text that said it', async () => {
  read.mockReset()
  await build(store, inputs())
  read.mockImplementation(() => {
    throw new Error('no such letter')
  })
  writeFileSync(join(folder, '2.txt'), text(4))
  await build(store, inputs())
  expect((await store.load()).articles.map(a => a.page)).toEqual(['1.txt', '3.txt'])
})
