// Where an event took place: its venue, each stop of a tour.
import { type Scene, type Sentence, SUB } from '../discourse.ts'
import { wordLists } from '../lexicon/verbs.ts'
import { pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import { toldAt } from './held-told.ts'
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
      '【Event:江风马拉松】从【Place:江风公园】起跑。',
      '【Event:江风马拉松】开跑，终点设在【Place:江风体育中心】。',
      '【Event:白溪市政银企对接会】开过了。对接会由市政府主办，地点设在【Place:江风会展中心】。',
      '周济川又赶到【Place:柳河码头】，参加【Event:共建座谈会】。',
      '正月十二，【Place:江风体育馆】里人声鼎沸，【Event:“春风”招聘会】开到了第二天。',
      '跑者涌出【Place:江风广场】，【Event:江风马拉松】就此开跑。',
    ],
    no: [
      '【Event:春耕现场会】召开。\n他在【Place:柳河村】长大。',
      '【Event:江风马拉松】在【Organization:白溪市委】支持下越办越好。',
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
      'title: 【Event:林远走访慰问】\n第一站是【Place:白溪市】【Place:桥东街道】【Place:柳河社区】。',
      'title: 【Event:林远走访慰问】\n走进位于【Place:江口区】的【Organization:江风公司】，林远看望了职工。',
    ],
    no: [
      'title: 【Event:林远调研就业工作】\n【Place:柳河镇】的发展离不开大家。',
      'title: 【Event:林远调研就业工作】\n林远指出，要向【Place:柳河镇】学习。',
      'title: 【Event:全市春耕工作会议】\n记者走进【Place:柳河镇】。',
    ],
  },
  {
    name: 'scene',
    find: scenes,
    yes: [
      'title: 【Event:林远调研就业工作】\n【Organization:江风公司】车间里机声隆隆，林远停下脚步。',
      'title: 【Event:林远走访慰问】\n【Place:柳河村】的大棚前，林远和大家算起增收账。',
    ],
    no: [
      'title: 【Event:林远调研就业工作】\n林远要求，【Organization:江风公司】要多招工。',
      'title: 【Event:林远调研就业工作】\n【Organization:白溪县人社局】负责人陪同。',
      'title: 【Event:全市春耕工作会议】\n【Place:柳河村】的大棚里暖意融融。',
    ],
  },
  {
    name: 'here',
    find: heres,
    yes: [
      '【Place:江风广场】上人头攒动，【Event:白溪县新兵欢送大会】在这里举行。',
      '走近【Place:江风会堂】，处处张灯结彩。【Event:白溪县春节团拜会】在此举行。',
    ],
    no: ['【Place:江风广场】上人头攒动，【Event:白溪县新兵欢送大会】举行在即。'],
  },
  {
    name: 'opened',
    find: opened,
    yes: ['title: 【Event:【Place:江风博物馆】开馆】\n【Place:江风博物馆】迎来首批观众。'],
    no: ['title: 【Event:【Organization:江风公司】举行运动会】\n【Organization:江风公司】的职工都来了。'],
  },
  {
    name: 'listed',
    when: [
      '{to:Place|Organization+}{etc}…{考察|参观|走访|调研|慰问}之列',
      '{一组|一行|路线}_，{串起|走过}{to:Place|Organization+}',
      '{与会|参会|参观|代表|嘉宾|师生|同学们|大家|一行}_{go}{了|到|}{to:Place|Organization+}',
    ],
    props: {},
    yes: ['title: 【Event:林远赴江城考察】\n【Organization:江风集团】等企业也在代表团的考察之列。'],
    no: ['title: 【Event:林远赴江城考察】\n【Organization:江风集团】发展很快。'],
  },
])

