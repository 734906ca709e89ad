// Words by which programs and projects are known: how their names end, what stands before them, what is no name.
import { offices } from './offices.ts'

const words = (text: string) => text.trim().split(/\s+/)
const setOf = (...texts: string[]): ReadonlySet<string> => new Set(texts.flatMap(words))

/** Ends of a program's name after its quoted part: “甲”行动. The longest fitting one counts. */
export const quotedTails = setOf(
  '行动 计划 工程 活动 机制 制度 平台 公众号 小程序 热线 窗口 驿站 招聘 培训 服务 品牌 直播间 试点 班列 专列 消费券 陈列 专区 改造 创建 美食季 消费季 购物季 艺术季 文化季 阅读季 专项 专场 项目 补贴 政策 举措 规划 方案',
  '服务制 专员制 负责制 包保制 责任制 网格 会战 斗争 专项斗争 培训班 订单班 实验班 研修班 特训班 学徒班 定向班 创新班 训练营 夏令营 冬令营 课程 公益课 思政课 直播课 奖学金 助学金 服务包 礼包 直播 研学 研学线路 巡讲 公益筛查 筛查 义诊 巡诊 助学 支教 送教 救助 评选 评选活动 评比 评比活动 展评 选树 攻坚 大比拼 大培训 大检查 大清查 大整治 大练兵 大讨论 大调研 大招商 百日攻坚 改革 倡议 主题教育 学习教育 专项整治 专项治理 大走访 大排查 大比武 集市 夜校 积分制 服务站 服务点 服务圈 直通车 攻坚战 保卫战 系列 课堂 讲堂 讲坛 基金 联盟 贷 险 保 卡 券 专线 线路 小程序 数字展厅 系统 保险 金融产品 信贷产品 保险产品 法庭 巡回法庭 制度体系 工作机制 专员服务',
)

/** Ends of a program's name inside its quotes: “甲行动”. */
export const quotedEnds = setOf(
  '行动 计划 工程 机制 平台 驿站 服务圈 服务窗口 窗口 热线 直通车 公众号 小程序 直播间 大讲堂 讲堂 课堂 学堂 大篷车 专区 订单班 援助月 宣传月 服务月 活动月 活动周 宣传周',
  '服务站 工作站 小屋 专线 提升年 建设年 攻坚年 落实年 优化年 突破年 服务年 攻坚战 保卫战 会战 一件事 服务制 责任制 联盟 品牌 讲坛 时间银行 道德银行 积分银行 合伙人 一码通 直播课 云课堂 夜市 早市 集市 市集 早餐会 午餐会 下午茶 夜校 大巴 巴士 专车 专列 班列 消费券 惠民券 优惠券 阅读券 积分超市 爱心超市 巡回法庭 警务室 调解室 议事厅 会客厅 书房 书屋',
)

/** Ends after quotes that are occasions, found as events; 活动 is one when the sentence dates it. */
export const occasionTails = setOf(
  '座谈会 推介会 发布会 宣讲会 双选会 招聘会 洽谈会 签约会 交流会 报告会 研讨会 博览会 展销会 音乐会 运动会 晚会 会议 仪式 论坛 峰会 大赛 比赛 竞赛 节 展 展览',
  '讲座 沙龙 典礼 评选 联赛 马拉松 之夜 灯会 庙会 大集',
)

/** Ends of a program's name without quotes: a word that says what is done, then what kind of thing it is. */
export const plainPrograms: readonly string[] = words(`
  专项行动 攻坚行动 提升行动 整治行动 援助行动 扶持行动 引航行动 帮扶行动 暖心行动 护航行动 倍增行动 振兴行动 培育行动 三年行动
  服务行动 百日行动 联合行动 治理行动 清零行动 送教行动 关爱行动 惠民行动 示范行动 推进行动 促进行动 保护行动 创业行动 支持行动
  行动计划 行动方案 提升计划 培育计划 培养计划 振兴计划 倍增计划 扶持计划 引进计划 激励计划 支持计划 帮扶计划 资助计划 推进计划
  成长计划 壮大计划 伙伴计划 人才计划 发展计划 创新计划 保障计划 领航计划 关爱计划
  总体规划 发展规划 专项规划 五年规划 实施方案 改革方案 工作方案 攻坚战 歼灭战 百日会战 大会战
  服务月 宣传月 活动月 援助月 安全生产月 宣传周 服务周 活动周 创新工程 惠民工程 暖心工程 人才工程 提升工程 培育工程 振兴工程 关爱工程 素质工程
  微信公众号 包保机制 联动机制 协调机制 服务机制 推进机制`)

