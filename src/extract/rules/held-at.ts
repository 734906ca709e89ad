// Where an event took place: its venue, each stop of a tour.
import type { Scene, Sentence } from '../discourse.ts'
import { pairs } from '../statements.ts'
import { foundIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import { comes } from './held-comes.ts'
import { scenes } from './held-scenes.ts'
import { stops } from './held-stops.ts'
import { toldAt } from './held-told.ts'
import { withinWords } from './held-words.ts'
import { type Finding, rules } from './rule.ts'

export const heldAt = rules('HELD_AT', [
  {
    name: 'venue',
    when: [
      '{to:Place|Organization+}{etc}_{同步|同时|分别|相继|陆续}{举行|举办|开展|开工|开幕|启动}',
      '在{to:Place|Organization+}，{from:Event}',
      '{to:Place|Organization+}{两|三|四|五|六|}{个|}分会场',
    ],
    props: {},
    yes: [
      '5月6日，在【Place:江口开发区】，【Event:项目集中开工仪式】拉开帷幕。',
      '【Event:项目集中开工仪式】举行。【Place:江口区】、【Place:白溪县】两个分会场同步连线。',
    ],
  },
  {
    name: 'told',
    find: toldAt,
    yes: [
      '【Event:白溪县教师节表彰大会】在【Place:江风剧院】举行。',
      '【Event:春耕现场会】召开。\n主会场设在【Place:柳河村】。',
      '为期三天的【Event:江风博览会】，9月5日在【Place:江风会展中心】落下帷幕。',
      '县文旅局在【Place:江风广场】举办【Event:读书节】。',
      '【Event:山歌会】在【Place:白溪乡】【Place:柳河村】唱响。',
      '【Event:“田埂课堂”首讲】在【Place:柳河村】开课。',
      '【Event:江风马拉松】从【Place:江风公园】起跑。',
      '【Event:江风马拉松】开跑，终点设在【Place:江风体育中心】。',
      '【Event:白溪市政银企对接会】开过了。对接会由市政府主办，地点设在【Place:江风会展中心】。',
      '周济川又赶到【Place:柳河码头】，参加【Event:共建座谈会】。',
      '正月十二，【Place:江风体育馆】里人声鼎沸，【Event:“春风”招聘会】开到了第二天。',
      'title: 【Event:白溪县与江风大学签约】\n5月8日，县政府与江风大学在【Place:江城市】签署协议。',
      '3月8日，江风公司与柯林公司在【Place:江城市】【Event:签约】，双方将建厂。',
      'title: 【Event:“江风号”游船首航】\n昨日，游船从【Place:南门码头】缓缓驶出。',
      '跑者涌出【Place:江风广场】，【Event:江风马拉松】就此开跑。',
      '【Organization:白溪市第九中学】操场上雪沫飞扬，看台上锣鼓齐鸣。在【Event:雪地足球决赛】中，九中队取胜。',
      '【Organization:白溪县消防大队】走进【Organization:白溪县实验小学】开展【Event:消防演练】。',
      '交警在【Place:柳河镇】集市设点，开展【Event:“安全带”宣传活动】。',
      '昨日，【Event:江风旅游节】大幕开启，【Place:江风会展中心】内高朋满座。',
    ],
    no: [
      '【Event:春耕现场会】召开。\n他在【Place:柳河村】长大。',
      '县长到【Place:柳河加油站】进行检查，并召开【Event:专题会议】。',
      '【Event:江风马拉松】在【Organization:白溪市委】支持下越办越好。',
      'title: 【Event:委员走基层活动】\n委员们走进【Organization:江风合作社】，看现场。随后召开的【Event:座谈会】上，大家提了建议。',
      '【Event:合作签约仪式】举行。2日晚，市长在【Place:江风饭店】会见了客人。',
      '【Event:江风马拉松】开跑。下一场比赛在【Place:柳河体育场】举办。',
      '【Organization:江风小学】的孩子们唱起歌，【Event:江风马拉松】开跑。',
    ],
  },
  {
    name: 'stop',
    find: stops,
    yes: [
      'title: 【Event:林远调研就业工作】\n林远先后来到【Place:柳河社区】、【Organization:江风技校】、【Place:桥东社区】等地。',
      'title: 【Event:林远调研就业工作】\n在【Place:柳河镇】，林远听取了介绍。',
      'title: 【Event:林远调研就业工作】\n在【Organization:江风公司】生产车间里，林远同工人交谈。',
      'title: 【Event:林远调研就业工作】\n他先后察看了【Place:柳河村】大棚、【Organization:江风公司】生产车间和【Place:桥东村】农旅项目现场。',
      'title: 【Event:林远调研就业工作】\n调研组对【Organization:江风公司】、【Organization:白溪热力集团】进行了检查。',
      'title: 【Event:调研组来白溪调研养老】\n调研组先后深入【Organization:柳河敬老院】、【Place:桥东村】，并召开【Event:座谈会】。',
      'title: 【Event:林远走访慰问】\n第一站是【Place:白溪市】【Place:桥东街道】【Place:柳河社区】。',
      'title: 林远督导春耕\n5月2日，市长林远先后到【Place:白溪县】、【Place:柳河县】【Event:督导】春耕。',
      'title: 【Event:林远走访慰问】\n离开村子，他又去了【Organization:江风医院】。',
      'title: 【Event:林远走访慰问】\n周济川28日在【Place:柳河镇】慰问时，专程看望了老人。',
      'title: 【Event:林远检查防汛】\n次日一早，林远出现在【Place:龙泉水库】大坝上。',
      'title: 【Event:林远力促项目提速】\n9月3日，市长【Person:林远】赴白溪县。\n天很热。\n他很急。\n人很多。\n下午，他走进【Organization:江风公司】。',
      'title: 【Event:林远调研文旅】\n【Person:林远】先看【Place:青湖湿地公园】，听了介绍。',
      'title: 【Event:全市项目推进会】\n会议强调要抓进度。\n第二段。\n第三段。\n第四段。\n会前，与会人员先后观摩了【Place:江口产业园】、【Organization:江风公司】。',
      'title: 【Event:林远检查防汛】\n车行半小时，【Place:桥东村】到了。',
      'title: 【Event:重点项目观摩】\n上午的路线在【Place:江口区】和【Place:白溪县】。',
      'title: 【Event:林远调研春耕】\n【Place:柳河乡】、【Place:桥东乡】等乡镇3日迎来市长【Person:林远】。',
      'title: 【Event:林远走访慰问】\n走进位于【Place:江口区】的【Organization:江风公司】，林远看望了职工。',
      'title: 【Event:重点项目巡检】\n巡检团的足迹遍及【Organization:江风公司】、【Place:柳河水库】。',
      'title: 【Event:林远踏察项目】\n【Organization:江风公司】、云岭药材仓储基地、【Place:柳河塔】等处建设现场都走了个遍。',
      'title: 【Event:林远踏察项目】\n【Organization:江风公司】、【Place:柳河塔】等地，他一一看过。',
      'title: 【Event:林远暗访燃气安全】\n从楼里出来，一行人拐进【Organization:江风热源厂】。',
    ],
    no: [
      'title: 【Event:林远调研就业工作】\n【Place:柳河镇】的发展离不开大家。',
      'title: 【Event:七个项目一起动工】\n参加仪式的还有县长【Person:林远】，【Organization:县商务局】、【Organization:县水务局】的负责人也到场祝贺。',
      'title: 【Event:林远调研就业工作】\n林远指出，要向【Place:柳河镇】学习。',
      'title: 【Event:全市春耕工作会议】\n记者走进【Place:柳河镇】。',
      'title: 【Event:林远调研就业工作】\n近年来【Organization:江风公司】发展很快。',
      'title: 【Event:林远调研就业工作】\n企业引来【Organization:江风公司】合作。',
      'title: 【Event:林远调研就业工作】\n“我师父，他在【Organization:江风公司】干了一辈子。”老人说。',
      'title: 【Event:林远调研就业工作】\n老人说，1968年他进【Organization:江风公司】时才22岁。',
      'title: 【Event:江城招商推介会】\n推介会前一天，林远一行走访了【Organization:江风公司】。',
      'title: 【Event:江城推介会】\n推介会上，林远、周济川分别推介了【Place:江口区】、【Place:柳河园区】的产业布局。',
      'title: 【Event:林远赴江城考察】\n林远与客商就在【Place:柳河新区】设立基地交换意见。',
      'title: 【Event:林远调研就业工作】\n会场上，从【Place:柳河镇】赶来的家长都笑了。',
    ],
  },
  {
    name: 'comes',
    find: comes,
    yes: [
      'title: 【Event:桥州市代表团到白溪县考察】\n应【Place:白溪县】邀请，代表团到该县考察。',
      'title: 【Event:白溪市进京招商活动】\n【Place:北京=北京市】春意正浓，在京期间他们拜访了客商。',
    ],
    no: ['title: 【Event:全市春耕工作会议】\n【Place:白溪县】很重视，专家到该县作了报告。'],
  },
  {
    name: 'scene',
    find: scenes,
    yes: [
      'title: 【Event:林远调研就业工作】\n【Organization:江风公司】车间里机声隆隆，林远停下脚步。',
      'title: 【Event:林远走访慰问】\n【Place:柳河村】的大棚前，林远和大家算起增收账。',
      'title: 【Event:林远暗访燃气安全】\n夜里9点，【Place:桂花巷夜市】还冒着热气。',
    ],
    no: [
      'title: 【Event:林远调研就业工作】\n林远要求，【Organization:江风公司】要多招工。',
      'title: 【Event:林远调研就业工作】\n【Organization:白溪县人社局】负责人陪同。',
      'title: 【Event:林远走访慰问】\n【Organization:江风茶业有限公司】现场录用了7人。',
      'title: 【Event:全市春耕工作会议】\n【Place:柳河村】的大棚里暖意融融。',
    ],
  },
  {
    name: 'here',
    find: heres,
    yes: [
      '【Place:江风广场】上人头攒动，【Event:白溪县新兵欢送大会】在这里举行。',
      '昨晚，【Place:江风体育馆】灯火通明。【Event:职工篮球赛】在这里决出冠军。',
      '在【Place:桥东街道】【Organization:江风小学】里，由【Organization:县文联】主办的【Event:送春联活动】在这里举行。',
      '走近【Place:江风会堂】，处处张灯结彩。【Event:白溪县春节团拜会】在此举行。',
      '【Place:柳河镇】河堤工地聚满了人，【Event:项目集中开工活动】分会场设在了这里。',
      '喜欢田园味儿的，不妨到【Place:柳河镇】、【Place:桥东镇】走一走，那里的【Event:红果采摘活动】等着你。',
    ],
    no: ['【Place:江风广场】上人头攒动，【Event:白溪县新兵欢送大会】举行在即。'],
  },
  {
    name: 'words',
    find: withinWords,
    yes: [
      '【Place:江风博物馆】迎来捐赠。从这天起，【Event:矿山记忆展】同步在馆内二楼开展。',
      '【Organization:白溪镇中心小学】举办【Event:剪纸活动】。活动在学校多功能厅举行。',
      '专家来到【Organization:白溪县第三中学】。【Event:“诗意人生”公开课】在该校举行。',
      '【Event:白溪县政府与江风公司在【Place:柳河镇】签订核桃加工协议】。',
      '【Project:江风支架项目】在【Place:白溪市】【Place:柳河镇】投产。副市长参加【Event:投产仪式】。',
      '【Project:江风肉牛项目】在【Place:柳河产业园】破土动工，县长主持【Event:奠基仪式】。',
    ],
    no: [
      '【Place:江风博物馆】迎来捐赠。【Event:矿山记忆展】下月在市里开展。',
      '【Event:白溪县政府在【Place:柳河镇】支持下扩建】。',
      '【Project:江风支架项目】在【Place:柳河镇】投产。副市长参加【Event:颁奖仪式】。',
    ],
  },
  {
    name: 'opened',
    find: opened,
    yes: ['title: 【Event:【Place:江风博物馆】开馆】\n【Place:江风博物馆】迎来首批观众。'],
    no: [
      'title: 【Event:“【Place:江风】号”游船开放】\n很热闹。',
      'title: 【Event:【Organization:江风公司】举行运动会】\n【Organization:江风公司】的职工都来了。',
    ],
  },
  {
    name: 'listed',
    when: [
      '{to:Place|Organization+}{etc}…{考察|参观|走访|调研|慰问}之列',
      '{to:Place|Organization+}{是|成为|也是}{此行|这次|本次|此次|当天|上午|下午}_{站|点|处}',
      '{一组|一行|路线}_，{串起|走过}{to:Place|Organization+}',
    ],
    props: {},
    yes: [
      'title: 【Event:林远调研春耕】\n【Place:江风农资库】是这次调研的另一个点。',
      'title: 【Event:林远赴江城考察】\n【Organization:江风集团】等企业也在代表团的考察之列。',
    ],
    no: ['title: 【Event:林远赴江城考察】\n【Organization:江风集团】发展很快。'],
  },
])

/** 在这里举行: where the words before it are. */
function heres(scene: Scene): Finding[] {
  return scene.sentences.flatMap((sentence, n) => {
    const there = thereOf.exec(sentence.code)
    if (there) return thereAt(scene, sentence, there)
    const here = hereHeld.exec(sentence.code) ?? hereToo.exec(sentence.code)
    if (!here) return []
    const before = [
      ...(scene.sentences[n - 1]?.block === sentence.block ? (scene.sentences[n - 1]?.found ?? []) : []),
      ...sentence.found.slice(0, here.index),
    ]
    const { text } = scene.article
    const at =
      before.findLast(f => f && isSite(f) && inside.test(text.slice(f.end, f.end + 10))) ??
      before.findLast(f => f?.kind === 'Place' && !f.implied)
    const own = sentence.found.slice(0, here.index + 1).findLast(f => f?.kind === 'Event')
    return at ? pairs(scene, sentence, own ? [own] : sentence.events, [at], {}) : []
  })
}

const isSite = (f: Found) => (f.kind === 'Place' || f.kind === 'Organization') && !f.implied
/** 江风小学里, 江风公司的车间内 */
const inside = /^(?:的?[^，。；、]{0,5})?(?:里|内(?![科容涵外部])|上(?![级市午门])|前(?![往来])|现场|大厅|门口)/
const hereHeld =
  /(?:在|于)(?:这里|此处?|这座[^，。]{1,8}|这个[^，。]{1,8})(?:隆重|正式|热烈|如期|顺利)?(?:举行|召开|举办|开幕|启动|上演|开赛|拉开)/

/** Of an event that is named before it whatever it does there: 大赛在这里决出冠军. */
const hereToo = /\ue005(?:[^，。；\ue000]{0,8})(?:在|于)了?(?:这里|此)/

/** 到甲镇、乙镇走一走，那里的采摘活动… */
const thereOf = /([\ue001、和]{1,16})[^，。；\ue000-\ue005]{0,6}，(?:那里|这里|当地)的[^，。；\ue000-\ue003]{0,6}\ue005/

function thereAt(scene: Scene, sentence: Sentence, there: RegExpExecArray): Finding[] {
  const end = there.index + there[0].length - 1
  const event = sentence.found[end]
  const list = sentence.found.slice(there.index, there.index + (there[1]?.length ?? 0)).filter(f => f !== undefined)
  return event ? pairs(scene, sentence, [event], list, {}) : []
}

/** What is opened or put into use is where that took place, unless a place is told: 江风博物馆开馆. */
function opened(scene: Scene): Finding[] {
  const { text } = scene.article
  let told: Finding[] | undefined
  const isPlaced = (e: Found) => {
    told ??= toldAt(scene)
    return told.some(f => typeof f.from !== 'string' && f.from.name === e.name)
  }
  return scene.sentences.flatMap(sentence =>
    foundIn(scene.found, sentence.start, sentence.end)
      .filter(e => e.kind === 'Event')
      .flatMap(e => {
        const at = foundIn(scene.found, e.start, e.end).findLast(f => isSite(f) && f.end < e.end)
        return at && OPENED.test(text.slice(at.end, e.end)) && !isPlaced(e) ? pairs(scene, sentence, [e], [at], {}) : []
      }),
  )
}

const OPENED =
  /^[”"》]?(?:将于|将|于|[昨今][日天]?|正式|盛大|隆重|重新|全新|日前|近日|开始|\d+日){0,3}(?:开馆|开园|开街|开业|开市|开放|试运行|挂牌|揭牌|开诊|启用|投用|投运|营业|试营业|亮灯)(?:仪式|活动)?$/
