// Stages of what is built, named without it: 一期工程 of the project or park that was named before.
import { everyMatch } from '../../every-match.ts'
import type { Found } from '../types.ts'
import type { Ground } from './ground.ts'
import { named } from './naming.ts'

/** Each as a project of its own; `once` are the undertakings found so far. */
export function stages(g: Ground, once: Found[]): Found[] {
  const projects = once.filter(f => f.kind === 'Project').sort((a, b) => a.start - b.start)
  return everyMatch(g.text, STAGE).flatMap(m => {
    const [, mark = '', stage = ''] = m
    const start = m.index + mark.length
    const whole = /[的，]$/.test(mark) ? siteAt(g, m.index) : undefined
    const owner = whole ?? projects.findLast(p => p.end <= m.index && p.end > m.index - REACH)
    if (!owner || (!whole && /[一二三四五]期/.test(owner.name))) return []
    return [
      named('Project', { start, end: start + stage.length }, `${owner.name}${stage}`, [stage], 'project/stage', 0.6),
    ]
  })
}

/** 在甲产业园，二期工程正在吊装: what the words before name. */
function siteAt(g: Ground, end: number): Found | undefined {
  const whole = g.endingAt.get(end)
  return !whole || whole.kind === 'Person' || /[省市县区州盟旗镇乡村局委厅部]$/.test(whole.name) ? undefined : whole
}

const STAGE =
  /((?:里|内|上|现场)?[，的。；：])([一二三四五]期(?:项目|工程))(?=[正已将总占计预投全主也今去于在由从刚同即自，])/g
/** No further from its project than this. */
const REACH = 600
