// Ordinary words before 村, 社区, 街 and 路: those that places are named with, and those that only say what they are.

/** Ordinary words that streets are named after everywhere. */
export const streetWords = new Set(
  '中央 胜利 人民 解放 建设 文化 青年 工业 科技 创业 体育 教育 健康 和谐 文明 幸福 未来 发展 创新 公园 学府 劳动 农业 生态 党校 医院 车站 商业 金融 电力 交通 民主'.split(
    ' ',
  ),
)

/** What roads are made of or for. */
export const ordinaryRoads =
  /^([一两二三四五六七八九十几]+[条段截]|铁路|公路|高速|水泥|沥青|柏油|砂石|石板|石子|土|产业|致富|断头|环村|通村|通组|入户|回家|上学|从军|求学|成长|追梦|逐梦|返乡|强国|报国|进场|环城|出村|进村|村级|组级|乡村|农村|盘山|旅游|林间|田间|机耕|幸福|小康|连心|振兴|兴村|富民|毛|岔|弯|老|新|大|小)+$/

/** 偏远的小山村: what villages are. */
export const ordinaryVillages =
  /^(?:小山|小渔|山|渔|古|偏远|贫困|深度|示范|中心|城中|城边|城郊|行政|自然|空心|明星|样板|试点|脱贫|退出|后进|先进|先锋|标兵|红色|革命|老区|文明|生态|旅游|美丽|最美|重点|特色|海岛|边境|移民|搬迁|民族|传统|专业|亿元|标杆|产业|包联|包保|联系|帮扶|结对|巡诊|软弱|涣散|省级|市级|县级|国家级|网红|长寿|百强|小康|库区|沿江|沿边|牧业|淘宝|电商|直播|法治|无讼|平安|受灾|周边|附近)+$/

/** 远近闻名的木耳村, 打造成草莓村: what a village is or becomes. */
export const becomes =
  /(?:第一|首个|著名的|闻名的|有名的|成为|变成|成了|建成|打造成?|评为|副其实的|典型的|一个|整)[“"]?$/

/** Verbs that villages and streets are named with. */
export const nameVerbs = new Set(
  '团结 胜利 解放 建设 振兴 奋斗 前进 跃进 奋进 联合 合作 发展 进步 光复 复兴 兴旺 繁荣 和平 创业 创新 革新 建国 建业 建新 建华 建民 开发 开拓 开元 联盟 联丰 联合 向阳 向前 向荣 保安 保国 保丰 治安 安居 安乐 同心 同乐 同仁 友谊 友好 迎春 迎宾 迎新 望江 望海 望湖 望月 望山 临江 临河 临湖 临海 沿江 沿河 环湖 环城 滨河 滨江 观海 观澜 拥军 爱国 爱民 利民 兴国 兴业 兴华 兴农 兴隆 兴盛 富民 富强 致富 丰收 增产 勤俭 勤劳 劳动 自强 自立 自由 民主 凯旋 光荣 得胜 永胜 常胜 全胜 新立 东升 新生 重生 永生 长征 长安 永安 平安 进化 教育 健康'.split(
    ' ',
  ),
)

/** 幸福社区: words that communities are named with everywhere. */
export const communityWords = /^(?:幸福|和谐|健康|文化|建设|青年|工业|文明|公园|教育|中心)$/
