// A reader at the viewer in a real Chromium: searches, opens a card, reads a sentence and its article, filters, switches language.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { GraphAnswer } from '../schema/api.ts'
import type { Entity, Graph } from '../schema/model.ts'
import { entities } from '../schema/ontology.ts'
import { invent } from './support/invented.ts'
import { output, useReader } from './support/reader.ts'

/** A name as a bad scan or a bad joke may have it. */
const hostile = '<img src=x onerror="document.title=1">'

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const graph = invent()
const [leader, joker] = busiest(graph)
joker.name = hostile

const reader = useReader(graph)
const { open } = reader

test('a reader finds a person, reads the sentence and the article behind a relation', async () => {
  const { page, problems } = await open('')
  await page.keyboard.press('/')
  await page.keyboard.type(leader.name)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  const card = page.locator('#panel .card')
  await card.getByRole('heading', { name: leader.name }).waitFor()
  const attended = graph.relations.filter(({ kind, from }) => kind === 'ATTENDED' && from === leader.id)
  const group = card.locator('.group').filter({ hasText: '出席' }).first()
  expect(await group.locator('summary .count').textContent()).toBe(String(attended.length))

  await group.locator('.sentences').first().click()
  const quote = group.locator('.quote').first()
  expect(await quote.locator('mark.end').textContent()).toBe(leader.name)
  expect(await group.locator('.carried').first().textContent()).toContain('从标题承接')
  await page.screenshot({ path: join(output, 'viewer.png') })

  const sentence = await quote.textContent()
  await quote.click()
  const article = page.locator('#panel .article')
  // It stands in the text, and in the lines of the page beside it, which come later.
  for (const place of ['.text > p', '.lines']) {
    const marked = article.locator(`${place} .sentence-mark`)
    await marked.first().waitFor()
    expect((await marked.allTextContents()).join('')).toBe(sentence)
  }
  await article.locator('.title mark.end').waitFor()
  await article.getByRole('checkbox').check()
  expect(await article.locator('.other').count()).toBeGreaterThan(0)

  await page.goBack()
  await card.waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#panel .home').waitFor()
  expect(problems).toEqual([])
})

test('the search box by keyboard: arrows choose, Escape closes, the first letters are enough', async () => {
  const { page } = await open('')
  await page.keyboard.press('/')
  await page.keyboard.type('江州')
  const options = page.getByRole('option')
  await options.nth(1).waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await options.nth(1).getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('Escape')
  expect(await options.count()).toBe(0)
  await page.keyboard.type('没有这样的名字')
  await page.getByText('没有名叫').waitFor()
})

test('the picture is drawn in the colours of the kinds, with Chinese labels of which none lies upon another', async () => {
  const { page, problems } = await open('')
  const drawn = await pixelsByColour(page)
  for (const { colour } of Object.values(entities)) expect(drawn[colour] ?? 0, colour).toBeGreaterThan(200)
  const [one, other] = await Promise.all([...'闻褚'].map(letter => glyph(page, letter)))
  expect(one).not.toBe(other)
  const labels = await page.evaluate<Box[]>('__viewer.labelBoxes().map(label => label.box)')
  expect(labels.length).toBeGreaterThan(20)
  const collide = labels.filter((a, i) =>
    labels.slice(i + 1).some(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  )
  expect(collide).toEqual([])
  expect(problems).toEqual([])
})

test('a click on a node opens its card, on a line its sentences, on nothing neither', async () => {
  const { page, problems } = await open('')
  await page.mouse.click(...(await spotOf(page, leader.id)))
  await page.locator('#panel').getByRole('heading', { name: leader.name }).waitFor()
  expect(new URL(page.url()).searchParams.get('node')).toBe(leader.id)
  await page.keyboard.press('Escape')
  await page.mouse.click(...(await lineOf(page)))
  await page.locator('#panel .named').first().waitFor()
  await page.locator('#panel .quote').first().waitFor()
  expect(problems).toEqual([])
})

test('the legend filters by kind and by relation, and the address keeps it', async () => {
  const { page } = await open('')
  const persons = graph.entities.filter(({ kind }) => kind === 'Person').length
  const row = page.locator('#filters li').filter({ hasText: '人物' })
  expect(await row.locator('.count').textContent()).toBe(String(persons))
  await row.getByRole('checkbox').uncheck()
  await page.locator('#filters li').filter({ hasText: '位于' }).getByRole('checkbox').uncheck()
  expect(await visible(page)).toBe(graph.entities.length - persons)
  const again = await open(new URL(page.url()).search)
  expect(await visible(again.page)).toBe(graph.entities.length - persons)
  await again.page.getByRole('button', { name: '全部显示' }).click()
  expect(await visible(again.page)).toBe(graph.entities.length)
})

test('English, by the button and by the address', async () => {
  const { page } = await open('')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Most reported').waitFor()
  expect(page.url()).toContain('lang=en')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  const again = await open('?lang=en')
  await again.page.locator('#filters').getByText('Organization').waitFor()
})

test('a name is text, whatever it looks like', async () => {
  const { page, problems } = await open(`?node=${joker.id}`)
  await page.getByRole('heading', { name: hostile }).waitFor()
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.title()).toContain('报脉')
  expect(problems).toEqual([])
})