/** Ends of a plain program's name that need a verb of carrying out before or after them. */
export const weakPrograms: readonly string[] = words(
  `行动 工程 计划 改革 试点 专项整治 专项治理 专项斗争 专项检查 集中整治 综合整治 攻坚 百日攻坚 会战 大排查 大走访 大检查 大清查 大整治 大练兵 大比武 大培训 大讨论 大调研 大宣讲 大招商
  消费季 招聘季 旅游季 购物季 文化季 系列活动 惠民活动 评选活动 创建活动 志愿服务 组团服务 组团帮扶 帮办服务 代办服务 托管服务 上门服务 延时服务 基金 周转金 奖学金 助学金 补偿资金池 服务平台 信息平台 管理平台 交易平台 监管平台 云平台 小程序 公众号 服务热线 服务专线 积分超市`,
)

/** Programs of the whole country that are named without quotes. */
export const nationalPrograms: readonly string[] = words(
  `春风行动 就业援助月 希望工程 春蕾计划 西部计划 特岗计划 雨露计划 阳光工程 雪亮工程 天网工程 三支一扶计划 “三支一扶”计划 万企兴万村行动 千企兴千村行动 清朗行动 净网行动 护苗行动 天然林保护工程 退耕还林工程 三北防护林工程
  安全生产月 金秋招聘月 民营企业招聘月 百日千万招聘专项行动 百日千万专项行动 金秋助学 春暖行动 健康中国行动 光盘行动`,
)

/** How people are bound to a task: a mechanism or system with one of these in its name is a definite one. */
const BINDING =
  '包保|包联|包抓|帮办|代办|领办|首席|专员|专班|管家|秘书|会商|调度|联席会议|例会|联动|协作|协同|协调|对接|直通|结对|挂钩|挂联|挂牌|轮值|积分|承诺|告知|容缺|销号|网格|联系|联结|揭榜挂帅|赛马|驻企|服务员'
/** 河长制, 领导包保企业机制, 首席服务员制度: mechanisms that a body sets up. */
export const MECHANISM = new RegExp(
  `[河湖林田山链街路楼站巷段点片库]长制(?!度)|(?:${BINDING})[\\u4e00-\\u9fff]{0,4}(?:机制|制度?(?![造定约作止品药]))`,
  'g',
)

/** Verbs and adverbs of carrying out: what they govern is carried out. */
export const carrying: readonly string[] = words(
  `开展 实施 启动 推进 组织 推行 参与 试行 部署 建立 健全 完善 落实 设立 成立 深化 打响 创新 探索 推出 出台 执行 开启 掀起 打造 搭建 构建 发起 承接 开通 上线 启用 实行 施行 推广 首创 举办 充实 募集 列入 纳入 申报 响应 谋划`,
)

/** What follows a quotation that is studied, praised or suffered, not carried out. */
export const notRun: ReadonlySet<string> = setOf(
  '精神 理念 作风 效应 难题 问题 格局 优势 作用 目标 要求 氛围 形象 局面 意识 原则 称号 标语 字样 战略 思想 情怀 文化 底色 答卷 关系 模式 经验 故事 单位 企业 员 队 组',
)

/** Ends of the names of what is built, which are projects under a verb of building. */
export const infrastructure: readonly string[] = words(
  '高铁 铁路 高速公路 高速 特大桥 大桥 隧道 快速路 抽水蓄能电站 水电站 轨道交通 输电通道 输气管道 二跑道 三跑道 公路 公路二期 公路三期 产业园二期 二期工程 三期工程 一期工程',
)

/** Ends of the names of buildings and plants, which are projects only where the text says that somebody builds them. */
export const constructed: readonly string[] = words(
  `剧院 体育场 体育馆 体育中心 图书馆 博物馆 展览馆 科技馆 文化馆 纪念馆 教学楼 宿舍楼 综合楼 科学楼 实验楼 门诊楼 住院楼 楼 车间 生产线 灌装线 包装线 加工线 装配线 流水线 净水厂 水厂 电厂 热电厂 污水处理厂 电站 变电站 物流港 物流园 物流中心 中试平台 检测平台 研发平台 实验平台 试验平台 测试平台 中试线
  产业园 工业园 科技园 公园 综合体 码头 水库 枢纽 泵站 厂房 总部基地 基地 快速通道 大道 绿道 号线 立交桥 桥 路 院区 校区 实验室 数据中心 算力中心 智算中心 研发中心 冷库 航站楼 机场 运河 风电场 牧场 养殖场 公寓 养老院 敬老院 小学 幼儿园 中心 厂 馆 园 港 城 牧场 林场 酒店`,
)

