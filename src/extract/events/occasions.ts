// Finds occasions by the nouns that head their names: meetings, ceremonies, festivals, contests, lectures.
import type { Span } from '../../../schema/model.ts'
import {
  anyHead,
  happening,
  heads,
  holding,
  type OccasionKind,
  openers,
  proper,
  unfinished,
} from '../lexicon/events.ts'
import type { Found } from '../types.ts'
import { type Ground, leftEdge } from '../undertakings/ground.ts'

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
    const whole = wholeName(g, at, end, sentence)
    const words = g.text.slice(whole.start, whole.end)
    const start = whole.start + (openers.exec(words)?.[0].length ?? 0)
    if (start > at) continue
    const name = tidy(g.text.slice(start, whole.end))
    all.push({
      start,
      end: whole.end,
      name,
      kind: kindOf(m[0]),
      told: isTold(g.text, sentence, start, whole.end),
      bare: start === at,
      proper: proper.test(name) || names.some(f => isNaming(f) && f.start <= start + 2 && f.end > start && f.end <= at),
    })
  }
  return all.filter(
    (o, i) => !all.some((p, j) => j !== i && p.start <= o.start && p.end >= o.end && (p.end > o.end || j < i)),
  )
}

const isNaming = (f: Found) => (f.kind === 'Place' || f.kind === 'Organization') && !f.implied

/** The name around its head: quotes, editions and years to the left, the closing quote to the right. */
function wholeName(g: Ground, at: number, end: number, sentence: Span): Span {
  const inside = g.quotes.find(q => q.start <= at && q.end >= end && q.end - q.start <= 50)
  const floor = inside ? inside.start : sentence.start
  let start = at
  for (;;) {
    const before = start
    const open = g.opening.get(start)
    if (open !== undefined && open >= floor && '”"’》'.includes(g.text[start - 1] ?? '')) start = open
    start = leftEdge(g, start, floor)
    start -= joining.exec(g.text.slice(Math.max(floor, start - 12), start))?.[0].length ?? 0
    if (start >= before) break
  }
  if (inside && inside.end === end && start === inside.start) return { start: start - 1, end: end + 1 }
  return { start, end }
}

/** What `leftEdge` stops at but an occasion's name may hold: 2024年, 第三届, 第三十五个, …会暨. */
const joining =
  /(?:(?:\d{4}|[一二〇零]{4})年度?|第[一二三四五六七八九十百零\d]+[个届次期场季年批]?|(?:会|仪式|活动|节|赛|工|式)暨|[·—－-])$/

function kindOf(head: string): OccasionKind {
  for (const [kind, pattern] of Object.entries(heads))
    if (new RegExp(`^(?:${pattern})$`).test(head)) return kind as keyof typeof heads
  return '活动'
}

const before = new RegExp(`(?:${holding})(?:了|过|的)?(?:隆重的|简短的|盛大的|一场|本次|首场|首次)?$`)
const after = new RegExp(`^[”"》]?(?:[^，。；！？]{0,16}?)(?:${happening})`)

function isTold(text: string, sentence: Span, start: number, end: number): boolean {
  return (
    before.test(text.slice(Math.max(sentence.start, start - 14), start)) ||
    after.test(text.slice(end, Math.min(sentence.end, end + 30)))
  )
}

export const tidy = (text: string) => text.replace(/\s+/g, '')
