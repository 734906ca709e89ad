// Finds numbers with units and the entity that each is stated of.
import { clausesOf } from '../clauses.ts'
import type { Claim } from '../statements.ts'
import type { Reading } from '../types.ts'
import { measureOf } from './measure.ts'
import { ownersIn } from './owner.ts'
import { quantitiesIn } from './quantity.ts'
import { tellingOf } from './telling.ts'

/** One claim for each figure of an article's body that has an owner. */
export function findFigures(reading: Reading): Claim[] {
  const { text } = reading.article
  const telling = tellingOf(reading)
  const claims: Claim[] = []
  for (const clause of clausesOf(reading)) {
    const quantities = quantitiesIn(text, clause)
    const owners = ownersIn(telling, clause, quantities)
    let k = 0
    quantities.forEach((q, i) => {
      while (k < clause.named.length && (clause.named[k]?.end ?? q.start) <= q.start) k++
      const name = clause.named[k - 1]?.end ?? clause.start
      const room = { start: Math.max(name, quantities[i - 1]?.end ?? clause.start), end: clause.end }
      const owner = owners[i]
      if (!owner) return
      const { found, start, end, carried, rule } = owner
      claims.push({
        kind: 'HAS_FIGURE',
        start: clause.sentence.start,
        end: clause.sentence.end,
        from: found,
        fromSpan: { start, end },
        ...(carried ? { fromCarried: carried } : {}),
        to: 'figure',
        toSpan: { start: q.start, end: q.end },
        props: { text: q.text, value: q.value, unit: q.unit, measure: measureOf(text, q, room) },
        rule: `has_figure/${rule}`,
      })
    })
  }
  return claims
}
