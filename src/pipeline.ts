// The whole flow on one screen: Page → PageExtract → Graph.
import type { Gazetteer } from '../schema/gazetteer.ts'
import type { Graph, Page, PageExtract } from '../schema/model.ts'
import { extract } from './extract/index.ts'
import { resolve } from './resolve/index.ts'
import { segment } from './segment.ts'

export interface ReadingOptions {
  /** Names to know beforehand. */
  gazetteer?: Gazetteer | undefined
}

/** What one page says: a pure function, the same bytes for the same page, gazetteer and version. */
export function understand(page: Page, { gazetteer }: ReadingOptions = {}): PageExtract {
  const { articles, problems } = segment(page)
  return extract(page, articles, problems, gazetteer)
}

/** The graph of these pages, the same for any order of them. */
export function graphOf(pages: Page[]): Graph {
  return resolve(pages.map(page => understand(page)))
}
