import { describe, expect, it } from 'vitest'
import type { Article } from '../schema/model.ts'
import { officesOf } from '../src/extract/names/offices.ts'
import { findNames } from '../src/extract/names.ts'
import type { Locale } from '../src/extract/types.ts'
import { provinces } from './provinces.ts'

const articleOf = (text: string): Article => ({
  id: 'page.txt#1',
  page: 'page.txt',
  title: '',
  kicker: '',
  subtitles: [],
  text,
  blocks: [{ role: 'paragraph', start: 0, end: text.length }],
  runs: [],
})

const here: Locale = { province: '湖北省', city: '荆门市' }
const letters = { Person: '人', Place: '地', Organization: '机' } as const

/** Names of a sentence as 人:何卫东 or 机:中共荆门市委员会, each once, without those that lie inside others. */
function namesOf(text: string, locale: Locale = here): string[] {
  const found = findNames([articleOf(text)], locale)[0] ?? []
  return [...new Set(found.filter(f => !f.inner).map(f => `${letters[f.kind as keyof typeof letters]}:${f.name}`))]
}

const cases: [what: string, rows: [sentence: string, names: string][]][] = [
  [
    'titles before names',
    [
      ['市委副书记、市长何卫东深入企业调研。', '机:中共荆门市委员会 机:荆门市人民政府 人:何卫东'],
      ['县委书记郎小平出席会议。', '机:县委 人:郎小平'],
      ['副市长卫青说，今年的任务很重。', '机:荆门市人民政府 人:卫青'],
      ['市委书记高度重视这项工作。', '机:中共荆门市委员会'],
      ['市委宣传部部长、统战部部长蒲小青致辞。', '机:中共荆门市委宣传部 机:中共荆门市委统战部 人:蒲小青'],
      ['湖南省岳阳市委书记廖长河、市长尤敏来访。', '地:湖南省 机:中共岳阳市委员会 人:廖长河 机:岳阳市人民政府 人:尤敏'],
    ],
  ],
  [
    'lists of names',
    [
      [
        '市政协副主席苗青山、岳立、那日苏、谷雨生出席。',
        '机:中国人民政治协商会议荆门市委员会 人:苗青山 人:岳立 人:那日苏 人:谷雨生',
      ],
      ['徐小虎、侯大山、衣春来、郗文远等代表发言。', '人:徐小虎 人:侯大山 人:衣春来 人:郗文远'],
      ['苹果、香蕉、黄瓜、白菜摆满了货架。', ''],
      ['副市长岳志和、易小舟、柳春和、晏海出席。', '机:荆门市人民政府 人:岳志和 人:易小舟 人:柳春和 人:晏海'],
    ],
  ],
  [
    'bylines and credits',
    [
      ['本报讯（记者 高远 通讯员 苏 明 文晓丽）天气转暖。', '人:高远 人:苏明 人:文晓丽'],
      ['活动现场。 本报记者 罗一鹏 摄', '人:罗一鹏'],
      ['本报讯 记者了解到，今年的收成不错。', ''],
      ['本报讯（记者 涂 原 黎向远）天气转暖。', '人:涂原 人:黎向远'],
    ],
  ],
  [
    'no names in prose',
    [
      ['坚持周调度、月通报，惠民政策件件落实，千帆竞发。', ''],
      ['项目建设风生水起，数据多跑路，群众少跑腿。', ''],
      ['各地各部门要抓好落实，人社部门要加强服务。', ''],
      ['金秋时节，绿水青山成了金山银山。', ''],
      ['“青蓝结对”工程实施，食安周里话食安。', ''],
      ['乡亲们过河赶街。', ''],
    ],
  ],
  [
    'units inside an organization',
    [
      [
        '省教育厅终身教育与社会教育处副处长区小明致辞。',
        '机:湖北省教育厅终身教育与社会教育处 机:湖北省教育厅 人:区小明',
      ],
      ['市中级人民法院少年法庭副庭长阴小月讲解。', '机:荆门市中级人民法院少年法庭 机:荆门市中级人民法院 人:阴小月'],
      ['市职业高级中学实训处主任翁小里获奖。', '机:荆门市职业高级中学实训处 机:荆门市职业高级中学 人:翁小里'],
      ['市教育局在会后处理来信，主任说要快。', '机:荆门市教育局'],
      ['柴湖镇退役军人服务站站长景小玉说。', '机:柴湖镇退役军人服务站 人:景小玉'],
      ['企业与市工业园区签订协议。', '地:荆门市工业园区'],
      ['市公安局刑侦支队破获一起案件。', '机:荆门市公安局刑侦支队 机:荆门市公安局'],
      ['市公安局江汀分局经侦大队联合企业宣传。', '机:荆门市公安局江汀分局经侦大队 机:荆门市公安局江汀分局'],
      ['市农业农村局种植业管理科开展培训。', '机:荆门市农业农村局种植业管理科 机:荆门市农业农村局'],
      [
        '市妇联权益部发出倡议，市水务集团党委响应。',
        '机:荆门市妇女联合会权益部 机:荆门市妇女联合会 机:中共荆门市水务集团委员会',
      ],
      [
        '市教育局查处违规办学多处，市公安局总部大楼亮灯，市科技局科技人员下乡。',
        '机:荆门市教育局 机:荆门市公安局 机:荆门市科学技术局',
      ],
    ],
  ],
  [
    'special committees, offices by their short names, branches of national bodies',
    [
      ['市政协提案委、市人大监察和司法委员会到会。', '机:荆门市政协提案委员会 机:荆门市人大监察和司法委员会'],
      [
        '市直机关工委、市安委办、市府办印发通知。',
        '机:中共荆门市委直属机关工作委员会 机:荆门市安全生产委员会办公室 机:荆门市人民政府办公室',
      ],
      [
        '市纪委监委通报，市工商联、科协响应。',
        '机:中共荆门市纪律检查委员会 机:荆门市监察委员会 机:荆门市工商业联合会 机:荆门市科学技术协会',
      ],
      ['市委宣传部、组织部召集会议。', '机:中共荆门市委宣传部 机:中共荆门市委组织部'],
      ['市农业农村、水利、气象三部门会商。', '机:荆门市农业农村局 机:荆门市水利局 机:荆门市气象局'],
      ['国家统计局荆门调查队、中国农业科学院棉麻研究所来人。', '机:国家统计局荆门调查队 机:中国农业科学院棉麻研究所'],
      ['荆门日报社、荆门军分区参加。', '机:荆门日报社 机:荆门军分区'],
      [
        '市政府驻北京联络处、市文明委、省安委会考核组来人。',
        '机:荆门市人民政府驻北京联络处 机:荆门市人民政府 机:荆门市精神文明建设指导委员会 机:湖北省安全生产委员会考核组 机:湖北省安全生产委员会',
      ],
      [
        '市第十届人民代表大会常务委员会任命，中央第一生态环境保护督察组督察。',
        '机:荆门市人民代表大会常务委员会 机:中央第一生态环境保护督察组',
      ],
      ['各区政府、全市法院、财政部门、市人大代表要抓好落实。', '地:荆门市 机:荆门市人民代表大会常务委员会'],
    ],
  ],
  [
    'where the name of an organization begins and what is none',
    [
      ['远禾健康同青川锦锂能源公司共建电站。', '机:青川锦锂能源公司'],
      ['县商务局联合云锦银行荆门分行开展活动。', '机:县商务局 机:云锦银行荆门分行'],
      ['他慰问了会员企业云锦集团。', '机:云锦集团'],
      ['两家航空公司和保险公司、物业公司都来了。', ''],
      ['眼下合作社用工比老厂少，草场折成股份，年产1万台机器人工厂投用。', ''],
      ['张正律师事务所与中国地质大学（武汉）结对。', '机:张正律师事务所 机:中国地质大学（武汉）'],
      ['大户牵头成立了丰禾水稻种植专业合作社，同济医院来义诊，三甲医院不远。', '机:丰禾水稻种植专业合作社 机:同济医院'],
      ['远川新材料总经理岳立说，“红姐”服装厂开工了。', '机:远川新材料 人:岳立 机:红姐服装厂'],
      [
        '从湖北省桂川研究院获悉，青禾铁路公司荆门车务段参加。',
        '机:湖北省桂川研究院 机:青禾铁路公司荆门车务段 机:青禾铁路公司',
      ],
      [
        '市工商联党组书记岳立出席，青禾集团桂川矿业有限公司签约。',
        '机:荆门市工商联党组 机:荆门市工商业联合会 人:岳立 机:青禾集团桂川矿业有限公司 机:青禾集团',
      ],
      [
        '湖北云锦电子科技股份有限公司（以下简称“云锦电子”）投产，云锦电子总经理岳立讲话。',
        '机:湖北云锦电子科技股份有限公司 人:岳立',
      ],
      ['新车走下远川汽车生产线，市城投公司、市一中派人来。', '机:远川汽车 机:荆门市城投公司 机:荆门市一中'],
      ['石柳村队战胜青山村队，村队伍、镇队员都在。', '机:石柳村队 机:青山村队'],
      ['市委常委会（扩大）会议召开。', '机:中共荆门市委员会'],
      ['荆门市桂川医院开诊，桂川医院院长岳立讲话。', '机:荆门市桂川医院 人:岳立'],
    ],
  ],
  [
    'bodies that lean on a name given before',
    [
      ['青湾镇党委书记何卫东说，镇政府投入三百万元。', '机:中共青湾镇委员会 人:何卫东 机:青湾镇人民政府'],
      [
        '记者走进石柳村，村委会主任苗青山、村党支部书记岳立都在。',
        '地:石柳村 机:石柳村村民委员会 人:苗青山 机:中共石柳村支部委员会 人:岳立',
      ],
      ['荆门市白云中学办学百年，校团委组织了义卖。', '机:荆门市白云中学 机:共青团荆门市白云中学委员会'],
      ['客商来到荆门化工园区，由园区管委会接待。', '地:荆门化工园区 机:荆门化工园区管理委员会'],
      ['各地村委会和管委会要抓好落实。', ''],
    ],
  ],
  [
    'names without a surname',
    [
      ['旗长哈斯巴根走访了牧民。', '机:旗政府 人:哈斯巴根'],
      ['村民艾力·买买提说，棉花丰收了。', '人:艾力·买买提'],
      ['“爱在江城·志愿有我”主题活动启动。', ''],
    ],
  ],
  [
    'chains of divisions',
    [
      ['记者来到湖北荆门市钟祥市柴湖镇前营村。', '地:湖北省 地:荆门市 地:钟祥市 地:柴湖镇 地:前营村'],
      ['冠军是肯尼亚选手，最抢手的是越南的百香果。', '地:肯尼亚 地:越南'],
      ['英国远山投资公司和俄罗斯歌舞团来访。', '机:英国远山投资公司 机:俄罗斯歌舞团'],
      ['铁佛山村的何小卫说，今年丰收了。', '地:铁佛山村 人:何小卫'],
      ['走进东宝区泉口街道海棠社区，花香扑面。', '地:东宝区 地:泉口街道 地:海棠社区'],
      ['该镇桦树村种起了木耳。', '地:桦树村'],
      ['农村面貌一新，马路宽了，社区居民乐了。', ''],
    ],
  ],
  [
    'roads, zones, venues, waters',
    [
      ['迎春大街、长坂路正在施工。', '地:迎春大街 地:长坂路'],
      ['荆门高新技术产业开发区、梅林工业园签约。', '地:荆门高新技术产业开发区 地:梅林工业园'],
      ['市民在鹿鸣广场跳舞。', '地:鹿鸣广场'],
      ['黑鱼河、龙湾水库水位上升。', '地:黑鱼河 地:龙湾水库'],
      ['在市美术馆举行。', '地:荆门市美术馆'],
      ['工业园区热火朝天，两岸的广场、公园里人来人往。', ''],
    ],
  ],
  [
    'bodies',
    [
      ['市公安局、市教育局联合举办活动。', '机:荆门市公安局 机:荆门市教育局'],
      ['市发改、工信、应急等部门参加。', '机:荆门市发展和改革委员会 机:荆门市工业和信息化局 机:荆门市应急管理局'],
      ['团市委、市妇联、市工商联主办。', '机:共青团荆门市委员会 机:荆门市妇女联合会 机:荆门市工商业联合会'],
      ['省委、省政府作出部署，党中央高度重视。', '机:中共湖北省委员会 机:湖北省人民政府 机:中国共产党中央委员会'],
      ['民盟市委、政协荆门市第九届委员会提出建议。', '机:中国民主同盟荆门市委员会 机:中国人民政治协商会议荆门市委员会'],
      ['省人社部门负责人介绍情况。', '机:湖北省人力资源和社会保障厅'],
      ['城市委托第三方评估，社区委员会改选。', ''],
    ],
  ],
  [
    'schools, companies, associations',
    [
      ['市第二中学、实验小学的学生走进警营。', '机:荆门市第二中学 机:荆门市实验小学'],
      ['远山锂创（荆门）新能源科技有限公司投产。', '机:远山锂创（荆门）新能源科技有限公司'],
      ['考察了云岭制药、青禾种业等企业。', '机:云岭制药 机:青禾种业'],
      ['江汉师范大学与荆门市摄影家协会签约。', '机:江汉师范大学 机:荆门市摄影家协会'],
      ['这家公司与高校、医院、银行合作。', ''],
    ],
  ],
  [
    'zones by their short name alone, when the text comes back to them',
    [
      ['经开区把项目放在首位。走进经开区，厂房林立。', '地:经开区'],
      ['岭开区组建专班，岭开区的手续当天办结。', '地:岭开区'],
      ['各地要办好高新区。', ''],
      ['离开区里的人不少，离开区里时都说好。', ''],
    ],
  ],
  [
    'own division',
    [
      ['我市召开会议，全省各地代表参加。', '地:荆门市 地:湖北省'],
      ['习近平总书记作出重要指示。', '机:中国共产党中央委员会 人:习近平'],
    ],
  ],
]