/** Ends of a project's name. */
export const projectHeads: readonly string[] = ['项目', '工程']
/** 项目部, 工程师, 行动力, 基金会: the word goes on, so it ends no name. What follows may also be an office: 项目经理. */
const GOES_ON: Record<string, RegExp> = {
  项目: /^(?:[部库化书办组]|专班|攻坚|负责|总监|总工|单位|公司|指挥|谋划|储备|招商)/,
  工程: /^(?:[师队学院量款法办局处书方年机部]|公司|机械|车辆|质量|技术|人员|单位|资金|区域|造价|监理|名称|硕士|大学|有限|股份|集团|咨询|勘察)/,
  行动: /^(?:[力派上起]|方案|计划|纲领|指南|自觉|不便|轨迹|自由|迅速|小组|能力)/,
  规划: /^(?:面积|占地|用地|建设|总投资|总面积|投资|布局|图|范围|局|馆|展|院|设计|师|[了有为从到至])/,
  计划: /^(?:[书于在到外内为用以从将]|投资|开发|培养|建设|完成|安排|生育|今年|明年|新建|总投|单列|\d)/,
  改革: /^(?:[者]|开放|发展|创新|方案|办|委|试点|红利|成果)/,
  试点: /^(?:[县市区省村乡镇校]|单位|企业|城市|项目|地区|工作|任务|范围|班)/,
  机制: /^(?:创新|改革|体制|砂)/,
  制度: /^(?:化|型|性)/,
  基金: /^(?:会|管理|公司|小镇|份额|经理|投资)/,
  平台: /^(?:公司|经济|企业|化|载体)/,
  攻坚: /^(?:[战克力期组队年]|行动|计划|任务|阶段|克难)/,
  服务: /^(?:活动|项目|行动|月|中心|站|点|队|区|员|对象|团队|水平|质量|模式|体系|理念|意识|效能)/,
  品牌: /^(?:活动|建设|形象|行动)/,
  培训: /^(?:班|会|学校|基地|中心)/,
  招聘: /^(?:会|专场)/,
  评选: /^(?:结果|委员)/,
  节: /^(?:目|日|点|能|约)/,
  展: /^[示开现出望厅馆区板品位台]/,
  贷: /^款/,
  险: /^[情些峻企种]/,
  券: /^商/,
  保: /^(?:障|护|持|证|险)/,
  卡: /^[口点车片]/,
  系统: /^[性化]/,
}
const OFFICE = new Set(offices)

/** Whether the word `head` that ends before `rest` goes on there. */
export function goesOn(head: string, rest: string): boolean {
  if (GOES_ON[head]?.test(rest)) return true
  return projectHeads.includes(head) && [2, 3, 4].some(n => rest.length >= n && OFFICE.has(rest.slice(0, n)))
}

/** An 工程 with one of these before it is built, not proclaimed: a project. */
export const building = setOf(
  '建设 改造 新建 扩建 改扩建 修缮 楼 馆 桥 坝 堤 闸 库 站 厂 延 延长 迁建 连通 联通 主体 安装 配套 河堤 堤防 水利 枢纽 管网 道路 公路 高速 铁路 大桥 桥梁 隧道 灌区 电站 电厂 风电 光伏 电场 配置 供水 引水 调水',
  '衬砌 防渗 护坡 护岸 清淤 疏浚 清障 通道 高架 立交 互通 大坝 泵站 水厂 码头 校舍 校区 航站楼 输水 防洪 水库 水系 围堤 海堤 大堤 引黄 引江 引松 引汉 引滦 引嫩 调水 航道 污水 排水 绿化 亮化 一期 二期 三期 四期 期 渠 输电 电网 变电 管廊 站房 机场 港口 码头 航道 运河 厂房 大楼 治理 整治 修复 加固 线 路 园',
)

/** 农耕展馆提升工程: what stands somewhere is renewed, which is a building work and no program. */
export const RENEWED =
  /(?:馆|园|路|街|巷|站|场|院|楼|镇|村|景区|小区|校区|园区|广场|设施|河|湖|渠|桥|厂|库|港|网|区)(?:改造|品质|环境|能力)?(?:提升|升级|提质|更新|改造)$/

/** 百村示范千村整治工程 goes by its numbers: proclaimed, whatever is built in it. */
export const PROCLAIMED = /[十百千万亿][\u4e00-\u9fff]{1,4}[百千万亿]/

