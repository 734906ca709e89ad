// The grammar of Party and government bodies: 市委宣传部, 四平市发改委, 团省委, 县人大常委会党组.
import type { Span } from '../../../schema/model.ts'
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
import { allies, nationalBodies } from '../lexicon/national.ts'
import { Forms } from './forms.ts'
import { type Division, townAt } from './gazetteer.ts'
import { divisionOf, type Voice } from './voice.ts'
import { isHan, wordOf } from './words.ts'

export interface Body extends Span {
  /** Full name: 中共四平市委员会 */
  name: string
  aliases: string[]
  /** Full name of its division, when there is one and the page settles it. */
  division?: string
  /** 市, 县, 省 …: the level that was written or that the division's name ends in. */
  level: string
  /** committee: 市委; department: any part or bureau; council: 政府, 人大, 政协, courts, leagues. */
  rank: 'committee' | 'council' | 'department' | 'national'
}

/** A division, written out or as a level, at the head of a body's name. */
interface Head {
  end: number
  level: string
  division?: string
  /** How the division was written: 四平市, 四平, 市. */
  written: string
  relative: boolean
}

const levels = ['自治区', '地区', '街道', '省', '市', '县', '区', '州', '盟', '旗', '镇', '乡']

const coreForms = index([...councils])
const committeeForms = index([...committees])
const departmentForms = table(departments)
const partyForms = table(partyDepartments)
const partForms = table(councilParts)
const bureauForms = table(bureaus)
const endingForms = table(departmentEndings)
const institutionForms = table(Object.fromEntries(institutions.map(i => [i, i])))
const nationalForms = table(nationalBodies)
const allyForms = table(allies)

/** The longest body that begins at `at`. `carried` is a division that a chain of titles named just before (鸡西市委书记、市长). */
export function bodyAt(
  text: string,
  at: number,
  voice: Voice,
  carried?: { level: string; division: string },
): Body | undefined {
  const national = nationalForms.at(text, at)
  if (
    national &&
    !partOfWord(text, at) &&
    !(national.form.endsWith('部') && text[at + national.form.length] === '门')
  ) {
    const name = national.means[0] ?? national.form
    return { start: at, end: at + national.form.length, name, aliases: [national.form], level: '国', rank: 'national' }
  }
  const ally = allyAt(text, at, voice)
  if (ally) return ally
  const youth = youthAt(text, at, voice)
  if (youth) return youth
  const consultative = consultativeAt(text, at, voice)
  if (consultative) return consultative
  const party = text.startsWith('中共', at) ? 2 : 0
  let best: Body | undefined
  for (const head of headsAt(text, at + party, voice, carried)) {
    const body = coreAt(text, at, head)
    if (body && (!best || body.end > best.end)) best = body
  }
  return best
}

/** 民盟市委, 九三学社某市委员会: the other parties have committees at each level too. */
function allyAt(text: string, at: number, voice: Voice): Body | undefined {
  const party = allyForms.at(text, at)
  if (!party) return undefined
  const from = at + party.form.length
  for (const head of headsAt(text, from, voice)) {
    const rest = /^委(员会)?(?!员)/.exec(text.slice(head.end, head.end + 4))
    if (!rest || !head.division) continue
    const end = head.end + rest[0].length
    const name = `${party.means[0]}${head.division}委员会`
    const aliases = [text.slice(at, end), `${party.form}${head.division}委`]
    return { start: at, end, name, aliases, level: head.level, division: head.division, rank: 'council' }
  }
  return undefined
}

/** 共青团某市委, 共青团某省委员会. */
function youthAt(text: string, at: number, voice: Voice): Body | undefined {
  if (!text.startsWith('共青团', at)) return undefined
  const hit = voice.atlas.at(text, at + 3)
  const division = hit?.means.find(d => d.name === hit.form)?.name ?? hit?.means[0]?.name
  if (!hit || !division) return undefined
  const rest = /^([省市县区州盟旗])?委(员会)?/.exec(text.slice(at + 3 + hit.form.length, at + 8 + hit.form.length))
  if (!rest) return undefined
  const end = at + 3 + hit.form.length + rest[0].length
  const level = division.at(-1) ?? ''
  const aliases = [text.slice(at, end), `${hit.form}团${level}委`, `团${level}委`]
  return { start: at, end, name: `共青团${division}委员会`, aliases, level, division, rank: 'council' }
}

/** 政协某市（第九届）委员会: the division stands inside the name. */
function consultativeAt(text: string, at: number, voice: Voice): Body | undefined {
  if (!text.startsWith('政协', at)) return undefined
  const hit = voice.atlas.at(text, at + 2)
  const division = hit?.means.find(d => d.name === hit.form)?.name
  if (!hit || !division) return undefined
  const rest = /^(第[一二三四五六七八九十]+届)?委员会/.exec(
    text.slice(at + 2 + hit.form.length, at + 20 + hit.form.length),
  )
  if (!rest) return undefined
  const end = at + 2 + hit.form.length + rest[0].length
  const aliases = [text.slice(at, end), `${division}政协`, `${division.at(-1)}政协`]
  const name = `中国人民政治协商会议${division}委员会`
  return { start: at, end, name, aliases, level: division.at(-1) ?? '', division, rank: 'council' }
}

