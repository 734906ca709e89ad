// Whose a figure is: the thing that its clause, sentence, paragraph or article speaks of.
import type { Carried, Span } from '../../../schema/model.ts'
import type { Clause, Named } from '../clauses.ts'
import { reasonFor, SUB, TOPIC } from '../discourse.ts'
import type { Found, Reading } from '../types.ts'
import type { Quantity } from './quantity.ts'

export interface Owner extends Span {
  found: Found
  carried?: Carried
  rule: string
}

/** Follows what a text speaks of, clause by clause. */
export interface Tracker {
  /** To be called once for each clause, in order, with the figures in it. */
  owners(clause: Clause, quantities: Quantity[]): (Owner | undefined)[]
}

/** Words after which a name is no subject but a place, a means or a partner. */
const ASIDE =
  /(?:在|从|向|对|为|给|到|往|跟|与|和|同|把|将|来自|位于|地处|落户|落户于|依托|借助|结合|通过|围绕|按照|根据|沿着?|经过|途经|途经|走进|来到|赶赴|前往|深入|抵达|赴|进|投进|注入|比|像|随着|被|由|除)$/
/** Verbs that bring up a program or project, of which the following speaks. */
const RUNS =
  /(?:开展|实施|推出|推行|推进|启动|举办|组织|打造|建立|建成|建设|完善|设立|开设|上线|有|落实|开工|新建|投资|签约|引进|创新|举行|出台|印发|打响|迎来|承办|主办|联合举办)了?(?:的|起)?$/
/** Words for the occasion that an article reports. */
const OCCASION =
  /^(?:此次|本次|这次|本届|当天|这场)?(?:活动|仪式|会议|大会|会上|现场|赛事|比赛|展会|博览会|集中开工|会场|培训|调研)/
/** Persons tell of their body: 负责人说, 站长介绍. */
const TELLS = /^[^，。；：]{0,4}?(?:介绍|说|表示|算|坦言|告诉|透露)/

export function trackerOf(reading: Reading): Tracker {
  const { article, found } = reading
  const topic = found.find(f => f.rule === TOPIC)
  const main = topic ?? mainSubject(reading)
  let block: Clause['block'] | undefined
  let sentence: Span | undefined
  /** What the paragraph speaks of, the sentence first spoke of, and speaks of now. */
  let paragraph: Named | undefined
  let first: Named | undefined
  let now: Named | undefined
  /** The clause tells of a person, whose figures are not kept. */
  let personal = false

  const enter = (clause: Clause) => {
    if (block !== clause.block) {
      block = clause.block
      paragraph = first = now = undefined
    }
    if (sentence !== clause.sentence) {
      sentence = clause.sentence
      paragraph = first ?? paragraph
      first = undefined
      now = paragraph
      personal = false
    }
    if (clause.after === '；' || clause.after === ';') now = first ?? paragraph
  }
  const turn = (to: Named) => {
    now = to
    first ??= to
    personal = false
  }

  return {
    owners(clause, quantities) {
      enter(clause)
      const { text } = article
      const head = text.slice(clause.start, clause.start + 12).trim()
      if (topic && OCCASION.test(head)) turn({ found: topic, start: topic.start, end: topic.end })
      const result: (Owner | undefined)[] = []
      let k = 0
      const upTo = (at: number) => {
        for (; k < clause.named.length && (clause.named[k]?.start ?? at) < at; k++) {
          const n = clause.named[k]
          if (!n) continue
          const before = text.slice(Math.max(clause.start, n.start - 10), n.start)
          const after = text.slice(n.end, n.end + 10)
          if (n.found.kind === 'Person') {
            if (TELLS.test(after)) personal = false
            else if (!now || n.start - clause.start < 4) personal = n.start - clause.start < 4
            continue
          }
          if (isTurn(n, before, after, clause, now, k)) turn(n)
        }
      }
      for (const q of quantities) {
        upTo(q.start)
        result.push(ownerOf(q, clause))
      }
      upTo(clause.end)
      return result
    },
  }

  function isTurn(n: Named, before: string, after: string, clause: Clause, current: Named | undefined, k: number) {
    const { kind, rule } = n.found
    if (kind === 'Event') return rule === TOPIC || rule === SUB || /^[^，。；]{0,3}(?:吸引|提供|联动|设|共)/.test(after)
    if (kind === 'Program' || kind === 'Project') {
      if (RUNS.test(before)) return true
      // 甲行动和乙计划: the first speaks for both.
      if (/[、和及与”]$/.test(before) || after.startsWith('、')) return !current || current.found.kind === 'Place'
      return !ASIDE.test(before)
    }
    if (ASIDE.test(before)) return false
    // The larger place before the smaller, the place before its body: the last counts.
    const next = clause.named[k + 1]
    if (next && next.start - n.end <= 0 && next.found.kind !== 'Person') return false
    if (/^(?:书记|市长|县长|区长|省长|主任|局长|副|党委|负责人|主席)/.test(after)) return current === undefined
    if (current && (current.found.kind === 'Program' || current.found.kind === 'Project'))
      return n.start - clause.start <= 4 || /[。；]$/.test(before)
    return true
  }

  function ownerOf(q: Quantity, clause: Clause): Owner | undefined {
    const within = clause.named.find(n => n.start <= q.start && n.end >= q.end)
    if (within) return inName(q, within)
    const next = clause.named.find(n => n.start >= q.end)
    if (next && isMoneyOf(q, next)) return { ...next, rule: 'amount-of' }
    if (personal) return undefined
    if (now && clause.named.includes(now)) return { ...now, rule: 'clause' }
    if (now) return outside(now, 'subject', clause, now === paragraph && now !== first ? 'paragraph' : 'sentence')
    return main ? outside(main, 'context', clause, 'article') : undefined
  }

  /** A quantity in a project's name is the project's; one in an occasion's is the occasion's. */
  function inName(q: Quantity, within: Named): Owner | undefined {
    const { kind } = within.found
    if (kind === 'Project' && !/^(?:个|项|家|号)/.test(q.unit)) return { ...within, rule: 'name' }
    if (kind === 'Event') return { ...within, rule: 'name' }
    return undefined
  }

  /** 总投资50亿元的甲项目. */
  function isMoneyOf(q: Quantity, next: Named): boolean {
    if (next.found.kind !== 'Project' && next.found.kind !== 'Program') return false
    return /^(?:左右)?的?$/.test(article.text.slice(q.end, next.start))
  }

  function outside(n: Span & { found?: Found }, why: Carried, clause: Clause, rule: string): Owner {
    const found = n.found ?? (n as Found)
    const inside = n.start >= clause.sentence.start && n.end <= clause.sentence.end
    const carried = why === 'context' ? reasonFor(article, n) : why
    return { found, start: n.start, end: n.end, rule, ...(inside ? {} : { carried }) }
  }
}

/** What an article without an occasion is about: the place or body that its headline or beginning names first. */
function mainSubject({ article, found }: Reading): Found | undefined {
  const kinds = ['Project', 'Place', 'Organization', 'Program']
  const title = article.blocks.filter(b => b.role === 'title' || b.role === 'subtitle' || b.role === 'kicker')
  const inTitle = found.filter(f => !f.implied && title.some(b => f.start >= b.start && f.end <= b.end))
  const byKind = (list: Found[]) => kinds.flatMap(k => list.filter(f => f.kind === k))[0]
  return byKind(inTitle) ?? found.find(f => !f.implied && (f.kind === 'Place' || f.kind === 'Organization'))
}
