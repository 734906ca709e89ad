// Who carries out a program or project: builds, owns, pays for or proclaims it.
import type { Span } from '../../../schema/model.ts'
import { type Clause, clausesOf, type Named } from '../clauses.ts'
import { reasonFor, type Scene } from '../discourse.ts'
import { wordOf } from '../names/words.ts'
import type { Found } from '../types.ts'
import { canRun, finding, isAgent, isUndertaking, JOINS } from './agents.ts'
import { type Finding, rules } from './rule.ts'
import { doneByNamed } from './runs-by.ts'

export const runs = rules('RUNS', [
  {
    name: 'head',
    find: heads,
    yes: [
      '【Project:【Organization:江风材料公司】年产8万吨板材项目】投产。',
      '【Program:《【Organization:白溪市政府办公室】关于推进社区助餐的实施意见》】出台。',
      '【Place:白溪县】【Program:山歌服务月】启动。',
    ],
    no: ['【Project:【Place:柳河镇】河堤项目】开工。'],
  },
  {
    name: 'said',
    find: said,
    yes: [
      '【Place:江城市】创新开展【Program:“江城留才”行动】。',
      '【Place:白溪县】实施【Program:“甲”行动】和【Program:“乙”计划】。',
      '【Organization:江风集团】与【Organization:白溪市政府】将携手建设总投资18亿元的【Project:江南商业综合体项目】。',
      '【Place:柳河区】从难处改起，推出【Program:“周末不打烊”服务】。',
    ],
    no: [
      '【Person:林远】走进【Place:柳河镇】，察看【Project:江风板材项目】。',
      '【Organization:江风集团】负责人参观【Project:江南商业综合体项目】。',
    ],
  },
  {
    name: 'by',
    find: doneByNamed,
    yes: [
      '【Project:江风钢构项目】选址柳河开发区，由【Organization:江风钢构有限公司】投资兴建。',
      '由【Organization:白溪市就业办】印发的【Program:《若干措施》】给出答案。',
      '【Program:“伴老”行动】由【Organization:团县委】、【Organization:县民政局】发起，为期一年。',
      '【Organization:江风集团】投资的【Project:智能车间】满岗。',
      '【Program:“惠渔通”】是【Organization:县渔业局】推出的手机应用。',
      '【Project:白溪大桥】合龙，【Organization:白溪公路公司】任业主。',
      '【Project:白溪码头】破土，业主单位为【Organization:白溪港务公司】。',
      '【Project:青石灌区工程】是最后一站，工程由【Organization:青石县水务局】承建。',
      '【Program:“非遗进校园”】开班，这个项目由【Organization:县文化馆】馆长【Person:林远】牵头。',
      '【Organization:恒岳科技】的【Project:固态电池项目】试产。',
      '【Project:治沙项目】由【Organization:甲局】投资、【Organization:乙局】实施。',
    ],
    no: [
      '【Project:江风钢构项目】由【Person:林远】介绍。',
      '【Organization:江风集团】承建的学校靠近【Project:白溪大桥】。',
      '【Organization:县水务局】负责人在【Project:白溪大桥】现场。',
    ],
  },
  {
    name: 'carried',
    find: carried,
    yes: [
      'title: 【Place:柳河新区】推进项目建设记事\n建立【Program:“周会商”机制】，破解难题。',
      '【Place:白溪市】的经验是众人拾柴。【Program:“银发行动”】等载体轮番上阵。',
    ],
    no: ['title: 【Place:柳河新区】推进项目建设记事\n【Project:江风板材项目】创下新速度。'],
  },
])

/** Verbs whose object a body carries out. */
const VERB =
  /(?:实施|开展|推出|推行|推进|推动|打造|建设|投资|启动|建立|完善|组织|创新|印发|出台|发布|制定|设立|开设|创办|打响|构建|新建|兴建|承建|签约|签订|洽谈|引进|争取到?|谋划|搭建|上线|实行|落实|探索|深化|举办|主办|承办|创建|编制|开发|投入|开通|落成|建成|部署|设|共建|捐建|办好|抓好|招募|发放)(?:了|起|出|好)?[^，。；：]{0,16}$/
/** After these nobody carries anything out: they look on. */
const LOOKS =
  /(?:参观|考察|调研|察看|查看|走进|走访|来到|视察|检查|督导|观摩|参加|出席|了解|听取|介绍|前往|深入|督查|观看|获悉|采访)[^，。；：]{0,60}$/
const ASIDE = /(?:在|从|向|对|为|给|到|往|跟|同|把|将|来自|位于|落户|依托|结合|通过|围绕|沿|赴|进|比|像|被|由|除|承接)$/
interface Agents {
  who: Named[]
  clause: Clause
}

function heads(scene: Scene): Finding[] {
  const { text } = scene.article
  const byStart = new Map<number, Found[]>()
  for (const f of scene.found) if (isAgent(f) && !f.implied) byStart.set(f.start, [...(byStart.get(f.start) ?? []), f])
  return clausesOf(scene, EVERYWHERE).flatMap(clause =>
    clause.named.flatMap((n, i) => {
      if (!isUndertaking(n.found)) return []
      const quoted = /《/.test(text[n.start] ?? '') ? 1 : 0
      // A name within quotes is part of a motto: “社员成长计划”.
      const inner = byStart.get(n.start + quoted)?.find(f => f.end < n.end)
      if (
        inner &&
        ((inner.kind === 'Organization' && !/^(?:项目|工程)$/.test(text.slice(inner.end, n.end))) ||
          (n.found.kind === 'Program' && quoted === 0 && canRun(inner)))
      )
        return [finding(scene, clause, { found: inner, start: inner.start, end: inner.end }, n)]
      const before = clause.named[i - 1]
      const owned = before && isAgent(before.found) && n.found.kind === 'Program'
      return owned && /^的?$/.test(text.slice(before.end, n.start)) ? [finding(scene, clause, before, n)] : []
    }),
  )
}

