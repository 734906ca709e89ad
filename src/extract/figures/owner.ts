// Whose a figure is: the thing that its clause, sentence, paragraph or article speaks of.
import type { Carried, Span } from '../../../schema/model.ts'
import { asNamed, type Clause, type Named } from '../clauses.ts'
import { reasonFor, SUB, TOPIC } from '../discourse.ts'
import type { Found, Reading } from '../types.ts'
import { enter, noFocus, turn } from './focus.ts'
import type { Quantity } from './quantity.ts'
import { COLLECTIVE, COMES, CROWD, FROM, isAside, isTurn, OCCASION, OUTING, PRESENT, RUNS, TELLS } from './turns.ts'
import { place, voicesOf } from './voices.ts'

export interface Owner extends Span {
  found: Found
  carried?: Carried
  rule: string
}

/** Owners of the figures of each clause; `read` is to be called once for each clause, in order. */
export function trackerOf(reading: Reading): { read(clause: Clause, quantities: Quantity[]): (Owner | undefined)[] } {
  const { text } = reading.article
  const topic = reading.found.find(f => f.rule === TOPIC)
  const subject = topic ?? mainSubject(reading)
  const main = subject && asNamed(subject)
  const voices = voicesOf(reading)
  const lastingNames = reading.found.filter(isLasting).slice(0, 200)
  const isOuting = topic !== undefined && OUTING.test(topic.name)
  const undertakings = reading.found.filter(f => f.kind === 'Project' || f.kind === 'Program')
  const focus = noFocus()
  return { read }

  function read(clause: Clause, quantities: Quantity[]): (Owner | undefined)[] {
    enter(focus, clause)
    const here = text.slice(clause.start, clause.end)
    if (/^[“"]?(?:他|她|我(?!们|[省市县区镇乡村州旗国]))(?!们)/.test(here)) focus.personal = true
    const occasion = occasionOf(here.trim())
    if (occasion) turn(focus, occasion, false)
    if (occasion && PRESENT.test(here)) return quantities.map(() => carried(occasion, 'context', clause, 'occasion'))
    const voice = clause.named.length === 0 ? voices[place(voices, clause.start + 1) - 1] : undefined
    if (voice && clause.end <= voice.end + 1)
      return quantities.map(() => voice.body && carried(voice.body, 'context', clause, 'speaker'))
    // 全市7个县（区）共有73个重大项目集中开工: totals of the occasion, whoever else is named.
    if (topic && isCollective(here)) {
      turn(focus, asNamed(topic), true)
      return quantities.map(() => carried(asNamed(topic), 'context', clause, 'collective'))
    }
    const owners: (Owner | undefined)[] = []
    let k = 0
    const upTo = (at: number) => {
      for (; k < clause.named.length && (clause.named[k]?.start ?? at) < at; k++) step(clause, k)
    }
    for (const q of quantities) {
      upTo(q.end)
      owners.push(ownerOf(q, clause, k))
    }
    upTo(clause.end)
    return owners
  }

  /** The occasion that a clause speaks of without its name: 会上, 到会, 灯会期间. */
  function occasionOf(here: string): Named | undefined {
    const during = /([\u4e00-\u9fff]{3})期间/.exec(here)?.[1]
    const lasting = during && lastingNames.find(f => f.name.includes(during))
    if (lasting) return asNamed(lasting)
    if (!topic || !OCCASION.test(here)) return undefined
    return focus.event ?? asNamed(topic)
  }

  /** The article reports the joint start of projects of which the clause gives the number. */
  function isCollective(here: string): boolean {
    const what = COLLECTIVE.exec(here)
      ?.slice(1)
      .find(w => w)
    const plain = (words: string) => words.replace(/[（）]/g, '')
    return what !== undefined && plain(topic?.name ?? '').includes(plain(what))
  }

  /** Takes in the `k`th name of a clause. */
  function step(clause: Clause, k: number): void {
    const n = clause.named[k]
    if (!n) return
    if (n.found.kind === 'Person') {
      const body = clause.named[k - 1]
      if (TELLS.test(text.slice(n.end, clause.end))) {
        // 合作社负责人某某介绍: what follows is of the body.
        if (body && body.found.kind !== 'Person' && n.start - body.end < 10) turn(focus, body, false)
        focus.personal = false
      } else if (n.start - clause.start < 4) focus.personal = true
      return
    }
    const governed = RUNS.test(text.slice(Math.max(clause.start, n.start - 10), n.start))
    const aside = isAside(text, clause, k, focus.aside)
    focus.aside = aside
    const { now, agent } = focus
    // 该县启动甲计划，全县已有26个…: who set it up is no new subject.
    const same = now && agent?.found === n.found && isSetUp(now, clause)
    if (!aside && !same && isTurn(text, clause, k, now))
      turn(focus, n, governed && (n.found.kind === 'Program' || n.found.kind === 'Project'))
  }

  /** Of a figure after the first `k` names of its clause. */
  function ownerOf(q: Quantity, clause: Clause, k: number): Owner | undefined {
    const before = clause.named[k - 1]
    if (before && before.end > q.start) return inName(q, before)
    const next = undertakingFrom(q.end)
    if (next && next.start - q.end < 24 && isMoneyOf(q, next)) return { ...asNamed(next), rule: 'amount-of' }
    const gap = before ? text.slice(before.end, q.start) : undefined
    // 建起日处理500吨的服务中心
    const made = clause.named[k]
    if (
      made &&
      text.slice(q.end, made.start) === '的' &&
      /(?:建起|建成|建设|成立|投用|打造|有)[^，。；]{0,12}$/.test(text.slice(clause.start, q.start))
    )
      return { ...made, rule: 'amount-of' }
    // 甲校、乙校的近百名学生, 甲、乙等12家单位: who took part in the occasion.
    if (topic && gap && /一行$/.test(gap)) return carried(asNamed(topic), 'context', clause, 'occasion')
    if (
      topic &&
      before &&
      gap !== undefined &&
      CROWD.test(q.unit) &&
      isCrowd(before, clause.named[k - 2], gap, text.slice(q.end, clause.sentence.end))
    )
      return carried(asNamed(topic), 'context', clause, 'occasion')
    const set = setBefore(q, before)
    if (set) return carried(set, 'subject', clause, 'set')
    if (
      before &&
      gap !== undefined &&
      isOwn(before, gap) &&
      !FROM.test(text.slice(Math.max(0, before.start - 4), before.start))
    )
      return { ...before, rule: 'own' }
    if (focus.personal) return undefined
    if (focus.now) {
      if (focus.now.start >= clause.start && focus.now.end <= clause.end) return { ...focus.now, rule: 'clause' }
      const inSentence = focus.now.start >= clause.sentence.start && focus.now.end <= clause.sentence.end
      // A body is seldom what the next sentence counts: too often its subject goes without a name.
      if (!inSentence && focus.now.found.kind === 'Organization') return undefined
      return carried(focus.now, 'subject', clause, inSentence ? 'sentence' : 'paragraph')
    }
    return main && isSteady(main.found) && !isOuting ? carried(main, 'context', clause, 'article') : undefined
  }

  function isCrowd(before: Named, other: Named | undefined, gap: string, after: string): boolean {
    if (gap === '等') return before.found.kind !== 'Project' && before.found.kind !== 'Program'
    return (
      gap === '的' &&
      before.found.kind === 'Organization' &&
      ((other !== undefined && /^[、和]$/.test(text.slice(other.end, before.start))) || COMES.test(after))
    )
  }

  /** 签约甲、乙等项目8个: the number is of who has them, and so is what follows. */
  function setBefore(q: Quantity, before: Named | undefined): Named | undefined {
    if (!before || !isUndertaking(before) || !/^[个项件]$/.test(q.unit)) return undefined
    if (text.slice(before.end, q.start) === '等' && /^(?:民生)?(?:实事|任务)/.test(text.slice(q.end, q.end + 6)))
      return focus.agent ?? main
    if (before.found.kind !== 'Project') return undefined
    if (text.slice(before.end, q.start) === '等' && /^[\u4e00-\u9fff]{0,4}项目/.test(text.slice(q.end, q.end + 6))) {
      const whole = topic ? asNamed(topic) : (focus.agent ?? main)
      if (whole) turn(focus, whole, false)
      return whole
    }
    if (!/等[\u4e00-\u9fff]{0,6}项目\s*$/.test(text.slice(before.end, q.start))) return undefined
    const who = focus.agent ?? main
    if (who) turn(focus, who, false)
    return who
  }

  /** A quantity in a project's name is the project's; one in an occasion's is the occasion's. */
  function inName(q: Quantity, within: Named): Owner | undefined {
    const project = within.found.kind === 'Project' ? within.found : inner(within, q)
    if (project && !/^(?:个|项|家|期|条)/.test(q.unit)) return { ...asNamed(project), rule: 'name' }
    const { kind, rule } = within.found
    return kind === 'Event' && !project && (rule === TOPIC || rule === SUB) ? { ...within, rule: 'name' } : undefined
  }

  /** The project inside an occasion's name that holds the figure. */
  function inner(outer: Span, q: Quantity): Found | undefined {
    for (let i = place(undertakings, outer.start); (undertakings[i]?.start ?? q.end) < q.end; i++) {
      const f = undertakings[i]
      if (f?.kind === 'Project' && f.start <= q.start && f.end >= q.end) return f
    }
    return undefined
  }

  function undertakingFrom(at: number): Found | undefined {
    return undertakings[place(undertakings, at)]
  }

  /** 总投资50亿元的甲项目, 240亿元投进甲运河. */
  function isMoneyOf(q: Quantity, next: Span): boolean {
    const between = text.slice(q.end, next.start)
    if (between === '' && CROWD.test(q.unit)) return false
    return /^(?:左右|以上)?的?$|^[^，。；]{0,8}，?(?:专项|主要|全部)?(?:投进|投入|注入|用于|投向|设立|成立|捐建|兴建)(?:推进|实施|建设|了)?$/.test(
      between,
    )
  }

  function carried(n: Named, why: Carried, clause: Clause, rule: string): Owner {
    const inside = n.start >= clause.sentence.start && n.end <= clause.sentence.end
    const reason = why === 'context' ? reasonFor(reading.article, n) : why
    return { ...n, rule, ...(inside ? {} : { carried: reason }) }
  }
}

const isSetUp = (now: Named, clause: Clause) =>
  now.found.kind === 'Program' && now.start >= clause.sentence.start && now.end <= clause.start

/** 江城市2880套, 桥东社区的155位志愿者. */
const isOwn = (n: Named, gap: string) =>
  n.found.kind !== 'Person' &&
  /^(?:的|(?:解决|争取|落实|发放|减免|兑现|协调|提供)了?|共|现有|有|设|达)?$/.test(gap) &&
  (n.found.kind !== 'Event' || gap === '')

const isUndertaking = (n: Named) => n.found.kind === 'Project' || n.found.kind === 'Program'
/** An occasion, or the zone of which a feature tells from its headline on. */
const isSteady = (f: Found) => f.kind === 'Event' || (f.kind === 'Place' && /(?:新区|开区|开发区|园区)$/.test(f.name))
const isLasting = (f: Found) => f.kind === 'Program' || f.kind === 'Event'

/** What an article without an occasion is about: the place or body that its headline or beginning names first. */
function mainSubject({ article, found }: Reading): Found | undefined {
  const kinds = ['Project', 'Place', 'Organization', 'Program']
  const title = article.blocks.filter(b => b.role === 'title' || b.role === 'subtitle' || b.role === 'kicker')
  const inTitle = found.filter(f => !f.implied && title.some(b => f.start >= b.start && f.end <= b.end))
  const byKind = (list: Found[]) => kinds.flatMap(k => list.filter(f => f.kind === k))[0]
  const inBrackets = (f: Found) => /（[^（）]*$/.test(article.text.slice(Math.max(0, f.start - 40), f.start))
  const agents = found.filter(f => !f.implied && (f.kind === 'Place' || f.kind === 'Organization'))
  return byKind(inTitle) ?? agents.find(f => !inBrackets(f))
}
