// Claims of invented articles: which ends are said and which carried, and from where.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claim, findClaims } from '../src/extract/statements.ts'
import type { Reading } from '../src/extract/types.ts'
import { reading } from './marked.ts'

/** A claim as a line: its kind, both ends (with why they are carried), its properties and its quote. */
function line({ article }: Reading, c: Claim): string {
  const to = typeof c.to === 'string' ? c.to : c.to.name
  const props = Object.values(c.props).join(' ')
  const end = (name: string, carried: string | undefined) => (carried ? `${name} (${carried})` : name)
  const quote = article.text.slice(c.start, c.end)
  return `${end(c.from.name, c.fromCarried)} -${[c.kind, props].join(' ').trim()}-> ${end(to, c.toCarried)} 「${quote}」`
}

const lines = (marked: string) => {
  const r = reading(marked)
  return [...new Set(findClaims(r).map(c => line(r, c)))]
}

describe('findClaims', () => {
  test('an event in the headline is carried to the sentence that says who came', () => {
    const marked = 'title: 全市【Event:春耕现场会】举行\n副市长【Person:林远】参加活动。'
    expect(lines(marked)).toContain('林远 -ATTENDED participant-> 春耕现场会 (headline) 「副市长林远参加活动」')
  })

  test('an event of the lead is carried to later paragraphs', () => {
    const marked = '5月6日，【Event:春耕现场会】举行。\n会议由【Person:林远】主持。'
    expect(lines(marked)).toContain('林远 -ATTENDED lead-> 春耕现场会 (lead) 「会议由林远主持」')
  })

  test('what the sentence says itself is not carried', () => {
    const marked = '【Person:林远】出席了【Event:春耕现场会】。'
    expect(lines(marked)).toContain('林远 -ATTENDED participant-> 春耕现场会 「林远出席了春耕现场会」')
  })

  test('会上 refers to the meeting that was told of, not to the visit that the article reports', () => {
    const marked =
      'title: 【Event:林远率团来江城考察】\n5月6日，【Event:江城白溪工作交流会】举行。\n会上，【Person:周济川】作了发言。'
    expect(lines(marked)).toContain('周济川 -ATTENDED speaker-> 江城白溪工作交流会 (lead) 「会上，周济川作了发言」')
  })

  test('who is represented does not attend, a byline is no subject', () => {
    const marked =
      'title: 【Event:春耕现场会】\n本报讯（通讯员【Person:孙长河】）受县长【Person:林远】委托，副县长【Person:周济川】出席会议。'
    const came = lines(marked).filter(l => l.includes('ATTENDED'))
    expect(came.map(l => l.slice(0, l.indexOf(' ')))).toEqual(['周济川'])
  })

  test('who is on leave or sends another was not there', () => {
    const marked =
      'title: 【Event:春耕现场会】举行\n县长【Person:林远】因病请假，副县长【Person:周济川】出席。局长【Person:孙长河】因到市里开会未能参加，由副局长【Person:韩雨】代为出席。'
    const came = lines(marked).filter(l => l.includes('ATTENDED'))
    expect([...new Set(came.map(l => l.slice(0, l.indexOf(' '))))]).toEqual(['周济川', '韩雨'])
  })

  test('what a sentence tells of another time is not the event of the article', () => {
    const marked =
      'title: 【Event:白溪大桥项目开工仪式】\n5月6日，市长【Person:林远】致辞。\n2019年，时任市长【Person:孙长河】曾到这里调研。去年以来，副市长【Person:韩雨】先后主持会议12次。今年6月起，【Organization:江风集团】与【Organization:白溪银行】签约。\n局长【Person:周济川】当场介绍，去年以来工程进展顺利。'
    const came = lines(marked).filter(l => l.includes('ATTENDED'))
    expect([...new Set(came.map(l => l.slice(0, l.indexOf(' '))))]).toEqual(['林远', '周济川'])
  })

  test('who was ever invited was not there this time', () => {
    const marked =
      '【Event:白溪讲堂】举行。\n【Event:白溪讲堂】自开办以来，先后邀请作家【Person:林远】、画家【Person:韩雨】登台。'
    expect(lines(marked).filter(l => l.includes('ATTENDED'))).toEqual([])
  })

  test('each stop of a tour, through lists with words after each item', () => {
    const marked =
      'title: 【Event:林远调研春耕工作】\n林远先后察看了【Place:柳河村】大棚、【Organization:江风公司】车间等地。'
    const at = lines(marked).filter(l => l.includes('HELD_AT'))
    expect(at.map(l => l.replace(/ 「.*/, ''))).toEqual([
      '林远调研春耕工作 (headline) -HELD_AT-> 柳河村',
      '林远调研春耕工作 (headline) -HELD_AT-> 江风公司',
    ])
  })

  test('every claim quotes the text, and an end outside its quote says why', () => {
    const piece = fc.constantFrom(
      ...[
        '【Person:林远】',
        '【Person:周济川】',
        '【Place:柳河镇】',
        '【Organization:江风公司】',
        '【Event:春耕现场会】',
      ],
      ...[
        '【Project:江风项目】',
        '、',
        '，',
        '。',
        '和',
        '出席',
        '主持',
        '在',
        '举行',
        '走进',
        '县长',
        '村民',
        '由',
        '主办',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const r = reading(pieces.join('') || '。')
        for (const c of findClaims(r)) {
          const ends = [
            { span: c.fromSpan ?? c.from, carried: c.fromCarried },
            ...(typeof c.to === 'string' ? [] : [{ span: c.toSpan, carried: c.toCarried }]),
          ]
          expect(c.start).toBeLessThan(c.end)
          for (const { span, carried } of ends)
            expect(carried !== undefined || (span.start >= c.start && span.end <= c.end)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('time grows with the text, whatever it is', () => {
    const begun = performance.now()
    for (const text of [
      '、'.repeat(100_000),
      '【Person:林远】、'.repeat(5000),
      '县长'.repeat(50_000),
      '在【Place:柳河镇】'.repeat(3000),
    ])
      findClaims(reading(`title: 【Event:林远调研】\n${text}`))
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})