describe.each(cases)('%s', (_what, rows) => {
  it.each(rows)('%s', (sentence, names) => {
    expect(namesOf(sentence).sort()).toEqual(names.split(' ').filter(Boolean).sort())
  })
})

describe.each(provinces)('a paper of %s', (where, rows) => {
  const [province = '', city, county] = where.split(' ')
  const locale = { province, ...(city ? { city } : {}), ...(county ? { county } : {}) }
  it.each(rows)('%s', (sentence, names) => {
    expect(namesOf(sentence, locale).sort()).toEqual(names.split(' ').filter(Boolean).sort())
  })
})

describe('short forms', () => {
  it('carry the full name that the page has given', () => {
    const text = '湖北信河轴承有限公司董事长崔巍山致辞。信河轴承今年扩产。他毕业于荆门市云岭中学，云岭中学今年百岁。'
    expect(namesOf(text)).toEqual(['机:湖北信河轴承有限公司', '人:崔巍山', '机:荆门市云岭中学'])
  })
})

describe('divisions that no list has', () => {
  it('are read off the masthead and the text', () => {
    const text = '澜州市委副书记卫青石来到汐川县。澜州市人大常委会主任苗岳、汐川县委书记廖长河陪同。'
    const names =
      '机:中共澜州市委员会 人:卫青石 地:汐川县 机:澜州市人民代表大会常务委员会 人:苗岳 机:中共汐川县委员会 人:廖长河'
    expect(namesOf(text, { city: '澜州市' })).toEqual(names.split(' '))
  })
  it('leave ordinary words alone', () => {
    expect(namesOf('园区、社区和小区都在变，全市民众走进农贸市场，各县区比学赶超。', {})).toEqual([])
  })
})