/** What may follow the whole set in a list with an implied head: 等一批重点项目. */
export const setWords = setOf(
  '重点 重大 一批 一批重点 系列 品牌 品牌系列 专项 特色 主题 多个 一大批 民生 产业 优质 大型 工业 多项 各类',
)

/** Words that say nothing of which undertaking is meant; a name made of nothing else is none. */
export const vague: readonly string[] = words(`
  基础设施 招商引资 战略性 高质量 国家级 大型 重大 重点 重要 主要 建设 新建 续建 在建 拟建 改建 扩建 改造 升级 提升 产业 工业 农业 民生 惠民 民心 便民 公共 服务 投资 招商
  引资 签约 落地 开工 复工 投产 竣工 达产 储备 谋划 前期 亿元 百亿 千亿 万元 十亿 省级 市级 县级 区级 国家 示范 试点 标杆 龙头 骨干 优质 高端 先进 支撑 带动 集群
  专项 配套 主导 特色 优势 传统 新兴 科技 创新 科研 技术 技改 文化 旅游 文旅 体育 生态 环保 绿色 低碳 数字 智能 数字化 智能化 新能源 养殖 种植 扶贫 帮扶 乡村 农村 城市 城镇 社会 治理 振兴
  合作 实训 娱乐 审批 收费 检查 体检 比赛 竞赛 健身 表演 演出 展示 体验 培训 教育 教学 医疗 医保 卫生 健康 养老 就业 创业 公益 志愿 慈善 非遗 非物质 遗产 主体 办公 附属 现代化 标准化 规范化 规模化 智慧 多功能 一流 保护 开发 研发 生产 加工 制造 技能
  代表性 传承 领域 方面 系列 相关 有关 上述 所有 全部 部分 个别 具体 各类 各项 各个 多个 多项 一批 一个 首个 单个 单体 单项 同类 类 型 级 化 等 大 小 新 好 老 优 强 以上 以下 园区 开发区 企业 集中
  政府 财政 资金 债券 专债 专项债 国债 补贴 援助 实施 推进 行动 活动 工作 日常 年度 季度 春季 秋季 冬季 夏季 今年 明年 去年 系统 综合 整治 专业 民用 商业 房地产 外资 内资 央企 空港 经济区 新区 高新区 经开区 开发 省 市 县 区 乡 镇 村`)

/** Verbs that bring a program about: what they govern is one even without a head. */
export const founding = setOf(
  '推出 推行 实施 开展 启动 上线 设立 创办 开设 开通 完善 出台 部署 创建 落实 打响 组织 组织开展 创新推出 推广 搭建 共建 合办',
)

/** Words at which a name begun further right is cut off: verbs, adverbs, prepositions, times. */
export const edges = setOf(
  `实施 开展 推进 推动 启动 组织 举办 举行 召开 推出 推行 打造 建立 完善 建成 落实 争取 签约 签署 签订 签下 洽谈 谋划 参观 考察 调研 视察 察看 查看 走进 走访 来到 深入 参加 出席 听取 了解 围绕
  聚焦 针对 依托 通过 结合 利用 借助 按照 根据 随着 作为 成为 包括 涉及 涵盖 其中 以及 打响 抓好 做好 加快 加强 继续 持续 全面 深化 承接 承担 引进 引入 获得 获评 确定 列入 纳入 入选 印发 出台 制定
  发布 公布 申报 申请 负责 主持 完成 竣工 投入 创新开展 创新推出 搭建 构建 形成 设立 创办 开设 开通 上线 创建 部署 动员 宣布 正式 统一 积极 大力 扎实 深入 有序 稳步 全力 着力 不断 进一步 率先
  加入 共建 合办 发放 收到 征集 吸引 惠及 覆盖 帮助 省里 市里 县里 区里 镇里 村里 同时 目前 日前 近日 今年 去年 明年 近年来 当前 截至 期间 已经 正在 即将 计划 预计 力争 确保 围绕 关于 对于 由于 为了 除了 位于 落户 选址 坐落 占地 总投资 计划投资 完成投资 投资额 我省 我市 我县 我区 我州 我盟
  全省 全市 全县 全区 全国 全镇 全乡 全旗 该市 该县 该区 该镇 该省 该乡 该村 该公司 本市 本省 当地 各地 他们 我们 大家 记者 面向 重点推进 谋划推进 洽谈推进 携手 共同 联合 会同 投资建设 合作建设 加快建设 承建 中标 建起 建好 用好
  看望 慰问 检查 督导 督查 指导 调度 观摩 察访 探访 破解 解决 实现 打赢 打好 推着 现场 走上 走到 踏上 进入 迎来 助力 支持 促进 带动 带来 引领 服务于 应用于 用于 推荐 介绍 讲解 宣传推广 创新 先后 分别 随后 接着 此次 本次 这次 每年 首批 首个
  一批 多个 多项 各类 各项 一项 一个 一系列 这个 那个 那项 这项 其他 其余 另外 此外 例如 比如 尤其 特别是 组建 整合 施工单位 建设单位 设计单位 监理单位 承建单位 业主单位 以来 之后 以后 之前 以前 期间 借着 借此 一起 还有 既有 也有 又有 共有 拥有 包括有 健全 执行 开启 掀起 试行 参与 深化 发起 启用 铺开 充实 实行 施行 响应 坚持 贯彻 牵头 主导 主办 承办 协办 募集 成立 首创 新上 上马 投建 调试 安装 筹建 性工程 重点工程 关键工程 开工 复工 竣工 投产 签下 提供 充分 发挥 用好 办好 抓紧 加紧 提档 谋求 仅仅 不少 许多 很多 有些 有的 大批 所有 全部 部分 有关 相关 上述`,
)

