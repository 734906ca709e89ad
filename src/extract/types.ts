// What the parts of `extract` hand to each other.
import type { Article, EventStatus, Span } from '../../schema/model.ts'
import type { EntityKind } from '../../schema/ontology.ts'

/** Where a page speaks from, by its masthead, dateline and text; relative names (我市, 市公安局, 省委) are written out by it. */
export interface Locale {
  /** Full name: 云岭省 */
  province?: string
  /** Full name of the prefecture-level city: 江城市 */
  city?: string
  /** Full name of the county, county-level city or district, when the article speaks from there: 青河县 */
  county?: string
}

/** Characters of an article that name a thing. */
export interface Found extends Span {
  kind: EntityKind
  /** The full name as the page settles it; the words themselves when there is nothing to write out. */
  name: string
  /** Other names of the same thing: the words as written, short forms. */
  aliases: string[]
  /** Block key within the kind; `name` when absent. */
  key?: string
  /** Block key across articles where `key` only tells it from others of its own; `key` when absent. */
  block?: string
  /** How sure, 0…1: rivals for the same characters are settled by it. */
  score: number
  /** The rule that found it. */
  rule: string
  /** Lies inside another found name (远山水泥 in 远山水泥2号窑改造项目): of use to relations, no mention by that alone. */
  inner?: boolean
  /** Named without being written (市长 names 市人民政府); `start`, `end` are the words that imply it. */
  implied?: boolean
  date?: string
  status?: EventStatus
}

/** What one article of a page looks like to the rules. */
export interface Reading {
  article: Article
  locale: Locale
  /** In order of start; longer first. */
  found: Found[]
}
