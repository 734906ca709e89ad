// Departments and institutions of a division: 发改委, 教育科技和体育局, 融媒体中心, and stems that stand for them in lists.
import { departmentFields } from '../lexicon/departments.ts'
import type { Body } from './body.ts'
import { bureauForms, departmentForms, endingForms, institutionForms } from './body-forms.ts'
import { make, type Site } from './body-make.ts'

export function bureau(site: Site): Body | undefined {
  const found = bureauForms.at(site.text, site.at)
  return found && make(site, site.at + found.form.length, `D${found.means[0]}`, found.form, 'department')
}

/** 发改委, 教育局 */
export function department(site: Site): Body | undefined {
  const { text, at } = site
  const stem = departmentForms.at(text, at)
  if (!stem) return undefined
  const end = at + stem.form.length
  const ending = endingForms.at(text, end)
  if (!ending) return undefined
  const after = text.slice(end + 1)
  if ((ending.form === '委' && /^[员托]/.test(after)) || (ending.form === '办' && /^[理法学好]/.test(after)))
    return undefined
  const full = `D${stem.means[0]}${ending.means[0]}`
  return make(site, end + ending.form.length, full, `${stem.form}${ending.form}`, 'department')
}

/** 教育科技和体育局, 文化广电和旅游局: fields in any order, as reforms have put them together. */
export function composed(site: Site): Body | undefined {
  const form = fields.exec(site.text.slice(site.at, site.at + 24))?.[0]
  return form ? make(site, site.at + form.length, `D${form}`, form, 'department') : undefined
}

const field = [...departmentFields].sort((a, b) => b.length - a.length).join('|')
const fields = new RegExp(`^(?:${field})(?:[和与]?(?:${field})){1,6}(?:局|厅|委员会)`)

/** 省人社部门, 市发改、工信等部门: the department of that division. */
export function stemAlone({ text, start, at, head }: Site): Body | undefined {
  const { division, level, written } = head
  const stem = departmentForms.at(text, at)
  if (!stem || !division || written.endsWith('级')) return undefined
  const end = at + stem.form.length
  const isDepartment = text.startsWith('部门', end)
  // 县财政每年安排…
  if (stem.form === '财政' && pays.test(text.slice(end, end + 6)))
    return { ...stemOf(text, start, end, '财政', division), level }
  if (!isDepartment && !(text[end] === '、' && endsList(text, end))) return undefined
  return { ...stemOf(text, start, isDepartment ? end + 2 : end, stem.means[0] ?? '', division), level }
}

const pays =
  /^(?:每年|今年|去年|近年|连续|拿出|安排|投入|出资|列支|补贴|补助|下达|先后|累计|预算|共|也|又|再|另|给|还|将|已|计划|配套|设立|筹措|统筹|整合|拨付|拨款|承担|全额|兜底|专门|专项|按|对|为|一次性|\d)/

export function institution(site: Site): Body | undefined {
  const found = institutionForms.at(site.text, site.at)
  return found && make(site, site.at + found.form.length, `D${found.form}`, found.form, 'department')
}

/** Whether from `at` on the list goes on to 等部门, 等单位 or the like. */
export const endsList = (text: string, at: number) =>
  /^(、[\u4e00-\u9fff]{2,6}|和[\u4e00-\u9fff]{2,6}){0,12}?(?:等?(?:相关|有关|多)?个?|等?(?:[两二三四五六七八九十]|\d{1,2})(?:多|余)?[个家]?)(?:部门|单位|[委办]?局)/.test(
    text.slice(at, at + 60),
  )

/** The department of `division` that its stem alone stands for in lists (市发改、工信等部门), from `start` to `end`. */
export function stemOf(text: string, start: number, end: number, stem: string, division: string): Body {
  const isProvince = /(省|自治区)$/.test(division)
  // 县应急、消防等部门: the brigade of the county, the detachment of the city.
  const brigade = isProvince ? '总队' : /[市州盟]$/.test(division) ? '支队' : '大队'
  const ending =
    stem === '消防救援'
      ? brigade
      : /^(发展和改革|卫生健康|国有资产监督管理)$/.test(stem)
        ? '委员会'
        : isProvince
          ? '厅'
          : '局'
  const written = text.slice(start, end)
  const level = division.at(-1) ?? ''
  return {
    start,
    end,
    name: `${division}${stem}${ending}`,
    aliases: [written, `${level}${written}`],
    level,
    division,
    rank: 'department',
  }
}
