// Mentions that say too little of themselves join the only cluster that fits, else they stay with their own page.
import type { Area } from '../../schema/model.ts'
import { groupBy } from '../lists.ts'
import { conflict, distinct, stem } from './areas.ts'
import type { Cluster, Witness } from './witness.ts'

/** `settled` clusters and those that the strays form; a stray never decides where another one goes. */
export function place(settled: Cluster[], strays: Witness[]): Cluster[] {
  const result = settled.map(c => ({ ...c, witnesses: [...c.witnesses] }))
  const grounds = settled.map(groundOf)
  const left: { home: string; ambiguous: boolean; witness: Witness }[] = []
  for (const witness of strays) {
    const fits = grounds.flatMap((g, i) => (fitsOn(witness, g) ? [i] : []))
    const here = fits.filter(i => grounds[i]?.pages.has(witness.page))
    const chosen = result[(here.length === 1 ? here : fits.length === 1 ? fits : [])[0] ?? -1]
    if (chosen) chosen.witnesses.push(witness)
    else left.push({ home: homeOf(witness), ambiguous: fits.length > 1, witness })
  }
  const pools = groupBy(left, s => (s.ambiguous ? `page ${s.witness.page}` : s.home))
  const homeless = pools.get('') ?? []
  // A name without any context is taken for the only one there is; with two to choose from it stays with its page.
  if (homeless.length && result.length + pools.size > 2) {
    pools.delete('')
    for (const [page, own] of groupBy(homeless, s => `page ${s.witness.page}`))
      pools.set(page, [...(pools.get(page) ?? []), ...own])
  } else if (homeless.length && pools.size === 2) {
    const [other] = [...pools.keys()].filter(k => k !== '')
    pools.delete('')
    if (other !== undefined) pools.get(other)?.push(...homeless)
  }
  for (const [home, pool] of pools)
    result.push({ witnesses: pool.map(s => s.witness), why: home.startsWith('page ') ? '同一版面' : '同一地方的报道' })
  return result
}

interface Ground {
  areas: Area[]
  stems: Set<string>
  pages: Set<string>
  /** 国务院, 中共中央: known to papers everywhere. */
  everywhere: boolean
}

const nationwide = /^(中国|中华|中共中央|中央|国务院|国家|全国|最高人民)/

function groundOf({ witnesses }: Cluster): Ground {
  const areas = distinct(witnesses.flatMap(w => w.areas))
  const stems = areas.length ? areas.map(a => stem(a.name)) : witnesses.flatMap(w => w.homes)
  return {
    areas,
    stems: new Set(stems),
    pages: new Set(witnesses.map(w => w.page)),
    everywhere: witnesses.some(w => w.bodies.some(b => nationwide.test(b.name))),
  }
}

function fitsOn(witness: Witness, ground: Ground): boolean {
  if (conflict(witness.areas, ground.areas)) return false
  const stems = [...witness.areas.map(a => stem(a.name)), ...witness.homes]
  if (ground.everywhere || !stems.length || !ground.stems.size) return true
  return ground.pages.has(witness.page) || stems.some(s => ground.stems.has(s))
}

const homeOf = (w: Witness) => {
  const city = w.areas.find(a => a.level === 'city') ?? w.areas[0]
  return city ? stem(city.name) : (w.homes[0] ?? '')
}
