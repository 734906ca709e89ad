// What a text speaks of as its clauses go by.
import type { Span } from '../../../schema/model.ts'
import type { Clause, Named } from '../clauses.ts'
import type { Found } from '../types.ts'

/** What a text speaks of at one point. */
export interface Focus {
  block: Clause['block'] | undefined
  sentence: Span | undefined
  /** What the paragraph spoke of before this sentence, the sentence first, and it speaks of now. */
  paragraph: Named | undefined
  first: Named | undefined
  now: Named | undefined
  /** The place or body of which it last spoke. */
  agent: Named | undefined
  /** The undertaking or occasion of which this paragraph last told. */
  matter: Named | undefined
  /** The last project of which the article told. */
  project: Named | undefined
  /** The last program that the article named. */
  program: Named | undefined
  /** The occasion of which this paragraph last told. */
  event: Named | undefined
  /** The occasion at which all of this sentence took place: 仪式上，… */
  scene: Named | undefined
  /** The occasion whose guests this sentence lists. */
  guests: Named | undefined
  /** By which plan this sentence tells what will be. */
  plan: Named | undefined
  /** From here on what this sentence says is only asked for: 会议强调，… */
  demand: number | undefined
  /** What it speaks of now was set up by the one of whom it spoke before. */
  isSetUp: boolean
  /** The body that the text founded or went to: it goes on to speak of it in the next sentence. */
  kept: Found | undefined
  /** The last name stood there by the way. */
  aside: boolean
  /** It tells of a person, or of something that has no name here: such figures are not kept. */
  nameless: boolean
}

/** Before the first clause. */
export const noFocus = (): Focus => ({
  block: undefined,
  sentence: undefined,
  paragraph: undefined,
  first: undefined,
  now: undefined,
  agent: undefined,
  matter: undefined,
  project: undefined,
  program: undefined,
  event: undefined,
  scene: undefined,
  guests: undefined,
  plan: undefined,
  demand: undefined,
  isSetUp: false,
  kept: undefined,
  aside: false,
  nameless: false,
})

/** Begins a clause: a new paragraph or sentence forgets, ； goes back to what the sentence began with, 其二 to what came before it. */
export function enter(focus: Focus, clause: Clause, here: string): void {
  if (focus.block !== clause.block) {
    focus.block = clause.block
    focus.paragraph = focus.first = focus.now = focus.event = focus.matter = undefined
  }
  if (focus.sentence !== clause.sentence) {
    focus.sentence = clause.sentence
    focus.paragraph = focus.first ?? focus.paragraph
    focus.first = undefined
    focus.now = focus.paragraph
    focus.scene = undefined
    focus.guests = undefined
    focus.plan = undefined
    focus.demand = undefined
    focus.nameless = false
  }
  if (clause.after === '；' || clause.after === ';') focus.now = focus.first ?? focus.paragraph
  if (/^\s?(?:其[二三四五]|[二三四五]是)/.test(here)) focus.now = undefined
}

/** The text speaks of `to` from here; what is set up in a sentence (开展甲活动) is what it is about. */
export function turn(focus: Focus, to: Named, setUp: boolean): void {
  focus.now = to
  focus.isSetUp = setUp
  if (to.found.kind === 'Event') focus.event = to
  if (to.found.kind === 'Project') focus.project = to
  if (['Event', 'Program', 'Project'].includes(to.found.kind)) focus.matter = to
  if (to.found.kind === 'Place' || to.found.kind === 'Organization') focus.agent = to
  const { kind } = focus.first?.found ?? {}
  if (!focus.first || (setUp && (kind === 'Place' || kind === 'Organization'))) focus.first = to
  focus.nameless = false
}
