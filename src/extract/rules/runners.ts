// Who runs what in an article, by how it is said, with the surest and most specific kept.
import type { Scene } from '../discourse.ts'
import { isUndertaking } from './agents.ts'
import type { Finding } from './rule.ts'
import { doneByNamed } from './runs-by.ts'
import { byName } from './runs-name.ts'
import { carriedOn, said } from './runs-said.ts'
import { signedFor } from './runs-signed.ts'
import { told } from './runs-told.ts'

interface Runners {
  /** By the undertaking's own name. */
  head: Finding[]
  /** 由甲局牵头 */
  by: Finding[]
  /** By the subject of its sentence. */
  said: Finding[]
  /** By what the paragraph or headline speaks of. */
  carried: Finding[]
}

/** Each way of saying counts only for what no surer one settles: a body named as the one who does it before its town. */
export function runnersOf(scene: Scene): Runners {
  const known = seen.get(scene)
  if (known) return known
  const all = told(scene)
  const named = byName(scene)
  const by = doneByNamed(scene)
  const body = (f: Finding) => f.from.kind === 'Organization'
  const settled = new Set([...named.filter(body), ...by].map(keyOf))
  const subjects = said(scene, all).filter(f => body(f) || !settled.has(keyOf(f)))
  const bodies = new Set([...settled, ...subjects.filter(body).map(keyOf)])
  // 甲医院迁建项目由乙局负责, 乙局实施甲医院迁建项目: what is built for a house is not built by it.
  const others = [...by, ...subjects.filter(body)]
  const builds = (f: Finding) =>
    (isProject(f) && /(?:公司|集团|股份|厂)$/.test(f.from.name)) ||
    !others.some(o => keyOf(o) === keyOf(f) && o.from.name !== f.from.name)
  const head = named.filter(f => (body(f) ? builds(f) : !bodies.has(keyOf(f))))
  const somebody = new Set([...head, ...by, ...subjects].map(keyOf))
  const carried = [...signedFor(scene), ...carriedOn(scene, all)].filter(f => !somebody.has(keyOf(f)))
  const runners = { head, by, said: subjects, carried }
  seen.set(scene, runners)
  return runners
}

const seen = new WeakMap<Scene, Runners>()
const isProject = ({ to }: Finding) => typeof to !== 'string' && to.kind === 'Project'
const keyOf = ({ to }: Finding) =>
  typeof to === 'string' || !isUndertaking(to) ? '' : `${to.kind}|${to.key ?? to.name}`
