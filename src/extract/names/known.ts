// What a page has shown once with strong evidence, so that it is found wherever the same words stand.
import type { Article } from '../../../schema/model.ts'
import type { Found } from '../types.ts'
import type { Atlas } from './gazetteer.ts'
import { brandOf, shortForms } from './short-forms.ts'

/** Names by the words that stand for them on this page. `lists` are the names of each article as first read. */
export function knownNames(articles: Article[], lists: Found[][], atlas: Atlas): Map<string, Found> {
  const known = new Map<string, Found>()
  const persons = new Set<string>()
  lists.forEach((list, i) => {
    for (const f of list) {
      const unit =
        f.rule === 'organization/unit' ? f.aliases.find(a => ownUnit.test(a) && f.name.endsWith(a)) : undefined
      if (unit && !known.has(unit)) known.set(unit, f)
      if (f.score < 0.8 || (f.implied && !/\/(?:company|school)$/.test(f.rule)) || /division$|own$|unit$/.test(f.rule))
        continue
      if (f.kind === 'Person') persons.add(f.name)
      // The parent of a subsidiary is a name of its own elsewhere.
      const { implied: _, ...own } = f
      const words = f.kind === 'Person' ? f.name : (articles[i]?.text.slice(f.start, f.end) ?? f.name)
      if (!known.has(words)) known.set(words, own)
      for (const alias of f.kind === 'Person' ? [] : f.aliases)
        if (alias.length > 3 && alias.length < f.name.length && !known.has(alias)) known.set(alias, f)
    }
  })
  lists.forEach((list, i) => {
    for (const f of list) {
      const short = called.exec(articles[i]?.text.slice(f.end, f.end + 20) ?? '')?.[1]
      if (short && f.kind === 'Organization') known.set(short, { ...f, aliases: [...f.aliases, short] })
    }
  })
  // 甲某某同某某公司 was read as one name where nothing had announced the person yet.
  const isPersonFirst = (words: string) =>
    [2, 3, 4].some(n => words.length > n + 2 && persons.has(words.slice(0, n)) && !persons.has(words))
  for (const [words, f] of known) if (f.kind !== 'Person' && isPersonFirst(words)) known.delete(words)
  for (const [form, f] of fullNames(known, atlas)) known.set(form, f)
  for (const [form, f] of brandsAmong(known, articles, atlas)) if (!known.has(form)) known.set(form, f)
  return known
}

/** Units that go by their own name alone: 青石桥人民法庭, 柳河车务段. */
const ownUnit =
  /^(?!第)[\u4e00-\u9fff]{2,8}(?:人民法庭|车务段|工务段|电务段|机务段|客运段|供电段|派出所|供电所|税务所|司法所)$/

/** 江北云川电子有限公司（以下简称“云川电子”） */
const called = /^[（(](?:以下)?(?:简称|统称)[：:为]?[“"]([\u4e00-\u9fff]{2,8})[”"][）)]/

/** Bodies that go by their own name alone: 桂山医院 of 江城市桂山医院. */
const shortened = /(?:医院|协会|商会|学会|研究院|研究所|基金会|救援队|志愿服务队|俱乐部)$/

/** Short forms of organizations with the one full name that the page has for each. */
function fullNames(known: Map<string, Found>, atlas: Atlas): Map<string, Found> {
  const full = new Map<string, Found | undefined>()
  for (const [words, f] of known) {
    if (!(/\/(company|school)$/.test(f.rule) || shortened.test(words)) || words !== f.name) continue
    for (const form of shortForms(words, atlas)) {
      const other = full.get(form)
      if (other === undefined && full.has(form)) continue
      // Of 云岭集团 and 湖北云岭集团有限公司 the longer is the full name; of two that share a short form neither.
      // 江城市白溪中学 is called 江城白溪中学 too.
      if (
        !other ||
        (words.length > other.name.length && isSame(words, other.name)) ||
        words.endsWith(other.name) ||
        words.startsWith(other.name)
      )
        full.set(form, f)
      else if (!other.name.endsWith(words) && !other.name.startsWith(words) && !isSame(words, other.name))
        full.set(form, undefined)
    }
  }
  const settled = [...full].filter((row): row is [string, Found] => row[1] !== undefined)
  return new Map(settled.map(([form, f]) => [form, { ...f, aliases: [...new Set([...f.aliases, form])] }]))
}

/** The same but for the level of the division at its head. */
const isSame = (a: string, b: string) => withoutLevel(a) === withoutLevel(b)
const withoutLevel = (name: string) =>
  name.replace(/^([\u4e00-\u9fff]{2,4}?)[省市县区州旗](?=[\u4e00-\u9fff]{4})/, '$1')

/** 云川, 江北云川: the brand of the one company on the page that has it, alone or after a short division. */
function* brandsAmong(known: Map<string, Found>, articles: Article[], atlas: Atlas): Iterable<[string, Found]> {
  const brands = new Map<string, Found | undefined>()
  for (const [words, f] of known) {
    const brand = f.rule.endsWith('/company') && words === f.name ? brandOf(words, atlas) : undefined
    if (brand) brands.set(brand, brands.has(brand) && brands.get(brand)?.name !== words ? undefined : f)
  }
  for (const [brand, f] of brands) {
    if (!f) continue
    const own = { ...f, aliases: [...new Set([...f.aliases, brand])] }
    yield [brand, own]
    for (const { text } of articles)
      for (let at = text.indexOf(brand); at >= 0; at = text.indexOf(brand, at + brand.length)) {
        const before = text.slice(Math.max(0, at - 2), at)
        if (atlas.named(before).length > 0) yield [before + brand, own]
      }
  }
}
