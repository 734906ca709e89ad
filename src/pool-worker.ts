// What runs in each thread of the pool.
import { workerData } from 'piscina'
import type { Page, PageExtract } from '../schema/model.ts'
import { understand } from './pipeline.ts'

/** Reads one page by the gazetteer that the pool was made with. */
export function run(page: Page): PageExtract {
  return understand(page, { gazetteer: workerData })
}
