// Invents names from the lexicon: persons, places and bodies as the country builds them.

/** Makers of names by kind; `random` gives numbers in 0…1, `lexicon` holds the lists of src/extract/lexicon. */
export function namesFrom(lexicon, random) {
  const pick = list => list[Math.floor(random() * list.length)]
  const chance = p => random() < p
  const surname = weighted(
    lexicon.surnames.flatMap(row => [...row.chars].map(c => [c, row.perThousand])),
    random,
  )
  const given = weighted(
    Object.entries(lexicon.givenCharacters).flatMap(([level, chars]) =>
      [...chars].map(c => [c, 2 ** (Number(level) * 0.85)]),
    ),
    random,
  )
  const { compoundSurnames, suffixes, industryWords } = lexicon
  const suffix = type => pick(suffixes.filter(s => s.type === type)).forms.split('|')
  const divisions = lexicon.divisionList.flatMap(line => {
    const [province, ...rows] = line.split(';')
    return rows.flatMap(row => {
      const [city, list] = row.split(':')
      return list
        .split(',')
        .filter(Boolean)
        .map(county => ({ province, city, county }))
    })
  })
  const towns = lexicon.townList
    .split('\n')
    .flatMap(row =>
      [...row.matchAll(/([^a-z]+)([a-z])/g)].map(m => m[1] + { z: '镇', x: '乡', j: '街道', s: '苏木' }[m[2]]),
    )
  const properWords = Object.entries(lexicon.wordList)
    .filter(([key]) => /^r2/.test(key))
    .flatMap(([, list]) => list.match(/../g))
  const placeChars = [
    ...'东西南北大小新上下前后红金银白青龙凤虎马牛羊石杨柳松桃李杏梨榆槐桦清泉河山岭沟岗湾坪台桥庙堡屯营塘井林园田家和平安兴旺富民永福祥瑞光明胜利团结向阳前进建设解放爱国',
  ]
  const brandChars = [
    ...'天地海洋金银鑫盛华宏恒泰瑞祥安康健达通远方正新中国东南北兴隆昌旺发利源丰茂福德信诚和顺众联合创科智能光辉明阳星月云龙凤飞腾鸿博文雅美佳优品味香绿森林木水润泽江河山岳峰石玉晶宝珠圣元亨贞吉嘉恩惠仁义礼万千百亿双三一六九巨力伟业雄强冠卓越超凡荣耀尚品格',
  ]
  const sounds = [
    ...'阿艾爱巴比布达德迪多尔法菲夫盖格古哈赫加杰卡科克拉莱里利林卢罗洛马麦米莫姆纳尼诺帕佩普奇乔热萨塞沙斯索塔特托瓦维沃西希亚伊尤扎',
  ]
  const run = (chars, least, most) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(chars)).join('')
  const strip = name => name.replace(/(特别行政区|(.族)*自治[区州县旗]|地区|[省市县区州盟旗])$/, '')

  const person = () => {
    if (chance(0.02)) return `${run(sounds, 2, 4)}·${run(sounds, 2, 4)}`
    const family = chance(0.012) ? pick(compoundSurnames) : surname()
    return family + given() + (chance(0.2) ? '' : given())
  }
  const foreign = () => run(sounds, 2, 5)
  const stem = () => {
    const r = random()
    if (r < 0.3) return run(placeChars, 2, 2)
    if (r < 0.5) return pick(properWords)
    if (r < 0.65) return surname() + pick(['家', '家', '官', '王', '李'])
    if (r < 0.8) return given() + pick(placeChars)
    return run(placeChars, 2, 3)
  }
  const county = () => {
    const d = pick(divisions)
    if (chance(0.6)) return d.county
    return stem() + pick(['市', '县', '区'])
  }
  const city = () => (chance(0.7) ? pick(divisions).city || pick(divisions).province : `${stem()}市`)
  const province = () => pick(divisions).province
  const short = () => {
    const d = pick(divisions)
    const s = strip(pick([d.province, d.city || d.province, d.city || d.province, d.county]))
    return s.length > 1 ? s : strip(d.city || d.province) || '四平'
  }
  const town = () => (chance(0.5) ? pick(towns) : stem() + pick(['镇', '镇', '乡', '街道']))
  const village = () => stem() + pick(['村', '村', '村', '村', '屯', '社区', '社区', '嘎查'])
  const road = () =>
    (chance(0.5) ? pick(properWords) : run(placeChars, 2, 2)) +
    pick(['街', '路', '大街', '大路', '大道', '巷', '胡同', '东路', '西路', '南街', '北街', '中路'])
  const nature = () => run(placeChars, 1, 3) + pick(suffix('nature'))
  const zoneMids = '  经济 高新技术 现代农业 食品 化工 生态 文化 国家级 汽车 医药 新能源 装备制造 循环经济'.split(' ')
  const zone = () => (chance(0.6) ? short() : stem()) + pick(zoneMids) + pick(suffix('zone'))
  const venueMids = '   文化 人民 体育 国际 生态 红色 历史 民俗 农业 市民 科技 城市 智慧 湿地'.split(' ')
  const venue = () =>
    (chance(0.3) ? short() : chance(0.3) ? county() : stem()) + pick(venueMids) + pick(suffix('venue'))
  const brand = () => {
    const r = random()
    if (r < 0.6) return run(brandChars, 2, 2)
    if (r < 0.75) return run(brandChars, 3, 3)
    if (r < 0.9) return pick(properWords)
    return given() + given()
  }
  const products =
    '农业 食品 生物 建筑 机械 电子 信息 环保 文化 旅游 物流 能源 医药 化工 材料 装备 粮油 牧业 酒业 纸业 水泥 钢铁 汽车 电气 工程 建设 房地产 餐饮 网络 软件 数字 智能 节能 种业 米业 肉业 乳业 饲料 玻璃 陶瓷 服装 家具 印刷 包装 广告 传媒 教育 医疗 健康 养老 光伏 风电 新能源 新材料 重工 精工 轴承 换热 电力 热力 燃气 水务 碳纤维'.split(
      ' ',
    )
  const forms =
    '有限公司 有限公司 有限责任公司 股份有限公司 集团 集团有限公司 公司 厂 合作社 农民专业合作社 种植专业合作社 养殖专业合作社 家庭农场 科技有限公司 科技股份有限公司 实业有限公司 集团公司 分公司 银行 商贸有限公司'.split(
      ' ',
    )
  const company = () => {
    const head = chance(0.35) ? (chance(0.5) ? short() : county()) : ''
    const tail = `${chance(0.75) ? pick(products) : ''}${chance(0.2) ? pick(products) : ''}${pick(forms)}`
    return head && chance(0.12) ? `${brand()}（${short()}）${tail}` : head + brand() + tail
  }
  const shortCompany = () => {
    const r = random()
    const head = chance(0.15) ? short() : ''
    if (r < 0.55) return head + brand() + pick(industryWords)
    if (r < 0.75) return brand() + pick(['集团', '股份', '公司', '控股', '银行', '药业', '酒店', '超市', '科技'])
    if (r < 0.85) return short()[0] + pick(brandChars) + pick(products)
    return head + brand() + pick(products)
  }
  const level = () => pick(['市', '市', '市', '县', '区', '省', '州'])
  const prefix = () => {
    const r = random()
    if (r < 0.45) return level()
    if (r < 0.8) return chance(0.3) ? city() : county()
    return short() + pick(['市', '县', '区', ''])
  }
  const departments = Object.keys(lexicon.departments)
  const councils = lexicon.councils.flatMap(c => c.forms.split('|'))
  const body = () => {
    const r = random()
    if (r < 0.04)
      return `中共${chance(0.5) ? city() : county()}${chance(0.3) ? `第${pick([...'六七八九十'])}届` : ''}委员会`
    if (r < 0.35) return prefix() + pick(departments) + pick(['局', '局', '局', '委', '厅', '办'])
    if (r < 0.5) return prefix() + pick(councils)
    if (r < 0.6)
      return (
        prefix() +
        pick('委 委 政府 人大常委会 人大常委会 政协 人民政府 委办公室 政府办公室 纪委监委 总工会 团委 妇联'.split(' '))
      )
    if (r < 0.7) return `${prefix()}委${pick(Object.keys(lexicon.partyDepartments))}`
    if (r < 0.8) return prefix() + pick(lexicon.institutions)
    if (r < 0.86)
      return town() + pick(['党委', '政府', '人民政府', '党工委', '办事处', '卫生院', '派出所', '中心校', '司法所'])
    if (r < 0.9)
      return village() + pick(['党支部', '村委会', '党总支', '党委', '居委会', '“两委”']).replace('“两委”', '村委会')
    const topics =
      '防汛抗旱 招商引资 乡村振兴 安全生产 项目建设 疫情防控 秸秆禁烧 信用 书法家 摄影家 企业家 青年 志愿者 羽毛球 马拉松 餐饮 建筑业 种植业 河长制 创城 营商环境 数字经济'.split(
        ' ',
      )
    return (
      (chance(0.7) ? prefix() : '') +
      pick(topics) +
      pick(
        '领导小组 指挥部 工作专班 协会 商会 联合会 委员会 办公室 工作领导小组 志愿服务队 突击队 服务队 救援队 宣讲团'.split(
          ' ',
        ),
      )
    )
  }
  const bodyParty = () => `${prefix()}${pick(['政府', '政协', '人大常委会', '法院', '检察院', '公安局'])}党组`
  const cppcc = () => `政协${chance(0.5) ? city() : county()}第${pick([...'一二三四五六七八九十'])}届委员会`
  const school = () => {
    const head = chance(0.5) ? (chance(0.5) ? short() : county()) : chance(0.5) ? level() : stem()
    const mid = pick(
      '  第一 第二 第三 第五 实验 师范 职业技术 农业 医科 理工 工业 外国语 艺术 中心 高级 初级 财经 交通 科技 特殊教育'.split(
        ' ',
      ),
    )
    return (
      head +
      mid +
      pick(
        '大学 学院 中学 小学 学校 幼儿园 高中 高级中学 职业学院 职业技术学院 中等职业学校 党校 实验小学 实验中学'.split(
          ' ',
        ),
      )
    )
  }
  const hospital = () =>
    (chance(0.6) ? prefix() : stem()) +
    pick(['', '第一', '第二', '第四', '中心', '中西医结合', '妇幼']) +
    pick('医院 人民医院 中医院 中心医院 卫生院 保健院 敬老院 福利院 研究院 研究所 设计院'.split(' '))
  const team = () =>
    (chance(0.6) ? short() : stem()) +
    pick(['', '市', '县', '青年', '文艺', '民兵', '党员', '蓝天', '老年', '女子', '男子']) +
    pick(suffix('team'))
  const medium = () =>
    short() + pick(['日报', '晚报', '电视台', '广播电视台', '日报社', '新闻网', '都市报', '融媒体中心'])
  const paired = () =>
    `${short()[0]}${pick(brandChars)}${pick(['股份', '电力', '集团', '能源', '银行', '石化', '汽车', '重工'])}`
  const office = () => {
    const r = random()
    if (r < 0.6) return pick(lexicon.offices)
    if (r < 0.75) return pick(['副', '副', '常务副', '代', '党组', '党委', '总']) + pick(lexicon.offices)
    return pick(lexicon.offices)
  }
  return {
    pick,
    chance,
    P: person,
    F: foreign,
    L: () =>
      pick([
        county,
        county,
        city,
        province,
        short,
        short,
        short,
        town,
        town,
        village,
        village,
        village,
        road,
        nature,
        zone,
        venue,
        venue,
      ])(),
    O: () =>
      pick([
        company,
        company,
        shortCompany,
        shortCompany,
        shortCompany,
        body,
        body,
        body,
        body,
        school,
        hospital,
        team,
        medium,
        paired,
      ])(),
    county,
    city,
    province,
    short,
    town,
    village,
    road,
    nature,
    zone,
    venue,
    company,
    shortCompany,
    body,
    bodyParty,
    cppcc,
    school,
    hospital,
    team,
    medium,
    office,
    calling: () => pick(lexicon.callings),
    product: () => pick(products),
  }
}

/** A sampler over [item, weight] pairs. */
export function weighted(pairs, random) {
  const ends = []
  let sum = 0
  for (const [, weight] of pairs) {
    sum += weight
    ends.push(sum)
  }
  return () => {
    const r = random() * sum
    let lo = 0
    let hi = ends.length - 1
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if (ends[mid] < r) lo = mid + 1
      else hi = mid
    }
    return pairs[lo][0]
  }
}
