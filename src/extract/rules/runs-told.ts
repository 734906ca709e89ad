// Undertakings as clauses tell of them: with who is their subject, and who was before.
import type { Span } from '../../../schema/model.ts'
import { type Clause, clausesOf, type Named } from '../clauses.ts'
import type { Scene } from '../discourse.ts'
import { wordOf } from '../names/words.ts'
import { isAgent, isUndertaking, JOINS } from './agents.ts'

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
export function told(scene: Scene): Told[] {
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
