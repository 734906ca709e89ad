// Units inside an organization, before the office that is held there: 省教育厅终身教育处 in 省教育厅终身教育处副处长.
import { isStop } from './edges.ts'
import type { Named } from './ending.ts'
import { cuesAt } from './persons.ts'
import { isHan, wordsAt } from './words.ts'

type Owner = Pick<Named, 'start' | 'end' | 'name' | 'aliases'>

const endings =
  /(?:[处科司系庭]|研究所|研究院|教研室|研究室|实验室|办公室|[务训研保发财团业销荣政教]部|车间|分院|中心|编辑部)$/
const longest = 12

/** One for each organization that is followed by a unit and by an office; named after its parent. */
export function innerUnits(text: string, owners: Iterable<Owner>): Named[] {
  const units: Named[] = []
  for (const owner of owners) {
    const end = endOfUnit(text, owner.end)
    if (end === undefined) continue
    const unit = text.slice(owner.end, end)
    units.push({
      start: owner.start,
      end,
      kind: 'Organization',
      type: 'unit',
      name: owner.name + unit,
      aliases: [...new Set([text.slice(owner.start, end), ...owner.aliases.map(a => a + unit), unit])],
      score: 0.8,
    })
  }
  return units
}

function endOfUnit(text: string, start: number): number | undefined {
  for (let end = start + 1; end - start <= longest && isHan(text[end - 1]); end++) {
    const unit = text.slice(start, end)
    if (unit.length > 1 && endings.test(unit) && isOfficeAt(text, end))
      return isName(text, start, end) ? end : undefined
  }
  return undefined
}

/** 副处长, 一级巡视员: without what grades it. */
const isOfficeAt = (text: string, at: number) => {
  const grade = /^(?:[一二三四]级|副(?=[处科司庭]))/.exec(text.slice(at, at + 3))?.[0].length ?? 0
  return cuesAt(text, at + grade).some(c => c.strength === 'office' || c.strength === 'role')
}

/** No word in it that a name never holds; 与 and 和 may join its parts. */
function isName(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const length = wordsAt(text.slice(0, end), at).at(-1)?.length ?? 1
    const word = text.slice(at, at + length)
    if (
      !/^[与和]$/.test(word) ? isStop(word) && !/^(教育|管理|服务|培训|建设|宣传|生产|销售)$/.test(word) : at === start
    )
      return false
    at += length
  }
  return true
}
