// Villages, roads, waters and spots: a few characters right before the ending.
import { genericWords, type Suffix, softWords } from '../lexicon/suffixes.ts'
import { isProper, levelWords, type Part } from './edges.ts'
import { type Ending, make, type Named } from './ending.ts'
import { becomes, communityWords, nameVerbs, ordinaryRoads, ordinaryVillages, streetWords } from './ordinary.ts'
import { isSurname } from './persons.ts'
import { wordOf } from './words.ts'

const generic = new Set(genericWords)
const soft = new Set(softWords)

/** What stands before the ending, as far as it belongs to the name. */
interface Front {
  ending: Ending
  taken: Part[]
  body: string
  /** Where the name begins. */
  start: number
  /** The character before it, and the text after it. */
  before: string
  after: string
}

/** 滨江社区, 青禾大街, 黑鱼河: a few characters right before the ending. */
export function shortName(ending: Ending, parts: Part[]): Named | undefined {
  const taken = takenFrom(ending, parts)
  const start = taken[0]?.start
  if (start === undefined) return undefined
  const { text, end, suffix } = ending
  const body = taken.map(p => p.words).join('')
  const front: Front = {
    ending,
    taken,
    body,
    start,
    before: text.slice(Math.max(0, start - 1), start),
    after: text.slice(end, end + 4),
  }
  // 改造成青湾渡民宿
  if (/^成/.test(body) && /(?:改造|建设|打造|变|建|改)$/.test(text.slice(Math.max(0, start - 2), start)))
    return undefined
  if (isOrdinary(front) || isTooShort(front)) return undefined
  return misreadings[suffix.type]?.(front) ? undefined : make(ending, start, 0.8)
}

/** The parts right before the ending, up to where another name or an ordinary word ends. */
function takenFrom({ form, text, suffixStart }: Ending, parts: Part[]): Part[] {
  const taken: Part[] = []
  const longest = ofPeople.test(text.slice(Math.max(0, suffixStart - 4), suffixStart)) ? 9 : 0
  let size = 0
  for (const p of parts.toReversed()) {
    if (p.kind === 'division' && (p.full || (taken.length > 0 && form !== '站'))) break
    // 原告千泉村, 邻近石盘村: before two characters of a village's own name an ordinary word is none of it.
    const isBesideOwn = size > 1 && p.words.length > 1 && /^[vno]$/.test(p.kind) && taken.some(isProper)
    if (isBesideOwn && /^(村|屯|自然村|嘎查|镇|乡)$/.test(form)) break
    // 青岭县青石板镇: the level ends the name before.
    if (taken.length > 0 && /^[省市县旗盟]$/.test(p.words)) break
    const isEdge = p.words.length >= 2 && (p.kind === 'v' || generic.has(p.words) || soft.has(p.words))
    if (taken.length > 0 && (isEdge || (p.kind === 'v' && shortVerbs.has(p.words)))) break
    if (size + p.words.length > (longest || (p.kind === 'u' || p.words.length === 1 ? 5 : 4))) break
    taken.unshift(p)
    size += p.words.length
  }
  while (taken.length > 1 && taken[0]?.kind === 'v' && (taken[0].words.length > 1 || shortVerbs.has(taken[0].words)))
    taken.shift()
  // 该镇桦树村: the level belongs to the words before.
  while (taken[0] && taken.length > 1 && (levelWords.has(taken[0].words) || taken[0].words === '级')) taken.shift()
  return taken
}

