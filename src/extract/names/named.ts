// Names by their endings: 滨江社区, 市第二中学, 某某（江城）科技有限公司.
import { type Suffix, suffixes } from '../lexicon/suffixes.ts'
import { annexOf, townOf } from './annexes.ts'
import { cityBrands } from './city-brands.ts'
import { listedCompanies } from './companies.ts'
import { type Bounds, levelWords, partsBefore, type Token } from './edges.ts'
import type { Ending, Named } from './ending.ts'
import { listedPlaces } from './lists.ts'
import { levelName, properName } from './long-names.ts'
import { plainName } from './plain-names.ts'
import { isQuotedPiece, quotedTeams } from './quoted.ts'
import { bareSchool, inherited, withCampus } from './schools.ts'
import { oldDivision, shortName } from './short-names.ts'
import { shortSchools } from './short-schools.ts'
import { toldPlaces } from './told-places.ts'
import type { Voice } from './voice.ts'
import { isHan } from './words.ts'

const byLast = new Map<string, { form: string; suffix: Suffix }[]>()

for (const suffix of suffixes)
  for (const form of suffix.forms.split('|')) {
    const row = byLast.get(form.at(-1) ?? '') ?? []
    row.push({ form, suffix })
    row.sort((a, b) => b.form.length - a.form.length)
    byLast.set(form.at(-1) ?? '', row)
  }

const ofVillage = /^(?:党支部|党总支|党委|村委会|居委会|两委|第一书记|驻村|村民|支部)/

const ofDelegations = /^(党政|党|政|经贸|政府|招商|友好|学习|工商|企业家)$/

const goesOn =
  /^(路[基线况网费子程灯面]|湖[羊蟹虾绿]|河[蟹虾粉豚]|海[鲜参带鲈产鸭胆蜇]|山[羊药楂茱野货珍茶]|江[豚鲜]|村[务级镇落庄医]|乡[里局级土村镇情音亲]|镇[级域])/

const placed = /^[河江湖溪渠塘][畔边岸上面]$|^[区村镇乡街巷][内里上口]$|^山[上下脚顶]$/

/** All names by their endings in these tokens (of one text, in order). */
export function namedIn(text: string, tokens: Token[], voice: Voice): Named[] {
  const names: Named[] = []
  const bounds: Bounds = new Map()
  /** The road, village, town or venue that was named last. */
  let place: Named | undefined
  tokens.forEach((token, i) => {
    if (token.kind === 'p') return
    if (token.kind === 'division' && token.full) {
      bounds.set(token.end, 'division')
      place = townOf(text, token) ?? place
    }
    const read =
      nameEndingWith(text, tokens, i, token.end, bounds, voice) ??
      // 云溪河畔, 柳湾镇上: the name ends inside the word.
      (placed.test(text.slice(token.start, token.end))
        ? nameEndingWith(text, tokens, i, token.end - 1, bounds, voice)
        : undefined)
    const annex = annexOf(text, token.end, place)
    const isWhole = annex !== undefined && (read === undefined || read.start >= annex.start)
    const named = isWhole ? annex : read
    if (!named) {
      const listed = bareSchool(text, token, names.at(-1))
      if (listed) names.push(listed)
      return
    }
    bounds.set(named.end, named.type)
    if (named.kind === 'Place' || named.type === 'company') place = named
    names.push(withCampus(text, inherited(text, ofBank(named, names.at(-1)), names.at(-1)), voice))
  })
  return [
    ...names.flatMap(splitTown).flatMap(n => asPlace(text, n)),
    ...listedCompanies(text, tokens),
    ...listedPlaces(text, voice),
    ...quotedTeams(text),
    ...cityBrands(text, voice),
    ...shortSchools(text).map(n => withCampus(text, n, voice)),
    ...toldPlaces(text, voice.atlas).filter(p => !isKind(text, p) && !names.some(n => n.end === p.end)),
  ]
}

/** 青禾镇杏沟村 that was read in one, where the words between were taken for others. */
function splitTown(named: Named): Named[] {
  const town = named.type === 'division' ? inTown.exec(named.name)?.[1] : undefined
  if (!town || named.end - named.start !== named.name.length) return [named]
  const at = named.start + town.length
  return [
    { ...named, end: at, name: town, aliases: [] },
    { ...named, start: at, name: named.name.slice(town.length), aliases: [] },
  ]
}

