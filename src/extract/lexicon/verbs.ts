// Words that rules look for: offices and callings before a name, verbs of taking part, of holding and of going.
import { callings as callingWords, offices as officeWords } from './offices.ts'

/** Words of these lists that are verbs or things as often as titles. */
const ambiguous = new Set(
  '主持 主持工作 代表 法人 会计 主管 专家 供图 撰稿 师傅 冠军 会员 青年 英雄 模范 读者 作者 领导'.split(' '),
)
/** The longer first, so that a title is read whole. */
const oneOf = (words: readonly string[]) =>
  [...new Set(words)]
    .filter(w => !ambiguous.has(w))
    .sort((x, y) => y.length - x.length)
    .join('|')

/** Offices that are held, as a regular expression. */
export const offices = `(?:[我本]?[省市县区州盟旗镇乡村]级?(?:委|政府|人大常委会|人大|政协|纪委监委|纪委|监委|党委|委政法委|委组织部|委宣传部|委统战部|总工会|法院|检察院)?(?:党组)?)?(?:常务|第一|执行|名誉|代|原|前|时任|兼|助理|见习|资深|全媒体|驻村|专职|总|副|老|小|女|男){0,3}(?:主席(?![台团])|代表(?=\ue000)|(?:企业家?|商户|客商|侨商|业主|职工|员工|工人|教师|学生|学员|家长|选手|运动员|裁判员|党员|群众|居民|村民|农民|农户|青年|妇女|委员|政协委员|党外人士|校友|毕业生|新兵|官兵|民警|医护|患者|读者|作者|专家|供应商|经销商|项目|项目方|投资方|建设单位|施工单位|主办方|承办方|获奖者?|受奖|劳模|先进|传承人|种粮大户|嘉宾|来宾|行业|商会|协会|捐赠方|受赠方|受助学生|爱心企业|乡贤|侨亲|基层|单位|部门|镇街|乡镇|老干部)代表|领导班子成员|领导同志|摄影师|设计师|代言人|联系人|参事|学者|律师|警察|战士|裁判|作家|诗人|画家|书法家|演员|歌手|主播|专家(?!组)|法人|主管|会计|市领导|县领导|区领导|省领导|领导|${oneOf(officeWords.filter(w => w !== '主席'))})`

/** What people are rather than hold. */
export const callings = `(?:${oneOf([...callingWords, '群众', '团员', '护河员', '护林员', '客商'])})`

const list = (...words: string[]) => words.join('|')

/** Named lists for patterns: `{etc}`. */
export const wordLists: Record<string, string> = {
  /** 等市领导, 等, 等10位同志, 一行 */
  etc: '(?:等(?:[^，。；：、！？]{0,14}?)?|一行|同志|两人|三人)?',
  /** Words that stand for the event that an article is about. */
  event: list(
    '此次会议|本次会议|这次会议|会议|大会|全会|座谈会|推进会|动员会|启动仪式|开幕式|闭幕式|签约仪式|揭牌仪式|开工仪式|仪式',
    '此次活动|本次活动|系列活动|相关活动|部分活动|上述活动|活动|开工活动|集中开工|典礼|论坛|讲座|晚会|比赛|大赛|发布会|推介会|交流会|招聘会',
    '调研|考察|视察|检查|督导|督查|慰问|走访慰问|走访|巡河|巡查|巡视|座谈|会见|签约|植树|会谈|审议|接访|观摩|拉练',
  ),
  /** Zero width: what follows is the subject, not whom somebody speaks for or turns to. */
  subject: '(?<!代表|委托|受|以|向|对|为|给|被|据|从|让|请|邀请|跟随|陪同|听取|听了|和|与|同|见到)',
  /** Zero width: what follows acts; it is not where somebody goes to act. */
  actor: '(?<![赴到在于往来]|走进|深入|参观|考察)',
  /** Zero width: what follows is what they do themselves, not what they come to. */
  doing: '(?![^，。；]{0,10}(?:出席|参加|列席|见证|陪同|观看|观摩|应邀))',
  /** What a leader goes out to do. */
  visit: list(
    '调研|考察|视察|检查|督导|督查|调度|暗访|走访慰问|走访|慰问|看望|巡查|巡河|巡林|接访|下访|宣讲|指导|会见|座谈|参观|察看|查看|植树|踏查',
  ),
  speech: list(
    '致辞|致词|致欢迎辞|致开幕词|讲话|发言|宣布|宣读|汇报|作了汇报|作报告|作主旨报告|作表态|表态|通报|传达|总结|推介|点评|授课|解读|所作|作说明|作介绍|道谢|走上讲台|(?<!获)颁奖(?![牌章金])|发令|鸣枪|作出部署|作了部署|部署|书面交流|交流发言|作交流|演讲|分享|作讲解|作了讲解|作辅导|作培训|答记者问|介绍情况|谈感受|谈体会|提建议|揭牌|揭幕|授牌|授旗|颁发|剪彩',
  ),
  /** To hold an event. */
  hold: list(
    '联合举办|共同举办|联合主办|共同主办|举办|主办|承办|协办|举行|召开|组织召开|主持召开|组织开展|组织|开展|联合开展|启动|发起',
  ),
  held: list(
    '举行|召开|举办|开幕|闭幕|启动|开赛|开营|开班|开讲|拉开|落幕|落下|铺开|开场|进行|上演|举起|揭幕|开机|鸣枪|开跑|签约|签署|签订|会见|揭牌|奠基|开工',
  ),
  /** To go to a stop of a tour. */
  go: list(
    '来到|走进|深入|前往|赴|奔赴|到达|抵达|走访|察看|查看|参观|考察|调研|视察|慰问|看望|实地察看|实地查看|检查|踏查|巡查|步入',
  ),
  /** What people are rather than hold: they are of the place named before them. */
  calling: '\ue011',
  /** 的领导有, 的还有 */
  titled: '(?:[\ue010\ue011]|单位|企业|部门|人员|来宾|嘉宾|客人|代表|[^，。；：！？\ue000-\ue011]{0,4}代表){0,2}还?',
  joined: list(
    '收听收看|献唱|领唱|献艺|助兴|也在现场|在现场|到现场|随同|随团|领奖|代为出席|出席并讲话|出席会议并讲话|出席|参加|陪同|列席|参与|见证|应邀到会|到会|到场|在场|参会|与会|莅临|现身|亮相|坐镇|作陪|随行|同行|一同前往|齐聚|相聚|围坐|前来|赶来|助阵|助威|上台|登台|坐在|面对面|就座|欢聚一堂|共庆|榜上有名',
  ),
}