/** Words that only say what it is: 水泥路, 示范村, 轮训村医; but 团结村, 解放路. */
function isOrdinary({ ending, taken, body, start, before, after }: Front): boolean {
  const { form, suffix, text, bounds } = ending
  const isStreet =
    suffix.type === 'road' && streetWords.has(body) && !isHanEnd.test(before.replace(/[在沿于至到与和、的往]$/, ''))
  // 滨河街道幸福社区, 幸福社区、和谐社区: an ordinary word names one beside others, or after its street.
  const isListed =
    form === '社区' &&
    communityWords.test(body) &&
    (before === '、' || after[0] === '、' || bounds.get(start) === 'division')
  const isNamed = isStreet || isListed || isDirection(ending, body, start) || isNumbered(ending, body, start)
  if (taken.every(p => generic.has(p.words)) && !isNamed) return true
  if (![undefined, 'r'].includes(wordOf(body + form)?.kind)) return true
  if (form === '村' && (ordinaryVillages.test(body) || becomes.test(text.slice(Math.max(0, start - 5), start))))
    return true
  const isVerb = taken.length === 1 && taken[0]?.kind === 'v' && body.length > 1 && !nameVerbs.has(body)
  if (isVerb && (suffix.type === 'road' || (suffix.type === 'division' && goesOn.test(after)))) return true
  // 走村串户, 落到社区: one goes there.
  const last = taken.at(-1)
  if (
    /^(?:村|乡|镇|社区|街道)$/.test(form) &&
    last &&
    taken.length > 1 &&
    (shortVerbs.has(last.words) || arrives.test(last.words))
  )
    return true
  // “富县兴村”行动, 松原两市
  if (/^[“"]?$/.test(before) && /^.[省市县区镇乡街].$/.test(body) && /^[”"]/.test(after)) return true
  // 无偿移交村里
  return /^[村乡]$/.test(form) && after.startsWith('里') && taken.every(p => p.kind === 'v')
}

/** 柳镇北村 */
const isDirection = ({ form, bounds }: Ending, body: string, start: number) =>
  /^[东西南北中前后上下大小新老]$/.test(body) && /^[村屯庄镇]$/.test(form) && bounds.get(start) === 'division'

/** 石桥镇六新村 */
const isNumbered = ({ form, bounds }: Ending, body: string, start: number) =>
  form === '新村' && body.length === 1 && bounds.get(start) === 'division'

function isTooShort({ ending, taken, body, start, before, after }: Front): boolean {
  const { form, suffix, bounds } = ending
  if (isNumbered(ending, body, start)) return false
  if (
    !/^(?:五一|八一|七一|六一|三八|五四)$/.test(body) &&
    /^[一二三四五六七八九十百千两几\d]+[个条座趟步段里截片]?$/.test(body)
  )
    return true
  // 柳台镇的陶街上, 柳县筼岭脚下: one character that no ordinary word is, where one walks or after the division.
  const isStreet =
    form === '街' && body.length === 1 && /[的在到逛]/.test(before) && /^[上里，。]/.test(after) && !generic.has(body)
  const isUnknown = taken[0]?.kind === 'u' && bounds.get(start) === 'division'
  return (
    body.length < 2 &&
    !isDirection(ending, body, start) &&
    !isStreet &&
    !isUnknown &&
    !form.startsWith('家') &&
    !(suffix.type === 'nature' && taken.every(isProper))
  )
}

function isNoRoad({ taken, body, before }: Front): boolean {
  // 大洼至冶塘公路; 过河赶街: a market day.
  if (/[至到]$/.test(before) || body.endsWith('赶') || ordinaryRoads.test(body)) return true
  return taken.some(p => /公里|就业|致富|小康/.test(p.words) || shortVerbs.has(p.words))
}

function isNoWater({ ending, taken, body, before, after }: Front): boolean {
  const { form } = ending
  if (form === '海' && taken.some(p => p.kind === 'division')) return true
  // 唱响祭湖词, 志愿者巡河: one goes there or looks after it.
  if (body.length > 2 && /[祭巡护治爬登赶游绕看出进封填围守净跨越]$/.test(body) && form.length === 1) return true
  if (hazards.test(body)) return true
  // 堆成山, 细问湿地, 一条江海连通大运河: what it is like, or done to it.
  if (/[成如似]$/.test(body) && form === '山') return true
  if (taken[0]?.kind === 'v' && form.length > 1 && taken.length === 1 && body.length > 1) return true
  if (
    /^(?:细?[问看说谈听查守护爱治修复建救]|走近|走进|关注|保护|修复|共护|守护|呵护|巡护)/.test(body) &&
    form === '湿地'
  )
    return true
  if (taken.every(p => generic.has(p.words))) return true
  // 黑鱼河: an ordinary noun may name a river when nothing else stands before it.
  const isNoun = taken.length === 1 && taken[0]?.kind === 'n' && body.length === 2 && !isHanEnd.test(before)
  // 柳条边湿地, 石人沟水库: a long ending says enough, a short one wants a name of its own.
  const saysEnough = form.length > 1 && body.length > 1 && taken.every(p => p.kind !== 'v' && !generic.has(p.words))
  if (!taken.some(isProper) && !isNoun && !saysEnough) return true
  // 庄阿海代表企业发言: a person, not a sea.
  return form.length === 1 && body.length < 3 && isSurname(body[0] ?? '') && personsDo.test(after)
}

