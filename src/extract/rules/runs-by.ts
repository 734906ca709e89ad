// Who is said in so many words to carry a thing out: 由甲局牵头, 甲集团投资的, 业主单位为甲公司.
import type { Clause, Named } from '../clauses.ts'
import type { Scene } from '../discourse.ts'
import { finding, isAgent, isUndertaking, listsIn, runClauses } from './agents.ts'
import { isWhole } from './part-of-undertakings.ts'
import type { Finding } from './rule.ts'

const DOES =
  '(?<!总)投资|建设|兴建|修建|投建|合建|承建|承担|实施|运营|运作|开发|研发|打造|牵头|主导|领衔|主办|承办|合办|推出|推行|印发|出台|制定|编制|发布|提出|发起|管理|负责|捐建|援建|捐资|出资|赞助|资助|冠名|代建|托管|总承包|总包|施工|组织|创办|开办|设立|共建|上线|发放|开行|推进|推动|统筹|开展|启动|创建|策划|推广|铺开|开设|开通|新开|新办|建立|搭建|成立|举办|研制|实行|新建|扩建|改建|改造|翻建|重建|首创|独创|创新|建成|授权|定制'
const ROLE =
  '(?:项目|工程)?(?:业主|投资|建设|实施|运营|承建|承办|主办|施工|责任|牵头|开发|总包|总承包|代建|出资|发起|运作)'
const UNIT = '(?:单位|方|主体|企业|商|公司|机构|部门)'
const PASSIVE = new RegExp(`^[^，。；：]{0,24}?(?:${DOES})(?!的)`)
/** ，乙局负责实施: the passive of the clause before goes on when nothing follows the verb. */
const PASSIVE_ON = new RegExp(`^(?:等[^，。；：]{0,8})?[^，。；：]{0,6}?(?:${DOES})(?:实施|建设|施工|运营|开发|承建)?$`)
const ATTRIBUTE = new RegExp(`^(?:和|与|、)?[^，。；：、]{0,12}?(?:${DOES})[^，。；：]{0,14}的`)
const OFFICE_BEFORE = new RegExp(
  `(?:${ROLE}${UNIT}?(?:为|是|系)|${ROLE}${UNIT}|业主|(?:${DOES}|建厂|建园|建馆|建桥|办学|办班)[^，。；：]{0,12}的(?:正)?是|${ROLE}${UNIT}之一[、，]?)$`,
)
/** 承建该桥的甲集团 */
const DOER = /(?:承建|建设|投资|实施|运营|开发|打造|推出|发起|牵头|组织|主办|援建|负责)[^，。；：]{0,12}的$/
/** 甲公司的乙项目, 甲公司总投资2亿元的乙项目 */
const ITS = /^(?:(?:计划)?总?投资[^，。；]{1,12}元)?的$/
/** “银龄讲堂”是甲大学的招牌项目 */
const ITS_OWN = /^的[^，。；：]{0,8}(?:项目|品牌|活动|平台|名片|举措|工程|服务|产品)$/
/** 作为甲项目的建设单位 */
const OF_IT = new RegExp(`^的?(?:${ROLE}${UNIT}|业主)`)
const OFFICE_AFTER = new RegExp(`^[^，。；]{0,4}(?:任|为|是|作为|担任)${ROLE}${UNIT}?(?=[，。；]|$)`)

const DONE = new RegExp(`(?:${DOES})的$`)
/** 在甲局牵头下，“乙”行动启动 */
const UNDER = /^(?:[^，。；：]{0,8}[^存现实正])?在/
const UNDER_WHOM = /^的?(?:共同|联合|统一)?(?:牵头|组织|主导|倡导|倡议|策划|推动|统筹|发起|运作)(?:之)?下/

