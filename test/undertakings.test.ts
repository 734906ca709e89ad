// Programs and projects: sentences in invented names → what is found in them, each construction beside its opposite.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findUndertakings } from '../src/extract/undertakings/index.ts'
import { reconciled } from '../src/extract/undertakings/settle.ts'
import { reading } from './marked.ts'

/** `Program:name` and `Project:name` of a marked text, in order. */
function named(marked: string): string[] {
  const { article, found, locale } = reading(marked)
  return findUndertakings(article, found, locale).map(f => `${f.kind}:${f.name}`)
}

const rows: [construction: string, marked: string, expected: string[]][] = [
  ['a quotation with its head', '【Place:江城市】开展“江城留才”行动。', ['Program:“江城留才”行动']],
  ['words before the quotation', '全区推行农村养老“五助”服务。', ['Program:农村养老“五助”服务']],
  ['words after it', '实施“一村一策”联户机制，成效明显。', ['Program:“一村一策”联户机制']],
  ['a head inside the quotation', '打造“银发驿站”，方便老人。', ['Program:“银发驿站”']],
  ['a verb of founding and no head', '面向新生推出“学子卡”，可免费乘车。', ['Program:“学子卡”']],
  ['a list with one head', '开展“春暖月”“秋收帮”等品牌活动。', ['Program:“春暖月”', 'Program:“秋收帮”']],
  [
    'a list with one head and a plain item',
    '“三下一访”“山村教师”、江岸志愿者等项目敞开大门。',
    ['Program:“三下一访”', 'Program:“山村教师”'],
  ],
  ['the program of an occasion', '“圆梦江城”行动捐赠仪式举行。', ['Program:“圆梦江城”行动']],
  ['the whole of a part', '同时也是我省“绿电三江”的一项重点工程。', ['Program:“绿电三江”']],
  [
    'a plan of a quoted program beside it',
    '“绿电三江”工程启动，“绿电三江”发展规划编制完成。',
    ['Program:“绿电三江”工程', 'Program:“绿电三江”发展规划'],
  ],
  ['metaphors are nothing', '就业是社会的“压舱石”，要打通“最后一公里”。', []],
  ['metaphors under a verb of founding', '出台“组合拳”，跑出“加速度”。', []],
  ['speech is nothing', '“日子越过越好了。”老人说。', []],
  ['an occasion is an event', '“江风”读书会宣讲会5月6日举行。', []],
  ['a dated session is an event', '5月6日，“江风送暖”主题活动举行。', []],
  ['小…大…', '充分发挥“小窗口”大作用。', []],
  ['what is no head goes on', '配备“手把手”项目经理。', []],
  ['a bare verb before it', '提升“暖心小屋”活跃度。', ['Program:“暖心小屋”']],
  ['a plan without quotes', '全省实施农民收入倍增计划。', ['Program:农民收入倍增计划']],
  ['a campaign', '打响河道清淤和垃圾清运攻坚战。', ['Program:河道清淤和垃圾清运攻坚战']],
  ['a weak ending under its verb', '【Place:江城市】2031年助残暖阳行动正式启动。', ['Program:助残暖阳行动']],
  [
    'works that are proclaimed',
    '一是结对帮困工程。二是金秋圆梦工程。',
    ['Program:结对帮困工程', 'Program:金秋圆梦工程'],
  ],
  ['what is signed is one thing', '两家签订核桃深加工项目投资协议。', ['Project:核桃深加工项目']],
  ['one name with 与 inside', '将合资建设海外维修与展示中心项目。', ['Project:海外维修与展示中心项目']],
  ['what will be built anew', '公司要新建30万吨再生铝项目。', ['Project:30万吨再生铝项目']],
  ['where works begin is no project', '加工项目在【Place:白溪生物产业园】破土动工。', []],
  [
    'paid for in the clause before',
    '【Organization:江风电子公司】投资2亿元，在【Place:白溪开发区】建设智能耳机基地。',
    ['Project:智能耳机基地'],
  ],
  ['a census', '要把第三次全国文物普查做细。', ['Program:第三次全国文物普查']],
  ['a census has takers', '第三次全国文物普查员上岗。', []],
  ['what shall go on', '非遗手工技艺传承工程要往深里走。', ['Program:非遗手工技艺传承工程']],
  ['a class that is opened', '学院专门开了“江风班”，首届招生30人。', ['Program:“江风班”']],
  ['what is opened in a figure of speech', '一路开了“绿灯”，很快办妥。', []],
  ['thanks to a body', '这得益于【Organization:江城儿童医院】的“周末专车”。', ['Program:“周末专车”']],
  ['since it began', '“百人进百村”活动开展以来，走访320户。', ['Program:“百人进百村”活动']],
  ['what one company builds', '江风农业公司在此投资建设的智能温室项目投用。', ['Project:智能温室项目']],
  ['a class of projects', '全县的智能温室项目增多。', []],
  ['a trial', '全县推开“田地托管”试点，农户省心。', ['Program:“田地托管”试点']],
  ['a part in brackets', '青岚河水环境治理（二期）工程完工。', ['Project:青岚河水环境治理（二期）工程']],
  ['a stage of what is quoted', '“智慧水务”一期项目验收。', ['Project:“智慧水务”一期项目']],
  ['at its site', '在万头生猪养殖基地建设现场，塔吊转动。', ['Project:万头生猪养殖基地']],
  [
    'how much it handles',
    '【Place:白溪市】计划投资3亿元，新建日处理5万吨的青岚污水处理厂。',
    ['Project:青岚污水处理厂'],
  ],
  ['kept up', '学校把“每周一练”坚持了下来。', ['Program:“每周一练”']],
  ['whose it is stands before', '借【Organization:县文旅局】“清水庭院”改造的机会。', ['Program:“清水庭院”改造']],
  ['a service under its verb', '全县深入推进乡村医师组团服务。', ['Program:乡村医师组团服务']],
  ['a brand', '跑得快的是“清水湾虾稻米”的牌子。', ['Program:“清水湾虾稻米”']],
  ['a sign on the door', '门口挂着“清水湾虾稻米社”的牌子。', []],
  ['an unnamed action', '用实际行动支持家乡建设。', []],
  ['an unnamed plan', '全年招聘计划面向毕业生。', []],
  ['an unnamed mechanism', '这种精准化服务机制受到欢迎。', []],
  [
    'a set after its items',
    '推进“甲子”援助行动、“乙丑”扶持行动等九大行动30条具体措施。',
    ['Program:“甲子”援助行动', 'Program:“乙丑”扶持行动', 'Program:九大行动30条措施'],
  ],
  ['a set without items', '三大主导产业齐头并进。', []],
  [
    'a document',
    '印发《关于做好毕业生就业工作的若干措施》。《若干措施》提出八项任务。',
    ['Program:关于做好毕业生就业工作的若干措施', 'Program:关于做好毕业生就业工作的若干措施'],
  ],
  ['a book', '读了《江风往事》和《白溪志》。', []],
  [
    'company, capacity, product',
    '【Organization:江风公司】年产8万平方米板材项目投产。',
    ['Project:江风公司年产8万平方米板材项目'],
  ],
  ['an unknown company', '洽谈推进青岚新材海绵钛项目。', ['Project:青岚新材海绵钛项目']],
  ['money before it', '签约总投资62亿元的白溪风光制氢项目。', ['Project:白溪风光制氢项目']],
  ['a stage in brackets', '稻壳综合利用产业园（一期）项目创下新速度。', ['Project:稻壳综合利用产业园（一期）项目']],
  ['a road in brackets', '【Place:迎风大街】（东湖路—南山路）项目已开工。', ['Project:迎风大街（东湖路—南山路）项目']],
  [
    'a list with one head for all',
    '长乐路（东湖路—红星路）、园区管架及管线等项目将开工。',
    ['Project:长乐路（东湖路—红星路）项目', 'Project:园区管架及管线项目'],
  ],
  [
    'a list with money between',
    '签约总投资62亿元青岚复合肥一体化、总投资5亿元8万千瓦风力发电等项目8个。',
    ['Project:青岚复合肥一体化项目', 'Project:8万千瓦风力发电项目'],
  ],
  ['a list with a count', '【Place:青岚产业园】等10个项目集中开工。', ['Project:青岚产业园项目']],
  [
    'a list without 等',
    '江风木业加工、白溪食品包装项目举行奠基仪式。',
    ['Project:江风木业加工项目', 'Project:白溪食品包装项目'],
  ],
  ['works that are built', '柳河镇石家坝河堤建设工程完工。', ['Project:柳河镇石家坝河堤建设工程']],
  ['a railway under its verb', '加快江白高铁建设。', ['Project:江白高铁']],
  ['a railway by the way', '江白高铁上的一次邂逅。', []],
  ['what has a part', '白溪运河是北部江海新通道的骨干工程。', ['Program:北部江海新通道']],
  ['unnamed projects', '全年计划开复工500万元以上项目23个。', []],
  ['unnamed big projects', '一批重大项目、民生工程加快推进。', []],
  ['a district with a class', '【Place:白溪市】重点产业项目集中开工。', []],
  ['said of a project', '是园区首个建成的稻壳转化利用项目。', []],
  ['the word goes on', '土木工程师和项目经理到场。', []],
  ['a demonstrative', '该项目总投资5亿元。', []],
  ['a verb before it', '三路出发看项目。', []],
  ['built by an investor', '由【Organization:云岭纺织公司】投资的智能印染车间满岗。', ['Project:智能印染车间']],
  ['built by a giver', '校友捐建的明理楼同时奠基，面积5000平方米。', ['Project:明理楼']],
  ['laid', '当天，星港大剧院正式开工。', ['Project:星港大剧院']],
  ['joined', '青鹿坪特大桥合龙。', ['Project:青鹿坪特大桥']],
  ['built without a head', '总投资30亿元的中原陶瓷物流港选址【Place:石桥镇】。', ['Project:中原陶瓷物流港']],
  ['a stage at its end', '投资8亿元建设的城北净水厂二期动工。', ['Project:城北净水厂二期']],
  ['a stretch of road', '【Organization:海川交投集团】承建的环湖路北段年底通车。', ['Project:环湖路北段']],
  [
    'things that are done in a list',
    '要办好“暖屋工程”、长林路跨铁路立交桥等12件实事。',
    ['Program:“暖屋工程”', 'Project:长林路跨铁路立交桥'],
  ],
  [
    'a quoted building is a project',
    '【Organization:海川集团】承建的“海防同心”教育馆项目动工。',
    ['Project:“海防同心”教育馆项目'],
  ],
  ['a quoted set is a program', '申报“江岸志愿者”项目。', ['Program:“江岸志愿者”项目']],
  ['what a thing is the core of', '这套设备是青云陶瓷窑炉改造项目的核心。', ['Project:青云陶瓷窑炉改造项目']],
  ['a site', '年产12万吨碳酸锂项目落户【Place:清源开发区】。', ['Project:年产12万吨碳酸锂项目']],
  ['a company’s', '【Organization:恒岳科技】的固态电池项目正在试产。', ['Project:固态电池项目']],
  ['an unnamed class that is built', '村里新建的文化广场和卫生厕所投用。', []],
  ['a class of buildings', '全市新建改建农村公路，一批学校动工。', []],
  ['a speaker for a project', '【Organization:江风公司】代表项目单位表态。', []],
  ['an agreement', '两校签订共建“拔尖班”的协议。', ['Program:“拔尖班”']],
  ['what it is called', '另一样叫“非遗进校园”，由文化馆牵头。', ['Program:“非遗进校园”']],
  ['a train', '“湘品号”农产品班列首发。', ['Program:“湘品号”农产品班列']],
  ['an application', '“惠渔通”是【Organization:省农业农村厅】推出的手机应用。', ['Program:“惠渔通”']],
  ['a plan named by the number of its articles', '出台“稳岗十条”，惠及企业。', ['Program:“稳岗十条”']],
  ['under a verb with words between', '在全县启动了“清风护苗”专项整治。', ['Program:“清风护苗”专项整治']],
  ['a campaign of three years', '实施城区内涝治理三年攻坚行动。', ['Program:城区内涝治理三年攻坚行动']],
  ['money for a program', '村里争取到“和美乡路”奖补资金。', ['Program:“和美乡路”']],
  ['of a part of a body', '同时推进的是学院东湖校区的海洋装备实训基地项目。', ['Project:海洋装备实训基地项目']],
  ['a plant by its money', '去年，总投资880万元的白溪茶籽加工中心在该镇建成。', ['Project:白溪茶籽加工中心']],
  [
    'a way by both its ends',
    '【Place:白溪站】至【Place:柳河开发区】快速通道工程通车。',
    ['Project:白溪站至柳河开发区快速通道工程'],
  ],
  ['a stage that produces', '高新区引进的云岭储能电池产业园一期已经投产。', ['Project:云岭储能电池产业园一期']],
  ['what a body opened', '市科协开设的“科普大篷车”走进山村。', ['Program:“科普大篷车”']],
  ['a class of two partners', '学院与集团共建“江海订单班”，首批招生60人。', ['Program:“江海订单班”']],
  ['a name and its verb', '“点亮心愿”公益活动收到心愿卡600张。', ['Program:“点亮心愿”公益活动']],
  ['who answers for a project', '【Organization:江风公司】项目负责人介绍进度。', []],
  ['a river put in order', '【Place:通江】综合整治工程进展顺利。', ['Project:通江综合整治工程']],
  ['money and a verb', '计划投资30亿元建设云岭智慧物流枢纽。', ['Project:云岭智慧物流枢纽']],
  ['a camp', '新引进的星河露营地项目开放。', ['Project:星河露营地项目']],
  ['a stretch of a railway', '白溪至东湖城际铁路白溪段进入铺轨阶段。', ['Project:白溪至东湖城际铁路白溪段']],
  ['founded with a tail', '县里上线“云上古城”数字导览，方便游客。', ['Program:“云上古城”数字导览']],
  ['founded with a tail and an attribute', '面向青年发放“拼经济”文旅惠民券。', ['Program:“拼经济”文旅惠民券']],
  ['what is put into practice', '学习践行“千山精神”，发扬“老牛”作风。', []],
  ['an edition of a month', '启动第12个敬老宣传月系列活动。', ['Program:第12个敬老宣传月系列活动']],
  ['a reform', '全县推行林业碳票改革。', ['Program:林业碳票改革']],
  ['a trial', '该区开展长期护理保险试点，惠及老人。', ['Program:长期护理保险试点']],
  ['a class of reforms', '持续深化改革，推进各项改革。', []],
  ['a season', '【Place:白溪市】启动金秋家电消费季。', ['Program:金秋家电消费季']],
  ['a whole before its parts', '开展燃气安全专项整治，排查隐患。', ['Program:燃气安全专项整治']],
  ['a name as a nickname', '大家叫他“老黄牛”。', []],
  ['months are no name', '6月份重大项目陆续开工。', []],
  ['a plan of three years', '【Place:白溪县】实施湿地保护利用三年行动，成效初显。', ['Program:湿地保护利用三年行动']],
  ['a hundred days', '开展招商引资百日攻坚，组建小分队。', ['Program:招商引资百日攻坚']],
  ['heads of rivers', '【Place:江城市】全面推行河长制，水清岸绿。', ['Program:河长制']],
  ['a mechanism with those it binds', '建立领导干部包保企业机制，逐户联系。', ['Program:领导干部包保企业机制']],
  ['a mechanism without a verb', '河长制是个好办法。', []],
  ['a fund with its size', '设立规模3亿元的菌菇产业引导基金。', ['Program:菌菇产业引导基金']],
  ['a fund’s managers', '设立青岚基金管理公司。', []],
  ['works that go by their numbers', '百村示范千村整治工程覆盖全县。', ['Program:百村示范千村整治工程']],
  ['a program of the whole country', '春风行动期间，招聘会办了12场。', ['Program:春风行动']],
  ['a struggle', '深入开展“清风”专项斗争，打掉团伙6个。', ['Program:“清风”专项斗争']],
  ['a bank’s loan', '银行通过“菌农贷”放款2000万元。', ['Program:“菌农贷”']],
  ['a risk is no insurance', '警惕“高风险”，守住底线。', []],
  [
    'a loan after its bank',
    '【Organization:江风银行】开发“菌农贷”“果农贷”。',
    ['Program:“菌农贷”', 'Program:“果农贷”'],
  ],
  ['a body before a quotation owns it', '【Organization:县法院】“石桥夜谈”项目开讲。', ['Program:“石桥夜谈”项目']],
  ['what it is called, then what it is', '这套名叫“云牧人”的管理平台上线。', ['Program:“云牧人”管理平台']],
  ['a bridge by its name', '名为“知春桥”的过街天桥长46米。', ['Project:“知春桥”']],
  ['a spot that is visited', '一行来到社区的“小哥驿站”，问长问短。', []],
  ['a spot that is set up', '在各村建起“爱心超市”，积分换物。', ['Program:“爱心超市”']],
  ['a deed told of a project', '“大病帮扶”项目三年救助562人。', ['Program:“大病帮扶”项目']],
  ['a policy by its edition', '“江城人才政策3.0版”实施一年。', ['Program:“江城人才政策3.0版”']],
  ['a document of articles', '就《白溪县支持民营经济二十五条》作说明。', ['Program:白溪县支持民营经济二十五条']],
  ['what all of the country plans', '把“十四五”规划落到实处。', []],
  ['one line that is put up', '【Organization:江风公司】新上一条冷轧管生产线。', ['Project:冷轧管生产线']],
  [
    'a plant under the hands of fitters',
    '【Organization:江风公司】二期厂房正在安装设备。',
    ['Project:江风公司二期厂房'],
  ],
  ['a class of rooms', '主体厂房已经封顶。', []],
  ['a known place that is built', '【Place:白溪大桥】主体完工，年底通车。', ['Project:白溪大桥']],
  ['a known place where one walks', '沿着【Place:白溪大桥】散步。', []],
  ['a railway with its engineering', '江白高铁东湖段线下工程全部完工。', ['Project:江白高铁东湖段']],
  ['a bridge and its builder', '青鹿坪特大桥由【Organization:江风路桥公司】承建。', ['Project:青鹿坪特大桥']],
  ['where it lies', '第一站是位于【Place:东湖镇】的青岚智造板簧项目。', ['Project:青岚智造板簧项目']],
  ['water led away', '看了引青入岚补水工程东湖段。', ['Project:引青入岚补水工程']],
  ['a river', '青石河综合治理工程收尾。', ['Project:青石河综合治理工程']],
  ['the work on a named thing', '【Place:东湖渔港】扩建项目收尾。', ['Project:东湖渔港扩建项目']],
  ['what is renewed', '启动【Place:石桥村】民俗展馆提升工程。', ['Project:石桥村民俗展馆提升工程']],
  ['a capacity in sets', '年产500台套电解槽项目开工。', ['Project:年产500台套电解槽项目']],
  ['built together', '配套建设青岚果园滴灌改造项目。', ['Project:青岚果园滴灌改造项目']],
  ['a list with a count', '推进“江绣师傅”“江城技工”两项工程。', ['Program:“江绣师傅”', 'Program:“江城技工”']],
  ['a column', '《江城夜话》栏目开播十年。', ['Program:《江城夜话》栏目']],
  ['a bank of hours', '村里办起“时间银行”，互助养老。', ['Program:“时间银行”']],
  ['what is competed in', '选手们角逐中式烹调、花艺设计等项目。', []],
  ['a plan by the year', '实施“康养江城”三年提升行动。', ['Program:“康养江城”三年提升行动']],
  ['a system in quotes', '推行“就业楼长”制，效果好。', ['Program:“就业楼长”制']],
  ['what is made in a system', '建立“清风”制度化渠道。', []],
  ['a week that is named', '“无扰周”里干部下沉。', ['Program:“无扰周”']],
  ['a week as any', '“黄金周”里游客多。', []],
  ['what two sides agree on', '双方签署《江城青河协作框架协议》。', ['Program:江城青河协作框架协议']],
  [
    'the stage of the last project',
    '【Organization:江风公司】制药项目投资2亿元，一期工程已投产。',
    ['Project:江风公司制药项目', 'Project:江风公司制药项目一期工程'],
  ],
  [
    'as many projects as are said',
    '【Place:青石湾】风电和云岭抽水蓄能两个项目开工。',
    ['Project:青石湾风电项目', 'Project:云岭抽水蓄能项目'],
  ],
  [
    'both halves are done to one site',
    '【Place:青河灌区】续建配套与现代化改造项目投资2亿元。',
    ['Project:青河灌区续建配套与现代化改造项目'],
  ],
]

