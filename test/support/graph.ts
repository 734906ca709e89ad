// A small invented graph with one of everything that a store keeps, and text that is hard to keep.
import type { Article, Entity, Graph, ResolvedMention, ResolvedStatement } from '../../schema/model.ts'

const text = `“双园”共建\n市长闻若川出席启动仪式，说："路\\桥、'水'\`电\`都要通"。\n总投资50亿元，完成12.5%。😀`
const say = (quote: string) => ({ quote, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })
const words = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })

const person: Entity = {
  id: 'p1',
  block: 'p1',
  kind: 'Person',
  name: '闻若川',
  aliases: [],
  first: '2031-05-06',
  last: '2031-05-06',
  reason: '同名同职',
}
const city: Entity = { id: 'p2', block: 'p2', kind: 'Place', name: '江州市', aliases: ['市', '江州'] }
const event: Entity = {
  id: 'e1',
  block: 'e1',
  kind: 'Event',
  name: '启动仪式',
  aliases: [],
  date: '2031-05-05',
  status: 'held',
}
const project: Entity = { id: 'j1', block: 'j1', kind: 'Project', name: '“双园”', aliases: ["双'园"] }

const article: Article = {
  id: '江州日报/2031-05-06.txt#1',
  page: '江州日报/2031-05-06.txt',
  title: '“双园”共建',
  kicker: '',
  subtitles: ['——记"双园"', 'it’s 100 % done'],
  published: '2031-05-06',
  publication: '江州日报',
  text,
  blocks: [
    { role: 'title', start: 0, end: 6 },
    { role: 'paragraph', start: 7, end: text.length },
  ],
  runs: [
    { at: 0, page: 12, length: 6 },
    { at: 7, page: 40, length: text.length - 7 },
  ],
}

const mention = (id: string, { kind, name, id: entity }: Entity, ...found: string[]): ResolvedMention => ({
  id,
  article: article.id,
  kind,
  name,
  aliases: found.filter(word => word !== name),
  key: `${name}|江州`,
  spans: found.map(words),
  entity,
  ground: {
    published: '2031-05-06',
    bodies: [{ key: '江州市', name: '江州市', areas: [] }],
    areas: [{ level: 'city', name: '江州市' }],
    homes: ['江州'],
    partners: [],
  },
})

const statement = (rest: Omit<ResolvedStatement, 'article' | 'rule' | 'witness'>): ResolvedStatement => ({
  ...rest,
  article: article.id,
  rule: 'invented/one',
  witness: `witness of ${rest.id}`,
})

/** Two pages (one without articles), an article, and each kind of end, of own property and of number. */
export const small: Graph = {
  pages: [
    {
      source: '2031-05-07.txt',
      text: '',
      hash: 'b'.repeat(64),
      extractor: '1',
      problems: ['空白的版面。', 'It’s "empty".'],
    },
    {
      source: article.page,
      text: `江州日报 2031年5月6日\r\n${text}`,
      hash: 'a'.repeat(64),
      published: '2031-05-06',
      publication: '江州日报',
      extractor: '1',
      problems: [],
    },
  ],
  articles: [article],
  mentions: [
    { ...mention('m1', event, '启动仪式'), date: '2031-05-05', status: 'held' },
    mention('m2', project, '“双园”'),
    mention('m3', person, '闻若川'),
    mention('m4', city, '市'),
  ],
  statements: [
    statement({
      id: 's1',
      kind: 'ATTENDED',
      ...say('市长闻若川出席启动仪式'),
      from: { ref: 'm3', ...words('闻若川') },
      to: { ref: 'm1', ...words('启动仪式') },
      props: { role: 'lead' },
      relation: 'r1',
    }),
    statement({
      id: 's2',
      kind: 'HOLDS_POSITION',
      ...say('市长闻若川'),
      from: { ref: 'm3', ...words('闻若川') },
      to: { ref: 'm4', ...words('市') },
      props: { title: '市长' },
      relation: 'r2',
    }),
    statement({
      id: 's3',
      kind: 'HAS_FIGURE',
      ...say('总投资50亿元'),
      from: { ref: 'm2', ...words('“双园”'), carried: 'headline' },
      to: { ref: '', ...words('50亿元') },
      props: { measure: '总投资', text: '50亿元', unit: '元', value: 5_000_000_000 },
      relation: 'r3',
    }),
    statement({
      id: 's4',
      kind: 'HAS_FIGURE',
      ...say('完成12.5%'),
      from: { ref: 'm2', ...words('“双园”'), carried: 'subject' },
      to: { ref: '', ...words('12.5%') },
      props: { measure: '完成', text: '12.5%', unit: '%', value: 0.125 },
      relation: 'r4',
    }),
    statement({
      id: 's5',
      kind: 'WROTE',
      ...say('闻若川'),
      from: { ref: 'm3', ...words('闻若川') },
      to: { ref: article.id, ...words('“双园”共建') },
      props: { role: 'reporter' },
      relation: 'r5',
    }),
  ],
  // Two names of the same city.
  unrelated: [
    {
      id: 's6',
      article: article.id,
      kind: 'LOCATED_IN',
      ...say('市长闻若川'),
      from: { ref: 'm4', ...words('市') },
      to: { ref: 'm4', ...words('市') },
      props: {},
      rule: 'invented/one',
      witness: 'witness of s6',
    },
  ],
  entities: [event, project, person, city],
  figures: [
    { id: 'f1', text: '50亿元', value: 5_000_000_000, unit: '元', measure: '总投资' },
    { id: 'f2', text: '12.5%', value: 0.125, unit: '%', measure: '完成' },
  ],
  relations: [
    { id: 'r1', kind: 'ATTENDED', from: 'p1', to: 'e1', props: { role: 'lead' }, statements: 1, first: '2031-05-06' },
    { id: 'r2', kind: 'HOLDS_POSITION', from: 'p1', to: 'p2', props: { title: '市长' }, statements: 1 },
    { id: 'r3', kind: 'HAS_FIGURE', from: 'j1', to: 'f1', props: {}, statements: 1 },
    { id: 'r4', kind: 'HAS_FIGURE', from: 'j1', to: 'f2', props: {}, statements: 1 },
    { id: 'r5', kind: 'WROTE', from: 'p1', to: article.id, props: { role: 'reporter' }, statements: 1 },
  ],
}

export const nothing: Graph = {
  pages: [],
  articles: [],
  mentions: [],
  statements: [],
  unrelated: [],
  entities: [],
  figures: [],
  relations: [],
}
