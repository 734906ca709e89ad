// Events of invented articles: what each reports, when, and what else it names.
import { describe, expect, test } from 'vitest'
import { findEvents } from '../src/extract/events.ts'
import type { Found } from '../src/extract/types.ts'
import { reading } from './marked.ts'

/** The events of an article, one line for each: rule, date, status, names. */
function eventsOf(marked: string, published?: string): string[] {
  const { article, found } = reading(marked, { city: '江城市' }, published)
  const byKey = new Map<string, Found>()
  for (const f of findEvents(article, found)) if (!byKey.has(f.key ?? '')) byKey.set(f.key ?? '', f)
  return [...byKey.values()].map(f =>
    [f.rule.slice(6), f.date ?? '-', f.status, [f.name, ...f.aliases].join(' | ')].join(' '),
  )
}

const rows: [string, string, string[]][] = [
  [
    'a meeting of a body',
    'title: 【Person:林远】主持召开市政府八届三次全体会议\n本报讯（记者【Person:周小满】）【Organization:市政府】八届三次全体会议于5月5日举行。',
    ['topic 2024-05-05 held 市政府八届三次全体会议 | 林远主持召开市政府八届三次全体会议'],
  ],
  [
    'an inspection in the headline',
    'title: 【Person:林远】调研春耕备耕工作\n5月5日，市长【Person:林远】深入【Place:柳河镇】，就春耕备耕工作进行调研。',
    ['topic 2024-05-05 held 林远调研春耕备耕工作 | 林远深入柳河镇就春耕备耕工作进行调研 | 林远调研春耕备耕'],
  ],
  [
    'a ceremony that two bodies hold',
    '昨日，【Organization:江风集团】与【Organization:白溪公司】举行了签约仪式。',
    ['topic 2024-05-05 held 江风集团与白溪公司签约仪式'],
  ],
  [
    'a quoted name is taken whole',
    '5月4日，“江城市特色产业推介会暨项目签约仪式”在【Place:江风饭店】举行。',
    ['topic 2024-05-04 held “江城市特色产业推介会暨项目签约仪式”'],
  ],
  [
    'an occasion to come',
    'title: 第三届柳河桃花节将于5月10日开幕\n第三届柳河桃花节将于5月10日开幕。',
    ['topic 2024-05-10 planned 第三届柳河桃花节 | 第三届柳河桃花节将于5月10日开幕'],
  ],
  ['an occasion called off', '原定5月3日举行的柳河登山大赛因故取消。', ['topic 2024-05-03 cancelled 柳河登山大赛']],
  [
    'the items of a festival are events of their own',
    'title: 第三届柳河桃花节开幕\n5月3日，第三届柳河桃花节开幕。\n抢花炮比赛看的是力量，篝火晚会点燃激情。',
    [
      'topic 2024-05-03 held 第三届柳河桃花节 | 第三届柳河桃花节开幕',
      'told 2024-05-03 held 抢花炮比赛',
      'told 2024-05-03 held 篝火晚会',
    ],
  ],
  [
    'congresses that are only referred to have no day here',
    'title: 【Person:林远】调研春耕工作\n5月5日，【Person:林远】到【Place:柳河镇】调研春耕工作。\n他要求，贯彻落实中央农村工作会议精神。',
    ['topic 2024-05-05 held 林远调研春耕工作 | 林远到柳河镇调研春耕工作', 'named - held 中央农村工作会议'],
  ],
  [
    'what an official did, however the headline puts it',
    'title: 【Person:林远】为环卫工人送清凉\n5月5日，市委副书记【Person:林远】来到环卫工人中间，送上绿豆汤。',
    ['topic 2024-05-05 held 林远为环卫工人送清凉 | 市委副书记林远来到环卫工人中间'],
  ],
  [
    'in a feature, an official who came to see on a day',
    'title: 收粮车排到了村口\n【Place:柳河村】的粮库前排起长队。\n车一辆接着一辆。\n从早到晚没有停过。\n5月2日下午，县长【Person:林远】来到【Place:柳河村】，检查夏粮收购。\n5月3日，种粮户【Person:周小满】来到【Place:柳河村】，走访亲友。',
    ['told 2024-05-02 held 林远来到柳河村检查夏粮收购'],
  ],
  [
    'a day of its own for each of two in a sentence',
    '5月3日，第三届柳河桃花节开幕。\n5月4日，插秧比赛在【Place:柳河村】开赛；5月5日，登山大赛在【Place:桥东村】开赛。',
    ['topic 2024-05-03 held 第三届柳河桃花节', 'told 2024-05-04 held 插秧比赛', 'told 2024-05-05 held 登山大赛'],
  ],
  [
    'after 暨 a list may stand',
    '5月4日，“绿满江城”植树活动暨青年林、巾帼林揭牌仪式在【Place:柳河镇】举行。',
    ['topic 2024-05-04 held “绿满江城”植树活动暨青年林、巾帼林揭牌仪式'],
  ],
  [
    'an edition makes an occasion of any gathering',
    '5月4日，第九届白溪酸汤会在【Place:柳河村】开场。',
    ['topic 2024-05-04 held 第九届白溪酸汤会'],
  ],
  [
    'a press conference and the festival that it is about',
    '昨日，第三届柳河桃花节新闻发布会召开。\n本届桃花节有十项活动。',
    ['topic 2024-05-05 held 第三届柳河桃花节新闻发布会', 'told - held 第三届柳河桃花节'],
  ],
  [
    'a body that acts on a day, whatever the verb',
    'title: 红十字会送来过冬的棉被\n5月4日，【Organization:江城市红十字会】为柳河小学送来200床棉被。',
    ['topic 2024-05-04 held 红十字会送来过冬的棉被 | 江城市红十字会为柳河小学送来200床棉被'],
  ],
  [
    'what is measured, published or granted is none',
    'title: 去年出口增长一成\n5月4日，【Organization:江城海关】公布，全市出口同比增长12%。',
    [],
  ],
  [
    'a ceremony by its noun alone is what the headline reports',
    'title: 白溪港迎来首班客轮\n5月4日8时，首班客轮驶离白溪港。\n首航仪式由副市长【Person:林远】主持。',
    ['topic 2024-05-04 held 白溪港迎来首班客轮 | 首班客轮驶离白溪港 | 首航仪式'],
  ],
  [
    'the opening of a festival and a meeting after it are occurrences of their own',
    'title: 第三届柳河桃花节开幕\n5月3日，第三届柳河桃花节开幕。\n开幕式在【Place:柳河广场】举行。随后，双方召开座谈会。',
    [
      'topic 2024-05-03 held 第三届柳河桃花节 | 第三届柳河桃花节开幕',
      'told 2024-05-03 held 第三届柳河桃花节开幕式 | 开幕式',
      'told 2024-05-03 held 双方座谈会 | 座谈会',
    ],
  ],
  [
    'each item of a programme on its day',
    '5月3日，第三届柳河桃花节开幕。\n4日是插秧比赛，5日的“花海”音乐会在【Place:桥东村】举行；“亲子夜跑”因大雨取消。',
    [
      'topic 2024-05-03 held 第三届柳河桃花节',
      'told 2024-05-04 held 插秧比赛',
      'told 2024-05-05 held “花海”音乐会',
      'told 2024-05-05 cancelled “亲子夜跑”',
    ],
  ],
  [
    'a final and its contest',
    '5月3日，第二届“柳河杯”篮球赛总决赛在【Place:柳河镇】打响。',
    ['topic 2024-05-03 held 第二届“柳河杯”篮球赛总决赛', 'told - held 第二届“柳河杯”篮球赛'],
  ],
  [
    'two parties that sign beside the topic',
    'title: 棚里的春天\n走进【Place:柳河村】，大棚里暖意融融。\n种菜的人笑了。\n收菜的人也笑了。\n4月28日，【Organization:柳河合作社】与【Organization:江风集团】签订收购协议。',
    ['told 2024-04-28 held 柳河合作社与江风集团签约 | 柳河合作社与江风集团签订 | 收购协议签约 | 签订收购协议'],
  ],
  [
    'half-width marks',
    'title: 【Person:林远】调研春耕工作\n5月5日,市长【Person:林远】到【Place:柳河镇】调研春耕工作,察看大棚。',
    ['topic 2024-05-05 held 林远调研春耕工作 | 林远到柳河镇调研春耕工作'],
  ],
  [
    'every item of a programme, whatever its noun, and the day of one of them',
    'title: 第三届柳河桃花节开幕\n5月3日，第三届柳河桃花节开幕。\n现场将推出龙舟大赛、雪圈接龙、“花下”茶会3项活动，其中龙舟大赛定在5月12日。',
    [
      'topic 2024-05-03 held 第三届柳河桃花节 | 第三届柳河桃花节开幕',
      'told 2024-05-12 held 龙舟大赛',
      'told 2024-05-03 held 雪圈接龙',
      'told 2024-05-03 held “花下”茶会',
    ],
  ],
  [
    'what is offered otherwise is none',
    'title: 第三届柳河桃花节开幕\n5月3日，第三届柳河桃花节开幕。\n商家推出门票优惠、住宿补贴、接驳服务。',
    ['topic 2024-05-03 held 第三届柳河桃花节 | 第三届柳河桃花节开幕'],
  ],
  [
    'who comes and talks, at the end of a feature',
    'title: 棚里的春天\n走进【Place:柳河村】，大棚里暖意融融。\n种菜的人笑了。\n收菜的人也笑了。\n采访结束时，县委书记【Person:林远】带着农业局的人赶到园区，和客商【Person:周小满】谈冷库项目。\n五年前，第一书记【Person:周济川】来到【Place:柳河村】驻村，帮村里修路。',
    ['told - held 林远带着农业局的人赶到园区和客商周小满谈冷库项目 | 林远赶到园区和客商周小满谈冷库项目'],
  ],
  [
    'the day before, the one spoken of before, and another tour of the day',
    'title: 【Person:林远】检查节日市场\n5月3日，市委书记【Person:林远】到【Place:柳河区】检查节日市场。\n同日，市长【Person:周济川】到【Place:白溪镇】检查粮库。',
    [
      'topic 2024-05-03 held 林远检查节日市场 | 林远到柳河区检查节日市场',
      'told 2024-05-03 held 周济川到白溪镇检查粮库',
    ],
  ],
  [
    'a visit on the eve',
    '5月4日，柳河茶叶推介会在【Place:江风饭店】举行，县委书记【Person:林远】出席。\n推介会前一天，【Person:林远】走访了【Organization:江风集团】。',
    ['topic 2024-05-04 held 柳河茶叶推介会', 'told 2024-05-03 held 林远走访了江风集团'],
  ],
  [
    'a talk by its speaker',
    '第九届白溪书市将于5月16日举行。17日下午，作家【Person:林远】应邀做客“江湖讲坛”。',
    ['topic 2024-05-16 planned 第九届白溪书市', 'told 2024-05-17 held 林远做客“江湖讲坛”'],
  ],
  [
    'a final and its contest on a day of its own',
    '5月3日，第八届白溪青少年足球锦标赛U15组决赛在【Place:柳河镇】打响。\n本届锦标赛4月28日开赛。',
    ['topic 2024-05-03 held 第八届白溪青少年足球锦标赛U15组决赛', 'told 2024-04-28 held 第八届白溪青少年足球锦标赛'],
  ],
  ['a feature reports no event', 'title: 棚里的春天\n走进【Place:柳河村】，大棚里暖意融融。', []],
  [
    'a standing committee, a venue and a service are no occasions',
    '市人民代表大会常务委员会、会议中心和活动室都在这里。',
    [],
  ],
]

describe('findEvents', () => {
  test.each(rows)('%s', (_, marked, expected) => {
    expect(eventsOf(marked, '2024-05-06')).toEqual(expected)
  })

  test('two papers that word it differently give one key', () => {
    const keyOf = (marked: string) => {
      const { article, found } = reading(marked)
      return findEvents(article, found)[0]?.key
    }
    const daily = 'title: 【Person:林远】调研就业工作\n5月5日，【Person:林远】就就业工作进行调研。'
    const evening =
      'title: 【Person:林远】赴【Place:柳河区】考察就业\n昨日，【Person:林远】赴【Place:柳河区】考察就业。'
    expect(keyOf(daily)).toBe('2024-05-05|调研')
    expect(keyOf(evening)).toBe(keyOf(daily))
  })

  test('time grows with the text, whatever it is', () => {
    const begun = performance.now()
    for (const text of ['会议、'.repeat(15_000), '“'.repeat(50_000), '第三届'.repeat(15_000), '节'.repeat(50_000)]) {
      const { article, found } = reading(text)
      findEvents(article, found)
    }
    expect(performance.now() - begun).toBeLessThan(8000)
  })
})