/** 由甲局牵头, 甲集团投资的, 业主单位为甲公司: who is said to do it, with what the sentence spoke of. */
export function doneByNamed(scene: Scene): Finding[] {
  const { text } = scene.article
  const findings: Finding[] = []
  let thing: Named | undefined
  let lastThing: Named | undefined
  let before: Clause | undefined
  // Who is said to do what is named only later in the sentence.
  let under: { clause: Clause; who: Named[]; owned?: boolean } | undefined
  let passiveIn: Clause['sentence'] | undefined
  for (const clause of runClauses(scene)) {
    if (before?.block !== clause.block) thing = undefined
    before = clause
    const lists = listsIn(text, clause, isAgent)
    let passive = false
    clause.named.forEach((n, i) => {
      if (isUndertaking(n.found)) {
        // 该工程是甲计划的重点项目，由乙局实施: the work, not the plan.
        if (!thing || !isWhole(text, clause, n)) thing = lastThing = n
        if (
          under?.clause.sentence === clause.sentence &&
          (!under.owned || DONE.test(text.slice(clause.start, n.start)))
        )
          findings.push(...under.who.map(f => finding(scene, clause, f, n)))
        under = undefined
      }
      const who = lists.find(list => list.at(-1) === n)
      if (!who) return
      const last = clause.named[i - 1]
      if (UNDER.test(text.slice(clause.start, clause.end)) && UNDER_WHOM.test(text.slice(n.end, clause.end)))
        under = { clause, who }
      // 由甲部主办，乙馆承办的“丙”阅读季
      if (!thing && /由$/.test(text.slice(clause.start, who[0]?.start)) && PASSIVE.test(text.slice(n.end, clause.end)))
        under = { clause, who, owned: true }
      const object = clause.named.slice(i + 1, i + 5).find(o => isUndertaking(o.found))
      const goesOn =
        (passive && text[n.start - 1] === '、') ||
        (passiveIn === clause.sentence && isPassiveOn(text, clause, who, last))
      const done = doneBy(text, clause, who, { object, thing, lastThing }, goesOn)
      const to = done && reaches(text, clause, who[0] ?? n, done) ? done : undefined
      passive = to !== undefined && to === thing
      if (to) findings.push(...who.map(from => finding(scene, clause, from, to)))
    })
    if (/(?:^|[^自缘原])由/.test(text.slice(clause.start, clause.end)) && thing) passiveIn = clause.sentence
  }
  return findings
}

function isPassiveOn(text: string, clause: Clause, who: Named[], last: Named | undefined): boolean {
  const [first, end] = [who[0], who.at(-1)?.end ?? clause.end]
  return (
    first !== undefined &&
    beginOf(clause, first) === clause.start &&
    (!last || who.includes(last) || last.end === first.start) &&
    PASSIVE_ON.test(text.slice(end, clause.end))
  )
}

/** 施工单位是甲公司, and 由乙局实施 at the begin of a sentence, may say it of what a sentence before named. */
function reaches(text: string, { sentence }: Clause, first: Named, thing: Named): boolean {
  if (thing.end > sentence.start) return true
  const before = text.slice(sentence.start, first.start)
  return before === '由' || SAID_OF_IT.test(before) || ROLED.test(before)
}
/** 这是县里的品牌，由甲协会运营 */
const SAID_OF_IT = /^(?:这|它|该|此)[^，。；：]{0,20}，(?:目前|现)?由$/
const ROLED = new RegExp(`(?:${ROLE}${UNIT}|业主)(?:为|是|系)?$`)

interface Spoken {
  /** Named after the agents. */
  object: Named | undefined
  /** Spoken of in the paragraph. */
  thing: Named | undefined
  /** Spoken of last, in whatever paragraph. */
  lastThing: Named | undefined
}

/** Where the name begins of which an agent is the last part: 由东湖市甲区援建. */
function beginOf(clause: Clause, agent: Named): number {
  let begin = agent.start
  for (let i = clause.named.indexOf(agent) - 1; clause.named[i]?.end === begin; i--) begin = clause.named[i]?.start ?? 0
  return begin
}

/** What these agents are said to do in their clause: the thing named after them, or the one spoken of before. */
function doneBy(
  text: string,
  clause: Clause,
  who: Named[],
  { object, thing, lastThing }: Spoken,
  goesOn: boolean,
): Named | undefined {
  const [first, last] = [who[0], who.at(-1)]
  if (!first || !last) return undefined
  const begin = beginOf(clause, first)
  const before = text.slice(Math.max(clause.start, begin - 24), begin)
  const after = text.slice(last.end, clause.end)
  if (OFFICE_BEFORE.test(before) || OFFICE_AFTER.test(after)) return thing ?? lastThing
  if (DOER.test(before) && thing && thing.start >= clause.start && thing.end < begin) return thing
  const gap = object ? text.slice(last.end, object.start) : undefined
  if (object && /^(?:作为|是|为|担任)$/.test(gap ?? '') && OF_IT.test(text.slice(object.end, clause.end))) return object
  // 甲集团在乙县投资的: the county is where.
  const attribute = /(?:在|于|到|来|赴|落户)$/.test(before) ? null : ATTRIBUTE.exec(after)
  if (
    object &&
    gap !== undefined &&
    attribute &&
    gap.length - attribute[0].length < 3 &&
    gap.startsWith(attribute[0].slice(0, gap.length))
  )
    return object
  if (last.found.kind === 'Organization' && object?.found.kind === 'Project' && ITS.test(gap ?? '')) return object
  if (/(?:是|系|为)$/.test(before) && ITS_OWN.test(after)) return thing
  // 由甲局投资、乙局实施; in 由甲局发起的“乙”行动 it is what follows.
  if (goesOn || /由$/.test(before)) return PASSIVE.test(after) ? thing : undefined
  return attribute && /(?:是|系|为)$/.test(before) && attribute[0].length + 8 > after.length ? thing : undefined
}
