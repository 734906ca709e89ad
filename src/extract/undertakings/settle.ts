// Which of the overlapping finds count, and where their names stand again in the same article.
import { SUB, TOPIC } from '../discourse.ts'
import type { Found } from '../types.ts'
import type { Ground } from './ground.ts'

/** No two overlap: the longer wins, of two equally long the surer. In order of start. */
export function settled(found: Found[]): Found[] {
  const order = [...found].sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score)
  const kept: Found[] = []
  for (const f of order) {
    const last = kept.at(-1)
    if (!last || f.start >= last.end) kept.push(f)
    else if (f.end - f.start > last.end - last.start) kept[kept.length - 1] = f
  }
  return oneName(kept)
}

/** A project named in short later on (风电项目 for 甲风电场600MW风电项目) takes the key of the full one. */
function oneName(found: Found[]): Found[] {
  const longest = new Map<string, Found>()
  for (const f of found)
    for (const alias of [f.name, ...f.aliases]) {
      const id = `${f.kind}|${alias}`
      const rival = longest.get(id)
      if (!rival || rival.name.length < f.name.length) longest.set(id, f)
    }
  return found.map(f => {
    const full = longest.get(`${f.kind}|${f.name}`)
    return full?.key && full.key !== f.key && full.name.length > f.name.length ? { ...f, key: full.key } : f
  })
}

/**
 * One thing is not both program and occasion: what the article reports or tells of as done on a day is an event, what
 * only shares a program's words is none (“甲”“乙”等品牌活动 over 甲 and 乙).
 */
export function reconciled(text: string, found: Found[]): Found[] {
  const programs = found.filter(f => f.kind === 'Program').sort((a, b) => a.start - b.start)
  const events = found.filter(f => f.kind === 'Event' && !f.implied).sort((a, b) => a.start - b.start)
  const same = (e: Found, p: Found) =>
    e.start <= p.start && e.end >= p.end && (e.end === p.end || /^[“”、]|^等/.test(text.slice(p.end, e.end)))
  const gone = new Set<Found>()
  const keys = new Set<string | undefined>()
  let from = 0
  for (const e of events) {
    while (from < programs.length && (programs[from]?.start ?? 0) < e.start) from++
    for (let i = from; i < programs.length && (programs[i]?.start ?? e.end) < e.end; i++) {
      const p = programs[i]
      if (!p || !same(e, p)) continue
      if (e.rule === SUB && e.end === p.end && e.date && SESSION.test(p.name) && doneBefore(text, e)) keys.add(p.key)
      else if (e.rule !== TOPIC || goesOnFor(text, p)) gone.add(e)
      // 我市启动“甲”行动 tells of a program.
      else if (
        e.end === p.end &&
        p.start - e.start < 7 &&
        !LASTS.test(p.name) &&
        !/启动|实施|推出|推行|发起/.test(text.slice(Math.max(0, e.start - 4), p.start))
      )
        keys.add(p.key)
    }
  }
  // “院坝会”制度 is a program, and “院坝会” alone too; what is being built is no place beside its project.
  const cores = new Set(programs.map(p => p.key))
  for (const e of events) if (!e.date && /^[“"].*[”"]$/.test(e.name) && cores.has(e.name.slice(1, -1))) gone.add(e)
  // A fund that is set up is no body by the same words.
  const funds = new Set(programs.filter(p => /基金$/.test(p.name)).map(p => `${p.start}-${p.end}`))
  const kept = found.filter(
    f =>
      !gone.has(f) &&
      !(f.kind === 'Program' && keys.has(f.key)) &&
      !(f.kind === 'Organization' && funds.has(`${f.start}-${f.end}`)),
  )
  return innerMarked(kept)
}

