// Persons of one name: who is the same by office, body, place and time.
import type { Body } from '../../schema/model.ts'
import { conflict, isDivision, oneCity } from './areas.ts'
import { sharing } from './group.ts'
import { place } from './strays.ts'
import type { Cluster, Witness } from './witness.ts'

/** Clusters of the witnesses of one name, which stand in the order of `byTime`. */
export function clusterPersons(block: Witness[]): Cluster[] {
  const known = block.filter(w => w.bodies.length > 0)
  const settled: (Cluster & Known)[] = []
  for (const witnesses of sharing(known, w => w.bodies.map(token))) {
    const why = `同在${witnesses[0]?.bodies[0]?.name ?? ''}`
    const bodies = bodiesOf(witnesses)
    const same = settled.find(cluster => samePerson(cluster, { witnesses, bodies }))
    if (!same) settled.push({ witnesses, bodies, why })
    else {
      same.why = samePerson(same, { witnesses, bodies }) ?? why
      same.witnesses = [...same.witnesses, ...witnesses]
      same.bodies = bodiesOf(same.witnesses)
    }
  }
  return place(
    settled,
    block.filter(w => w.bodies.length === 0),
  )
}

/** 实验小学 of two cities is two bodies where the pages say so. */
const token = (body: Body) => `${body.key}@${body.areas.map(a => a.name)}`

/** Seats that one person often holds together: 市委副书记、市长. */
const leadership = /^中共.*委员会$|人民政府$|人大常委会$|人民代表大会(常务委员会)?$|^(中国人民政治协商会议|政协)/
/** Bodies between which officials move. */
const offices = /(局|厅|委员会|管委会|办公室|法院|检察院|总工会|联合会|政府|人大常委会|纪委监委|街道|镇|乡)$/

/** Witnesses with all their bodies, each once: a name may have thousands, and each group is held against all others. */
interface Known {
  witnesses: Witness[]
  bodies: Body[]
}

/** Why two groups of witnesses are one person; undefined when they are two. */
function samePerson(a: Known, b: Known): string | undefined {
  const [x, y] = [a.bodies, b.bodies]
  const near = oneCity(areasOf(x), areasOf(y))
  if (near === false) return undefined
  const shared = x.find(p => y.some(q => sameBody(p, q)))
  if (shared && !conflict(areasOf(x), areasOf(y))) return `同在${shared.name}`
  if (!near) return undefined
  if (some(x, leadership) && some(y, leadership)) return '在同一地方任党政领导职务'
  if (some(x, offices) && some(y, offices) && apartInTime(a.witnesses, b.witnesses)) return '在同一城市先后任职'
  return undefined
}

const bodiesOf = (witnesses: Witness[]) => [
  ...new Map(witnesses.flatMap(w => w.bodies).map(b => [token(b), b])).values(),
]
const areasOf = (bodies: Body[]) => bodies.flatMap(b => b.areas)
const some = (bodies: Body[], pattern: RegExp) => bodies.some(b => pattern.test(b.name) || isDivision(b.name))

/** 江城市公安局 and 江城市公安局交警支队, not 江城市 and 江城市公安局. */
function sameBody(a: Body, b: Body): boolean {
  if (a.key === b.key) return true
  const [short, long] = a.name.length < b.name.length ? [a.name, b.name] : [b.name, a.name]
  return short.length >= 5 && long.startsWith(short) && !isDivision(short)
}

/** Two months between the last report of one office and the first of the other: a change of office, not two people. */
function apartInTime(a: Witness[], b: Witness[]): boolean {
  const [x, y] = [a.map(w => w.published), b.map(w => w.published)].map(span)
  if (!x || !y) return false
  return Math.max(y.from - x.to, x.from - y.to) >= 60 * 86_400_000
}

function span(dates: (string | undefined)[]): { from: number; to: number } | undefined {
  const times = dates.flatMap(d => (d ? [Date.parse(d)] : []))
  if (!times.length || times.length < dates.length) return undefined
  return { from: times.reduce((x, y) => Math.min(x, y)), to: times.reduce((x, y) => Math.max(x, y)) }
}
