// Undertakings as clauses tell of them: with who is their subject, and who was before.
import type { Span } from '../../../schema/model.ts'
import type { Clause, Named } from '../clauses.ts'
import type { Scene } from '../discourse.ts'
import { wordOf } from '../names/words.ts'
import { isAgent, isUndertaking, JOINS, runClauses } from './agents.ts'

/** Verbs whose object a body carries out. */
const DOES =
  '实施|开展|推出|推行|推进|推动|打造|建设|(?<!总)投资|启动|建立|健全|完善|组织|创新|印发|出台|发布|制定|设立|增设|新设|开设|开办|创办|打响|构建|新建|兴建|修建|续建|改造|承建|合办|合建|援建|签约|签订|签下|签署|洽谈|引进|争取到?|谋划|搭建|上线|启用|试行|施行|实行|落实|探索|深化|举办|主办|承办|创建|编制|开发|投入|投用|投运|开通|落成|建成|建起|部署|设|共建|捐建|办好|抓好|招募|发放|牵头|发起|主导|充实|募集|新上|上马|调试|开工|复工|动工|投产|推广|推开|首创|成立|出资|公布|颁布|升级|优化|培育|做优|做强|做实|用好|用活|擦亮|唱响|叫响|坚持|拓展|试点|扩容|投放|提供|办理|运营|运行|管理|负责|主管|资助|赞助|举行|开设|制作|研发|孵化|铺开|中标|拟建|在建|申报|获批|拿下|竞得|承揽|参建|开行|[有办设建]个?(?=“)'
const VERB = new RegExp(`(?:${DOES})(?:了|起|出|好|到)?[^，。；：]{0,40}$`)
/** 甲局以“乙”服务为抓手, 把“丙”课堂送下乡 */
const MEANS = /(?:以|用|把|将|靠)$|(?:[，：]|^)[^，。；：]{0,16}[把将][^，。；：]{2,30}(?:列入|纳入)$/
const USES = /(?:通过|依托|运用|借助)$/
const TAKES = /^[^，。；]{0,4}(?:获|得到|拿到|贷|申请|办理|购买|领取|享受|查|报名|了解|学)/
/** 在甲局支持下建设的“乙”平台: who built it is not its subject. */
const BUILT = new RegExp(`(?:${DOES})的$`)
/** 专门开了“甲班”, 要办“乙学堂” */
const OPENS = /[办设建开](?:起|出)?了?$/
/** 甲局大队又同乙院: what its sentence joins, whatever stands between. */
const ALSO_WITH = /^[^，。；：、在向从对]{1,14}(?:又|还|也|再)(?:同|与|和|跟|联合|会同)$/
const JOINED = /^(?:、|和|与|及|以及)?$/
/** Where a zone signs with a company, the company builds. */
const SIGNS = /(?:签约|签订|签下|签署)(?:了)?[^，。；：]{0,16}$/
/** After these nobody carries anything out: they look on. */
const LOOKS =
  /(?:参观|考察|(?<!开展|组织|进行)(?:调研|检查|督导|走访|督查)|察看|查看|走进|来到|视察|观摩|参加|出席|了解|听取|介绍|前往|深入(?!开展|实施|推进|推行|推动|落实|打造|贯彻)|观看|获悉|采访)[^，。；：]{0,60}$/
const ASIDE =
  /(?:在|从|向|对|为|给|到|往|跟|帮|替|同|把|将|来自|位于|落户|依托|结合|通过|围绕|沿|赴|进|比|像|被|由|除|承接|串起|覆盖|惠及|辐射|遍布)$/
/** 开发区内, 景区里; 企业 of a place are not the place. */
const NO_SUBJECT =
  /^(?:境内|辖区|内|里(?!程)|上(?![马线市半])|附近|周边|一带|的(?![^，。；：]{0,12}(?:实施|开展|推出|推行)))/
/** 县里拿出资金: its people act for the county; 县里的企业, 村里人 are others. */
const ITSELF = /^里(?![的人各老])/
/** 记者从甲局获悉 */
const LEARNT = /^(?:获悉|了解到|得知|了解|获知)/
const SPEAKS = /^[^，。；：]{0,8}(?:说|发言|致辞|讲话|推介|汇报|介绍|表示|告诉|透露|宣布|坦言|指出|称|提出|强调)/