describe('finds programs and projects', () => {
  test.each(rows)('%s: %s', (_, marked, expected) => {
    expect(named(marked)).toEqual(expected)
  })
})

test('a name has its shorter forms as aliases', () => {
  const { article, found, locale } = reading(
    '【Organization:江风公司】年产8万平方米板材项目投产。实施“江城留才”援助行动。',
  )
  const [project, program] = findUndertakings(article, found, locale)
  expect(project?.aliases).toEqual(
    expect.arrayContaining(['江风公司年产8万平方米板材', '年产8万平方米板材项目', '江风公司板材项目']),
  )
  expect(program?.aliases).toEqual(expect.arrayContaining(['江城留才', '“江城留才”行动']))
})

test('a quoted program is one wherever it stands', () => {
  const { article, found, locale } = reading('开展“江城留才”行动。“江城留才”受到欢迎。')
  const both = findUndertakings(article, found, locale)
  expect(both).toHaveLength(2)
  expect(new Set(both.map(f => f.key)).size).toBe(1)
})

describe('one thing is not both program and occasion', () => {
  const kinds = (marked: string) => {
    const { article, found } = reading(marked)
    return reconciled(article.text, found).map(f => `${f.kind}:${f.name}`)
  }
  test('what only shares the words of a program is no event', () => {
    expect(kinds('【Event:白溪会议】召开。开展【Event:【Program:“留才”活动】】。')).toEqual([
      'Event:白溪会议',
      'Program:“留才”活动',
    ])
  })
  test('what the article reports is no program', () => {
    expect(kinds('【Event:【Program:“留才”活动】】举行。')).toEqual(['Event:“留才”活动'])
  })
  test('a place in a name is no mention by that alone', () => {
    const { article, found } = reading('【Project:【Place:柳河镇】河堤项目】开工。')
    expect(reconciled(article.text, found).find(f => f.kind === 'Place')?.inner).toBe(true)
  })
})

test('any text can be read, and spans cut names out of it', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '"',
    '、',
    '等',
    '项目',
    '工程',
    '行动',
    '\n',
    '总投资5亿元',
    '江',
    '的',
    '，',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), pieces => {
      const { article, locale } = reading(pieces.join('').replaceAll('\n\n', '\n'))
      for (const f of findUndertakings(article, [], locale)) {
        expect(f.start).toBeGreaterThanOrEqual(0)
        expect(f.end).toBeLessThanOrEqual(article.text.length)
        expect(f.start).toBeLessThan(f.end)
      }
    }),
  )
})

test.each([['、'], ['“'], ['“甲”'], ['甲项目、'], ['（'], ['和']])('time grows with length only: %s', unit => {
  const time = (n: number) => {
    const { article, locale } = reading(unit.repeat(n))
    const begun = performance.now()
    findUndertakings(article, [], locale)
    return performance.now() - begun
  }
  time(2_000)
  expect(time(40_000)).toBeLessThan(40 * Math.max(time(4_000), 50))
})
