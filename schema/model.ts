// The data, in the order in which it flows: Page → Article → Mention, Statement → Entity, Relation → Graph.
// All offsets are UTF-16 code units, half-open: text.slice(start, end).
import type { bylineRoles, carriedReasons, EntityKind, eventStatuses, RelationKind } from './ontology.ts'

export interface Span {
  start: number
  end: number
}

/** Something that could not be understood or used: said, never thrown, never dropped in silence. */
export interface Problem {
  /** The page it is about (`Page.source`). */
  source: string
  /** What happened and what to do next, in one sentence for a reader of newspapers. */
  message: string
  /** The words it is about. */
  quote?: string
}

/** One input file as text. */
export interface Page {
  /** Path relative to the PATH given, with `/`; identifies the page. */
  source: string
  /** The text as read, without byte order mark. */
  text: string
  /** SHA-256 of the file's bytes and of what else decides what is read from it, in hex. */
  hash: string
  /** ISO date of publication, when the page or its file name says it. */
  published?: string
  /** Name of the newspaper or site, when the page or its file name says it (江城日报). */
  publication?: string
}

export const blockRoles = [
  'kicker', // 肩题: the line above the headline
  'title',
  'subtitle', // 副题: below the headline, often opened by ——
  'dateline', // masthead or date line of the page (江城日报 2024年5月6日 第01版)
  'byline', // 本报记者 … 通讯员 …
  'heading', // 小标题 between paragraphs
  'paragraph',
  'caption', // of a picture, with its credit
  'credit', // of the page: 本版编辑, 校对
] as const
export type BlockRole = (typeof blockRoles)[number]

/** A piece of an article's text: one headline line, one paragraph. Blocks are separated by one `\n` in the text. */
export interface Block extends Span {
  role: BlockRole
}

/** `length` characters of `Article.text` from `at` stand in `Page.text` from `page`. */
export interface Run {
  at: number
  page: number
  length: number
}

/** One article. Its text is the page's own characters; only the white space of line breaks is removed. */
export interface Article {
  /** `source#n`, n counted from 1 in the order of the bodies on the page. */
  id: string
  /** `Page.source` */
  page: string
  /** Empty when the text has no headline. */
  title: string
  kicker: string
  subtitles: string[]
  published?: string
  publication?: string
  /** Kicker, title, subtitles, byline, body, as far as there are; blocks are separated by `\n`. */
  text: string
  /** In order, not overlapping. */
  blocks: Block[]
  /** In order of `at`; together they cover all of `text` save the `\n` between blocks. */
  runs: Run[]
}

export type EventStatus = (typeof eventStatuses)[number]
export type BylineRole = (typeof bylineRoles)[number]

/** One thing as one article names it, with every place where it does. Becomes one MENTIONS edge. */
export interface Mention {
  /** Hash of article, kind, key and name. */
  id: string
  /** `Article.id` */
  article: string
  kind: EntityKind
  /** The full name as this page settles it: 江城市公安局 for 市公安局 on a page of 江城. */
  name: string
  /** The other forms that this article uses, and short forms of the full name; sorted. */
  aliases: string[]
  /** Block key, from the page alone: only mentions of one kind and key can be one entity (DESIGN §1, identity). */
  key: string
  /** In order. */
  spans: Span[]
  /** Of events: ISO date, and what became of it. */
  date?: string
  status?: EventStatus
}

/** Why an end of a statement stands outside its quote. */
export type Carried = (typeof carriedReasons)[number]

/** One end of a statement. */
export interface End extends Span {
  /** `Mention.id`; `Article.id` for the object of WROTE; '' for a figure. `start`, `end`: its words in the article's text. */
  ref: string
  /** Absent when the words stand inside the quote. */
  carried?: Carried
}

/** One claim of one sentence: `article.text.slice(start, end) === quote`. */
export interface Statement extends Span {
  /** Hash of all that it says. */
  id: string
  article: string
  kind: RelationKind
  quote: string
  from: End
  to: End
  /** Own properties of the relation kind; of HAS_FIGURE: those of `Figure`. */
  props: Record<string, string | number>
  /** The rule that found it: `attended/presided`. */
  rule: string
}

/** What one page says: a pure function of the page and the version of the extractor. */
export interface PageExtract {
  page: Page
  articles: Article[]
  mentions: Mention[]
  statements: Statement[]
  problems: Problem[]
  /** Why it could not be read; it says nothing then. */
  failed?: string
}

/** An administrative division that a full name carries. */
export interface Area {
  level: 'province' | 'city' | 'county'
  /** Full name of the division: 江城市 */
  name: string
}

/** A body where somebody works. */
export interface Body {
  key: string
  name: string
  areas: Area[]
}

/** What a page alone says about one of its mentions: by it mentions of one block are told apart or made one. */
export interface Ground {
  published?: string
  /** Of a person: where they hold an office, or the paper that they write for. */
  bodies: Body[]
  /** Divisions that the page sets it in, by LOCATED_IN, offices or the name itself. */
  areas: Area[]
  /** Stems of the cities that the article speaks from, the paper's own first: 江城. */
  homes: string[]
  /** Of an event: keys of who attended or organized it, of those who led it, of its hosts and of where it was held. */
  partners: string[]
  leads?: string[]
  hosts?: string[]
  venues?: string[]
}

/** A thing in the world: a cluster of mentions. */
export interface Entity {
  id: string
  /** The block of all its mentions: a hash of their kind and key. */
  block: string
  kind: EntityKind
  name: string
  aliases: string[]
  /** Dates of the first and last article that name it. */
  first?: string
  last?: string
  date?: string
  status?: EventStatus
  /** Why its mentions are one, and apart from others of the same name. */
  reason?: string
}

export interface Figure {
  id: string
  /** As written: 50亿元 */
  text: string
  /** In base units: 5000000000; a percentage as a fraction. */
  value: number
  /** 元, 人, 平方米, %, … */
  unit: string
  /** What is counted: 总投资 */
  measure: string
}

/** An edge: a cluster of statements. */
export interface Relation {
  id: string
  kind: RelationKind
  /** Entity id. */
  from: string
  /** Entity, article or figure id. */
  to: string
  props: Record<string, string | number>
  /** How many statements support it. */
  statements: number
  first?: string
  last?: string
}

/** A mention with the entity it was resolved to, and on which ground. */
export type ResolvedMention = Mention & { entity: string; ground: Ground }

/** A statement and what it is a witness of: those of the same text printed twice are one witness. */
export type Witnessed = Statement & { witness: string }
/** A statement with the relation it supports. */
export type ResolvedStatement = Witnessed & { relation: string }
/** A statement with the relation that it supports and the things that this joins, unless its two ends are one thing. */
export type LinkedStatement = Witnessed & { link?: { relation: string; from: string; to: string } }

/**
 * What was read of a page, and what was refused or not understood in it. `extractor` is the version that read it, '' when
 * it waits to be read; `failed` says why it could not be read.
 */
export type PageRecord = Page & { extractor: string; problems: string[]; failed?: string }

/** What one page adds to a graph, and how it hangs in there. */
export interface Contribution {
  page: PageRecord
  articles: Article[]
  mentions: ResolvedMention[]
  statements: LinkedStatement[]
}

/** All that a store holds. Every list is sorted by id. */
export interface Graph {
  pages: PageRecord[]
  articles: Article[]
  mentions: ResolvedMention[]
  statements: ResolvedStatement[]
  /** Statements whose two ends are one thing now: no relation, but kept, since a later page may tell them apart. */
  unrelated: Witnessed[]
  entities: Entity[]
  figures: Figure[]
  relations: Relation[]
}