export interface Agents {
  who: Named[]
  clause: Clause
}

export interface Told {
  clause: Clause
  to: Named
  /** Who, by the sentence itself. */
  agents: Agents | undefined
  /** Who the paragraph spoke of before. */
  before: Agents | undefined
  /** Stands under a verb of carrying out. */
  governed: boolean
}

/** Every program and project with the subject of its clause or sentence, or with the body for which somebody speaks of it. */
export function told(scene: Scene): Told[] {
  const { text } = scene.article
  const result: Told[] = []
  let paragraph: Agents | undefined
  let sentence: Agents | undefined
  let speaker: Agents | undefined
  let block: Clause['block'] | undefined
  let span: Span | undefined
  let open: Told[] = []
  for (const clause of runClauses(scene)) {
    if (block !== clause.block) paragraph = sentence = undefined
    if (span !== clause.sentence) {
      paragraph = sentence ?? paragraph
      sentence = speaker = undefined
      open = []
    }
    block = clause.block
    span = clause.sentence
    let own: Agents | undefined
    // 甲馆馆长林远发起“乙”计划: who acts for a body.
    let doer: Agents | undefined
    const aside = new Set<Named>()
    const governing = new Set<Named>()
    clause.named.forEach((n, i) => {
      const before = text.slice(Math.max(clause.start, n.start - 90), n.start)
      if (isAgent(n.found)) {
        if (/从$/.test(before) && LEARNT.test(text.slice(n.end, clause.end))) speaker = { clause, who: [n] }
        own = joined(text, clause, i, own ?? joinedTo(before, sentence), aside)
      } else if (n.found.kind === 'Person') {
        const body = bodyOf(text, clause, i)
        if (SPEAKS.test(text.slice(n.end, clause.end))) speaker = body ?? speaker
        // 甲校校长林远与乙院院长签下共建协议: the one whose body is named acts for it, whoever is beside him.
        const prior = clause.named[i - 1]
        const beside = prior?.found.kind === 'Person' && JOINS.test(text.slice(prior.end, n.start))
        doer = body ?? (beside ? doer : undefined)
        own = undefined
      }
      // 它 says too little of what it stands for.
      if (!isUndertaking(n.found) || n.end - n.start < 2) return
      const last = clause.named[i - 1]
      // 投资2亿元的甲项目 is not what somebody invests in here.
      const lead = before.replace(/(?:总|计划|概算)?投资[^，。；]{1,14}元的$/, '')
      // 推进“甲”行动、“乙”行动: one verb for all.
      const listed = last && governing.has(last) && JOINED.test(text.slice(last.end, n.start))
      const governed =
        listed ||
        (OPENS.test(lead) && n.found.kind === 'Program') ||
        (own ? VERB.test(lead) || isMeans(text, before, n, own) : VERB.test(lead) && !BUILT.test(before))
      if (governed) governing.add(n)
      if (looksOn(before, n) || (n.found.kind === 'Project' && !governed)) return
      const agents = signing(
        before,
        own ?? (governed ? doer : undefined) ?? sentence ?? (governed ? speaker : undefined),
      )
      const one = { clause, to: n, agents, before: paragraph, governed }
      result.push(one)
      if (!agents && !governed && !HAS_PART.test(text.slice(n.end, clause.end))) open.push(one)
    })
    // “甲”等项目敞开大门，全省将借此…: the subject may come after.
    if (own && !sentence && own.who[0]?.start === clause.start)
      for (const t of open) if (t.clause !== clause) t.agents = own
    sentence = own ?? sentence
  }
  return result
}

/** 甲镇实施…，还和乙局合办“丙”课堂: the subject of the sentence, when what comes is joined to it. */
const joinedTo = (before: string, sentence: Agents | undefined) =>
  /(?:^|[，；：])(?:还|并|又|也|将|再)*(?:和|与|同|跟|联合|会同|携手|联手)$/.test(before) ? sentence : undefined

