// What is built without being called a project: railways, bridges, plants and halls under a verb of building.
import { everyMatch } from '../../every-match.ts'
import { constructed, infrastructure } from '../lexicon/undertakings.ts'
import type { Found } from '../types.ts'
import { floorOf, type Ground, headName } from './ground.ts'
import { leftEdge, routeEdge } from './left-edge.ts'
import { named, strip, tidy } from './naming.ts'

const STAGE = '(?:[一二三四]期|[东西南北中]段|[\u4e00-\u9fff]{2}段|[（(][一二三四]期[）)]|d+号机组)?'
const HEAD = new RegExp(
  `(?:${[...infrastructure, ...constructed].sort((a, b) => b.length - a.length).join('|')})${STAGE}`,
  'g',
)
const STAGED = new RegExp(`.${STAGE.slice(0, -1)}$`)
const weak = new Set(infrastructure)

const BUILD = '建设|续建|新建|改建|扩建|改扩建|修建|翻建|兴建|投建|承建|开建'
const ONE = '了?(?:一[条座个处栋家])?的?'
const BEFORE = new RegExp(
  `(?:${BUILD}|启动|开工|实施|推进|加快|打通|贯通|建成|架设|铺设|新上|上马|引进|谋划|获批)${ONE}$`,
)
/** 新上一条冷轧管生产线, 正在调试果脯生产线: somebody builds just this one. */
const ONE_BUILT =
  /(?:新上|上马|引进|建起|建成|投建|兴建|新建|修建|建设|投资)了?一[条座个处栋家]$|(?:建设|建成|新建|建起|上马|新上|新增|投建|引进)了$|(?:正在|加紧|抓紧|着手)(?:调试|安装|建设|修建|新建|筹建|扩建|改造)$|(?:将|计划|拟|准备|打算)(?:投资[^，。；]{1,12}元)?(?:在[^，。；]{2,16})?(?:建设|新建|兴建|打造|投建)$/
const ADVERB =
  '(?:全线|主体(?:工程|结构)?|(?:线下|土建|路基|桥梁|隧道|安装)工程|首[台批](?:风机|机组)|正式|即将|就要|将|已经?|昨日|今日|日前|同时|顺利|全面|全部|双幅|也|当天|年底|年内|今年|明年|有望|如期|提前|正|正在|处于)'
const AFTER = new RegExp(
  `^(?:项目)?${ADVERB}{0,3}(?:建成)?(?:建设|投产|开工|通车|竣工|动工|贯通|合龙|投运|工程|通航|投用|进入|铺轨|架设|联调联试|试运行|完工|封顶|并网|复工|交付|获批|可研|环评)`,
)
/** 甲集团投资的, 总投资30亿元的, 投资8亿元建设的 */
const BUILT_BY = new RegExp(
  `(?:在建|新建|续建|拟建|筹建)的?$|(?:投资|承建|捐建|援建|援助|合建|共建|筹建|捐资|牵头|主导|联合|引进|打造|${BUILD})(?:新建|建设|兴建|修建)?的$|(?:投资|概算|造价|耗资|斥资)[^，。；]{0,12}元(?:(?:建设|兴建|修建|新建|打造|扩建|改建)的?|的)$`,
)
/** 甲公司投资12亿元，在乙开发区建设丙基地 */
const INVESTED = new RegExp(
  `(?:公司|集团|企业|厂|合作社|[省市县区州旗镇乡])[^，。；]{0,6}(?:投资|出资)[^，。；]{1,12}元，(?:计划|将|拟)?(?:在[^，。；]{2,16})?(?:${BUILD}|打造)${ONE}(?:[年日](?:产|处理|加工|供)[^，。；]{2,8}的)?$`,
)
/** 甲项目在乙产业园破土: the park is where. */
const WHERE = /(?:在|于|落户|选址|落地|进驻)$/
/** 在甲基地建设现场 */
const SITE = /^(?:项目)?(?:建设|施工|安装)(?:现场|工地)/
const PAID = /投资[^，。；]{0,12}元(?:建设|兴建|新建)?的$/
const LEAD = /^(?:建设|打造|兴建|新建|修建|改建|扩建|改造)/
const STARTED = new RegExp(
  `^(?:项目)?(?:${ADVERB}|在[^，。；]{1,10}){0,3}(?:结构)?(?:奠基|破土|动工|开工|开建|封顶|合龙|竣工|完工|贯通|通车|(?:建设|施工|安装)(?:正酣|如火如荼|现场|工地))`,
)
/** 二期厂房正在安装设备, 污水处理厂建成投用: works under the hands of builders or just out of them. */
const WORKS = /(?:厂|厂房|车间|线|电站|变电站|风电场|泵站|水库|枢纽|牧场|码头|冷库|基地|公园|产业园|工业园|物流园)$/
const WORKED = new RegExp(
  `^(?:项目)?${ADVERB}{0,3}(?:建成(?:投[产用运]|投入|启用|并)|投产|投运|试生产|试产|试运[行营]|并网|达产|进行[^，。]{0,6}(?:安装|调试|建设|施工|装修)|(?:安装|调试|建设|施工|装修)(?:[，。；]|设备|当中|之中|中))`,
)
/** 甲大桥由乙集团承建 */
const BUILT_AFTER = /^(?:项目|工程)?由[^，。；]{2,24}(?:投资|建设|承建|兴建|修建|总承包|施工|援建)/
/** 甲高速公路全长80公里，概算投资131亿元 */
const COSTS =
  /^(?:[^，。；]{0,4}全长[^，。；]{1,12}，)?(?:项目|工程)?(?:总投资|概算|计划总?投资|估算)|^[，。](?:该|这[座条个])[\u4e00-\u9fff]{1,4}总投资/
