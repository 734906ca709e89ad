// Programs named without quotes: 甲提升计划, 甲专项行动, the set 九大行动 after its items, documents that are a policy.
import { building, plainPrograms, policyEnds, weakPrograms } from '../lexicon/undertakings.ts'
import type { Found } from '../types.ts'
import { floorOf, type Ground, headName, leftEdge } from './ground.ts'
import { named, strip, tidy } from './naming.ts'

/** Every program known by the end of its name. */
export function plainNamed(g: Ground): Found[] {
  const result: Found[] = []
  for (const end of plainPrograms)
    for (let at = g.text.indexOf(end); at >= 0; at = g.text.indexOf(end, at + end.length)) {
      const program = programAt(g, at, end)
      if (program) result.push(program)
    }
  for (const end of weakPrograms)
    for (let at = g.text.indexOf(end); at >= 0; at = g.text.indexOf(end, at + end.length)) {
      const program = isCarriedOut(g, at, end) ? programAt(g, at, end) : undefined
      if (program) result.push(program)
    }
  return result
}

/** 开展助残行动, 助残行动启动, 一是结对帮扶工程。 */
function isCarriedOut(g: Ground, at: number, end: string): boolean {
  const after = g.text.slice(at + end.length, at + end.length + 6)
  if (!/^(?:[，。；、！\n,;!]|$|正式|全面|启动|开展|实施|以来|中)/.test(after)) return false
  if (end !== '计划' && /^(?:正式|全面)?(?:启动|开展|实施)/.test(after)) return true
  const start = leftEdge(g, at, floorOf(g, at, 30))
  const before = g.text.slice(Math.max(0, start - 6), start)
  return /(?:开展|实施|启动|推进|组织|推行|参与|试行|部署|[一二三四五六七八九]是)[了好]?(?:的|一?[项个])?$/.test(before)
}

function programAt(g: Ground, at: number, end: string): Found | undefined {
  const floor = floorOf(g, at, 30)
  // 内涝治理三年攻坚行动: the years are part of the name.
  const years = /[一二三四五]年$/.test(g.text.slice(floor, at)) ? 2 : 0
  let start = leftEdge(g, at - years, floor)
  start = joined(g, start, floor) ?? start
  const edition = /第[\d一二三四五六七八九十]{1,3}[个届]$/.exec(g.text.slice(Math.max(0, start - 6), start))
  if (edition && /[月周季]$/.test(end)) start -= edition[0].length
  const more = /^系列活动/.exec(g.text.slice(at + end.length, at + end.length + 4))?.[0] ?? ''
  const body = tidy(g.text.slice(start, at))
  if (/[”"]$/.test(body) || /^[这该此其某各]/.test(body)) return undefined
  const place = headName(g, start, at)
  const own = body.slice(place.length)
  const rest = strip(own)
  if (end === '工程' && [...building].some(b => body.endsWith(b))) return undefined
  if (own.length < 3 || rest.length + end.length < 5) return undefined
  const name = body + end + more
  const aliases = [own + end, more ? body + end : own]
  return named('Program', { start, end: at + end.length + more.length }, name, aliases, 'program/head', 0.6)
}

/** 甲禁烧和甲离田攻坚战: one name with 和 inside, when the other half is no name of its own. */
function joined(g: Ground, start: number, floor: number): number | undefined {
  if (g.text[start - 1] !== '和' || start - 1 <= floor) return undefined
  const left = leftEdge(g, start - 1, floor)
  const half = g.text.slice(left, start - 1)
  if (half.length < 4 || half.length > 10 || /(?:行动|计划|工程|项目|机制|活动|[”"])$/.test(half)) return undefined
  return g.endingAt.has(start - 1) ? undefined : left
}

/** 《关于…的若干措施》 and its later short form 《若干措施》. */
export function documents(g: Ground): Found[] {
  const result: Found[] = []
  const full: Found[] = []
  for (const title of g.titles) {
    const name = tidy(g.text.slice(title.start, title.end))
    if (/[（(](?:讨论|征求意见|送审|草案)/.test(name)) continue
    const body = name.replace(/[（(][^（()）]*[)）]$/, '')
    if (!policyEnds.some(e => body.endsWith(e))) continue
    const span = { start: title.start - 1, end: title.end + 1 }
    const longer = full.find(f => f.name.endsWith(body) && f.name !== body)
    if (longer) {
      longer.aliases = [...new Set([...longer.aliases, name])]
      result.push({ ...longer, ...span })
      continue
    }
    if (body.length < 6) continue
    const about = name.indexOf('关于')
    const program = named('Program', span, name, about > 0 ? [name.slice(about)] : [], 'program/document', 0.8)
    full.push(program)
    result.push(program)
  }
  return result
}

/** 甲是北部新通道的骨干工程: what has such a part is a program. */
export function wholes(g: Ground): Found[] {
  const result: Found[] = []
  for (const m of g.text.matchAll(WHOLE)) {
    const end = m.index
    if (g.endingAt.has(end) || /[”"》]$/.test(g.text.slice(0, end))) continue
    const start = leftEdge(g, end, floorOf(g, end, 20))
    const name = tidy(g.text.slice(start, end))
    if (name.length >= 5 && strip(name).length >= 3)
      result.push(named('Program', { start, end }, name, [], 'program/whole', 0.5))
  }
  return result
}

const WHOLE = /的(?:一项)?(?:骨干|标志性|控制性|支撑性|先导性)(?:工程|项目)/g
const SET = /([一二三四五六七八九十百两\d]+)(大|项)(行动|工程|计划|举措|任务)/g
const NUMBERED =
  /(?:(?:[\u4e00-\u9fff]{2,6}政策|新政)[0-9一二三四五六七八九十]+条|(?:中央)?[一二三四五六七八九十]+项规定(?:精神)?)/g

/** 甲、乙等九大行动: the set that has items, and policies known by the number of their articles. */
export function sets(g: Ground, programs: Found[]): Found[] {
  const result: Found[] = []
  const ends = new Set(programs.map(p => p.end))
  for (const m of g.text.matchAll(SET)) {
    if (g.text[m.index - 1] !== '等' || !ends.has(m.index - 1)) continue
    const more = /^\d+条(?:具体)?(?:措施|举措)/.exec(g.text.slice(m.index + m[0].length, m.index + m[0].length + 10))
    const written = m[0] + (more?.[0] ?? '')
    const name = written.replace('具体', '')
    const aliases = more ? [m[0], written] : []
    const end = m.index + written.length
    result.push({ ...named('Program', { start: m.index, end }, name, aliases, 'program/set', 0.7), key: m[0] })
  }
  for (const m of g.text.matchAll(NUMBERED)) {
    const end = m.index + m[0].replace(/精神$/, '').length
    const start = leftEdge(
      g,
      end - (/[\d一二三四五六七八九十]+条|[一二三四五六七八九十]+项规定/.exec(m[0])?.[0].length ?? 0),
      m.index,
    )
    const name = tidy(g.text.slice(start, end))
    if (name.length > 4) result.push(named('Program', { start, end }, name, [], 'program/numbered', 0.6))
  }
  return result
}
