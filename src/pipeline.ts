// The whole flow on one screen: Page → PageExtract → Graph.
import type { Graph, Page, PageExtract } from '../schema/model.ts'
import { extract } from './extract/index.ts'
import { resolve } from './resolve/index.ts'
import { segment } from './segment.ts'

/** What one page says: a pure function, the same bytes for the same page and version. */
export function understand(page: Page): PageExtract {
  const { articles, problems } = segment(page)
  return extract(page, articles, problems)
}

/** The graph of these pages, the same for any order of them. */
export function graphOf(pages: Page[]): Graph {
  return resolve(pages.map(understand))
}