const inTown = /^([\u4e00-\u9fff]{2,4}?(?:镇|乡|街道))[\u4e00-\u9fff]{1,4}(?:村|社区|屯)$/

/** 江风银行, 柳河分行: a branch right after its bank. */
function ofBank(named: Named, before: Named | undefined): Named {
  const isBranch = /(?:分行|支行|分公司|支公司|营业部)$/.test(named.name)
  if (!before || !isBranch || before.type !== 'company' || before.end !== named.start) return named
  return { ...named, start: before.start, name: before.name + named.name, aliases: [named.name] }
}

/** Houses of culture that act (由县文化馆组织) are bodies; a title (《青石渡》) is no place; 城 of 县城 is no piece of what lies there. */
function asPlace(text: string, named: Named): Named[] {
  const { start, end, kind, name } = named
  if (kind !== 'Place') return [named]
  if (text[start - 1] === '《' && text[end] === '》') return []
  if (isKind(text, named)) return []
  // “春暖青峡”招聘会, “青河”杯: a piece of what is quoted.
  if (/^(nature|spot|road)$/.test(named.type) && isQuotedPiece(text, start, end)) return []
  if (house.test(name) && (text[start - 1] === '由' || acts.test(text.slice(end, end + 24))))
    return [{ ...named, kind: 'Organization', type: 'body' }]
  const isSplit =
    (text[start] === '城' && text[start - 1] === '县') ||
    (text[start] === '于' &&
      /(?:坐落|座落|位|处|落户|选址|毗邻|分布|始建|起|止|设|建|藏)$/.test(text.slice(Math.max(0, start - 2), start)))
  return [isSplit ? { ...named, start: start + 1, name: text.slice(start + 1, end), aliases: [] } : named]
}

/** 农家书屋、健身广场120个, 全市首个碳汇市场, 江北碳市场, “非遗工坊”只剩牌子: a kind of place, not one. */
const isKind = (text: string, { start, end, name, type }: Named) =>
  /^(?:venue|zone)$/.test(type) &&
  (setUp.test(name) ||
    counted.test(text.slice(end, end + 8)) ||
    first.test(text.slice(Math.max(0, start - 6), start)) ||
    kindsOfPlace.test(name) ||
    traded.test(name))
/** 区设分会场, 建好零工驿站, 仍有少数小区: what is set up or made of a kind. */
const setUp =
  /设[分主]会场$|^[建办用管修守看护治搞]好|^(?:但|仍|还|也)?(?:有|存在)?(?:少数|多数|大多数|个别|部分|老旧|无物业|开放式|封闭式|高层|回迁|安置|试点|示范|所有|全部|整个)+(?:小区|广场|公园|市场|公寓|基地)$/
const counted = /^(?:等)?\d+余?[个座处家条所片]/
const first = /(?:首个|首家|首座|一批|众多|许多|各类|多个|多处|多座|\d+余?[个座处家条所]|[两几数][个座处家条所])$/
const kindsOfPlace =
  /^(?:农家书屋|农家乐|文化礼堂|(?:文[化体]|健身)广场|健身步道|滨水步道|慢行步道|亲水步道|非遗工坊|扶贫车间|帮扶车间|口袋公园|百姓舞台|乡村大舞台|养老驿站|社区食堂|老年食堂|幸福食堂|助老食堂|零工驿站|零工市场|(?:社区)?居家养老服务站|养老服务站|退役军人服务站|便民服务站|新时代文明实践站|爱心驿站|户外驿站)$/
const traded = /(?:碳|碳汇|碳排放权|碳交易|资本|消费|期货|现货|债券|欧洲|东南亚|海外|国内)市场$/

const house = /(?:图书馆|文化馆|档案馆|博物馆|美术馆|艺术馆|科技馆|书店|书城|剧院|文化宫|少年宫)$/
const acts =
  /^(?:、[^，。；]{2,18})?(?:组织|举办|主办|承办|协办|开展|推出|联合|赠|发布|面向|负责|承担|牵头|启动|邀请|策划|副?馆长|党支部|馆员)/

