// A body of Party or state from where it stands, its full name and what usage calls it.
import { institutions } from '../lexicon/bodies.ts'
import { type Body, type Head, levels } from './body.ts'

/** Where a body's name is read: it begins at `start`, and what follows its division or level at `at`. */
export interface Site {
  text: string
  start: number
  at: number
  head: Head
}

/** `full` is the whole name with D for the division, `core` what usage puts after the division or its level. */
export function make({ text, start, head }: Site, end: number, full: string, core: string, rank: Body['rank']): Body {
  const { division, level } = head
  const D = division ?? head.written
  // A level that the page does not settle stays as written; 香港特别行政区政府 has no other name.
  const isOpen = !division && head.relative
  const written = text.slice(start, end)
  // 江城日报社, 江城军分区 are called so, whatever the city is called in full.
  const isKept = !head.relative && head.written !== D && !levels.includes(head.written) && kept.test(core)
  const name = isOpen || isKept || /特别行政区$/.test(D) ? written : full.replace('D', D)
  const forms = [written, `${D}${core}`, `${level}${core}`, `中共${D}${core}`].slice(0, rank === 'committee' ? 4 : 3)
  const aliases = [...new Set(forms)].filter(a => a !== name)
  return { start, end, name, aliases, level, rank, ...(division ? { division } : {}) }
}

/** What keeps the division as it was written. */
const kept = new RegExp(`^(?:${[...institutions, '军分区', '警备区', '红十字会'].join('|')})$`)
