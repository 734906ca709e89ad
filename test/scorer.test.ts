// The score of a graph: what counts as right on a small invented page, and the same figures as the gold's own scorer.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toGraphology } from '../src/export/graphology.ts'
import { graphOf } from '../src/pipeline.ts'
import { readInputs } from '../src/read.ts'
import { goldFrom, score } from '../src/score.ts'
import { small } from './support/graph.ts'

const text = small.pages[1]?.text ?? ''
type Names = { id: string; type: string; names: string[]; optional?: boolean; alsoType?: string[] }
/** What a person says of the small graph's only page. */
const gold = (entities: Names[], relations: object[] = [], more: object = {}) => ({
  ...goldFrom(
    JSON.stringify({
      page: '2031-05-06.txt',
      articles: [{ id: 'a1', title: '“双园”共建', entities, relations, ...more }],
    }),
  ),
  text,
})
const person = { id: 'p', type: 'Person', names: ['闻若川'] }
const event = { id: 'e', type: 'Event', names: ['共建启动仪式'] }
const city = { id: 'c', type: 'Place', names: ['江州市', '江州'] }
const project = { id: 'j', type: 'Project', names: ['双园'] }
const all = [person, event, city, project]

describe('entities', () => {
  it.each([
    ['all of them, the event by likeness, quotes apart', all, { tp: 4, fp: 0, fn: 0 }],
    ['what is not in the gold is wrong', [person, event], { tp: 2, fp: 2, fn: 0 }],
    [
      'what is not in the graph is missing',
      [...all, { ...person, id: 'q', names: ['柳明远'] }],
      { tp: 4, fp: 0, fn: 1 },
    ],
    ['an alias will do', [{ ...city, names: ['江州府', '江州'] }], { tp: 1, fp: 3, fn: 0 }],
    ['another kind will not', [{ ...city, type: 'Organization' }], { tp: 0, fp: 4, fn: 1 }],
    ['unless the gold allows it', [{ ...city, type: 'Organization', alsoType: ['Place'] }], { tp: 1, fp: 3, fn: 0 }],
    ['the optional never counts', [{ ...city, optional: true }], { tp: 0, fp: 3, fn: 0 }],
  ])('%s', (_, entities, counts) => {
    expect(score(small, [gold(entities)]).scores.entities).toMatchObject(counts)
  })

  it('full names and dates apart', () => {
    const { scores, errors } = score(small, [
      gold([{ ...city, names: ['江州府', '江州'] }, event], [], { event_dates: { e: '2031-05-04' } }),
    ])
    expect([scores.canonicalNames, scores.eventDates]).toEqual([0, 0])
    expect(errors.map(e => e.what)).toContain('event date')
    expect(score(small, [gold(all, [], { event_dates: { e: '2031-05-05' } })]).scores.eventDates).toBe(1)
  })
})

describe('relations and figures', () => {
  const attended = { type: 'ATTENDED', from: 'p', to: 'e' }
  const wrote = { type: 'WROTE', from: 'p', to: 'a1' }
  const office = (title: string) => ({ type: 'HOLDS_POSITION', from: 'p', to: 'c', props: { title } })
  it.each([
    ['kind and ends', [attended, wrote, office('市长')], { tp: 3, fp: 0, fn: 0 }],
    ['a title that holds the other', [attended, wrote, office('江州市市长')], { tp: 3, fp: 0, fn: 0 }],
    ['another title', [attended, wrote, office('局长')], { tp: 2, fp: 1, fn: 1 }],
    ['another kind', [{ ...attended, type: 'ORGANIZED' }], { tp: 0, fp: 3, fn: 1 }],
    ['an optional one', [{ ...attended, optional: true }, wrote], { tp: 1, fp: 1, fn: 0 }],
  ])('%s', (_, relations, counts) => {
    expect(score(small, [gold(all, relations)]).scores.relations).toMatchObject(counts)
  })

  it('a figure by owner, value and text', () => {
    const figures = [
      { entity: 'j', text: '50亿元', value: 5e9 },
      { entity: 'j', text: '12.5%', value: 12.5 },
    ]
    expect(score(small, [gold(all, [], { figures })]).scores.figures).toMatchObject({ tp: 1, fp: 1, fn: 1 })
  })

  it('quotes are looked up in the page', () => {
    expect(score(small, [gold(all)]).scores.evidenceInText).toBe(1)
    expect(score(small, [{ ...gold(all), text: '别的版面' }]).scores.evidenceInText).toBe(0)
  })
})

const folder = process.env.BAOMAI_GOLD ?? '../shared/gold'
const scorer = join(folder, 'score.mjs')
if (!existsSync(scorer)) console.warn(`test/scorer.test.ts: no ${scorer} (BAOMAI_GOLD), so nothing is compared with it`)

it.skipIf(!existsSync(scorer))(
  'gives the figures of the scorer that comes with the gold pages',
  async () => {
    const files = readdirSync(folder).filter(f => f.endsWith('.gold.json'))
    const golds = files.map(f => goldFrom(readFileSync(join(folder, f), 'utf8')))
    const paths = golds.map(g => join(folder, 'pages', g.page))
    const { pages } = await readInputs(paths, {})
    const graph = graphOf(pages)
    const out = mkdtempSync(join(tmpdir(), 'baomai-score-'))
    writeFileSync(join(out, 'graph.json'), JSON.stringify(toGraphology(graph)))
    const run = (flag: string) =>
      spawnSync(process.execPath, [scorer, join(out, 'graph.json'), ...files.map(f => join(folder, f)), flag], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      }).stdout
    const { scores, errors } = score(
      graph,
      golds.map((g, i) => ({ ...g, text: readFileSync(paths[i] ?? '', 'utf8') })),
    )
    expect(scores).toEqual(JSON.parse(run('--json')))
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.map(e => `${e.page}\t${e.what}`).sort()).toEqual(
      run('--errors')
        .split('\n')
        .filter(line => line.split('\t').length > 2)
        .map(line => line.split('\t').slice(0, 2).join('\t'))
        .sort(),
    )
    rmSync(out, { recursive: true })
  },
  120_000,
)
