// Settles which occurrence an article as a whole reports, from its headline and its first sentences.
import type { Article, Span } from '../../../schema/model.ts'
import { sentencesOf } from '../discourse.ts'
import type { Found } from '../types.ts'
import type { Ground } from '../undertakings/ground.ts'
import { alike } from './likeness.ts'
import { type Occasion, occasionsIn, tidy } from './occasions.ts'
import { type Outing, outingIn } from './visits.ts'

/** An occurrence with all the stretches of text that name it. */
export interface Occurrence {
  name: string
  aliases: string[]
  kind: Occasion['kind']
  spans: Span[]
  /** The sentence that tells of it, where its date stands. */
  told: Span | undefined
}

/** Headlines that tell of an occurrence without a noun for it. */
const newsVerb =
  /集中(?:开|签|竣)|开工|复工|开幕|闭幕|举行|召开|举办|开赛|揭牌|签约|奠基|启动|植树|植新绿|落幕|开营|开班|首演|赴.{2,12}(?:考察|招商|推介)|来.{1,8}考察/

/** Undefined when the article is a feature, a commentary or an announcement. */
export function topicOf(article: Article, g: Ground, names: Found[]): Occurrence | undefined {
  const headlines = ['title', 'subtitle', 'kicker'].flatMap(role => article.blocks.filter(b => b.role === role))
  const body = article.blocks.filter(b => b.role === 'paragraph')
  const lead = body
    .slice(0, 2)
    .flatMap(b => sentencesOf(article.text, b))
    .slice(0, 3)
  const told = lead.map(s => ({
    s,
    o: occasionsIn(g, s, names).find(o => o.told && !o.bare && isReport(article.text, s, o)),
  }))
  const held = told.find(t => t.o)
  const title = headlines[0]
  for (const h of headlines) {
    const outing = outingIn(article.text, h, names)
    if (outing) return ofOuting(article, outing, h, lead, names)
  }
  const opening = lead
    .slice(0, 2)
    .map(s => ({ s, o: outingIn(article.text, s, names) }))
    .find(t => t.o)
  const named = headlines.flatMap(h =>
    occasionsIn(g, h, names)
      .filter(o => !o.bare)
      .map(o => ({ h, o })),
  )[0]
  if (held?.o) return ofOccasion(article, held.o, held.s, headlines)
  if (named) return ofOccasion(article, named.o, lead[0], headlines)
  if (opening?.o && !title) return ofOuting(article, opening.o, undefined, lead, names)
  if (opening?.o && dated(article.text, opening.s)) return ofOuting(article, opening.o, undefined, lead, names)
  const news = headlines.find(h => newsVerb.test(article.text.slice(h.start, h.end)))
  if (!news) return undefined
  const name = words(article, news)
  return { name, aliases: [], kind: '活动', spans: [news], told: lead[0] }
}

const dated = (text: string, s: Span) => /\d{1,2}日|昨[日天]|日前|近日|今[日天]/.test(text.slice(s.start, s.end))

/** 记者从…会上获悉 reports what was said there, not the meeting. */
function isReport(text: string, s: Span, o: Occasion): boolean {
  return !/^[^，。]{0,4}上?(?:了解到|获悉|得知)/.test(text.slice(o.end, s.end))
}

const words = (article: Article, b: Span) => tidy(article.text.slice(b.start, b.end).replace(/^[—–-]+/, ''))

function ofOccasion(article: Article, o: Occasion, s: Span | undefined, headlines: Span[]): Occurrence {
  const wordings = headlines.map(h => ({ h, name: words(article, h) }))
  const same = wordings.filter(w => alike(w.name, o.name) >= 0.3 || newsVerb.test(w.name))
  return {
    name: o.name,
    aliases: same.map(w => w.name),
    kind: o.kind,
    spans: [...same.map(w => w.h), o],
    told: s,
  }
}

function ofOuting(article: Article, o: Outing, headline: Span | undefined, lead: Span[], names: Found[]): Occurrence {
  const also = lead.map(s => ({ s, o: outingIn(article.text, s, names) })).filter(t => t.o && t.o !== o)
  const same = also.filter(t => t.o?.who.some(p => o.who.some(q => q.name === p.name)))
  const name = headline ? words(article, headline) : o.name
  return {
    name,
    aliases: [o.name, ...o.aliases, ...same.flatMap(t => (t.o ? [t.o.name, ...t.o.aliases] : []))].filter(
      a => a !== name,
    ),
    kind: o.kind,
    spans: [
      headline ?? { start: o.start, end: o.end },
      ...same.flatMap(t => (t.o ? [{ start: t.o.start, end: t.o.end }] : [])),
    ],
    told: same[0]?.s ?? lead[0],
  }
}
