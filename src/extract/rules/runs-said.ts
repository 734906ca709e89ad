// Who carries out an undertaking by the subject of its sentence, or what the paragraph or headline spoke of before.
import { asNamed } from '../clauses.ts'
import { reasonFor, type Scene } from '../discourse.ts'
import type { Found } from '../types.ts'
import { finding, isAgent, isUndertaking } from './agents.ts'
import type { Finding } from './rule.ts'
import type { Told } from './runs-told.ts'

/** 甲县推出“乙”服务: the sentence says who. */
export function said(scene: Scene, all: Told[]): Finding[] {
  return all.flatMap(({ clause, to, agents, governed }) =>
    agents
      ? agents.who
          // Whatever a place has is its own; a body may only speak of it.
          .filter(from => governed || from.found.kind === 'Place')
          .map(from => finding(scene, clause, from, to))
      : [],
  )
}

/** 推出“甲”行动: no sentence says who, so it is whom the paragraph or the headline speaks of. */
export function carriedOn(scene: Scene, all: Told[]): Finding[] {
  const main = mainAgent(scene)
  const inTitle = main && reasonFor(scene.article, main) === 'headline'
  return all.flatMap(({ clause, to, agents, before, governed }) => {
    if (agents) return []
    // What is only spoken of belongs to whom the headline names, when no other body is near.
    if (
      !governed &&
      !(inTitle && main.kind === 'Place' && to.found.kind === 'Program' && !clause.named.some(n => isAgent(n.found)))
    )
      return []
    const who = governed ? before?.who : undefined
    return (who ?? (main && (inTitle || to.found.kind === 'Program') ? [asNamed(main)] : [])).map(from =>
      finding(scene, clause, from, to),
    )
  })
}

/** Whom an article speaks of: what its headline names first. */
function mainAgent({ article, found }: Scene): Found | undefined {
  const inTitle = (f: Found) =>
    article.blocks.some(b => /title|kicker/.test(b.role) && f.start >= b.start && f.end <= b.end)
  const nested = (f: Found) => found.some(o => isUndertaking(o) && o.start <= f.start && o.end >= f.end)
  const agents = found.filter(f => isAgent(f) && !f.implied && !f.inner && !/[组团]$/.test(f.name))
  const lead = article.blocks.find(b => b.role === 'paragraph')
  const inLead = (f: Found) => lead !== undefined && f.start >= lead.start && f.end <= lead.end
  return agents.find(f => inTitle(f) && !nested(f)) ?? agents.find(f => inLead(f) && !nested(f))
}
