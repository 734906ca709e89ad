// The table of who attended what: which rows, in which order, how often together, and as a file.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cells, type Meeting, orderOf, reordered, sorted, together, within } from '../src/model/attend.ts'
import { toCsv } from '../src/model/csv.ts'

type Role = Meeting['present'][number]['role']

const meeting = (id: string, day: string, place: string, present: Record<string, Role>): Meeting => ({
  id,
  kind: 'Event',
  name: `第${id}届江州读书会`,
  ...(day ? { date: day } : {}),
  status: 'held',
  places: place ? [{ id: place, kind: 'Place', name: place, relation: `${id} ${place}` }] : [],
  present: Object.entries(present).map(([person, role]) => ({ person, relation: `${person} ${id}`, role })),
})

/** 闻 and 褚 were together twice, all three once. */
const meetings = [
  meeting('1', '2031-05-05', '柳湾村', { wen: 'lead', chu: 'participant' }),
  meeting('2', '2031-03-01', '白鹭镇', { wen: 'participant' }),
  meeting('3', '2031-07-09', '', { wen: 'speaker', chu: 'lead', jiang: 'participant' }),
  meeting('4', '', '江州市', { jiang: 'lead' }),
]
const ids = (events: readonly Meeting[]) => events.map(({ id }) => id).join('')

test.each([
  ['', '2134'],
  ['-date', '4312'],
  ['place', '2413'],
  ['-place', '3142'],
  ['together', '3124'],
  ['wen', '1324'],
  ['-wen', '4231'],
  ['chu', '3124'],
])('rows by %j', (order, wanted) => {
  expect(ids(sorted(meetings, orderOf(order)))).toBe(wanted)
})

test('a second click on a head turns the order round, a third back', () => {
  expect(reordered(orderOf(''), 'place')).toBe('place')
  expect(reordered(orderOf('place'), 'place')).toBe('-place')
  expect(reordered(orderOf('-place'), 'place')).toBe('place')
  expect(reordered(orderOf(''), 'date')).toBe('-date')
  expect(reordered(orderOf('-date'), 'date')).toBe('')
})

test.each([
  [null, null, '1234'],
  ['2031-05-05', null, '13'],
  [null, '2031-05-05', '12'],
  ['2031-04-01', '2031-06-01', '1'],
])('rows of the window %s to %s', (from, to, wanted) => {
  expect(ids(within(meetings, from, to))).toBe(wanted)
})

test('an event of no known day counts by the day of its first article', () => {
  const dateless = { ...meeting('4', '', '江州市', { jiang: 'lead' }), first: '2031-05-06' }
  expect(ids(within([dateless], '2031-05-06', null))).toBe('4')
  expect(ids(within([dateless], '2031-05-07', null))).toBe('')
})

test('how often together: all of them, then each two, most often first', () => {
  expect(together(meetings, ['wen'])).toEqual([])
  expect(together(meetings, ['wen', 'chu'])).toEqual([
    { persons: ['wen', 'chu'], times: 2, first: '2031-05-05', last: '2031-07-09' },
  ])
  expect(together(meetings, ['jiang', 'wen', 'chu']).map(({ persons, times }) => [persons.join(), times])).toEqual([
    ['jiang,wen,chu', 1],
    ['wen,chu', 2],
    ['jiang,wen', 1],
    ['jiang,chu', 1],
  ])
  expect(together(meetings, ['wen', 'nobody'])).toMatchObject([{ times: 0 }])
})

const say = {
  heads: ['日期', '活动', '情况', '地点'],
  roles: { lead: '主持', speaker: '讲话', participant: '参加' },
  status: { held: '已举行' },
} as const

test('as a file: one row for each event, one column for each person', () => {
  const persons = [
    { id: 'chu', kind: 'Person', name: '褚青禾' },
    { id: 'jiang', kind: 'Person', name: '蒋"小"泽' },
  ] as const
  expect(toCsv(cells(meetings.slice(2), [...persons], say))).toBe(
    '\ufeff日期,活动,情况,地点,褚青禾,"蒋""小""泽"\r\n' +
      '2031-07-09,第3届江州读书会,已举行,,主持,参加\r\n' +
      ',第4届江州读书会,已举行,江州市,,主持\r\n',
  )
})

test('no cell of a file runs as a formula', () => {
  expect(toCsv([['=1+1', '@cmd', '-2', '——记者', '5-6月']])).toBe("\ufeff'=1+1,'@cmd,'-2,——记者,5-6月\r\n")
})

test('any texts come back from a file', () => {
  const text = fc.string().filter(value => !/^[=+\-@\t\r]/.test(value))
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), rows => {
      expect(parse(toCsv(rows).slice(1))).toEqual(rows)
    }),
  )
})

/** A reader of CSV as RFC 4180 has it. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
