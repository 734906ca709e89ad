// What follows a division in a body's name: 委宣传部, 发改委, 人民政府办公室.
import { committeeFields } from '../lexicon/assemblies.ts'
import { institutions } from '../lexicon/bodies.ts'
import { type Body, type Head, levels } from './body.ts'
import {
  bureauForms,
  committeeForms,
  coreForms,
  departmentForms,
  endingForms,
  institutionForms,
  partForms,
  partyForms,
} from './body-forms.ts'

/** Where a body's name is read: it begins at `start`, and what follows its division or level at `at`. */
interface Site {
  text: string
  start: number
  at: number
  head: Head
}

/** The longest body of the division or level `head` that goes on where it ends; `start` is where the name begins. */
export function coreAt(text: string, start: number, head: Head): Body | undefined {
  const site = { text, start, at: head.end, head }
  for (const read of READERS) {
    const body = read(site)
    if (body) return body
  }
  return undefined
}

/** `full` is the whole name with D for the division, `core` what usage puts after the division or its level. */
function make({ text, start, head }: Site, end: number, full: string, core: string, rank: Body['rank']): Body {
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

function league(site: Site): Body | undefined {
  const found = leagueAt(site.text, site.at, site.head)
  return found && make(site, found.end, found.full, found.core, 'council')
}

/** 中共某市第七届委员会 */
function term(site: Site): Body | undefined {
  const { text, start, at } = site
  const words = /^第[一二三四五六七八九十]+届委员会/.exec(text.slice(at, at + 12))?.[0]
  // 市第十四届人民代表大会常务委员会, 县十九届人大常委会; before 第三次会议 it is the occasion's name.
  const sitting =
    /^第?[一二三四五六七八九十]+届(人民代表大会常务委员会|人大常委会)(?!第|[一二三四五六七八九十]+次)/.exec(
      text.slice(at, at + 18),
    )
  if (sitting) return make(site, at + sitting[0].length, 'D人民代表大会常务委员会', '人大常委会', 'council')
  return words && text.startsWith('中共', start)
    ? make(site, at + words.length, '中共D委员会', '委', 'committee')
    : undefined
}

/** 市委, 市委宣传部, 省委第三巡视组 */
function committee(site: Site): Body | undefined {
  const { text, at, head } = site
  const found = committeeForms.at(text, at)
  if (!found) return undefined
  const end = at + found.form.length
  if (/^[员托派任屈婉]/.test(text.slice(end)) || !fitsCommittee(found.form, head.level)) return undefined
  const tour = /^第[一二三四五六七八九十]+(巡视|巡察)组/.exec(text.slice(end, end + 8))?.[0]
  if (tour) return make(site, end + tour.length, `中共D${found.form}${tour}`, `${found.form}${tour}`, 'department')
  const short = found.form === '委员会' ? '委' : found.form
  return partyDepartment(site, end, short) ?? make(site, end, found.means[0]?.full ?? '', short, 'committee')
}

/** What follows the committee `short` that ends at `from`. */
function partyDepartment(site: Site, from: number, short: string): Body | undefined {
  const { text } = site
  const part = partForms.at(text, from)
  const found = partyForms.at(text, from) ?? (part?.form === '机关' ? undefined : part)
  if (!found) return undefined
  const { form, means } = found
  const end = from + form.length
  // 市委常委会会议, 市委常委会（扩大）会议: the occasion.
  if (form === '常委会' && /^(?:会?议|[（(]|委?员|第|扩大|学习)/.test(text.slice(end, end + 2))) return undefined
  // 市委办理…, 市委办法: 办 begins another word.
  if (form === '办' && (text.startsWith('办公', from + 1) || /^[理法好]/.test(text.slice(end)))) return undefined
  return make(site, end, `中共D${short}${means[0] ?? form}`, `${short}${form}`, 'department')
}

function bureau(site: Site): Body | undefined {
  const found = bureauForms.at(site.text, site.at)
  return found && make(site, site.at + found.form.length, `D${found.means[0]}`, found.form, 'department')
}

/** 发改委, 教育局 */
function department(site: Site): Body | undefined {
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

/** 省人社部门, 市发改、工信等部门: the department of that division. */
function stemAlone({ text, start, at, head }: Site): Body | undefined {
  const { division, level, written } = head
  const stem = departmentForms.at(text, at)
  if (!stem || !division || written.endsWith('级')) return undefined
  const end = at + stem.form.length
  const isDepartment = text.startsWith('部门', end)
  if (!isDepartment && !(text[end] === '、' && endsList(text, end))) return undefined
  return { ...stemOf(text, start, isDepartment ? end + 2 : end, stem.means[0] ?? '', division), level }
}

function institution(site: Site): Body | undefined {
  const found = institutionForms.at(site.text, site.at)
  return found && make(site, site.at + found.form.length, `D${found.form}`, found.form, 'department')
}

/** 人民政府, 政协, 市政府办公室 */
function council(site: Site): Body | undefined {
  const { text, at } = site
  const found = coreForms.at(text, at)
  if (!found) return undefined
  const { form } = found
  const full = found.means[0]?.full ?? ''
  const end = at + form.length
  if (form === '政府' && /^[法大]/.test(text.slice(end))) return undefined
  const special = specialAt(site, end, form)
  if (special) return special
  const part = partForms.at(text, end)
  if (!part?.means[0] || (part.form === '办' && /^[理法学好公事案厂校社班]/.test(text.slice(end + 1))))
    return make(site, end, full, shortCore(form), 'council')
  return make(site, end + part.form.length, partFull(form, full, part.means[0]), `${form}${part.form}`, 'department')
}

/** 市政协提案委, 县人大财政经济委员会, 市人大常委会预算工委. */
function specialAt(site: Site, from: number, form: string): Body | undefined {
  if (!/^(?:人大|人大常委会|政协|人民代表大会|人民代表大会常务委员会)$/.test(form)) return undefined
  const words = special.exec(site.text.slice(from, from + 24))
  const closing = words?.[2] ?? ''
  if (!words || /^(?:委员|常委)$/.test(words[1] ?? '')) return undefined
  const core = `${shortCore(form)}${words[1]}`
  const full = { 委: '委员会', 工委: '工作委员会', 专委会: '专门委员会' }[closing] ?? closing
  return make(site, from + words[0].length, `D${core}${full}`, `${core}${closing}`, 'department')
}

const special = new RegExp(
  `^((?:${[...committeeFields].sort((a, b) => b.length - a.length).join('|')}){1,7})(专门委员会|工作委员会|委员会|专委会|工委|委)(?![员托])`,
)

/** 市直机关工委 */
function organs(site: Site): Body | undefined {
  const form = /^(?:直属机关工作委员会|直属机关工委|直机关工作委员会|直机关党工委|直机关工委|直工委)/.exec(
    site.text.slice(site.at, site.at + 10),
  )?.[0]
  return form ? make(site, site.at + form.length, '中共D委直属机关工作委员会', form, 'department') : undefined
}

/** The first that reads a body has it. */
const READERS = [league, term, committee, organs, bureau, department, stemAlone, institution, council]

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

/** Whether from `at` on the list goes on to 等部门, 等单位 or the like. */
export const endsList = (text: string, at: number) =>
  /^(、[\u4e00-\u9fff]{2,6}|和[\u4e00-\u9fff]{2,6}){0,12}?(?:等?(?:相关|有关|多)?个?|等?(?:[两二三四五六七八九十]|\d{1,2})(?:多|余)?[个家]?)(?:部门|单位|[委办]?局)/.test(
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
