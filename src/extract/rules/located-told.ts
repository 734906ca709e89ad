// Where places, bodies, projects and residents are as clauses tell it: 甲镇的乙公司, 乙公司坐落在甲镇, 甲镇建起乙园, 村里的乙合作社.
import { everyMatch } from '../../every-match.ts'
import { asNamed, type Clause, clausesOf, type Named } from '../clauses.ts'
import type { Scene } from '../discourse.ts'
import { offices } from '../lexicon/verbs.ts'
import type { Found } from '../types.ts'
import { focusOn, isAuthority, located, rankOf } from './located.ts'
import type { Finding } from './rule.ts'

/** Things in, by or before a place, with at most an attribute between: 甲镇境内的乙河, 甲区内占地86亩的乙园. */
const OF =
  /^(?:城区|城|境内|辖区|辖区内|区内|附近|[北南东西中]部|腹地|深处|[城镇村县][东南西北](?:头|郊|部)?|山上|里|内|上|[^，。；：、的]{0,8}(?:脚下|山下|[东南西北]麓|[江河湖海溪塘]?[岸畔边]|深处|以[东南西北]|[东南西北]侧|交界处?|接壤处|之间))?的(?:[“"]|[^，。；：、的]{2,10}的|一[家座个处条所]|龙头企业|重点企业|省级|国家级)?$/
const LIES =
  '(?:位于|坐落于|坐落在|坐落|地处|落户在|落户于|落户|落地|选址在|选址于|选址|落址|建在|设在|布局在|扎根于|扎根在|扎根|驻扎在|分布在|横跨|隐匿于|藏在|身处|起于|起自|止于|途经|穿越|流经|连接|在)'
/** 乙公司坐落在甲镇, 乙公司的工厂建在甲镇 */
const LIES_HERE = new RegExp(
  `^(?:的?(?:总部|工厂|厂房|厂区|生产基地|车间|办公地|校址|园区|基地))?(?:就|便|也|都|均|则|是|，)?${LIES}$`,
)
/** 乙公司, 位于甲镇 */
const LIES_ONLY = new RegExp(`^(?:就|便|也)?${LIES.replace('|在)', ')')}$`)
const BUILDS =
  /^(?:[^，。；：]{0,10}?)(?:建起|建成|建有|建了|新建|兴建|修建|办起|开办|创办|兴办|设立|设有|成立|引进|引来|招引|坐落着|落户着|拥有|打造|则?有|另有|还有)(?:了|的)?[^，。；：]{0,16}$/
const HERE = /在$/
const OPENS =
  /^(?:[^，。；：、]{0,8}?)(?:启动|实施|推行|推出|铺开|推开|试点|开展|设立|建设|建立|建成|建起|兴建|新建|创办|成立|投资建设|投资|布局|打造|规划|开工建设|签下)(?:了|的)?[^，。；：、]{0,14}$/
/** A program is carried out where it starts, not where it is announced. */
const STARTS = /^(?:[^，。；：、]{0,8}?)(?:启动|实施|推行|铺开|推开|试点|开展)(?:了|的)?[^，。；：、]{0,14}$/
const THERE =
  /^(?:[^，。；]{0,6})(?:铺开|推开|试点|推行|启动|落地|上线|实施|投产|开工|动工|奠基|竣工|建成|并网|开业|挂牌|落成)/

/** 甲县分会场开工的是乙项目, 甲县签约的乙项目 */
const DONE_THERE =
  /^(?:境内|境|城区)?(?:[主分]会场)?(?:此次|这次|今年|昨日|当天|同日)?(?:新|集中|同步|率先)?(?:开工|动工|奠基|投产|竣工|签约|落地|新建|在建|续建|建成|建设|实施|申报|上马|启动)(?:的|的是|的有|的则是)$/
/** 甲开发区与丙公司签下乙项目 */
const SIGNS = /^(?:[^，。；：]{0,24})(?:签下|签约|引进|引来|招引|迎来|落地|敲定|拿下)(?:了|的)?$/

/** 乙公司在甲市落地 */
const SETTLES =
  /^[内里]?(?:正式|成功|率先)?(?:落地|落户|建厂|安家|扎根|设厂|注册|投产|开工|动工|破土|奠基|落成|建成|开业|挂牌|施工|竣工|封顶|运营|生根|起家|建成投用)/
/** 乙公司是甲市唯一的铝业企业 */
const IS = /^(?:是|系|作为|为|成为)$/
const KIND =
  /^(?:[^，。；：、]{0,4})(?:唯一|首家|首个|首座|第一家|第一个|第一座|最大|最早|最老|一家|一所|一座|一个|龙头|骨干|重点|本土|老牌|知名|规模最大)[^，。；：、]{0,16}(?:企业|公司|工厂|厂|医院|学校|学院|中学|小学|高校|合作社|园区|园|项目|工程|景区|基地|机构|村|社区|乡镇?|镇|港|码头|水库|公园|市场|医疗机构|博物馆)$/

/** 村里, 镇上, 园区内: words for a place that was named before; a body of the village speaks for it. */
const WORD =
  /(?:本|全|该|这个)?(村|镇|乡|县|社区|园区?|开发区|景区|港区)(?:里|上|内|中|口|党总支|党支部|集体|委会|两委)/g
const LEVEL: Record<string, string> = { 园: '园', 园区: '园', 开发区: '园' }

/** Bodies, places and projects in the places that their clause puts them in. */
export function toldWhere(scene: Scene): Finding[] {
  const findings: Finding[] = []
  let here: Here = {}
  let sentence = -1
  for (const clause of clausesOf(scene)) {
    if (clause.sentence.start !== sentence || clause.after === '；') here = {}
    sentence = clause.sentence.start
    const found = [...seenThere(scene, clause, here), ...byPlaces(scene, clause, here), ...byHost(scene, clause, here)]
    for (const [from, to] of found) if (mayLie(from.found, to.found)) findings.push(located(clause, from, to))
    const head = clause.named[0]
    const isHeading = head && isHead(scene.article.text.slice(clause.start, head.start))
    if (isHeading && head.found.kind !== 'Person') here.subject = head
    if (isHeading && head.found.kind === 'Place' && clause.named[1]?.start !== head.end) here.host = head
  }
  return findings
}

/** What the clauses of a sentence before this one leave open. */
interface Here {
  /** What was spoken of: 乙博物馆昨日开馆，坐落在… */
  subject?: Named
  /** The place that does something: 甲镇抓住机会，建起… */
  host?: Named
  /** Where they came: 在甲镇，代表团参观了… */
  stop?: Named
  /** 作为甲市唯一的民族乡，乙乡… */
  whole?: Named | undefined
}
type Pair = [from: Named, to: Named]

/** 在甲镇，代表团参观了乙公司: what they see there lies there. */
function seenThere({ article: { text } }: Scene, clause: Clause, here: Here): Pair[] {
  const seen = clause.named.find(n => n.found.kind !== 'Person')
  const { whole } = here
  here.whole = undefined
  if (whole && seen && seen.start === clause.start && isThing(seen.found)) return [[seen, whole]]
  if (!here.stop || !seen || !isThing(seen.found) || isOfficial(text, seen)) return []
  const from = clause.named[0]?.found.kind === 'Person' ? clause.named[0].end : clause.start
  const before = text.slice(from, seen.start)
  if (/^(?:随后|接着|之后|最后)/.test(text.slice(clause.start, clause.start + 2))) return []
  const inner = rankOf(seen.found.name)
  if (/[在到进入]$/.test(before) && inner > 0 && inner < rankOf(here.stop.found.name)) return [[seen, here.stop]]
  return VISITED.test(before) || /^[^，。；]{2,14}的$/.test(before) || seen.start === clause.start
    ? [[seen, here.stop]]
    : []
}

/** By each place of the clause: what follows it, what is said to lie there. */
function byPlaces({ article: { text } }: Scene, clause: Clause, here: Here): Pair[] {
  const { named } = clause
  return named.flatMap((n, i): Pair[] => {
    if (n.found.kind !== 'Place') return []
    const next = named[i + 1]
    const gap = next && text.slice(n.end, next.start)
    if (next && gap === '' && (next.found.kind === 'Place' || next.found.kind === 'Organization'))
      return isStandIn(text, n) ? [[next, n]] : []
    const first = chainStart(text, named, n)
    const owner = named[named.indexOf(first) - 1]
    const before = text.slice(clause.start, first.start)
    const between = owner ? text.slice(owner.end, first.start) : before
    const rest = text.slice(n.end, clause.end)
    if (i === named.length - 1 && (CAME.test(before) ? rest.length < 2 || SEES.test(rest) : ON.test(rest)))
      here.stop = n
    if (before === '作为') here.whole = n
    const pairs: Pair[] = []
    if (next && gap !== undefined && isIn(text, before, gap, next, n)) {
      pairs.push([next, n])
      // 位于甲区的乙项目、丙项目
      if (/位于$|地处$/.test(before)) pairs.push(...listed(text, named, i + 1).map((o): Pair => [o, n]))
    }
    const signed = named.find(o => o.start > n.end && o.found.kind === 'Project')
    if (signed && i === 0 && ZONE.test(n.found.name) && SIGNS.test(text.slice(n.end, signed.start)))
      pairs.push([signed, n])
    if (owner && isThing(owner.found) && LIES_HERE.test(between)) {
      if (!/在$/.test(between) || /^(?:境内|境|内|城区)?$/.test(rest)) pairs.push([owner, n])
    }
    const spoken = owner ?? here.subject
    if (spoken && isThing(spoken.found) && /在$/.test(between) && SETTLES.test(rest)) pairs.push([spoken, n])
    if (spoken && isThing(spoken.found) && IS.test(between) && KIND.test(rest) && !isStandIn(text, n))
      pairs.push([spoken, n])
    if (spoken?.found.kind === 'Program' && /在$/.test(between)) {
      const [end, all] = abreast(text, named, i)
      if (THERE.test(text.slice(end, clause.end))) pairs.push(...all.map((o): Pair => [spoken, o]))
    }
    if (!owner && spoken && isThing(spoken.found) && LIES_ONLY.test(between) && !rest.startsWith('的'))
      pairs.push([spoken, n])
    return pairs
  })
}

/** Those that stand in one list with the `i`th name, without it. */
function listed(text: string, named: Named[], i: number): Named[] {
  const [n, next] = [named[i], named[i + 1]]
  if (!n || next?.found.kind !== 'Project' || !/^[、和与及]$/.test(text.slice(n.end, next.start))) return []
  return [next, ...listed(text, named, i + 1)]
}

/** The places of one list from the `i`th name on, and where it ends. */
function abreast(text: string, named: Named[], i: number): [end: number, places: Named[]] {
  const [n, next] = [named[i], named[i + 1]]
  if (!n) return [0, []]
  if (next?.found.kind !== 'Place' || !/^[、和与及]$/.test(text.slice(n.end, next.start))) return [n.end, [n]]
  const [end, rest] = abreast(text, named, i + 1)
  return [end, [n, ...rest]]
}

/** Whether what follows a place lies in it: 甲镇的乙公司, 甲镇建起乙园, 在甲镇启动乙计划. */
function isIn(text: string, before: string, gap: string, next: Named, place: Named): boolean {
  if (isOfficial(text, next)) return false
  if (isThing(next.found) && OF.test(gap)) return true
  if (HERE.test(before))
    return next.found.kind === 'Program'
      ? STARTS.test(gap) && !isStandIn(text, place)
      : isThing(next.found) && OPENS.test(gap)
  if (next.found.kind === 'Project' && DONE_THERE.test(gap)) return true
  const lasts =
    isThing(next.found) ||
    (next.found.kind === 'Program' && /建起|建成|办起|开设|开办/.test(gap) && rankOf(place.found.name) <= 3)
  return lasts && isHead(before) && !gap.includes('是') && BUILDS.test(gap)
}

/** 村里的乙合作社, 村里办起乙合作社, and by a place named before as the one that acts. */
function byHost(scene: Scene, clause: Clause, here: Here): Pair[] {
  const { text } = scene.article
  const next = clause.named.find(
    n => n.found.kind !== 'Person' && !(n.found.kind === 'Organization' && isAuthority(n.found.name)),
  )
  const word = everyMatch(text.slice(clause.start, next?.start ?? clause.end), WORD).at(-1)
  const start = clause.start + (word?.index ?? 0)
  const place = word?.[1] ? focusOn(scene, LEVEL[word[1]] ?? word[1], start) : undefined
  if (place && word && place.end < start) here.host = { ...asNamed(place), start, end: start + word[0].length }
  // 项目就建在开发区内: of what the sentence speaks of.
  const lies = LIES_THERE.exec(text.slice(clause.start, clause.end))
  const there = lies && focusOn(scene, LEVEL[lies[1] ?? ''] ?? lies[1] ?? '', clause.start)
  const at = lies && clause.start + lies.index
  const subject = clause.named.findLast(n => at !== null && n.end <= at) ?? here.subject
  if (there && subject && lies && at !== null && isThing(subject.found) && subject.found !== there)
    return [[subject, { ...asNamed(there), start: at, end: at + lies[0].length }]]
  const { host } = here
  if (!host || !next || !isThing(next.found) || isOfficial(text, next) || next.found === host.found) return []
  const gap = text.slice(Math.max(clause.start, host.end), next.start)
  if (host.start >= clause.start && (OF.test(gap) || (gap === '' && host !== next))) return [[next, host]]
  return BUILDS.test(gap) && !gap.includes('是') ? [[next, host]] : []
}

const LIES_THERE =
  /(?:(?:建|设|开|落户|坐落|选址|扎根)在|位于|坐落于|落户|落地|在(?=[^，。；]{0,6}(?:动工|开工|破土|奠基|投产|落成|建成|施工)))(?:该|这个|本|全)?(村|镇|乡|社区|园区?|开发区|景区|港区)(?:里|上|内|中|口|旁|[东南西北](?:头|边|侧|部|郊))?(?=$|[，。；]|动工|开工|破土|奠基|投产|落成|建成|施工)/

const ZONE = /(?:园|园区|开发区|高新区|工业区|集聚区|保税区|示范区|新区|港区|陆港|新城)$/
/** 在甲镇看了两处：一处是乙项目 */
const SEES = /^(?:先后)?(?:参观|察看|查看|观摩|考察|调研|走访|看)了?[^，。；：]{0,6}$/

/** 离城十里的甲镇上，… */
const ON = /^(?:上|里|内|境内|的[^，。；]{1,6}[上里内边])$/
/** 在松山湖，代表团参观了…: what they see there lies there. */
const CAME = /(?:^|[，。])(?:[^，。；]{0,8})(?:在|到|来到|走进|转入|抵达|到达|进入|前往|赶到|到了)$/
const VISITED =
  /^[一另]处是$|^(?:其[一二三]|一个|另一个|分别|首先|先)是$|(?:参观|察看|查看|走进|走访|来到|考察|看望|看了|探访|走入|步入|实地了解)(?:了|的)?[^，。；]{0,10}$/
const isOfficial = (text: string, n: Named) => OFFICE.test(text.slice(n.end, n.end + 10))
const OFFICE = new RegExp(`^的?(?:${offices})`)

const isThing = (f: Found) => f.kind === 'Organization' || f.kind === 'Place' || f.kind === 'Project'
const isStandIn = (text: string, n: Named) =>
  /^[该全这本]/.test(text.slice(n.start, n.end)) && n.found.start !== n.start
/** Nothing but a day or an adverb before the subject. */
const isHead = (before: string) => before.length < 10 && !/[在到从向对为把被将由赴与和同于往给]$/.test(before)

/** The first of the places that are written one after the other up to `n`; 城 of 青禾县城 may stand between. */
function chainStart(text: string, named: Named[], n: Named): Named {
  const before = named.find(
    o => o.found.kind === 'Place' && o.end <= n.start && /^城?$/.test(text.slice(o.end, n.start)),
  )
  return before ? chainStart(text, named, before) : n
}

/** Smaller in larger; authorities lie nowhere in particular. */
function mayLie(from: Found, to: Found): boolean {
  if (from.kind === 'Organization') return !isAuthority(from.name)
  if (from.kind !== 'Place') return true
  const [a, b] = [rankOf(from.name), rankOf(to.name)]
  // A city or county lies in no zone.
  if (a > 2 && !b) return false
  return !a || !b || a < b
}
