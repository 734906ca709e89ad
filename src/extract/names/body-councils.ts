// Councils, governments, courts and leagues of a division: 人大常委会, 人民政府办公室, 政协提案委, 团市委.
import { committeeFields } from '../lexicon/assemblies.ts'
import { type Body, type Head, levels } from './body.ts'
import { coreForms, partForms } from './body-forms.ts'
import { make, type Site } from './body-make.ts'

export function league(site: Site): Body | undefined {
  const found = leagueAt(site.text, site.at, site.head)
  return found && make(site, found.end, found.full, found.core, 'council')
}

/** 中共某市第七届委员会 */
export function term(site: Site): Body | undefined {
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

/** 人民政府, 政协, 市政府办公室 */
export function council(site: Site): Body | undefined {
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
