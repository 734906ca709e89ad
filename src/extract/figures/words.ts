// Words by which a text turns to something, brings it up, or names it only by the way.

/** Words after which a name is no subject but a place, a means or a partner. */
export const ASIDE =
  /(?:据|在|从|向|对|为|给|到|至|往|跟|与|和|同|把|将|是|来自|位于|地处|选址|坐落于|坐落在|移师|登场|亮相|走到|转到|横跨|地跨|连接|毗邻|紧邻|靠近|落户|落户于|依托|借助|结合|通过|察看|查看|参观|视察|走访|考察|调研|观看|观摩|围绕|按照|根据|列入|纳入|入选|获评|起[于自]|[始止终]于|[东西南北](?:起|至|接|连)|起点[为是在]|终点[为是在]|连通|串联|贯穿|穿越|跨越|沿着?|经过|途经|走进|来到|赶赴|前往|深入|抵达|赴|进|投进|注入|比|像|随着|被|由|除|以|等)(?:主办方|承办方|了)?$/
/** Verbs that bring up a program or project, of which the following speaks. */
export const RUNS =
  /(?:开展|实施|推出|推行|推进|启动|举办|组织|打造|建立|建成|建设|完善|设立|开设|上线|有|落实|开工|新建|投资|签约|引进|创新|举行|出台|印发|打响|迎来|承办|主办|新设|签下|签订|揽下|落地|敲定|承接|建起|谋划|实施好|合办|合建|共建|挂牌|承担|承揽|开通|开|组建|成立|创办|创立|试点|试行|探索|首创|发起)了?(?:的|起)?$/
/** Verbs that bring up a new body. */
export const FOUNDS =
  /(?:办起|建起|盖起|开起|支起|搭起|组建|成立|创办|创立|领办|兴办|开办|新开|注册|建成|建设|新建|扩建|改建|兴建|改造|打造|设立|翻修|翻新|翻建|修缮|整修)了?$/
/** Endings of divisions, which nobody builds. */
export const DIVISION = /[省市县区旗州盟乡镇村]$|街道$/
/** Bodies whose heads speak of what others do too. */
export const OFFICIAL = /[局委办厅部府]$|委员会$|政府/
/** Whom a text calls by what they do at home and at work: their figures are their own. */
export const LAYMAN =
  /(?:村民|农民|教师|老师|[果菜茶瓜棉粮花药蔗烟]农|农户|大户|[种养][植殖]户|牧民|牧户|渔民|工人|职工|学生|同学|老人|大[爷妈娘叔姐]|居民|市民|游客|旅客|顾客|司机|店主|摊主|老板娘?|网格员|志愿者|党员|老兵|退役军人|医生|护士|青年|手艺人|匠人|传承人|妇女|业主|经营户|个体户|脱贫户|贫困户|求职者|毕业生|家长|选手|读者)$|\d岁的?$/
/** Bodies that work at what others own. */
export const BUILDERS = /项目(?:经理)?部$|建设集团|建工|工程(?:有限)?公司|工程局|设计院|监理|施工/
/** Bodies whose head stands for them: 队长某某带人更换开关23个. */
export const DOERS = /[队站社厂店]$|公司|集团|合作社|企业$/
/** A name inside what says of an unnamed thing whose it is: 甲公司承办的专场, 甲公司租下的厂房. */
export const RELATIVE =
  /^[^，。；：“”\d的]{0,8}?(?:主办|承办|举办|组织|推出|建设|投资|开发|[合援捐新自筹]建|租下|捐[赠助]|打造|设立|实施|运营|开办|创办|牵头|发起|筹集|提供|带来|选送|编排|创作|采购|引种|发明)了?的(?!是|有)/
/** What public bodies do at an occasion: 县医院布设医疗点15个. */
export const SUPPLIES = /出动|布设|投放|调集|抽调|担任志愿者|志愿服务/
/** Bodies that serve an occasion held by others. */
export const SERVANTS = /[局院站队校所会办]$|大学|学院|部门|委员会$|政府$/
/** 按照某市印发的甲计划，… */
export const PLANS = /^\s?(?:按照?|依照|根据|依据)[^，。；]{0,20}$/
/** 依托甲工程，区里…: what is done then is done in the program. */
export const LEANS_ON = /^\s?(?:依托|借助|借力|通过|运用|得益于)[^，。；]{0,20}$/
/** 在甲行动中，… */
export const IN_PLAN =
  /^\s?在[^，。；]{0,20}#(?:中|里|的?(?:带动|推动|支持|引领|助力|撬动)下)$|^\s?随着[^，。；]{0,20}#的?(?:深入|全面|持续|扎实)?(?:实施|推进|开展|推行|落地|启动|见效)$/
