// Who took part in an event: led it, spoke at it, was there.
import { bodies, bodiesListed, namesakes } from './attended-bodies.ts'
import { present } from './attended-present.ts'
import { rules } from './rule.ts'

export const attended = rules('ATTENDED', [
  {
    name: 'presided',
    when: [
      '{subject}{from:Person+}_主持召开',
      '{subject}{from:Person+}_{主持|主持了}{to:Event}',
      '{subject}{from:Person+}_主持了?{event}',
      '{event}由{from:Person+}主持',
      '主持_的{titled}{是|有}{from:Person+}',
      '由{from:Person+}主持',
      '在{from:Person+}{的|}主持下',
      '{subject}{from:Person+}{分别|共同|}主持',
    ],
    props: { role: 'lead' },
    yes: [
      'title: 全市【Event:春耕工作会议】召开\n【Person:林远】主持会议。',
      'title: 【Event:春耕工作会议】召开\n会议由市委副书记、市长【Person:林远】主持。',
      'title: 【Event:春耕工作会议】召开\n主持会议的是县长【Person:林远】，他在会上讲了话。',
      'title: 【Person:林远】主持召开【Event:春耕工作会议】',
    ],
    no: ['title: 【Event:春耕工作会议】召开\n【Person:林远】介绍，主持人由学生担任。'],
  },
  {
    name: 'led',
    when: [
      '{subject}{from:Person+}{etc}_{率队|带队|率|带领|率领}',
      '由{from:Person+}{带队|率队|率领|带领}',
      '{subject}{from:Person+}{各带|分别带|带着|带}{一组|一队|一路|队}',
    ],
    props: { role: 'lead' },
    yes: [
      'title: 【Event:白溪市党政代表团赴江城考察】\n市长【Person:林远】率白溪市党政代表团远道而来。',
      'title: 【Event:项目拉练】举行\n市委书记【Person:林远】、市长【Person:周济川】各带一组。',
    ],
    no: ['title: 【Event:运动会】\n在老师带领下，【Person:林远】跑完全程。'],
  },
  {
    name: 'inspected',
    when: [
      '{subject}{from:Person+}{doing}{etc}_{to:Event}',
      '{subject}{from:Person+}{etc}…{就…进行|开展|进行|深入|赴|来到|走进|前往|到|先后}…{visit}',
      '{subject}{from:Person+}{doing}{etc}{visit}',
      '{subject}{from:Person+}{etc}{先后|深入|首先|还|又|随后|实地|}{来到|走进|前往|察看|查看|走访|考察|看望|慰问|参观}',
    ],
    props: { role: 'lead' },
    yes: [
      'title: 【Event:林远调研就业工作】\n7月8日，市长【Person:林远】深入市区，就就业工作进行调研。',
      'title: 【Event:林远调研就业工作】\n【Person:林远】先后来到白溪镇、柳河村等地。',
    ],
    no: ['title: 【Event:全市春耕工作会议】\n受市长【Person:林远】委托，会议由他人主持。'],
  },
  {
    name: 'met',
    when: [
      '{to:Event}{了|}{from:Person|Organization+}',
      '{会见|会见了|拜会|拜会了|看望|看望了}{from:Person|Organization+}',
      '{与|同|和}{from:Person+}{etc}_{座谈|会谈|会见|举行会谈|举行座谈}',
      '{subject}{from:Person+}一行',
    ],
    props: { role: 'participant' },
    yes: [
      'title: 【Event:周济川会见客商】\n周济川在宾馆会见了【Organization:江风集团】董事长【Person:林远】一行。',
      'title: 【Event:周济川与客商座谈】\n周济川与董事长【Person:林远】座谈。',
    ],
    no: ['title: 【Event:周济川会见客商】\n【Person:林远】的公司很大。'],
  },
  {
    name: 'spoke',
    when: [
      '{subject}{from:Person+}{etc}…{speech}',
      '{speech}_的{titled}{是|有}{from:Person+}',
      '随着{from:Person+}宣布',
      '由{from:Person+}_{speech}',
      '{subject}{from:Person+}{在|于}{to:Event}{上|时|期间|中}',
      '{subject}{from:Person+}{指出|强调|要求|叮嘱|勉励|对…表示|代表}',
    ],
    props: { role: 'speaker' },
    yes: [
      'title: 【Event:丰收节】开幕\n县委书记【Person:林远】致辞，县长【Person:周济川】宣布开幕。',
      'title: 【Event:博物馆试运行仪式】\n为石碑揭幕的是【Organization:白溪省文物局】考古处一级巡视员【Person:林远】、县长【Person:周济川】。',
      'title: 【Event:丰收节】开幕\n宣布开幕的是县长【Person:周济川】。',
      'title: 【Event:丰收节】开幕\n【Person:林远】在会上作了发言。',
      'title: 【Event:丰收节】开幕\n大会听取了由局长【Person:林远】所作的报告。',
    ],
    no: ['title: 【Event:丰收节】开幕\n副县长代表【Organization:县委】书记【Person:林远】致辞。'],
  },
  {
    name: 'joined',
    when: [
      '{subject}{from:Person+}{etc}…{joined}{了|}{to:Event}',
      '{subject}{from:Person+}{etc}…{joined}',
      '{请来了|请来|邀来了|邀来|邀请了|迎来了}_{from:Person+}',
      '在{from:Person+}{etc}{的|}陪同下',
      '由{from:Person+}{etc}陪同',
      '由{from:Person+}{etc}{担任|出任|客串}\ue010',
      '{邀请|特邀}{from:Person|Organization+}{etc}_{列席|参加|出席}',
    ],
    props: { role: 'participant' },
    yes: [
      'title: 【Event:春耕现场会】举行\n副市长【Person:林远】参加活动。',
      'title: 【Event:春耕现场会】举行\n市领导【Person:林远】、【Person:周济川】，以及市直有关部门负责人一同参加调研。',
      'title: 【Event:非遗进馆活动】\n晚会由【Person:周济川】担任主持人。',
      'title: 【Event:非遗进馆活动】\n活动请来了面花传承人【Person:周济川】。',
      'title: 【Event:林远在江城调研】\n在县长【Person:周济川】的陪同下，林远察看了苗情。',
    ],
    no: [
      'title: 【Event:春耕现场会】举行\n受县长【Person:周济川】委托，副县长出席会议。',
      'title: 【Event:推介会】\n推介会登场【Organization:江城会展中心】，到会客商180余人。',
    ],
  },
  {
    name: 'bodies',
    find: bodies,
    yes: [
      'title: 【Event:林远检查夏粮收购】\n【Organization:县发改局】、【Organization:市场监管局】的负责人也在现场。',
      'title: 【Event:林远检查夏粮收购】\n【Organization:县发改局】主要负责人、【Organization:市场监管局】局长参加检查。',
      '【Event:茶园开放日活动】举行。\n【Organization:白溪一中】、【Organization:江口二中】的近百名高三毕业生走进茶园。',
      '【Event:合作签约仪式】举行。\n【Organization:白溪市政府】与【Organization:江风集团】签署协议。',
      '【Event:合作签约仪式】举行。\n三家企业分别与【Organization:江风集团】签约。',
      'title: 【Event:消防演练】举行\n【Organization:白溪消防救援站】派出3辆消防车。',
      'title: 【Event:春季招聘会】举行\n【Organization:江风集团】的展位前排起了队。',
      'title: 【Event:青年歌手大赛】落幕\n【Organization:江城一中】获优秀组织奖。',
      'title: 【Event:村级篮球赛】收官\n【Organization:柳河村队】以62比60险胜【Organization:东山村队】。',
      '活动期间，【Organization:白溪市政府】与【Organization:江风集团】举行了【Event:厂房项目签约仪式】。',
      '3月5日，【Organization:江风集团】与【Organization:白溪银行】在【Place:江城】【Event:签约】。',
      'title: 【Event:春耕现场会】举行\n【Organization:白溪铁路局】、【Organization:江城海关】等单位派代表参会。',
    ],
    no: [
      'title: 【Event:林远检查夏粮收购】\n【Organization:县发改局】局长【Person:周济川】参加检查。',
      'title: 【Event:林远检查夏粮收购】\n受【Organization:县发改局】主要负责人委托，有人参加检查。',
      'title: 【Event:林远调研】\n【Organization:江风集团】展示了新产品。',
      '【Event:茶园开放日活动】举行。\n【Organization:白溪一中】历史悠久。',
      '【Event:合作签约仪式】举行。\n【Organization:江风集团】发展很快。',
      '【Event:合作签约仪式】举行。\n按照公司与【Organization:县农业局】签下的协议，项目年底投产。',
      'title: 【Event:丰收节】举行\n活动由【Organization:县农业局】主办，村民带来歌舞。',
    ],
  },
  {
    name: 'namesakes',
    find: namesakes,
    yes: [
      '3月5日，【Event:【Person:林远】会见【Person:周济川】】。',
      '3月5日，【Event:【Organization:江风集团】与【Organization:白溪银行】签约】。',
    ],
    no: ['【Event:【Organization:江风集团】新年联欢会】上，歌声不断。'],
  },
  {
    name: 'bodies listed',
    find: bodiesListed,
    yes: [
      'title: 【Event:奠基仪式】举行\n见证签约的企业还有【Organization:江风公司】、【Organization:白溪公司】。',
      'title: 【Event:林远检查夏粮收购】\n陪同检查的是副县长【Person:周济川】和【Organization:县水务局】、【Organization:县城管局】负责人。',
    ],
    no: ['title: 【Event:奠基仪式】举行\n出席仪式的有【Organization:江风公司】董事长【Person:林远】。'],
  },
  {
    name: 'listed',
    when: [
      '{出席|参加|列席|陪同|到会|与会|参会|就座|祝贺|到场|在座|见证|随行|同行|随同|一同|一道|一起|助阵|登台|表演|献花|捐赠|察看|调研|考察|检查}{…|}的{titled}{有|是|包括|为}{：|}{from:Person|Organization+}',
      '{列席|参会|与会}人员{还|}{有|包括}…{from:Person|Organization+}',
    ],
    props: { role: 'participant' },
    yes: [
      'title: 【Event:奠基仪式】举行\n出席仪式的有市委书记【Person:林远】，市长【Person:周济川】。',
      'title: 【Event:林远检查夏粮收购】\n随行的有【Organization:市财政局】、【Organization:市住建局】有关负责人。',
      'title: 【Event:政协会议】闭幕\n在主席台前排就座的领导有：市委书记【Person:林远】，市政协主席【Person:周济川】。',
    ],
    no: ['title: 【Event:政协会议】闭幕\n获得表彰的有【Person:林远】。'],
  },
  {
    name: 'present',
    find: present,
    yes: [
      'title: 【Event:林远调研就业工作】\n【Organization:白溪县】县长【Person:周济川】一路算着账。',
      'title: 【Event:江城马拉松】开跑\n男子冠军被选手【Person:林远】夺得。',
      '【Event:柳河村负重赛】举行。柳河村村民【Person:林远】跑了第一。',
      'title: 【Event:丰收节】开幕\n八旬老人【Person:周济川】用一声号子开了场。',
      '【Event:第三届白溪书市】开门迎客。书市首日，作家【Person:林远】带着新书走进会场。',
      'title: 【Event:春耕工作会议】举行\n农民代表【Person:林远】讲了自己的算盘。',
      'title: 【Event:企业家座谈会】举行\n【Organization:江风集团】【Person:林远】、【Organization:白溪药业】【Person:周济川】等8位企业家畅所欲言。',
      'title: 【Event:警营开放日】举行\n刚上一年级的【Person:周济川】举起了盾牌。',
    ],
    no: [
      'title: 【Event:林远调研就业工作】\n村民【Person:周济川】告诉记者，收成不错。',
      'title: 【Event:林远调研就业工作】\n民警【Person:周济川】在这里一干就是六年。',
      'title: 【Event:白溪大桥开工】\n居民【Person:周济川】盼这座桥盼了十年。',
      'title: 【Event:书画展】开展\n书法家【Person:周济川】的草书很有气势。',
      'title: 【Event:林远调研就业工作】\n教学楼由侨亲【Person:周济川】捐建。',
      'title: 【Event:林远调研就业工作】\n老伴说：“我家【Person:周济川】在外打工。”',
      '【Person:周济川】曾夺得冠军。',
      'title: 【Event:林远调研就业工作】\n受县长【Person:周济川】委托，有人到场。',
    ],
  },
])
