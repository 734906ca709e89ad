// What the graph can say: kinds of nodes and of relations. The one place to edit; types, validation, JSON Schema,
// database constraints, the viewer's legend and docs/ONTOLOGY.md follow from it.
import { z } from 'zod'

const isoDate = z.iso.date()

/** Roles in an event, strongest first. */
export const attendanceRoles = ['lead', 'speaker', 'participant'] as const
/** Roles in a byline. */
export const bylineRoles = ['reporter', 'correspondent', 'photographer', 'author', 'proofreader', 'editor'] as const
/** What became of an event: it took place, is to take place, or was called off. */
export const eventStatuses = ['held', 'planned', 'cancelled'] as const
/** Why an end of a statement stands outside its quote. */
export const carriedReasons = ['headline', 'lead', 'subject', 'office', 'context'] as const

interface KindSpec {
  zh: string
  en: string
  /** Fill colour in the viewer, chosen to stay apart for colour-blind readers (Okabe–Ito where possible). */
  colour: string
  means: string
  /** Properties beside id, name, aliases, first and last. */
  props: z.ZodObject
}

/** The kinds of things in the world; each is also labelled `Entity`. */
export const entities = {
  Person: { zh: '人物', en: 'Person', colour: '#d55e00', means: 'a named individual', props: z.strictObject({}) },
  Place: {
    zh: '地点',
    en: 'Place',
    colour: '#009e73',
    means: 'a division, zone, road, square, building, venue or natural feature',
    props: z.strictObject({}),
  },
  Organization: {
    zh: '机构',
    en: 'Organization',
    colour: '#0072b2',
    means: 'a Party or government body, company, school, hospital, medium, association or team',
    props: z.strictObject({}),
  },
  Program: {
    zh: '行动计划',
    en: 'Program',
    colour: '#cc79a7',
    means: 'a named initiative that lasts or recurs',
    props: z.strictObject({}),
  },
  Project: {
    zh: '项目',
    en: 'Project',
    colour: '#e69f00',
    means: 'one undertaking with a site, an investment or a build',
    props: z.strictObject({}),
  },
  Event: {
    zh: '活动',
    en: 'Event',
    colour: '#7b3fb5',
    means: 'one occurrence at a time',
    props: z.strictObject({ date: isoDate.optional(), status: z.enum(eventStatuses) }),
  },
} as const satisfies Record<string, KindSpec>

/** Nodes that are not things in the world: what was read, what it says and how much; `props` in words. */
export const records = {
  Page: {
    zh: '版面',
    en: 'Page',
    colour: '#999999',
    means: 'one input file',
    props: '`id`, `source`, `hash`, `published`, `publication`, `extractor`, `problems`',
  },
  Article: {
    zh: '报道',
    en: 'Article',
    colour: '#777777',
    means: 'one article of a page, with its text',
    props: '`id`, `title`, `kicker`, `published`, `publication`, `page`, `source`, `text`',
  },
  Figure: {
    zh: '数字',
    en: 'Figure',
    colour: '#56b4e9',
    means: 'a number that a text states of an entity',
    props: '`id`, `text`, `value` (in base units; a percentage as a fraction), `unit`, `measure`',
  },
  Statement: {
    zh: '表述',
    en: 'Statement',
    colour: '#bbbbbb',
    means: 'one claim of one sentence, with its quote',
    props:
      '`id`, `kind`, `quote`, `start`, `end`, `published`, `extractor`, `rule`, `relation` (id of the edge that it supports; empty when both ends are one thing), `witness` (the same for a text printed twice), the relation’s own properties, and for each end its words, span and why it stands outside the quote',
  },
} as const

export type EntityKind = keyof typeof entities
export const entityKinds = Object.keys(entities) as EntityKind[]
/** Kinds that a relation may start from or point to. */
export type EndKind = EntityKind | 'Article' | 'Figure'

interface RelationSpec {
  from: readonly EndKind[]
  to: readonly EndKind[]
  /** When given, the only pairs allowed among `from` and `to`. */
  pairs?: readonly (readonly [EndKind, EndKind])[]
  zh: string
  en: string
  /** What it is called from the side of `to`. */
  back: { zh: string; en: string }
  means: string
  props: z.ZodObject
  /** Properties that tell two relations of one pair apart; they are part of the relation's id. */
  keyedBy: readonly string[]
}

const relation = <const R extends RelationSpec>(spec: R): R => spec
const none = z.strictObject({})

