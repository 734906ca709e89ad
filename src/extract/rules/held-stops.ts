// The stops of a tour: where those who inspect, visit or travel come to.
import { everyMatch } from '../../every-match.ts'
import type { Scene, Sentence } from '../discourse.ts'
import { SUB } from '../discourse.ts'
import { wordLists } from '../lexicon/verbs.ts'
import { pairs } from '../statements.ts'
import { foundIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import { leadOf, tour } from './held-scenes.ts'
import type { Finding } from './rule.ts'

/** What takes those who come to it somewhere. */
export const outing = new RegExp(
  `${wordLists.visit}|拉练|活动|之行|观摩|踏[勘察访看]|巡检|巡访|回访|采风|采访|研学|督战|夜查|招商|出访|巡诊|送温暖|(?<![运举进发流执银航])行$|现场(?:推进|观摩|交流|工作|办公)?会|观摩会`,
)
/** Those who came to an event go somewhere together. */
const visitors = new RegExp(
  `(?:与会|参会|参观者?|代表们?(?!团)|嘉宾|来宾|客商们?|师生们?|同学们|孩子们|学员们?|委员们|队员们|大家|一行)[^，。；]{0,14}(?:${wordLists.go}|观摩|到)`,
)
/** Who goes, when it is no name. */
const GROUP = '(?:\ue000|一行|[团组队](?:成员)?|大家|客人|来宾|客商们?|代表们?|委员们?|学员们?|他们?|她|车队|队伍)'
/** What brings a tour to its stops; what follows in the clause is one or more of them. */
const arrivals = (toured: boolean) =>
  new RegExp(
    [
      `(?:${wordLists.go}|探访|拜访了?|看了|观摩了?)`,
      '(?:第[一二三四五]|首|下一|最后一|头一|另一|末)站(?:，?是|就是|来到|选在|定在|设在|选择在?|到)?',
      '[去转赶奔驶折拐][了往向到道入至赴进]+|到了|[走登踏爬]上|落脚|登上|再到|又到|(?:先后|分别)(?=[在到对就于赴\ue001\ue002])|出现在|现身|[站走坐蹲]在|走到|[钻住驻]进',
      '(?:足迹|脚步|身影|行程|路线|脚印)[^，；：\ue000]{0,6}(?:遍[及布]|走遍|踏遍|覆盖|涉及|延伸至)|[走跑踏看]遍了?',
      '^(?:[^，；：]{0,8}，)?(?:他们?|她|一行|大家|随后|接着|之后|最后|首先|当天)?[又还再一先则]?(?:到|在|于)',
      ...(toured
        ? [
            '直奔|途经|行至|沿着|串起|连起|不远处(?:就|便)?是|(?:定|选|安排|放)在|路线(?:在|是|为)',
            `${GROUP}(?:[^，；：\ue000]{0,8}?日)?(?:上午|下午|晚上?|还|又|再|也|则|就|先|曾|当天|随后|一路|接着){0,3}(?:到|在|于|去|看|访|进)`,
          ]
        : []),
      '日(?:上午|下午)?(?:到|在)|^对|\ue005了?|^从(?![\ue001\ue002]{1,6}[^，；]{0,4}[赶前]?来)',
      '(?<![引带迎招送传年以后本向从出])来(?![自源说看年])',
    ].join('|'),
  )
const meetsOnSite = /现场(?:推进|观摩|交流|工作|办公)?会/
const onTour = arrivals(true)
/** In a report of another kind those who stand or work somewhere have not come there. */
const once = arrivals(false)
/** They came to a city that the article would else only speak from. */
const came = /(?:赴|抵达|到达|来到|前往|深入|到)[\ue001\ue002、和]*$/
/** Between a stop and the words that bring there: it is a partner or a subject of talk, not a stop. */
const aside = /的(?:还|也)?[有是]|(?:与|同|向|由|为|代表|学习|就|关于|指导|要求)$|了解|听取|询问|学习|关于|座谈/
const talk = /指出|强调|要求|表示/
const ahead = /(?:将|拟|计划|打算|准备)[^，]{0,6}$/
/** 1968年他进厂时 */
const past = /((?:19|20)\d\d)年/
/** 甲镇、乙镇迎来市长林远; 甲镇、乙镇等地，他们都走了个遍; but 甲局、乙局的负责人也到场 */
const welcomes =
  /^([\ue001\ue002]{1,6}(?:(?:[、和与及]|以及)(?:[\ue001\ue002]{1,6}|[^，；。、：\ue000\ue001\ue002]{2,14})){0,12})(?:等[^，；]{0,12})?(?![^，；]{0,3}的)(?:[^，；\ue000]{0,12}(?:迎来|迎接|接待|到了(?=$|[，；]))|[^，；]{0,4}，?(?:\ue000|他们?|她|一行|调研组|检查组|大家)?(?:都|也|全|一一|逐一|挨个|逐个|均|依次)(?:留下|[走看到去跑转查踏访问]))/
/** The day before or after a meeting. */
const anotherDay = /前一[天日晚]|前夕|次日|第二天|翌日/

/** The places and bodies that a tour comes to: in a clause, all that follow the verb of going. */
export function stops(scene: Scene): Finding[] {
  const { topic } = scene
  const lead = leadOf(scene)
  const goes = isJourney(scene)
  return scene.sentences.flatMap(sentence => {
    if (!['paragraph', 'caption', 'title', 'subtitle'].includes(sentence.block.role)) return []
    const here = sentence.found.filter(f => f !== undefined).filter(f => f.rule === SUB && isOuting(f))
    const told = here.length === 0 && sentence.events.length === 0 ? toldBefore(scene, sentence) : here
    const isTour =
      told.length > 0 ||
      (topic !== undefined && (outing.test(topic.name) || goes)) ||
      visitors.test(sentence.code) ||
      sentence.events.some(e => tour.test(e.name) || meetsOnSite.test(e.name))
    const isLead = topic !== undefined && lead.includes(sentence) && sentence.events.some(e => e.name === topic.name)
    if (!isTour && !isLead) return []
    if (topic && settled.test(topic.name) && told.length === 0 && anotherDay.test(sentence.code.slice(0, 12))) return []
    if (topic?.date && told.length === 0 && isEarlier(scene, sentence, topic.date)) return []
    const found = clauseWords(sentence.code).flatMap(clause => [
      ...(isOther(sentence, clause) ? [] : stopsIn(scene, sentence, clause, isTour ? onTour : once)),
      ...(isTour ? hosts(sentence, clause.at) : []),
    ])
    return found.length > 0 ? pairs(scene, sentence, told.length > 0 ? told : sentence.events, found, {}) : []
  })
}

/** Whatever the headline calls it: officials set out in the first sentences, and it is no meeting, ceremony or contest. */
function isJourney({ topic, sentences }: Scene): boolean {
  if (!topic || settled.test(topic.name)) return false
  const lead = sentences.filter(s => s.block.role === 'paragraph').slice(0, 3)
  return lead.some(s => setsOut.test(s.code))
}

const settled =
  /(?:会议?|仪式|典礼|[开闭]幕式?|赛|节|展|论坛|班|课|讲座|开工|签约|揭牌|奠基|竣工|投产|通车|合龙|举行|召开|演出|晚会|演练)[”"]?$/
const setsOut =
  /\ue010\ue000(?:[、，和][\ue001\ue002]{0,4}\ue010{0,3}\ue000){0,6}[^。；：\ue000]{0,24}(?:深入|来到|赶到|奔赴|前往|走进|先后|实地|冒[雨雪]|踏[着查]|登上|走上|赴|到)/

/** 就在乙区设厂交换意见: what is talked of. */
const about = /[就围][^，]*(?:交换[^，]{0,4}意见|交流|洽谈|磋商|对接|商讨|探讨|沟通|座谈|会谈|达成)/

/** 推介了甲区、乙园的产业布局: no one went there; 甲村的大棚 is a stop. */
const isMatter = ({ code }: Sentence, i: number) => matter.test(code.slice(i + 1))
const matter =
  /^(?:[、和与及][\ue001\ue002]{1,6}){0,8}等?[^，。；、的\ue000-\ue005]{0,4}的[^，。；、\ue000-\ue005]{0,6}(?:布局|优势|经验|做法|情况|政策|环境|成果|成效|模式|特色|前景|概况|资源|规划|历史|文化|产品|负责人|代表|专家|客商|企业家)(?=$|[，。；、和与及])/

/** A meeting told of on the way has a place of its own. */
function isOther({ found }: Sentence, { at, words }: Words): boolean {
  const own = found.slice(at, at + words.length).filter(f => f !== undefined)
  return own.some(f => f.rule === SUB && !outing.test(f.name))
}

interface Words {
  at: number
  words: string
}

function stopsIn(scene: Scene, sentence: Sentence, { at, words }: Words, arriving: RegExp): Found[] {
  const verb = arriving.exec(words)
  if (!verb) return []
  const before = words.slice(0, verb.index)
  if (/会见|会谈|座谈/.test(verbWords(scene, sentence, at + verb.index)) || talk.test(before)) return []
  if (about.test(words)) return []
  if (past.exec(before)?.[1] && !scene.topic?.date?.startsWith(past.exec(before)?.[1] ?? '')) return []
  if (ahead.test(before) && scene.topic?.status !== 'planned') return []
  const found: Found[] = []
  let between = ''
  for (let i = at + verb.index + verb[0].length; i < at + words.length; i++) {
    const f = sentence.found[i]
    if (!f) {
      between += sentence.code[i]
      continue
    }
    if (f.kind === 'Person' || aside.test(between)) break
    if (f.kind === 'Project') found.push(...siteOf(scene, f))
    const isStop = (f.kind === 'Place' || f.kind === 'Organization') && !isSaid(scene, sentence, f)
    const part = isPart(scene, f)
    const where = /位于$|坐落于$/.test(between)
    if (
      isStop &&
      (isLast(sentence, i) || isMet(scene, sentence, i)) &&
      !where &&
      !part &&
      !isMatter(sentence, i) &&
      !isVague(scene, sentence, i, words.slice(0, i - at))
    )
      found.push(f)
    between = ''
  }
  return found
}

/** 5月7日，… begins a paragraph of an article on the 8th: another occasion. */
function isEarlier({ article }: Scene, { block }: Sentence, date: string): boolean {
  const day = /^(\d{1,2})月(\d{1,2})日/.exec(article.text.slice(block.start, block.start + 7))
  const [, month, of] = date.split('-').map(Number)
  return day !== null && Number(day[1]) === month && of !== undefined && Number(day[2]) < of
}

/** A tour of which an earlier paragraph tells, in an article that reports no one event. */
function toldBefore({ found, article }: Scene, { start }: Sentence): Found[] {
  const last = found.findLast(f => f.rule === SUB && f.end <= start)
  const isNear = last && article.blocks.filter(b => b.start > last.end && b.start <= start).length < 3
  return isNear && tour.test(last.name) ? [last] : []
}

/** A 座谈会 goes nowhere. */
const isOuting = (f: Found) => outing.test(f.name) && !/(?:座谈|恳谈|汇报|见面|反馈|交流)会$|会见$|会谈$/.test(f.name)

/** In words that somebody says: where he was, not where they come to. */
function isSaid({ article: { text } }: Scene, { block }: Sentence, f: Found): boolean {
  const before = text.slice(Math.max(block.start, f.start - SPEECH), f.start)
  const open = before.lastIndexOf('“')
  return open > before.lastIndexOf('”') && /[，。！？]/.test(before.slice(open))
}

/** No speech is longer. */
const SPEECH = 400

/** 江口区的江风公司, 江口区江风公司: the last of them is the stop. */
function isLast({ code, found }: Sentence, i: number): boolean {
  const of = /^的[“"]?(?=[\ue001-\ue004])/.exec(code.slice(i + 1, i + 4))
  if (of && found[i + 1 + of[0].length]) return false
  const next = found[i + 1]
  return !['Place', 'Organization', 'Project'].includes(next?.kind ?? '') && code[i + 1] !== '\ue010'
}

/** The 吉林 of a company whose name is not known. */
const isPart = ({ article: { text } }: Scene, f: Found) =>
  f.kind === 'Place' &&
  f.end - f.start < 4 &&
  f.name.length > f.end - f.start &&
  whole.test(text.slice(f.end, f.end + 2))
const whole = /^(?![考调检视参慰督观走访招洽推学交就开进和与及等的])[\u4e00-\u9fff]{2}/

/** 看望了甲站工作人员: those who are met where they work. */
const isMet = ({ article }: Scene, { code, at }: Sentence, i: number) =>
  /[\ue010\ue011]/.test(code[i + 1] ?? '') && staff.test(article.text.slice(at[i + 1], at[i + 8]))
const staff =
  /^的?[^，。；]{0,6}?(?:工作人员|干部职工|职工|员工|民警|官兵|医护|师生|教师|学生|工人|值守|值班|执勤|队员|战士|居民|村民|老人|农户|困难|家庭|群众|同志们)/

/** The article's own city or county, when they need not come to it. */
function isVague({ locale, article }: Scene, { code, found }: Sentence, i: number, before: string): boolean {
  const f = found[i]
  if (!f || ![locale.province, locale.city, locale.county].includes(f.name)) return false
  const isListed = /[、和与]/.test(`${code[i - 1]}${code[i + 1]}`)
  return !isListed && !/^[我来]/.test(article.text.slice(f.start, f.end)) && !came.test(before)
}

function hosts(sentence: Sentence, at: number): Found[] {
  const list = welcomes.exec(sentence.code.slice(at, at + 120))?.[1]
  if (!list) return []
  return [...list].flatMap((c, k) => {
    const f = sentence.found[at + k]
    return f && c && isLast(sentence, at + k) ? [f] : []
  })
}

/** A stop that is a project counts through the place or company at the head of its name. */
function siteOf(scene: Scene, project: Found): Found[] {
  const inside = foundIn(scene.found, project.start, project.end).filter(f => f !== project && f.end < project.end)
  const sites = inside.filter(f => f.kind === 'Place' || f.kind === 'Organization')
  const apart = sites.filter(f => !/[“"]/.test(scene.article.text[f.start - 1] ?? ''))
  // Of 江风开发区 and 江风 at one place the whole.
  return apart.filter(f => !apart.some(o => o.start === f.start && o.end > f.end)).slice(-1)
}

/** The words that a character of the code stands for. */
const verbWords = ({ article }: Scene, { at }: Sentence, i: number) => article.text.slice(at[i] ?? 0, at[i + 1] ?? 0)

/** Clauses between ， ； and ：, with 最后一站，是… as one, with where they begin. */
function clauseWords(code: string): Words[] {
  return everyMatch(code, /(?:[^，；：]|(?<=站)，(?=是))+/g).map(m => ({ at: m.index, words: m[0] }))
}
