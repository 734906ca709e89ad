// Whoever was at a call on the way was on the tour that it is a part of.
import { reasonFor, type Scene } from '../discourse.ts'
import type { Claim } from '../statements.ts'
import type { Found } from '../types.ts'

/** A leader's day, a delegation's visit, a round of condolences; what happens at a festival or a fair has its own guests. */
const TOUR =
  /(?:调研|考察|视察|检查|督导|督查|慰问|走访|看望|巡查|踏[查看勘访]|暗访|拉练|观摩|代表团|考察团|访问|之行)(?!.*[会赛节]$)/

/** ATTENDED of the topic, by what is told of its parts. */
export function ofTours({ topic, article }: Scene, claims: Claim[]): Claim[] {
  if (!topic || !TOUR.test(topic.name)) return []
  const isOf = (c: Claim) => c.kind === 'PART_OF' && typeof c.to === 'object' && keyOf(c.to) === keyOf(topic)
  const parts = new Set(claims.filter(isOf).map(c => keyOf(c.from)))
  const there = (c: Claim) =>
    c.kind === 'ATTENDED' && c.from.kind === 'Person' && typeof c.to === 'object' && parts.has(keyOf(c.to))
  const toSpan = { start: topic.start, end: topic.end }
  return claims.filter(there).map((c): Claim => ({ ...c, to: topic, toSpan, toCarried: reasonFor(article, topic) }))
}

const keyOf = (f: Found) => `${f.kind}|${f.key ?? f.name}`
