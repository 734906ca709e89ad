// Where a page speaks from: its publication, dateline, relative words and the divisions that it names.

import type { Article, Page } from '../../schema/model.ts'
import { everyMatch } from '../every-match.ts'
import { everydayDivisions } from './lexicon/modern.ts'
import { paperHomes } from './lexicon/papers.ts'
import { Atlas, type Division, divisionsNamed, isWhole, lineOf } from './names/gazetteer.ts'
import { papersIn, strangersIn } from './names/strangers.ts'
import { isHanAt, wordOf } from './names/words.ts'
import { remembered } from './remembered.ts'
import type { Locale } from './types.ts'

/** The divisions that relative names (我市, 省委) refer to on this page; what the page does not settle is left out. */
export function localeOf(
  page: Page,
  articles: Article[],
  atlas: Atlas = atlasOf(articles, [page.publication]),
): Locale {
  const text = articles.length > 0 ? articles.map(a => a.text).join('\n') : page.text
  const votes = new Map<Division, number>()
  const vote = (d: Division, weight: number) => votes.set(d, (votes.get(d) ?? 0) + weight)
  for (const { division, full, at } of divisionsIn(text, atlas)) {
    // 江城某某有限公司 may stand anywhere.
    const isCompany = !full && /^[^，。；、]{2,14}(公司|集团)/.test(text.slice(at, at + 24))
    vote(division, full ? 1 : isCompany ? 0.2 : 0.6)
    // 澜州市党政代表团赴…: the paper goes with its own.
    if (/^[^，。]{2,8}?(党政|政府|经贸)?(代表团|考察团)赴/.test(text.slice(at, at + 20))) vote(division, 8)
    // 白溪讯, 江城网 4月13日讯: the dateline says it outright.
    if (/^[^。]{0,14}(讯|电)/.test(text.slice(at, at + 24)) && (at < 60 || text.lastIndexOf('\n', at) > at - 4))
      vote(division, 3)
  }
  const guests = guestsIn(text)
  for (const division of [...votes.keys()]) vote(division, 4 * (guests.get(division.short?.[0] ?? '') ?? 0))
  const namesCounty = [...votes.keys()].some(d => d.level === 'county' && text.includes(d.name))
  for (const name of new Set([page.publication, ...articles.map(a => a.publication), ...papersIn([text])]))
    for (const division of name ? publisherOf(name, atlas, text) : []) {
      // 柳河快报 on a page that names the districts of another city, 江北平原网: no witness for the listed 柳河县, 江北区.
      const isLoose =
        name?.startsWith(division.name) || name?.startsWith(division.short ?? division.name)
          ? !ownPaper.test(name.replace(division.name, '').replace(division.short ?? division.name, ''))
          : true
      const isElsewhere = namesCounty && division.level === 'county' && !text.includes(division.name)
      const isDistrict = isElsewhere && division.name.endsWith('区')
      vote(division, isDistrict ? 0.5 : isLoose || isElsewhere ? 3 : 12)
    }
  // 省委副书记…到我市调研: a city's own paper speaks for no province, however often it names one.
  const ofCity = (page.publication ? publisherOf(page.publication, atlas, text) : []).some(d => d.level === 'city')
  const { county, city, province } = pick(votes, text, atlas, ofCity)
  return {
    ...(province ? { province } : {}),
    ...(city ? { city } : {}),
    ...(county ? { county } : {}),
  }
}

/** What follows the division in a paper's name. */
const ownPaper =
  /^(?:日报|晚报|晨报|早报|时报|商报|快报|新报|周报|都市报|报|讯|新闻|新闻网|信息网|网|在线|发布|融媒|融媒体中心|传媒|广播电视台|电视台|电台|广电|政协报|人大|党建|机关报|农村报)/

/** 来荣观摩, 来平考察: how often guests come to what each character stands for. */
function guestsIn(text: string): Map<string, number> {
  const guests = new Map<string, number>()
  for (const { 1: short = '' } of everyMatch(text, came)) guests.set(short, (guests.get(short) ?? 0) + 1)
  return guests
}

const came = /[来抵在莅](.)(?:考察|调研|观摩|视察|检查|指导|访问|参观|投资|洽谈|参加|交流|督导|出席|举行|举办|召开)/g

/** The listed divisions and those that these articles, or their publishers, name as theirs. */
export function atlasOf(articles: readonly Article[], publishers: readonly (string | undefined)[]): Atlas {
  const papers = papersIn(articles.map(a => a.text))
  const names = [...publishers, ...articles.map(a => a.publication), ...papers].filter(n => n !== undefined)
  return new Atlas(
    strangersIn(
      articles.map(a => a.text),
      [...new Set(names)],
    ),
  )
}

