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

  test('a page of the example: bodies first, an article without headline, the subject changes without a sign', () => {
    const text = readFileSync(new URL('../examples/pages/siping-daily-2025-07-09.txt', import.meta.url), 'utf8')
    const articles = articlesOf(text)
    expect(articles.map(a => [a.title, a.subtitles.join(), wordsOf(a, 'paragraph')[0]?.slice(0, 6) ?? ''])).toEqual([
      ['陈德明调研创业就业服务工作', '', '本报讯（记者'],
      ['', '', '不用四处打听'],
      ['项目建设“引擎”轰鸣', '新开区抓项目见闻', '厂房一座接一'],
      ['市公安局市教育局联合举办毕业季警营开放日活动', '', '本报讯（记者'],
      ['', '', ''],
      ['正平广场', '', ''],
    ])
    expect(articles.map(a => wordsOf(a, 'byline').join())).toEqual([
      '',
      '',
      '本报记者 刘莉 通讯员 代丽丽 彭武',
      '',
      '',
      '',
    ])
  })

  test('a wrapped page whose headlines stand below: all of its titles', () => {
    const text = readFileSync(new URL('pages/澜州日报-2031-05-13.txt', import.meta.url), 'utf8')
    expect(articlesOf(text).map(a => a.title)).toEqual(['赵启明调研“春芽”助学行动', '青杨林木业加工项目开工', ''])
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

interface Expected {
  /** The wordings that are right: a headline broken in two may be given whole or by one of its lines. */
  title: string[]
  opens: string
  ends: string
}

/** How many of a composite page's articles have their title, their first and their last words. */
function rightOf(n: number): { right: number; of: number } {
  const page = (ending: string) =>
    readFileSync(new URL(`fixtures/composites/composite-${n}.${ending}`, import.meta.url), 'utf8')
  const expected: Expected[] = JSON.parse(page('json'))
  const articles = articlesOf(page('txt'))
  const right = expected.filter(e =>
    articles.some(a => {
      const body = wordsOf(a, 'paragraph')
      return e.title.includes(a.title) && body[0]?.startsWith(e.opens) && body.at(-1)?.endsWith(e.ends)
    }),
  )
  return { right: right.length, of: expected.length }
}

describe('composite pages: reports, features, commentaries, briefs, pictures', () => {
  test.each([1, 3, 5, 7])('%i has every article', n => {
    const { right, of } = rightOf(n)
    expect(right).toBe(of)
  })

  test('of those that the clues were not weighed on, most', () => {
    const rates = [2, 4, 6, 8].map(rightOf)
    expect(rates.reduce((sum, r) => sum + r.right, 0)).toBeGreaterThanOrEqual(9)
    for (const n of [2, 4, 6, 8]) {
      const text = readFileSync(new URL(`fixtures/composites/composite-${n}.txt`, import.meta.url), 'utf8')
      holds(text)
    }
  })
})

test('of two headline lines the larger idea is the title', () => {
  const titles = (lines: string) =>
    articlesOf(`${lines}\n\n本报讯 5月8日，青岚市春季重大项目集中开工仪式在青岚高新技术开发区举行，市长郁明远出席。`)[0]
  expect(titles('青岚春季重大项目集中开工\n主会场设在青岚高新技术开发区')).toMatchObject({
    title: '青岚春季重大项目集中开工',
    subtitles: ['主会场设在青岚高新技术开发区'],
  })
  expect(titles('“春芽行动”\n在青岚高新技术开发区启动')?.title).toBe('“春芽行动”在青岚高新技术开发区启动')
})

const story = '青岚市的郁明远到沙湾镇看农机，镇长项怀瑾说，沙湾镇的农机都检修好了。'

test.each([
  ['白苇新闻网 2031-05-08 记者 林若松 通讯员 史小禾', 'byline'],
  ['2031年5月8日 10:22 白苇融媒 作者：林若松', 'byline'],
  ['白苇晚报记者 林若松 5月8日凌晨发自沙湾', 'byline'],
  ['（本报记者 林若松 沙湾报道）', 'byline'],
  ['（林　若）', 'byline'],
  ['□林若松', 'byline'],
  ['（作者系沙湾师范学院讲师）', 'byline'],
  ['2031年5月8日　编辑 林若松　审校 史小禾', 'credit'],
  ['值班编委 林若松　责任编辑 史小禾　版式 方 砚', 'credit'],
  ['白苇日报 2031年5月8日 第02版', 'dateline'],
])('%s is a %s', (line, role) => {
  for (const text of [`沙湾镇备春耕\n\n${story}\n\n${line}`, `${line}\n\n沙湾镇备春耕\n\n${story}`]) {
    const [article] = articlesOf(text)
    expect(article?.title).toBe('沙湾镇备春耕')
    expect(article && wordsOf(article, role)).toEqual([line])
  }
})

test('who tells the reporter something is no byline, and what only resembles a name stays in the headline', () => {
  const told = articlesOf(
    `沙湾镇备春耕\n\n${story}\n\n沙湾镇党委副书记项怀瑾告诉记者，沙湾镇\n的农机都检修好了，只等下地。`,
  )
  expect(told.flatMap(a => wordsOf(a, 'byline'))).toEqual([])
  const notice = articlesOf(
    '青岚市人民代表大会常务委员会\n任命名单\n\n青岚市人大常委会5月8日决定任命：郁明远为副市长。',
  )
  expect(notice[0]?.title).toBe('青岚市人民代表大会常务委员会任命名单')
})

test('a name in brackets behind the last sentence is a byline, also where its line is broken', () => {
  const ends = (text: string) => articlesOf(`沙湾镇备春耕\n\n${text}`)[0]
  for (const name of ['（林 若）', '（记者 林若松）', '（林若松 见习记者 史小禾）']) {
    const article = ends(`${story}${name}`)
    expect(article && wordsOf(article, 'byline')).toEqual([name])
    expect(article && wordsOf(article, 'paragraph')).toEqual([story])
  }
  const no = ends(`${story}（下转第三版）`)
  expect(no && wordsOf(no, 'byline')).toEqual([])
})

test('headlines: below the name of the newspaper, with a mark inside, above their author', () => {
  expect(articlesOf(`白苇早报\n2031年5月8日 星期四\n\n沙湾镇备春耕\n\n${story}`)[0]?.title).toBe('沙湾镇备春耕')
  expect(articlesOf(`春耕来了！沙湾镇的农机都检修好了\n来源：白苇网\n\n${story}`)[0]?.title).toBe(
    '春耕来了！沙湾镇的农机都检修好了',
  )
  const [signed] = articlesOf(`农机也要歇一歇\n林若松\n\n${story}`)
  expect(signed?.title).toBe('农机也要歇一歇')
  expect(signed && wordsOf(signed, 'byline')).toEqual(['林若松'])
})

test('columns of two articles in turn: every paragraph, credit and picture in its place', () => {
  const articles = articlesOf(fixture('in-turn'))
  expect(articles.map(a => [a.title, wordsOf(a, 'paragraph').length, wordsOf(a, 'byline').join()])).toEqual([
    ['市图书馆夜读区开放', 3, ''],
    ['灯笼巷里扎灯笼', 3, '（本报记者 方砚秋）'],
    ['', 0, ''],
    ['', 0, ''],
  ])
  expect(articles[0] && wordsOf(articles[0], 'caption')).toEqual([])
  expect(articles.slice(2).map(a => a.blocks.map(b => b.role))).toEqual([['caption', 'caption'], ['credit']])
})

test('the name of a column of briefs, where a text is from and who edited the page are no headlines', () => {
  const briefs = articlesOf(
    '江城简讯\n2031年5月6日\n白溪镇：木耳下种\n本报讯（记者 林远）5月5日，白溪镇的木耳开始下种，今年种了三万袋。\n青河镇：渔火夜校开班\n5月4日，青河镇渔火夜校开班，六十名渔民报名。',
  )
  expect(briefs.map(a => a.title)).toEqual(['白溪镇：木耳下种', '青河镇：渔火夜校开班'])
  const [site] = articlesOf(
    '白溪镇：送岗上门\n2031-05-06 09:12\n来源：江城网\n江城网讯（记者 林远）5月5日，白溪镇的招聘会开到了村口，来了五百人。',
  )
  expect(site?.title).toBe('白溪镇：送岗上门')
  const credit = articlesOf('春耕 2版 编辑 林 远 校对 周 晴\n\n本报讯（记者 方砚）5月5日，白溪镇开犁。\n\n白溪镇开犁')
  expect(credit.flatMap(a => a.blocks.map(b => b.role))).toContain('credit')
})

test('a caption whose credit stands apart, and a name that a credit breaks in two', () => {
  const articles = articlesOf(
    '本报讯（记者 方砚）5月5日，白溪镇的三万袋木耳\n开始下种，镇里派出农技员到田头指导，村民忙着\n摆袋。\n\n白溪镇木耳下种\n\n又是采莲的时节。5月4日，在青河镇莲湖村，姑娘们\n划着小船采莲。\n\n本报记者 林 远 通讯员 周晴\n摄影报道\n\n责任编辑：方砚 校对：林\n小满',
  )
  expect(articles[0]?.title).toBe('白溪镇木耳下种')
  expect(articles.flatMap(a => wordsOf(a, 'caption'))).toEqual([
    '又是采莲的时节。5月4日，在青河镇莲湖村，姑娘们划着小船采莲。',
    '本报记者 林 远 通讯员 周晴摄影报道',
  ])
  expect(articles.flatMap(a => wordsOf(a, 'credit'))).toEqual(['责任编辑：方砚 校对：林小满'])
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

  test.each([
    ['、'.repeat(100_000)],
    ['“江城'.repeat(50_000)],
    ['（本报记者 '.repeat(30_000)],
    ['江城市委书记王强到早市调研'.repeat(30_000)],
    ['王强 '.repeat(50_000)],
    [`江城${'　'.repeat(100_000)}`],
  ])('without any order is read fast: %.8s', text => {
    const begun = performance.now()
    segment(pageOf(text))
    expect(performance.now() - begun).toBeLessThan(4000)
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
