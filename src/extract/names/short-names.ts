// Villages, roads, waters and spots: a few characters right before the ending.
import { genericWords, softWords } from '../lexicon/suffixes.ts'
import { isProper, levelWords, type Part } from './edges.ts'
import { type Ending, make, type Named } from './ending.ts'
import { isSurname } from './persons.ts'
import { wordOf } from './words.ts'

const generic = new Set(genericWords)
const soft = new Set(softWords)

/** 滨江社区, 青禾大街, 黑鱼河: a few characters right before the ending. */
export function shortName(ending: Ending, parts: Part[]): Named | undefined {
  const taken: Part[] = []
  let size = 0
  for (let i = parts.length - 1; i >= 0; i--) {
    const p = parts[i]
    if (!p || (p.kind === 'division' && (p.full || (taken.length > 0 && ending.form !== '站')))) break
    // 原告千口村, 邻近石城村: before two characters of a village's own name an ordinary word is none of it.
    if (
      size > 1 &&
      p.words.length > 1 &&
      /^[vno]$/.test(p.kind) &&
      /^(村|屯|自然村|嘎查|镇|乡)$/.test(ending.form) &&
      taken.some(isProper)
    )
      break
    // 青岭县青石板镇: the level ends the name before.
    if (taken.length > 0 && /^[省市县旗盟]$/.test(p.words)) break
    const isEdge = p.words.length >= 2 && (p.kind === 'v' || generic.has(p.words) || soft.has(p.words))
    if (taken.length > 0 && (isEdge || (p.kind === 'v' && shortVerbs.has(p.words)))) break
    if (
      size + p.words.length >
      (ofPeople.test(ending.text.slice(0, ending.suffixStart).slice(-4))
        ? 9
        : p.kind === 'u' || p.words.length === 1
          ? 5
          : 4)
    )
      break
    taken.unshift(p)
    size += p.words.length
  }
  while (taken.length > 1 && taken[0]?.kind === 'v' && (taken[0].words.length > 1 || shortVerbs.has(taken[0].words)))
    taken.shift()
  // 该镇桦树村: the level belongs to the words before.
  while (taken[0] && taken.length > 1 && (levelWords.has(taken[0].words) || taken[0].words === '级')) taken.shift()
  const body = taken.map(p => p.words).join('')
  const { type } = ending.suffix
  const { form } = ending
  const before = ending.text.slice(Math.max(0, (taken[0]?.start ?? 0) - 1), taken[0]?.start)
  const whole = body + ending.form
  const isStreet =
    type === 'road' && streetWords.has(body) && !/[\u4e00-\u9fff]/.test(before.replace(/[在沿于至到与和、的往]$/, ''))
  // 滨河街道幸福社区, 幸福社区、和谐社区: an ordinary word names one beside others, or after its street.
  const isListed =
    form === '社区' &&
    /^(?:幸福|和谐|健康|文化|建设|青年|工业|文明|公园|教育|中心)$/.test(body) &&
    (before === '、' || ending.text[ending.end] === '、' || ending.bounds.get(taken[0]?.start ?? -1) === 'division')
  if (taken.length === 0 || (taken.every(p => generic.has(p.words)) && !isStreet && !isListed)) return undefined
  if (
    ![undefined, 'r'].includes(wordOf(whole)?.kind) ||
    (type === 'road' && ordinaryRoads.test(body)) ||
    (form === '村' && (ordinaryVillages.test(body) || becomes.test(ending.text.slice(0, taken[0]?.start).slice(-5))))
  )
    return undefined
  // 大洼至冶塘公路
  if (type === 'road' && /[至到]$/.test(before)) return undefined
  // 应聘镇上, 轮训村医, 踏上从军路; but 团结村, 解放路.
  const [only] = taken
  const isVerb = only !== undefined && taken.length === 1 && only.kind === 'v' && only.words.length > 1
  if (isVerb && !nameVerbs.has(only.words) && (type === 'road' || goesOn.test(ending.text.slice(ending.end))))
    return undefined
  // 无偿移交村里
  if (/^[村乡]$/.test(ending.form) && ending.text[ending.end] === '里' && taken.every(p => p.kind === 'v'))
    return undefined
  if (/^[一二三四五六七八九十百千两几\d]+[个条座趟步段里截片]?$/.test(body)) return undefined
  // 祝村镇北村
  const isDirection =
    /^[东西南北中前后上下大小新老]$/.test(body) &&
    /^[村屯庄]$/.test(ending.form) &&
    ending.bounds.get(taken[0]?.start ?? -1) === 'division'
  if (body.length < 2 && !isDirection && !ending.form.startsWith('家') && !(type === 'nature' && taken.every(isProper)))
    return undefined
  // 黑鱼河: an ordinary noun may name a river when nothing else stands before it.
  const isNoun =
    taken.length === 1 &&
    taken[0]?.kind === 'n' &&
    body.length === 2 &&
    !/[\u4e00-\u9fff]/.test(ending.text[taken[0].start - 1] ?? '')
  // 柳条边湿地, 石人沟水库: a long ending says enough, a short one wants a name of its own.
  const saysEnough =
    ending.form.length > 1 && taken.every(p => p.kind !== 'v' && !generic.has(p.words)) && body.length > 1
  if (type === 'nature' && !taken.some(isProper) && !isNoun && !saysEnough) return undefined
  const isOwn = (p: Part) =>
    /^(u|r)$/.test(p.kind) || (p.kind === 'division' && !p.full && /^[站桥塔楼]$/.test(ending.form))
  // 来到白龙洞: two characters alone, where one goes to a place and nothing goes on.
  const isAim =
    taken.length === 2 &&
    taken.every(p => p.words.length === 1) &&
    /(?:[来走]?[到进]|登上|抵达|游览|位于|[、在赴往])$/.test(
      ending.text.slice(Math.max(0, (taken[0]?.start ?? 0) - 2), taken[0]?.start),
    ) &&
    (!/[\u4e00-\u9fff]/.test(ending.text[ending.end] ?? '') || /[里旁边和与及的]/.test(ending.text[ending.end] ?? ''))
  if (
    type === 'spot' &&
    !isAim &&
    !(taken.some(isOwn) && taken.every(p => isOwn(p) || p.words.length === 1) && body.length >= 2)
  )
    return undefined
  if (ending.form === '海' && taken.some(p => p.kind === 'division')) return undefined
  if (type === 'road' && taken.some(p => /公里|就业|致富|小康/.test(p.words))) return undefined
  if (type === 'road' && taken.some(p => shortVerbs.has(p.words))) return undefined
  // 过河赶街: a market day.
  if (type === 'road' && body.endsWith('赶')) return undefined
  // 庄阿海代表企业发言: a person, not a sea.
  if (
    type === 'nature' &&
    ending.form.length === 1 &&
    body.length < 3 &&
    isSurname(body[0] ?? '') &&
    personsDo.test(ending.text.slice(ending.end, ending.end + 4))
  )
    return undefined
  return make(ending, taken[0]?.start ?? ending.suffixStart, 0.8)
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
  if (!taken.every(isOwn) || !taken.some(isProper) || taken.some(p => levelWords.has(p.words))) return undefined
  if (form === '区' && parts[from - 1]?.kind !== 'division') return undefined
  // 南京市区, 云河市场: the word goes on.
  if (form === '市' && /[区场民长委政直级]/.test(ending.text[suffixStart + 1] ?? '')) return undefined
  return make(ending, first.start, 0.7)
}

