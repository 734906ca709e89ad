// Settles which occurrence an article as a whole reports, from its headline and its first sentences.
import type { Article, Span } from '../../../schema/model.ts'
import { sentencesOf } from '../discourse.ts'
import { offices, wordLists } from '../lexicon/verbs.ts'
import type { Found } from '../types.ts'
import type { Ground } from '../undertakings/ground.ts'
import { datelineOf } from './edge.ts'
import { alike } from './likeness.ts'
import { isToldLater, type Occasion, occasionsIn, tidy } from './occasions.ts'
import { type Outing, outingIn } from './visits.ts'

/** An occurrence with all the stretches of text that name it. */
export interface Occurrence {
  name: string
  aliases: string[]
  kind: Occasion['kind']
  spans: Span[]
  /** The sentences that tell of it, the first first: there its date stands. */
  told: Span[]
}

/** Headlines that tell of an occurrence without a noun for it; the second row only where the lead gives a day. */
const newsVerb =
  /集中(?:开|签|竣)|开工|复工|开幕|闭幕|举行|召开|举办|开赛|揭牌|签约|签署|奠基|启动|植树|植新绿|落幕|开营|开班|开馆|开业|开园|开街|揭幕|挂牌|开跑|首演|首飞|首航|赴.{2,12}(?:考察|招商|推介)|来.{1,8}考察/
const datedVerb =
  /捐赠|捐款|捐资|颁奖|表彰|授牌|授旗|结对|签订|成立|首映|首发|首航|首飞|开讲|开课|演练|义诊|祭扫|公祭|放流|升旗|合龙|通车|贯通|开通|封顶|点火|开市|试运行|开放|比武|联欢|联谊|共庆|走进|开展/
/** 开展反诈宣传: an activity whose name lacks the noun. */
const undertaken =
  /(?:开展|举行|组织)了?([\u4e00-\u9fff“”]{2,20}?(?:宣传|检查|培训|演练|义诊|慰问|志愿服务|实践|帮扶|体检|宣讲|座谈|走访|巡诊|研学|招聘|救援))(?=[，。；]|$)/

/** Undefined when the article is a feature, a commentary or an announcement. */
export function topicOf(article: Article, g: Ground, names: Found[]): Occurrence | undefined {
  const headlines = ['title', 'subtitle', 'kicker'].flatMap(role => article.blocks.filter(b => b.role === role))
  const body = article.blocks.filter(b => b.role === 'paragraph').slice(0, 3)
  const lead = body.flatMap(b => sentencesOf(article.text, b)).slice(0, 3)
  const inside = (s: Span) => names.filter(f => f.start >= s.start && f.end <= s.end)
  for (const h of headlines) {
    const outing = outingIn(article.text, h, inside(h))
    if (outing) return ofOuting(article, outing, h, lead, names)
  }
  for (const s of lead) {
    const held = occasionsIn(g, s, inside(s)).findLast(o => !o.bare && isReport(article.text, s, o))
    if (held) return ofOccasion(article, held, [s, ...lead], headlines)
  }
  const named = headlines.flatMap(h => occasionsIn(g, h, inside(h)).filter(o => !o.bare))[0]
  if (named) return ofOccasion(article, named, lead, headlines)
  for (const s of lead.slice(0, 2)) {
    const outing = outingIn(article.text, s, inside(s))
    if (outing && (dated(article.text, s) || !headlines[0])) return ofOuting(article, outing, undefined, lead, names)
  }
  const day = lead.find(s => dated(article.text, s))
  const telling = (verb: RegExp) => headlines.find(h => verb.test(article.text.slice(h.start, h.end)))
  const news = telling(newsVerb) ?? (day && telling(datedVerb))
  const doing = day && undertaken.exec(article.text.slice(day.start, day.end))
  if (!news && day && doing?.[1]) {
    const start = day.start + doing.index + doing[0].length - doing[1].length
    const span = { start, end: start + doing[1].length }
    return { name: doing[1], aliases: [], kind: '活动', spans: [span], told: [day] }
  }
  if (!news) return official(article, headlines, lead, names)
  return news && { name: words(article, news), aliases: [], kind: '活动', spans: [news], told: lead }
}

