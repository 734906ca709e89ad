// Where a name that an ending closes may begin: walks left over words until one that never stands inside a name.
import { businessWords, genericWords, industryWords, type Suffix, softWords, stopWords } from '../lexicon/suffixes.ts'
import { surnameRarity } from './persons.ts'
import { isHan, type WordKind, wordOf } from './words.ts'

/** A piece of text as the first reading took it. */
export interface Token {
  start: number
  end: number
  kind: WordKind | 'division' | 'person' | 'body'
  /** Of divisions: full name; whether it was written in full. */
  name?: string
  full?: boolean
  /** Of persons: found by what stands around it. */
  sure?: boolean
}

export interface Part extends Token {
  words: string
}

/** Types of the names found so far by where they end. */
export type Bounds = Map<number, Suffix['type']>

const longest = 26
const soft = new Set(softWords)
const stops = new Set(stopWords.filter(w => !soft.has(w)))
/** One-character words that no name holds; other short verbs may (开 in a village's name). */
const particles = new Set(
  '的了着得在和与及或是为被把将由让使给对从自向往到于至等之其这那此该每某也都就又还再更最很不没仅仍皆竟暨已并且而但却则因如当以替沿像他她它你您咱请派赴称进入谁怎跨说找吃喝届驻即刚各跟',
)
/** Characters that stand alone in any sentence: two of them in a row are no name (想去医院). */
const common = new Set('要去来能会可想看听走跑用做回有无多少只才别让叫')
/** Levels that stand for a division: 市 in 市第二中学. */
export const levelWords = new Set(['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡', '村'])

/** The parts before an ending, from `from` leftwards, that may belong to the name. */
export function partsBefore(
  text: string,
  tokens: Token[],
  from: number,
  suffixStart: number,
  end: number,
  form: string,
  suffix: Suffix,
  bounds: Bounds,
): Part[] {
  const parts: Part[] = []
  let at = suffixStart
  for (let i = from; i >= 0 && end - at < longest; i--) {
    const token = tokens[i]
    if (!token || isBound(bounds.get(at), suffix, form)) break
    // 某公司独家经营…保险公司: a company is no piece of another unless it is its branch.
    if (
      parts.length > 0 &&
      suffix.type === 'company' &&
      bounds.get(at) === 'company' &&
      /(公司|银行)$/.test(text.slice(at - 2, at)) &&
      !branch.test(form)
    )
      break
    // 青禾铁路公司江城车务段: a unit of the company.
    if (bounds.get(at) === 'company' && suffix.type === 'body' && text.endsWith('公司', at)) break
    const words = text.slice(token.start, Math.min(token.end, suffixStart))
    if (token.kind === 'p') {
      const open = /[）)]/.test(words) && /^(company|venue|zone)$/.test(suffix.type) ? openingOf(text, tokens, i) : -1
      const start = tokens[open]?.start
      if (start !== undefined) {
        parts.unshift({ ...token, start, kind: 'o', words: text.slice(start, token.end) })
        at = start
        i = open
        continue
      }
      // 14个合作社: how many.
      const isCount = /^\d+$/.test(words) && /^[个家多余万千百]/.test(parts[0]?.words ?? '')
      if (isCount && suffix.type === 'company') return []
      const latin = /^[A-Za-z0-9]+$/.test(words) && (suffix.type === 'company' || form === '部队')
      // 希望·某某投资有限公司
      const isDot = words === '·' && suffix.type === 'company' && form.length > 3
      if (!latin && !isDot) break
    }
    // 青禾银行江城分行: the branch of what the page has named before.
    if (token.kind === 'body' && branch.test(form) && /(?:公司|银行|集团)$/.test(words)) {
      parts.unshift({ ...token, kind: 'u', words })
      break
    }
    // 文正律师事务所 is no lawyer 文正.
    const isFirm = token.kind === 'person' && token.end === suffixStart && /^(?:律师|会计师)/.test(form)
    // 董事长某某、欧沃牧业集团股份有限公司董事: nothing but a trade between what was taken for a person and the company.
    const isBrand =
      token.kind === 'person' &&
      token.end === at &&
      suffix.type === 'company' &&
      /(?:有限|责任|股份)公司$|集团$/.test(form) &&
      parts.length > 0 &&
      parts.every(p => generic.has(p.words) || trades.has(p.words))
    if (
      token.kind === 'body' ||
      (token.kind === 'person' && token.sure && token.end <= suffixStart && !isFirm && !isBrand)
    )
      break
    // 会员企业青禾集团, 年产2万台机器人工厂: what it is, how many there are.
    if (parts.some(isProper) && suffix.kind === 'Organization' && apposed.test(words)) break
    if (
      /^[万亿千百]?[台套辆吨件张片米亩户座间只头株盒箱]$/.test(words) &&
      /\d[万亿千百]?$/.test(text.slice(0, token.start).slice(-3))
    )
      break
    // 同青禾家居有限公司签约: with.
    if (words === '同' && !/^(division|road)$/.test(suffix.type) && parts.length > 1) break
    // 甲某某同…公司负责人, 乙某某代表…: what follows a person's name begins no name of a body.
    if (/^(同|代表|带领|带|率)$/.test(words) && tokens[i - 1]?.kind === 'person') break
    // 市公安局联合…银行: what follows is done together.
    if (/^(?:联合|共建|合建|协助|合作|援建)$/.test(words) && together.test(text.slice(token.start - 2, token.start)))
      break
    // 在青禾试验区建设电池基地: what is built begins after where.
    if (
      building.test(words) &&
      /(?:区|园|县|(?<!城)市|镇|村|址|港|湾)$/.test(text.slice(token.start - 2, token.start)) &&
      /^(?:venue|zone)$/.test(suffix.type)
    )
      break
    // 联合江城学院建设湿地研究院
    if (
      building.test(words) &&
      parts.length > 0 &&
      suffix.type === 'body' &&
      /(?:学院|大学|医院|研究院|集团)$/.test(text.slice(0, token.start).slice(-3))
    )
      break
    // 河湖治理和岸线保护工作领导小组: an "and" inside the name of a body that a division begins.
    const joins =
      words === '和' &&
      suffix.type === 'body' &&
      /(小组|委员会|指挥部|局|厅|协会|学会)$/.test(form) &&
      !parts.some(p => p.words === '和')
    // 山西林之语家居有限公司
    const inside = words === '之' && suffix.type === 'company' && form.length > 3 && parts.length > 0
    // 驻镇干部帮扶工作队: no one's.
    if (words === '干部' && suffix.type === 'team') return []
    // 某区对口帮扶工作队
    // 红石坪项目服务专班: made for the one project.
    const isAid =
      (words === '项目' && /专班$|^指挥部$|^领导小组$/.test(form)) ||
      (aid.test(words) && /^(?:.*工作队|.*指挥部|.*服务团|帮扶队)$/.test(form) && token.kind !== 'p')
    const isFramed =
      /^[都和如自之当于]$/.test(words) &&
      framing.test(form) &&
      isFramedAt(tokens, i) &&
      parts.every(p => p.kind !== 'division')
    // 三道沟村, 五棵树镇, 四间房村
    const isCounted =
      counted.test(words) &&
      /^(?:division|nature|spot)$/.test(suffix.type) &&
      features.test(text.slice(token.end, suffixStart + 1))
    // 石桥镇于家营村: a surname that is a particle elsewhere, right after the town.
    const isFamily =
      /^[于向从那]$/.test(words) &&
      suffix.type === 'division' &&
      ((form.startsWith('家') && token.end === suffixStart && /[^\u4e00-\u9fff]/.test(text[token.start - 1] ?? '，')) ||
        (suffixStart - token.end <= 2 &&
          bounds.get(token.start) === 'division' &&
          /[镇乡]$|街道$/.test(text.slice(0, token.start).slice(-2))))
    if (!joins && !inside && !isAid && !isFramed && !isCounted && !isFamily && isStop(words)) break
    // 本报讯广东…集团, 证明云峰清泉寺: a dateline or a common verb before an own name begins nothing.
    if (words === '讯' && /[报又日]/.test(text[token.start - 1] ?? '')) break
    if (
      isEverydayVerb(token, words) &&
      !isAid &&
      !(suffix.type === 'company' && text[token.start - 1] === '·') &&
      !/^(division|road)$/.test(suffix.type) &&
      parts.some(isProper) &&
      !/(大学|学院|医院|公司|集团)$/.test(text.slice(0, token.start).slice(-4))
    )
      break
    parts.unshift({ ...token, words })
    at = token.start
  }
  while (parts[0] && /^[（(]/.test(parts[0].words)) parts.shift()
  const and = parts.findIndex(p => p.words === '和')
  if (and >= 0) {
    // 发挥省就业促进和劳动保护工作领导小组的作用: the name begins with its division.
    const head = parts.findLastIndex((p, i) => i < and && (p.kind === 'division' || levelWords.has(p.words)))
    parts.splice(0, head < 0 ? and + 1 : head)
  }
  const first = parts[0]
  // 2880套青年公寓: a measure word after a number.
  const number = first && text[first.start - 1]
  if (number && /[\d]/.test(number) && parts[0]?.words.length === 1) parts.shift()
  return parts
}