/** They came to a city that the article would else only speak from. */
const came = /(?:赴|抵达|到达|来到|前往)[\ue001\ue002、]*$/
const outing = new RegExp(`${wordLists.visit}|拉练|考察|活动|之行`)
/** What brings a tour to its stops; what follows in the clause is one or more of them. */
const arriving = new RegExp(
  `(?:${wordLists.go}|(?:第一|首|下一|第二|第三|最后一|头一)站(?:是|就是|来到|选在|定在|设在|选择在?)?|转[往到赴至入]|[走登踏]上|赶[到往赴]|不远处(?:就|便)?是|落脚|先后|分别|^(?:他们?|她|一行|大家|随后)?[又还再一]?(?:到|在|于)|日(?:上午|下午)?(?:到|在)|^对|\\ue005了?|^从|再到|又到|串起|连起|登上|沿着|直奔|途经|行至|来)`,
)
/** Between a stop and the words that bring there: it is a partner or a subject of talk, not a stop. */
const aside = /(?:与|同|向|由|为|代表|学习|就|关于|指导|要求)$|了解|听取|询问|学习|关于|座谈/

/** The places and bodies that a tour comes to: in a clause, all that follow the verb of going. */
function stops(scene: Scene): Finding[] {
  const { topic, locale } = scene
  const lead = leadOf(scene)
  const own = new Set([locale.province, locale.city, locale.county])
  return scene.sentences.flatMap(sentence => {
    if (!['paragraph', 'caption', 'title', 'subtitle'].includes(sentence.block.role)) return []
    const told = sentence.found.filter(f => f !== undefined).filter(f => f.rule === SUB && outing.test(f.name))
    const isTour = told.length > 0 || (topic !== undefined && outing.test(topic.name))
    if (!isTour && !(topic && lead.includes(sentence))) return []
    const found: Found[] = []
    for (const clause of clausesOf(sentence.code)) {
      const verb = arriving.exec(clause.words)
      if (
        !verb ||
        /会见|会谈|座谈/.test(verbWords(scene, sentence, clause.at + verb.index)) ||
        /指出|强调|要求|表示/.test(clause.words.slice(0, verb.index))
      )
        continue
      let between = ''
      for (let i = clause.at + verb.index + verb[0].length; i < clause.at + clause.words.length; i++) {
        const f = sentence.found[i]
        if (!f) between += sentence.code[i]
        else if (f.kind === 'Person') break
        else {
          const next = sentence.found[i + 1]
          const isLast = !(next && next.kind !== 'Person') && sentence.code[i + 1] !== '\ue010'
          if (f.kind === 'Project') found.push(...siteOf(scene, f))
          const isStop = f.kind === 'Place' || f.kind === 'Organization'
          if (aside.test(between)) break
          const vague =
            own.has(f.name) &&
            !/^[我来]/.test(scene.article.text.slice(f.start, f.end)) &&
            !came.test(clause.words.slice(0, i - clause.at))
          const where = /位于$|坐落于$/.test(between)
          if (isStop && isLast && !vague && !where) found.push(f)
          between = ''
        }
      }
    }
    return found.length > 0 ? pairs(scene, sentence, told.length > 0 ? told : sentence.events, found, {}) : []
  })
}

/** 在这里举行: where the words before it are. */
function heres(scene: Scene): Finding[] {
  return scene.sentences.flatMap((sentence, n) => {
    const here = hereHeld.exec(sentence.code)
    if (!here) return []
    const before = [
      ...(scene.sentences[n - 1]?.block === sentence.block ? (scene.sentences[n - 1]?.found ?? []) : []),
      ...sentence.found.slice(0, here.index),
    ]
    const at = before.findLast(f => f?.kind === 'Place' && !f.implied)
    const own = sentence.found.slice(0, here.index).findLast(f => f?.kind === 'Event')
    return at ? pairs(scene, sentence, own ? [own] : sentence.events, [at], {}) : []
  })
}

const hereHeld =
  /(?:在|于)(?:这里|此处?|这座[^，。]{1,8}|这个[^，。]{1,8})(?:隆重|正式|热烈|如期|顺利)?(?:举行|召开|举办|开幕|启动|上演|开赛|拉开)/

