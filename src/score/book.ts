// Counts of right, wrong and missing, and the figures that follow from them.
import { type EntityKind, entityKinds, type RelationKind, relationKinds } from '../../schema/ontology.ts'

export interface Tally {
  tp: number
  fp: number
  fn: number
}
/** Precision, recall and their harmonic mean beside the counts. */
export type Figures = Tally & { p: number; r: number; f1: number }

export interface ScoreError {
  page: string
  /** missed Person, spurious RUNS, event date, … */
  what: string
  detail: string
}

/** What is counted over all pages. */
export interface Book {
  entities: Map<EntityKind, Tally>
  relations: Map<RelationKind, Tally>
  figures: Tally
  titles: Tally
  dates: Share
  canonical: Share
  evidence: Share
  errors: ScoreError[]
}
interface Share {
  right: number
  of: number
}

/** F1 and the like by kind and over all, shares of dates, full names and quotes that are right. */
export interface Scores {
  entities: Figures
  relations: Figures
  figures: Figures
  titles: Figures
  eventDates: number
  canonicalNames: number
  evidenceInText: number
  byEntity: Partial<Record<EntityKind, Figures>>
  byRelation: Partial<Record<RelationKind, Figures>>
}

export const emptyBook = (): Book => ({
  entities: new Map(),
  relations: new Map(),
  figures: tally(),
  titles: tally(),
  dates: { right: 0, of: 0 },
  canonical: { right: 0, of: 0 },
  evidence: { right: 0, of: 0 },
  errors: [],
})

const tally = (): Tally => ({ tp: 0, fp: 0, fn: 0 })

/** Counts one of a kind. */
export function count<K>(group: Map<K, Tally>, kind: K, outcome: keyof Tally): void {
  const held = group.get(kind) ?? tally()
  held[outcome]++
  group.set(kind, held)
}

export function scoresOf(book: Book): Scores {
  return {
    entities: figuresOf(sum(book.entities)),
    relations: figuresOf(sum(book.relations)),
    figures: figuresOf(book.figures),
    titles: figuresOf(book.titles),
    eventDates: share(book.dates),
    canonicalNames: share(book.canonical),
    evidenceInText: share(book.evidence),
    byEntity: byKind(entityKinds, book.entities),
    byRelation: byKind(relationKinds, book.relations),
  }
}

const share = ({ right, of }: Share) => right / (of || 1)

const sum = (group: Map<unknown, Tally>): Tally =>
  [...group.values()].reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }), tally())

function figuresOf({ tp, fp, fn }: Tally): Figures {
  const p = tp / (tp + fp || 1)
  const r = tp / (tp + fn || 1)
  return { tp, fp, fn, p, r, f1: (2 * p * r) / (p + r || 1) }
}

function byKind<K extends string>(kinds: readonly K[], group: Map<K, Tally>): Partial<Record<K, Figures>> {
  const result: Partial<Record<K, Figures>> = {}
  for (const kind of kinds) {
    const held = group.get(kind)
    if (held) result[kind] = figuresOf(held)
  }
  return result
}
