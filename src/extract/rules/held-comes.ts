// The division that those who come from elsewhere come to: 到该县考察, 进京招商.
import type { Scene } from '../discourse.ts'
import { pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import { outing } from './held-stops.ts'
import type { Finding } from './rule.ts'

/** 到该县考察, 来江考察, 进京招商: the division that those who come from elsewhere come to. */
export function comes(scene: Scene): Finding[] {
  const { topic, locale, article } = scene
  if (!topic || !outing.test(topic.name)) return []
  const lead = scene.sentences.slice(0, 8)
  return lead.flatMap(sentence => {
    const said = article.text.slice(sentence.start, sentence.end)
    const [, level, short, capital] = COMES.exec(said) ?? []
    const own = [locale.county, locale.city].filter(n => n !== undefined)
    const isIt = (f: Found) =>
      f.kind === 'Place' &&
      !f.implied &&
      ((level && f.end <= sentence.end && f.name.endsWith(level)) ||
        (short && own.includes(f.name) && f.name.includes(short)) ||
        (capital && f.name === capitals[capital]))
    const place = scene.found.findLast(f => f.end <= sentence.end && isIt(f)) ?? scene.found.find(isIt)
    return place ? pairs(scene, sentence, [topic], [place], {}) : []
  })
}

const DONE = '(?:考察|调研|开展|视察|检查|参观|交流|访问|指导|督导|采访|招商|走访|慰问|观摩|对接|洽谈|拜访|推介|访)'
const COMES = new RegExp(
  `(?:到|来到?|赴|抵|莅临)该([省市县区旗州])|(?:来|莅|抵)([\u4e00-\u9fff])(?=${DONE}|[，。])|(?:进|赴|抵|在)([京沪津渝])(?=${DONE}|期间|[，。])`,
)
const capitals: Record<string, string> = { 京: '北京市', 沪: '上海市', 津: '天津市', 渝: '重庆市' }