/** What officials did on a day, however the headline puts it: 林远为环卫工人送清凉. */
function official(article: Article, headlines: Span[], lead: Span[], names: Found[]): Occurrence | undefined {
  const day = lead.find(s => dated(article.text, s) && namesOfficial(article.text, s, names))
  if (!day) return undefined
  const persons = new Set(
    names.filter(f => f.kind === 'Person' && f.start >= day.start && f.end <= day.end).map(f => f.name),
  )
  const telling = headlines.find(h => [...persons].some(p => article.text.slice(h.start, h.end).includes(p)))
  const went = lead.some(s => going.test(article.text.slice(s.start, s.end)))
  const headline = telling ?? (went ? headlines[0] : undefined)
  return (
    headline && { name: words(article, headline), aliases: [], kind: '调研', spans: [headline], told: [day, ...lead] }
  )
}

const going = new RegExp(wordLists.go ?? '')
const officeBefore = new RegExp(`(?:${offices})$`)

function namesOfficial(text: string, s: Span, names: Found[]): boolean {
  const here = names.filter(f => f.kind === 'Person' && f.start >= s.start + datelineOf(text, s) && f.end <= s.end)
  return here.some(f => officeBefore.test(text.slice(Math.max(s.start, f.start - 12), f.start)))
}

const dated = (text: string, s: Span) => /\d{1,2}日|昨[日天]|日前|近日|今[日天]/.test(text.slice(s.start, s.end))

/** 记者从…会上获悉 reports what was said there, not the meeting. */
function isReport(text: string, s: Span, o: Occasion): boolean {
  if (/^[^，。]{0,4}上?(?:了解到|获悉|得知)/.test(text.slice(o.end, s.end))) return false
  return o.told || isToldLater(text, s, o)
}

const words = (article: Article, b: Span) => tidy(article.text.slice(b.start, b.end).replace(/^[—–-]+/, ''))

function ofOccasion(article: Article, o: Occasion, told: Span[], headlines: Span[]): Occurrence {
  const wordings = headlines.map(h => ({ h, name: words(article, h) }))
  const deed = o.name.replace(/(?:仪式|活动)$/, '')
  const same = wordings.filter(
    w => alike(w.name, o.name) >= 0.3 || newsVerb.test(w.name) || (deed.length > 1 && w.name.includes(deed)),
  )
  const name = o.proper ? o.name : (same[0]?.name ?? o.name)
  return {
    name,
    aliases: [o.name, ...same.map(w => w.name)].filter(n => n !== name),
    kind: o.kind,
    spans: [...same.map(w => w.h), o],
    told,
  }
}

/** Named persons are the test; a party without names may be named in the next sentence. */
const sameParty = (a: Outing, b: Outing) =>
  a.who.length === 0 || b.who.length === 0 || a.who.some(p => b.who.some(q => q.name === p.name))

function ofOuting(article: Article, o: Outing, headline: Span | undefined, lead: Span[], names: Found[]): Occurrence {
  const again = lead.map(s => ({ s, o: outingIn(article.text, s, names) })).find(t => t.o && t.o.start !== o.start)
  const retold = headline && again?.o && sameParty(again.o, o) ? { s: again.s, o: again.o } : undefined
  const name = headline ? words(article, headline).replace(/时(?:强调|指出|要求).*$/, '') : o.name
  const wordings = retold ? [o, retold.o] : [o]
  return {
    name,
    aliases: wordings.flatMap(w => [w.name, ...w.aliases]).filter(a => a !== name),
    kind: o.kind,
    spans: [headline ?? o, ...(retold ? [retold.o] : [])],
    told: [...(retold ? [retold.s] : []), ...lead],
  }
}