/** Characters at which a name is cut off when they are words by themselves. */
export const edgeChars = new Set(
  '，。；：！？、,;:!?\n　在暨把被将由以为从向到对是有让使给于的了着过并但而与和这那该此其每各就都也还又已共至地得很更最仅含看抓促办做谈引推拼晒比属系等要拟',
)
/** Edges that are nouns as well, in 保护利用 and 创业支持行动. */
export const nominalizable = setOf(
  '利用 推进 推动 促进 支持 引领 创新 指导 检查 检测 督导 督查 调度 走访 慰问 推荐 推介 参与 融合 联合 考察 提供 深化 推广',
)

/** What a name does not begin with. */
export const leads: readonly string[] = words(
  '新上 一批 首个 首批 最大 主要 新一轮 多个 年内 月份 重点 重大 坚决 好 了 等 及 暨 正 余 属 除 自 按 经 据 须 要 能 可 种 各 用 请 看 抓',
)

/** Verbs of a body that do not begin a project's name. */
export const governing = setOf('建设 投资 生产 承建 兴建 新建 打造 运营 经营 开发 管理 拥有 负责')

/** Verbs that as often stand for a field of work: 养老服务, 就业援助. */
export const nominalVerbs = setOf(
  `综合 循环 资源 回收 再生 有效 对口 消费 投资 融合 整治 关爱 示范 协同 自动 养老 就业 创业 教育 培训 服务 管理 保护 节水 节能 治污 扶贫 防控 防治 防汛 监测 监管 服务 安置 救助 救援 康复 医疗 护理 托育 托幼 助老 助残 助学 助农 助餐 敬老 禁毒 反诈 普法 护林 护河 护苗 植树 造林 绿化 种植 养殖
  加工 生产 制造 制药 印刷 冶炼 发电 供电 供水 供热 供暖 供气 排水 输电 储能 运输 物流 仓储 检测 检验 研发 培育 育种 繁育 灌溉 旅游 观光 体验 展示 展览 消防 环保 回收 处理 处置 焚烧 填埋 治理 修复 修缮 加固 提升 升级 扩建 改建 安居 搬迁 拆迁
  改造 招聘 帮扶 结对 志愿 阅读 读书 健身 急救 保健 通信 导航 配送 分拣 存储 装备 装配 耦合 转化 提取 回迁`,
)

/** Stock metaphors that verbs of founding also govern: 打出“组合拳”. */
export const metaphors = setOf(
  `绿色通道 组合拳 定心丸 加速度 加速器 新速度 快车道 最后一公里 压舱石 晴雨表 金名片 新名片 开门红 满堂红 主引擎 强引擎 新引擎 引擎 动力源 源动力 生命线 绊脚石 试金石 风向标 指挥棒 度量衡 大合唱 升级版 样板间 先手棋 突破口
  牛鼻子 硬骨头 金钥匙 及时雨 烟火气 幸福感 获得感 金招牌 百科全书 路线图 施工图 时间表 责任书 军令状 任务书 紧箍咒 连心桥 暖心事 舞台 样板 阵地 高地 蓝图 答卷 闭环 名片 后花园 聚宝盆 摇钱树 集结号 擂台 一盘棋 一张网 一张图`,
)

/** Ends of a document that is itself a policy: 《…若干措施》. */
export const policyEnds: readonly string[] = words('措施 意见 方案 规划 计划 纲要 政策 行动 办法 条例 规定')
