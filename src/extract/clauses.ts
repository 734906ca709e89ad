// An article as clauses, each with what it speaks of: its own subject, or what its sentence and paragraph spoke of before.

import type { Block, Span } from '../../schema/model.ts'
import { everyMatch } from '../every-match.ts'
import { sentencesOf } from './discourse.ts'
import { remembered } from './remembered.ts'
import type { Found, Reading } from './types.ts'

/** A thing by the words that stand for it here: its name, or 该区, 项目. */
export interface Named extends Span {
  found: Found
}

/** Where it stands first. */
export const asNamed = (found: Found): Named => ({ found, start: found.start, end: found.end })

export interface Clause extends Span {
  block: Block
  sentence: Span
  /** The mark after which it begins: ，；：。 or '' at the begin of a paragraph. */
  after: string
  /** What is named in it, in order; of nested names the outer ones. */
  named: Named[]
}

const BODY = ['paragraph', 'caption'] as const
/** Of each article by its found names, since several rules read the same clauses. */
const recall = remembered<Found[], readonly string[], Clause[]>()

/** Clauses of the body, in order. */
export const clausesOf = (reading: Reading, roles: readonly string[] = BODY): Clause[] =>
  recall(reading.found, roles, () => clausesIn(reading, roles))

function clausesIn(reading: Reading, roles: readonly string[]): Clause[] {
  const { text, blocks } = reading.article
  const clauses: Clause[] = []
  const names = outermost(reading.found)
  let next = 0
  let all = 0
  const last = new Map<string, Found>()
  let outer: Found | undefined
  /** What is named up to `at` also inside other names. */
  const inner = (at: number) => {
    for (; all < reading.found.length && (reading.found[all]?.start ?? at) < at; all++) {
      const f = reading.found[all]
      if (f && !f.implied && f.end > (outer?.end ?? 0)) outer = f
      rememberInner(last, f, outer)
    }
    return last
  }
  for (const block of blocks) {
    if (!roles.includes(block.role)) {
      for (; next < names.length && (names[next]?.start ?? 0) < block.end; next++) remember(last, names[next])
      continue
    }
    for (const sentence of sentencesOf(text, block))
      for (const span of cut(text, sentence, names, next)) {
        while (next < names.length && (names[next]?.start ?? 0) < span.start) next++
        const named: Named[] = []
        let at = span.start
        for (; next < names.length && (names[next]?.start ?? 0) < span.end; next++) {
          const f = names[next]
          if (!f) continue
          named.push(...standIns(text, at, f.start, inner(f.start)))
          const meant = besides(text, f, last, sentence.start)
          named.push({ found: meant, start: f.start, end: f.end })
          remember(last, meant)
          at = f.end
        }
        named.push(...standIns(text, at, span.end, inner(span.start)))
        const { start, end } = span
        clauses.push({ start, end, block, sentence, after: text[start - 1] ?? '', named })
      }
  }
  return clauses
}

function outermost(found: Found[]): Found[] {
  let end = -1
  return found.filter(f => {
    if (f.implied || f.start < end) return false
    end = f.end
    return true
  })
}

const MARKS = '，；：,;:（）()'

/** Clauses of a sentence; a mark inside a name or brackets ends none. */
function* cut(text: string, sentence: Span, names: Found[], from: number): Iterable<Span> {
  let start = sentence.start
  let k = from
  let depth = 0
  for (let i = sentence.start; i < sentence.end; i++) {
    const c = text[i] ?? ''
    if (!MARKS.includes(c)) continue
    while (k < names.length && (names[k]?.end ?? 0) <= i) k++
    const inName = (names[k]?.start ?? i) < i
    if ('（('.includes(c)) depth++
    if ('）)'.includes(c) && depth > 0) depth--
    if (inName || depth > 0 || !'，；：,;:'.includes(c)) continue
    if (c === ',' && /\d/.test(text[i + 1] ?? '') && /\d/.test(text[i - 1] ?? '')) continue
    if (i > start) yield { start, end: i }
    start = i + 1
  }
  if (sentence.end > start) yield { start, end: sentence.end }
}

