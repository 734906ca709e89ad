// Which mentions become one thing, which stay apart, and that the order of the input does not matter.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph } from '../schema/model.ts'
import { resolve } from '../src/resolve/index.ts'
import { extractOf, type Named, type Report } from './support/reports.ts'

/** A report in which a person holds an office: source, date, paper, person, body, title, its own further places. */
const office = (
  source: string,
  published: string,
  publication: string | undefined,
  person: string,
  body: string,
  title: string,
): Report => ({
  source,
  published,
  ...(publication ? { publication } : {}),
  text: `简讯\n${body}${title}${person}说明情况。`,
  names: [
    { kind: 'Person', name: person },
    { kind: 'Organization', name: body },
  ],
  claims: [['HOLDS_POSITION', person, body, { title }]],
})
const bare = (source: string, published: string, publication: string | undefined, person: string): Report => ({
  source,
  published,
  ...(publication ? { publication } : {}),
  text: `简讯\n${person}到场。`,
  names: [{ kind: 'Person', name: person }],
})
const reporter = (source: string, published: string, publication: string, person: string): Report => ({
  ...bare(source, published, publication, person),
  claims: [['WROTE', person, '', { role: 'reporter' }]],
})
const inPlace = (
  source: string,
  kind: 'Place' | 'Organization' | 'Project',
  name: string,
  ...above: string[]
): Report => ({
  source,
  text: `简讯\n${[...above].reverse().join('')}${name}焕然一新。`,
  names: [{ kind, name }, ...above.map((place): Named => ({ kind: 'Place', name: place }))],
  claims: [name, ...above].slice(0, -1).map((from, i) => ['LOCATED_IN', from, above[i] ?? '']),
})
const occasion = (
  source: string,
  published: string,
  name: string,
  status: Named['status'],
  people: string[],
): Report => ({
  source,
  published,
  text: `${name}\n${people.join('、')}参加。`,
  names: [
    { kind: 'Event', name, key: '2031-05-12|江城市|会议', date: '2031-05-12', status },
    ...people.map((person): Named => ({ kind: 'Person', name: person })),
  ],
  claims: people.map(person => ['ATTENDED', person, name, { role: 'participant' }]),
})

