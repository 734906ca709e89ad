// Who is said in so many words to carry a thing out: 由甲局牵头, 甲集团投资的, 业主单位为甲公司.
import { type Clause, clausesOf, type Named } from '../clauses.ts'
import type { Scene } from '../discourse.ts'
import { finding, isAgent, isUndertaking, JOINS } from './agents.ts'
import type { Finding } from './rule.ts'

const DOES =
  '投资|建设|兴建|承建|承担|实施|运营|开发|打造|牵头|主办|承办|推出|推行|印发|出台|制定|发布|提出|发起|管理|负责|捐建|援建|组织|创办|设立|共建|上线'
const ROLE = '(?:项目)?(?:业主|投资|建设|实施|运营|承建|主办|施工|责任|牵头)(?:单位|方|主体|企业|商)?'
const PASSIVE = new RegExp(`^[^，。；：]{0,24}?(?:${DOES})(?!的)`)
const ATTRIBUTE = new RegExp(`^(?:和|与|、)?[^，。；：、]{0,12}?(?:${DOES})[^，。；：]{0,14}的`)
const OFFICE_BEFORE = new RegExp(`${ROLE}(?:为|是|系)$`)
const OFFICE_AFTER = new RegExp(`^[^，。；]{0,4}(?:任|为|是|作为|担任)${ROLE}(?=[，。；]|$)`)

/** 由甲局牵头, 甲集团投资的, 业主单位为甲公司: who is said to do it, with what the sentence spoke of. */
export function doneByNamed(scene: Scene): Finding[] {
  const { text } = scene.article
  const findings: Finding[] = []
  let thing: Named | undefined
  let block: Clause['block'] | undefined
  for (const clause of clausesOf(scene)) {
    if (block !== clause.block) thing = undefined
    block = clause.block
    let who: Named[] = []
    let passive = false
    clause.named.forEach((n, i) => {
      if (isUndertaking(n.found)) thing = n
      if (!isAgent(n.found)) return
      const last = clause.named[i - 1]
      const next = clause.named[i + 1]
      if (next && next.start === n.end && isAgent(next.found)) return
      const listed = last && who.includes(last) && JOINS.test(text.slice(last.end, n.start))
      who = listed && who.length < 12 ? [...who, n] : [n]
      if (next && isAgent(next.found) && JOINS.test(text.slice(n.end, next.start))) return
      const object = clause.named.slice(i + 1, i + 5).find(o => isUndertaking(o.found))
      const to = doneBy(text, clause, who, object, thing, passive && text[n.start - 1] === '、')
      passive = to !== undefined && to === thing
      if (to) findings.push(...who.map(from => finding(scene, clause, from, to)))
    })
  }
  return findings
}

/** What these agents are said to do in their clause: the thing named after them, or the one spoken of before. */
function doneBy(
  text: string,
  clause: Clause,
  who: Named[],
  object: Named | undefined,
  thing: Named | undefined,
  goesOn: boolean,
): Named | undefined {
  const [first, last] = [who[0], who.at(-1)]
  if (!first || !last) return undefined
  const before = text.slice(Math.max(clause.start, first.start - 12), first.start)
  const after = text.slice(last.end, clause.end)
  if (OFFICE_BEFORE.test(before) || OFFICE_AFTER.test(after)) return thing
  const gap = object ? text.slice(last.end, object.start) : undefined
  const attribute = ATTRIBUTE.exec(after)
  if (
    object &&
    gap !== undefined &&
    attribute &&
    gap.length - attribute[0].length < 3 &&
    gap.startsWith(attribute[0].slice(0, gap.length))
  )
    return object
  if (gap === '的' && last.found.kind === 'Organization' && object?.found.kind === 'Project') return object
  // 由甲局投资、乙局实施
  if (goesOn || /由$/.test(before)) return PASSIVE.test(after) ? thing : undefined
  return attribute && /(?:是|系|为)$/.test(before) && attribute[0].length + 8 > after.length ? thing : undefined
}