/** 全县 right after 青山县县长介绍 is that county, whatever the page's own. */
function besides(text: string, f: Found, last: Map<string, Found>, sentence: number): Found {
  const level = /^[全该][省市县区州盟旗镇乡村]$/.exec(text.slice(f.start, f.end))?.[0].at(-1)
  const near = level && f.kind === 'Place' ? last.get(level) : undefined
  return near && near.start >= sentence ? near : f
}

const LEVELS = '省市县区州盟旗镇乡村'
/** 该区, 全镇, 县里, 这座桥, 本届旅游节, and at the begin of a clause 项目, 平台 and 站长 (who speaks for the 站): words that stand for what was named before. */
const STAND_IN =
  /(?:[该全这本])(?<level>[省市县区州盟旗镇乡村])(?![级委政直府内外])|(?:该|此|上述|这[一座条家所个项款处支])(?<noun>[\u4e00-\u9fff]{1,4})|(?<=(?:^|[，。；：,;:\n“])(?:去年|今年|目前|如今|现在|眼下|近年来|截至目前)?)(?<bare>项目|工程|平台|中心|公司|企业|工厂|大桥|隧道|铁路|合作社|学校|医院|园区|基地|博物馆|纪念馆|展馆|图书馆|车间|产业园|水库|电站|泵站|码头|景区|陈列|小程序|联合社|合作联合社|经济合作社|学院|大学|集团|银行|分局|支队|大队|法院|检察院|幼儿园|协会|商会|联合会|研究院|研究所|院区|厂区|校区|街区|分行|支行|基金会|农场|林场|牧场|车站|机场|粮库|养老院|敬老院|福利院|实验室|服务站|工作站|驿站|书院|美术馆|文化馆|体育馆|科技馆|展览馆|酒店|超市|市场|小镇|公路|高速公路|生产线|污水处理厂|行动|直通车|专列|班列|课堂|大讲堂|专线|总院|总部|分院|书屋|工坊|门店|商场|酒厂|茶厂|药厂|煤矿|电厂|水厂|枢纽|运河|地铁|轻轨|高铁|航线|交易市场|直播间|展厅|试验田|示范区|示范园|试验区|新区|开发区|联合社|互助社|夜市|大集|救援队|服务队|宣讲团|剧团|艺术团|剧院|灌区|风电场|采摘园|民宿|合作联社|种植园|养殖场|加工厂|卫生院|卫生室|分校|幼教中心|文化站|敬老院|图书室|农贸市场|[新老]校区|[新老]院区|新厂区|课程|社区(?![居工干书党网服卫医矫民矫养教志食团])|街道(?![两上办党干工])|联盟|夜校)(?![部单负法攻秘招专库清以内外行一]|建(?![成好]))|(?<=[与和同])(?<mate>合作社|公司|企业|学校|学院|集团|医院|协会|联合社)(?=合办|合建|共建|合作|联合|共同|携手|联手|签)|(?:本届|本次|此次|这次|这场)(?<held>[\u4e00-\u9fff]{1,5})|(?<=^|[，。；：,;:\n“])(?<head>[站厂校院馆园社队所村])长(?![期效远久江])|(?<=^|[，。；：,;:\n“])(?<within>[省市县区州盟旗镇乡村社厂校院馆园队站店局库场](?=[里内](?![面外程的约])|(?<=[县镇乡村])上(?![级报升])|集体|民人均|民年均))|(?<it>它)(?!们)/g
/** Words that stand for a kind of thing whatever its name ends in. */
const NOUNS: Record<string, string> = {
  项目: 'project',
  工程: 'project',
  装置: 'project',
  公司: 'company',
  企业: 'company',
  集团: 'company',
  厂: 'company',
  工厂: 'company',
  学校: 'school',
  校: 'school',
  单位: 'body',
  园区: 'zone',
  开发区: 'zone',
  新区: 'zone',
  高新区: 'zone',
  经开区: 'zone',
}

function standIns(text: string, from: number, to: number, last: Map<string, Found>): Named[] {
  if (to <= from) return []
  const result: Named[] = []
  // One character before, so that what begins a clause is known as such.
  const at = Math.max(0, from - 1)
  for (const m of everyMatch(text.slice(at, to), STAND_IN)) {
    const { level, noun = '', bare = '', held = '', head, within, mate, it } = m.groups ?? {}
    const word =
      level ??
      head ??
      within ??
      mate ??
      (it ? '项目' : held ? longestKnown(held, last, HELD) : longestKnown(noun || bare, last))
    const found = word && last.get(held ? HELD + word : keyOf(word, last))
    const start = at + m.index
    const rest = noun || held
    const length = head || within ? 1 : m[0].length - (rest && word ? rest.length - word.length : 0)
    if (found && start >= from) result.push({ found, start, end: start + length })
  }
  return result
}