/** What is asked, of which name, the reports, and the sources of each cluster. */
const rows: [string, string, Report[], string[][]][] = [
  [
    'namesakes at two bodies of one city at one time are two',
    '王伟',
    [
      office('a', '2031-05-01', '江城日报', '王伟', '江城市公安局', '副局长'),
      office('b', '2031-05-03', '江城日报', '王伟', '江城市教育局', '副局长'),
    ],
    [['a'], ['b']],
  ],
  [
    'namesakes in two cities are two',
    '王伟',
    [
      office('a', '2031-05-01', '江城日报', '王伟', '江城市公安局', '局长'),
      office('b', '2032-05-01', '临川日报', '王伟', '临川市公安局', '局长'),
    ],
    [['a'], ['b']],
  ],
  [
    'an official and the reporter of the same name are two',
    '王伟',
    [
      office('a', '2031-05-01', '江城日报', '王伟', '江城市教育局', '局长'),
      reporter('b', '2031-05-01', '江城日报', '王伟'),
      reporter('c', '2031-06-01', '江城日报', '王伟'),
    ],
    [['a'], ['b', 'c']],
  ],
  [
    'who changes office inside a city stays one',
    '李苇',
    [
      office('a', '2031-01-05', '江城日报', '李苇', '江城市教育局', '局长'),
      office('b', '2031-09-10', '江城日报', '李苇', '江城市财政局', '局长'),
    ],
    [['a', 'b']],
  ],
  [
    'seats that are held together are one person, and a teacher of a school is not',
    '李苇',
    [
      office('a', '2031-01-05', '江城日报', '李苇', '中共江城市委员会', '副书记'),
      office('b', '2031-01-06', '江城日报', '李苇', '江城市人民政府', '市长'),
      office('c', '2032-01-06', '江城日报', '李苇', '江城市第九中学', '教师'),
    ],
    [['a', 'b'], ['c']],
  ],
  [
    'a department belongs to its body',
    '李苇',
    [
      office('a', '2031-01-05', '江城日报', '李苇', '江城市公安局', '民警'),
      office('b', '2031-01-06', '江城日报', '李苇', '江城市公安局交警支队', '民警'),
    ],
    [['a', 'b']],
  ],
  [
    'a bare name joins the only one who fits',
    '李苇',
    [
      office('a', '2031-01-05', '江城日报', '李苇', '江城市教育局', '局长'),
      bare('b', '2031-03-05', '江城日报', '李苇'),
      bare('c', '2031-03-06', undefined, '李苇'),
    ],
    [['a', 'b', 'c']],
  ],
  [
    'a bare name in another city is another person',
    '李苇',
    [
      office('a', '2031-01-05', '江城日报', '李苇', '江城市教育局', '局长'),
      bare('b', '2031-03-05', '临川日报', '李苇'),
    ],
    [['a'], ['b']],
  ],
  [
    'a bare name that fits two stays with its page',
    '王伟',
    [
      office('a', '2031-05-01', '江城日报', '王伟', '江城市公安局', '副局长'),
      office('b', '2031-05-03', '江城日报', '王伟', '江城市教育局', '副局长'),
      bare('c', '2031-05-04', '江城日报', '王伟'),
      bare('d', '2031-05-05', '江城日报', '王伟'),
    ],
    [['a'], ['b'], ['c'], ['d']],
  ],
  [
    'who holds a national office is one in the papers of all cities',
    '赵启明',
    [
      office('a', '2031-05-01', '江城日报', '赵启明', '国务院', '副总理'),
      office('b', '2031-05-03', '临川日报', '赵启明', '国务院', '副总理'),
      bare('c', '2031-05-04', '临川日报', '赵启明'),
    ],
    [['a', 'b', 'c']],
  ],
  [
    'streets of one name in two cities are two, a district says the same as its city',
    '城东街道',
    [
      inPlace('a', 'Place', '城东街道', '东山区', '江城市'),
      inPlace('b', 'Place', '城东街道', '江城市'),
      inPlace('c', 'Place', '城东街道', '临川市'),
    ],
    [['a', 'b'], ['c']],
  ],
  [
    'a street without a parent is the only one there is',
    '城东街道',
    [inPlace('a', 'Place', '城东街道', '江城市'), inPlace('b', 'Place', '城东街道')],
    [['a', 'b']],
  ],
  [
    'a river runs through many cities',
    '青澜江',
    [inPlace('a', 'Place', '青澜江', '江城市'), inPlace('b', 'Place', '青澜江', '临川市')],
    [['a', 'b']],
  ],
  [
    'schools of one short name in two cities are two; a full name settles itself',
    '实验小学',
    [inPlace('a', 'Organization', '实验小学', '江城市'), inPlace('b', 'Organization', '实验小学', '临川市')],
    [['a'], ['b']],
  ],
  [
    'an announcement and the report of the same occasion are one',
    '全市林业工作会议',
    [
      occasion('a', '2031-05-10', '全市林业工作会议', 'planned', []),
      occasion('b', '2031-05-13', '林业工作会议召开', 'held', ['李苇']),
    ],
    [['a', 'b']],
  ],
  [
    'meetings of one day and place under other names are apart, unless the same people met',
    '全市林业工作会议',
    [
      occasion('a', '2031-05-13', '全市林业工作会议', 'held', ['李苇', '赵启明']),
      occasion('b', '2031-05-13', '青年创业座谈会', 'held', ['钱小溪']),
      occasion('c', '2031-05-13', '种树人齐聚一堂', 'held', ['李苇', '赵启明']),
    ],
    [['a', 'c'], ['b']],
  ],
  [
    'meetings of one day that are counted apart are two',
    '市政府第三次常务会议',
    [
      occasion('a', '2031-05-13', '市政府第三次常务会议', 'held', ['李苇', '赵启明']),
      occasion('b', '2031-05-13', '市政府第四次常务会议', 'held', ['李苇', '赵启明']),
    ],
    [['a'], ['b']],
  ],
]

/** Sources of each cluster of the kind and key that `name` has. */
function clusters(graph: Graph, name: string): string[][] {
  const block = graph.mentions.filter(m => m.name === name)[0]
  const own = graph.mentions.filter(m => m.kind === block?.kind && m.key === block.key)
  const byEntity = new Map<string, string[]>()
  for (const m of own) byEntity.set(m.entity, [...(byEntity.get(m.entity) ?? []), m.article.split('#')[0] ?? ''].sort())
  return [...byEntity.values()].sort()
}

