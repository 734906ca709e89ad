// One occasion in several papers, and occasions that only look alike: pages as they are printed, read and resolved together.
import { describe, expect, it } from 'vitest'
import type { Graph, Page } from '../schema/model.ts'
import { graphOf } from '../src/pipeline.ts'

/** A page of a paper of 13 May 2031; articles by headline and text. */
function page(source: string, publication: string, ...articles: [string, string][]): Page {
  const text = [
    `${publication}　2031年5月13日 星期二　第01版　要闻`,
    ...articles.map(([title, body]) => `${title}\n\n　　${body}`),
  ].join('\n\n')
  return { source, text, hash: source, published: '2031-05-13', publication }
}

/** The sources of each event, entity by entity. */
const eventsOf = (graph: Graph) => sourcesOf(graph, 'Event')
function sourcesOf({ entities, mentions }: Graph, kind: string, name = ''): string[] {
  return entities
    .filter(e => e.kind === kind && (!name || e.name === name))
    .map(e => mentions.flatMap(m => (m.entity === e.id ? [m.article.split('#')[0] ?? ''] : [])))
    .map(of => [...new Set(of)].sort().join(' '))
    .sort()
}

const visit = (leader: string, matter: string, where: string): [string, string] => [
  `${leader}调研${matter}工作`,
  `本报讯（记者 白朗）5月12日，${where}市委副书记、市长${leader}到白榆县石桥镇调研${matter}工作。${leader}先后来到石桥中学和青杨村，实地察看项目进度。${leader}强调，要抓好落实。`,
]

const rows: [string, Page[], string[]][] = [
  [
    'a visit that the province’s paper tells beside news of another city is that of the city’s paper',
    [
      page('province', '云岭日报', visit('林澄远', '水利', '岚川'), [
        '青禾市花灯展开幕',
        '本报讯（记者 白朗）5月12日，青禾市花灯展在青禾市人民广场开幕。青禾市副市长周济川出席。青禾市青禾湖边人来人往。',
      ]),
      page('city', '岚川日报', visit('林澄远', '水利', '')),
    ],
    ['city province', 'province'],
  ],
  [
    'two leaders who look at one matter on one day are on two visits',
    [page('a', '岚川日报', visit('林澄远', '水利', '')), page('b', '岚川晚报', visit('顾怀舟', '水利', ''))],
    ['a', 'b'],
  ],
  [
    'so are leaders of two cities on one page',
    [page('a', '云岭日报', visit('林澄远', '水利', '岚川'), visit('顾怀舟', '水利', '青禾'))],
    ['a', 'a'],
  ],
  [
    'one leader who looks at two matters in two reports of one page is on two visits',
    [
      page('a', '岚川日报', visit('林澄远', '水利', ''), [
        '林澄远调研教育工作',
        '本报讯（记者 白朗）5月12日，市委副书记、市长林澄远到东湖区调研教育工作。林澄远先后来到东湖中学和东湖小学，与师生交谈。',
      ]),
    ],
    ['a', 'a'],
  ],
  [
    'the city’s own meeting is that of the paper that calls it by the city',
    [
      page('city', '岚川日报', [
        '全市林业工作会议召开',
        '本报讯（记者 白朗）5月12日，全市林业工作会议召开。市委书记顾怀舟出席会议并讲话，市长林澄远主持会议。',
      ]),
      page('province', '云岭日报', [
        '岚川市林业工作会议召开',
        '本报讯（记者 白朗）5月12日，岚川市林业工作会议召开。岚川市委书记顾怀舟出席会议并讲话，岚川市市长林澄远主持会议。',
      ]),
      page('other', '青禾日报', [
        '全市林业工作会议召开',
        '本报讯（记者 白朗）5月12日，全市林业工作会议召开。市委书记周济川出席会议并讲话，市长孟遥舟主持会议。',
      ]),
    ],
    ['city province', 'other'],
  ],
]

describe('events across papers', () => {
  it.each(rows)('%s', (_, pages, expected) => {
    expect(eventsOf(graphOf(pages))).toEqual(expected)
    expect(graphOf([...pages].reverse())).toEqual(graphOf(pages))
  })

  it('takes the reporter of a reprint for the one of the paper that signs it', () => {
    const body = '岚川日报讯（记者 白朗）5月12日，岚川市图书馆新馆开馆。'
    const pages = [
      page('daily', '岚川日报', ['图书馆新馆开馆', body]),
      page('evening', '岚川晚报', ['新馆开馆', body]),
      page('own', '岚川晚报', ['公园开园', '本报讯（记者 白朗）5月12日，岚川市东湖公园开园。']),
    ]
    expect(sourcesOf(graphOf(pages), 'Person', '白朗')).toEqual(['daily evening', 'own'])
  })
})
