// What is found by which words and in which order: run by search.test.ts and search.neo4j.test.ts, on real databases.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Entity, Graph, ResolvedMention } from '../schema/model.ts'
import type { EntityKind } from '../schema/ontology.ts'
import { save } from '../src/store/save.ts'
import { askedOf, type Hit, ranked } from '../src/store/search.ts'
import { type SearchForms, searchForms } from '../src/store/search-forms.ts'
import type { Store } from '../src/store/store.ts'
import { nothing, small } from './support/graph.ts'

const things: [name: string, kind: EntityKind, mentions: number, ...aliases: string[]][] = [
  ['单洪伟', 'Person', 3],
  ['单红', 'Person', 3],
  ['仇远清', 'Person', 1, '老仇'],
  ['区立新', 'Person', 2],
  ['解思齐', 'Person', 2],
  ['尉迟文', 'Person', 1],
  ['种文明', 'Person', 1],
  ['吕晓', 'Person', 1],
  ['王河', 'Person', 5],
  ['云河', 'Person', 1],
  ['云河市', 'Place', 9, '云河', '市'],
  ['云河市东山区', 'Place', 4, '东山区', '区'],
  ['单县', 'Place', 2],
  ['乐山坪', 'Place', 1],
  ['西安里', 'Place', 1],
  ['安生', 'Person', 1],
  ['云河市林业局', 'Organization', 7, '市林业局', '林业局'],
  ['云河市东山区林业局', 'Organization', 7, '区林业局', '林业局'],
  ['云河市东山区人民政府', 'Organization', 2, '区政府'],
  ['AI创新中心', 'Organization', 2, 'ＡＩ中心'],
  ['“春芽”助学行动', 'Program', 4, '春芽行动'],
  ['“春芽”助学行动', 'Program', 4],
  ['云河大桥\\北段 (一期)', 'Project', 1, '"大桥" AND (北段'],
  ['V2.0改造工程', 'Project', 1],
  ['阿依·古丽', 'Person', 1],
  ['𠮷田村', 'Place', 1, '𠮷田'],
  ['云河市林业工作会议', 'Event', 1],
  ['云河市春季植树启动仪式', 'Event', 1, '植树启动仪式'],
]

/** What is typed, and the first names that come, in order; all hits are compared with the order that ranks every thing. */
const asked: [q: string, ...first: string[]][] = [
  ['单洪伟', '单洪伟'],
  ['单', '单红', '单洪伟', '单县'],
  ['云河', '云河市', '云河', '云河市东山区林业局', '云河市林业局'],
  ['云河市', '云河市'],
  ['云河市林', '云河市林业局', '云河市林业工作会议'],
  ['林业局', '云河市东山区林业局', '云河市林业局'],
  ['市', '云河市', '云河市林业局'],
  ['区', '云河市东山区', '云河市东山区林业局'],
  ['河', '云河市'],
  ['东山 林业', '云河市东山区林业局'],
  ['林业 东山', '云河市东山区林业局'],
  ['老仇', '仇远清'],
  ['区政府', '云河市东山区人民政府'],
  ['shanhongwei', '单洪伟'],
  ['Shàn Hóngwěi', '单洪伟'],
  ['shan', '单红', '单洪伟', '单县'],
  ['shw', '单洪伟'],
  ['sh', '云河市', '云河市林业局'],
  ['qiuyuanqing', '仇远清'],
  ['ou lixin', '区立新'],
  ['xiesiqi', '解思齐'],
  ['yuchi', '尉迟文'],
  ['weichi'],
  ['danhongwei'],
  ['ycw', '尉迟文'],
  ['chongwen', '种文明'],
  ['lvxiao', '吕晓'],
  ['lǚ', '吕晓'],
  ["xi'an", '西安里'],
  ['leshan', '乐山坪'],
  ['yunheshilyj'],
  ['yhslyj', '云河市林业局'],
  ['AI', 'AI创新中心'],
  ['ai创', 'AI创新中心'],
  ['ａｉ', 'AI创新中心'],
  ['a', 'AI创新中心'],
  ['ayi', '阿依·古丽'],
  ['v2', 'V2.0改造工程'],
  ['2.0', 'V2.0改造工程'],
  ['V2.0改', 'V2.0改造工程'],
  ['春芽', '“春芽”助学行动', '“春芽”助学行动'],
  ['“春芽”', '“春芽”助学行动', '“春芽”助学行动'],
  ['阿依古丽', '阿依·古丽'],
  ['𠮷', '𠮷田村'],
  ['𠮷田', '𠮷田村'],
  ['\\', '云河大桥\\北段 (一期)'],
  ['桥\\北', '云河大桥\\北段 (一期)'],
  ['(', '云河大桥\\北段 (一期)'],
  ['(北段', '云河大桥\\北段 (一期)'],
  ['AND', '云河大桥\\北段 (一期)'],
  ['an', '云河大桥\\北段 (一期)', '安生'],
  ['as', '安生'],
  ['"'],
  [''],
  ['  \n\t'],
  ["') RETURN n //"],
  ['names:* OR *:*'],
  ['云河~2 +市^4 -林'],
  ['云河*'],
  ['没有的名字'],
  ['云'.repeat(5000)],
  ['a'.repeat(199)],
  ['王 '.repeat(90), '王河'],
  ['😀'],
  ['\u0000云河', '云河市'],
  ['$q'],
]