describe('resolve', () => {
  it.each(rows)('%s', (_, name, reports, expected) => {
    expect(clusters(resolve(reports.map(extractOf)), name)).toEqual(expected)
  })

  it('gives the same graph for any order of its input', () => {
    const all = rows.flatMap(([, , reports], i) => reports.map(r => extractOf({ ...r, source: `${i}${r.source}` })))
    const expected = JSON.stringify(resolve(all))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), shuffled => {
        const mixed = shuffled.map(e => ({
          ...e,
          mentions: e.mentions.toReversed(),
          statements: e.statements.toReversed(),
        }))
        expect(JSON.stringify(resolve(mixed))).toBe(expected)
      }),
      { numRuns: 30 },
    )
  })

  it('resolves a block by the pages that touch it, whatever else there is', () => {
    const all = rows.flatMap(([, , reports], i) => reports.map(r => extractOf({ ...r, source: `${i}${r.source}` })))
    const whole = resolve(all)
    for (const key of new Set(whole.mentions.map(m => m.key))) {
      const touching = all.filter(e => e.mentions.some(m => m.key === key))
      const own = (graph: Graph) => {
        const ids = new Set(graph.mentions.filter(m => m.key === key).map(m => m.entity))
        return graph.entities.filter(e => ids.has(e.id))
      }
      expect(own(resolve(touching))).toEqual(own(whole))
    }
  })

  it('says why things are one and why namesakes are apart', () => {
    const [, , reports] = rows[2] ?? []
    const reasons = resolve((reports ?? []).map(extractOf)).entities.filter(e => e.name === '王伟')
    expect(reasons.map(e => e.reason).sort()).toEqual([
      '2篇报道所指为一：同在江城日报（江城日报）；与1个同名者无共同依据，故分开：江城市教育局。',
      '见于一篇报道（江城市教育局）；与1个同名者无共同依据，故分开：江城日报。',
    ])
  })

  it('keeps the id of the first of a name when a namesake comes', () => {
    const first = office('a', '2031-05-01', '江城日报', '王伟', '江城市公安局', '局长')
    const second = office('b', '2032-05-01', '临川日报', '王伟', '临川市公安局', '局长')
    const alone = resolve([extractOf(first)]).entities.find(e => e.name === '王伟')
    const both = resolve([extractOf(second), extractOf(first)])
    expect(both.mentions.find(m => m.name === '王伟' && m.article === 'a#1')?.entity).toBe(alone?.id)
    expect(new Set(both.entities.map(e => e.id)).size).toBe(both.entities.length)
  })

  it('takes held over planned, the commonest name, all other names, the first and last date', () => {
    const graph = resolve(
      [
        occasion('a', '2031-05-10', '全市林业工作会议', 'planned', []),
        occasion('b', '2031-05-13', '全市林业工作会议', 'held', ['李苇']),
        occasion('c', '2031-05-14', '林业工作会议召开', 'held', ['李苇']),
      ].map(extractOf),
    )
    expect(graph.entities.find(e => e.kind === 'Event')).toMatchObject({
      name: '全市林业工作会议',
      aliases: ['林业工作会议召开'],
      status: 'held',
      date: '2031-05-12',
      first: '2031-05-10',
      last: '2031-05-14',
    })
  })

  it('takes the strongest role of all statements', () => {
    const meeting = occasion('a', '2031-05-13', '全市林业工作会议', 'held', ['李苇'])
    const led: Report = {
      ...meeting,
      source: 'b',
      claims: [['ATTENDED', '李苇', '全市林业工作会议', { role: 'lead' }]],
    }
    const [attended] = resolve([meeting, led].map(extractOf)).relations
    expect(attended).toMatchObject({ kind: 'ATTENDED', props: { role: 'lead' } })
  })

  it('counts a reprint once and keeps both articles, and counts another sentence', () => {
    const original = office('a', '2031-05-01', '江城日报', '王伟', '江城市公安局', '局长')
    const reprint = { ...original, source: 'b', text: original.text.replace('简讯', '转载').replace('。', '．') }
    const other = { ...original, source: 'c', text: '简讯\n记者见到江城市公安局局长王伟。' }
    const graph = resolve([original, reprint, other].map(extractOf))
    expect(graph.relations).toMatchObject([{ kind: 'HOLDS_POSITION', statements: 2 }])
    expect(graph.statements).toHaveLength(3)
    expect(graph.articles).toHaveLength(3)
  })

  it('a statement whose ends became one, or whose end is missing, supports nothing and is kept', () => {
    const text = '简讯\n江城市林业局和市林业局合署。'
    const extract = extractOf({
      source: 'a',
      text,
      names: [
        { kind: 'Organization', name: '江城市林业局', key: '林业局' },
        { kind: 'Organization', name: '市林业局', key: '林业局' },
      ],
      claims: [
        ['PART_OF', '市林业局', '江城市林业局'],
        ['PART_OF', '市林业局', '无此名'],
      ],
    })
    const graph = resolve([extract])
    expect(graph.relations).toEqual([])
    expect(graph.statements).toEqual([])
    expect(graph.unrelated.map(s => s.quote)).toEqual(Array(2).fill('江城市林业局和市林业局合署。'))
  })

  it('lists two pages of one source and different text', () => {
    const [a, b] = [bare('a', '2031-05-01', undefined, '李苇'), bare('a', '2031-05-01', undefined, '钱小溪')].map(
      extractOf,
    )
    const graph = resolve(a && b ? [a, b, a] : [])
    expect(graph.pages).toHaveLength(1)
    expect(graph.pages[0]?.problems).toHaveLength(1)
    expect(graph.entities).toHaveLength(1)
  })
})