const EVERYWHERE = ['title', 'kicker', 'subtitle', 'paragraph', 'caption']

function said(scene: Scene): Finding[] {
  return told(scene).flatMap(({ clause, to, agents, governed }) =>
    agents
      ? agents.who
          // Whatever a place has is its own; a body may only speak of it.
          .filter(from => governed || from.found.kind === 'Place')
          .map(from => finding(scene, clause, from, to))
      : [],
  )
}

function carried(scene: Scene): Finding[] {
  const known = new Set([...heads(scene), ...said(scene), ...doneByNamed(scene)].map(f => keyOf(f.to)))
  const main = mainAgent(scene)
  return told(scene).flatMap(({ clause, to, agents, before, governed }) => {
    if (agents || known.has(keyOf(to.found))) return []
    if (to.found.kind === 'Project' && !governed) return []
    const inTitle = main && reasonFor(scene.article, main) === 'headline'
    const who =
      before?.who ??
      (main && (inTitle || to.found.kind === 'Program') ? [{ found: main, start: main.start, end: main.end }] : [])
    return who.map(from => finding(scene, clause, from, to))
  })
}

interface Told {
  clause: Clause
  to: Named
  /** Who, by the sentence itself. */
  agents: Agents | undefined
  /** Who the paragraph spoke of before. */
  before: Agents | undefined
  /** Stands under a verb of carrying out. */
  governed: boolean
}

/** Every program and project with the subject of its clause or sentence. */
function told(scene: Scene): Told[] {
  const { text } = scene.article
  const result: Told[] = []
  let paragraph: Agents | undefined
  let sentence: Agents | undefined
  let block: Clause['block'] | undefined
  let span: Span | undefined
  let open: Told[] = []
  for (const clause of clausesOf(scene)) {
    if (block !== clause.block) paragraph = sentence = undefined
    if (span !== clause.sentence) {
      paragraph = sentence ?? paragraph
      sentence = undefined
      open = []
    }
    block = clause.block
    span = clause.sentence
    let own: Agents | undefined
    clause.named.forEach((n, i) => {
      const before = text.slice(Math.max(clause.start, n.start - 90), n.start)
      if (isAgent(n.found)) {
        own = joined(text, clause, i, own)
        return
      }
      if (n.found.kind === 'Person') own = undefined
      if (!isUndertaking(n.found)) return
      const governed = VERB.test(before)
      if (LOOKS.test(before) || (n.found.kind === 'Project' && !governed)) return
      const told = { clause, to: n, agents: own ?? sentence, before: paragraph, governed }
      result.push(told)
      if (!told.agents) open.push(told)
    })
    // “甲”等项目敞开大门，全省将借此…: the subject may come after.
    if (own && !sentence) for (const t of open) if (t.clause !== clause) t.agents = own
    sentence = own ?? sentence
  }
  return result
}

/** The agents up to the `i`th name of a clause: one in a list joins those before it, one that is no subject leaves them. */
function joined(text: string, clause: Clause, i: number, own: Agents | undefined): Agents | undefined {
  const n = clause.named[i]
  if (!n) return own
  const last = clause.named[i - 1]
  const gap = last ? text.slice(last.end, n.start) : undefined
  const next = clause.named[i + 1]
  if (next && next.start === n.end && isAgent(next.found)) return own
  if (own && gap !== undefined && JOINS.test(gap)) return own.who.length < 12 ? { clause, who: [...own.who, n] } : own
  const before = text.slice(Math.max(clause.start, n.start - 8), n.start)
  if (ASIDE.test(before) || isObject(before)) {
    aside.add(n)
    return own
  }
  if (gap !== undefined && last && JOINS.test(gap) && aside.has(last)) {
    aside.add(n)
    return own
  }
  if (own && VERB.test(text.slice(Math.max(clause.start, n.start - 90), n.start))) return own
  return { clause, who: [n] }
}

/** Names that are objects, and so those joined to them. */
const aside = new WeakSet<Named>()

/** 遍布江城市: what a verb governs is no subject. */
const isObject = (before: string) => {
  const word = before.slice(-2)
  return wordOf(word)?.kind === 'v' && !/(?:介绍|说|悉|来|间|中|后|前|时)$/.test(word)
}

/** Whom an article speaks of: what its headline names first. */
function mainAgent({ article, found }: Scene): Found | undefined {
  const inTitle = (f: Found) =>
    article.blocks.some(b => /title|kicker/.test(b.role) && f.start >= b.start && f.end <= b.end)
  const nested = (f: Found) => found.some(o => isUndertaking(o) && o.start <= f.start && o.end >= f.end)
  const agents = found.filter(f => isAgent(f) && !f.implied && !f.inner)
  const lead = article.blocks.find(b => b.role === 'paragraph')
  const inLead = (f: Found) => lead !== undefined && f.start >= lead.start && f.end <= lead.end
  return agents.find(f => inTitle(f) && !nested(f)) ?? agents.find(f => inLead(f) && !nested(f))
}

const keyOf = (f: Found | string) => (typeof f === 'string' ? f : `${f.kind}|${f.key ?? f.name}`)