/** 走进社区察看“甲”驿站; who goes there to start something does it: 走进社区开展“甲”行动. */
function looksOn(before: string, n: Named): boolean {
  const looks = LOOKS.exec(before)
  if (!looks) return false
  const then = before.slice(looks.index + 2)
  return n.found.kind === 'Project' || BUILT.test(then) || !THEN.test(then)
}
/** 作为“甲工程”的示范村: one who has a part in it. */
const HAS_PART = /^的[^，。；]{0,8}(?:[村镇县区户]|单位|企业|学校|之一)$/
const THEN = /(?:开展|启动|推出|实施|组织|举办|打造|创办|设立|推广)(?:了|起)?[^，。；：]{0,24}$/

/** A body works by what it has made, unless it is one who gets something from it. */
function isMeans(text: string, before: string, n: Named, { who }: Agents): boolean {
  if (MEANS.test(before)) return true
  if (!USES.test(before) || TAKES.test(text.slice(n.end, n.end + 12))) return false
  return who[0]?.found.kind === 'Organization' && n.found.kind === 'Program'
}

/** 甲局局长林远介绍: he speaks for the body in whose name he stands. */
function bodyOf(text: string, clause: Clause, i: number): Agents | undefined {
  const [body, person] = [clause.named[i - 1], clause.named[i]]
  if (!body || !person || !isAgent(body.found) || body.found.kind !== 'Organization') return undefined
  return /^[^，。；：、的]{1,12}$/.test(text.slice(body.end, person.start)) ? { clause, who: [body] } : undefined
}

/** 甲开发区与乙公司签下项目: the company builds. */
function signing(before: string, agents: Agents | undefined): Agents | undefined {
  const bodies = agents?.who.filter(w => w.found.kind === 'Organization')
  return agents && bodies?.length && SIGNS.test(before) ? { ...agents, who: bodies } : agents
}

/** The agents up to the `i`th name of a clause: one in a list joins those before it, one that is no subject leaves them. */
function joined(
  text: string,
  clause: Clause,
  i: number,
  own: Agents | undefined,
  aside: Set<Named>,
): Agents | undefined {
  const n = clause.named[i]
  if (!n) return own
  const last = clause.named[i - 1]
  const gap = last ? text.slice(last.end, n.start) : undefined
  const next = clause.named[i + 1]
  const before = text.slice(Math.max(clause.start, n.start - 8), n.start)
  // What is no subject takes with it what is joined to it, and what it is the first part of: 在甲县乙公园.
  const together = own !== undefined && !own.who.some(w => w.start >= clause.start)
  if (own && together) return own.who.length < 12 ? { clause, who: [...own.who, n] } : own
  // 拉上甲公司，一起开办“乙”课堂
  if (!own && n.found.kind === 'Organization' && PARTNER.test(before)) return { clause, who: [n] }
  const goesOn = last !== undefined && aside.has(last) && (gap === '' || (gap !== undefined && JOINS.test(gap)))
  if (goesOn || ASIDE.test(before) || isObject(before)) {
    const joins = own && gap !== undefined && last && !aside.has(last) && (JOINS.test(gap) || ALSO_WITH.test(gap))
    // 引进甲公司，投资2亿元建设…: the company builds.
    if (n.found.kind === 'Organization' && /(?:引进|引入|招引|引来)$/.test(before)) return { clause, who: [n] }
    if (!joins) {
      aside.add(n)
      return own
    }
  }
  if (next && next.start === n.end && isAgent(next.found)) return own
  if (own && gap !== undefined && (JOINS.test(gap) || ALSO_WITH.test(gap)))
    return own.who.length < 12 ? { clause, who: [...own.who, n] } : own
  const after = text.slice(n.end, clause.end)
  if (n.found.kind === 'Place' && NO_SUBJECT.test(after) && !(n.end - n.start === 1 && ITSELF.test(after))) return own
  if (own && VERB.test(text.slice(Math.max(clause.start, n.start - 90), n.start))) return own
  return { clause, who: [n] }
}

const PARTNER = /(?:拉上|联合|联手|携手|会同|协同)$/

/** 遍布江城市: what a verb governs is no subject. */
const isObject = (before: string) => {
  const word = before.slice(-2)
  return wordOf(word)?.kind === 'v' && !/(?:介绍|说|悉|来|间|中|后|前|时|上|始|到|知|示|道)$/.test(word)
}
