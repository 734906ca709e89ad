// Projects: company, capacity and product before 项目 or 工程, alone or in a list with one 项目 for all.
import { building, goesOn, PROCLAIMED, projectHeads, RENEWED, setWords } from '../lexicon/undertakings.ts'
import type { Found } from '../types.ts'
import { floorOf, type Ground, headName } from './ground.ts'
import { leftEdge, routeEdge, stops } from './left-edge.ts'
import { named, strip, tidy } from './naming.ts'

/** Every named project, longest first where two overlap. */
export function projects(g: Ground): Found[] {
  const result: Found[] = []
  for (const head of projectHeads)
    for (let at = g.text.indexOf(head); at >= 0; at = g.text.indexOf(head, at + head.length))
      result.push(...projectsAt(g, at, head))
  return result
}

function projectsAt(g: Ground, at: number, head: string): Found[] {
  const { text } = g
  const end = at + head.length
  if (goesOn(head, text.slice(end, end + 4)) || isContest(g, at)) return []
  const list = listBefore(g, at)
  if (list) return list.items.flatMap(item => listed(g, item.start, item.end, head))
  const floor = floorOf(g, at, 60)
  const edge = routeEdge(g, leftEdge(g, at, floor), text.slice(at - 8, at))
  const start = halves(g, edge, at, floor) ?? edge
  const own = projectOf(g, start, at, end, head, leastFor(g, start, end))
  if (!own || (isDescription(g, start) && !OF_IT.test(text.slice(end, end + 6)))) return []
  const others = jointItems(g, start, floor)
  return [...others.flatMap(item => listed(g, item.start, item.end, head)), own]
}

/** 甲深加工项目投资协议, 甲深加工项目签约: what is signed is one thing, by less of a name. */
const SIGNED = /^(?:投资|合作|建设)?(?:框架)?(?:协议|合同|备忘录)|^(?:成功|正式)?(?:签约|签署|奠基)/

/** 甲公司在乙县投资建设的温室项目: so is what one company builds. */
const BUILT_BY = /(?:公司|集团|企业|厂|合作社)[^，。；]{0,14}(?:投资|承建|合建|援建|捐建)(?:建设|兴建|新建)?的$/

/** 甲药业投资6亿元建设的制药项目 */
const PAID = /(?:投资|斥资|耗资)[^，。；]{0,12}元(?:建设|兴建|新建|实施|打造|改扩建)?的$/

/** How many characters must say which project is meant. */
function leastFor({ text }: Ground, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - 30), start)
  if (BUILT_BY.test(before) || PAID.test(before)) return 2
  return SIGNED.test(text.slice(end, end + 8)) ? 3 : 4
}

/** 建设甲维修与展示中心项目: one name with 与 inside, under a verb of building. */
function halves(g: Ground, start: number, at: number, floor: number): number | undefined {
  if (!/[与和及]/.test(g.text[start - 1] ?? '') || start - 1 <= floor || !SHARED.test(g.text.slice(start, at)))
    return undefined
  const left = leftEdge(g, start - 1, floor)
  const half = g.text.slice(left, start - 1)
  // 青河灌区续建配套与现代化改造项目: both are done to what is named first.
  const site = headName(g, left, start)
  const isSite =
    site !== '' && !/[省市县区州盟旗镇乡村]$/.test(site.replace(/灌区$|库区$|园区$|景区$/, '')) && WORK.test(half)
  if (
    half.length < 4 ||
    half.length > (isSite ? 18 : 10) ||
    g.endingAt.has(start - 1) ||
    endsWithHead(g, { start: left, end: start - 1 })
  )
    return undefined
  return isSite || BUILDS.test(g.text.slice(Math.max(0, left - 6), left)) ? left : undefined
}
const WORK = /(?:配套|改造|建设|加固|治理|整治|修复|保护|利用|提升|扩建|清淤|疏浚|绿化)$/
const SHARED = /^[\u4e00-\u9fff]{2,6}(?:中心|基地|平台|园|园区|服务|利用|改造|治理|处理|一体化)(?:建设)?$/
const BUILDS = /(?:建设|新建|兴建|打造|实施|启动|推进|投建)(?:了|一个)?$/

/** 这里是甲项目的现场, 是甲工程的核心: who speaks of its parts names it. */
const OF_IT =
  /^的(?:核心|一部分|组成|配套|重要|子|(?:施工|建设|生产)?(?:现场|工地|场景)|[一二三]期|效果图|沙盘|负责人|缩影)/

/** 选手角逐中式烹调、花艺等项目: what is competed in. */
function isContest(g: Ground, at: number): boolean {
  const before = g.text.slice(Math.max(0, at - 120), at)
  const sentence =
    before.slice(Math.max(...['。', '\n'].map(c => before.lastIndexOf(c))) + 1) + g.text.slice(at, at + 30)
  return (
    /选手|角逐|比拼|赛项|参赛|决赛|夺[得冠]|金牌|冠军|[比大竞]赛设/.test(sentence) &&
    !/投资|建设|开工|签约|[亿万]元/.test(sentence)
  )
}

