// What is built without being called a project: railways, roads, bridges and tunnels under a verb of building.
import { infrastructure } from '../lexicon/undertakings.ts'
import type { Found } from '../types.ts'
import { floorOf, type Ground, leftEdge } from './ground.ts'
import { named, tidy } from './naming.ts'

const BEFORE = /(?:建设|续建|新建|改建|扩建|启动|开工|实施|修建|推进|加快|承建|打通|贯通)$/
const AFTER = /^(?:项目)?(?:全线|主体|正式|即将|已|建成)?(?:建设|开工|通车|竣工|动工|贯通|合龙|投运|工程|通航|投用)/

/** 加快江白高铁建设, 续建柳河大桥: one project each, unless it is known as a place already. */
export function builtThings(g: Ground): Found[] {
  const result: Found[] = []
  for (const head of infrastructure)
    for (let at = g.text.indexOf(head); at >= 0; at = g.text.indexOf(head, at + head.length)) {
      const end = at + head.length
      if (g.endingAt.get(end)) continue
      const start = leftEdge(g, at, floorOf(g, at, 20))
      const body = tidy(g.text.slice(start, at))
      if (body.length < 2 || /^[市县区省乡村农]/.test(body)) continue
      const said = BEFORE.test(g.text.slice(Math.max(0, start - 4), start)) || AFTER.test(g.text.slice(end, end + 8))
      if (said) result.push(named('Project', { start, end }, body + head, [`${body}${head}项目`], 'project/built', 0.6))
    }
  return result
}
