// Which bodies are parts of larger ones: 省商务厅口岸处, 甲公司乙分公司, 乙粮库隶属甲集团, 甲集团旗下的乙公司.
import type { Span } from '../../../schema/model.ts'
import type { Scene } from '../discourse.ts'
import { pairs } from '../statements.ts'
import { foundIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import { byName, prefixesOf } from './prefix.ts'
import { type Finding, rules } from './rule.ts'

export const partOfBodies = rules('PART_OF', [
  {
    name: 'unit',
    find: units,
    yes: [
      '【Organization:省商务厅口岸处】处长来了。\n【Organization:省商务厅】发布消息。',
      '【Organization:【Organization:江风大学】考古学院】师生到场。',
      '【Organization:江风电力=江风电力有限公司】介绍，【Organization:江风电力白溪分公司】已开工。',
    ],
    no: [
      '【Organization:江风大学】和【Organization:江风大学附属医院】签约。',
      '【Organization:白溪市】与【Organization:白溪市公安局】签约。',
    ],
  },
  {
    name: 'owned',
    when: [
      '{from:Organization}{现|原|，|}{隶属|隶属于|从属于|归属|直属}{于|}{to:Organization}',
      '{from:Organization}{，|}_{是|系|为|属|属于}{to:Organization}{的|}{全资|控股|}{旗下|下属|所属|直属|子公司|分公司|分支机构|成员单位|成员企业|下级|二级单位|的一部分}',
      '{to:Organization}{旗下|下属|所属|直属|下设|麾下|所辖|控股}{的|有|了|}_{from:Organization+}',
    ],
    props: {},
    yes: [
      '【Organization:白溪粮库】隶属【Organization:江风粮油集团】。',
      '【Organization:江风矿业】是【Organization:云岭集团】的全资子公司。',
      '【Organization:云岭集团】旗下的【Organization:江风矿业】复工。',
    ],
    no: ['【Organization:白溪粮库】与【Organization:江风粮油集团】签约。'],
  },
])

/** Ends of units inside a body; a hospital or a school that bears a university's name is a body of its own. */
const UNIT =
  /(?:[处科庭系部室班站队所]|(?<!公)司|中心|分局|支局|支行|分行|分公司|子公司|分院|分校|分店|分厂|分会|分社|学院|研究院|校区|院区|车间|工会|团委|委员会|党支部|党总支|联队|中队|大队|支队|连|协会|联合会|社团|服务队|栏目组|编辑部|[一二三四五六七八九十]厂)$/
const NOT_UNIT = /代表队$|代表团$|考察团$|^(?:附属|附中|附小|第[一二三四五六七八九十])/
/** A government or a Party committee is what a whole place has; its offices are bodies of their own. */
const WHOLE = /政府$|^中共|^中国共产党|[省市县区州旗]委$/

/** A body whose name goes on after another's with the name of a unit. */
function units(scene: Scene): Finding[] {
  const bodies = scene.found.filter(f => f.kind === 'Organization')
  const names = byName(
    bodies.filter(b => !WHOLE.test(b.name)),
    namesOf,
  )
  const seen = new Set<string>()
  return scene.sentences.flatMap(sentence =>
    bodiesIn(scene, sentence).flatMap(f => {
      if (seen.has(keyOf(f))) return []
      seen.add(keyOf(f))
      const whole = parentOf(f, names)
      return whole ? pairs(scene, sentence, [f], [whole], {}) : []
    }),
  )
}

/** Those that stand inside others' names count too. */
const bodiesIn = ({ found }: Scene, { start, end }: Span) =>
  foundIn(found, start, end).filter(f => f.kind === 'Organization')

/** Of the bodies that its name begins with, the one with the longest name. */
function parentOf(f: Found, names: Map<string, Found>): Found | undefined {
  if (f.name.startsWith('共青团')) return undefined
  for (const name of namesOf(f))
    for (const { whole, rest } of prefixesOf(name, names)) {
      const isBank = whole.inner && /行$/.test(f.name)
      if (keyOf(whole) !== keyOf(f) && !isBank && isUnit(rest)) return whole
    }
  return undefined
}

const isUnit = (rest: string) => rest.length > 1 && rest.length < 16 && UNIT.test(rest) && !NOT_UNIT.test(rest)
const namesOf = (f: Found) => [f.name, ...f.aliases].filter(n => n.length > 2)
const keyOf = (f: Found) => f.key ?? f.name
