// Of what a single quantity is said: by the words next to it, or what the text speaks of there.
import type { Span } from '../../../schema/model.ts'
import { asNamed, type Clause, type Named } from '../clauses.ts'
import { SUB, TOPIC } from '../discourse.ts'
import type { Found } from '../types.ts'
import { turn } from './focus.ts'
import type { Quantity } from './quantity.ts'
import { carried, type Owner, type Telling } from './telling.ts'
import { COMES, CROWD, FROM } from './turns.ts'
import { place } from './voices.ts'

/** Of a quantity after the first `k` names of its clause. */
export function ownerOf(telling: Telling, q: Quantity, clause: Clause, k: number): Owner | undefined {
  const before = clause.named[k - 1]
  if (before && before.end > q.start) return inName(telling, q, before)
  return (
    amountOf(telling, q, clause, k) ??
    crowdOf(telling, q, clause, k) ??
    setOf(telling, q, clause, before) ??
    ownOf(telling, q, before) ??
    spokenOf(telling, clause)
  )
}

/** A quantity in a project's name is the project's; one in an occasion's is the occasion's. */
function inName(telling: Telling, q: Quantity, within: Named): Owner | undefined {
  const project = within.found.kind === 'Project' ? within.found : inner(telling, within, q)
  if (project && !/^(?:个|项|家|期|条)/.test(q.unit)) return { ...asNamed(project), rule: 'name' }
  const { kind, rule } = within.found
  return kind === 'Event' && !project && (rule === TOPIC || rule === SUB) ? { ...within, rule: 'name' } : undefined
}

/** The project inside an occasion's name that holds the figure. */
function inner({ undertakings }: Telling, outer: Span, q: Quantity): Found | undefined {
  for (let i = place(undertakings, outer.start); (undertakings[i]?.start ?? q.end) < q.end; i++) {
    const f = undertakings[i]
    if (f?.kind === 'Project' && f.start <= q.start && f.end >= q.end) return f
  }
  return undefined
}

/** What the amount right before its name is spent on or made by: 总投资50亿元的甲项目, 建起日处理500吨的服务中心. */
function amountOf({ article, undertakings }: Telling, q: Quantity, clause: Clause, k: number): Owner | undefined {
  const { text } = article
  const next = undertakings[place(undertakings, q.end)]
  if (next && next.start - q.end < 24 && isMoneyOf(text, q, next)) return { ...asNamed(next), rule: 'amount-of' }
  const made = clause.named[k]
  return made && text.slice(q.end, made.start) === '的' && MADE.test(text.slice(clause.start, q.start))
    ? { ...made, rule: 'amount-of' }
    : undefined
}

const MADE = /(?:建起|建成|建设|成立|投用|打造|有)[^，。；]{0,12}$/

/** 总投资50亿元的甲项目, 240亿元投进甲运河. */
function isMoneyOf(text: string, q: Quantity, next: Span): boolean {
  const between = text.slice(q.end, next.start)
  return between === '' && CROWD.test(q.unit) ? false : MONEY.test(between)
}

const MONEY =
  /^(?:左右|以上)?的?$|^[^，。；]{0,8}，?(?:专项|主要|全部)?(?:投进|投入|注入|用于|投向|设立|成立|捐建|兴建)(?:推进|实施|建设|了)?$/

/** Who took part in the occasion: 甲校、乙校的近百名学生, 甲、乙等12家单位, 甲一行20人. */
function crowdOf(telling: Telling, q: Quantity, clause: Clause, k: number): Owner | undefined {
  const { article, topic } = telling
  const before = clause.named[k - 1]
  if (!topic || !before) return undefined
  const gap = article.text.slice(before.end, q.start)
  const isCrowd = gap.endsWith('一行') || (CROWD.test(q.unit) && isCrowdOf(article.text, q, clause, k, gap))
  return isCrowd ? carried(telling, asNamed(topic), 'context', clause, 'occasion') : undefined
}

function isCrowdOf(text: string, q: Quantity, clause: Clause, k: number, gap: string): boolean {
  const [other, before] = [clause.named[k - 2], clause.named[k - 1]]
  if (!before) return false
  if (gap === '等') return !isUndertaking(before)
  if (gap !== '的' || before.found.kind !== 'Organization') return false
  const isListed = other !== undefined && /^[、和]$/.test(text.slice(other.end, before.start))
  return isListed || COMES.test(text.slice(q.end, clause.sentence.end))
}

/** 签约甲、乙等项目8个: the number is of who has them, and so is what follows. */
function setOf(telling: Telling, q: Quantity, clause: Clause, before: Named | undefined): Owner | undefined {
  if (!before || !isUndertaking(before) || !/^[个项件]$/.test(q.unit)) return undefined
  const { article, topic, focus, main } = telling
  const gap = article.text.slice(before.end, q.start)
  const after = article.text.slice(q.end, q.end + 6)
  const agent = focus.agent ?? main
  const owner = (who: Named | undefined) => who && carried(telling, who, 'subject', clause, 'set')
  if (gap === '等' && /^(?:民生)?(?:实事|任务)/.test(after)) return owner(agent)
  if (before.found.kind !== 'Project') return undefined
  const isWhole = gap === '等' && /^[\u4e00-\u9fff]{0,4}项目/.test(after)
  if (!isWhole && !/等[\u4e00-\u9fff]{0,6}项目\s*$/.test(gap)) return undefined
  const who = isWhole && topic ? asNamed(topic) : agent
  if (who) turn(focus, who, false)
  return owner(who)
}

/** 江城市2880套, 桥东社区的155位志愿者. */
function ownOf({ article: { text } }: Telling, q: Quantity, before: Named | undefined): Owner | undefined {
  if (!before || before.found.kind === 'Person') return undefined
  const gap = text.slice(before.end, q.start)
  if (!/^(?:的|(?:解决|争取|落实|发放|减免|兑现|协调|提供)了?|共|现有|有|设|达)?$/.test(gap)) return undefined
  if (before.found.kind === 'Event' && gap !== '') return undefined
  return FROM.test(text.slice(Math.max(0, before.start - 4), before.start)) ? undefined : { ...before, rule: 'own' }
}

/** What the text speaks of at this point. */
function spokenOf(telling: Telling, clause: Clause): Owner | undefined {
  const { personal, now } = telling.focus
  if (personal) return undefined
  if (!now) return byArticle(telling, clause)
  if (now.start >= clause.start && now.end <= clause.end) return { ...now, rule: 'clause' }
  const inSentence = now.start >= clause.sentence.start && now.end <= clause.sentence.end
  // A body is seldom what the next sentence counts: too often its subject goes without a name.
  if (!inSentence && now.found.kind === 'Organization') return undefined
  return carried(telling, now, 'subject', clause, inSentence ? 'sentence' : 'paragraph')
}

/** An article's occasion, or the zone of which a feature tells from its headline on. */
function byArticle(telling: Telling, clause: Clause): Owner | undefined {
  const { main, isOuting } = telling
  if (!main || isOuting) return undefined
  const { kind, name } = main.found
  const isSteady = kind === 'Event' || (kind === 'Place' && /(?:新区|开区|开发区|园区)$/.test(name))
  return isSteady ? carried(telling, main, 'context', clause, 'article') : undefined
}

const isUndertaking = (n: Named) => n.found.kind === 'Project' || n.found.kind === 'Program'
