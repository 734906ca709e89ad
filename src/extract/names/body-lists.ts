// Bodies in lists that name the division once: 市发改、工信、应急等部门; 县纪委监委; 市委办公室、组织部、宣传部.
import type { Body, Head } from './body.ts'
import { coreAt } from './body-core.ts'
import { endsList, stemOf } from './body-departments.ts'
import { bureauForms, departmentForms, endingForms, institutionForms, partyForms } from './body-forms.ts'

/** What follows `body` in a list belongs to its division; short stems only before 等部门. */
export function listedBodies(text: string, body: Body): Body[] {
  const bodies: Body[] = []
  let last: Body | undefined = body
  while (last) {
    last = nextBody(text, last)
    if (last) bodies.push(last)
  }
  return bodies
}

function nextBody(text: string, before: Body): Body | undefined {
  const { division, end, level } = before
  // 纪委监委: two bodies under one roof.
  const gap = /^(?:[、和及与]|(?=监委|监察委))/.exec(text.slice(end, end + 4))?.[0]
  if (gap === undefined || !division) return undefined
  const at = end + gap.length
  const head: Head = { end: at, level, division, written: '', relative: true }
  if (/^中共.+委/.test(before.name) && before.rank !== 'council') {
    const part = partyForms.at(text, at)?.form
    const whole = part && part.length > 2 ? coreAt(`委${part}`, 0, { ...head, end: 0 }) : undefined
    if (part && whole) return { ...whole, start: at, end: at + part.length, aliases: [...whole.aliases, part] }
  }
  if (beside.test(text.slice(at, at + 9))) return coreAt(text, at, head)
  const stem = departmentForms.at(text, at)
  const bureau = bureauForms.at(text, at) ?? institutionForms.at(text, at)
  const to = at + (bureau?.form.length ?? stem?.form.length ?? 0)
  if (bureau || (stem && endingForms.at(text, to))) return coreAt(text, at, head)
  return stem && endsList(text, to) ? stemOf(text, at, to, stem.means[0] ?? '', division) : undefined
}

/** What the list of a division's bodies goes on with, where nothing else of its own follows. */
const beside =
  /^(?:纪委|监委|监察委|监察委员会|人大常委会|政协|法院|检察院|总工会|团委|妇联|工商联|科协|文联|残联|侨联|社科联|关工委|人武部|红十字会)(?:$|[^\u4e00-\u9fff]|[等和及与]|负责|主要|相关|有关|班子|领导|联合|共同|主办|承办|协办|举办|组织|开展|响应|召[开集]|通报|机关)/
