// Venues, zones, companies, schools and bodies: a name that may run over many words.
import { genericWords, softWords } from '../lexicon/suffixes.ts'
import { isProper, levelWords, type Part } from './edges.ts'
import { type Ending, make, type Named, nameOf } from './ending.ts'
import { joining, strong } from './plain-names.ts'
import { divisionOf } from './voice.ts'
import { isHan } from './words.ts'

const generic = new Set(genericWords)
const soft = new Set(softWords)

/** 市第二中学: a level stands for its division. */
export function levelName(ending: Ending, parts: Part[]): Named | undefined {
  const { text, end, form, suffix, voice } = ending
  const first = parts[0]
  // 县城投公司 is the 城投公司 of the county.
  const level = /^[县市]城[投建]/.test(text.slice(first?.start, (first?.start ?? 0) + 3))
    ? text[first?.start ?? 0]
    : first?.words
  if (!first || !level || !levelWords.has(level) || first.kind === 'division') return undefined
  const tail = text.slice(first.start + level.length, end)
  // 市美术馆, 市实验中学
  if (
    parts.length === 1 &&
    !(/^(body|venue|school|zone)$/.test(suffix.type) && (form.length > 2 || /^[一二三四五六七八九十]中$/.test(form)))
  )
    return undefined
  const division = divisionOf(voice, level, first.start)
  // 县工业园区: a zone like any other, unless the page settles whose.
  const isSettled = division !== undefined && first.kind !== 'person' && /^[县市区]$/.test(level) && form.length > 2
  if (suffix.type === 'zone' && !isSettled && parts.slice(1).every(p => generic.has(p.words))) return undefined
  const named = make(ending, first.start, 0.8)
  const written = text.slice(named.start, end)
  return { ...named, name: nameOf(ending, `${division ?? level}${tail}`), aliases: [written, tail] }
}

