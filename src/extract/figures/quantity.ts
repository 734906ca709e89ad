// Numbers with units as they stand in a text, with their value in base units.

import type { Span } from '../../../schema/model.ts'
import { everyMatch } from '../../every-match.ts'
import { lasting, ordinal, powers, threshold, timeUnits, units, ways } from '../lexicon/units.ts'

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
  `(?:(?<about>(?<![签预邀履违合])约|近)\\s?)?(?:(?<digits>\\d{1,12}(?:[,，]\\d{3}){0,4}(?:\\.\\d{1,6})?)|(?<days>(?<=为期|历时)[一两二三四五六七八九十]{1,2}(?=天))|(?<round>(?<=[近约上超逾达])[十百千万]|[十百千](?=[余多])))\\s?(?<more>[余多])?\\s?(?<power>万亿|[百千]万|[十百千万亿])?(?<rest>[余多])?\\s?(?<unit>${UNIT})?(?<up>以上)?`,
  'g',
)

/** Every figure of a stretch of text, in order; dates, ages, ordinals and classes (500万元以上项目) are none. */
export function quantitiesIn(text: string, span: Span): Quantity[] {
  const result: Quantity[] = []
  const here = text.slice(span.start, span.end)
  for (const m of everyMatch(here, NUMBER)) {
    const quantity = read(here, m)
    if (quantity) result.push({ ...quantity, start: quantity.start + span.start, end: quantity.end + span.start })
  }
  return result
}

function read(text: string, m: RegExpExecArray): Quantity | undefined {
  const { digits, days, round, power = '', unit = '' } = m.groups ?? {}
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
  if (/^(?:公里|[千米里]米?|海里)$/.test(unit) && (ways[0].test(before) || ways[1].test(next))) return undefined
  if (timeUnits.has(unit) && !days && !isLength(unit, Number(digits), before, next)) return undefined
  if (!isUnit(unit, next)) return undefined
  const number = digits ? Number(digits.replace(/[,，]/g, '')) : days ? daysOf(days) : (powers[round ?? ''] ?? 0)
  const factor = [...power].reduce((f, c) => f * (powers[c] ?? 1), 1)
  const share = unit.endsWith('%') || unit === '％' || unit.endsWith('百分点')
  const value = Number((number * factor * (share ? 0.01 : 1)).toPrecision(12))
  const up = m[0].endsWith('以上')
  const name = share ? '%' : unit
  return { start, end: up ? end - 2 : end, text: up ? m[0].slice(0, -2) : m[0], value, unit: name }
}

/** 三, 十, 十五 of 为期十五天. */
function daysOf(words: string): number {
  const digit = (c: string) => (c === '两' ? 2 : '〇一二三四五六七八九'.indexOf(c))
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['0', words]
  return (tens === '0' ? 0 : tens ? digit(tens) * 10 : 10) + (ones ? digit(ones) : 0)
}

function isLength(unit: string, number: number, before: string, next: string): boolean {
  if (unit === '年' && (number > 200 || /^[前后来度级内底初]/.test(next))) return false
  return (
    lasting.test(before) ||
    /^(?:缩短|压缩|缩减)|^内?[^，。；、]{0,3}(?:[送到抵直]达|送到|办[结完好]|响应|领完|售罄|抢光)/.test(next)
  )
}

/** 20号, 3月, 5位数: the character is a unit by itself and not the beginning of another word. */
function isUnit(unit: string, next: string): boolean {
  const other = OTHER_WORDS[unit]
  return other ? !other.test(next) : true
}

/** What follows a character that begins another word there. */
const OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  个: /^(?:月|小时|多月|[多半]小时|世纪|星期|礼拜|年头|钟头|昼夜|人[的所])/,
  人: /^(?:民|大代表|才)/,
  天: /^(?:然|气)/,
  米: /^(?:粒|粉)/,
  度: /^(?:夏|假)/,
  里: /^/,
  部: /^(?:门|委|队)/,
  组: /^(?:织|成)/,
  本: /^(?:地|市|省|次)/,
  次: /^(?:会议|全会|全体)/,
  根: /^(?:据|本|治|植|源)/,
  列: /^(?:入|为|车|席|举|支)/,
  期: /^(?:间|末|刊|待|盼|中)/,
  顶: /^(?:部|级|层|尖)/,
  轮: /^(?:训|流|值|岗|候|渡|胎)/,
  节: /^(?:目|能|约|点|日|水|电|假|省)/,
  层: /^(?:面|级|次|出)/,
  粒: /^(?:子|径)/,
  卷: /^(?:烟|入)/,
  回: /^(?:[家来到乡升落报收应访国迁购馈复避答放首顾归流]|合肥)/,
  群: /^(?:众|体)/,
  双: /^(?:语|方|边|重|轨|创|休|肩|手|向|碳)/,
  副: /^(?:[书市县区省镇乡村局处科主会院校总董秘组部队站所理])/,
  面: /^(?:积|向|对|临|议|试|前|部|粉|包|世|上|朝|貌)/,
  束: /^(?:缚|手)/,
  担: /^(?:任|当|心|忧|保|负|架|子|纲)/,
  平方: /^(?:英|厘|分|毫)/,
}
