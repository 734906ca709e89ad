// A name that an ending closes, as the rules for its kinds look at it.
import type { EntityKind } from '../../../schema/ontology.ts'
import { banks } from '../lexicon/national.ts'
import type { Suffix } from '../lexicon/suffixes.ts'
import { universities } from '../lexicon/universities.ts'
import { brandBefore } from './brands.ts'
import { committeeOf } from './committees.ts'
import type { Bounds } from './edges.ts'
import type { Voice } from './voice.ts'

export interface Named {
  start: number
  end: number
  kind: EntityKind
  name: string
  aliases: string[]
  type: Suffix['type']
  /** 0…1 */
  score: number
}

export interface Ending {
  text: string
  suffixStart: number
  end: number
  form: string
  suffix: Suffix
  bounds: Bounds
  voice: Voice
}

/** The name that begins at `start` and ends with this ending; a brand right before a body belongs to it. */
export function make(ending: Ending, start: number, score: number): Named {
  const { text, end, suffix } = ending
  const brand = suffix.kind === 'Organization' ? brandBefore(text, start) : ''
  const from = start - brand.length
  const written = text.slice(from, end)
  const name = nameOf(ending, written)
  return {
    start: from,
    end,
    kind: suffix.kind,
    type: suffix.type,
    score,
    name,
    aliases: name === written ? [] : [written],
  }
}

const shortSchools: Readonly<Record<string, string>> = {
  交大: '交通大学',
  师大: '师范大学',
  农大: '农业大学',
  工大: '工业大学',
  科大: '科技大学',
  理工大: '理工大学',
  医科大: '医科大学',
  财大: '财经大学',
}

/** 某街道党工委 → 中共某街道工作委员会, 某村村委会 → 某村村民委员会, as of every other committee. */
export function nameOf({ form, suffix }: Ending, written: string): string {
  const owner = written.slice(0, -form.length)
  // 江城师大, 华东理工大
  const short = suffix.type === 'school' && owner.length > 1 ? shortSchools[form] : undefined
  if (suffix.type === 'school' && universities[written]) return universities[written] ?? written
  if (short) return owner + short
  // 农行某县支行
  const bank = /^(?:支行|分行)$/.test(form) && Object.keys(banks).find(b => written.startsWith(b))
  if (bank) return banks[bank] + written.slice(bank.length)
  return (suffix.type === 'body' && owner.length > 1 && committeeOf(owner, form)) || written
}