/** A name that holds a division, unknown characters or the like, and begins there. */
export function properName(ending: Ending, parts: Part[]): Named | undefined {
  const { text, end, form, suffix, bounds } = ending
  const { type } = suffix
  let begin = parts.findIndex(isProper)
  if (begin < 0) return undefined
  // 山下有百年通城…中学: characters that make no word are less than a division after them.
  const division = parts.findIndex(p => p.kind === 'division')
  if (
    division > begin &&
    parts.slice(begin, division).every(p => p.words.length === 1 && p.kind !== 'u' && p.kind !== 'r')
  )
    begin = division
  // 平安江城展览馆: an ordinary word right before belongs to the name when it is no verb.
  const before = parts[begin - 1]
  const joins =
    before && before.kind !== 'v' && before.words.length === 2 && !generic.has(before.words) && !soft.has(before.words)
  if (joins && begin === 1 && /^(venue|zone)$/.test(type)) begin--
  // 大枫山景区: a size or direction right before the unknown characters.
  if (begin === 1 && /^[大小东西南北上下老新中]$/.test(before?.words ?? '')) begin--
  // A registered company's name has no verb before it and may begin with any word: 三元…（江城）有限公司.
  if (
    begin > 0 &&
    type === 'company' &&
    /(有限公司|股份公司|集团)$/.test(form) &&
    parts.slice(0, begin).every(p => p.kind !== 'v' && p.words !== '既有')
  )
    begin = 0
  // 获奖者江城…公司, 并与公司: a word that joins is no beginning.
  while (type === 'company' && joining.has(parts[begin]?.words ?? '')) begin++
  // 某大注重…培养某某大学: of two beginnings with a verb between them the later.
  const later = parts.findLastIndex(
    (p, i) => i > begin && p.kind === 'division' && parts.slice(begin, i).some(q => q.kind === 'v'),
  )
  if (later > begin && !/^(分公司|支行|分行)$/.test(form)) begin = parts[later - 1]?.kind === 'c' ? later - 1 : later
  if (grassroots.test(form) && /(?:[村镇乡屯]|社区|街道)$/.test(text.slice(0, ending.suffixStart)))
    begin = Math.max(begin, lastDivision(ending, parts))
  // 西江·希望某某投资有限公司
  const dot = parts.findIndex(p => p.words === '·')
  if (dot > 0) {
    begin = Math.min(begin, dot - 1)
    while (begin > 0 && parts[begin - 1]?.words.length === 1 && parts[begin]?.words.length === 1) begin--
  }
  if (parts[begin]?.words === '原') begin++
  // 鞋踏响古城, 沈阳开饭店: a verb of one character inside ends what stands before it.
  const verb =
    type === 'venue' && form.length < 3
      ? parts.findLastIndex(
          (p, i) => i > begin && p.kind === 'v' && p.words.length === 1 && !soft.has(p.words) && p.words !== '会',
        )
      : -1
  if (verb > begin && parts[verb - 1]?.kind !== 'u' && parts[verb + 1]?.kind !== 'u') return undefined
  // 红石村办起村史馆
  if (/^(venue|zone)$/.test(type) && parts.slice(begin + 1).some(p => doing.has(p.words))) return undefined
  const rest = parts.slice(begin)
  const first = rest[0]
  if (type === 'body' && rest.length === 1 && first?.kind === 'person') return undefined
  // 六新村党总支: of the village whose name begins before.
  if (first?.words === '新村' && grassroots.test(form) && isHan(text[first.start - 1])) return undefined
  if (!first || end - first.start < 3) return undefined
  // 比老厂大, 报告厅
  if (/^(?:厂|工厂)$/.test(form) && /[老新大小原旧本建办]$/.test(text.slice(0, end - form.length)) && rest.length < 3)
    return undefined
  // 这座老煤矿
  if (/^[座家个所]$/.test(first.words) && /[这那该每几两]$/.test(text.slice(0, first.start))) return undefined
  // 金佛寺村党支部: the body of the village that was read right before.
  const isVillage =
    bounds.get(ending.suffixStart) === 'division' && /(?:村|社区)$/.test(text.slice(0, ending.suffixStart))
  if (isVillage && /^(?:党支部|党总支|党委)$/.test(form)) return undefined
  if (form === '医院' && /[侨外社港台][捐建办援资]$/.test(text.slice(0, end - 2))) return undefined
  if (form === '矿' && (ores.test(text.slice(0, end)) || goesOnMine.test(text.slice(end)))) return undefined
  if (form === '股份' && /[成为入占持]$/.test(text.slice(0, end - 2))) return undefined
  if (
    form === '厅' &&
    /(?:报告|会议|展|大|餐|宴会|客|音乐|功能|学术|演播|候车|服务|办事|展览|阅览|歌|舞)$/.test(text.slice(0, end - 1))
  )
    return undefined
  // 某局, 某厅: the bodies of divisions have their own grammar.
  if (/^[局厅]$/.test(form) && first.kind !== 'division') return undefined
  // 某社区某小区: a venue begins after the village or street before it.
  if (type === 'venue') {
    const after = rest.findLastIndex(p => /^(?:division|zone)$/.test(bounds.get(p.start) ?? ''))
    const own = rest[after]?.start ?? first.start
    // 德平市文化艺术中心: ordinary words name the venue of the division that stands before them.
    const isOwn = /^(?:小区|花园|家园|嘉园|公寓|家属院)$/.test(form) || rest.slice(after).some(isProper)
    if (after > 0 && isOwn) return make(ending, own, 0.8)
    // 石坡镇杏沟村青年广场: from where the village's own name begins.
    const village = rest.findLastIndex(
      (p, i) =>
        i < after && (i === 0 || isWhole(rest[i - 1]) || /^(?:division|admin)$/.test(bounds.get(p.start) ?? '')),
    )
    if (after > 0) return { ...make(ending, rest[village]?.start ?? own, 0.8), aliases: [text.slice(own, end)] }
  }
  const only = rest.every(p => p.kind === 'division' || p.kind === 'c')
  if (
    only &&
    /^(venue|zone)$/.test(type) &&
    form.length < 3 &&
    !/^(新区|新城|农场|林场|牧场)$/.test(form) &&
    !(first.kind === 'division' && strong.test(form))
  )
    return undefined
  if (only && type === 'company' && !/^(公司|支行|分行)$/.test(form) && form.length < 3) return undefined
  const isRegional = first.kind === 'c' && type === 'school' && /大学$|[交师农工科财]大$|理工大$/.test(form)
  // 马来西亚福建商会; 某市某区代表队
  const isSociety = type === 'body' && rest.length > 1 && rest.at(-1)?.kind === 'division'
  const isTeam = form === '代表队' && first.full
  if (only && !isRegional && !isSociety && !isTeam && (first.kind === 'c' || type === 'team') && form.length < 4)
    return undefined
  // 林县某某公园: the division before a venue with a name of its own is no part of it.
  const chain = /^(?:venue|zone)$/.test(type) ? chainEnd(ending, rest) : 0
  if (chain > 0 && rest.slice(chain).some(isProper))
    return { ...make(ending, rest[chain]?.start ?? first.end, 0.8), aliases: [text.slice(first.start, end)] }
  // 某县某乡某某小学: the places of a chain are names of their own.
  const town = rest.findLastIndex(p => p.kind === 'division' && /[乡镇村]$|街道$/.test(p.words))
  if (
    town >= 0 &&
    town < rest.length - 1 &&
    // 青禾县石坡镇江风木业有限公司: after its county the town is no piece of the company's name.
    !(type === 'company' && registered.test(form) && !(/公司$/.test(form) && rest.slice(0, town).some(isWhole))) &&
    rest.slice(town + 1).some(isProper)
  ) {
    const start = rest[town + 1]?.start ?? first.start
    return { ...make(ending, start, 0.8), aliases: [text.slice(first.start, end)] }
  }
  return make(ending, first.start, 0.8)
}

/** How many parts are the divisions, listed or not, that a name begins with: 江城市青禾县. */
function chainEnd({ bounds }: Ending, rest: Part[]): number {
  let end = 0
  while (isWhole(rest[end])) end++
  const unlisted = rest.findLastIndex((p, i) => i > end && /^(?:admin|division|zone)$/.test(bounds.get(p.start) ?? ''))
  return Math.max(end, unlisted)
}

/** 金矿, 采矿: which ore, or what is done; 矿山: the word goes on. */
const ores = /[采开金银铜铁锌铅煤锡钨锰磷土石选探配原找富贫尾铝镍盐油气玉锂钾硅砂沙办出各全该本我大小老新个座非属]矿$/
const goesOnMine = /^[山区井产业长工石藏化泉物车务用体源坑场脉床种灯难权渣]/

/** Verbs that no venue's name holds. */
const doing = new Set('办 办起 建起 修起 开起 建成 建有 开设 坐落 改建 办了 建了'.split(' '))

/** 某县某镇某村党支部: of the village alone. */
const grassroots = /^(?:党委|党总支|党支部|办事处|街道办|村委会|村民委员会|居委会|居民委员会)$/

/** Where the last division begins that another one stands before. */
function lastDivision({ bounds, suffixStart }: Ending, parts: Part[]): number {
  return parts.findLastIndex(
    (p, i) => i > 0 && p.start < suffixStart && (bounds.get(p.start) === 'division' || isWhole(parts[i - 1])),
  )
}

const isWhole = (p: Part | undefined) => p?.kind === 'division' && p.full === true

/** Forms of companies whose registered names begin with the town they lie in. */
const registered = /(公司|集团|合作社|银行|支行|分行|联社|信用社)$/
