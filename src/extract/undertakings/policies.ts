// Programs that are policies: documents, the set 九大行动 after its items, plans known by the number of their articles.
import { everyMatch } from '../../every-match.ts'
import { policyEnds } from '../lexicon/undertakings.ts'
import type { Found } from '../types.ts'
import { floorOf, type Ground } from './ground.ts'
import { leftEdge } from './left-edge.ts'
import { named, strip, tidy } from './naming.ts'

/** 《关于…的若干措施》 and its later short form 《若干措施》. */
export function documents(g: Ground): Found[] {
  const result: Found[] = []
  const full: Found[] = []
  for (const title of g.titles) {
    const name = tidy(g.text.slice(title.start, title.end))
    const column = COLUMN.exec(g.text.slice(title.end + 1, title.end + 8))?.[0]
    if (column) {
      const span = { start: title.start - 1, end: title.end + 1 + column.length }
      result.push(named('Program', span, `《${name}》${column}`, [name], 'program/column', 0.6))
      continue
    }
    if (/[（(](?:讨论|征求意见|送审|草案)/.test(name)) continue
    const body = name.replace(/[（(][^（()）]*[)）]$/, '')
    if (!ARTICLES.test(body) && !AGREED.test(body) && !policyEnds.some(e => body.endsWith(e))) continue
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

/** 《江城夜话》栏目: what comes out again and again. */
const COLUMN = /^(?:电视|广播|直播|专题)?(?:栏目|专栏|节目)(?![组单])/

/** 《甲乙战略合作框架协议》: what two sides set out to do. */
const AGREED = /(?:合作|协作|共建|帮扶|发展|框架|结对)[\u4e00-\u9fff]{0,4}(?:协议|备忘录)$/

/** 支持民营经济二十五条: a policy goes by the number of its articles. */
const ARTICLES = /[0-9一二三四五六七八九十百]条$/

/** 甲是北部新通道的骨干工程: what has such a part is a program. */
export function wholes(g: Ground): Found[] {
  const result: Found[] = []
  for (const m of everyMatch(g.text, WHOLE)) {
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
  for (const m of everyMatch(g.text, SET)) {
    if (g.text[m.index - 1] !== '等' || !ends.has(m.index - 1)) continue
    const more = /^\d+条(?:具体)?(?:措施|举措)/.exec(g.text.slice(m.index + m[0].length, m.index + m[0].length + 10))
    const written = m[0] + (more?.[0] ?? '')
    const name = written.replace('具体', '')
    const aliases = more ? [m[0], written] : []
    const end = m.index + written.length
    result.push({ ...named('Program', { start: m.index, end }, name, aliases, 'program/set', 0.7), key: m[0] })
  }
  for (const m of everyMatch(g.text, NUMBERED)) {
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
