// Numbers with units as they stand in a text, with their value in base units.
import type { Span } from '../../../schema/model.ts'
import { lasting, ordinal, powers, threshold, timeUnits, units } from '../lexicon/units.ts'

export interface Quantity extends Span {
  text: string
  value: number
  unit: string
}

const UNIT = [...units]
  .sort((a, b) => b.length - a.length)
  .map(u => u.replace(/[.*+?]/g, '\\$&'))
  .join('|')
const NUMBER = new RegExp(
  `(?:(?<about>[约近])\\s?)?(?:(?<digits>\\d{1,12}(?:[,，]\\d{3}){0,4}(?:\\.\\d{1,6})?)|(?<round>(?<=[近约上超逾达])[十百千万]|[十百千](?=[余多])))\\s?(?<more>[余多])?\\s?(?<power>万亿|[百千]万|[十百千万亿])?(?<rest>[余多])?\\s?(?<unit>${UNIT})?(?<up>以上)?`,
  'g',
)

/** Every figure of a stretch of text, in order; dates, ages, ordinals and classes (500万元以上项目) are none. */
export function quantitiesIn(text: string, span: Span): Quantity[] {
  const result: Quantity[] = []
  const here = text.slice(span.start, span.end)
  for (const m of here.matchAll(NUMBER)) {
    const quantity = read(here, m)
    if (quantity) result.push({ ...quantity, start: quantity.start + span.start, end: quantity.end + span.start })
  }
  return result
}

function read(text: string, m: RegExpExecArray): Quantity | undefined {
  const { digits, round, power = '', unit = '' } = m.groups ?? {}
  const start = m.index
  const end = start + m[0].length
  if (/\s$/.test(m[0])) return undefined
  const next = text.slice(end, end + 16)
  const before = text.slice(Math.max(0, start - 6), start)
  if (!unit && !/[万亿]/.test(power)) return undefined
  // 每100斤130元: the first is part of a price's unit.
  if (/每$/.test(before) || ordinal.test(before) || /[\d.\-—～~/]$/.test(before)) return undefined
  const plain = m[0].replace(/以上$/, '')
  if (threshold.test(text.slice(start + plain.length, start + plain.length + 16))) return undefined
  if (timeUnits.has(unit) && !isLength(unit, Number(digits), before, next)) return undefined
  if (!isUnit(unit, next)) return undefined
  const number = digits ? Number(digits.replace(/[,，]/g, '')) : (powers[round ?? ''] ?? 0)
  const factor = [...power].reduce((f, c) => f * (powers[c] ?? 1), 1)
  const share = unit.endsWith('%') || unit === '％' || unit.endsWith('百分点')
  const value = Number((number * factor * (share ? 0.01 : 1)).toPrecision(12))
  const up = m[0].endsWith('以上')
  const name = share ? '%' : unit
  return { start, end: up ? end - 2 : end, text: up ? m[0].slice(0, -2) : m[0], value, unit: name }
}

function isLength(unit: string, number: number, before: string, next: string): boolean {
  if (unit === '年' && (number > 200 || /^[前后来度级内底初]/.test(next))) return false
  return lasting.test(before) || /^(?:缩短|压缩|缩减)/.test(next)
}

/** 20号, 3月, 5位数: the character is a unit by itself and not the beginning of another word. */
function isUnit(unit: string, next: string): boolean {
  if (unit === '个') return !/^(?:月|小时|多月|世纪|人[的所])/.test(next)
  if (unit === '人') return !/^(?:民|大代表|才)/.test(next)
  if (unit === '天') return !/^(?:然|气)/.test(next)
  if (unit === '年') return true
  if (unit === '米') return !/^(?:粒|粉)/.test(next)
  if (unit === '度') return !/^(?:夏|假)/.test(next)
  if (unit === '里') return false
  if (unit === '部') return !/^(?:门|委|队)/.test(next)
  if (unit === '组') return !/^(?:织|成)/.test(next)
  if (unit === '本') return !/^(?:地|市|省|次)/.test(next)
  if (unit === '次') return !/^(?:会议|全会|全体)/.test(next)
  return true
}
