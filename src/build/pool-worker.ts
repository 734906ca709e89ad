// What runs in each thread of the pool.
import { workerData } from 'piscina'
import type { Page, PageExtract } from '../../schema/model.ts'
import { readOrSetAside } from './aside.ts'

/** Reads one page by the gazetteer that the pool was made with. */
export function run(page: Page): PageExtract {
  return readOrSetAside(page, workerData)
}