/** 像这样的驿站，全市已有40个: of what it tells. */
export const SUCH = /^\s?(?:像|类似)?这样的(?:一[个家座处条支])?([\u4e00-\u9fff]{2,6})$/
/** 甲行动开展以来, 自启动甲行动以来, 甲行动实施三年来, 甲行动推进中 */
export const SINCE =
  /^(?:[^，。；]{0,4}?(?:开展|启动|实施|推行|推开|开通|上线|推出|成立|运行|落地|开办|创建|推进)(?:以来|[一二两三四五六七八九十半多\d]+(?:年|个月)多?[来间]|(?:过程)?中)|以来)$/
/** 按照这份意见, 根据方案: by the plan that was told of before. */
export const BY_PLAN =
  /^\s?(?:按照?|依照|根据|依据)(?:这[份项个]|该|上述|此|实施)?(?:意见|方案|规划|计划|办法|细则|协议|部署|安排|通知|行动)(?:要求|规定|安排|部署)?$/
/** 会上，…: where all of a sentence took place. */
export const SCENE =
  /^\s?[^，。；,]{0,8}(?:仪式|活动|大会|推介会|会|[幕馆]式|论坛|现场|期间|间隙)(?:上|中|现场|期间|间隙|结束后|后)?$/
/** 甲大会上，… */
export const SCENE_END = /^(?:上|中|现场|期间|间隙|结束后)$/
/** 甲公司总承包, 乙局主办: a part in what the sentence is about. */
export const PART =
  /^[^，。；：的]{0,4}?(?:总?承包|承建|承办|协办|主办|施工|监理|设计|运营|代建|牵头|指导|认证|协助|出资|投资|建设|援建|管理|负责|发起|冠名|赞助)(?:建设|实施|运营|施工|管理|单位)?$/
/** 丁银行赞助50万元: what a body gives for what the sentence is about. */
export const SUPPORTS =
  /^[^，。；：的]{0,6}?(?:捐|赠|赞助|出资|资助|配套|安排|拨|列支|筹措|统筹|补助|补贴|奖补|放款|贷款|授信|拿出|投入|注资)/
/** 区人社局统计，…: who says so. */
export const SAYS = /^(?:的?(?:最新)?(?:数据|统计|监测|测算|初步统计|台账|报告))(?:数据|显示|表明|统计)?/
/** 走进甲公司, and 在甲公司 of 在甲公司车间里: where a sentence is set. */
export const ARRIVES =
  /^\s?[^，。；]{0,8}(?:走进|来到|走入|步入|踏入|踏进|拐进|拐入|转进|赶到|抵达|到达|登上|驶入|驶进|推开)了?(?:位于|地处|坐落在|坐落于)?$|[就便]到了$/
export const AT = /^\s?[^，。；]{0,6}在(?:位于)?$/
/** 近日，在甲项目现场，…: times before where a sentence is set. */
export const TIMES =
  /^(?:[^，。；（）“”]{0,12}[讯电](?:\s?[（(][^（）()]{0,40}[）)])?\s?)?(?:[^，。；“”]{0,12}[日天午晨晚夜月年季来前后初末里间夏秋冬春时][，,])?$/
export const INSIDE =
  /^[^，。；]{0,8}(?:现场|里|内|上|中|前)$|^的?[^，。；]{0,6}(?:车间|厂区|厂房|仓库|库房|实验室|大厅|展厅|大棚|工地|生产线|中控室|调度室|总部|门口)$/
/** What is given, signed and sold at an occasion. */
export const GIVES =
  /捐|赠|签[约订署]|发放|颁发|成交|达成|募集|筹集|认购|卖出|售出|签下|揽下|颁奖|发布|推介|展示|展出|表演|演出|揭牌|授牌|聘任/
