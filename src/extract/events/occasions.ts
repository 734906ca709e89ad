// Finds occasions by the nouns that head their names: meetings, ceremonies, festivals, contests, lectures.
import type { Span } from '../../../schema/model.ts'
import {
  anyHead,
  happening,
  heads,
  holding,
  type OccasionKind,
  proper,
  sufficient,
  unfinished,
} from '../lexicon/events.ts'
import type { Found } from '../types.ts'
import type { Ground } from '../undertakings/ground.ts'
import { wholeName } from './edge.ts'

/** The name of an occasion in a sentence. */
export interface Occasion extends Span {
  name: string
  kind: OccasionKind
  /** The sentence says that it takes place; otherwise it is only referred to. */
  told: boolean
  /** Nothing but the head noun: 座谈会. */
  bare: boolean
  /** Says by itself which occasion it is: an edition, a place, a body, a quoted name. */
  proper: boolean
}

/** Occasions named in a sentence, in order; of two that end in each other the longer one, the shorter as `inner`. */
export function occasionsIn(g: Ground, sentence: Span, names: Found[]): Occasion[] {
  const text = g.text.slice(sentence.start, sentence.end)
  const all: Occasion[] = []
  for (const m of text.matchAll(anyHead)) {
    const at = sentence.start + m.index
    const end = at + m[0].length
    if (unfinished.test(g.text.slice(end, end + 6))) continue
    const covering = names.some(f => f.kind === 'Organization' && f.start < at && f.end > at && f.end > end - 1)
    if (covering) continue
    const { start, end: last } = wholeName(g, at, end, sentence)
    const head = tidy(g.text.slice(start, last))
    const by = start === at ? holders(g.text, sentence, start, names) : ''
    const name = by + head
    all.push({
      start,
      end: last,
      name,
      kind: kindOf(m[0]),
      told: isTold(g.text, sentence, start, last, names),
      bare: start === at && !by && !sufficient.test(head) && !/^[“"]/.test(head),
      proper:
        proper.test(name) ||
        /^举办(?:之?后|以来)/.test(g.text.slice(last, last + 4)) ||
        names.some(f => isNaming(f) && f.start <= start + 2 && f.end > start && f.end <= at),
    })
  }
  for (let i = all.length - 2; i >= 0; i--) {
    const [o, next] = [all[i], all[i + 1]]
    if (o && next?.told && /^[、和与及]$/.test(g.text.slice(o.end, next.start))) o.told = true
  }
  return outermost(all)
}

/** Without those that lie in another; in order of their ends, so that only neighbours can cover. */
function outermost(all: Occasion[]): Occasion[] {
  const kept: Occasion[] = []
  for (const o of all) {
    while ((kept.at(-1)?.start ?? -1) >= o.start && (kept.at(-1)?.end ?? 0) < o.end) kept.pop()
    const last = kept.at(-1)
    if (!last || last.end < o.end) kept.push(o)
  }
  return kept
}

const isNaming = (f: Found) => (f.kind === 'Place' || f.kind === 'Organization') && !f.implied

const kinds = Object.entries(heads).map(([kind, pattern]) => ({ kind, whole: new RegExp(`^(?:${pattern})$`) }))

function kindOf(head: string): OccasionKind {
  const kind = kinds.find(k => k.whole.test(head))?.kind
  return isOccasionKind(kind) ? kind : '活动'
}

const isOccasionKind = (kind: string | undefined): kind is keyof typeof heads => kind !== undefined && kind in heads

/** Who holds a bare ceremony, before the verb that governs it: 甲公司与乙公司举行签约仪式, 江口区代表团召开全体会议. */
function holders(text: string, sentence: Span, start: number, names: Found[]): string {
  const verb = /(?:举行|召开|签订)了?$/.exec(text.slice(Math.max(sentence.start, start - 4), start))
  if (!verb) return ''
  const by: string[] = []
  let end = start - verb[0].length
  for (const f of names.toReversed()) {
    if (f.inner || f.implied || f.end > end || !['Organization', 'Project', 'Place'].includes(f.kind)) continue
    if (by.length > 4 || f.end < end - 6) break
    const gap = text.slice(f.end, end)
    if (!(by.length > 0 ? /^[、和与]$/ : party).test(gap)) break
    by.unshift(text.slice(f.start, by.length > 0 ? f.end : end))
    end = f.start
  }
  return by.join('与')
}

/** A party of a place, or nothing between a body and its verb. */
const party = /^(?:代表团|代表队|党支部|党组|分团|专班|师生|各界)?$/

const before = new RegExp(`(?:${holding})(?:了|过|的)?(?:隆重的|简短的|盛大的|一场|本次|首场|首次)?$`)
const after = new RegExp(`^[”"》]?[^，。；！？]{0,16}?(?:${happening})`)
/** In its own clause, or for the opening of an article later in the sentence. */
const later = /^[^。；！？]{0,40}?(?:举行|召开|举办|开幕|闭幕|落幕|落下帷幕|拉开|圆满结束)/

function isTold(text: string, sentence: Span, start: number, end: number, names: Found[]): boolean {
  if (before.test(text.slice(Math.max(sentence.start, start - 14), start))) return true
  if (names.some(f => f.start === end && f.kind !== 'Person' && !f.implied)) return false
  return after.test(text.slice(end, Math.min(sentence.end, end + 30)))
}

/** Whether the sentence says, if not beside its name, that the occasion takes place. */
export const isToldLater = (text: string, sentence: Span, o: Occasion) => later.test(text.slice(o.end, sentence.end))

export const tidy = (text: string) => text.replace(/\s+/g, '')
