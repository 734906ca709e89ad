// Departments in lists that name the division once: 市发改、工信、应急等部门.
import type { Body, Head } from './body.ts'
import { coreAt, endsList, stemOf } from './body-core.ts'
import { bureauForms, departmentForms, endingForms, institutionForms } from './body-forms.ts'

/** 市发改、工信、应急等部门: what follows a body in a list belongs to the same division; short stems only before 等部门. */
export function listedBodies(text: string, from: number, division: string): Body[] {
  const bodies: Body[] = []
  let at = from
  while (/[、和及与]/.test(text[at] ?? '')) {
    const stem = departmentForms.at(text, at + 1)
    const bureau = bureauForms.at(text, at + 1) ?? institutionForms.at(text, at + 1)
    const end = at + 1 + (bureau?.form.length ?? stem?.form.length ?? 0)
    const ending = bureau ? undefined : endingForms.at(text, end)
    if ((!stem && !bureau) || (!ending && !bureau && !endsList(text, end))) break
    const head: Head = { end: at + 1, level: division.at(-1) ?? '', division, written: '', relative: true }
    const body =
      ending || bureau
        ? coreAt(text, at + 1, head)
        : stem
          ? stemOf(text, at + 1, end, stem.means[0] ?? '', division)
          : undefined
    if (!body) break
    bodies.push(body)
    at = body.end
  }
  return bodies
}
