import { expect, test } from 'vitest'
import { doubts, proposals, tag } from '../src/extract/tagger/index.ts'
import { labels, modelOf, pack } from '../src/extract/tagger/model.ts'
import { weights } from '../src/extract/tagger/weights.ts'

const likely = (text: string) =>
  tag(text)
    .filter(s => s.score > 0.5)
    .map(s => `${s.kind} ${text.slice(s.start, s.end)}`)

test.each([
  ['每到一处，薛桂芹都要问一问收成。', ['Person 薛桂芹']],
  ['随后，调研组走进恒岳轴承的车间，了解订单情况。', ['Organization 恒岳轴承']],
  ['大家沿着杏林大街一路向北，来到松涛文化广场。', ['Place 杏林大街', 'Place 松涛文化广场']],
  ['高标准农田建设稳步推进，群众的日子越来越好。', []],
  ['', []],
])('%s', (text, names) => {
  expect(likely(text)).toEqual(names)
})

test('spans lie in the text and probabilities between 0 and 1, whatever the text', () => {
  for (const text of [
    'a',
    '\n\n',
    '，'.repeat(2000),
    '王'.repeat(2000),
    '😀江·吾\u0000买',
    `${'温家村'.repeat(300)}。`,
  ])
    for (const { start, end, score } of tag(text)) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1 + 1e-9)
    }
})

test('the same text has the same spans, and a sentence does not depend on those around it', () => {
  const one = '夏玉琢告诉记者，合作社今年多收了三成。'
  expect(tag(one)).toEqual(tag(one))
  expect(tag(`${one}${one}`).slice(tag(one).length)).toEqual(
    tag(one).map(s => ({ ...s, start: s.start + one.length, end: s.end + one.length })),
  )
})

test('what is packed is unpacked, to the nearest of 127 steps', () => {
  const rows = [
    { feature: 268435455, weights: [0, 0, -2, 0, 0, 0, 0.5] },
    { feature: 3, weights: [1, 0, 0, 0, 0, 0, 0] },
  ]
  const model = modelOf({ version: 't', trainedOn: 't', ...pack(rows, new Array(labels * labels).fill(0)) })
  for (const { feature, weights: ws } of rows)
    ws.forEach((w, y) => {
      expect(model.states[model.rowOf(feature) * labels + y]).toBeCloseTo(w, 1)
    })
  expect(model.rowOf(4)).toBe(-1)
})

test('the weights say what they were trained on, and are small', () => {
  expect(weights.trainedOn).toMatch(/UNER/)
  expect(weights.features.length).toBeLessThan(300 * 1024)
})

test('proposals keep out of what the rules have named, and of ordinary words', () => {
  const text = '恒岳轴承投产'
  const tags = [{ kind: 'Organization' as const, start: 0, end: 4, score: 0.9 }]
  expect(proposals(text, tags, [], () => [])).toMatchObject([{ start: 0, end: 4, found: { name: '恒岳轴承' } }])
  const named = {
    end: 4,
    found: { start: 0, end: 4, kind: 'Organization' as const, name: text, aliases: [], score: 1, rule: 'r' },
  }
  expect(proposals(text, tags, [], at => (at === 0 ? [named] : []))).toEqual([])
  expect(proposals(text, tags, [{ start: 2, end: 6, kind: 'body' }], () => [])).toEqual([])
  expect(proposals('千家万户', tags, [], () => [])).toEqual([])
})

test('a name that nothing announces is doubted as far as the tagger does not see it', () => {
  const found = {
    start: 0,
    end: 3,
    kind: 'Person' as const,
    name: '薛桂芹',
    aliases: [],
    score: 0.6,
    rule: 'person/plain',
  }
  expect(doubts([])(found)).toBe(6)
  expect(doubts([{ kind: 'Person', start: 0, end: 3, score: 0.25 }])(found)).toBe(3)
  expect(doubts([])({ ...found, rule: 'person/cue' })).toBe(0)
})
