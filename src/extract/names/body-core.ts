// What follows a division in a body's name: 委宣传部, 发改委, 人民政府办公室.
import {
  type BodyForm,
  bureaus,
  committees,
  councilParts,
  councils,
  departmentEndings,
  departments,
  institutions,
  partyDepartments,
} from '../lexicon/bodies.ts'
import { type Body, type Head, levels } from './body.ts'
import { Forms, table } from './forms.ts'

/** The longest body of the division or level `head` that goes on where it ends; `start` is where the name begins. */
export function coreAt(text: string, start: number, head: Head): Body | undefined {
  const { end: at, division, level } = head
  const D = division ?? head.written
  const make = (end: number, full: string, core: string, rank: Body['rank']): Body => {
    // A level that the page does not settle stays as written; 香港特别行政区政府 has no other name.
    const isOpen = !division && head.relative
    const name = isOpen || /特别行政区$/.test(D) ? text.slice(start, end) : full.replace('D', D)
    const written = text.slice(start, end)
    const forms = [written, `${D}${core}`, `${level}${core}`, `中共${D}${core}`].slice(0, rank === 'committee' ? 4 : 3)
    const aliases = [...new Set(forms)].filter(a => a !== name)
    return { start, end, name, aliases, level, rank, ...(division ? { division } : {}) }
  }
  const league = leagueAt(text, at, head)
  if (league) return make(league.end, league.full, league.core, 'council')

  // 中共某市第七届委员会
  const term = /^第[一二三四五六七八九十]+届委员会/.exec(text.slice(at, at + 12))
  if (term && text.startsWith('中共', start)) return make(at + term[0].length, '中共D委员会', '委', 'committee')

  const committee = committeeForms.at(text, at)
  const committeeEnd = committee ? at + committee.form.length : -1
  if (committee && !/^[员托派任屈婉]/.test(text.slice(committeeEnd)) && fitsCommittee(committee.form, level)) {
    const tour = /^第[一二三四五六七八九十]+(巡视|巡察)组/.exec(text.slice(committeeEnd, committeeEnd + 8))
    if (tour)
      return make(
        committeeEnd + tour[0].length,
        `中共D${committee.form}${tour[0]}`,
        `${committee.form}${tour[0]}`,
        'department',
      )
    const part = partForms.at(text, committeeEnd)
    const department = partyForms.at(text, committeeEnd) ?? (part?.form === '机关' ? undefined : part)
    const short = `${committee.form === '委员会' ? '委' : committee.form}`
    if (department && !text.startsWith('办公', committeeEnd + 1)) {
      const end = committeeEnd + department.form.length
      if (!(department.form === '办' && /^[理法好]/.test(text.slice(end))))
        return make(
          end,
          `中共D${short}${department.means[0] ?? department.form}`,
          `${short}${department.form}`,
          'department',
        )
    }
    if (department) {
      const end = committeeEnd + department.form.length
      if (department.form !== '办')
        return make(end, `中共D${short}${department.means[0]}`, `${short}${department.form}`, 'department')
    }
    return make(
      committeeEnd,
      committee.means[0]?.full ?? '',
      committee.form === '委员会' ? '委' : committee.form,
      'committee',
    )
  }

  const bureau = bureauForms.at(text, at)
  if (bureau) return make(at + bureau.form.length, `D${bureau.means[0]}`, bureau.form, 'department')

  const stem = departmentForms.at(text, at)
  if (stem) {
    const end = at + stem.form.length
    const ending = endingForms.at(text, end)
    if (
      ending &&
      !(ending.form === '委' && /^[员托]/.test(text.slice(end + 1))) &&
      !(ending.form === '办' && /^[理法学好]/.test(text.slice(end + 1)))
    ) {
      const core = `${stem.form}${ending.form}`
      return make(end + ending.form.length, `D${stem.means[0]}${ending.means[0]}`, core, 'department')
    }
  }

  // 省人社部门, 市发改、工信等部门: the department of that division.
  if (stem && division && !head.written.endsWith('级')) {
    const end = at + stem.form.length
    if (text.startsWith('部门', end)) return { ...stemOf(text, start, end + 2, stem.means[0] ?? '', division), level }
    if (text[end] === '、' && endsList(text, end))
      return { ...stemOf(text, start, end, stem.means[0] ?? '', division), level }
  }

  const institution = institutionForms.at(text, at)
  if (institution) return make(at + institution.form.length, `D${institution.form}`, institution.form, 'department')

  const council = coreForms.at(text, at)
  if (council) {
    const end = at + council.form.length
    const part = partForms.at(text, end)
    if (/^[法大]/.test(text.slice(end)) && council.form === '政府') return undefined
    if (part?.means[0] && !(part.form === '办' && /^[理法学好公]/.test(text.slice(end + 1))))
      return make(
        end + part.form.length,
        partFull(council.form, council.means[0]?.full ?? '', part.means[0]),
        `${council.form}${part.form}`,
        'department',
      )
    return make(end, council.means[0]?.full ?? '', shortCore(council.form), 'council')
  }
  return undefined
}

/** 市委 and 镇党委, never 镇委 without 党 (委 alone ends too many other words). */
function fitsCommittee(form: string, level: string): boolean {
  const low = /^(镇|乡|街道)$/.test(level)
  return form === '委'
    ? !low && level !== '自治区'
    : form === '委员会'
      ? !low
      : low || level === '自治区' || level === '区'
}

/** 市政协党组 is named after the short form, 市政府办公室 after the full one. */
function partFull(form: string, full: string, part: string): string {
  if (part.endsWith('党组')) return `D${shortCore(form)}${part}`
  return full.includes('政治协商') ? `D政协${part}` : `${full}${part}`
}

const shortCore = (form: string) =>
  ({ 人民政府: '政府', 人民代表大会常务委员会: '人大常委会', 政治协商会议: '政协', 行政公署: '行署' })[form] ?? form

/** 团市委, 江城团市委, 共青团江城市委. */
function leagueAt(text: string, at: number, head: Head): { end: number; full: string; core: string } | undefined {
  if (!text.startsWith('团', at)) return undefined
  const level = levels.find(l => text.startsWith(l, at + 1))
  if (!level || level !== head.level || !text.startsWith('委', at + 1 + level.length)) return undefined
  return { end: at + 2 + level.length, full: '共青团D委员会', core: `团${level}委` }
}

const coreForms = index([...councils])

const committeeForms = index([...committees])

export const departmentForms = table(departments)

const partyForms = table(partyDepartments)

const partForms = table(councilParts)

export const bureauForms = table(bureaus)

export const endingForms = table(departmentEndings)

export const institutionForms = table(Object.fromEntries(institutions.map(i => [i, i])))

function index(rows: BodyForm[]): Forms<BodyForm> {
  const forms = new Forms<BodyForm>()
  for (const row of rows) for (const form of row.forms.split('|')) forms.add(form, row)
  return forms
}

/** Whether from `at` on the list goes on to 等部门, 等单位 or the like. */
export const endsList = (text: string, at: number) =>
  /^(、[\u4e00-\u9fff]{2,6}|和[\u4e00-\u9fff]{2,6}){0,12}?等?(相关|有关|多)?(个)?(部门|单位|局)/.test(
    text.slice(at, at + 60),
  )

/** The department of `division` that its stem alone stands for in lists (市发改、工信等部门), from `start` to `end`. */
export function stemOf(text: string, start: number, end: number, stem: string, division: string): Body {
  const isProvince = /(省|自治区)$/.test(division)
  const ending = /^(发展和改革|卫生健康|国有资产监督管理)$/.test(stem) ? '委员会' : isProvince ? '厅' : '局'
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
