// Which programs and projects are parts of larger ones.
import { asNamed, type Clause, clausesOf, type Named } from '../clauses.ts'
import type { Scene, Sentence } from '../discourse.ts'
import { pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import { type Finding, rules } from './rule.ts'

export const partOfUndertakings = rules('PART_OF', [
  {
    name: 'set',
    when: '{from:Program+}等{to:Program}',
    props: {},
    yes: ['推进【Program:“甲”行动】、【Program:“乙”行动】等【Program:九大行动】。'],
    no: ['推进【Program:“甲”行动】和【Program:“乙”行动】。'],
  },
  {
    name: 'in',
    when: [
      '{在|作为}{to:Program}{中|里|下|框架下|的重要内容}，_{from:Program|Project}',
      '{to:Program}{上线|下设|推出}{了|}_{from:Program}',
    ],
    props: {},
    yes: [
      '在【Program:“双送”工程】中，【Program:毕业生服务专项行动】居于首位。',
      '【Program:“江城就业”公众号】上线【Program:“掌上大厅”】。',
    ],
    no: ['【Program:“甲”行动】之后，【Program:“乙”行动】启动。'],
  },
  {
    name: 'is',
    find: parts,
    yes: [
      '【Project:白溪运河】是大运河，也是【Program:北部江海通道】的骨干工程。',
      '【Project:江风风电二期项目】并网。该项目是白溪市承接我省【Program:“绿电三江”】的一项重点工程。',
      '【Program:“伴老”行动】是【Program:“暖城”志愿服务计划】的一部分。',
      '【Event:白溪技能大赛】开赛。大赛由市总工会主办，是【Program:“工匠”行动】的重头戏。',
      '【Event:“专家进校园”活动】走进三中。此次活动是【Program:“润心”计划】的首场活动。',
      '【Event:剪纸活动】举行。据悉，该活动是【Program:“文化润民”工程】的内容之一。',
      '【Project:柳河公路】竣工。这条路去年列入【Program:“四好公路”工程】，由县交通局实施。',
      '【Project:白溪高速公路】全长80公里，是【Program:“县县通高速”计划】的收官之作。',
    ],
    no: [
      '【Project:白溪运河】是第一条大运河。',
      '【Program:“绿电三江”】的重点工程陆续开工。',
      '【Project:柳河公路】竣工。县环保局把排口列入【Program:“督办单”制度】。',
    ],
  },
  {
    name: 'phase',
    find: phases,
    yes: ['【Project:江风调味品项目】投产。【Project:二期工程】已奠基。'],
    no: ['【Project:江风调味品项目】和【Project:白溪水厂二期工程】投产。', '【Project:二期工程】已奠基。'],
  },
  {
    name: 'key',
    when: '{to:Program|Project}{的|}{控制性|标志性|骨干|重点|配套|子}{工程|项目}{——|—|、|：|}{from:Project}',
    props: {},
    yes: ['【Project:白溪高速公路】控制性工程——【Project:青鹿坪特大桥】合龙。'],
    no: ['【Project:白溪高速公路】和【Project:青鹿坪特大桥】开工。'],
  },
  {
    name: 'under',
    find: under,
    yes: [
      '江城市开展【Program:“留才”活动】，覆盖全程：面向新生推出【Program:“江城卡”】；组织【Program:“游江城”活动】。',
    ],
    no: ['江城市开展【Program:“留才”活动】，推出【Program:“江城卡”】。'],
  },
])

const PART =
  /^的(?:一项|一个|第一个|首个)?(?:重点|骨干|标志性|子|配套|关键|核心|控制性|支撑性|先导性|重要|示范|试点|首批)?(?:实施|建设|推进)?(?:工程|项目|组成部分|一部分|内容|环节|一环|收官之作|开篇之作|重头戏|(?:重要)?载体|首[场站期](?:活动)?|第[一二三四五六七八九十\d]+[场站期](?:活动)?|(?:课题|活动|子项目|工程|项目|内容|举措)之一)/
const COPULA = /(?:是|属于?|隶属于?|系|作为|列入|纳入|入选|成为)[^，。；]{0,16}$/

/** 甲是乙的重点工程: of the project that the sentence or the one before speaks of. */
function parts(scene: Scene): Finding[] {
  const { text } = scene.article
  const findings: Finding[] = []
  const sentences = new Map(scene.sentences.map(s => [s.start, s]))
  let subject: Named | undefined
  for (const clause of clausesOf(scene)) {
    if (clause.start - clause.sentence.start < 6 && EVENT.test(text.slice(clause.start, clause.start + 8)))
      subject = eventOf(sentences, clause)
    for (const n of clause.named) {
      if (!isWhole(text, clause, n)) {
        const heads = n.start - clause.start < 4
        if (n.found.kind === 'Project' || (n.found.kind === 'Program' && heads)) subject = n
        else if (n.start === clause.sentence.start && n.found.kind !== 'Person')
          subject = n.found.kind === 'Event' ? n : undefined
        continue
      }
      if (!subject || keyOf(subject.found) === keyOf(n.found)) continue
      const said = subject.start >= clause.sentence.start
      findings.push({
        start: clause.sentence.start,
        end: clause.sentence.end,
        from: subject.found,
        fromSpan: { start: subject.start, end: subject.end },
        ...(said ? {} : { fromCarried: 'subject' }),
        to: n.found,
        toSpan: { start: n.start, end: n.end },
        props: {},
      })
    }
  }
  return findings
}

/** Named as what the subject is a part of: 是甲计划的重点工程, 列入甲工程. */
export function isWhole(text: string, clause: Clause, n: Named): boolean {
  if (n.found.kind !== 'Program' && n.found.kind !== 'Project') return false
  const before = text.slice(Math.max(clause.start, n.start - 40), n.start)
  return LISTED.test(before) || (PART.test(text.slice(n.end, n.end + 14)) && COPULA.test(before))
}

/** 把排口列入甲制度 is no part of it. */
const LISTED = /^[^把将]*(?:列入|纳入)了?[^，。；把将]{0,12}$/

/** 大赛由…主办，是甲行动的重头戏: what the sentence is about. */
function eventOf(sentences: Map<number, Sentence>, clause: Clause): Named | undefined {
  const event = sentences.get(clause.sentence.start)?.events[0]
  return event && asNamed(event)
}

const EVENT =
  /^(?:此次|本次|这次|这场|本届|该)?(?:大赛|比赛|赛事|活动|会议|大会|仪式|论坛|展会|招聘会|培训|演练|讲座)(?:[由是为，将在]|$)/

/** 二期工程 of the project that was named before, or of the only one. */
function phases(scene: Scene): Finding[] {
  const projects = scene.found.filter(f => f.kind === 'Project')
  const others = projects.filter(f => !PHASE.test(f.name))
  return scene.sentences.flatMap(sentence =>
    sentence.found.flatMap(f => {
      if (f?.kind !== 'Project' || !PHASE.test(f.name)) return []
      const whole = others.findLast(o => o.end <= f.start) ?? others[0]
      return whole ? pairs(scene, sentence, [f], [whole], {}) : []
    }),
  )
}

const PHASE = /^(?:该?项目)?[一二三四五]期(?:工程|项目)?$/

/** After a colon stand the parts: 开展甲活动：推出乙；组织丙. */
function under(scene: Scene): Finding[] {
  const findings: Finding[] = []
  let whole: Named | undefined
  let open = false
  let last: Clause['sentence'] | undefined
  for (const clause of clausesOf(scene)) {
    if (clause.sentence !== last) {
      whole = undefined
      open = false
    }
    last = clause.sentence
    if (clause.after === '：' || clause.after === ':') open = whole !== undefined
    for (const n of clause.named) {
      if (n.found.kind !== 'Program') continue
      if (!open) whole ??= n
      else if (whole && keyOf(whole.found) !== keyOf(n.found))
        findings.push({
          start: clause.sentence.start,
          end: clause.sentence.end,
          from: n.found,
          to: whole.found,
          toSpan: { start: whole.start, end: whole.end },
          props: {},
        })
    }
  }
  return findings
}

const keyOf = (f: Found) => f.key ?? f.name
