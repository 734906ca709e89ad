// The divisions of China as a lookup: full names, usual short names, what lies in what.
import { everyMatch } from '../../every-match.ts'
import { divisionList } from '../lexicon/divisions.ts'
import { townList } from '../lexicon/towns.ts'
import { Forms } from './forms.ts'
import { isHan } from './words.ts'

export type Level = 'province' | 'city' | 'county' | 'town'

export interface Division {
  /** Full name: 江城市 */
  name: string
  /** Usual short name, when it is long enough to stand alone: 江城. Towns have none. */
  short?: string
  /** What an autonomous prefecture or county goes by: 恩施州 */
  called?: string
  level: Level
  /** The next division above that is listed. */
  parent?: Division
}

const peoples =
  '蒙古族 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 塔吉克 怒族 鄂温克族 保安族 裕固族 独龙族 鄂伦春 门巴族 珞巴族 基诺族 各族 壮族苗族 蒙古'.split(
    ' ',
  )
const endings = /(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|新区|矿区|省|市|县|区|州|盟|旗)$/
const autonomous = /自治[州县旗]$/
/** What those with long names go by at home, beside their people's name left out. */
const shortened: Readonly<Record<string, string>> = Object.fromEntries(
  `喀喇沁左翼蒙古族自治县 喀左县;前郭尔罗斯蒙古族自治县 前郭县;阜新蒙古族自治县 阜蒙县;杜尔伯特蒙古族自治县 杜蒙县;塔什库尔干塔吉克自治县 塔县;察布查尔锡伯自治县 察县;和布克赛尔蒙古自治县 和丰县;
  达尔罕茂明安联合旗 达茂旗;莫力达瓦达斡尔族自治旗 莫旗;鄂温克族自治旗 鄂温克旗;新巴尔虎右旗 新右旗;新巴尔虎左旗 新左旗;东乌珠穆沁旗 东乌旗;西乌珠穆沁旗 西乌旗;苏尼特左旗 苏左旗;苏尼特右旗 苏右旗;
  土默特右旗 土右旗;土默特左旗 土左旗;乌拉特前旗 乌前旗;乌拉特中旗 乌中旗;乌拉特后旗 乌后旗;
  巴音郭楞蒙古自治州 巴州;博尔塔拉蒙古自治州 博州;克孜勒苏柯尔克孜自治州 克州;伊犁哈萨克自治州 伊犁州`
    .split(/;\s*/)
    .map(row => row.split(' ')),
)
const townEndings: Record<string, string> = { z: '镇', x: '乡', j: '街道', s: '苏木' }

let forms: Forms<Division> | undefined
let counties: Division[] = []
let towns: Forms<Division> | undefined

/** All provinces, cities and counties by full and short name. */
function divisions(): Forms<Division> {
  if (forms) return forms
  const all = new Forms<Division>()
  counties = []
  const add = (name: string, level: Level, parent?: Division): Division => {
    const short = shortOf(name)
    const called =
      shortened[name] ?? bannerOf(name) ?? (short && autonomous.test(name) ? short + name.slice(-1) : undefined)
    const division: Division = {
      name,
      level,
      ...(short ? { short } : {}),
      ...(called ? { called } : {}),
      ...(parent ? { parent } : {}),
    }
    all.add(name, division)
    for (const form of [...shortsOf(name), ...(called ? [called] : [])]) all.add(form, division)
    return division
  }
  for (const line of divisionList) {
    const [provinceName = '', ...rows] = line.split(';')
    const province = add(provinceName, 'province')
    for (const row of rows) {
      const [cityName = '', list = ''] = row.split(':')
      const city = cityName ? add(cityName, 'city', province) : province
      for (const name of list.split(',').filter(Boolean)) counties.push(add(name, 'county', city))
    }
  }
  for (const name of ['香港特别行政区', '澳门特别行政区', '台湾省']) add(name, 'province')
  forms = all
  return all
}

