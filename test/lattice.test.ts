import { describe, expect, it } from 'vitest'
import { bestPath } from '../src/extract/lattice.ts'

const arcs = [
  { start: 0, end: 1, cost: 3 },
  { start: 1, end: 2, cost: 3 },
  { start: 2, end: 3, cost: 3 },
  { start: 0, end: 2, cost: 5 },
  { start: 1, end: 3, cost: 1 },
]
const at = (i: number) => arcs.filter(a => a.start === i)

describe('bestPath', () => {
  it('takes the cheapest arcs that do not overlap', () => {
    expect(bestPath(0, 3, at).map(a => [a.start, a.end])).toEqual([
      [0, 1],
      [1, 3],
    ])
  })
  it('stops where nothing goes on', () => {
    expect(bestPath(0, 5, at).at(-1)?.end).toBe(3)
  })
  it('reads a part of a text', () => {
    expect(bestPath(1, 3, at)).toEqual([{ start: 1, end: 3, cost: 1 }])
  })
  it('gives nothing for an empty stretch', () => {
    expect(bestPath(2, 2, at)).toEqual([])
  })
  it('leaves arcs out that end beyond the stretch or go backwards', () => {
    expect(bestPath(0, 2, i => [{ start: i, end: i, cost: 0 }, ...at(i), { start: i, end: 9, cost: 0 }])).toEqual([
      { start: 0, end: 2, cost: 5 },
    ])
  })
})
