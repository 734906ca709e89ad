// What a page calls a company or school after it has named it in full: 信河轴承 for 湖北信河轴承有限公司.
import { countries } from '../lexicon/modern.ts'
import { industryWords } from '../lexicon/suffixes.ts'
import type { Atlas } from './gazetteer.ts'
import { wordOf } from './words.ts'

const tail = /(集团)?(股份)?(有限责任|有限)?(公司|集团)$|农民专业合作社$/

/** Shorter forms of an organization's name: without its division, without what makes it a company, without both. */
export function shortForms(name: string, atlas: Atlas): string[] {
  const forms = new Set<string>()
  for (const form of [name, ...withoutDivision(name, atlas)]) {
    forms.add(form)
    const group = /^(.{2,}集团)(股份)?(有限责任|有限)?公司$/.exec(form)?.[1]
    if (group) forms.add(group)
    const bare = form.replace(tail, '')
    if (bare === form) continue
    forms.add(bare)
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