/** All towns, townships and streets by full name; read on first need. */
function townForms(): Forms<Division> {
  if (towns) return towns
  divisions()
  const all = new Forms<Division>()
  townList.split('\n').forEach((row, i) => {
    const parent = counties[i]
    for (const m of everyMatch(row, /([^a-z]+)([a-z])/g))
      all.add(`${m[1]}${townEndings[m[2] ?? '']}`, {
        name: `${m[1]}${townEndings[m[2] ?? '']}`,
        level: 'town',
        ...(parent ? { parent } : {}),
      })
  })
  towns = all
  return all
}

/** 江城市 → 江城, 大理白族自治州 → 大理, 科尔沁右翼前旗 → 科右前旗; nothing when one character would be left. */
function shortOf(name: string): string | undefined {
  return shortsOf(name)[0]
}

/** 科尔沁右翼前旗 → 科右前旗 */
function bannerOf(name: string): string | undefined {
  const banner = /^(.)..?.?([左右])翼([前后中])旗$/.exec(name)
  return banner ? `${banner[1]}${banner[2]}${banner[3]}旗` : undefined
}

function shortsOf(name: string): string[] {
  if (bannerOf(name)) return []
  let rest = name.replace(endings, '')
  if (rest === name) return []
  if (/自治/.test(name))
    for (let cut = true; cut; ) {
      const people = peoples.find(p => rest.length > p.length + 1 && rest.endsWith(p))
      cut = people !== undefined
      if (people) rest = rest.slice(0, -people.length)
    }
  return rest.length >= 2 && rest.length <= 5 ? [rest] : []
}

/** Divisions (province to county) of this full or short name. */
export function divisionsNamed(form: string): readonly Division[] {
  return divisions().get(form)
}

/** Whether `form` is how the division is written out, no short name. */
export const isWhole = (division: Division, form: string): boolean => division.name === form || division.called === form

const invited = /^应[县城][^，。；]{1,12}(邀请|邀约|之邀)/

/** The listed divisions and those that a page names without the list knowing them. */
export class Atlas {
  readonly #own = new Forms<Division>()

  constructor(strangers: readonly Division[] = []) {
    for (const division of strangers)
      for (const form of new Set([division.name, division.short])) if (form) this.#own.add(form, division)
  }

  /** The longest division name, full or short, that stands at `at`. */
  at(text: string, at: number): { form: string; means: Division[] } | undefined {
    const own = this.#own.at(text, at)
    const listed = divisions().at(text, at)
    const hit = own && listed ? (listed.form.length > own.form.length ? listed : own) : (own ?? listed)
    return hit && !isOfOtherWords(text, at) ? hit : undefined
  }

  /** All division names that stand at `at`, longest first. */
  allAt(text: string, at: number): readonly { form: string; means: Division[] }[] {
    const own = this.#own.allAt(text, at)
    const listed = divisions().allAt(text, at)
    if ((own.length > 0 || listed.length > 0) && isOfOtherWords(text, at)) return []
    return own.length === 0 ? listed : [...own, ...listed].sort((a, b) => b.form.length - a.form.length)
  }

  /** Divisions of this full or short name. */
  named(form: string): readonly Division[] {
    const own = this.#own.get(form)
    return own.length > 0 ? own : divisionsNamed(form)
  }
}

/** 应县委邀请: the county committee's, not of 应县; 市水利局和县水利局: "and", where what stands before is no province or city. */
const isOfOtherWords = (text: string, at: number) =>
  (text[at] === '应' && invited.test(text.slice(at, at + 18))) ||
  (text.startsWith('和县', at) && isHan(text[at - 1]) && !/[徽山省市在从到与]/.test(text[at - 1] ?? ''))

/** The town, township or street whose full name stands at `at`. */
export function townAt(text: string, at: number): { form: string; means: Division[] } | undefined {
  return townForms().at(text, at)
}

/** Towns, townships and streets of this full name. */
export function townsNamed(form: string): readonly Division[] {
  return townForms().get(form)
}

/** `division` and what it lies in, upwards. */
export function lineOf(division: Division): Division[] {
  return division.parent ? [division, ...lineOf(division.parent)] : [division]
}
