// Which programs and projects are parts of larger ones.
import { type Clause, clausesOf, type Named } from '../clauses.ts'
import type { Scene } from '../discourse.ts'
import type { Found } from '../types.ts'
import { type Finding, rules } from './rule.ts'

const PARTS = '{重点|骨干|标志性|子|配套|关键|核心|控制性|支撑性}'

export const partOfUndertakings = rules('PART_OF', [
  {
    name: 'set',
    when: '{from:Program+}等{to:Program}',
    props: {},
    yes: ['推进【Program:“甲”行动】、【Program:“乙”行动】等【Program:十大行动30条措施】。'],
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
      '在【Program:“两找”工程】中，【Program:毕业生服务专项行动】居于首位。',
      '【Program:“江城就业”公众号】上线【Program:“掌上窗口”】。',
    ],
    no: ['【Program:“甲”行动】之后，【Program:“乙”行动】启动。'],
  },
  {
    name: 'is',
    when: [
      `{from:Program|Project}…{是|属于|系|作为|列入|纳入}…{to:Program}的…${PARTS}_{工程|项目|内容|环节|组成部分|节点|任务}`,
      `{from:Program|Project}…{是|属于|系|作为|列入|纳入}…{to:Program}的{组成部分|一部分|子项目|项目|重要内容|重要一环}`,
      `{from:Project}…{是|属于|系}…{to:Project}的…${PARTS}_{工程|项目|内容}`,
    ],
    props: {},
    yes: [
      '【Project:白溪运河】是大运河，也是【Program:北部新通道】的骨干工程。',
      '【Project:江风风电二期项目】是白溪市承接我省【Program:“风光三江”】的一项重点工程。',
    ],
    no: ['【Project:白溪运河】是第一条大运河。'],
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