const everyday = new Set(everydayDivisions)

interface Sighting {
  at: number
  division: Division
  /** As written. */
  form: string
  full: boolean
}

/** Divisions as the text names them; of several of one name, the one whose city or province is named too. */
export function divisionsIn(text: string, atlas: Atlas, locale: Locale = {}): Sighting[] {
  const seen = formsIn(text, atlas)
  const named = new Set([...seen.map(s => s.form), ...Object.values(locale)])
  // A short form is no witness for itself: 乌鲁木齐 alone does not say that 乌鲁木齐县 lies in 乌鲁木齐市.
  const isNamed = (d: Division, form: string) =>
    named.has(d.name) || (d.short !== undefined && d.short !== form && named.has(d.short))
  return seen.flatMap(({ at, form, means }) => {
    const full = means.some(d => isWhole(d, form))
    // 北城区, 新城区: an ordinary word unless its city stands before it.
    if (/^(城区|郊区|矿区)$/.test(form) && text[at - 1] !== '市') return []
    // 铁佛山村: a village's own name.
    if (
      !full &&
      (/^(村(?![镇庄])|乡(?![镇村])|屯|场(?![地所馆景面次])|集镇|老街|古镇)/.test(text.slice(at + form.length)) ||
        isPiece(text, at, form))
    )
      return []
    const fitting = means.filter(d =>
      lineOf(d)
        .slice(1)
        .some(d => isNamed(d, form)),
    )
    // 吉林 alone is the province, not the city of that name.
    const provinces = means.filter(d => d.level === 'province')
    const candidates = full ? means.filter(d => isWhole(d, form)) : provinces.length > 0 ? provinces : means
    // 西安 is the city rather than a district of another, unless that is named.
    const largest = candidates.find(d => d.level === 'city') ?? candidates[0]
    const division = candidates.find(d => fitting.includes(d)) ?? largest
    if (!division || (!full && isOrdinary(form, division, named))) return []
    return [{ at, division, full, form }]
  })
}

/** Names of divisions as they stand, whatever they mean; an article is asked for them by its locale and by its names. */
const formsIn = (text: string, atlas: Atlas): Form[] => recall(atlas, text, () => formsAt(text, atlas))

const recall = remembered<Atlas, string, Form[]>()

interface Form {
  at: number
  form: string
  means: Division[]
}

function formsAt(text: string, atlas: Atlas): Form[] {
  const seen: Form[] = []
  for (let i = 0; i < text.length; i++) {
    if (!isHanAt(text, i)) continue
    const hit = atlas.at(text, i)
    if (!hit) continue
    // 从江西省…获悉: a whole name that begins inside a short one goes first.
    const inside = hit.form.length === 2 ? atlas.at(text, i + 1) : undefined
    if (inside && inside.form.length > 2 && inside.means.some(d => isWhole(d, inside.form))) continue
    seen.push({ at: i, ...hit })
    i += hit.form.length - 1
  }
  return seen
}

/** 海口 of 出海口, 大安 of 重大安全: characters of other words. */
function isPiece(text: string, at: number, form: string): boolean {
  const end = at + form.length
  const isWord = (start: number, stop: number) => ![undefined, 'r'].includes(wordOf(text.slice(start, stop))?.kind)
  return isWord(at - 1, end) || isWord(at, end + 1) || (isWord(at - 1, at + 1) && isWord(end - 1, end + 1))
}

/** 和平, 朝阳: short names that are words, or too many places' names, count only beside the full name. */
function isOrdinary(form: string, division: Division, named: Set<string>): boolean {
  if (named.has(division.name)) return false
  if (division.level === 'province') return false
  if (everyday.has(form)) return true
  return (
    division.level === 'county' &&
    (![undefined, 'r'].includes(wordOf(form)?.kind) ||
      !lineOf(division)
        .slice(1)
        .some(d => named.has(d.name) || named.has(d.short ?? '')))
  )
}