/** 是园区首个建成的秸秆转化项目, 属风电基地试点项目: said of a project, not its name. */
function isDescription(g: Ground, start: number): boolean {
  const before = g.text.slice(Math.max(0, start - 30), start)
  const clause = before.slice(Math.max(...['，', '。', '；', '\n', '：'].map(c => before.lastIndexOf(c))) + 1)
  // 是学院东湖校区的甲项目: of a thing that has a name.
  if (/[校厂园院]区的$/.test(clause) || g.endingAt.has(start - 1)) return false
  // 一处是甲项目, 这是乙公司同丙公司合建的甲项目: which one it is, not what it is like.
  if (/(?:^|[处个项]|[一二三四]|其[一二三]|分别|这|那|就)(?:就?是)$/.test(clause)) return false
  if (/(?:位于|坐落|地处|落户|落在)[^，。；]{2,20}的$/.test(clause)) return false
  if (DONE.test(clause) && !/[首唯]|第一|最/.test(clause)) return false
  return /(?:是|属于?|系|为|成为|作为)(?:[^，。；]{0,20}的|[一首]个|[一首]批|大型|全[国省市县区][^，。；]{0,8})?$/.test(
    clause,
  )
}

/** 引江入淀补水, 引河济湖 */
const DIVERTED = /(?:^|[\u4e00-\u9fff])[引调][\u4e00-\u9fff]{1,2}(?:入|济|补|供|灌)/
const DONE = /(?:合建|共建|投资|建设|承建|兴建|援建|捐建|实施|引进|打造|运营)的$/

interface Item {
  start: number
  end: number
}

/** Items before 等项目: 甲、乙等一批重点项目. */
function listBefore(g: Ground, at: number): { items: Item[] } | undefined {
  let i = at
  for (const n of [4, 3, 2]) if (setWords.has(g.text.slice(i - n, i))) i -= n
  for (const n of [4, 3, 2]) if (setWords.has(g.text.slice(i - n, i))) i -= n
  // 等10个项目
  i -=
    /\s*(?:\d{1,4}|[一二三四五六七八九十两]{1,3})余?[个项]$/.exec(g.text.slice(Math.max(0, i - 8), i))?.[0].length ?? 0
  if (g.text[i - 1] === '等') return { items: itemsBefore(g, i - 1) }
  const count = '零一二三四五六七八九十'.indexOf((g.text[i] ?? ' ').replace('两', '二'))
  const items = i < at && count > 1 ? membersBefore(g, i) : []
  return items.length === count ? { items } : undefined
}

/** 甲、乙和丙三个项目: as many as there are said to be. */
function membersBefore(g: Ground, end: number): Item[] {
  const items = itemsBefore(g, end)
  const last = items.at(-1)
  if (!last || !/[和与及]/.test(g.text[last.start - 1] ?? '')) return items
  return [...itemsBefore(g, last.start - 1), last]
}

/** The things joined by 、 that end at `end`, from the left. */
function itemsBefore(g: Ground, end: number): Item[] {
  const items: Item[] = []
  const floor = floorOf(g, end, 300)
  let stop = end
  while (items.length < 20) {
    const start = leftEdge(g, stop, Math.max(floor, stop - 60))
    if (start >= stop) break
    items.unshift({ start, end: stop })
    let before = start
    while (before > floor && beforeItem(g, before) !== before) before = beforeItem(g, before)
    if (g.text[before - 1] !== '、' && g.text[before - 1] !== '暨') break
    stop = before - 1
  }
  return items
}

/** Steps back over the money before an item: 总投资5亿元的甲. */
function beforeItem(g: Ground, start: number): number {
  const lead = g.text.slice(Math.max(0, start - 24), start)
  const amount =
    /(?:计划|预计)?(?:总投资|投资额|投资)?(?:额|约|近|超|达)?\s*[\d.]+\s*[余多]?\s*[万亿]?\s*元[余多]?的?$/.exec(lead)
  return amount ? start - amount[0].length : start
}

/** 甲、乙项目: items before the one that carries the head, when they look like names of the same sort. */
function jointItems(g: Ground, start: number, floor: number): Item[] {
  const before = beforeItem(g, start)
  if (g.text[before - 1] !== '、') return []
  return itemsBefore(g, before - 1).filter(i => i.start >= floor - 300 && !endsWithHead(g, i))
}

const endsWithHead = (g: Ground, item: Item) => projectHeads.some(h => g.text.slice(item.start, item.end).endsWith(h))

