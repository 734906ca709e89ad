// Villages, roads, waters and spots: a few characters right before the ending.
import { genericWords, softWords } from '../lexicon/suffixes.ts'
import { isProper, levelWords, type Part } from './edges.ts'
import { type Ending, make, type Named } from './ending.ts'
import { isSurname } from './persons.ts'
import { wordOf } from './words.ts'

const generic = new Set(genericWords)
const soft = new Set(softWords)

/** 滨江社区, 青禾大街, 黑鱼河: a few characters right before the ending. */
export function shortName(ending: Ending, parts: Part[]): Named | undefined {
  const taken: Part[] = []
  let size = 0
  for (let i = parts.length - 1; i >= 0; i--) {
    const p = parts[i]
    if (!p || (p.kind === 'division' && (p.full || (taken.length > 0 && ending.form !== '站')))) break
    const isEdge = p.words.length >= 2 && (p.kind === 'v' || generic.has(p.words) || soft.has(p.words))
    if (taken.length > 0 && (isEdge || (p.kind === 'v' && shortVerbs.has(p.words)))) break
    if (size + p.words.length > (p.kind === 'u' || p.words.length === 1 ? 5 : 4)) break
    taken.unshift(p)
    size += p.words.length
  }
  while (taken.length > 1 && taken[0]?.kind === 'v' && (taken[0].words.length > 1 || shortVerbs.has(taken[0].words)))
    taken.shift()
  // 该镇桦树村: the level belongs to the words before.
  while (taken[0] && taken.length > 1 && (levelWords.has(taken[0].words) || taken[0].words === '级')) taken.shift()
  const body = taken.map(p => p.words).join('')
  const { type } = ending.suffix
  const whole = body + ending.form
  if (taken.length === 0 || taken.every(p => generic.has(p.words)) || wordOf(whole)) return undefined
  // 无偿移交村里
  if (/^[村乡]$/.test(ending.form) && ending.text[ending.end] === '里' && taken.every(p => p.kind === 'v'))
    return undefined
  if (/^[一二三四五六七八九十百千两几\d]+[个条座趟步段里截片]?$/.test(body)) return undefined
  if (body.length < 2 && !ending.form.startsWith('家') && !(type === 'nature' && taken.every(isProper)))
    return undefined
  // 黑鱼河: an ordinary noun may name a river when nothing else stands before it.
  const isNoun =
    taken.length === 1 &&
    taken[0]?.kind === 'n' &&
    body.length === 2 &&
    !/[\u4e00-\u9fff]/.test(ending.text[taken[0].start - 1] ?? '')
  if (type === 'nature' && !taken.some(isProper) && !isNoun) return undefined
  const isOwn = (p: Part) =>
    /^(u|r)$/.test(p.kind) || (p.kind === 'division' && !p.full && /^[站桥塔楼]$/.test(ending.form))
  if (type === 'spot' && !(taken.some(isOwn) && taken.every(p => isOwn(p) || p.words.length === 1) && body.length >= 2))
    return undefined
  if (type === 'road' && taken.some(p => /公里|就业|致富|小康/.test(p.words))) return undefined
  if (type === 'road' && taken.some(p => shortVerbs.has(p.words))) return undefined
  // 过河赶街: a market day.
  if (type === 'road' && body.endsWith('赶')) return undefined
  // 庄阿海代表企业发言: a person, not a sea.
  if (
    type === 'nature' &&
    ending.form.length === 1 &&
    body.length < 3 &&
    isSurname(body[0] ?? '') &&
    personsDo.test(ending.text.slice(ending.end, ending.end + 4))
  )
    return undefined
  return make(ending, taken[0]?.start ?? ending.suffixStart, 0.8)
}

/** A county or city that the list does not have (any more): an own name before 县, 市; before 区 only after its city. */
export function oldDivision(ending: Ending, parts: Part[]): Named | undefined {
  const { form, suffixStart } = ending
  if (ending.text[ending.end] === '长') return undefined
  const from = parts.findLastIndex(p => p.kind === 'division' && p.full) + 1
  const taken = parts.slice(from)
  const first = taken[0]
  const body = taken.map(p => p.words).join('')
  if (!first || body.length < 2 || body.length > 4 || wordOf(body + form)) return undefined
  const isOwn = (p: Part) => /^(u|r)$/.test(p.kind) || (p.kind === 'division' && !p.full) || p.words.length === 1
  if (!taken.every(isOwn) || !taken.some(isProper) || taken.some(p => levelWords.has(p.words))) return undefined
  if (form === '区' && parts[from - 1]?.kind !== 'division') return undefined
  // 南京市区, 云河市场: the word goes on.
  if (form === '市' && /[区场民长委政直级]/.test(ending.text[suffixStart + 1] ?? '')) return undefined
  return make(ending, first.start, 0.7)
}

/** What persons do, right after their names. */
const personsDo = /^(代表|说|表示|介绍|告诉|认为|坦言|主持|出席|参加|致辞|率|一行|同志|委托|宣布|强调|指出|要求)/

const shortVerbs = new Set('来去进出走看听说打办修建用有做跑守接入投赴登游逛过')