/** 办好甲大桥等12件实事 */
const DEED = /^(?:[、和][^，。；]{2,20})?等\d*[件项个](?:民生)?实事/

/** 加快江白高铁建设, 某集团投资的智能印染车间: one project each. */
export function builtThings(g: Ground): Found[] {
  const result: Found[] = []
  for (const m of everyMatch(g.text, HEAD)) {
    const thing = thingAt(g, m.index, m[0])
    if (thing) result.push(thing)
  }
  return result
}

function thingAt(g: Ground, at: number, head: string): Found | undefined {
  const end = at + head.length
  let start = routeEdge(g, leftEdge(g, at, floorOf(g, at, 20)), head)
  // 投资30亿元建设甲枢纽
  if (/[元区市县]/.test(g.text[start - 1] ?? '') && LEAD.test(g.text.slice(start, at))) start += 2
  // 加快自江快速通道建设: after a verb of building no preposition.
  if (g.text[start - 1] === '自' && BEFORE.test(beforeOf(g, start - 1))) start--
  const body = tidy(g.text.slice(start, at))
  // 市第十中学新校区: what has the name of a body at its head is no class of things.
  const first = headName(g, start, at + 1)
  if (body.length < 2 || (/^[市县区省乡村农全各]/.test(body) && !first)) return undefined
  const surely = isSurely(g, start, end, head, body)
  const perhaps = (weak.has(head) || STAGED.test(head)) && isPerhaps(g, start, end)
  if (!surely && !perhaps) return undefined
  // What is known as a place or body is a project only while it is being built, a body when its cost is told.
  const known = g.endingAt.get(end)
  if (known && !(surely && (known.kind === 'Place' || (WORKS.test(head) && PAID.test(beforeOf(g, start))))))
    return undefined
  if (strip(body).length < (surely ? 1 : 2) || /[和与及、]/.test(body)) return undefined
  const name = body + head
  return named('Project', { start, end }, name, [`${name}项目`], 'project/built', 0.6)
}

const beforeOf = (g: Ground, start: number) => g.text.slice(Math.max(0, start - 20), start)

function isSurely(g: Ground, start: number, end: number, head: string, body: string): boolean {
  const before = beforeOf(g, start)
  const after = g.text.slice(end, end + 30)
  if (BUILT_BY.test(before) || INVESTED.test(g.text.slice(Math.max(0, start - 60), start)) || DEED.test(after))
    return true
  if (SITE.test(after)) return true
  if (WHERE.test(before)) return false
  if (STARTED.test(after) || COSTS.test(after) || BUILT_AFTER.test(after)) return true
  if (strip(body).length < 2 || !WORKS.test(head.replace(STAGED, ''))) return false
  return ONE_BUILT.test(before) || WORKED.test(after)
}

const isPerhaps = (g: Ground, start: number, end: number) => {
  const before = beforeOf(g, start)
  return BEFORE.test(before) || (!WHERE.test(before) && AFTER.test(g.text.slice(end, end + 30)))
}
