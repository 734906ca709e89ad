// Words by language, and the names of kinds and relations, which the ontology gives.
import type { NodeRef } from '../../../schema/api.ts'
import { entities, type RelationKind, records, relations } from '../../../schema/ontology.ts'
import type { Lang } from '../state/state.ts'
import { en } from './en.ts'
import { type Words, zh } from './zh.ts'

export type { Words }
export const wordsOf: Record<Lang, Words> = { zh, en }

const kinds = { ...entities, ...records }

export const kindLabel = (kind: NodeRef['kind'], lang: Lang): string => kinds[kind][lang]
export const kindColour = (kind: NodeRef['kind']): string => kinds[kind].colour

/** What a relation is called from the side on which one stands. */
export const relationLabel = (kind: RelationKind, lang: Lang, out = true): string =>
  out ? relations[kind][lang] : relations[kind].back[lang]

/** A code that the data holds, in words where there are some: lead → 主持或带队. */
export function inWords(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code
}
