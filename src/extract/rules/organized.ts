// Who held, hosted or undertook an event.
import type { Scene, Sentence } from '../discourse.ts'
import { offices } from '../lexicon/verbs.ts'
import { pairs } from '../statements.ts'
import { beginningIn, foundIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import { heldBy } from './organized-told.ts'
import { byName, prefixesOf } from './prefix.ts'
import { type Finding, rules } from './rule.ts'

export const organized = rules('ORGANIZED', [
  {
    name: 'told',
    find: heldBy,
    yes: [
      '【Organization:白溪市林业局】、【Organization:白溪市体育局】联合举办的【Event:茶园开放日】落下帷幕。',
      '【Organization:白溪学院团委】日前走进柳河乡，举行【Event:捐赠仪式】。',
      '【Organization:江风供电公司】组织【Organization:红船服务队】走进二小，开展【Event:安全用电宣讲】。',
      '昨天，【Organization:白溪县法院】以“清风入企”为主题，在【Place:江风广场】举办【Event:普法宣讲】。',
      '由【Organization:白溪市委】、【Organization:白溪市政府】组织的【Event:项目拉练】在各地铺开。',
      '【Event:“江风”读书节】由【Organization:白溪市图书馆】主办。',
      '【Event:“江风”读书节】热闹开场，由【Place:柳河街道】、【Place:桥东街道】联合主办。',
      '【Event:“江风”读书节】由【Organization:白溪市文旅局】指导，【Organization:白溪市图书馆】主办，【Organization:江风书店】协办。',
      '【Event:江风车展】开幕。据主办方【Organization:白溪市商务局】介绍，车展为期三天。',
      '【Event:江风车展】开幕。【Organization:白溪市商务局】作为主办方作了介绍。',
      '【Event:消防演练】结束。组织这次演练的是【Organization:江风煤业】。',
      '【Event:江风车展】开幕。主办单位为【Organization:白溪市商务局】、【Organization:江风集团】。',
      '【Place:江口区】举办【Event:农民运动会】。',
      'title: 【Event:七个项目集中开工奠基】\n9月2日，【Place:柳河开发区】举行了隆重的开工奠基仪式。',
      '【Event:中国共产党白溪县第十届委员会第二次全体会议】召开。全会由【Organization:白溪县委常委会】主持。',
      '【Organization:白溪县法院】把一起买卖合同纠纷案的【Event:庭审】，搬到了柳河村。',
      'title: 【Event:白溪县走访慰问优抚对象】\n节前，【Organization:白溪县委】、【Organization:白溪县政府】组织8个慰问组，对优抚对象开展走访慰问。',
      '【Event:白溪产业推介会】举行。【Event:推介会】由【Organization:白溪市商务局】主办。',
      '【Organization:白溪镇妇联】开了一场【Event:夜谈会】。',
      '学校承担【Event:讲师培训】，【Organization:白溪三中】承担【Event:师资培训】。',
    ],
    no: [
      '【Organization:白溪市公安局】民警参加了学校举办的【Event:运动会】。',
      '他们赴【Place:白溪市】开展【Event:招商推介活动】。',
      '【Organization:白溪县文旅局】局长【Person:林远】组织了【Event:山歌大赛】。',
      '【Event:“江风”读书节】由【Person:林远】主持。',
      '【Event:“江风”读书节】由【Organization:白溪市委】书记【Person:林远】主持。',
      '【Organization:白溪县法院】把【Event:庭审】的录像公开。',
      'title: 【Event:白溪县走访慰问优抚对象】\n【Organization:白溪县政府】开展人才培训。',
      '在【Place:江风广场】举办【Event:“江风”读书节】。',
      '调研组先后深入【Organization:柳河敬老院】、白溪福利中心、【Place:桥东村】幸福院，并召开【Event:座谈会】。',
      '地处【Place:江城=江城市】西部的两县同日开工：【Event:白溪项目启动仪式】、【Event:柳河项目开工仪式】先后举行。',
    ],
  },
  {
    name: 'venue',
    when: '{from:Place|Organization+}{etc}_{设|设立|设有|设置}{了|}{分会场|会场}',
    props: {},
    yes: ['【Event:项目集中开工】举行。\n【Place:白溪县】、【Place:江口区】同日设立分会场。'],
  },
  {
    name: 'named',
    find: headed,
    yes: [
      '【Event:【Organization:市政府】六届四次全体会议】于3月6日举行。',
      '【Event:【Place:白溪县】山歌大赛】开赛。',
      '【Organization:市委】、【Event:【Organization:市政府】春节团拜会】举行。',
      '【Event:“江风拂面”【Place:白溪县】投资推介会】举行。',
      'title: 【Event:【Place:白溪县】开展义务植树活动】\n大家挥锹铲土。',
      'title: 【Event:【Organization:江风职业学院】志愿者走进社区】\n活动很热闹。',
      '【Event:【Place:江城=江城市】【Place:白溪县】山歌大赛】开赛。',
      '【Event:【Place:白溪市】与【Place:江口市】协同发展座谈会】举行。',
      '【Event:2023年【Place:白溪县】重大项目集中签约仪式】举行。',
      '【Event:白溪县第九届人大常委会第三次会议】举行。【Organization:白溪县人大常委会】主任到会。',
    ],
    no: [
      '【Event:第三届【Place:白溪】文化节】开幕。',
      '【Event:【Place:白溪】经济论坛】开幕。',
      '【Person:林远】出席【Event:山歌大赛】。',
      'title: 【Event:【Organization:省文旅厅】领导来白溪调研】\n调研两天。',
      '【Event:【Place:白溪市】总商会第六次会员代表大会】闭幕。',
      '【Event:【Organization:江风医院康复中心】揭牌仪式】举行。',
      '【Event:【Place:白溪县】山歌大赛】由【Organization:江风乡政府】主办。',
    ],
  },
])

/** The body or place at the head of an event's name holds it, with those that stand in one list before it. */
function headed(scene: Scene): Finding[] {
  const { text } = scene.article
  const hosted = heldBy(scene).flatMap(h => (h.from.kind === 'Organization' && typeof h.to !== 'string' ? [h.to] : []))
  const hosts = byName(hosted, h => [h.name])
  const isHosted = (e: Found) =>
    hosts.has(e.name) || [...prefixesOf(e.name, hosts)].length > 0 || isHead(e.name, hosted)
  const bodies = byName(
    scene.found.filter(f => f.kind === 'Organization' && (!f.implied || AUTHORITY.test(f.name))),
    f => [f.name, ...f.aliases, text.slice(f.start, f.start + 2)].filter(n => n.length > 2 || COMMITTEE.test(n)),
  )
  return scene.sentences.flatMap(sentence =>
    eventsOf(scene, sentence).flatMap(event => {
      const i = sentence.found.indexOf(event)
      const quoted =
        /^(?:20\d\d年度?)?(?:[“"][^”"]*[”"])?[“"]?/.exec(text.slice(event.start, event.end))?.[0].length ?? 0
      const heads = foundIn(scene.found, event.start, event.end).filter(
        f =>
          (follows(scene.found, event.start, f.start) || f.start === event.start + quoted) &&
          f.end < event.end &&
          canHold(text, f) &&
          !goesOn(scene.found, f) &&
          !(f.kind === 'Organization' && OPENED.test(text.slice(f.end, event.end))) &&
          !LEADER.test(text.slice(f.end, event.end)) &&
          !(f.kind === 'Place' && BODY.test(text.slice(f.end, event.end))),
      )
      const body = bodyOf(event, bodies)
      const head = heads.at(0) ?? body
      // Who ran it: the body that is named, not its place.
      // 在柳河村公开审理…: where, not who.
      const isWhere = head && /[在于]/.test(text[event.start - 1] ?? '') && VERB.test(text.slice(head.end, event.end))
      if (!head || isWhere) return []
      const isSaid = i >= 0 || HOLDS.test(text.slice(head.end, event.end))
      if (head.kind === 'Place' && (!isSaid || isHosted(event))) return []
      const listed: Found[] = [...(body && body !== head ? [body] : []), ...withIt(scene, event, head)]
      for (let j = i - 1; sentence.code[j] === '、' || sentence.code[j] === '和'; j -= 2) {
        const f = sentence.found[j - 1]
        if (f?.kind !== head.kind) break
        listed.push(f)
      }
      return pairs(scene, sentence, [head, ...listed], [event], {})
    }),
  )
}

/** 白溪县与柳河县协同发展座谈会: both hold it. */
function withIt({ article: { text }, found }: Scene, event: Found, head: Found): Found[] {
  if (!/[会坛赛典式]$/.test(event.name) || !/^[与和、同暨]$/.test(text.slice(head.end, head.end + 1))) return []
  const next = foundIn(found, head.end + 1, event.end).find(f => f.start === head.end + 1 && f.kind === head.kind)
  return next && next.end < event.end && canHold(text, next) ? [next] : []
}

/** 市委书记林远 names who holds the 市委常委会会议 and the 市政府常务会议. */
const AUTHORITY = /委员会$|人民政府$/
const COMMITTEE = /^[省市县区州盟旗]委$/

const VERB = /^(?:公开|正式|隆重|联合|当场)?(?:开庭|审理|宣判|举[行办]|召开|开展|签|进行)/

/** 白溪县举行植树活动, as a headline. */
const HOLDS = /^(?:隆重|联合)?(?:举[行办]|召开|开展|组织|启动)/

/** A headline that is the event's name as a whole counts too, for the body at its head. */
const eventsOf = (scene: Scene, { start, end }: Sentence) =>
  foundIn(scene.found, start, end).filter(f => f.kind === 'Event')

/** The body whose name the event's begins with, the term left out: 白溪县第九届人大常委会第三次会议. */
function bodyOf(event: Found, bodies: Map<string, Found>): Found | undefined {
  const plain = event.name.replace(term, '')
  return [...prefixesOf(plain, bodies)].find(p => !LEADER.test(p.rest) && !OPENED.test(p.rest))?.whole
}

/** 江城市柳河区: nothing but larger places stands before. */
const follows = (found: Found[], from: number, at: number): boolean =>
  at === from || foundIn(found, from, at).some(p => p.kind === 'Place' && p.end === at && follows(found, from, p.start))

/** Of 江城市柳河区 and 江城市江风医院 the last. */
const goesOn = (found: Found[], { start, end, kind }: Found) =>
  kind === 'Place' &&
  beginningIn(found, start, end + 1).some(f => (f.kind === 'Place' || f.kind === 'Organization') && f.end > end)

/** What is opened does not open itself: 江风医院新院区启用仪式. */
const OPENED =
  /^[”"》]?(?:正式|项目)?(?:揭[牌幕]|启用|启动运营|开[园馆街业诊工建渠]|投[用产运]|落成|奠基|动工|破土|竣工|封顶|合龙|通[车航水气]|挂牌|成立)(?!\d)/

/** Of the contest whose final is hosted, so many as an article has. */
const isHead = (name: string, hosted: Found[]) => hosted.slice(0, 50).some(h => h.name.startsWith(name))

/** 省文旅厅领导来白溪调研 is no deed of the body. */
const LEADER = new RegExp(`^(?!常[委务]会)(?:${offices})`)
/** 白溪市总商会第六次会员大会 is no deed of the city. */
const BODY =
  /^[\u4e00-\u9fff]{0,10}(?:[会局院校团队处所馆]|公司|集团|[中小大]学)(?:第|[一二三四五六七八九十]+届|20\d\d)/
const term = /(?:第[一二三四五六七八九十百\d]+|[一二三四五六七八九十]+)届/g

/** 白溪县山歌大赛 is the county's; 白溪经济论坛 only bears the name, 赴江城市考察 goes there. */
function canHold(text: string, f: Found): boolean {
  if (f.kind === 'Organization') return true
  return (
    f.kind === 'Place' &&
    /(?:[省市县州盟旗乡镇村]|(?<![校院厂景街库展片灌小])区|街道|社区)$/.test(text.slice(f.start, f.end))
  )
}