/** Words for the occasion that an article reports, at the begin of a clause or as where something was: 奠基仪式现场聚集了约1000人. */
export const OCCASION =
  /^本[届次场][\u4e00-\u9fff]{0,5}?(?:[赛会节展周季营]|演练|活动|仪式|典礼|论坛)|^(?:此次|本次|这次|本届|当天|这场)?(?:活动|仪式|会议|大会|会上|现场|赛事|比赛|展会|博览会|集中开工|会场|培训[会班中上]|调研中)(?!要求|指出|强调)|^[^，。；“]{0,16}(?:仪式|活动|大会|会|赛|[幕馆]式|论坛)(?:现场|上)|(?:仪式|活动|大会|推介会|比赛)则?(?:共|约|就)?(?:有|吸引|聚集)|^(?:到会|与会|参会|参赛|参展|签约的?项目)|^(?:出席|列席|参加)(?:本次|此次|这次)?(?:会议|大会|全会|活动|仪式)|^(?:当天|当日)(?![^，。；]{0,8}(?:在|赶))/
/** Who was there: every number of the clause is the occasion's. */
export const PRESENT = /^(?:出席|列席|参加)(?:本次|此次|这次)?(?:会议|大会|全会|活动|仪式)/
/** Before the name of the occasion in 参加甲仪式的有. */
export const GUESTS = /^\s?(?:当天|当日|一同|一起)?(?:出席|列席|参加|参与)(?:本次|此次|这次)?$/
/** 某校的30名学生走进展馆 */
export const COMES = /^[^，。；]{0,8}(?:走进|参加|参与|听讲|观看|聆听|到场|担任|登台|献)/
/** 90多名村民旁听 */
export const ATTENDS =
  /^[^，。；]{0,12}(?:旁听|观摩|观看|到场|到会|参加|参赛|参展|参会|参与|出席|应邀|受邀|前来|赶来|齐聚|围坐|听讲|聆听|体验|走进|献血|签到|同台|登台|报名|一道|一同|受到表[彰扬]|受表彰|获表彰|获奖|领奖|登记|入场|进场|宣誓|签名)/
/** 来自全市的90个展品: no number of the city. */
export const FROM = /(?:来自|面向|覆盖|遍及|遍布)$/
/** The number of projects that were started or signed together. */
export const COLLECTIVE =
  /(?:此次|本次|这次|这一?批|本批|当天|当日|一?共|陆续有|同时)[^，。；]{0,8}(开工|复工|签约|奠基|竣工|投产|揭牌|集中签约)[^，。；]{0,12}项目|项目[^，。；]{0,6}集中(开工|开（复）工|签约|奠基|竣工|投产)/
/** Who takes part: 甲局、乙局等12家单位. */
export const CROWD = /^[家个名位人户所支]|人次/
/** Occurrences of which figures are no property: a leader's or a reporter's way. */
export const OUTING = /调研|考察|督导|督查|走进|视察|检查|慰问|走访|看望|会见|座谈|巡察|巡查|暗访/
/** 他要求, 会议强调 */
export const DEMANDS = /^\s?[^，。；：“]{0,12}?(?:提出|要求|强调|明确|部署)$/
/** 会议指出, of which what follows is nobody's until a name comes. */
export const FINDS = /^\s?(?:会议|全会|大会)[^，。；：“]{0,4}(?:指出|认为)$/
/** Persons tell of their body: 负责人说, 站长介绍. */
export const TELLS =
  /^[^，。；：“]{0,8}?(?:(?:介绍|说|表示|坦言|透露|报告|通报|汇报)(?:道|说|称|起)?(?=$|[，：“,:])|算|告诉)/
