// Units and counting words of figures, how they multiply, and which numbers are none.

const list = (text: string) => text.trim().split(/\s+/)

/** Units of measure and counting words; the longest that fits counts. */
export const units: readonly string[] = list(`
  亿千瓦时 千瓦时 兆瓦时 平方公里 平方千米 平方米 立方米 百分点 个百分点 年一遇 吨级 人次 场次 架次 车次 班次 人天 公里 海里 千米 厘米 毫米 米 平方 立方 公顷 亩 垧
  吨 公斤 千克 斤 克 升 千瓦 兆瓦 吉瓦 MW GW kW 度 万元 美元 欧元 英镑 日元 韩元 港元 卢布 元 % ％ 倍 标箱 标准箱 小时 分钟 秒 天 年 个月 年产 课时 学时
  个 家 户 名 人 位 项 件 场 次 条 座 台 套 辆 栋 幢 所 支 份 本 册 处 块 批 筐 间 株 棵 头 只 羽 尾 张 部 款 种 起 宗 组 对 笔 站 盏 艘 架 枚 幅 篇 首 门 眼 口 孔 床 席 箱 袋 瓶 盒 桶 车 船 匹 峰 口人 户次 人份 单 票 例 道 片 里 岗 团 队 篮 包 捆 壶
  台套 台次 辆次 艘次 件次 批次 例次 趟 根 列 期 顶 轮 节 层 串 颗 粒 朵 罐 卷 回 杯 碗 棚 桩 群 窝 件套 毫升 公升 双 副 面 扇 尊 束 担 大板块 大类 大领域 大系列 大主题 大环节`)

/** Units that count time: figures only where the text says how long something takes. */
export const timeUnits: ReadonlySet<string> = new Set(['年', '天', '小时', '分钟', '秒', '个月', '课时', '学时'])
/** Words before a time that make it a length: 历时9年. */
export const lasting =
  /(?:历时|为期|每[期班次场届轮节]|录音|录像|授课|志愿服务|[工会租任合学]期|[入作务营质同设]期|提前|鏖战|耗时|[降减][至到为]|变为|只要|前后|正好|整整|持续|长达|历经|时长|累计|共计|总计|服务|超过|超|用了?|用时|只需|仅需|仅用|安排|开设|缩短?[至到为]?|压缩至?|达到?|压减至?)[了约近]?$/

/** Before and after a way that somebody goes, which is no figure: 走了5公里, 20公里外. */
export const ways: readonly [before: RegExp, after: RegExp] = [
  /(?:走|行驶|行进|驱车|开车|跑|骑|骑行|绕行?|徒步|步行|往返|奔波|前行|而[下上]|出发|巡[护查逻线])(?:[了约近]|大约|将近)?$/,
  /^(?:处|外|开外|之外|远处|[的多]?山路|的?路程|[^，。；]{0,4}跑)/,
]

export const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }

/** 500万元以上项目, 亿元级企业: a class, not a figure. */
export const threshold =
  /^(?:及其?)?(?:以上|以下|级|规模)的?[^，。；、！？]{0,8}?(?:项目|企业|工程|单位|商户|工业|产业|科技)/
/** 第3个, 19号, 3期: which one, not how many. */
export const ordinal = /(?:第|No\.|NO\.|编号|电话|热线|邮编|[A-Za-z])\s*$/
