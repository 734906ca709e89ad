// What holds of every page whatsoever.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '../schema/model.ts'
import { hashOf } from '../src/hash.ts'
import { graphOf, understand } from '../src/pipeline.ts'

/** Pieces that newspapers are made of, in any order: more likely than random letters to set rules off. */
const pieces = [
  ...['江城日报', '本报讯', '（记者 李苇）', '□记者 钱小溪 文/摄', '2031年5月12日', '5月12日上午', '星期一', '第01版'],
  ...['江城市', '临川县', '城东街道', '东山区', '我市', '全省', '滨江大街', '青澜江', '文化广场'],
  ...['市委副书记、市长', '副市长', '局长', '教师', '原局长', '赵启明', '欧阳文澜', '李苇', '王伟', '古丽·买买提'],
  ...['市教育局', '江城市第九中学', '江城青杨林业有限公司', '市发改、工信、应急'],
  ...['“春芽”助学行动', '青杨林基地（一期）项目', '林业工作会议', '开工仪式', '座谈会', '《意见》'],
  ...[
    '主持会议',
    '出席',
    '参加活动',
    '深入',
    '调研',
    '举行',
    '举办',
    '在',
    '由',
    '和',
    '、',
    '，',
    '。',
    '；',
    '：',
    '拟',
    '将于',
  ],
  ...[
    '总投资3.5亿元',
    '增长12%',
    '1200余人',
    '三万公顷',
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '——',
    '\n',
    '\n\n',
    '    ',
    '\r\n',
    '\t',
    '　',
  ],
]
const newsprint = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map(parts => parts.join(''))
const text = fc.oneof(
  newsprint,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
)
const pageOf = (source: string, content: string): Page => ({
  source,
  text: content,
  hash: hashOf(content),
  published: '2031-05-13',
  publication: '江城日报',
})
const letters = (s: string) => s.replace(/\s/gu, '')

describe('any page', () => {
  it('can be read, and every quote stands in its article and on its page', () => {
    fc.assert(
      fc.property(text, content => {
        const { articles, mentions, statements } = understand(pageOf('a.txt', content))
        const articleOf = new Map(articles.map(a => [a.id, a]))
        const ids = new Set([...mentions.map(m => m.id), ...articles.map(a => a.id), ''])
        for (const s of statements) {
          expect(articleOf.get(s.article)?.text.slice(s.start, s.end)).toBe(s.quote)
          expect([s.from.ref, s.to.ref].filter(ref => !ids.has(ref))).toEqual([])
          for (const end of [s.from, s.to])
            if (!end.carried && end.ref !== s.article)
              expect([s.start <= end.start, end.end <= s.end]).toEqual([true, true])
        }
        for (const m of mentions)
          for (const { start, end } of m.spans) expect(articleOf.get(m.article)?.text.slice(start, end)).not.toBe('')
        for (const a of articles)
          for (const run of a.runs)
            expect(a.text.slice(run.at, run.at + run.length)).toBe(content.slice(run.page, run.page + run.length))
      }),
      { numRuns: 300 },
    )
  })

  it('loses no letter but white space: each stands in one run at most', () => {
    fc.assert(
      fc.property(text, content => {
        const { articles } = understand(pageOf('a.txt', content))
        const used = articles.flatMap(a => a.runs).sort((x, y) => x.page - y.page)
        used.forEach((run, i) => {
          const next = used[i + 1]
          if (next) expect(run.page + run.length).toBeLessThanOrEqual(next.page)
        })
        for (const a of articles)
          expect(letters(a.runs.map(r => a.text.slice(r.at, r.at + r.length)).join(''))).toBe(letters(a.text))
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same graph whatever its place among others, and the graph survives JSON', () => {
    fc.assert(
      fc.property(fc.array(newsprint, { minLength: 1, maxLength: 5 }), fc.nat(), (contents, turn) => {
        const pages = contents.map((content, i) => pageOf(`${i}.txt`, content))
        const rotated = pages.map((_, i) => pages[(i + turn) % pages.length]).filter(p => p !== undefined)
        const graph = graphOf(pages)
        expect(graphOf(rotated)).toEqual(graph)
        expect(JSON.parse(JSON.stringify(graph))).toStrictEqual(graph)
      }),
      { numRuns: 60 },
    )
  })

  it('joins only nodes that are there, by edges that statements support', () => {
    fc.assert(
      fc.property(newsprint, content => {
        const graph = graphOf([pageOf('a.txt', content)])
        const nodes = new Set([...graph.entities, ...graph.articles, ...graph.figures].map(n => n.id))
        expect(graph.relations.filter(r => !nodes.has(r.from) || !nodes.has(r.to) || r.from === r.to)).toEqual([])
        const supported = new Set(graph.statements.map(s => s.relation))
        expect(graph.relations.map(r => r.id).filter(id => !supported.delete(id))).toEqual([])
        expect([...supported]).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

it.each([
  ['a list mark without end', '、'.repeat(20_000)],
  ['quotes that never close', '“江城市'.repeat(5_000)],
  ['one endless line', '江城市教育局局长李苇出席'.repeat(2_000)],
  ['brackets inside brackets', '（'.repeat(10_000)],
  ['digits without end', '9'.repeat(20_000)],
  ['only line breaks', '\n'.repeat(50_000)],
])('%s is read within the time of a test', (_, content) => {
  expect(() => graphOf([pageOf('a.txt', content)])).not.toThrow()
})
