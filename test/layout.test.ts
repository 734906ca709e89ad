// The layout: nothing overlaps, the same graph gives the same picture, communities stand together.
import { describe, expect, it } from 'vitest'
import { layout, type Point, radiusOf } from '../src/server/layout.ts'

/** Groups of `size` nodes around a hub each, the hubs in a row, and some nodes without a tie. */
function invented(groups: number, size: number, lone: number) {
  const spots = []
  const ties = []
  for (let g = 0; g < groups; g++) {
    if (g) ties.push({ from: `${g - 1}-0`, to: `${g}-0`, statements: 1 })
    for (let i = 0; i < size; i++) {
      spots.push({ id: `${g}-${i}`, mentions: i ? 1 + ((g + i) % 9) : 40 })
      if (i) ties.push({ from: `${g}-0`, to: `${g}-${i}`, statements: 1 + (i % 3) })
    }
  }
  for (let i = 0; i < lone; i++) spots.push({ id: `lone-${i}`, mentions: 1 + (i % 4) })
  return { spots, ties }
}

const far = (a: Point | undefined, b: Point | undefined) =>
  Math.hypot((a?.x ?? Number.NaN) - (b?.x ?? Number.NaN), (a?.y ?? Number.NaN) - (b?.y ?? Number.NaN))

describe.each([
  [0, 0, 0],
  [0, 0, 1],
  [1, 2, 0],
  [3, 5, 7],
  [10, 25, 50],
])('%i groups of %i and %i alone', (groups, size, lone) => {
  const { spots, ties } = invented(groups, size, lone)
  const places = layout(spots, ties)

  it('places every node, none on another', () => {
    expect(places.size).toBe(spots.length)
    const overlaps = spots.flatMap((a, i) =>
      spots
        .slice(0, i)
        .filter(b => !(far(places.get(a.id), places.get(b.id)) >= radiusOf(a.mentions) + radiusOf(b.mentions)))
        .map(b => `${a.id} ${b.id}`),
    )
    expect(overlaps).toEqual([])
  })

  it('does not depend on the order of its input', () => {
    const again = layout([...spots].reverse(), [...ties].reverse())
    expect([...again].sort()).toEqual([...places].sort())
  })
})

it('a group stands closer together than groups do, and the lone ones outside', () => {
  const { spots, ties } = invented(8, 20, 20)
  const places = layout(spots, ties)
  const own = far(places.get('3-0'), places.get('3-7'))
  expect(own).toBeLessThan(far(places.get('0-0'), places.get('7-7')))
  const middle = { x: 0, y: 0 }
  const inside = Math.max(...spots.filter(s => !s.id.startsWith('lone')).map(s => far(places.get(s.id), middle)))
  expect(far(places.get('lone-3'), middle)).toBeGreaterThan(inside)
})

it('ties to unknown nodes and to itself are no matter', () => {
  const ties = [
    { from: 'a', to: 'a', statements: 1 },
    { from: 'a', to: 'x', statements: 1 },
  ]
  expect(layout([{ id: 'a', mentions: 1 }], ties).get('a')).toEqual({ x: 0, y: 0 })
})
