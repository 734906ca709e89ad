// Days of publication in bins, and windows over them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TimelineAnswer } from '../../schema/api.ts'
import { bins, next, rangeOf, ticks, windowOf } from '../src/model/timeline.ts'
import { isOpen } from '../src/model/window.ts'

test('days, months or years, whichever are wide enough', () => {
  const names = (...dates: string[]) => bins(timeline(dates)).map(bin => bin.name)
  expect(names()).toEqual([])
  expect(names('2031-05-06')).toEqual(['2031-05-06'])
  expect(names('2031-02-27', '2031-03-01')).toEqual(['2031-02-27', '2031-02-28', '2031-03-01'])
  expect(names('2030-11-30', '2031-03-31')).toEqual(['2030-11', '2030-12', '2031-01', '2031-02', '2031-03'])
  expect(names('1999-05-06', '2031-03-01')).toHaveLength(33)
  expect(names('1999-05-06', '2031-03-01').at(-1)).toBe('2031')
})

test('a bin counts what was read of it, and its days without a page', () => {
  const year = bins({
    date: ['2030-02-01', '2030-02-02', '2030-08-01'],
    pages: [2, 0, 1],
    failed: [0, 1, 0],
    articles: [9, 0, 4],
    undated: { pages: 5, failed: 0, articles: 5 },
  })
  expect(year).toHaveLength(7)
  expect(year[0]).toEqual({
    name: '2030-02',
    from: '2030-02-01',
    to: '2030-02-28',
    articles: 9,
    pages: 2,
    failed: 1,
    missing: 27,
    days: 28,
  })
  expect(year[1]).toMatchObject({ articles: 0, missing: 31, days: 31 })
})

const day = fc
  .date({ min: new Date('1949-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const parts = fc.array(day, { minLength: 1, maxLength: 40 }).map(days => bins(timeline(days)))

test('bins follow one upon the other, hold each page once and miss the other days', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 40 }), days => {
      const made = bins(timeline(days))
      for (const [i, bin] of made.entries()) {
        if (i > 0) expect(Date.parse(bin.from) - Date.parse(made[i - 1]?.to ?? '')).toBe(86_400_000)
        expect(bin.missing).toBe(bin.days - new Set(days.filter(d => bin.from <= d && d <= bin.to)).size)
      }
      expect(made.reduce((sum, bin) => sum + bin.pages, 0)).toBe(new Set(days).size)
    }),
  )
})

test('a range of bins is a window, and the window that range', () => {
  fc.assert(
    fc.property(parts, fc.nat(), fc.nat(), (made, a, b) => {
      const start = a % made.length
      const range = { start, end: start + 1 + (b % (made.length - start)) }
      expect(rangeOf(made, windowOf(made, range))).toEqual(range)
    }),
  )
})

test('a window beside the bins or inside one touches the nearest', () => {
  const made = bins(timeline(['2030-01-01', '2030-12-31']))
  const range = (from: string | null, to: string | null) => rangeOf(made, { from, to })
  expect(range('2030-03-10', '2030-03-12')).toEqual({ start: 2, end: 3 })
  expect(range('1990-01-01', '1990-12-31')).toEqual({ start: 0, end: 1 })
  expect(range('2040-01-01', null)).toEqual({ start: 11, end: 12 })
  expect(rangeOf([], { from: null, to: null })).toEqual({ start: 0, end: 1 })
})

test('a play grows from the beginning, over the gaps, and ends with all', () => {
  const made = bins(timeline(['2031-05-01', '2031-05-02', '2031-05-05']))
  const first = next(made, { from: null, to: null })
  expect(first).toEqual({ from: null, to: '2031-05-01' })
  expect(next(made, { from: null, to: '2031-05-02' })).toEqual({ from: null, to: null })
})

test('a window with a beginning moves on, as wide as it is, until it comes to the end', () => {
  fc.assert(
    fc.property(parts, fc.nat(), fc.nat(), (made, a, b) => {
      fc.pre(made.length > 1)
      const start = 1 + (a % (made.length - 1))
      let range = { start, end: start + 1 + (b % (made.length - start)) }
      const width = range.end - range.start
      for (let moved = next(made, windowOf(made, range)); moved; moved = next(made, moved)) {
        const after = rangeOf(made, moved)
        expect(after.end - after.start).toBe(width)
        expect(after.start).toBeGreaterThan(range.start)
        expect(made[after.end - 1]?.pages).toBeGreaterThan(0)
        range = after
      }
      expect(range.end).toBe(made.length)
    }),
  )
})

test('the play of a window ends open only where it began open', () => {
  const made = bins(timeline(['2031-05-01', '2031-05-02']))
  expect(next(made, { from: '2031-05-02', to: null })).toBeNull()
  expect(isOpen(next(made, { from: null, to: '2031-05-01' }) ?? { from: '', to: '' })).toBe(true)
})

test('names stand at round bins, as many as there is room for', () => {
  const names = (first: string, last: string, most: number) =>
    ticks(bins(timeline([first, last])), most).map(tick => tick.name)
  expect(names('2029-03-01', '2032-02-01', 8)).toEqual(['2030', '2031', '2032'])
  expect(names('2031-03-28', '2031-05-06', 8)).toEqual(['2031-04-01', '2031-05-01'])
  expect(names('1980-01-01', '2031-05-06', 6)).toHaveLength(6)
  expect(names('2031-05-02', '2031-05-04', 8)).toEqual(['2031-05-02', '2031-05-03', '2031-05-04'])
})

/** A page and an article for each of these days. */
function timeline(dates: string[]): TimelineAnswer {
  const date = [...new Set(dates)].sort()
  const one = date.map(() => 1)
  return { date, pages: one, failed: date.map(() => 0), articles: one, undated: { pages: 0, failed: 0, articles: 0 } }
}