/** Held once, when a day is told of it. */
const SESSION =
  /(?:活动|课|讲座|[^委协商学工]会|[^发进开拓参扩]展|[大杯联比]赛|跑|秀|宴|仪式|典礼|演出|音乐节|集市|市集|演练|义诊|宣讲|沙龙)[”"]?$/
const doneBefore = (text: string, e: Found) =>
  /(?:举行|举办|开展|参加|组织|[办上讲]了|[的，在])(?:一[场堂次])?$/.test(
    text.slice(Math.max(0, e.start - 6), e.start),
  ) && !/(?:推行|实施|推出|发起|坚持|常态化)[^，。]{0,10}$/.test(text.slice(Math.max(0, e.start - 16), e.start))

/** 连续五年开展“甲”活动, “甲”活动开展以来: what lasts or comes again, unless a day is told. */
function goesOnFor(text: string, { start, end }: Found): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 12)
  const clause = before.slice(Math.max(...'。\n'.split('').map(c => before.lastIndexOf(c))) + 1)
  return !/\d日|[昨今当]天|昨日|当日/.test(clause) && (AGAIN.test(clause) || SINCE.test(after))
}
const AGAIN =
  /(?:连日|近年|[今去]年以|一直以|长期以)来|连续[一二三四五六七八九十\d]+[年季]|常态化|[每逐][年月周季日]|持续|长期|(?:深入|广泛|扎实|全面)(?:组织)?(?:开展|推进)(?:了)?$/
const SINCE = /^(?:开展|启动|实施|推出)?以来|^(?:已|共)?累计|^已?连续/

/** Goes on, and is no day's occasion. */
const LASTS = /(?:行动|计划|工程|机制|制度|平台|[月季]|攻坚|整治)[”"]?$/

/** A place that stands only inside another's name is no mention by that alone; relations may still use it. */
function innerMarked(found: Found[]): Found[] {
  const outer = found.filter(f => f.kind === 'Program' || f.kind === 'Project' || f.kind === 'Event')
  const order = [...outer].sort((a, b) => a.start - b.start)
  // 我市举行观摩: the page's own division is named by its headline.
  const places = found
    .filter(f => f.kind === 'Place' && !f.implied && !f.inner && f.rule !== 'place/own')
    .sort((a, b) => a.start - b.start)
  const inner = new Set<Found>()
  let reach: Found | undefined
  let k = 0
  for (const p of places) {
    for (; k < order.length && (order[k]?.start ?? 0) <= p.start; k++) {
      const o = order[k]
      if (o && (!reach || o.end > reach.end)) reach = o
    }
    if (reach && reach.end >= p.end) inner.add(p)
  }
  return found.map(f => (inner.has(f) ? { ...f, inner: true } : f))
}

/** Names found once are found wherever else they stand, with or without their quotes. One pass over the text. */
export function again(g: Ground, found: Found[]): Found[] {
  const byBegin = new Map<string, Map<string, Found>>()
  for (const f of found)
    for (const word of [f.name, f.key ?? f.name, g.text.slice(f.start, f.end)]) {
      if (word.length < BEGIN) continue
      const begin = word.slice(0, BEGIN)
      const words = byBegin.get(begin) ?? new Map<string, Found>()
      if (words.size < RIVALS && !words.has(word)) words.set(word, f)
      byBegin.set(begin, words)
    }
  const result: Found[] = []
  for (let at = 0; at + BEGIN <= g.text.length; at++)
    for (const [word, f] of byBegin.get(g.text.slice(at, at + BEGIN)) ?? [])
      if (g.text.startsWith(word, at))
        result.push({ ...f, ...inQuotes(g, at, at + word.length), score: f.score - 0.1, rule: `${f.rule}/again` })
  return result
}

/** No shorter name is looked for again; names are filed under their first characters. */
const BEGIN = 4
/** No page has more names with one begin. */
const RIVALS = 50

function inQuotes(g: Ground, start: number, end: number): { start: number; end: number } {
  return g.closing.get(start - 1) === end + 1 ? { start: start - 1, end: end + 1 } : { start, end }
}