/** What is opened or put into use is where that took place: 江风博物馆开馆. */
function opened(scene: Scene): Finding[] {
  return scene.sentences.flatMap(sentence =>
    scene.found
      .filter(e => e.kind === 'Event' && e.start >= sentence.start && e.end <= sentence.end)
      .flatMap(e => {
        const name = scene.article.text.slice(e.start, e.end)
        const at = /(?:开馆|开园|开街|开业|开市|开放|试运行|挂牌|揭牌)(?:仪式|活动)?$/.test(name)
          ? scene.found.findLast(
              f =>
                f !== e &&
                (f.kind === 'Place' || f.kind === 'Organization') &&
                !f.implied &&
                f.start >= e.start &&
                f.end < e.end,
            )
          : undefined
        const gap = at && scene.article.text.slice(at.end, e.end)
        return at && gap && gap.length <= 9 ? pairs(scene, sentence, [e], [at], {}) : []
      }),
  )
}

/** A stop that is a project counts through the place or company at the head of its name. */
function siteOf(scene: Scene, project: Found): Found[] {
  const inside = scene.found.filter(f => f !== project && f.start >= project.start && f.end < project.end)
  return inside.filter(f => f.kind === 'Place' || f.kind === 'Organization').slice(-1)
}

/** On a tour, where something is seen is where it came: a village, a company, a school that opens a clause of the telling. */
function scenes(scene: Scene): Finding[] {
  const { topic } = scene
  if (!topic) return []
  const isTour = tour.test(topic.name)
  const lead = leadOf(scene)
  return scene.sentences.flatMap(sentence => {
    if (sentence.block.role !== 'paragraph' || saying.test(sentence.code)) return []
    if (!isTour && !lead.includes(sentence)) return []
    const found = [...sentence.code.matchAll(opens)]
      .map(m => sentence.found[m.index + m[0].length - 1])
      .filter(f => f !== undefined)
      .filter(f => (isTour ? !authority.test(f.name) : venue.test(f.name)))
    return pairs(scene, sentence, sentence.events, found, {})
  })
}

/** The first sentences of the telling, where the place of what is reported stands. */
const leadOf = (scene: Scene) =>
  indoors.test(scene.topic?.name ?? '') ? [] : scene.sentences.filter(s => s.block.role === 'paragraph').slice(0, 4)
/** A meeting, a vote or a contest does not go anywhere. */
const indoors = /会议?[”"]?$|评选|赛$/
const venue =
  /(?:广场|公园|馆|中心|剧院|剧场|礼堂|会堂|体育场|会议室|酒店|饭店|宾馆|基地|景区|园|校区|操场|码头|陵园|社区|村|街道|小区|学校|小学|中学|大学|学院)$/

const tour = /调研|考察|视察|检查|督导|督查|调度|暗访|巡查|巡河|走访|慰问|看望|参观|察看|拉练|踏查|行$/
const saying = /指出|强调|要求|表示|认为|希望|说[，：]|陪同|参加|出席|据介绍|据了解/
const opens =
  /(?<=^|[，；])(?:在)?[\ue001\ue002]{0,5}[\ue001\ue002](?![\ue001\ue002\ue010\ue011])(?=[^，。；]{0,8}(?:里|内|上|中|前|旁|下|现场|车间|大厅|，))/g
/** Bodies that act rather than are visited, and divisions too large for a stop. */
const authority = /委员会$|政府$|[局厅委办]$|[省市县区州盟旗]$/

/** The words that a character of the code stands for. */
const verbWords = ({ article }: Scene, { at }: Sentence, i: number) => article.text.slice(at[i] ?? 0, at[i + 1] ?? 0)

/** Clauses between ， ； and ：, with where they begin. */
function clausesOf(code: string): { at: number; words: string }[] {
  return [...code.matchAll(/[^，；：]+/g)].map(m => ({ at: m.index, words: m[0] }))
}
