// A reader's browser for tests of the viewer: a graph that is served, Chromium, and pages whose picture stands.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Graph } from '../../schema/model.ts'
import { findChromium } from './chromium.ts'
import { type Served, serveGraph } from './viewer.ts'

const flags = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

/** Where screenshots go. */
export const output = join(import.meta.dirname, '..', 'output')

export interface Opened {
  page: Page
  /** What its console complains of, up to now. */
  problems: string[]
}

export interface Reader {
  /** Undefined before the tests begin, as is `served`. */
  readonly browser: Browser
  readonly served: Served
  /** Opens the viewer at an address such as `?lang=en`; `before` sees the page while it is empty. */
  open(address?: string, options?: BrowserContextOptions, before?: (page: Page) => Promise<unknown>): Promise<Opened>
}

/** For the tests of this file; what a test opens is closed after it. */
export function useReader(graph: Graph): Reader {
  let browser: Browser
  let served: Served
  beforeAll(async () => {
    mkdirSync(output, { recursive: true })
    browser = await chromium.launch({ executablePath: findChromium(), args: flags })
    served = await serveGraph(graph)
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })
  return {
    get browser() {
      return browser
    },
    get served() {
      return served
    },
    async open(address = '', options = {}, before = async () => {}) {
      const page = await browser.newPage({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      })
      const problems: string[] = []
      page.on('pageerror', error => problems.push(error.message))
      page.on('console', message => message.type() === 'error' && problems.push(message.text()))
      await before(page)
      await page.goto(served.url + address)
      await page.waitForFunction(() => '__viewer' in globalThis)
      await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
      return { page, problems }
    },
  }
}

/** Ids of the nodes, and of the relations, that the picture shows. */
export async function shown(page: Page): Promise<{ nodes: string[]; edges: number }> {
  return page.evaluate(`(() => {
    const { graph, sigma } = __viewer
    const shows = key => !sigma.getNodeDisplayData(key).hidden
    const lines = graph.filterEdges((key, _, from, to) => !sigma.getEdgeDisplayData(key).hidden && shows(from) && shows(to))
    return { nodes: graph.nodes().filter(shows).sort(), edges: lines.length }
  })()`)
}

/** Where each shown node stands in the window, in pixels. */
export function places(page: Page): Promise<Record<string, [number, number]>> {
  return page.evaluate(`(() => {
    const { graph, sigma } = __viewer
    const spots = graph.nodes().map(key => [key, sigma.getNodeDisplayData(key)]).filter(([, look]) => !look.hidden)
    return Object.fromEntries(spots.map(([key, look]) => {
      const { x, y } = sigma.framedGraphToViewport(look)
      return [key, [Math.round(x), Math.round(y)]]
    }))
  })()`)
}
