// What happens on a day, and which paper prints it on which page: page k of a corpus is the same however many there are.

import * as life from './life.mjs'
import * as officials from './officials.mjs'
import { dice } from './random.mjs'
import { storyOf } from './story.mjs'
import * as works from './works.mjs'
import { worldOf } from './world.mjs'

/** The kinds of articles, by how many there are among a hundred. */
const kinds = [
  [26, officials.inspection],
  [12, officials.meeting],
  [5, officials.journey],
  [6, officials.call],
  [9, works.groundbreaking],
  [6, works.signing],
  [8, works.progress],
  [6, works.publicWork],
  [5, life.launch],
  [5, life.program],
  [4, life.contest],
  [3, life.fair],
  [3, life.lesson],
  [2, life.notice],
].flatMap(([share, plan]) => Array(share).fill(plan))

const perPage = 3
/** What a city's daily prints of its own. */
const perCity = 6

/** The issues of all papers, day after day. */
export function issuesOf(seed) {
  const world = worldOf(seed)
  const cache = new Map()

  /** Occasions and others that papers of this day tell of, by city. */
  function planned(day) {
    const kept = cache.get(day)
    if (kept) return kept
    const plans = world.cities.map(city => {
      // Nobody leads two of a day's occasions; the first of the list lead the most.
      const free = [...city.leaders]
      return Array.from({ length: perCity }, (_, n) => {
        const id = `${city.i}/${day}/${n}`
        const draw = dice(seed, 'plan', id)
        const leader = () => free.splice(draw.rank(free.length), 1)[0]
        return { ...draw.one(kinds)({ world, city, day, draw, id, leader }), id }
      })
    })
    cache.set(day, plans)
    cache.delete(day - 3)
    return plans
  }

  function told(plan, paper, day) {
    const story = storyOf(paper, day)
    plan.tell(story, dice(seed, 'words', plan.id, paper.slug))
    return story
  }

  const daily = (city, day) => {
    const plans = planned(day)
    // A guest from another city is news there too.
    const guests = plans.flat().filter(plan => plan.also === city)
    return [...guests, ...plans[city.i]].slice(0, perCity).map(plan => told(plan, city.paper, day))
  }

  /** The province's daily has what led each city's, and as much again of any. */
  function provincial(day) {
    const plans = planned(day)
    const draw = dice(seed, 'province', day)
    const first = plans.flatMap(of => of.find(p => p.lead) ?? [])
    const others = draw.some(
      plans.flat().filter(p => !first.includes(p)),
      12 - first.length,
    )
    return [...first, ...others].map(plan => told(plan, world.paper, day))
  }

  /** The evening paper reprints, word for word, what the daily had the day before. */
  function reprinted(city, day) {
    const draw = dice(seed, 'evening', city.i, day)
    const before = day === 0 ? daily(city, day) : daily(city, day - 1)
    return draw.some(before, perPage)
  }

  /** Every paper of a day with how many pages it has. */
  const papers = [
    { paper: world.paper, pages: 4, articles: provincial },
    ...world.cities.flatMap(city => [
      { paper: city.paper, pages: 2, articles: day => daily(city, day) },
      ...(city.i < 2 ? [{ paper: city.evening, pages: 1, articles: day => reprinted(city, day) }] : []),
    ]),
  ]
  return { world, papers, perPage }
}
