// What follows a division in a body's name: 委宣传部, 发改委, 人民政府办公室.
import type { Body, Head } from './body.ts'
import { council, league, term } from './body-councils.ts'
import { bureau, composed, department, institution, stemAlone } from './body-departments.ts'
import { committeeForms, partForms, partyForms } from './body-forms.ts'
import { make, type Site } from './body-make.ts'

/** The longest body of the division or level `head` that goes on where it ends; `start` is where the name begins. */
export function coreAt(text: string, start: number, head: Head): Body | undefined {
  const site = { text, start, at: head.end, head }
  for (const read of READERS) {
    const body = read(site)
    if (body) return body
  }
  return undefined
}

/** 市委, 市委宣传部, 省委第三巡视组 */
function committee(site: Site): Body | undefined {
  const { text, at, head } = site
  const found = committeeForms.at(text, at)
  if (!found) return undefined
  const end = at + found.form.length
  if (
    /^(?:[员托派任屈婉]|会(?![议场见同商审晤谈诊客]))/.test(text.slice(end)) ||
    !fitsCommittee(found.form, head.level)
  )
    return undefined
  const tour = /^(?:第[一二三四五六七八九十]+巡[视察]组|巡[视察]第?[一二三四五六七八九十]+组)/.exec(
    text.slice(end, end + 8),
  )?.[0]
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
  // 县委常委会会议, with （扩大） or without: the occasion.
  if (form === '常委会' && /^(?:会?议|[（(]|委?员|第|扩大|学习)/.test(text.slice(end, end + 2))) return undefined
  // 市委办理…, 市委办法: 办 begins another word.
  if (form === '办' && (text.startsWith('办公', from + 1) || /^[理法好]/.test(text.slice(end)))) return undefined
  return make(site, end, `中共D${short}${means[0] ?? form}`, `${short}${form}`, 'department')
}

/** 市直机关工委 */
function organs(site: Site): Body | undefined {
  const form = /^(?:直属机关工作委员会|直属机关工委|直机关工作委员会|直机关党工委|直机关工委|直工委)/.exec(
    site.text.slice(site.at, site.at + 10),
  )?.[0]
  return form ? make(site, site.at + form.length, '中共D委直属机关工作委员会', form, 'department') : undefined
}

/** The first that reads a body has it. */
const READERS = [league, term, committee, organs, bureau, department, composed, stemAlone, institution, council]

/** 市委 and 镇党委, never 镇委 without 党 (委 alone ends too many other words). */
function fitsCommittee(form: string, level: string): boolean {
  const low = /^(镇|乡|街道)$/.test(level)
  return form === '委'
    ? !low && level !== '自治区'
    : form === '委员会'
      ? !low
      : low || level === '自治区' || level === '区'
}
