// Of what a single quantity is said: by the words next to it, or what the text speaks of there.
import type { Span } from '../../../schema/model.ts'
import { asNamed, type Clause, type Named } from '../clauses.ts'
import { SUB, TOPIC } from '../discourse.ts'
import type { Found } from '../types.ts'
import { amountOf, lentOf } from './amounts.ts'
import { crowdOf, NOBODY, sentOf } from './crowds.ts'
import { turn } from './focus.ts'
import type { Quantity } from './quantity.ts'
import { carried, isSameThing, isUndertaking, type Owner, type Telling } from './telling.ts'
import { place } from './voices.ts'
import { CROWD, DIVISION, FROM, GOES_ON } from './words.ts'

/** Of a quantity after the first `k` names of its clause. */
export function ownerOf(telling: Telling, q: Quantity, clause: Clause, k: number): Owner | undefined {
  const { focus } = telling
  const before = clause.named[k - 1]
  if (before && before.end > q.start) return inName(telling, q, before)
  const verdict =
    sentOf(telling, q, clause) ??
    amountOf(telling, q, clause, k) ??
    lentOf(telling, q, clause, k) ??
    crowdOf(telling, q, clause, k) ??
    setOf(telling, q, clause, before) ??
    ownOf(telling, q, clause, k)
  if (verdict === NOBODY) return undefined
  if (verdict?.rule === 'amount-of') turn(focus, verdict, false)
  return verdict ?? spokenOf(telling, q, clause)
}

/** A quantity in a project's name is the project's; one in an occasion's is the occasion's. */
function inName(telling: Telling, q: Quantity, within: Named): Owner | undefined {
  const project = within.found.kind === 'Project' ? within.found : inner(telling, within, q)
  if (project && !/^(?:个|项|家|期|条)/.test(q.unit)) return { ...asNamed(project), rule: 'name' }
  const { kind, rule } = within.found
  // 某某率观摩团60余人考察, but not the 10公里 of a race.
  const isTold = (rule === TOPIC || rule === SUB) && !/米|公里|里/.test(q.unit)
  return kind === 'Event' && !project && isTold ? { ...within, rule: 'name' } : undefined
}

/** The project inside an occasion's name that holds the figure. */
function inner({ undertakings }: Telling, outer: Span, q: Quantity): Found | undefined {
  for (let i = place(undertakings, outer.start); (undertakings[i]?.start ?? q.end) < q.end; i++) {
    const f = undertakings[i]
    if (f?.kind === 'Project' && f.start <= q.start && f.end >= q.end) return f
  }
  return undefined
}

/** 签约甲、乙等项目8个: the number is of who has them, and so is what follows. */
function setOf(telling: Telling, q: Quantity, clause: Clause, before: Named | undefined): Owner | undefined {
  const { article, topic, occasion, focus, main } = telling
  if (!before || !/^(?:[个项件场]|场次)$/.test(q.unit)) return undefined
  const gap = article.text.slice(before.end, q.start)
  // 甲赛、乙会、丙跑8项活动: of what they are parts of.
  const parts =
    article.text.slice(Math.max(clause.start, before.start - 60), before.start).includes('、') &&
    /^(?:等|等?[^，。；]{0,4}(?:活动|赛事|比赛|板块|环节))?$/.test(gap)
  if (
    parts &&
    before.found.kind === 'Event' &&
    topic &&
    (/^[^，。；]{0,6}(?:活动|赛事|板块|环节)/.test(article.text.slice(q.end, q.end + 10)) || gap.length > 1)
  ) {
    turn(focus, asNamed(topic), false)
    return carried(telling, asNamed(topic), 'context', clause, 'set')
  }
  if (!isUndertaking(before)) return undefined
  const after = article.text.slice(q.end, q.end + 6)
  const agent = focus.agent ?? main
  const owner = (who: Named | undefined) => who && carried(telling, who, 'subject', clause, 'set')
  if (gap === '等' && /^(?:民生)?(?:实事|任务)/.test(after)) return owner(agent)
  if (before.found.kind !== 'Project') return undefined
  const isWhole = gap === '等' && /^[\u4e00-\u9fff]{0,4}项目/.test(after)
  const event = focus.event ?? (occasion && asNamed(occasion))
  if (!isWhole && !/等[\u4e00-\u9fff]{0,6}项目\s*$/.test(gap)) return undefined
  const who = isWhole && event ? event : agent
  if (who) turn(focus, who, false)
  return owner(who)
}