/** 由甲局主办、乙公司承办: `#` stands for a name; who has a part in what the text speaks of is no new subject. */
export const BY =
  /(?:^|[^自缘理来])由[^，。；#]{0,60}#[^，。；]{0,60}(?:主办|承办|协办|举办|组织|发起|指导|支持|投资|出资|承建|共建|合建|援建|建设|建造|施工|运营|经营|打造|负责|管理|牵头|实施|创办|设立|承担|开发|编制|授权|提供|赞助|冠名|供)/
/** 聘请林远等8人任导师: of the body that does so. */
export const HIRES =
  /(?:聘请|聘任|聘用|选聘|特聘|返聘|引进|引育|培养|培育|吸纳|招收|招录|录用|招聘|选派)了?[^，。；]{0,16}$/
/** 8家企业入驻: of the zone. */
export const MOVES_IN = /^[^，。；]{0,10}(?:入驻|进驻|入园)/
export const ZONE = /(?:园区?|新区|开发区|高新区|经开区|基地|街区|小镇|楼宇|大厦|市场|广场|中心|孵化器|驿站)$/
/** 接待游客8万人次, 产值8亿元: what a place has and a program has not. */
export const STATISTICS =
  /^(?:[^，。；“”\d]{0,10}?(?:接待|旅游|游客|全年|上半年|[一二三四]季度|共|总|预计|实现|完成|农业|工业|规上|规模以上){0,3})(?:接待(?:[海省市境国]?[内外])?游客|游客(?:接待|人数)|旅游(?:综合|总)?收入|(?:总|年|工业总?|农业总?|规上工业)?产值|(?:地区)?生产总值|GDP|(?:工业)?增加值|(?:地方|公共|一般公共)?(?:财政|预算)收入|[^，。；]{0,6}人均(?:可支配|纯)收入|进出口|社会消费品|税收|固定资产投资|新开工(?:亿元以上|重点|重大)?项目|(?:亿元|千万元)以上项目|新增(?:市场|经营)主体|城镇新增就业|规上(?:工业)?企业|粮食(?:总)?产量|城镇化率|森林覆盖率|空气(?:质量)?优良|优良天数|招商引资)/
/** What is done in a program: 走访企业120家, 举办专场23场. */
export const SERVES =
  /(?:走访|惠及|受益|服务|帮扶|培训|发放|岗位|调解|化解|办理|举办|开展|提供|解决|收集|组织|覆盖|救助|资助|检查|排查|整治|开设|设立|建成|打造|手术|接诊|诊疗|义诊|筛查)[^，。；]{0,20}$/
export const SERVED = /^[^，。；]{0,4}(?:岗位|受益|参与)/
/** Owners that the words right beside a quantity say. */
export const OWN_RULES: ReadonlySet<string> = new Set(['own', 'amount-of', 'lent', 'crowd', 'set', 'speaker'])
/** 项目建成后, 工程全部完工后: `#` is the name; all that follows in the sentence is of it. */
export const ONCE_DONE =
  /^\s?(?:届时|预计|待|在)?#(?:项目|工程|[一二三四]期)?(?:将|全部|全面|整体|正式|顺利|建设|预计)*(?:建成|投产|完工|竣工|达产|投用|投运|投入使用|投入运营|投入生产|运营|通车|实施|落成|满产|落地|开通|运行|启用|完成|改造)(?:并?(?:投产|投用|投运|达产|达效|通车|运营|投入使用|使用|运行))?(?:以?后|之后|时)$/
/** 举办培训班320期: any of a kind. */
export const COUNTED = /^(?:共|累计)?\d[\d.,]*[万余多]*[期场次届]/
/** 同时，聘请15名…: its subject is the one of the sentence before. */
export const GOES_ON = /^\s?(?:与此同时|同时|此外|另外|除此之外|不仅如此|并且?|还|截至目前|目前)[，,\u4e00-\u9fff]/
/** 届时，…; 建成后，…: what follows is of the work of which the text speaks. */
export const THEN =
  /^\s?(?:届时|(?:项目|工程)?(?:全部|全面|全线|整体|正式)?(?:建成|投产|竣工|完工|通车|达产|投用|投入使用|启用|运营|改造)(?:投产|投用|通车|达产|达效|使用|运营)?(?:以?后|之后))$/
/** What one works with is not what is done: 依托甲平台，全市设站40个. */
export const TOOL = /(?:平台|系统|小程序|APP|网|号)[”"]?$/
/** 并同甲局…, 还与乙社…: the subject of the sentence goes on. */
export const ALSO_WITH = /^\s?(?:并|还|又|也|同时|再)(?:将|要|计划|先后|积极)?(?:与|同|和|跟|联合|会同|携手|联手)/
/** Where something is given or signed. */
export const CEREMONY =
  /(?:捐赠|捐书|捐款|助学|发放|签约|颁奖|启运|发车|揭牌|授牌|义卖|认购|慰问)[^，。；]{0,6}(?:仪式|活动|典礼|会)?$/
