// What an article reports when neither headline nor lead has a noun for it: 大桥通车, 红十字会送来帐篷, 昨迎新航线.
import type { Article, Span } from '../../../schema/model.ts'
import { sentencesOf } from '../discourse.ts'
import { offices, wordLists } from '../lexicon/verbs.ts'
import { foundIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import type { Ground } from '../undertakings/ground.ts'
import { datelineOf } from './edge.ts'
import { alike } from './likeness.ts'
import { occasionsIn, tidy } from './occasions.ts'
import type { Occurrence } from './topic.ts'

interface Opening {
  headlines: Span[]
  lead: Span[]
  names: Found[]
}

/** Headlines that tell of an occurrence without a noun for it; the second row only where the lead gives a day. */
const newsVerb =
  /集中(?:开|签|竣)|开工|复工|开幕|闭幕|举行|召开|举办|开赛|揭牌|签约|签署|奠基|启动|植树|植新绿|落幕|开营|开班|开馆|开业|开园|开街|揭幕|挂牌|开跑|首演|首飞|首航|赴.{2,12}(?:考察|招商|推介)|来.{1,8}考察/
const datedVerb =
  /捐赠|捐款|捐资|颁奖|表彰|授牌|授旗|结对|签订|成立|首映|首发|首班|开航|复航|通航|通水|通气|开诊|开学|开拍|开机|杀青|首秀|出征|启程|凯旋|归来|载誉|返乡|入列|下水|动工|破土|竣工|落成|启运|发车|入伍|起航|开讲|开课|演练|义诊|祭扫|扫墓|公祭|放流|升旗|合龙|(?<!直)通车|贯通|开通|封顶|点火|开市|试运行|开放|比武|联欢|联谊|共庆|走进|开展|火灾|起火|失火|救援|获救|事故|开庭|庭审|宣判|慰问|靠泊|靠港|进港|首[艘列班架趟批台辆]|送去|送来|驰援|支援/
/** 开展反诈宣传: an activity whose name lacks the noun. */
const undertaken =
  /(?:开展|举行|组织)了?([\u4e00-\u9fff“”]{2,20}?(?:宣传|检查|培训|演练|义诊|慰问|志愿服务|实践|帮扶|体检|宣讲|座谈|走访|巡诊|研学|招聘|救援))(?=[，。；]|$)/

export function reportedIn(article: Article, o: Opening): Occurrence | undefined {
  const { headlines, lead, names } = o
  const day = lead.find(s => dated(article.text, s))
  const telling = (verb: RegExp) => headlines.find(h => verb.test(article.text.slice(h.start, h.end)))
  const news = telling(newsVerb) ?? (day && telling(datedVerb)) ?? telling(ownDay)
  if (news) return occurrence(article, o, news, lead, '活动')
  const doing = day && undertaken.exec(article.text.slice(day.start, day.end))
  if (day && doing?.[1]) {
    const start = day.start + doing.index + doing[0].length - doing[1].length
    const span = { start, end: start + doing[1].length }
    return { name: doing[1], aliases: [], kind: '活动', spans: [span], told: [day] }
  }
  return official(article, headlines, lead, names) ?? dayOf(article, o)
}

/** A headline that gives a day itself is news: 机场昨迎新航线. */
const ownDay = /昨[日天晚]?|(?<!\d)\d{1,2}日|今[日天晨]/

const occurrence = (article: Article, o: Opening, h: Span, told: Span[], kind: Occurrence['kind']): Occurrence => ({
  name: words(article, h),
  aliases: wordingsOf(article, o, h),
  kind,
  spans: [h],
  told,
})

/** The other headlines that speak of the same, and what the lead says in its first clause about it. */
function wordingsOf(article: Article, { headlines, lead }: Opening, h: Span): string[] {
  const day = lead.find(s => dated(article.text, s))
  const clause = day && clauseOf(article.text, day)
  const said = lead.map(s => article.text.slice(s.start, s.end)).join('')
  const others = headlines.filter(other => other !== h && alike(words(article, other), said) > 0.15)
  return [...others.map(other => words(article, other)), ...(clause ? [clause] : [])].filter(
    n => n !== words(article, h),
  )
}

/** What a dated sentence tells: its first clause after the day that has a verb, without dateline and place. */
function clauseOf(text: string, day: Span): string | undefined {
  const told = text.slice(day.start + datelineOf(text, day), day.end)
  const rest = told.replace(
    /^.*?(?:\d日|昨[天日晚]|今[天日]|前[天日]|日前|近日)(?:上午|下午|晚上?|清晨|凌晨|一早)?(?:\d+[时点](?:\d+分)?)?(?:许|左右)?，?/,
    '',
  )
  const clauses = rest.split('，')
  const [first = '', second = ''] = clauses
  const clause = tidy(first.length < 8 ? first + second : first)
  return clause.length >= 5 && clause.length <= 46 ? clause : undefined
}

/** What officials did on a day, however the headline puts it: 林远为环卫工人送清凉. */
function official(article: Article, headlines: Span[], lead: Span[], names: Found[]): Occurrence | undefined {
  const day = lead.find(s => dated(article.text, s) && namesOfficial(article.text, s, names))
  if (!day) return undefined
  const persons = new Set(
    foundIn(names, day.start, day.end)
      .filter(f => f.kind === 'Person')
      .map(f => f.name),
  )
  const telling = headlines.find(h => [...persons].some(p => article.text.slice(h.start, h.end).includes(p)))
  const went = lead.some(s => going.test(article.text.slice(s.start, s.end)))
  const headline = telling ?? (went ? headlines[0] : undefined)
  return headline && occurrence(article, { headlines, lead, names }, headline, [day, ...lead], '调研')
}

/** A body, an official or a counted group that acts on a day, unless the sentence tells of what is written, measured or reached. */
function dayOf(article: Article, o: Opening): Occurrence | undefined {
  const { text } = article
  const day = o.lead.find(s => precise.test(text.slice(s.start, s.end)))
  if (!day || notNews.test(text.slice(day.start + datelineOf(text, day), day.end))) return undefined
  const acts =
    namesOfficial(text, day, o.names) ||
    group.test(text.slice(day.start, day.end)) ||
    incident.test(text.slice(day.start, day.end)) ||
    foundIn(o.names, day.start + datelineOf(text, day), day.end).some(f => f.kind === 'Organization' && !f.implied)
  if (o.headlines.some(h => sketch.test(text.slice(h.start, h.end)))) return undefined
  const headline = o.headlines.toSorted((a, b) => nearness(article, b, day) - nearness(article, a, day))[0]
  return acts && headline ? occurrence(article, o, headline, [day, ...o.lead], '活动') : undefined
}

const nearness = (article: Article, h: Span, day: Span) =>
  alike(words(article, h), article.text.slice(day.start, day.end))

/** A headline that calls its article a feature. */
const sketch = /(?:见闻|侧记|纪实|记事|掠影|速写|走笔|探访|观察|启示|故事|采访记|蹲点记)[”"]?$|^[^，]{0,6}见闻/
const precise = /\d日|昨[天日晚]|今[天日晨]|前[天日]/
const incident = /(?:突发|发生|遭遇|引发)[^，。]{0,12}(?:火|灾|震|险情|事故|坍塌|爆炸|泥石流|滑坡|疾病)|被困|落水|失联/
const group = /(?:\d+|[一二两三四五六七八九十]+)余?多?(?:名|位|支|对|组)[\u4e00-\u9fff]/
/** What is made known, measured, granted or reached, and what a reporter sees. */
const notNews =
  /说$|说[：，]|感慨|记者|获悉|据悉|据[^，。]{0,12}(?:统计|介绍|了解|预报|监测|显示)|截至|同比|环比|印发|出台|下发|公布|公示|发布(?!会|仪式)|发放|预报|气温|降雨|降水|气象|投产|并网|投用|投入使用|启用|上线|入选|荣获|获评|获批|评为|授予|认定|上榜|名单|突破|达到|增长|下降|完工|生效|施行|起执行|招录|报名|停水|停电|通告|公告|考古|截获|查获|手术|急诊|发现|[里内中上][^，。]{0,12}(?:听|热火|忙|一片|弥漫|飘|传来|机器|机声|绿意|瓜果|丰收)/

const going = new RegExp(wordLists.go ?? '')
const officeBefore = new RegExp(`(?:${offices})$`)

function namesOfficial(text: string, s: Span, names: Found[]): boolean {
  const here = foundIn(names, s.start + datelineOf(text, s), s.end).filter(f => f.kind === 'Person')
  return here.some(f => officeBefore.test(text.slice(Math.max(s.start, f.start - 12), f.start)))
}

export const dated = (text: string, s: Span) =>
  /\d{1,2}日|昨[日天晚]|日前|近日|今[日天]/.test(text.slice(s.start, s.end))

const words = (article: Article, b: Span) => tidy(article.text.slice(b.start, b.end).replace(/^[—–-]+/, ''))

export const isNews = (headline: string) => newsVerb.test(headline)

/** The ceremony that the body names for it: 发车仪式由…主办. */
export function deedOf(g: Ground, body: Span[], names: Found[]): string | undefined {
  for (const b of body.slice(0, 4))
    for (const s of sentencesOf(g.text, b)) {
      const o = occasionsIn(g, s, foundIn(names, s.start, s.end)).find(
        o => /.{2}仪式$/.test(o.name) && o.name.length < 8,
      )
      if (o && !/取消|没有|推迟|改在/.test(g.text.slice(o.end, s.end))) return o.name
    }
  return undefined
}