/** 桥 of 桥横跨两县, when a bridge was named. */
function longestKnown(words: string, last: Map<string, Found>, sort = ''): string | undefined {
  for (let n = words.length; n > 0; n--) {
    const word = words.slice(0, n)
    if (last.has(sort ? sort + word : keyOf(word, last))) return word
  }
  return undefined
}

/** 工厂 is what was named so, before it is any company. */
const keyOf = (word: string, last: Map<string, Found>) =>
  NOUNS[word] !== 'project' && last.has(word) ? word : (NOUNS[word] ?? word)

/** Before the ends of occasions' names, so that a festival is no 节 of another kind. */
const HELD = 'held:'
const PUBLIC = /[局委办厅部会院校学站处队报台室府组所]$|委员会$|中心$|政府$|[中小]学/

/** Of names inside others the division counts, 该县 after 青山县河堤项目, and the project, 该项目 after 青山河堤项目开工仪式. */
function rememberInner(last: Map<string, Found>, f: Found | undefined, outer: Found | undefined): void {
  if (f?.kind === 'Project' || (f?.kind === 'Place' && LEVELS.includes(f.name.at(-1) ?? ' '))) remember(last, f)
  // 博物馆 after the headline 青山博物馆开馆, as long as no other is named.
  // 医院 after the head of 青山医院党委 was named.
  if (!f || (f.kind !== 'Organization' && f.kind !== 'Place') || (f.implied && !HOUSE.test(f.name))) return
  // 大桥 after 青山大桥改造工程 is what is built.
  const meant = outer?.kind === 'Project' && f.kind === 'Place' && (BUILT.test(f.name) || isSite(outer, f)) ? outer : f
  for (const n of [2, 3, 4]) if (f.name.length > n && !last.has(f.name.slice(-n))) last.set(f.name.slice(-n), meant)
}

/** 江风产业园 of 江风产业园项目 */
const isSite = (outer: Found, f: Found) =>
  /^(?:建设)?(?:项目|工程)$/.test(outer.name.slice(f.name.length)) && outer.name.startsWith(f.name)
const BUILT = /(?:大桥|桥|隧道|公路|铁路|水库|电站|泵站|码头|枢纽|运河|[道线路]|灌区|机场)$/
const HOUSE = /(?:医院|大学|学院|学校|[中小]学|公司|集团|合作社)$/
const ZONE = /(?:开发|高新|经开|工业|产业|合作|示范|保税|科技|园|新)园?区$/
const PARK = /(?:产业|工业|科技|物流)园$/

function remember(last: Map<string, Found>, f: Found | undefined): void {
  if (!f) return
  const { kind, name } = f
  const plain = name.replace(/[”"》]$/, '')
  const level = kind === 'Place' ? plain.at(-1) : undefined
  const zone = level === '区' && ZONE.test(plain)
  if (zone || (kind === 'Place' && PARK.test(plain))) last.set('zone', f)
  // 全区 after 甲区 and 乙开发区 is the division.
  if (level && LEVELS.includes(level) && !(zone && last.has(level))) last.set(level, f)
  if (kind === 'Person') return
  if (kind === 'Event') {
    for (const n of [1, 2, 3, 4]) if (plain.length > n) last.set(HELD + plain.slice(-n), f)
    return
  }
  if (kind !== 'Place' || !LEVELS.includes(plain.at(-1) ?? ' '))
    for (const n of [1, 2, 3, 5]) if (plain.length > n) last.set(plain.slice(-n), f)
  if (kind === 'Project' || (kind === 'Program' && /(?:工程|项目)$/.test(plain))) last.set('project', f)
  if (kind !== 'Organization') return
  last.set('body', f)
  if (!PUBLIC.test(name)) last.set('company', f)
  if (/(?:[中小大]学|学[校院]|[一二三四五六七八九十]中)$/.test(name)) last.set('school', f)
}