/** 江城日报 → 江城市, 云岭日报 → 云岭省: the division at the head of a publication's name. */
function publisherOf(publication: string, atlas: Atlas, text: string): Division[] {
  const called = /^(.{1,3})(?:[日晚晨早时商快]报|都市报)$/.exec(publication)?.[1]
  const home = called && paperHomes[called]
  // 江城日报 is no witness for a listed 江城 where it is only what people call another city.
  if (home && !new RegExp(`${called}[市县区]`).test(text)) return [...divisionsNamed(home)].slice(0, 1)
  const means = atlas.at(publication, 0)?.means ?? []
  const at = (level: Division['level']) => means.find(d => d.level === level)
  const division = at('province') ?? at('city') ?? means[0]
  return division ? [division] : []
}

function pick(votes: Map<Division, number>, text: string, atlas: Atlas, ofCity: boolean): Locale {
  // On a page of 澜州市, which no list has, 东山区 is no witness for the listed city that has a 东山区 too.
  const isAbroad = [...votes.keys()].some(d => d.level === 'city' && !d.parent)
  const sum = (wanted: (d: Division) => boolean) => {
    const sums = new Map<string, number>()
    for (const [division, n] of votes)
      for (const d of lineOf(division))
        if (wanted(d) && (!isAbroad || votes.has(d))) sums.set(d.name, (sums.get(d.name) ?? 0) + n)
    return [...sums].sort((a, b) => b[1] - a[1])
  }
  const cities = sum(d => d.level === 'city')
  const ownCounties = sum(d => d.level === 'county')
  const count = (pattern: RegExp) => everyMatch(text, pattern).length
  const aboutProvince = count(/我省|全省|省委|省政府/g)
  const aboutCity = count(/我市|全市|(?<![\u4e00-\u9fff])市委|市政府|市长/g)
  const aboutCounty = count(/我县|全县|县委|县政府|县长|我区|全区|区委|区政府|区长|我旗|旗委|旗长/g)
  // 东莞市 is a city that the list has once more as its only county.
  const topCounty = ownCounties.find(([name]) => !atlas.named(name).some(d => d.level === 'city' && d.name === name))
  const topCity = cities[0]
  const county = topCounty && isOwnCounty(topCounty, topCity, aboutCounty, text) ? topCounty[0] : undefined
  const inCounty = county ? atlas.named(county).filter(d => d.name === county && d.level === 'county') : []
  const above = (level: Division['level']) => {
    const named = new Set([...votes.keys()].map(d => d.name))
    const lines = inCounty.map(d => lineOf(d).find(x => x.level === level))
    // A county that a page of 澜州市 names with its own officials lies in 澜州市, whatever the list says.
    const isSettled = lines.length === 1 && !(isAbroad && level === 'city')
    return (lines.find(d => d && named.has(d.name)) ?? (isSettled ? lines[0] : undefined))?.name
  }
  const provinces = sum(d => d.level === 'province')
  if (county) {
    const city = above('city') ?? (isAbroad ? topCity?.[0] : undefined)
    const province = above('province')
    return { county, ...(city ? { city } : {}), ...(province ? { province } : {}) }
  }
  const topProvince = provinces[0]
  const speaksForProvince = !ofCity && aboutProvince > 0 && aboutProvince > aboutCity * 2
  const city = speaksForProvince ? undefined : topCity?.[0]
  const cityDivision = city ? atlas.named(city).find(d => d.name === city && d.level === 'city') : undefined
  const province = cityDivision?.parent?.name ?? topProvince?.[0]
  return { ...(city ? { city } : {}), ...(province ? { province } : {}) }
}

/** Whether the page speaks from this county rather than from its city. */
function isOwnCounty(
  top: [string, number],
  city: [string, number] | undefined,
  relative: number,
  text: string,
): boolean {
  const [name, votes] = top
  const ending = name.at(-1) ?? ''
  if (/[县区旗]/.test(ending)) {
    const own = everyMatch(
      text,
      new RegExp(
        `(?<![\\u4e00-\\u9fff])${ending}(委|政府|长|人大|政协|人民|[\\u4e00-\\u9fff]{2,6}局)|[我全]${ending}|[、，]${ending}(委|政府)`,
        'g',
      ),
    ).length
    return own > 0 && relative > 0 && votes >= 1
  }
  if (ending !== '市') return false
  // 江城市委副书记…到我市: of two cities the smaller one says 我市 when the larger is written out with its bodies.
  const cityName = city?.[0].replace(/市$/, '') ?? ''
  const spelled = cityName ? text.includes(`${cityName}市委`) || text.includes(`${cityName}市政府`) : true
  const ownShare = city ? votes / city[1] : 1
  const says = /我市|全市|市委|市政府/.test(text)
  return says && (spelled ? ownShare > 0.3 : ownShare > 0.75)
}
