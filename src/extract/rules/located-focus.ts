// What lies in the place of which the text speaks, though nothing stands between them: a village in its town, a workshop in its park.
import type { Scene, Sentence } from '../discourse.ts'
import { pairs } from '../statements.ts'
import { beginningIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import { rankOf } from './located.ts'
import { type Finding, rules } from './rule.ts'

export const locatedFocus = rules('LOCATED_IN', [
  {
    name: 'village',
    find: villages,
    yes: [
      '前几天到【Place:柳河镇】采访，正赶上【Place:桥东村】晒秋。',
      '【Place:柳河镇】今年早早谋划。\n走进【Place:桥东村】，家家门前晒着粮。',
    ],
    no: [
      '走进【Place:柳河镇】、【Place:桥东村】。',
      '【Place:柳河镇】干部到【Place:白溪镇】【Place:桥东村】学习。',
      '【Place:柳河镇】和【Place:白溪镇】都报了名。\n走进【Place:桥东村】，家家门前晒着粮。',
    ],
  },
  {
    name: 'workshop',
    find: workshops,
    yes: [
      '走进【Place:柳河产业园】，机器声传来。在【Organization:江风公司】的发酵车间，38台机器一字排开。',
      '来到【Place:柳河镇】。【Organization:江风公司】生产车间里，工人正忙着装箱。',
    ],
    no: [
      '走进【Place:柳河产业园】，机器声传来。【Organization:江风公司】宣布投资。',
      '走进【Place:柳河镇】，机器声传来。随后到【Place:白溪镇】。在【Organization:江风公司】的发酵车间，机器一字排开。',
    ],
  },
])

const isVillage = (f: Found) => f.kind === 'Place' && rankOf(f.name) === 1
const isTown = (f: Found) => f.kind === 'Place' && rankOf(f.name) === 2

/** Villages with the one town that the article has named before them; none where another is named, or where they stand in its list. */
function villages(scene: Scene): Finding[] {
  const { text } = scene.article
  const towns = new Set(scene.found.filter(isTown).map(f => f.name))
  if (towns.size !== 1) return []
  const settled = new Set<string>()
  return scene.sentences.flatMap(sentence => {
    if (sentence.block.role !== 'paragraph') return []
    // 桥东村 of 桥东村党支部 too.
    return beginningIn(scene.found, sentence.start, sentence.end).flatMap(f => {
      if (!isVillage(f) || settled.has(f.name)) return []
      // 桥东村小组
      if (sentence.found.some(o => o?.start === f.start && o.kind === 'Place' && o.end > f.end)) return []
      settled.add(f.name)
      const before = scene.found.findLast(o => o.kind === 'Place' && o.end <= f.start && rankOf(o.name) > 1)
      if (!before || !isTown(before) || /[、和与及]$/.test(text.slice(before.end, f.start))) return []
      return pairs(scene, sentence, [f], [before], {})
    })
  })
}

const CAME = /(?:走进|来到|走入|步入|踏入|位于|抵达)$|^(?:日前|近日|昨日|日前|连日来)?，?在[^，。；]{0,8}$/
const WORKS = /^的?[^，。；、]{0,6}(?:车间|厂区|厂房|工地|生产线|展厅|大棚|工厂|作业区|施工现场|操作间|加工间)/

/** Companies whose workshop is the next thing seen in a park or town. */
function workshops(scene: Scene): Finding[] {
  let there: Found | undefined
  let last: Sentence | undefined
  return scene.sentences.flatMap(sentence => {
    const { text } = scene.article
    if (sentence.block !== last?.block) there = undefined
    last = sentence
    return sentence.found.flatMap(f => {
      if (f?.kind === 'Place') {
        const isNext = there && there.end === f.start
        there = isNext || CAME.test(text.slice(sentence.start, f.start)) ? f : undefined
        return []
      }
      if (f?.kind !== 'Organization' || !there || there.end === f.start || !WORKS.test(text.slice(f.end, f.end + 14)))
        return []
      return pairs(scene, sentence, [f], [there], {})
    })
  })
}