function listed(g: Ground, start: number, end: number, head: string): Found[] {
  const text = tidy(g.text.slice(start, end))
  const own = projectHeads.find(h => text.endsWith(h))
  if (own) return []
  if (text.length < 4 || /[”"]$/.test(text)) return []
  const project = projectOf(g, start, end, end, head, 4)
  return project ? [project] : []
}

/** The project named by what stands from `start` to `at`, when that says which one is meant. */
function projectOf(g: Ground, start: number, at: number, end: number, head: string, least: number): Found | undefined {
  const body = tidy(g.text.slice(start, at))
  if (!isSpecific(g, start, at, body, least)) return undefined
  if (head === '工程' && !isBuilt(g, start, at, body)) return undefined
  const name = end > at ? body + head : `${body}项目`
  const first = headName(g, start, at)
  // 江城市青禾县风储项目: after both of its divisions.
  const second = first && /[省市州]$/.test(first) ? headName(g, start + first.length, at) : ''
  const rest = first ? body.slice(first.length + (/[县区旗市]$/.test(second) ? second.length : 0)) : ''
  const tail = name.slice(body.length)
  const aliases = [body]
  if (rest.length > 3 && !/^[（(]/.test(rest)) aliases.push(rest + tail, rest)
  const plain = body.replace(CAPACITY, '')
  if (plain !== body && plain.length > 4) aliases.push(plain + tail)
  const stage = body.replace(/[（(][^（()）]*[)）]$/, '')
  if (stage !== body && stage.length > 2) aliases.push(stage + tail)
  const latin = /[（(]([A-Z]{2,8})[）)]$/.exec(body)
  if (latin) aliases.push(`${latin[1]}${tail}`)
  return named('Project', { start, end }, name, aliases, end > at ? 'project/head' : 'project/list', 0.7)
}

const CAPACITY =
  /(?:年[产加处][工理]?)?[\d.]+[余多]?万?(?:千瓦|兆瓦|吨|立方米|平方米|台|套|件|亩|头|只|羽|吉瓦|MW|GW|kV|千伏)(?:[（(][台套件][）)])?/

function isSpecific(g: Ground, start: number, at: number, body: string, least: number): boolean {
  // 代表项目单位表态, 领导包保项目
  if (body.length < 3 || /(?:代表|谋划|储备|招引|推进|包保|领办|帮建|服务于)$/.test(body)) return false
  if (/^[“"].*[”"]$/.test(body)) return false
  let rest = body
  let proper = /[A-Za-z0-9（(“]/.test(body.replace(/\d+[月日年]份?/g, ''))
  // 长湖学院项目, 迎风快速路项目: the name of a thing that one can build.
  const whole = g.endingAt.get(at)
  if (whole && whole.start <= start && !/[省市县区州盟旗镇乡村局委办府厅部]$/.test(body)) return true
  for (let end = start + 2; end <= at; end++) {
    const name = g.endingAt.get(end)
    if (!name || name.start < start) continue
    if (name.kind === 'Organization') proper = true
    rest = rest.replace(tidy(g.text.slice(name.start, end)), '')
    // A district's water works are a class, a park's are one thing.
    if (name.kind === 'Place' && rest && (ZONE.test(name.name) || !/[省市县区州盟旗镇乡村]$/.test(name.name)))
      proper = true
    if (name.kind === 'Place' && strip(rest).length >= (/[省市县区州盟旗]$/.test(name.name) ? least : 2)) proper = true
  }
  if (RIVER.test(body)) return true
  const left = strip(rest)
  return proper
    ? left.length >= 1 || rest.length >= 3 || WORKS.test(rest)
    : left.length >= (SITE.test(body) ? least - 1 : least)
}

/** 东湖渔港扩建项目: the work on a thing that has a name. */
const WORKS =
  /^(?:改造|扩建|改扩建|新建|迁建|提升|加固|修缮|续建|维修|翻建|重建|整治|治理|综合治理|综合整治|防洪|护岸|保护|修复|清淤|亮化|绿化)$/
/** 青石河综合治理工程 */
const RIVER = /^.{1,4}[河江湖溪渠湾](?:流域|水系|干流|两岸)?(?:综合|水环境|生态)?(?:治理|整治|疏浚|防洪|清淤|修复)/
/** Works of a plant: one thing by less of a name. */
const SITE = /生产线|车间|厂房|技改|技术改造|[一二三四]期|产业园|物流园/
const ZONE = /(?:旅游|度假|风景|文化|商贸|物流|示范|产业|保护|休闲|生态|合作|灌|景|园|库|片|校|院|厂|矿|林)区$/

function isBuilt(g: Ground, start: number, at: number, whole: string): boolean {
  // 青石河治理（二期）工程: what stands in brackets says which part.
  const body = whole.replace(/[（(][^（()）]*[)）]$/, '')
  if (/[”"]$/.test(body) || PROCLAIMED.test(body)) return false
  if ([...building].some(b => body.endsWith(b)) || RENEWED.test(body) || DIVERTED.test(body)) return true
  return body.length > 5 && [...building].some(b => b.length > 1 && body.includes(b)) && !stops(g, at) && at > start
}