/** 三道, 五棵: a count that many villages' names begin with, and what is counted. */
const counted = /^[头二三四五六七八九十]{1,2}[道家座间棵台里]$/
const features = /^[沟岗岭湾河林梁坎坝弯川泉桥树房店子山营堡楼窑井甸台咀塔坟庙户屯铺集坪塘坡]/

/** 江城海都文化有限公司, 柳河天和骨科医院: a particle after one character of a brand that begins right after the place. */
const framing = /(?:有限|责任|股份)公司$|医院$/
const isFramedAt = (tokens: Token[], i: number) => {
  const [place, brand] = [tokens[i - 2], tokens[i - 1]]
  return brand !== undefined && brand.end - brand.start === 1 && place?.kind === 'division'
}
const trades = new Set([...businessWords, ...industryWords])
const aid = /^(?:帮扶|对口|驻村|援建|支援|支持|检查|督查|督导|指导|协作)$/
/** What an organization right before is called in general. */
const apposed =
  /^(?:企业|单位|品牌|商家|厂家|客商|国企|央企|民企|车企|药企|主办方|承办方|协办方|总承包|供应商|运营商|客户)$/
const together = /[局队会院委所办部方区县市校行]$|公司|集团|中心|政府|街道|企业|单位|部门|媒体|学校|社区/
const building = /^(?:建设|打造|兴建|修建|建起|建成|新建|改建)$/
const branch = /(分公司|支公司|子公司|支行|分行|项目部|项目经理部|厂)$/
const generic = new Set(genericWords)
/** A common verb of two characters or more (发现, 查处): a name begins after it. */
export const isEverydayVerb = (token: Token, words: string) =>
  token.kind === 'v' && words.length > 1 && !soft.has(words) && !generic.has(words) && (wordOf(words)?.cost ?? 99) < 11

/** Words that never stand inside a name: particles, prepositions, long verbs; 该镇, 我市; 守着, 走过. */
export function isStop(words: string): boolean {
  if (words.length === 1) return particles.has(words)
  return (
    stops.has(words) ||
    /^..?[着了过]$/.test(words) ||
    /^第?[一二两三四五六七八九十几数]+[列轮场种个条座家间所批套项次位名支部份件片块层栋张辆股道组群届期]$/.test(
      words,
    ) ||
    /^[该本全各我两每某这那几一][省市县区州盟旗镇乡村街校院厂家个座所条位名次]$/.test(words)
  )
}

/** Names of divisions, roads and waters begin after the name before; 某某公司 does not run into 某某工厂. */
function isBound(before: Suffix['type'] | undefined, suffix: Suffix, form: string): boolean {
  if (!before) return false
  if (suffix.type === 'nature') return /^(division|road|nature)$/.test(before)
  if (/^(division|road|admin|spot)$/.test(suffix.type)) return /^(division|road|zone)$/.test(before)
  return before === 'company' && /厂$/.test(form)
}

/** （江城）: the token that opens the parenthesis inside a company's name. */
function openingOf(text: string, tokens: Token[], close: number): number {
  for (let i = close - 1; i >= 0 && i >= close - 4; i--) {
    const token = tokens[i]
    if (token && /^[（(]$/.test(text.slice(token.start, token.end))) return i
  }
  return -1
}

/** Parts that no ordinary word is: names, unknown characters, characters that make no word with their neighbours. */
export function isProper(p: Part, i: number, parts: Part[]): boolean {
  if (/^(division|c|u|r|person)$/.test(p.kind)) return true
  if (p.kind === 'p') return /^[A-Za-z0-9]/.test(p.words)
  // 石家湾粮库: a family's place.
  if (/^.家$/.test(p.words) && surnameRarity(p.words) < 7 && (wordOf(p.words)?.cost ?? 0) > 12) return true
  const next = parts[i + 1]
  return isAlone(p) && (isAlone(parts[i - 1]) || isAlone(next) || next?.kind === 'person' || next?.kind === 'u')
}

const isAlone = (p: Part | undefined) =>
  p !== undefined && p.words.length === 1 && isHan(p.words) && !levelWords.has(p.words) && !common.has(p.words)