function isNoSpot({ ending, taken, body, start, after }: Front): boolean {
  const isOwn = (p: Part) =>
    /^(u|r)$/.test(p.kind) || (p.kind === 'division' && !p.full && /^[站桥塔楼]$/.test(ending.form))
  if (taken.some(isOwn) && taken.every(p => isOwn(p) || p.words.length === 1) && body.length >= 2) return false
  // 来到白龙洞: two characters alone, where one goes to a place and nothing goes on.
  const isPair = taken.length === 2 && taken.every(p => p.words.length === 1)
  return !(
    isPair &&
    aims.test(ending.text.slice(Math.max(0, start - 2), start)) &&
    /^(?:$|[^\u4e00-\u9fff]|[里旁边和与及的])/.test(after)
  )
}

/** A county or city that the list does not have (any more): an own name before 县, 市; before 区 only after its city. */
export function oldDivision(ending: Ending, parts: Part[]): Named | undefined {
  const { form, suffixStart } = ending
  if (ending.text[ending.end] === '长') return undefined
  const from = parts.findLastIndex(p => p.kind === 'division' && p.full) + 1
  const taken = parts.slice(from)
  const first = taken[0]
  const body = taken.map(p => p.words).join('')
  if (!first || body.length < 2 || body.length > 4 || wordOf(body + form)) return undefined
  const isOwn = (p: Part) => /^(u|r)$/.test(p.kind) || (p.kind === 'division' && !p.full) || p.words.length === 1
  // 江州团市委: the Youth League's committee.
  if (body.endsWith('团') && ending.text[ending.end] === '委') return undefined
  // 白城、松原两市
  if (/[一二两三四五六七八九十几各]$/.test(body)) return undefined
  if (!taken.every(isOwn) || !taken.some(isProper) || taken.some(p => levelWords.has(p.words))) return undefined
  if (form === '区' && parts[from - 1]?.kind !== 'division') return undefined
  // 南京市区, 云河市场: the word goes on.
  if (form === '市' && /[区场民长委政直级]/.test(ending.text[suffixStart + 1] ?? '')) return undefined
  return make(ending, first.start, 0.7)
}

/** What speaks against a name, by its kind. */
const misreadings: Partial<Record<Suffix['type'], (front: Front) => boolean>> = {
  road: isNoRoad,
  nature: isNoWater,
  spot: isNoSpot,
}

/** What persons do, right after their names. */
const personsDo = /^(代表|说|表示|介绍|告诉|认为|坦言|主持|出席|参加|致辞|率|一行|同志|委托|宣布|强调|指出|要求)/

const isHanEnd = /[\u4e00-\u9fff]$/

/** 病险水库, 大中型水库: which waters. */
const hazards = /^(?:各)?(?:病险|险|中小|大中|小|大|中)型?$|^(?:病险|重点|山塘|重要|水源地|饮用水|备用|骨干|调蓄|平原)$/

/** Where one goes to a place. */
const aims = /(?:[来走]?[到进]|登上|抵达|游览|位于|[、在赴往])$/

/** 轮训村医: the level belongs to the next word. */
const goesOn = /^[医民务干委户口头里上级组集]/

/** 落到, 走进 */
const arrives = /[到进入向给往]$/

/** 柳河满族镇, 青口赫哲族乡 */
const ofPeople = /[\u4e00-\u9fff]{2}族$/

const shortVerbs = new Set('来去进出走看听说打办修建用有做跑守接入投赴登游逛过靠距毗')
