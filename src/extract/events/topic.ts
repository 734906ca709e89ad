// Settles which occurrence an article as a whole reports, from its headline and its first sentences.
import type { Article, Span } from '../../../schema/model.ts'
import { sentencesOf } from '../discourse.ts'
import { foundIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import type { Ground } from '../undertakings/ground.ts'
import { datelineOf } from './edge.ts'
import { dated, deedOf, isNews, reportedIn } from './lead.ts'
import { alike } from './likeness.ts'
import { type Occasion, occasionsIn, tidy } from './occasions.ts'
import { isToldLater, sceneOf } from './telling.ts'
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

/** Undefined when the article is a feature, a commentary or an announcement. */
export function topicOf(article: Article, g: Ground, names: Found[]): Occurrence | undefined {
  const headlines = headlinesOf(article)
  const body = article.blocks.filter(b => b.role === 'paragraph')
  const opening = body.slice(0, 3).flatMap(b => sentencesOf(article.text, b))
  const lead = opening.slice(0, 3)
  // 这是招聘会的一幕: what came before is told of it.
  const scene = opening.slice(3, 8).filter(s => isScene.test(article.text.slice(s.start, s.end)))
  const inside = (s: Span) => foundIn(names, s.start, s.end)
  for (const h of headlines) {
    const outing = outingIn(article.text, h, inside(h))
    if (outing) return ofOuting(article, outing, h, lead, names)
  }
  for (const s of [...lead, ...scene]) {
    const held = occasionsIn(g, s, inside(s)).findLast(o => !o.bare && isReport(article.text, s, o))
    if (held) return ofOccasion(article, held, [s, ...lead], headlines)
  }
  const named = headlines.flatMap(h => occasionsIn(g, h, inside(h)).filter(o => !o.bare))[0]
  if (named) return ofOccasion(article, named, lead, headlines)
  for (const s of lead.slice(0, 2)) {
    const outing = outingIn(article.text, s, inside(s))
    if (outing && (dated(article.text, s) || !headlines[0])) return ofOuting(article, outing, undefined, lead, names)
  }
  for (const s of lead) {
    const bare = occasionsIn(g, s, inside(s)).find(
      o => o.bare && o.told && o.name.length > 3 && isReport(article.text, s, o),
    )
    if (bare && dated(article.text, s)) return ofOccasion(article, bare, [s, ...lead], headlines)
  }
  const reported = reportedIn(article, { headlines, lead, names })
  if (!reported) return undefined
  const ceremony = deedOf(g, body, names)
  return ceremony ? { ...reported, aliases: [...reported.aliases, ceremony] } : reported
}

/** Headline lines in order of weight; each half of a line that tells two things. */
function headlinesOf({ blocks, text }: Article): Span[] {
  const body = blocks.findIndex(b => b.role === 'paragraph')
  const above = blocks.filter((b, i) => b.role === 'heading' && i < body)
  const lines = ['title', 'subtitle', 'kicker']
    .flatMap(role => blocks.filter(b => b.role === role))
    .concat(above)
    .filter(b => !/记者|通讯员|发自|责编|编辑/.test(text.slice(b.start, b.end)))
  return lines.flatMap(line => {
    const gap = /^(.{6,})[ 　](?=.{6,}$)/.exec(text.slice(line.start, line.end))
    if (!gap?.[1]) return [line]
    const middle = line.start + gap[1].length
    return [
      { start: line.start, end: middle },
      { start: middle + 1, end: line.end },
    ]
  })
}

/** What came before or after is not what is reported: 仪式前，举行了…. */
const aside =
  /^(?:仪式|活动|会议?|[比大]?赛|演出|签约|座谈|会见|会谈|演练)(?:结束|之)?[前后]|^(?:随后|此前|此外|同日|同一天|次日)/

const isScene = new RegExp(`^(?:这[，便就正仅只也]{0,2}是|以上是)[^。；]{4,60}${sceneOf}`)

/** 记者从…会上获悉 reports what was said there, not the meeting. */
function isReport(text: string, s: Span, o: Occasion): boolean {
  if (/^[^，。]{0,4}上?(?:了解到|获悉|得知)/.test(text.slice(o.end, s.end))) return false
  if (aside.test(text.slice(s.start + datelineOf(text, s), o.start))) return false
  return o.told || isToldLater(text, s, o)
}

const words = (article: Article, b: Span) => tidy(article.text.slice(b.start, b.end).replace(/^[—–-]+/, ''))

function ofOccasion(article: Article, o: Occasion, told: Span[], headlines: Span[]): Occurrence {
  const wordings = headlines.map(h => ({ h, name: words(article, h) }))
  const deed = o.name.replace(/(?:仪式|活动)$/, '')
  const same = wordings.filter(
    w => alike(w.name, o.name) >= 0.3 || isNews(w.name) || (deed.length > 1 && w.name.includes(deed)),
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
  ((a.who.length === 0 || b.who.length === 0) && (a.kind === '会见') === (b.kind === '会见')) ||
  a.who.some(p => b.who.some(q => q.name === p.name))

function ofOuting(article: Article, o: Outing, headline: Span | undefined, lead: Span[], names: Found[]): Occurrence {
  const again = lead.map(s => ({ s, o: outingIn(article.text, s, names) })).find(t => t.o && t.o.start !== o.start)
  const retold = headline && again?.o && sameParty(again.o, o) ? { s: again.s, o: again.o } : undefined
  const name = headline ? words(article, headline).replace(/时(?:强调|指出|要求).*$/, '') : o.name
  const wordings = retold ? [o, retold.o] : [o]
  const like = headline
    ? []
    : headlinesOf(article)
        .map(h => words(article, h))
        .filter(h => alike(h, o.name) >= 0.3)
  return {
    name,
    aliases: [...like, ...wordings.flatMap(w => [w.name, ...w.aliases])].filter(a => a !== name),
    kind: o.kind,
    spans: [headline ?? o, ...(retold ? [retold.o] : [])],
    told: [...(retold ? [retold.s] : []), ...lead],
  }
}
