// Deeds of a program that the grammar alone would give to the place or body where they were done.
import type { Clause } from '../clauses.ts'
import type { Quantity } from './quantity.ts'
import { carried, type Owner, type Telling } from './telling.ts'
import { DIVISION, OWN_RULES, SERVED, SERVES } from './words.ts'

/** 甲行动启动。青山县把集市开到乡镇，全县计划举办23场: of the program of which the paragraph tells, save after ；. */
export function fitted(telling: Telling, q: Quantity, clause: Clause, owner: Owner | undefined): Owner | undefined {
  const { matter } = telling.focus
  if (!owner || OWN_RULES.has(owner.rule) || matter?.found.kind !== 'Program') return owner
  const isDivision = owner.found.kind === 'Place' && DIVISION.test(owner.found.name)
  if (!isDivision && owner.found.kind !== 'Organization') return owner
  const { text } = telling.article
  const before = text.slice(Math.max(clause.start, q.start - 24), q.start)
  if (!SERVES.test(before) && !SERVED.test(text.slice(q.end, q.end + 8))) return owner
  const isApart =
    matter.start < clause.block.start ||
    // 医院开通甲服务。医院去年接诊42万人次: the next sentence begins with who does it.
    (owner.found.kind === 'Organization' &&
      matter.end < clause.sentence.start &&
      owner.start === clause.sentence.start) ||
    /[；;]/.test(text.slice(Math.max(matter.end, clause.sentence.start, q.start - 200), q.start))
  return isApart ? owner : carried(telling, matter, 'subject', clause, 'deed')
}
