// Events of one date, place and kind: the same occasion when their names are alike or the same people took part.
import { groupBy } from '../lists.ts'
import { connected } from './group.ts'
import type { Cluster, Witness } from './witness.ts'

/** Clusters of the witnesses of one date, place and kind; likeness by Dice's coefficient of character pairs. */
export function clusterEvents(block: Witness[]): Cluster[] {
  // Papers print what an agency wrote, hundreds of times: those that say the same need not be compared.
  const said = groupBy(block, w => JSON.stringify([w.mention.name, w.mention.aliases, w.partners]))
  const groups = connected([...said.values()], ([a], [b]) => a !== undefined && b !== undefined && sameOccasion(a, b))
  return groups.map(group => ({ witnesses: group.flat(), why: '日期、地点、类别相同，名称或参加者相近' }))
}

function sameOccasion(a: Witness, b: Witness): boolean {
  const [x, y] = [ordinals(a), ordinals(b)]
  if (x.length && y.length && !x.some(n => y.includes(n))) return false
  const alike = Math.max(0, ...names(a).flatMap(x => names(b).map(y => dice(x, y))))
  if (alike >= 0.5) return true
  const shared = new Set(a.partners.filter(p => b.partners.includes(p))).size
  return shared >= 2 || (shared === 1 && alike >= 0.2)
}

/** 第三次 and 第四次工作会议 of one day are alike in all but what tells them apart. */
const ordinals = ({ mention }: Witness) =>
  [mention.name, ...mention.aliases].flatMap(
    name => name.match(/[一二三四五六七八九十百\d]+(?=[次届期场轮批]|分会场)/g) ?? [],
  )
/** 签约仪式, 座谈会 fit any of their kind and tell nothing of which one it is. */
const names = ({ mention }: Witness) => [
  plain(mention.name),
  ...mention.aliases.map(plain).filter(name => name.length > BARE),
]
/** No wording of so few characters says which occasion it is. */
const BARE = 5
const plain = (name: string) => name.replace(/[\p{P}\p{S}\s]/gu, '')

/** Dice's coefficient of character pairs, 0…1. */
function dice(a: string, b: string): number {
  if (a === b) return 1
  const [x, left] = [pairs(a), pairs(b)]
  const total = x.length + left.length
  const same = x.filter(pair => {
    const i = left.indexOf(pair)
    if (i >= 0) left.splice(i, 1)
    return i >= 0
  }).length
  return (2 * same) / total
}

function pairs(text: string): string[] {
  const characters = [...text]
  return characters.length < 2 ? characters : characters.slice(1).map((c, i) => `${characters[i]}${c}`)
}
