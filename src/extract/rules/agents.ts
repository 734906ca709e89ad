// What the rules of RUNS share: who may run something, in which clauses, and how a finding of it looks.
import { type Clause, clausesOf, type Named } from '../clauses.ts'
import { reasonFor, type Scene } from '../discourse.ts'
import type { Found } from '../types.ts'
import type { Finding } from './rule.ts'

const ADVERB = '(?:还|也|将|已|则|再|又|正|今年|共同)?'
const SOME = '(?:(?:[一二两三四五六七八九十]|\\d{1,2})[家个所]|当地|省|外地)?'
/** What joins agents to one list: 甲局、乙局, 甲局还联合乙局, 甲局与两家乙公司, and past a name between that is not known. */
export const JOINS = new RegExp(
  `^${ADVERB}(?:、|和|与|及|以及|会同|联合|联手|携手|同|暨)${SOME}$|^(?:、[^，。；：、的]{2,16}){1,2}[、和与及]$`,
)

export const isAgent = (f: Found) =>
  (f.kind === 'Organization' && !MEDIUM.test(f.name)) || (f.kind === 'Place' && canRun(f))
/** Papers tell of what others do. */
const MEDIUM =
  /(?:日报|晚报|晨报|早报|时报|商报|周报|都市报|电视台|报社|通讯社|传媒集团|报业集团|融媒体中心|新华社|新闻网|信息港|客户端|广播电台)$/
/** Rivers, roads and squares run nothing; divisions, zones, parks of industry, and houses with a staff do. */
export const canRun = (f: Found) =>
  f.kind !== 'Place' ||
  (/(?:[省市县区州盟旗镇乡村城港馆院校]|(?<!公)园|街道|社区|中心)$/.test(f.name) && !/^[老新主旧中]?城区$/.test(f.name))
/** Those of a clause that `isOne` takes, each list as one; of a chain (江城市柳河街道) the last. */
export function listsIn(text: string, clause: Clause, isOne: (f: Found) => boolean): Named[][] {
  const lists: Named[][] = []
  clause.named.forEach((n, i) => {
    if (!isOne(n.found)) return
    const next = clause.named[i + 1]
    if (next && next.start === n.end && isOne(next.found)) return
    const list = lists.at(-1)
    const end = list?.at(-1)?.end ?? 0
    const chain = clause.named[i - 1]
    const from = chain && chain.end === n.start ? chain.start : n.start
    const joined = list && (JOINS.test(text.slice(end, n.start)) || JOINS.test(text.slice(end, from)))
    if (list && joined && list.length < LONGEST) list.push(n)
    else lists.push([n])
  })
  return lists
}

/** Members of one list; more are no list of agents. */
const LONGEST = 12

export const isUndertaking = (f: Found) => f.kind === 'Program' || f.kind === 'Project'

/** Clauses as RUNS reads them: an event or place hides no undertaking in the same words, nor who stands before it. */
export function runClauses(scene: Scene, roles?: readonly string[]): Clause[] {
  const found = shown.get(scene.found) ?? shownIn(scene.found)
  shown.set(scene.found, found)
  return clausesOf({ ...scene, found }, roles)
}

/** What shows of an article's names, worked out once for the rules that read these clauses. */
const shown = new WeakMap<Found[], Found[]>()

function shownIn(found: Found[]): Found[] {
  const things = found.filter(isUndertaking)
  const spans = new Set(things.map(t => `${t.start}-${t.end}`))
  const hides = (f: Found) =>
    f.kind === 'Event'
      ? things.some(t => t.start >= f.start && t.end <= f.end)
      : !isUndertaking(f) && spans.has(`${f.start}-${f.end}`)
  // The same list where nothing is hidden, so that its clauses are those that other rules read.
  return found.some(hides) ? found.filter(f => !hides(f)) : found
}

/** A finding in the clause's sentence; an end outside it is carried. */
export function finding(scene: Scene, { sentence }: Clause, from: Named, to: Named): Finding {
  const carried = (n: Named) => {
    if (n.start >= sentence.start && n.end <= sentence.end) return undefined
    const reason = reasonFor(scene.article, n)
    return reason === 'context' ? 'subject' : reason
  }
  const [fromCarried, toCarried] = [carried(from), carried(to)]
  return {
    start: sentence.start,
    end: sentence.end,
    from: from.found,
    fromSpan: { start: from.start, end: from.end },
    ...(fromCarried ? { fromCarried } : {}),
    to: to.found,
    toSpan: { start: to.start, end: to.end },
    ...(toCarried ? { toCarried } : {}),
    props: {},
  }
}
