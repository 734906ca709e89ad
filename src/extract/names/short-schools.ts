// Well-known universities and their hospitals by their short names: 与北大合作, 吉大一院.
import { everyMatch } from '../../every-match.ts'
import { ofUniversities, universities } from '../lexicon/universities.ts'
import type { Named } from './ending.ts'
import { isHan } from './words.ts'

const written = new RegExp(
  Object.keys(universities)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
)
/** 与北大, 考入清华: what may stand right before a name of two characters. */
const edge = /[和与由从到被向自请考毕赴进入于在对及同是为、]$/
const hospital = /^([一二三四])院(?![长校系])/

/** One for each place where it is written. */
export function shortSchools(text: string): Named[] {
  return everyMatch(text, written).flatMap(m => {
    const [short] = m
    const start = m.index
    const end = start + short.length
    const before = text[start - 1]
    if (
      !ofUniversities.test(text.slice(end, end + 4)) ||
      (isHan(before) && short.length < 4 && !edge.test(before ?? ''))
    )
      return []
    const ward = hospital.exec(text.slice(end, end + 3))
    const name = `${universities[short]}${ward ? `第${ward[1]}医院` : ''}`
    const stop = end + (ward ? 2 : 0)
    const aliases = [text.slice(start, stop)]
    return [{ start, end: stop, kind: 'Organization', type: ward ? 'body' : 'school', name, aliases, score: 0.9 }]
  })
}