/** 市发改、工信、应急等部门: what follows a body in a list belongs to the same division; short stems only before 等部门. */
export function listedBodies(text: string, from: number, division: string): Body[] {
  const bodies: Body[] = []
  let at = from
  while (/[、和及与]/.test(text[at] ?? '')) {
    const stem = departmentForms.at(text, at + 1)
    const bureau = bureauForms.at(text, at + 1) ?? institutionForms.at(text, at + 1)
    const end = at + 1 + (bureau?.form.length ?? stem?.form.length ?? 0)
    const ending = bureau ? undefined : endingForms.at(text, end)
    if ((!stem && !bureau) || (!ending && !bureau && !endsList(text, end))) break
    const head: Head = { end: at + 1, level: division.at(-1) ?? '', division, written: '', relative: true }
    const body =
      ending || bureau
        ? coreAt(text, at + 1, head)
        : stem
          ? stemOf(text, at + 1, end, stem.means[0] ?? '', division)
          : undefined
    if (!body) break
    bodies.push(body)
    at = body.end
  }
  return bodies
}

/** Whether from `at` on the list goes on to 等部门, 等单位 or the like. */
const endsList = (text: string, at: number) =>
  /^(、[\u4e00-\u9fff]{2,6}|和[\u4e00-\u9fff]{2,6}){0,12}?等?(相关|有关|多)?(个)?(部门|单位|局)/.test(
    text.slice(at, at + 60),
  )

function stemOf(text: string, start: number, end: number, stem: string, division: string): Body {
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

function headsAt(text: string, at: number, voice: Voice, carried?: { level: string; division: string }): Head[] {
  const heads: Head[] = []
  const push = (end: number, written: string, level: string, division: string | undefined, relative: boolean) =>
    heads.push({ end, written, level, relative, ...(division ? { division } : {}) })
  for (const { form, means } of [...voice.atlas.allAt(text, at), ...[townAt(text, at)].filter(t => t !== undefined)]) {
    const end = at + form.length
    const division = means[0]
    if (!division) continue
    const level = levels.find(l => division.name.endsWith(l)) ?? ''
    const short = form !== division.name
    if (short && !isNamed(division, voice)) continue
    // 吉林市委: the division itself, written out; 四平团市委, 松原市市委: the level once more.
    if (!short || level === '自治区') push(end, form, level, division.name, false)
    const again = text.startsWith('团', end) ? '' : levels.find(l => text.startsWith(l, end))
    const named = again ? means.find(d => d.name.endsWith(again)) : undefined
    if (again && named) push(end + again.length, named.name, again, named.name, false)
    if (text.startsWith('团', end)) push(end, division.name, level, division.name, false)
    // 沈阳铁路局 is no body of the city; 铁岭发改委 is.
    if (short) push(end, form, level, division.name, false)
  }
  const relative = levels.find(l => text.startsWith(l, at))
  // 堵城街道党工委: the name of the street stands before.
  const isOwn =
    relative !== undefined &&
    /^(街道|镇|乡)$/.test(relative) &&
    isHan(text[at - 1]) &&
    !/[全我本该各在从对向由与和及等到]/.test(text[at - 1] ?? '')
  if (relative && !isOwn && !partOfWord(text, at)) {
    const division = carried?.level === relative ? carried.division : divisionOf(voice, relative, at)
    push(at + relative.length, relative, relative, division, true)
  }
  // 地委, 行署: of the page's own prefecture.
  const prefecture = voice.locale.city
  if (prefecture?.endsWith('地区') && /^地(委|直)/.test(text.slice(at, at + 2)) && !partOfWord(text, at))
    push(at + 1, '地', '地区', prefecture, true)
  if (prefecture && /(地区|盟)$/.test(prefecture) && text.startsWith('行署', at) && !isHan(text[at - 1]))
    push(at, '', prefecture.endsWith('盟') ? '盟' : '地区', prefecture, true)
  if (text.startsWith('团', at) && !partOfWord(text, at)) {
    const level = levels.find(l => text.startsWith(l, at + 1))
    if (level) push(at, '', level, carried?.level === level ? carried.division : divisionOf(voice, level, at), true)
  }
  return heads
}

/** A short name heads a body when the page names the division in full, or when it is no ordinary word. */
function isNamed(division: Division, voice: Voice): boolean {
  const { province, city, county } = voice.locale
  if ([province, city, county].includes(division.name) || voice.named.some(n => n.name === division.name)) return true
  const word = wordOf(division.short ?? '')
  return division.level !== 'county' && (!word || word.kind === 'r')
}

/** 城市委, 社区委: the level belongs to the word before it. */
function partOfWord(text: string, at: number): boolean {
  const before = text[at - 1]
  if (!isHan(before)) return false
  if (/[全我本该各两在从对向由与和及、等原经受为任被]/.test(before ?? '')) return false
  // 社区委, 开发区党委, 高新区管委会
  return [1, 2, 3].some(n => at >= n && isHan(text[at - n]) && wordOf(text.slice(at - n, at + 1)) !== undefined)
}

function coreAt(text: string, start: number, head: Head): Body | undefined {
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

/** 团市委, 四平团市委, 共青团四平市委. */
function leagueAt(text: string, at: number, head: Head): { end: number; full: string; core: string } | undefined {
  if (!text.startsWith('团', at)) return undefined
  const level = levels.find(l => text.startsWith(l, at + 1))
  if (!level || level !== head.level || !text.startsWith('委', at + 1 + level.length)) return undefined
  return { end: at + 2 + level.length, full: '共青团D委员会', core: `团${level}委` }
}

function index(rows: BodyForm[]): Forms<BodyForm> {
  const forms = new Forms<BodyForm>()
  for (const row of rows) for (const form of row.forms.split('|')) forms.add(form, row)
  return forms
}

function table(rows: Readonly<Record<string, string>>): Forms<string> {
  const forms = new Forms<string>()
  for (const [form, full] of Object.entries(rows)) forms.add(form, full)
  return forms
}
