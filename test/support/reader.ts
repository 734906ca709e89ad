// A reader's browser for tests of the viewer: Chromium, and pages whose picture stands.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

const flags = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: findChromium(), args: flags })

export interface Opened {
  page: Page
  /** What its console complains of, up to now. */
  problems: string[]
}

/** `before` sees the page while it is empty. */
export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options })
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => message.type() === 'error' && problems.push(message.text()))
  await before(page)
  await page.goto(url)
  await page.waitForFunction(() => '__viewer' in globalThis)
  await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
  return { page, problems }
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