describe('names found once are found all over the page', () => {
  it('carries a name from one article to another', () => {
    const pages = [articleOf('副市长卫青石出席。'), articleOf('随后，卫青石深入工地。')]
    const [, second] = findNames(pages, here)
    expect(second?.map(f => f.name)).toEqual(['卫青石'])
  })
  it('keeps each span on its words', () => {
    const text = '市委副书记、市长何卫东来到市第二中学。'
    for (const f of findNames([articleOf(text)], here)[0] ?? []) {
      expect(f.start).toBeLessThan(f.end)
      expect(f.end).toBeLessThanOrEqual(text.length)
    }
  })
})

describe('offices', () => {
  const officesIn = (text: string, name: string, locale: Locale = here) => {
    const article = articleOf(text)
    const found = findNames([article], locale)[0] ?? []
    const person = found.find(f => f.kind === 'Person' && f.name === name)
    return person ? officesOf({ article, locale, found }, person).map(o => `${o.title}@${o.body.name}`) : []
  }
  it.each([
    ['市委副书记、市长何卫东深入企业。', '何卫东', '市委副书记@中共荆门市委员会 市长@荆门市人民政府'],
    [
      '市政协党组副书记、副主席苗青山出席。',
      '苗青山',
      '市政协党组副书记@荆门市政协党组 副主席@中国人民政治协商会议荆门市委员会',
    ],
    ['云岭制药有限公司董事长、总经理柯远说。', '柯远', '董事长@云岭制药有限公司 总经理@云岭制药有限公司'],
    ['市政协副主席苗青山、岳立出席。', '岳立', '市政协副主席@中国人民政治协商会议荆门市委员会'],
    ['前营村第一书记马小鹏介绍。', '马小鹏', '第一书记@前营村'],
  ])('%s %s', (sentence, name, offices) => {
    expect(officesIn(sentence, name)).toEqual(offices.split(' '))
  })
})

describe('bounds', () => {
  const spent = (text: string) => {
    const begun = process.cpuUsage()
    findNames([articleOf(text)], here)
    return process.cpuUsage(begun).user / 1000
  }
  const sentence = '市委副书记、市长何卫东来到钟祥市柴湖镇前营村，看望种粮大户周德福。'
  it.each(['、', '“', '王', '村', '·', '（', '市委副书记、', '甲乙、', '张三丰、', '澜州市', '“山茶红”', sentence])(
    'four times as many %s take about four times as long',
    piece => {
      spent(sentence.repeat(40))
      const size = Math.ceil(25_000 / piece.length)
      const [short, long] = [spent(piece.repeat(size)), spent(piece.repeat(4 * size))]
      // A square would be sixteen; the floor keeps the noise of a few milliseconds out.
      expect(long / Math.max(short, 60)).toBeLessThan(9)
    },
    60_000,
  )
})
