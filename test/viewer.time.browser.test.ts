// A reader narrows the picture to days, lets time play, takes changes back, and reads what the picture leaves out.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { invent } from './support/invented.ts'
import { type Opened, output, places, shown, useReader } from './support/reader.ts'

const graph = invent()

const reader = useReader(graph)

const open = (address = '', before?: (page: Page) => Promise<unknown>): Promise<Opened> =>
  reader.open(address, {}, before)

test('a month, by its bar: what was printed in it, each thing where it was; taken back and made again; shared', async () => {
  const { page, problems } = await open()
  const before = await places(page)
  await page.locator('.bin').nth(2).click()
  expect(new URL(page.url()).search).toBe('?from=2031-03-01&to=2031-03-31')
  await page.locator('.coverage').getByText('2031-03-01').waitFor()
  const march = await shown(page)
  expect(march.nodes).toEqual(printedIn('2031-03'))
  expect(before).toMatchObject(await places(page))
  await page.screenshot({ path: join(output, 'viewer-time.png') })

  await page.keyboard.press('Control+z')
  expect(await shown(page)).toEqual({ nodes: Object.keys(before).sort(), edges: (await shown(page)).edges })
  await page.keyboard.press('Control+Shift+Z')
  expect(await shown(page)).toEqual(march)
  const again = await open(new URL(page.url()).search)
  expect(await shown(again.page)).toEqual(march)
  expect(problems).toEqual([])
})

test('by keyboard: handles and dates', async () => {
  const { page } = await open()
  const [from, to] = [page.getByLabel('时段从'), page.getByLabel('时段到')]
  await from.focus()
  await page.keyboard.press('ArrowRight')
  expect(await from.getAttribute('aria-valuetext')).toBe('2031-02-01')
  await to.focus()
  for (let n = 0; n < 9; n++) await page.keyboard.press('ArrowLeft')
  // The one handle stops before the other.
  expect(await to.getAttribute('aria-valuetext')).toBe('2031-02-28')
  expect(await to.inputValue()).toBe('2')
  expect(new URL(page.url()).search).toBe('?from=2031-02-01&to=2031-02-28')
  await page.getByLabel('结束日期').fill('2031-02-03')
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('button', { name: '撤销' }).click()
  expect(new URL(page.url()).search).toBe('?from=2031-02-01&to=2031-03-31')
  await page.goBack()
  await page.waitForURL(/to=2031-02-28/)
})

test('a play grows to the whole picture; nothing moves', async () => {
  const { page, problems } = await open()
  const whole = await places(page)
  await page.getByRole('button', { name: '播放' }).click()
  const sizes = new Set<number>()
  while ((await page.getByRole('button', { name: '暂停' }).count()) > 0) {
    const now = await places(page)
    expect(whole).toMatchObject(now)
    sizes.add(Object.keys(now).length)
    await page.waitForTimeout(100)
  }
  expect(sizes.size).toBeGreaterThan(4)
  expect(await places(page)).toEqual(whole)
  expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true)
  expect(problems).toEqual([])
})

test('of what is too much to draw a part is drawn, and a window has all of its own; it is said', async () => {
  const { page, problems } = await open('', page =>
    page.route('**/api/graph*', route => {
      const url = new URL(route.request().url())
      url.searchParams.set('edges', '150')
      url.searchParams.set('limit', '120')
      return route.continue({ url: url.href })
    }),
  )
  const coverage = page.locator('.coverage')
  await coverage.getByText(`120 / ${graph.entities.length} 个节点`).first().waitFor()
  const part = await places(page)
  await page.locator('.bin').nth(2).click()
  const printed = printedIn('2031-03')
  await expect.poll(async () => (await shown(page)).nodes).toEqual(printed)
  expect(printed.some(id => !(id in part))).toBe(true)
  const march = await places(page)
  for (const id of printed.filter(id => id in part)) expect(march[id]).toEqual(part[id])
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.evaluate('__viewer.graph.order')).toBe(120)
  expect(await places(page)).toEqual(part)
  expect(problems).toEqual([])
})

test('days of which there is no page are hatched, and pages that could not be read are told', async () => {
  const days = { date: ['2031-03-01', '2031-03-04'], pages: [2, 1], failed: [0, 1], articles: [9, 4] }
  const { page } = await open('?lang=en&from=2031-03-02', async page => {
    await page.route('**/api/timeline', route =>
      route.fulfill({ json: { ...days, undated: { pages: 0, failed: 0, articles: 0 } } }),
    )
    await page.route('**/api/summary', async route => {
      const answer = await route.fetch()
      await route.fulfill({ json: { ...(await answer.json()), failed: 3, problems: 12 } })
    })
  })
  const bins = page.locator('.bin')
  expect(await bins.evaluateAll(all => all.map(({ className }) => className))).toEqual([
    'bin out',
    'bin gap',
    'bin gap',
    'bin',
  ])
  expect(await bins.nth(3).getAttribute('title')).toBe('2031-03-04: 4 articles, 1 page, 1 more unreadable')
  const coverage = await page.locator('.coverage').textContent()
  for (const fact of ['from 2031-03-02', '70 pages', '3 pages unreadable', '12 doubtful places', 'build '])
    expect(coverage).toContain(fact)
  await page.locator('#picture').screenshot({ path: join(output, 'viewer-gaps.png') })
})

/** Ids of the things that are told of in a month. */
function printedIn(month: string): string[] {
  const articles = new Map(graph.articles.map(({ id, published }) => [id, published ?? '']))
  const told = new Set(
    graph.statements.filter(s => articles.get(s.article)?.startsWith(month)).map(({ relation }) => relation),
  )
  const ends = graph.relations.filter(({ id }) => told.has(id)).flatMap(({ from, to }) => [from, to])
  return [...new Set(ends)].sort()
}