test.each([
  ['an empty graph', '**/api/graph', 200, emptyGraph(), 'baomai build'],
  [
    'an error of the server',
    '**/api/graph',
    503,
    { error: 'The store is being replaced.' },
    'The store is being replaced.',
  ],
  ['an error of a card', '**/api/entities/*', 404, { error: 'no entity x' }, 'no entity x'],
])('%s is said in words', async (_, path, status, body, says) => {
  const page = await reader.browser.newPage()
  await page.route(path, route => route.fulfill({ status, json: body }))
  await page.goto(`${reader.served.url}?node=x`)
  await page.getByText(says).waitFor()
})

test('a server that is gone is said in words, and asked again on demand', async () => {
  const page = await reader.browser.newPage()
  await page.route('**/api/graph', route => route.abort())
  await page.goto(reader.served.url)
  await page.getByText('连不上服务器').waitFor()
  await page.unroute('**/api/graph')
  await page.getByRole('button', { name: '重试' }).click()
  await page.waitForFunction(() => '__viewer' in globalThis)
})

test.each<[string, string, BrowserContextOptions]>([
  ['dark', '?lang=en', { colorScheme: 'dark' }],
  ['narrow', `?node=${leader.id}`, { viewport: { width: 390, height: 844 } }],
])('%s: nothing wider than the window', async (name, address, options) => {
  const { page } = await open(address, options)
  await page.screenshot({ path: join(output, `viewer-${name}.png`) })
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
})

test('the page weighs at most 75 KiB of JavaScript', () => {
  const assets = join(reader.served.viewer, 'assets')
  const scripts = readdirSync(assets).filter(file => file.endsWith('.js'))
  const weight = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0)
  expect(weight).toBeGreaterThan(10_000)
  expect(weight).toBeLessThanOrEqual(75 * 1024)
})

/** A page whose picture stands; `problems` gathers what its console complains of. */
/** Entities who led or attended most, most first. */
function busiest({ entities, relations }: Graph): [Entity, Entity] {
  const events = ({ id }: Entity) => relations.filter(({ kind, from }) => kind === 'ATTENDED' && from === id).length
  const [first, second] = entities.toSorted((a, b) => events(b) - events(a))
  if (!first || !second) throw new Error('The invented graph is too small.')
  return [first, second]
}

function emptyGraph(): GraphAnswer {
  return {
    nodes: { id: [], kind: [], name: [], mentions: [], x: [], y: [], first: [], last: [] },
    edges: { id: [], kind: [], from: [], to: [], statements: [], first: [], last: [] },
    days: { edge: [], date: [] },
    total: { nodes: 0, edges: 0 },
  }
}

/** Nodes that the filters leave. */
const visible = (page: Page): Promise<number> =>
  page.evaluate('__viewer.graph.nodes().filter(key => !__viewer.sigma.getNodeDisplayData(key).hidden).length')

/** Where a node stands in the window. */
function spotOf(page: Page, key: string): Promise<[number, number]> {
  return page.evaluate(`(() => {
    const { sigma } = __viewer
    const { left, top } = sigma.getContainer().getBoundingClientRect()
    const { x, y } = sigma.framedGraphToViewport(sigma.getNodeDisplayData(${JSON.stringify(key)}))
    return [left + x, top + y]
  })()`)
}

/** The middle of the line that has most room to the next node. */
async function lineOf(page: Page): Promise<[number, number]> {
  const keys = await page.evaluate<string[]>('__viewer.graph.nodes()')
  const spots = new Map<string, [number, number]>()
  for (const key of keys) spots.set(key, await spotOf(page, key))
  const lines = await page.evaluate<[string, string][]>('__viewer.graph.mapEdges((edge, _, from, to) => [from, to])')
  const middles = lines.map(([from, to]): [number, number] => {
    const [[x1, y1], [x2, y2]] = [spots.get(from) ?? [0, 0], spots.get(to) ?? [0, 0]]
    return [(x1 + x2) / 2, (y1 + y2) / 2]
  })
  const room = ([x, y]: [number, number]) => Math.min(...[...spots.values()].map(([a, b]) => Math.hypot(a - x, b - y)))
  const [best] = middles.toSorted((a, b) => room(b) - room(a))
  if (!best) throw new Error('There is no line.')
  return best
}

/** How many pixels of the stage, as it is on the screen, have each colour: #rrggbb → count. */
async function pixelsByColour(page: Page): Promise<Record<string, number>> {
  const png = await page.locator('#stage').screenshot()
  return page.evaluate(`(async () => {
    const image = new Image()
    image.src = 'data:image/png;base64,${png.toString('base64')}'
    await image.decode()
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const counts = {}
    for (let i = 0; i < data.length; i += 4) {
      const colour = '#' + [data[i], data[i + 1], data[i + 2]].map(part => part.toString(16).padStart(2, '0')).join('')
      counts[colour] = (counts[colour] ?? 0) + 1
    }
    return counts
  })()`)
}

/** The pixels of a letter in the labels' font: without a Chinese font all letters are the same box. */
function glyph(page: Page, letter: string): Promise<string> {
  return page.evaluate(`(() => {
    const context = new OffscreenCanvas(40, 40).getContext('2d')
    context.font = '30px ' + __viewer.sigma.getSetting('labelFont')
    context.fillText('${letter}', 4, 32)
    return context.getImageData(0, 0, 40, 40).data.join()
  })()`)
}
