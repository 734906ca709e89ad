// What a page calls a company or school after it has named it in full: 信河轴承 for 湖北信河轴承有限公司.
import { countries } from '../lexicon/modern.ts'
import { industryWords } from '../lexicon/suffixes.ts'
import type { Atlas } from './gazetteer.ts'
import { wordOf } from './words.ts'

const tail = /(集团)?(股份)?(有限责任|有限)?(公司|集团)$|农民专业合作社$/

/** Shorter forms of an organization's name: without its division, without what makes it a company, without both. */
export function shortForms(name: string, atlas: Atlas): string[] {
  const forms = new Set<string>()
  // 江城白溪中学 of 江城市白溪中学
  const head = atlas.at(name, 0)
  // 江城三中 of 江城市第三中学
  const nth = head && /^第([一二三四五六七八九十]+)(?:高级|初级|实验)?中学$/.exec(name.slice(head.form.length))?.[1]
  if (nth) for (const d of head.means) for (const form of [d.name, d.short]) if (form) forms.add(`${form}${nth}中`)
  const division = head?.means.find(d => d.name === head.form)
  if (head && division?.short) forms.add(division.short + name.slice(head.form.length))
  for (const form of [name, ...withoutDivision(name, atlas)]) {
    forms.add(form)
    const group = /^(.{2,}集团)(股份)?(有限责任|有限)?公司$/.exec(form)?.[1]
    if (group) forms.add(group)
    const bare = form.replace(tail, '')
    if (bare === form) continue
    forms.add(bare)
    if (form.endsWith('公司')) forms.add(`${bare}公司`)
    // 边川公司 of 云岭边川进出口有限责任公司; not of a group's subsidiary.
    if (/集团|公司|银行/.test(bare)) continue
    // 云川电子 of 江北云川电子科技股份有限公司
    for (let n = 4; n < bare.length; n++) if (endsInTrade(bare.slice(0, n))) forms.add(bare.slice(0, n))
    for (const n of [2, 3].filter(n => bare.length > n + 1))
      for (const end of ['公司', '集团']) forms.add(bare.slice(0, n) + end)
  }
  forms.delete(name)
  return [...forms].filter(form => form.length > 3 && wordOf(form) === undefined && atlas.named(form).length === 0)
}

/**
 * What is left of a company's name without its division and its trade: 云川 of 江北云川智能装备股份有限公司. Nothing where
 * the page would mean something else by it: a word, or a division.
 */
export function brandOf(name: string, atlas: Atlas): string | undefined {
  if (!name.endsWith('公司')) return undefined
  const own = withoutDivision(name, atlas).at(-1) ?? name
  const bare = own.replace(tail, '').replace(/集团$/, '')
  if (/银行|公司/.test(bare)) return undefined
  for (const n of [2, 3, 4]) {
    const brand = bare.slice(0, n)
    if (bare.length <= n || LAND.test(bare.slice(n - 1, n + 1))) return undefined
    if (!isOrdinary(bare.slice(n))) continue
    return wordOf(brand) || atlas.named(brand).length > 0 || atlas.at(brand, 0) || isOrdinary(brand) ? undefined : brand
  }
  return undefined
}

const LAND = /[省市县区州盟旗镇乡村山河江湖岛]/

/** Nothing but words, from the left the longest: 智能装备, 新材料科技. */
function isOrdinary(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const size = [4, 3, 2].find(n => at + n <= text.length && isTradeWord(text.slice(at, at + n)))
    if (!size) return false
    at += size
  }
  return true
}
const isTradeWord = (word: string) => trades.has(word) || wordOf(word) !== undefined

const trades = new Set(industryWords)
const endsInTrade = (form: string) => trades.has(form.slice(-2)) || (form.length > 4 && trades.has(form.slice(-3)))

/** 云岭省江城市桂山中学 → 江城市桂山中学, 桂山中学; nothing where no name of its own is left (江城市第二中学). */
function withoutDivision(name: string, atlas: Atlas): string[] {
  const forms: string[] = []
  const country = countries.find(c => name.startsWith(c))
  let rest = country ? name.slice(country.length) : name
  if (country) forms.push(rest)
  for (let hit = atlas.at(rest, 0); hit; hit = atlas.at(rest, 0)) {
    rest = rest.slice(hit.form.length)
    if (/^[第人中实市县区州]/.test(rest) || rest.length < 4) break
    forms.push(rest)
  }
  return forms
}
