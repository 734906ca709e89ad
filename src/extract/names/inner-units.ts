// Units inside an organization: 交警支队 of 市公安局交警支队, 终身教育处 of 省教育厅终身教育处.
import { type PartEnding, partEndings, partWords } from '../lexicon/parts.ts'
import { committeeOf } from './committees.ts'
import { isEverydayVerb, isStop } from './edges.ts'
import type { Named } from './ending.ts'
import { cuesAt } from './persons.ts'
import { isHan, wordOf, wordsAt } from './words.ts'

type Owner = Pick<Named, 'start' | 'end' | 'name' | 'aliases'>

const longest = 14
/** A unit of a unit: 公安局 – 江东分局 – 经侦大队. */
const deepest = 3

/** One for each organization that is followed by a unit; named after its parent. */
export function innerUnits(text: string, owners: Iterable<Owner>): Named[] {
  const units: Named[] = []
  for (const owner of owners) {
    let whole: Owner = owner
    for (let depth = 0; depth < deepest; depth++) {
      const end = endOfUnit(text, whole.end)
      if (end === undefined) break
      const unit = unitOf(text, whole, end)
      units.push(unit)
      whole = unit
    }
  }
  return units
}

function unitOf(text: string, owner: Owner, end: number): Named {
  const unit = text.slice(owner.end, end)
  const name = committeeOf(owner.name, unit) ?? owner.name + unit
  const aliases = [`${owner.name}${unit}`, text.slice(owner.start, end), ...owner.aliases.map(a => a + unit), unit]
  const others = [...new Set(aliases)].filter(a => a !== name)
  return { start: owner.start, end, kind: 'Organization', type: 'unit', name, aliases: others, score: 0.8 }
}

const byLast = new Map<string, { form: string; ending: PartEnding }[]>()
for (const ending of partEndings)
  for (const form of ending.forms.split('|')) {
    const last = form.at(-1) ?? ''
    byLast.set(
      last,
      [...(byLast.get(last) ?? []), { form, ending }].sort((a, b) => b.form.length - a.form.length),
    )
  }

/** Where the shortest unit ends that begins at `start`. */
function endOfUnit(text: string, start: number): number | undefined {
  const abroad = posted.exec(text.slice(start, start + 16))?.[0]
  if (abroad) return start + abroad.length
  for (let end = start + 1; end - start <= longest && isHan(text[end - 1]); end++) {
    const evidence = evidenceOf(text, start, end)
    if (evidence) return isName(text, start, end, evidence === 'office') ? end : undefined
  }
  return undefined
}

/** 驻北京联络处, 驻京办, 驻柳河村工作队 */
const posted =
  /^(?:派驻|驻)[\u4e00-\u9fff]{1,8}?(?:联络处|办事处|代表处|纪检监察组|招商局|招商组|记者站|工作队|帮扶队|[京沪深]办(?!事)|总领事馆|大使馆)/

/** Whether an office after it or its own ending says that a unit ends at `end`. */
function evidenceOf(text: string, start: number, end: number): 'office' | 'ending' | undefined {
  const unit = text.slice(start, end)
  if (unit.length < 2 || /^[副正原]/.test(unit) || /^(?:项目|工程|建设)/.test(text.slice(end, end + 2)))
    return undefined
  // 经侦大队大队长
  if (/^[大中支总分]队$/.test(unit) && text[end] === '长') return undefined
  // 江风公司车间主任, 江城学院建设湿地研究院
  if (unit === '车间' || founded.test(unit)) return undefined
  if (officeEndings.test(unit) && isOfficeAt(text, end)) return 'office'
  const hit = byLast.get(unit.at(-1) ?? '')?.find(({ form }) => unit.endsWith(form))
  if (!hit || unit === '中心') return undefined
  const { words, goesOn } = hit.ending
  return words?.test(unit) || goesOn?.test(text.slice(end, end + 2)) ? undefined : 'ending'
}

/** What one sets up is no part yet. */
const founded =
  /^(?:组织|派出|组成|成立).+[队团组班]$|^(?:建设|共建|组建|打造).*(?:研究[院所室]|中心|实验室|工作室|基地|服务站|学院)$/

/** What needs an office after it to be a unit. */
const officeEndings = /(?:[处科司系庭]|[务训研保发财团业销荣政教]部|分院|中心|车间)$/

/** 副处长, 一级巡视员: without what grades it. */
const isOfficeAt = (text: string, at: number) => {
  const grade = /^(?:[一二三四]级|副(?=[处科司庭]))/.exec(text.slice(at, at + 3))?.[0].length ?? 0
  return cuesAt(text, at + grade).some(c => c.strength === 'office' || c.strength === 'role')
}

/** No word in it that a name never holds; 与 and 和 may join its parts. */
function isName(text: string, start: number, end: number, announced: boolean): boolean {
  if (/^第?[一二三四五六七八九十]+[大中支分]队$/.test(text.slice(start, end))) return true
  for (let at = start; at < end; ) {
    const length = wordsAt(text.slice(0, end), at).at(-1)?.length ?? 1
    const word = text.slice(at, at + length)
    const isAnd = /^[与和]$/.test(word)
    if (isAnd ? at === start : isOutside(word, announced)) return false
    at += length
  }
  return true
}

/** An office after the unit vouches for the verbs in it (防灾减灾处处长). */
function isOutside(word: string, announced: boolean): boolean {
  if (partWords.has(word)) return false
  const kind = wordOf(word)?.kind
  const everyday = kind === 'v' && isEverydayVerb({ start: 0, end: 0, kind }, word)
  // 三合供电所: a place's name.
  if (/^[一二三四五六七八九十][道里家合江桥河]$/.test(word)) return false
  return isStop(word) || /^(?:联合|会同|携手|派|联系)$/.test(word) || (everyday && !announced)
}
