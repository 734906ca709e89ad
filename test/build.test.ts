// The build over a store: what is unchanged is not read again, what changed is replaced, what is gone goes when asked.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Gazetteer } from '../schema/gazetteer.ts'
import type { PageExtract } from '../schema/model.ts'
import { build } from '../src/build/index.ts'
import { graphOf } from '../src/pipeline.ts'
import { readInputs } from '../src/read.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'

const page = (leader: string) =>
  `云河日报 2031年5月6日\n\n云河市召开春耕现场会\n\n5月6日，云河市召开春耕现场会。副市长${leader}出席会议并讲话。\n`
let folder: string
let pages: string
let store: Store

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baomai-build-'))
  pages = join(folder, 'pages')
  mkdirSync(pages)
  writeFileSync(join(pages, 'yunhe-daily-2031-05-06.txt'), page('柳明远'))
  writeFileSync(join(pages, 'yunhe-daily-2031-05-07.txt'), page('秦书涵'))
  store = await openStore(join(folder, 'graph.grafeo'))
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const sources = async () => (await store.load()).pages.map(p => p.source)
const fresh = async () => graphOf((await readInputs([pages], {})).pages)

it('holds what reading the pages from scratch gives', async () => {
  const report = await build(store, [pages])
  expect(report.pages).toEqual({ read: 2, unchanged: 0, refused: 0, dropped: 0, kept: 0 })
  expect(report.changes.written).toBeGreaterThan(0)
  expect(report.articles).toBe(2)
  expect(await store.load()).toEqual(await fresh())
})

it('a second build reads nothing and changes nothing', async () => {
  await build(store, [pages])
  const seen: string[] = []
  const again = await build(store, [pages], { onPage: (_, __, e) => seen.push(e.source) })
  expect(seen).toEqual([])
  expect(again.pages).toMatchObject({ read: 0, unchanged: 2 })
  expect(again.changes).toEqual({ written: 0, dropped: 0 })
})

it('a changed page is replaced, the others are not read again', async () => {
  await build(store, [pages])
  writeFileSync(join(pages, 'yunhe-daily-2031-05-07.txt'), page('陶静姝'))
  expect((await build(store, [pages])).pages).toMatchObject({ read: 1, unchanged: 1 })
  const graph = await store.load()
  expect(graph.articles.map(a => a.text).join()).not.toContain('秦书涵')
  expect(graph).toEqual(await fresh())
})

it('a page that is gone stays, and goes with prune', async () => {
  await build(store, [pages])
  rmSync(join(pages, 'yunhe-daily-2031-05-07.txt'))
  expect((await build(store, [pages])).pages).toMatchObject({ unchanged: 1, kept: 1, dropped: 0 })
  expect(await sources()).toHaveLength(2)
  expect((await build(store, [pages], { prune: true })).pages).toMatchObject({ unchanged: 1, kept: 0, dropped: 1 })
  expect(await store.load()).toEqual(await fresh())
})

it('an input that cannot be used now is listed; what an earlier build read of it stays', async () => {
  await build(store, [pages])
  writeFileSync(join(pages, 'yunhe-daily-2031-05-07.txt'), '')
  const report = await build(store, [pages], { prune: true })
  expect(report.problems.map(p => p.source)).toEqual(['yunhe-daily-2031-05-07.txt'])
  expect(report.pages).toMatchObject({ refused: 1, dropped: 0 })
  expect(await sources()).toHaveLength(2)
})

it('a page that could be used, though not all of it, is listed but not refused', async () => {
  writeFileSync(join(pages, 'yunhe-daily-2031-05-07.meta.json'), 'no JSON')
  const report = await build(store, [pages])
  expect(report.problems.map(p => p.source)).toEqual(['yunhe-daily-2031-05-07.txt'])
  expect(report.pages).toMatchObject({ read: 2, refused: 0 })
})

it('other names to know beforehand make it read the pages again', async () => {
  const gazetteer: Gazetteer = { format: 'baomai-gazetteer', version: 1, names: [] }
  await build(store, [pages])
  expect((await build(store, [pages], { gazetteer })).pages).toMatchObject({ read: 2, unchanged: 0 })
  expect((await build(store, [pages], { gazetteer })).pages).toMatchObject({ read: 0, unchanged: 2 })
  expect((await build(store, [pages])).pages).toMatchObject({ read: 2, unchanged: 0 })
  expect(await store.load()).toEqual(await fresh())
})

it('tells what each input says, in order, and the same of an unchanged one', async () => {
  const told = async () => {
    const extracts: PageExtract[] = []
    await build(store, [pages], { onExtract: e => extracts.push(e) })
    return extracts.map(e => [e.page.source, e.statements.map(s => s.rule).sort()])
  }
  const first = await told()
  expect(first.map(([source]) => source)).toEqual(['yunhe-daily-2031-05-06.txt', 'yunhe-daily-2031-05-07.txt'])
  expect(await told()).toEqual(first)
})

it('prunes nothing when an input cannot be looked into', async () => {
  await build(store, [pages])
  rmSync(join(pages, 'yunhe-daily-2031-05-07.txt'))
  const report = await build(store, [pages, join(folder, 'away')], { prune: true })
  expect(report.pages).toMatchObject({ dropped: 0, kept: 1 })
  expect(report.problems.map(p => p.message).join()).toContain('Nothing was pruned')
})

it('makes no store when there is nothing to put into it', async () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  expect((await build(store, [empty])).problems).toHaveLength(1)
  expect(existsSync(join(folder, 'graph.grafeo'))).toBe(false)
})

it('what is left out for review is told again by later builds', async () => {
  const first = await build(store, [pages])
  expect((await build(store, [pages])).review).toEqual(first.review)
})