function nameEndingWith(
  text: string,
  tokens: Token[],
  last: number,
  end: number,
  bounds: Bounds,
  voice: Voice,
): Named | undefined {
  const hit = byLast.get(text[end - 1] ?? '')?.find(
    // 湖南|站 is no 湖|南站.
    ({ form }) => text.endsWith(form, end) && !(/^[东西南北]站$/.test(form) && tokens[last]?.start === end - 1),
  )
  if (!hit) return undefined
  const { form, suffix } = hit
  // 某某科技城, 某某电力局: the word goes on.
  if (form === '科技' && /^(?:产业|示范|创新|孵化|工业|馆|小院|支撑|攻关|成果|特派|服务|创业)/.test(text.slice(end)))
    return undefined
  if (suffix.type === 'company' && form.length === 2 && /[城园馆区街镇港谷湾院所局部厅]/.test(text[end] ?? ''))
    return undefined
  // 郝家冲村, 石羊坪村: the name goes on.
  if (
    (/^(spot|venue|nature|road)$/.test(suffix.type) || form.startsWith('家')) &&
    /^(村|镇|乡|社区|街道|屯|小区|水库|煤矿)(?![里庄镇上])/.test(text.slice(end, end + 2))
  )
    return undefined
  // 云顶山报, 东岭渔港新闻: a newspaper.
  if (suffix.kind === 'Place' && /^([日晚晨早时商快新周]?报(?![告名送到])|新闻)/.test(text.slice(end, end + 2)))
    return undefined
  // 黄土路基, 村务公开, 高速列车: the word goes on.
  if (
    goesOn.test(form.at(-1) + text.slice(end, end + 1)) ||
    (form === '高速' && isHan(text[end]) && !/^[通路收出入沿全建和与及至]/.test(text.slice(end)))
  )
    return undefined
  if (
    form === '市场' &&
    /(国际|国内|海外|资本|消费|石油|股票|证券|期货|劳动力)$/.test(text.slice(0, end - 2).slice(-4))
  )
    return undefined
  // 某村股份经济合作社
  if (form === '股份' && /^(经济|合作)/.test(text.slice(end))) return undefined
  // 驻江部队: whoever is stationed there.
  if (form === '部队' && /驻[\u4e00-\u9fff]{1,3}$/.test(text.slice(Math.max(0, end - 6), end - 2))) return undefined
  // 河长, 林长: an office.
  if (suffix.type === 'nature' && text[end] === '长') return undefined
  const suffixStart = end - form.length
  let i = last
  while (i > 0 && (tokens[i]?.start ?? 0) > suffixStart) i--
  const cover = tokens[i]
  if (!cover) return undefined
  // 农村, 马路: the ending is a piece of an ordinary word; 王家村 may have been taken for a person.
  const cut = cover.start < suffixStart
  if (
    cut &&
    !(suffix.type === 'body' && levelWords.has(text.slice(cover.start, suffixStart))) &&
    !(
      suffixStart - cover.start >= 2 &&
      /^(body|company|venue)$/.test(suffix.type) &&
      (form.length >= 3 || suffix.type === 'body')
    ) &&
    cover.kind !== 'u' &&
    // 杜家村: the dictionary has 家村.
    text.slice(cover.start, end) !== '家村' &&
    !(
      cover.kind === 'person' &&
      /^(division|road)$/.test(suffix.type) &&
      // 柳河镇党委书记甲某、白鹭村党支部书记乙某: no person 白鹭村.
      (!cover.sure || (cover.end === end && ofVillage.test(text.slice(end, end + 4))))
    )
  )
    return undefined
  if (!cut) i--
  const parts = partsBefore(text, tokens, i, suffixStart, end, form, suffix, bounds)
  // 某市党政代表团: the delegation is the city's.
  if (
    /(代表团|考察团|访问团|观摩团|采访团)$/.test(form) &&
    parts.findLast(p => !ofDelegations.test(p.words))?.kind === 'division'
  )
    return undefined
  const ending: Ending = { text, suffixStart, end, form, suffix, bounds, voice }
  if (suffix.type === 'admin') return oldDivision(ending, parts)
  if (/^(division|road|nature|spot)$/.test(suffix.type)) return shortName(ending, parts)
  return levelName(ending, parts) ?? properName(ending, parts) ?? plainName(ending, parts)
}
