// Pages of every layout → their articles; and what holds for any text at all.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article, Page } from '../schema/model.ts'
import { segment } from '../src/segment.ts'

const pageOf = (text: string): Page => ({ source: 'page.txt', text, hash: '' })
const fixture = (name: string) => readFileSync(new URL(`fixtures/pages/${name}.txt`, import.meta.url), 'utf8')
const articlesOf = (text: string) => segment(pageOf(text)).articles
const wordsOf = (a: Article, role: string) =>
  a.blocks.filter(b => b.role === role).map(b => a.text.slice(b.start, b.end))

/** What must be true of the articles of any page. */
function holds(text: string): void {
  const covered = new Uint8Array(text.length)
  for (const a of articlesOf(text)) {
    const inRuns = new Uint8Array(a.text.length)
    for (const run of a.runs) {
      expect(a.text.slice(run.at, run.at + run.length)).toBe(text.slice(run.page, run.page + run.length))
      for (let i = 0; i < run.length; i++) {
        inRuns[run.at + i] = 1
        covered[run.page + i] = (covered[run.page + i] ?? 0) + 1
      }
    }
    for (let i = 0; i < a.text.length; i++) expect(inRuns[i] === 1).toBe(a.text[i] !== '\n')
    expect(a.blocks.map(b => a.text.slice(b.start, b.end)).join('\n')).toBe(a.text)
  }
  for (let i = 0; i < text.length; i++) if (/\S/.test(text[i] ?? '')) expect(covered[i]).toBe(1)
}

const layouts: [name: string, expected: { title: string; opens: string; ends: string }[]][] = [
  [
    'headline-last',
    [{ title: '郁明远调研春耕备耕工作', opens: '本报讯（记者 林若松）5月8日，青岚市副市长郁明远', ends: '参加调研。' }],
  ],
  [
    'headline-first',
    [
      { title: '郁明远调研春耕备耕工作', opens: '本报讯（记者 林若松）', ends: '项怀瑾参加调研。' },
      { title: '市图书馆新馆开馆', opens: '本报讯（记者 史小禾', ends: '开到晚上九点。' },
    ],
  ],
  [
    'credits',
    [
      { title: '郁明远调研春耕备耕工作', opens: '本报讯（记者 林若松）', ends: '项怀瑾参加调研。' },
      { title: '青岚市图书馆新馆开馆', opens: '本报讯（记者 史小禾', ends: '开到晚上九点。' },
      { title: '', opens: '', ends: '' },
      { title: '江边的早市', opens: '', ends: '' },
    ],
  ],
  [
    'interleaved',
    [
      { title: '郁明远调研春耕备耕工作', opens: '本报讯（记者 林若松）', ends: '项怀瑾参加调研。' },
      { title: '青岚市图书馆新馆开馆', opens: '本报讯（记者 史小禾', ends: '开到晚上九点。' },
      { title: '修鞋铺里的老街', opens: '老街的修鞋铺开了三十年。', ends: '就是守着老街。' },
    ],
  ],
  ['sections', [{ title: '郁明远调研春耕备耕工作', opens: '本报讯（记者 林若松）', ends: '项怀瑾参加调研。' }]],
]

describe('layouts', () => {
  test.each(layouts)('%s', (name, expected) => {
    const articles = articlesOf(fixture(name))
    const seen = articles.map((a, i) => {
      const paragraphs = wordsOf(a, 'paragraph')
      const { opens = '', ends = '' } = expected[i] ?? {}
      return {
        title: a.title,
        opens: (paragraphs[0] ?? '').slice(0, opens.length),
        ends: (paragraphs.at(-1) ?? '').slice(ends ? -ends.length : Number.POSITIVE_INFINITY),
      }
    })
    expect(seen).toEqual(expected)
    holds(fixture(name))
  })

  test('a paragraph broken by a column and by another headline is one', () => {
    const [first] = articlesOf(fixture('interleaved'))
    expect(first?.text).toContain('农机、农资、农技要送到田头。合作社的播种机都检修好了，只等下地。')
  })

  test('kicker, —— line, author, headings, credits and captions have their roles', () => {
    expect(articlesOf(fixture('headline-last'))[0]?.kicker).toBe('备足农机 不误农时')
    const commentary = articlesOf(fixture('interleaved')).at(-1)
    expect(commentary?.subtitles).toEqual(['一位修鞋师傅的三十年'])
    expect(commentary && wordsOf(commentary, 'byline')).toEqual(['方砚秋'])
    const [sections] = articlesOf(fixture('sections'))
    expect(sections && wordsOf(sections, 'heading')).toEqual(['查种子看农机', '送技术到田头'])
    const rest = articlesOf(fixture('credits')).slice(2)
    expect(rest.flatMap(a => a.blocks.map(b => b.role))).toEqual(['credit', 'caption'])
  })
})

test('padded names keep their space, wrapped lines join without one', () => {
  const [a] = articlesOf(
    '出席会议的有王　强、李　梅、赵小\n川等人，会议由市委副书记郁\n明远主持，来自各县的代表参\n加。',
  )
  expect(a?.text).toBe('出席会议的有王　强、李　梅、赵小川等人，会议由市委副书记郁明远主持，来自各县的代表参加。')
})

describe('any text', () => {
  const words = fc.constantFrom(
    '江城',
    '早市',
    '。',
    '，',
    '\n',
    '\n\n',
    '　　',
    ' ',
    '本报讯',
    '（记者 王强）',
    '摄',
    '——',
    '编辑',
    '2024年5月6日',
    '“',
    '”',
    'NPK',
    '80',
    '\r\n',
    '\f',
  )
  test('has every character in exactly one article, and runs that lead back', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), parts => holds(parts.join(''))),
      { numRuns: 200 },
    )
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 200 })
  })

  test('of 1 MB takes about ten times as long as 100 kB', () => {
    const one = fixture('credits') + fixture('interleaved')
    const timeOf = (size: number) => {
      const text = one.repeat(Math.ceil(size / one.length))
      const begun = performance.now()
      segment(pageOf(text))
      return performance.now() - begun
    }
    timeOf(20_000)
    const small = timeOf(100_000)
    expect(timeOf(1_000_000) / small).toBeLessThan(30)
  }, 60_000)
})

const gold = join(import.meta.dirname, '../../shared/gold/pages')
test.skipIf(!existsSync(gold))('the properties hold on the gold pages (skipped where they are absent)', () => {
  for (const file of readdirSync(gold)) holds(readFileSync(join(gold, file), 'utf8'))
})
