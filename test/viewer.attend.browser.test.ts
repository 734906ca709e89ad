// A reader in a real Chromium asks who attended what: the table, its sentences, its file and its link; an event's roster.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { invent } from './support/invented.ts'
import { type Opened, output, useReader } from './support/reader.ts'

const graph = invent()
const attended = graph.relations.filter(({ kind }) => kind === 'ATTENDED')
const eventsOf = (person: string) => attended.filter(({ from }) => from === person).map(({ to }) => to)
const [leader] = graph.entities
  .filter(({ kind }) => kind === 'Person')
  .toSorted((a, b) => eventsOf(b.id).length - eventsOf(a.id).length)
if (!leader) throw new Error('The invented graph has no person.')

const reader = useReader(graph)

test('from a card to the table, to who else was there, to the sentence, to a file and a link', async () => {
  const { page, problems } = await open(`?node=${leader.id}`)
  await page.getByRole('button', { name: '参加的活动' }).click()
  const tool = page.locator('#tool')
  await tool.locator('tbody tr').first().waitFor()
  expect(await tool.locator('tbody tr').count()).toBe(eventsOf(leader.id).length)
  const days = await tool.locator('.day').allTextContents()
  expect(days).toEqual(days.toSorted())

  const other = tool.locator('.rows .row').first()
  const name = await other.locator('.name').textContent()
  const partner = graph.entities.find(entity => entity.kind === 'Person' && entity.name === name)
  const together = eventsOf(leader.id).filter(event => eventsOf(partner?.id ?? '').includes(event))
  expect(together.length).toBeGreaterThan(0)
  await other.getByRole('button', { name: '加进表里' }).click()
  await tool.getByText(`同场 ${together.length} 次`).first().waitFor()
  expect(await tool.locator('.together').textContent()).toContain(`${leader.name}、${name}`)
  const all = new Set([...eventsOf(leader.id), ...eventsOf(partner?.id ?? '')])
  expect(await tool.locator('tbody tr').count()).toBe(all.size)

  await tool.getByRole('button', { name: '活动', exact: true }).click()
  expect(await tool.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending')
  const both = tool.locator('tbody tr').first()
  expect(await both.locator('td:nth-child(n+4) .sentences').count()).toBe(2)
  await both.locator('td:nth-child(4) .sentences').click()
  await tool.locator('.opened .quote').first().waitFor()
  expect(await tool.locator('.opened .quote mark.end').first().textContent()).toBe(leader.name)
  await page.screenshot({ path: join(output, 'viewer-attendance.png') })

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    tool.getByRole('button', { name: '下载 CSV' }).click(),
  ])
  const lines = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(lines[0]).toBe(`\ufeff日期,活动,情况,地点,${leader.name},${name}`)
  expect(lines.length).toBe(1 + all.size)

  const { page: fresh } = await open(new URL(page.url()).search)
  await fresh.locator('#tool tbody tr').first().waitFor()
  expect(await fresh.locator('#tool tbody').textContent()).toContain((await both.textContent()) ?? '?')
  await page.keyboard.press('Escape')
  expect(await tool.locator('table').count()).toBe(0)
  await page.locator('#panel').getByRole('heading', { name: leader.name }).waitFor()
  expect(problems).toEqual([])
})

test('an event has its roster in printed order with offices; the sentence has its headline and the line as printed', async () => {
  const event = eventsOf(leader.id)[0] ?? ''
  const { page, problems } = await open(`?node=${event}`)
  const roster = page.locator('#panel .roster')
  await roster.locator('.row').first().waitFor()
  const said = graph.statements
    .filter(({ kind, relation }) => kind === 'ATTENDED' && attended.some(r => r.id === relation && r.to === event))
    .toSorted((a, b) => a.from.start - b.from.start)
  const names = said.map(({ quote, start, from }) => quote.slice(from.start - start, from.end - start))
  expect(await roster.locator('.row .name').allTextContents()).toEqual(names)
  const office = graph.statements.find(({ kind, article }) => kind === 'HOLDS_POSITION' && article === said[0]?.article)
  expect(await roster.locator('.props').first().textContent()).toBe(office?.props.title)

  await roster.locator('.row .sentences').first().click()
  const sentence = roster.locator('.sentence').first()
  expect(await sentence.locator('.carried').textContent()).toContain('从标题承接')
  expect(await sentence.locator('.carried .quote').textContent()).toContain('顺利举办')
  await sentence.getByText('版面原样').click()
  await sentence.locator('.lines .sentence-mark').first().waitFor()
  expect(
    await sentence
      .locator('.lines li .sentence-mark')
      .allTextContents()
      .then(parts => parts.join('')),
  ).toBe(said[0]?.quote)
  await roster.getByRole('checkbox').check()
  await roster.getByText('没有一句话同时写明两端').waitFor()
  await roster.getByRole('checkbox').uncheck()

  await sentence.locator('.quote').first().click()
  const article = page.locator('#panel .article')
  await article.locator('.title .source-mark').first().waitFor()
  await article.locator('.title mark.end.brought').waitFor()
  await article.locator('.lines figcaption').waitFor()
  await page.screenshot({ path: join(output, 'viewer-evidence.png') })
  expect(problems).toEqual([])
})

test('the table fits a telephone', async () => {
  const { page } = await open(`?tool=attendance&attendance.persons=${leader.id}`, 390)
  await page.locator('#tool tbody tr').first().waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
})

const open = (address: string, width = 1280): Promise<Opened> =>
  reader.open(address, { viewport: { width, height: 800 } })