/** The kinds of claims a sentence can make: one statement each; the relation is the cluster of its statements. */
export const relations = {
  ATTENDED: relation({
    from: ['Person', 'Organization'],
    to: ['Event'],
    zh: '出席',
    en: 'attended',
    back: { zh: '出席者', en: 'attended by' },
    means: 'took part in any way: led, spoke, accompanied, was there',
    props: z.strictObject({ role: z.enum(attendanceRoles) }),
    keyedBy: [],
  }),
  ORGANIZED: relation({
    from: ['Organization', 'Place'],
    to: ['Event'],
    zh: '举办',
    en: 'organized',
    back: { zh: '举办者', en: 'organized by' },
    means: 'held, hosted, co-hosted or undertook it',
    props: none,
    keyedBy: [],
  }),
  HELD_AT: relation({
    from: ['Event'],
    to: ['Place', 'Organization'],
    zh: '举办地',
    en: 'held at',
    back: { zh: '在此举办', en: 'held here' },
    means: 'the occurrence took place there; each stop of a tour',
    props: none,
    keyedBy: [],
  }),
  HOLDS_POSITION: relation({
    from: ['Person'],
    to: ['Organization', 'Place'],
    zh: '任职',
    en: 'holds a position at',
    back: { zh: '任职者', en: 'position held by' },
    means: 'holds an office or a job there',
    props: z.strictObject({ title: z.string().min(1) }),
    keyedBy: ['title'],
  }),
  RUNS: relation({
    from: ['Organization', 'Place'],
    to: ['Program', 'Project'],
    zh: '实施',
    en: 'runs',
    back: { zh: '实施者', en: 'run by' },
    means: 'carries out, builds, owns, invests in or implements it',
    props: none,
    keyedBy: [],
  }),
  LOCATED_IN: relation({
    from: ['Person', 'Place', 'Organization', 'Project', 'Program'],
    to: ['Place'],
    zh: '位于',
    en: 'located in',
    back: { zh: '在此的', en: 'located here' },
    means: 'lies, works or is carried out in it',
    props: none,
    keyedBy: [],
  }),
  PART_OF: relation({
    from: ['Program', 'Project', 'Organization', 'Event'],
    to: ['Program', 'Project', 'Organization', 'Event'],
    pairs: [
      ['Program', 'Program'],
      ['Project', 'Project'],
      ['Project', 'Program'],
      ['Organization', 'Organization'],
      ['Event', 'Program'],
      ['Event', 'Event'],
    ],
    zh: '属于',
    en: 'part of',
    back: { zh: '包含', en: 'has parts' },
    means: 'is a part of it',
    props: none,
    keyedBy: [],
  }),
  WROTE: relation({
    from: ['Person'],
    to: ['Article'],
    zh: '采写',
    en: 'wrote',
    back: { zh: '采写者', en: 'written by' },
    means: 'stands in its byline or credit',
    props: z.strictObject({ role: z.enum(bylineRoles) }),
    keyedBy: ['role'],
  }),
  HAS_FIGURE: relation({
    from: ['Program', 'Project', 'Event', 'Organization', 'Place'],
    to: ['Figure'],
    zh: '数字',
    en: 'has figure',
    back: { zh: '数字所属', en: 'figure of' },
    means: 'the text states this number of it',
    props: none,
    keyedBy: [],
  }),
} as const

export type RelationKind = keyof typeof relations
export const relationKinds = Object.keys(relations) as RelationKind[]
/** Own properties of a relation of kind `K`. */
export type RelationProps<K extends RelationKind> = z.infer<(typeof relations)[K]['props']>

/** Not a claim but a record: an article names an entity, with the spans where it does. */
export const mentions = {
  from: ['Article'],
  to: entityKinds,
  zh: '提及',
  en: 'mentions',
  back: { zh: '见于', en: 'mentioned in' },
  means: 'names it in its text',
} as const

/** What a reader is told of a claim that does not go into the graph. */
export const notTaken = (kind: RelationKind, rule: string, why: string): string =>
  `Not taken as “${relations[kind].en}”, since ${why} (rule ${rule}).`

/** Whether the ontology lets a relation of this kind join these kinds of nodes. */
export function allows(kind: RelationKind, from: EndKind, to: EndKind): boolean {
  const spec: RelationSpec = relations[kind]
  if (spec.pairs) return spec.pairs.some(([f, t]) => f === from && t === to)
  return spec.from.includes(from) && spec.to.includes(to)
}