/** 江城市2880套, 桥东社区的155位志愿者. */
function ownOf({ article: { text }, focus }: Telling, q: Quantity, clause: Clause, k: number): Owner | undefined {
  const before = clause.named[k - 1]
  if (!before || before.found.kind === 'Person') return undefined
  const gap = text.slice(before.end, q.start)
  // 分发到甲乡的6个安置点
  if (gap === '的' && focus.aside && !/[有是]$/.test(text.slice(clause.start, before.start))) return undefined
  if (
    !/^(?:的|(?:解决|争取|落实|发放|减免|兑现|协调|提供)了?|共|现有|有|设|达|[捐赠]{1,2}[赠助]?的[^，。；的\d]{1,6})?$/.test(
      gap,
    )
  )
    return undefined
  // 举办招聘活动94场: so many of them.
  // 甲、乙、丙3个镇
  const listed = before.found.kind === 'Place' && /[、和]$/.test(text.slice(clause.start, before.start))
  if (gap === '' && listed && CROWD.test(q.unit)) return undefined
  // 修建拦河闸2座: any of a kind.
  if (gap === '' && before.found.kind === 'Place' && !DIVISION.test(before.found.name)) return undefined
  if (before.found.kind === 'Event' && (gap !== '' || /^[场次期项]$/.test(q.unit))) return undefined
  // 全市42家企业的选手同台竞技: of the contest that the paragraph tells of.
  if (focus.matter && /^[全各]/.test(text.slice(before.start, before.end)) && CROWD.test(q.unit)) return undefined
  return FROM.test(text.slice(Math.max(0, before.start - 4), before.start)) ? undefined : { ...before, rule: 'own' }
}

/** What the text speaks of at this point. */
function spokenOf(telling: Telling, q: Quantity, clause: Clause): Owner | undefined {
  const { focus } = telling
  const { nameless, now } = focus
  const before = telling.article.text.slice(Math.max(clause.start, q.start - 24), q.start)
  // 会议强调，…力争引进项目20个: wished for, of nobody; 实施甲制，由领导包保6条产业链 is of the 制.
  if (focus.demand && !(now && (now.start >= clause.start || isAskedOf(telling, q, clause, now))))
    return telling.home && HOPED.test(before) ? carried(telling, telling.home, 'context', clause, 'asked') : undefined
  // 活动中，馆员林远为300多名学生讲课: who was there, whoever did it.
  if (nameless)
    return focus.scene && CROWD.test(q.unit) ? carried(telling, focus.scene, 'context', clause, 'occasion') : undefined
  if (!now) return byArticle(telling, clause)
  if (now.found.kind === 'Organization' && focus.project && INVESTED.test(before))
    return carried(telling, focus.project, 'subject', clause, 'project')
  if (now.start >= clause.start && now.end <= clause.end) return { ...now, rule: 'clause' }
  const inSentence = now.start >= clause.sentence.start && now.end <= clause.sentence.end
  // A body is seldom what the next sentence counts: too often its subject goes without a name.
  const goesOn = GOES_ON.test(telling.article.text.slice(clause.sentence.start, clause.sentence.start + 8))
  const isKept = goesOn || (focus.kept && isSameThing(now.found, focus.kept))
  if (!inSentence && now.found.kind === 'Organization' && !isKept) return undefined
  return carried(telling, now, 'subject', clause, inSentence ? 'sentence' : 'paragraph')
}

/** Named since the demand began: a place has what is asked of it, an undertaking what is said of it and is no aim. */
function isAskedOf({ article: { text }, focus }: Telling, q: Quantity, clause: Clause, now: Named): boolean {
  if (now.start < (focus.demand ?? 0)) return false
  return now.found.kind === 'Place' || !AIMS.test(text.slice(clause.start, q.start))
}

/** 力争引进项目20个, 工业增加值增长8%: what a place as a whole is to reach. */
const HOPED = /力争|确保|增长|增速|达到|突破|新增|签约|引进|实现|新建|稳定在|完成/

const AIMS = /力争|确保|全年|今年|年内|年底|季度|半年|目标|争取|到20\d\d年/

/** What a project has and a body has not. */
const INVESTED = /(?:总投资|总概算|概算投资|计划投资|建筑面积|总造价|建设工期)额?[约为达近]*$/

/** An article's occasion, or the zone of which a feature tells from its headline on. */
function byArticle(telling: Telling, clause: Clause): Owner | undefined {
  const { main, isOuting } = telling
  if (!main || isOuting) return undefined
  const { kind, name } = main.found
  const isSteady = kind === 'Event' || (kind === 'Place' && /(?:新区|开区|开发区|园区)$/.test(name))
  return isSteady ? carried(telling, main, 'context', clause, 'article') : undefined
}
