// What is built without being called a project: railways, bridges, plants and halls under a verb of building.
import { constructed, infrastructure } from '../lexicon/undertakings.ts'
import type { Found } from '../types.ts'
import { floorOf, type Ground, leftEdge, routeEdge } from './ground.ts'
import { named, strip, tidy } from './naming.ts'

const STAGE = '(?:[一二三四]期|[东西南北中]段|[\u4e00-\u9fff]{2}段|[（(][一二三四]期[）)])?'
const HEAD = new RegExp(
  `(?:${[...infrastructure, ...constructed].sort((a, b) => b.length - a.length).join('|')})${STAGE}`,
  'g',
)
const STAGED = new RegExp(`.${STAGE.slice(0, -1)}$`)
const weak = new Set(infrastructure)

const BEFORE = /(?:建设|续建|新建|改建|扩建|启动|开工|实施|修建|推进|加快|承建|打通|贯通)$/
const AFTER =
  /^(?:项目)?(?:全线|主体|正式|即将|将|已经?|年底|年内|今年|明年|全部)*(?:建成)?(?:建设|投产|开工|通车|竣工|动工|贯通|合龙|投运|工程|通航|投用|进入|铺轨|架设|联调联试|试运行)/
/** 甲集团投资的, 总投资30亿元的, 投资8亿元建设的 */
const BUILT_BY =
  /(?:投资|承建|捐建|援建|援助|兴建|修建|投建|筹建|捐资|牵头|主导|联合|引进|建设|打造)(?:新建|建设|兴建|修建)?的$|(?:投资|概算|造价)[^，。；]{0,12}元(?:(?:建设|兴建|修建|新建|打造)的?|的)$/
const LEAD = /^(?:建设|打造|兴建|新建|修建)/
const STARTED =
  /^(?:项目)?(?:同时|昨日|今日|正式|全线|主体|顺利|双幅|也|当天|日前|在[^，。；]{1,10})?(?:结构)?(?:奠基|破土|动工|开工|开建|封顶|合龙|竣工)/
/** 甲高速公路全长80公里，概算投资131亿元 */
const COSTS = /^(?:[^，。；]{0,4}全长[^，。；]{1,12}，)?(?:项目|工程)?(?:总投资|概算|计划总?投资|估算)/
/** 办好甲大桥等12件实事 */
const DEED = /^(?:[、和][^，。；]{2,20})?等\d*[件项个](?:民生)?实事/

/** 加快江白高铁建设, 某集团投资的智能印染车间: one project each. */
export function builtThings(g: Ground): Found[] {
  const result: Found[] = []
  for (const m of g.text.matchAll(HEAD)) {
    const end = m.index + m[0].length
    let start = routeEdge(g, leftEdge(g, m.index, floorOf(g, m.index, 20)), m[0])
    // 投资30亿元建设甲枢纽
    if (/[元区市]/.test(g.text[start - 1] ?? '') && LEAD.test(g.text.slice(start, m.index))) start += 2
    const body = tidy(g.text.slice(start, m.index))
    if (body.length < 2 || /^[市县区省乡村农全各]/.test(body)) continue
    const before = g.text.slice(Math.max(0, start - 20), start)
    const after = g.text.slice(end, end + 30)
    const surely =
      (weak.has(m[0]) && COSTS.test(after)) || BUILT_BY.test(before) || STARTED.test(after) || DEED.test(after)
    if (!surely && (!(weak.has(m[0]) || STAGED.test(m[0])) || !(BEFORE.test(before) || AFTER.test(after)))) continue
    // What is known as a place or body is a project only while it is being built.
    if (g.endingAt.get(end) && !(surely && g.endingAt.get(end)?.kind === 'Place')) continue
    if (strip(body).length < (surely ? 1 : 2) || /[和与及、]/.test(body)) continue
    const name = body + m[0]
    result.push(named('Project', { start, end }, name, [`${name}项目`], 'project/built', 0.6))
  }
  return result
}