/** A graph of these things, and what a search would say of each. */
function graphOf(rows: typeof things): { graph: Graph; hits: Hit[] } {
  const [template] = small.mentions
  if (!template) throw new Error('the small graph has no mention')
  const hits = rows.map(([name, kind, mentions, ...aliases], i): Hit => {
    return { id: `t${String(i).padStart(2, '0')}`, kind, name, aliases, mentions }
  })
  const mentions = hits.map(({ id, kind, name, mentions }): ResolvedMention => {
    const spans = Array.from({ length: mentions }, (_, at) => ({ start: at, end: at + 1 }))
    return { ...template, id: `m${id}`, kind, name, entity: id, spans }
  })
  const entities = hits.map(({ id, kind, name, aliases }): Entity => ({ id, block: `b${id}`, kind, name, aliases }))
  return { graph: { ...nothing, pages: small.pages, articles: small.articles, mentions, entities }, hits }
}

const { graph, hits } = graphOf(things)
const article = small.articles[0]

/** More than are sorted at once: 市 is in all names, and nearly all have an alias that begins with it. */
const many = graphOf(
  Array.from({ length: 2600 }, (_, n): (typeof things)[number] => {
    const name = n % 500 === 7 ? `市${n}站` : `江洲市第${n}所`
    return [name, n % 3 === 0 ? 'Organization' : 'Place', 1 + ((n * 7) % 11), ...(n % 900 ? [`市${n}所`] : ['市'])]
  }),
)

/** Every thing looked at by itself. */
function expected(q: string, all = hits): Hit[] {
  const words = askedOf(q)
  if (!words) return []
  const { terms, sound } = words
  const found = all.filter(hit => {
    const { names, pinyin } = formsOf(hit)
    return terms.every(term => names.includes(term)) || (sound !== '' && pinyin.includes(` ${sound}`))
  })
  return ranked(words, found)
}

const known = new Map<Hit, SearchForms>()
function formsOf(hit: Hit): SearchForms {
  const forms = known.get(hit) ?? searchForms(hit)
  known.set(hit, forms)
  return forms
}

/** `open` gives a store that is empty at first. */
export function searchContract(open: () => Promise<Store>): void {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await save(store, graph)
  }, 60_000)
  afterAll(() => store.close())

  it.each(asked.map(([q, ...first]) => ({ title: JSON.stringify(q.slice(0, 30)), q, first })))(
    'finds $title',
    async ({ q, first }) => {
      const found = await store.search(q, { limit: 100 })
      expect(found).toEqual(expected(q))
      expect(found.map(hit => hit.name).slice(0, first.length)).toEqual(first)
      if (first.length === 0) expect(found).toEqual([])
      expect(await store.search(q, { limit: 2 })).toEqual(found.slice(0, 2))
    },
  )

  it('finds the first of very many', async () => {
    await save(store, many.graph)
    for (const q of ['市', '所', '洲市', '市1', '站', 's', 'jz', '7所', '第 所', '局']) {
      const all = expected(q, many.hits)
      for (const kind of [undefined, 'Organization', 'Place', 'Person'] as const) {
        const found = all.filter(hit => !kind || hit.kind === kind)
        expect([q, kind, await store.search(q, { kind })]).toEqual([q, kind, found.slice(0, 20)])
        expect(await store.search(q, { kind, limit: 3 })).toEqual(found.slice(0, 3))
      }
    }
    expect(await store.search('市', { limit: 3 })).toMatchObject(Array(3).fill({ aliases: ['市'] }))
    await save(store, graph)
  }, 60_000)

  it('finds things of one kind only', async () => {
    const names = async (kind: EntityKind, q: string) => (await store.search(q, { kind })).map(hit => hit.name)
    expect(await names('Place', '云河')).toEqual(['云河市', '云河市东山区'])
    expect(await names('Person', '河')).toEqual(['王河', '云河'])
    expect(await names('Place', 'shan')).toEqual(['单县'])
    expect(await names('Event', '老仇')).toEqual([])
  })

  it('finds articles by their titles first, then by their text', async () => {
    const ids = async (q: string) => (await store.searchArticles(q)).map(hit => hit.id)
    for (const q of [
      '双园',
      '园',
      '“双园”共',
      '启动仪式',
      '都要通"',
      '路\\桥、 都要',
      '闻若川 双园',
      '完成12.5%',
      'xx 启动',
    ])
      expect([q, await ids(q)]).toEqual([q, q === 'xx 启动' ? [] : [article?.id]])
    for (const q of ['', '川', '仪川', 'AI', '园共"', 'text:*', '启动'.repeat(500)])
      expect([q, await ids(q)]).toEqual([q, []])
    expect(await store.searchArticles('双园')).toEqual([
      {
        id: article?.id,
        title: article?.title,
        source: article?.page,
        published: '2031-05-06',
        publication: '江州日报',
      },
    ])
  })

  it('knows a thing by its new name and not by its old one, however often it is named, when it is opened again', async () => {
    const changed: Graph = {
      ...graph,
      entities: graph.entities.map(e => (e.id === 't00' ? { ...e, name: '单宏伟', aliases: ['老单'] } : e)),
      mentions: graph.mentions.map(m => (m.entity === 't08' ? { ...m, spans: m.spans.slice(1) } : m)),
    }
    await save(store, changed)
    expect(await store.search('单洪伟')).toEqual([])
    expect(await store.search('老单')).toMatchObject([{ id: 't00', name: '单宏伟', mentions: 3 }])
    expect(await store.search('王河')).toMatchObject([{ id: 't08', mentions: 4 }])
    await save(store, graph)
    expect(await store.search('老单')).toEqual([])
    expect(await store.search('单洪伟')).toEqual(expected('单洪伟'))
    await save(store, nothing)
    expect(await store.search('单洪伟')).toEqual([])
  })
}
