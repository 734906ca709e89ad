// What is a part of what, of events; of programs and projects see part-of-undertakings.ts.
import { type Scene, type Sentence, SUB, TOPIC } from '../discourse.ts'
import { pairs } from '../statements.ts'
import { foundIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import { byName, prefixesOf } from './prefix.ts'
import { type Finding, rules } from './rule.ts'

export const partOf = rules('PART_OF', [
  {
    name: 'nested',
    find: nested,
    yes: [
      '【Event:【Event:江城博览会】东部专场】提供岗位。',
      '县渔政站举办【Event:2023年护渔宣传周启动仪式】。【Event:护渔宣传周】为期七天。',
    ],
    no: [
      '【Event:白溪丰收节】和【Event:江口丰收节启动仪式】同日举行。',
      '【Event:江城博览会】和【Event:东部专场】提供岗位。',
    ],
  },
  {
    name: 'within',
    find: within,
    yes: [
      'title: 【Event:林远调研春耕】\n调研期间，【Event:座谈会】在镇里召开。',
      'title: 【Event:林远调研春耕】\n【Person:林远】召开【Event:座谈会】，听取意见。',
      '【Event:白溪丰收节】开幕。期间，【Event:插秧比赛】轮番上演。',
      '【Event:白溪丰收节】开幕。从现在到明年2月，将陆续推出【Event:插秧比赛】、【Event:稻草艺术展】。',
      '【Event:白溪丰收节】开幕。节会期间，游客可去镇上，那里的【Event:第三届采摘活动】等着大家。',
      '【Event:【Event:白溪丰收节】新闻发布会】召开。期间，【Event:插秧比赛】轮番上演。',
    ],
    no: [
      '【Event:白溪丰收节】开幕。',
      'title: 【Event:林远夜查河堤】\n4日零时，【Event:视频调度会】召开。',
      'title: 【Event:白溪采摘节开幕式】\n【Event:白溪采摘节】持续一月。',
      '【Event:剪纸活动】举行。“五一”期间，景区举办【Event:槐花节】。',
      '【Event:桥东直播活动】开始。村里还在准备4月的【Event:蜜蜂文化节】。',
      '【Event:白溪丰收节】开幕。\n又讯 同日，县红十字会开展【Event:献血活动】。',
      '【Event:白溪丰收节】开幕。原定当天的【Event:插秧比赛】改在下月。',
    ],
  },
  {
    name: 'session',
    when: '{to:Event}{Organization|Place}{代表团|分团|}{召开|举行}{from:Event}',
    props: {},
    yes: ['【Event:白溪市第八届人民代表大会第二次会议】【Organization:江口区代表团】召开【Event:全体会议】。'],
  },
  {
    name: 'named',
    find: ofProgram,
    yes: [
      '【Event:“暖城”志愿服务行动启动仪式】举行，【Program:“暖城”志愿服务行动】为期一年。',
      'title: 【Event:我市启动“暖城”行动】\n当天启动的【Program:“暖城”行动】面向老人。',
      '【Event:“清湖”行动白溪镇专场】到来，【Program:“清湖”行动】为期一年。',
      '【Event:“榕下课堂”第三讲】开讲。【Program:“榕下课堂”】办了三年。',
    ],
    no: ['【Event:“暖城”志愿服务行动启动仪式】举行，【Program:“清风”行动】继续。'],
  },
  {
    name: 'begins',
    when: '{to:Program}{由此|随之|正式|同时|也|}{启动|拉开|开启}',
    unless: '{to:Program}{开幕|计划}',
    props: {},
    yes: ['【Event:护林志愿服务活动】举行，【Program:志愿服务月】由此启动。'],
  },
])

/** A larger event at the head of another's name, or one whose name goes on with what a part is called. */
function nested(scene: Scene): Finding[] {
  const all = scene.found.filter(f => f.kind === 'Event')
  const names = byName(all, f => [plain(f.name)].filter(n => n.length > 3))
  const seen = new Set<string>()
  return scene.sentences.flatMap(sentence => {
    const events = foundIn(all, sentence.start, sentence.end)
    return events.flatMap(outer => {
      if (seen.has(keyOf(outer))) return []
      const whole =
        events.find(f => f.start === outer.start && f.end < outer.end && keyOf(f) !== keyOf(outer)) ??
        [...prefixesOf(plain(outer.name), names)].find(p => keyOf(p.whole) !== keyOf(outer) && SESSION.test(p.rest))
          ?.whole
      if (!whole) return []
      seen.add(keyOf(outer))
      return pairs(scene, sentence, [outer], [whole], {})
    })
  })
}

/** Without the year and what only says whose it is. */
const plain = (name: string) => name.replace(/20\d\d年?|[“”"‘’《》\s]|^(?:江|全)?[省市县区]/g, '')
const SESSION =
  /^[\u4e00-\u9fff]{0,8}(?:仪式|典礼|[开闭]幕[式会]|启动式|专场|分会场|分论坛|预备会议|全体会议|决赛|半决赛|初赛|复赛|揭幕战|发布会|推介会|讲解会|展演|巡游)$/

/** What an article tells of beside its topic took place within it, unless it has a day of its own. */
function within(scene: Scene): Finding[] {
  const { topic } = scene
  if (!topic) return []
  const whole = wholeOf(scene, topic)
  const lasts = [whole.name, ...whole.aliases].some(n => LASTING.test(n))
  const said = (s: Sentence) => scene.article.text.slice(s.start, s.end)
  const end = anotherItem(scene)
  const told = scene.sentences.filter(s => s.start < end && !put.test(said(s)) && (lasts || !SERIES.test(said(s))))
  return told.flatMap(sentence =>
    sentence.found
      .filter(f => f?.rule === SUB || (lasts && f?.rule === 'event/named' && sentence.block.role === 'paragraph'))
      .filter(f => f !== undefined)
      .filter(
        f =>
          !/第[一二三四五六七八九十\d]+届/.test(f.name) ||
          plain(whole.name).includes(plain(f.name)) ||
          isDuring(said(sentence), lasts),
      )
      .filter(f => keyOf(f) !== keyOf(whole) && keyOf(f) !== keyOf(topic))
      .filter(f => !plain(topic.name).startsWith(plain(f.name)))
      // A contest and its opening are one occasion.
      .filter(f => lasts || !/^(?:[开闭]幕|开赛|开跑|发枪|颁奖|启动)(?:仪式|式)$/.test(f.name))
      .filter(f => lasts || isItem(whole, f, scene.article.text.slice(sentence.start, f.start)))
      .filter(f => !f.date || !whole.date || f.date === whole.date || isOnTour(whole, f) || (lasts && isNear(whole, f)))
      // 会议将于下月召开, said at the end of what took place today, is no part of it.
      .filter(f => f.status !== 'planned' || whole.status === 'planned' || lasts)
      .filter(f => !sentence.found.some(t => t?.rule === TOPIC && t.end > f.end && t.start <= f.start))
      .flatMap(f => pairs(scene, sentence, [f], [whole], {})),
  )
}

/** Where 又讯 begins: other news. */
function anotherItem({ article }: Scene): number {
  const other = article.blocks.find(b =>
    /^(?:又讯|另讯|另据|相关链接|又电)/.test(article.text.slice(b.start, b.start + 4)),
  )
  return other?.start ?? article.text.length
}

/** A delegation's visit holds meetings; a day's event lessons, shows and signings; another meeting or class is none of it. */
function isItem(whole: Found, f: Found, before: string): boolean {
  if (/新闻发布会$|^全[国省]/.test(f.name) || plain(whole.name).startsWith(plain(f.name))) return false
  if (JOURNEY.test(whole.name) || DURING.test(before)) return true
  if (OUTING.test(whole.name) && TALKS.test(f.name)) return true
  return /活动|开放日|仪式|典礼|大会|大集|演出|论坛|节目/.test(whole.name) && ITEM.test(f.name)
}

const DURING =
  /(?<!(?:五一|十一|国庆|春节|新春|元旦|端午|中秋|清明|元宵|暑假|寒假|假期|假日|节日|两会)[”"]?)期间|其间|会上|会后|会前|(?:仪式|典礼|论坛|展览|赛场|晚会|集市|大集|市集|课堂)上|活动(?:现场|中|上)|现场还|随后|(?:调研|视察|检查|参观|考察)(?:后|结束后|之后|中)|作为[^，。]{0,8}(?:内容|环节|部分)/
/** 节会期间，…第三届采摘活动 */
const isDuring = (said: string, lasts: boolean) => lasts && /^(?:[节展展赛]?[会节期]|活动|此)?[期其]间/.test(said)
/** A round of inspections ends with a talk. */
const OUTING = /(?:调研|视察|督导|督查|检查|走访|慰问|巡[察查视])(?!.*[会赛节]$)/
const TALKS = /(?:座谈|反馈|汇报|点评|讲评|交流|恳谈)会$/
const JOURNEY =
  /代表团|考察团|考察|招商|访问|出访|之行|观摩|拉练|采访|来[\u4e00-\u9fff]{1,4}(?:考察|调研|参观)|督导组|巡视|党政/
const ITEM = /课[”"]?$|讲座|演出|展[示演览]?$|[比大竞]?赛[”"]?$|签约|揭牌|仪式|发布|宣讲|体验|表演|晚会|游园|义诊|座谈/
/** Festivals, weeks and fairs have days and items. */
const LASTING =
  /(?:节|[周月]|博览会|博会|展销会|庙会|花会|灯会|运动会|艺术季|购物季|嘉年华|校庆|大集|书市|[花歌儿]会|系列活动)(?:[^，。会]{0,6}(?:主会场|活动|[开启闭揭]幕|举行|启动|开场|登场|开启|来袭|将至)|本?[周上下][^，]{0,6}.*)?$/
/** Of a series, not of the day that is reported. */
const SERIES = /系列活动[^，。]{0,4}(?:包括|有|含)|同期举[办行]/
const keyOf = (f: Found) => f.key ?? f.name

/** At a festival's press conference they tell of the festival. */
function wholeOf(scene: Scene, topic: Found): Found {
  const whole = /发布会|推介会|筹备会|推进会|动员会|[开闭启]幕(?:仪式|式)|启动仪式/.exec(topic.name)
  const head = whole && topic.name.slice(0, whole.index).replace(/新闻$/, '')
  return (head ? scene.found.find(f => f.kind === 'Event' && f.name === head) : undefined) ?? topic
}

/** In the weeks of a festival. */
function isNear(topic: Found, f: Found): boolean {
  const days = (Date.parse(f.date ?? '') - Date.parse(topic.date ?? '')) / 86_400_000
  return days >= -3 && days <= 100
}

/** A tour lasts days; what is told of those days is a part of it. */
function isOnTour(topic: Found, f: Found): boolean {
  if (!/代表团|考察|招商|访问|之行|调研|督导/.test(topic.name) || !topic.date || !f.date) return false
  const days = (Date.parse(f.date) - Date.parse(topic.date)) / 86_400_000
  return days >= 0 && days <= 5
}

/** Put off: it was no part of that day. */
const put =
  /改[在到期至]|推迟|延期|原定|择期|[筹准]备[^，。]{0,10}的|去年|前年|上届|往年|历届|不再|下一步|下一场|下一站|下个?月|(?<![到至])明年|接下来|此前|曾经?[^，。]{0,8}(?:举办|举行)|已(?:结业|连续|举办|成功)|没有举行|未能举行|因故?取消|将(?:于|在)(?:\d+|下|明)[^，。]{0,6}(?:月|年)/

/** The launch or one session of a program whose name it bears. */
function ofProgram(scene: Scene): Finding[] {
  const programs = [
    ...byName(
      scene.found.filter(f => f.kind === 'Program'),
      f => [f.name],
    ).values(),
  ].slice(0, MANY)
  const seen = new Set<string>()
  return scene.sentences.flatMap(sentence => {
    const events = foundIn(scene.found, sentence.start, sentence.end).filter(f => f.rule === TOPIC || f.rule === SUB)
    return events.flatMap(event => {
      const name = plain(event.name)
      const program = seen.has(keyOf(event)) ? undefined : programs.find(p => isOf(name, plain(p.name)))
      if (!program) return []
      seen.add(keyOf(event))
      return pairs(scene, sentence, [event], [program], {})
    })
  })
}

/** So many no article has. */
const MANY = 200

function isOf(event: string, program: string): boolean {
  const at = program.length > 2 ? event.indexOf(program) : -1
  if (at < 0) return false
  const rest = event.slice(at + program.length)
  return STEP.test(rest) || /(?:启动|启动了|开启|发布|上线|推出|做客|登上|亮相)$/.test(event.slice(0, at))
}

/** What follows a program's name in that of its launch or of one session. */
const STEP =
  /^(?:\p{Script=Han}{2,8}?(?:专场|分会场|[首末]?站)|(?:正式|集中)?(?:开[课讲播营班市张播学]|收官|落幕|亮相|启动|发布|上线|开班|开营|走进|首场|首站|首期|第.{1,4}[场站期讲次]|专场|.{0,4}(?:仪式|推进会|部署会|动员会|发布会)))/u