/** What persons do, right after their names. */
const personsDo = /^(代表|说|表示|介绍|告诉|认为|坦言|主持|出席|参加|致辞|率|一行|同志|委托|宣布|强调|指出|要求)/

/** Ordinary words that streets are named after everywhere. */
const streetWords = new Set(
  '中央 胜利 人民 解放 建设 文化 青年 工业 科技 创业 体育 教育 健康 和谐 文明 幸福 未来 发展 创新 公园 学府 劳动 农业 生态 党校 医院 车站 商业 金融 电力 交通 民主'.split(
    ' ',
  ),
)

/** What roads are made of or for. */
const ordinaryRoads =
  /^(水泥|沥青|柏油|砂石|石板|石子|土|产业|致富|断头|环村|通村|通组|入户|回家|上学|进场|环城|出村|进村|村级|组级|乡村|农村|盘山|旅游|林间|田间|机耕|幸福|小康|连心|振兴|兴村|富民|毛|岔|弯|老|新|大|小)+$/

/** 轮训村医: the level belongs to the next word. */
const goesOn = /^[医民务干委户口头里上级组集]/

/** 叶赫满族镇, 街津口赫哲族乡 */
const ofPeople = /[\u4e00-\u9fff]{2}族$/

/** 偏远的小山村: what villages are. */
const ordinaryVillages =
  /^(?:小山|小渔|山|渔|古|偏远|贫困|深度|示范|中心|城中|城边|城郊|行政|自然|空心|明星|样板|试点|脱贫|退出|后进|先进|先锋|标兵|红色|革命|老区|文明|生态|旅游|美丽|最美|重点|特色|海岛|边境|移民|搬迁|民族|传统|专业|亿元|标杆|产业|包联|包保|联系|帮扶|结对|巡诊|软弱|涣散|省级|市级|县级|国家级|网红|长寿|百强|小康|库区|沿江|沿边|牧业|淘宝|电商|直播|法治|无讼|平安|受灾|周边|附近)+$/

/** 远近闻名的木耳村, 打造成草莓村: what a village is or becomes. */
const becomes = /(?:第一|首个|著名的|闻名的|有名的|成为|变成|成了|建成|打造成?|评为|副其实的|典型的|一个|整)[“"]?$/

/** Verbs that villages and streets are named with. */
const nameVerbs = new Set(
  '团结 胜利 解放 建设 振兴 奋斗 前进 跃进 奋进 联合 合作 发展 进步 光复 复兴 兴旺 繁荣 和平 创业 创新 革新 建国 建业 建新 建华 建民 开发 开拓 开元 联盟 联丰 联合 向阳 向前 向荣 保安 保国 保丰 治安 安居 安乐 同心 同乐 同仁 友谊 友好 迎春 迎宾 迎新 望江 望海 望湖 望月 望山 临江 临河 临湖 临海 沿江 沿河 环湖 环城 滨河 滨江 观海 观澜 拥军 爱国 爱民 利民 兴国 兴业 兴华 兴农 兴隆 兴盛 富民 富强 致富 丰收 增产 勤俭 勤劳 劳动 自强 自立 自由 民主 凯旋 光荣 得胜 永胜 常胜 全胜 新立 东升 新生 重生 永生 长征 长安 永安 平安 进化 教育 健康'.split(
    ' ',
  ),
)

const shortVerbs = new Set('来去进出走看听说打办修建用有做跑守接入投赴登游逛过靠距毗')
