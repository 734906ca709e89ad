// What the reader looks at, as one value, and the only ways in which it changes.
import { type EntityKind, entityKinds, type RelationKind, relationKinds } from '../../../schema/ontology.ts'

export const langs = ['zh', 'en'] as const
export type Lang = (typeof langs)[number]

/** A node by its id, or a relation by its. */
export interface Selection {
  type: 'node' | 'edge'
  id: string
}

/** An open article with the sentence to show; start = end means none. Offsets into the article's text. */
export interface Reading {
  article: string
  start: number
  end: number
  /** The relation that the sentence supports, when one came from there: both its ends are marked. */
  relation: string | null
}

/** What can stand open beside the card; `card` is the card alone. */
export const tools = ['card', 'attendance', 'initiative', 'paths', 'ask', 'console', 'table'] as const
export type Tool = (typeof tools)[number]

/** What the open tool was asked: the ends of a path, the slots of a question, the people of a table. */
export type Args = Readonly<Record<string, string>>

export interface State {
  lang: Lang
  /** What stands in the search box. */
  query: string
  selected: Selection | null
  reading: Reading | null
  /** In the ontology's order, as is `hiddenRelations`, so that equal views have equal addresses. */
  hiddenKinds: readonly EntityKind[]
  hiddenRelations: readonly RelationKind[]
  /** Whether things without any relation are in the picture too. */
  showsLone: boolean
  /** First and last day of the window, ISO; null: open on that side. */
  from: string | null
  to: string | null
  tool: Tool
  args: Args
}

export type Transition = (state: State) => State

export const initial: State = {
  lang: 'zh',
  query: '',
  selected: null,
  reading: null,
  hiddenKinds: [],
  hiddenRelations: [],
  showsLone: false,
  from: null,
  to: null,
  tool: 'card',
  args: {},
}

export const selectNode = (id: string): Transition => select({ type: 'node', id })
export const selectEdge = (id: string): Transition => select({ type: 'edge', id })
export const deselect: Transition = state => ({ ...state, selected: null, reading: null })

export const read =
  (article: string, start = 0, end = 0, relation: string | null = null): Transition =>
  state => ({ ...state, reading: { article, start, end, relation } })
export const closeArticle: Transition = state => ({ ...state, reading: null })

export const search =
  (query: string): Transition =>
  state => ({ ...state, query })
export const speak =
  (lang: Lang): Transition =>
  state => ({ ...state, lang })

export const toggleKind =
  (kind: EntityKind): Transition =>
  state => ({ ...state, hiddenKinds: toggle(entityKinds, state.hiddenKinds, kind) })
export const toggleRelation =
  (kind: RelationKind): Transition =>
  state => ({ ...state, hiddenRelations: toggle(relationKinds, state.hiddenRelations, kind) })
export const toggleLone: Transition = state => ({ ...state, showsLone: !state.showsLone })

/** Hides all other kinds. */
export const onlyKind =
  (kind: EntityKind): Transition =>
  state => ({ ...state, hiddenKinds: entityKinds.filter(other => other !== kind) })
export const onlyRelation =
  (kind: RelationKind): Transition =>
  state => ({ ...state, hiddenRelations: relationKinds.filter(other => other !== kind) })
export const showAll: Transition = state => ({ ...state, hiddenKinds: [], hiddenRelations: [] })

/** Days in any order; a day that is no ISO date counts as none. */
export function narrow(from: string | null, to: string | null): Transition {
  const [first, last] = [isoDay(from), isoDay(to)]
  const turned = first && last && first > last
  return state => ({ ...state, from: turned ? last : first, to: turned ? first : last })
}

/** Opens a tool with what it is asked; empty values are left out. What is selected stays. */
export function openTool(tool: Tool, args: Args = {}): Transition {
  const asked = Object.fromEntries(Object.entries(args).filter(([name, value]) => name && value))
  return state => ({ ...state, tool, args: tool === 'card' ? {} : asked, reading: null })
}
export const closeTool: Transition = openTool('card')

function isoDay(day: string | null): string | null {
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return null
  const date = new Date(day)
  // 2031-02-31 would silently be a day of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null
}

function select(selected: Selection): Transition {
  return state => ({ ...state, selected, reading: null })
}

function toggle<K>(all: readonly K[], hidden: readonly K[], kind: K): K[] {
  return all.filter(other => hidden.includes(other) !== (other === kind))
}
