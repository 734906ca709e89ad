// Settles which occurrence an article as a whole reports, from its headline and its first sentences.
import type { Article, Span } from '../../../schema/model.ts'
import { sentencesOf } from '../discourse.ts'
import type { Found } from '../types.ts'
import type { Ground } from '../undertakings/ground.ts'
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

/** Headlines that tell of an occurrence without a noun for it. */
const newsVerb =
  /集中(?:开|签|竣)|开工|复工|开幕|闭幕|举行|召开|举办|开赛|揭牌|签约|签署|奠基|启动|植树|植新绿|落幕|开营|开班|开馆|开业|开园|开街|揭幕|挂牌|开跑|首演|赴.{2,12}(?:考察|招商|推介)|来.{1,8}考察/

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
  const news = headlines.find(h => newsVerb.test(article.text.slice(h.start, h.end)))
  return news && { name: words(article, news), aliases: [], kind: '活动', spans: [news], told: lead }
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
  const same = wordings.filter(w => alike(w.name, o.name) >= 0.3 || newsVerb.test(w.name))
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
  const retold = again?.o && sameParty(again.o, o) ? { s: again.s, o: again.o } : undefined
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
