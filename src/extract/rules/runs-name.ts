// Who carries out an undertaking by its own name, or by the words right before it.
import type { Scene } from '../discourse.ts'
import type { Found } from '../types.ts'
import { canRun, finding, isAgent, isUndertaking, runClauses } from './agents.ts'
import type { Finding } from './rule.ts'

const EVERYWHERE = ['title', 'kicker', 'subtitle', 'paragraph', 'caption']

/** 甲局“乙”行动, 甲局的特色品牌“乙” */
const OWNED = /^的?(?:(?:特色|主题|重点|公益|志愿|服务|文化|党建|惠民|金融|信贷|活动|项目|品牌|平台|产品){1,3})?$/

const OWN = /^(?:公司|企业|集团)[\u4e00-\u9fff]/
const companyBefore = ({ found }: Scene, at: number): Found | undefined =>
  found.findLast(
    f => f.kind === 'Organization' && !f.implied && f.end <= at && f.end > at - 300 && /(?:公司|集团)$/.test(f.name),
  )

/** 甲公司板材项目, 《甲办关于…的意见》, 甲县山歌服务月: the agent heads the name or stands right before it. */
export function byName(scene: Scene): Finding[] {
  const { text } = scene.article
  const byStart = new Map<number, Found[]>()
  for (const f of scene.found) if (isAgent(f) && !f.implied) byStart.set(f.start, [...(byStart.get(f.start) ?? []), f])
  return runClauses(scene, EVERYWHERE).flatMap(clause =>
    clause.named.flatMap((n, i) => {
      if (!isUndertaking(n.found)) return []
      const quoted = /《/.test(text[n.start] ?? '') ? 1 : 0
      // A name within quotes is part of a motto: “社员成长计划”.
      const first = byStart.get(n.start + quoted) ?? []
      // 江城江风公司板材项目: the company after its city.
      const inner =
        first.find(f => f.end < n.end && f.kind === 'Organization') ??
        first
          .flatMap(f => (f.kind === 'Place' ? (byStart.get(f.end) ?? []) : []))
          .find(f => f.end < n.end && f.kind === 'Organization') ??
        first.find(f => f.end < n.end)
      if (
        inner &&
        ((inner.kind === 'Organization' && !/^(?:项目|工程)$/.test(text.slice(inner.end, n.end))) ||
          (n.found.kind === 'Program' && quoted === 0 && canRun(inner)))
      )
        return [finding(scene, clause, { found: inner, start: inner.start, end: inner.end }, n)]
      // 林远说，公司三号窑项目就要点火: of the company that was named last.
      const own =
        OWN.test(text.slice(n.start, n.end)) && n.found.kind === 'Project' ? companyBefore(scene, n.start) : undefined
      if (own) return [finding(scene, clause, { found: own, start: n.start, end: n.start + 2 }, n)]
      const before = clause.named[i - 1]
      const owned = before && isAgent(before.found) && n.found.kind === 'Program'
      return owned && OWNED.test(text.slice(before.end, n.start)) ? [finding(scene, clause, before, n)] : []
    }),
  )
}
