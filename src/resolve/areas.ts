// Administrative divisions that a full name carries at its head, and whether two sets of them can be one place.

import type { Area } from '../../schema/model.ts'

type Level = Area['level']

// 超市, 夜市 and 小区, 社区, 园区 end like divisions and are none.
const division =
  /^(?:中共|政协|中国人民政治协商会议)?(?<name>\p{Script=Han}{2,7}?(?:省|自治区|自治州|(?<!超|夜|集)市|州|盟|地区|县|旗|(?<!自治|地|小|社|校|园|景|库|战|军|厂|灾)区))/u
const levels: [RegExp, Level][] = [
  [/(省|自治区)$/, 'province'],
  [/(市|州|盟|地区)$/, 'city'],
  [/(县|旗|区)$/, 'county'],
]

/** The divisions at the head of a name, largest first: 江城市东山区教育局 → 江城市, 东山区. */
export function areasIn(name: string): Area[] {
  const areas: Area[] = []
  let rest = name
  for (let m = division.exec(rest); m?.groups?.name; m = division.exec(rest)) {
    const found = m.groups.name
    const level = levels.find(([suffix]) => suffix.test(found))?.[1]
    if (level) areas.push({ level, name: found })
    rest = rest.slice(m[0].length)
  }
  return areas
}

/** Whether a whole name is a division or a chain of them: 江城市, 江城市东山区. */
export const isDivision = (name: string) =>
  areasIn(name)
    .map(a => a.name)
    .join('') === name

/** 江城市 → 江城: papers are named by it (江城日报). */
export const stem = (name: string) => name.replace(/(?<=..)(省|自治区|自治州|市|州|盟|地区|县|旗|区)$/, '')

/** Each once. */
export const distinct = (areas: Area[]): Area[] => [...new Map(areas.map(a => [a.name, a])).values()]

const at = (areas: readonly Area[], level: Level) => areas.filter(a => a.level === level).map(a => a.name)
const meet = (a: string[], b: string[]) => a.some(x => b.includes(x))

/** Whether two sets name different divisions of one level: two streets of one name in two districts. */
export function conflict(a: readonly Area[], b: readonly Area[]): boolean {
  return levels.some(([, level]) => {
    const [x, y] = [at(a, level), at(b, level)]
    return x.length > 0 && y.length > 0 && !meet(x, y)
  })
}

/** Whether people there can be neighbours: one city, else one county, else one province; undefined when it is not said. */
export function oneCity(a: readonly Area[], b: readonly Area[]): boolean | undefined {
  const provinces = [at(a, 'province'), at(b, 'province')] as const
  if (provinces[0].length && provinces[1].length && !meet(...provinces)) return false
  for (const level of ['city', 'county'] as const) {
    const [x, y] = [at(a, level), at(b, level)]
    if (x.length && y.length) return meet(x, y)
  }
  const onlyProvinces = [a, b].every(areas => areas.length > 0 && areas.every(x => x.level === 'province'))
  return onlyProvinces || undefined
}
