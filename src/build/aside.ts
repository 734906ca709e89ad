// A page that the reading itself fails at is set aside with the reason; the others go on.
import type { Gazetteer } from '../../schema/gazetteer.ts'
import type { Page, PageExtract } from '../../schema/model.ts'
import { understand } from '../pipeline.ts'

/** The page as one that says nothing. */
export const setAside = (page: Page, failed: string): PageExtract => ({
  page,
  articles: [],
  mentions: [],
  statements: [],
  problems: [],
  failed,
})

/** What the page says; never throws. */
export function readOrSetAside(page: Page, gazetteer: Gazetteer | undefined): PageExtract {
  try {
    return understand(page, { gazetteer })
  } catch (error) {
    return setAside(page, error instanceof Error ? error.message : String(error))
  }
}
