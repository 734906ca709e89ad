// Who carries out an undertaking by the subject of its sentence, or what the paragraph or headline spoke of before.
import { reasonFor, type Scene } from '../discourse.ts'
import type { Found } from '../types.ts'
import { finding, isAgent, isUndertaking } from './agents.ts'
import type { Finding } from './rule.ts'
import { doneByNamed } from './runs-by.ts'
import { byName } from './runs-name.ts'
import { told } from './runs-told.ts'

/** 甲县推出“乙”服务: the sentence says who. */
export function said(scene: Scene): Finding[] {
  return told(scene).flatMap(({ clause, to, agents, governed }) =>
    agents
      ? agents.who
          // Whatever a place has is its own; a body may only speak of it.
          .filter(from => governed || from.found.kind === 'Place')
          .map(from => finding(scene, clause, from, to))
      : [],
  )
}

/** “甲”行动等载体轮番上阵: no sentence says who, so it is whom the paragraph or the headline speaks of. */
export function carriedOn(scene: Scene): Finding[] {
  const known = new Set([...byName(scene), ...said(scene), ...doneByNamed(scene)].map(f => keyOf(f.to)))
  const main = mainAgent(scene)
  return told(scene).flatMap(({ clause, to, agents, before, governed }) => {
    if (agents || known.has(keyOf(to.found))) return []
    if (to.found.kind === 'Project' && !governed) return []
    const inTitle = main && reasonFor(scene.article, main) === 'headline'
    const who =
      before?.who ??
      (main && (inTitle || to.found.kind === 'Program') ? [{ found: main, start: main.start, end: main.end }] : [])
    return who.map(from => finding(scene, clause, from, to))
  })
}

/** Whom an article speaks of: what its headline names first. */
function mainAgent({ article, found }: Scene): Found | undefined {
  const inTitle = (f: Found) =>
    article.blocks.some(b => /title|kicker/.test(b.role) && f.start >= b.start && f.end <= b.end)
  const nested = (f: Found) => found.some(o => isUndertaking(o) && o.start <= f.start && o.end >= f.end)
  const agents = found.filter(f => isAgent(f) && !f.implied && !f.inner)
  const lead = article.blocks.find(b => b.role === 'paragraph')
  const inLead = (f: Found) => lead !== undefined && f.start >= lead.start && f.end <= lead.end
  return agents.find(f => inTitle(f) && !nested(f)) ?? agents.find(f => inLead(f) && !nested(f))
}

const keyOf = (f: Found | string) => (typeof f === 'string' ? f : `${f.kind}|${f.key ?? f.name}`)
