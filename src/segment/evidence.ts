// What speaks for the beginning of an article at a paragraph, and for going on with one: clues with their weights.
import { dash } from './groups.ts'
import type { Headline, Layout, Paragraph } from './layout.ts'

// All weights of this folder are log odds in steps of a half: ±1 for a hint, ±2 to ±3 for what is seldom wrong, ±4 and more for
// what hardly ever is. They were chosen one after the other, for what they did to random mixtures of articles of known bounds and
// to composite pages that a person had divided. scripts/composites.mjs makes such mixtures, one after the other and interleaved,
// and counts the paragraphs and titles that come out right: run it when you change a weight.

export interface Clue<Args extends unknown[]> {
  name: string
  weight: number
  /** How much of it there is: true and false are 1 and 0. */
  of: (...args: Args) => number | boolean
}

export const sumOf = <Args extends unknown[]>(clues: Clue<Args>[], ...args: Args): number =>
  clues.reduce((sum, clue) => sum + clue.weight * Number(clue.of(...args)), 0)

/** For an article that begins with paragraph i, which does not open as a report does. */
export const beginsAt = (layout: Layout, i: number): number => sumOf(beginnings, layout, i)

/** For the article before going on with paragraph i: a name below its last paragraph has closed it. */
export const goesOn = (layout: Layout, i: number): number =>
  stands(layout, i, 'byline', 'author') && !stands(layout, i, 'headline') ? -2.5 : 0

/**
 * For paragraph i going on with an earlier article, whose last paragraph is `last`: rare, and less so on a page where it happened before.
 * -Infinity where no column can have come between.
 */
export function goesBack(layout: Layout, i: number, last: number, before: boolean): number {
  if (layout.headsFirst || isBelow(layout, i)) return Number.NEGATIVE_INFINITY
  const [a, b] = [at(layout, i)?.column ?? 0, at(layout, last)?.column ?? 0]
  return (before ? -1.5 : -3) + (a && b && Math.abs(a - b) > 5 ? -2 : 0)
}

/** Opens with a word that refers to what was said before, or goes on with a speech. */
const refersBack =
  /^(?:[“"‘（(]|他|她|它|这|该|其|此|同时|随后|随即|接着|当[天晚日]|目前|眼下|如今|据|活动|\p{Script=Han}{0,6}(?:会|仪式|大赛|比赛|论坛|展览|行动|活动)(?:[上前后]|由|还|现场|当天|期间|开始)|会议|仪式|座谈|比赛|现场|期间|[在]?调研|截至|下一步|接下来|为此|对此|因此|于是|而|但|不仅|除|另外|还有|最后|首先|其[中次]|针对|围绕|近年来|今年以来|\p{Script=Han}{2,4}(?:指出|强调|要求|表示|说|认为|介绍|希望|先后|一行|来到|还)|[一二三四五六七八九十]是|第?[一二三四五六七八九十]+[、，])/u
/** “着火了！”5月9日上午9时，…: a speech before the day opens a report. */
const quotesFirst = /^“[^”]{1,24}”(?:\d{1,2}月\d{1,2}日|近日|日前|昨[日天])/u

const isReferring = (p: Paragraph | undefined): boolean =>
  refersBack.test(p?.piece.text ?? '') && !quotesFirst.test(p?.piece.text ?? '')

/** Ends as reports do: who else was there. */
const closesReport =
  /(?:参加|出席|陪同|一同|一道)[^，。]{0,12}。[”）]?$|^[^。]{4,60}(?:参加|陪同|出席|同行)[^，。]{0,10}。$/u
const day = /近日|日前|今天|昨[日天]|[上下]午|\d{1,2}月\d{1,2}日|\d{1,2}日/u

/** As the beginning of a report does. */
export const tellsOfDay = (p: Paragraph | undefined): boolean => day.test(p?.piece.text.slice(0, 40) ?? '')

const at = (layout: Layout, i: number): Paragraph | undefined => layout.paragraphs[i]

const beginnings: Clue<[Layout, number]>[] = [
  { name: 'most paragraphs go on', weight: -1, of: () => 1 },
  { name: 'refers to what was said', weight: -2, of: (l, i) => isReferring(at(l, i)) },
  {
    name: 'the one before closes a report',
    weight: 1,
    of: (l, i) => closesReport.test(at(l, i - 1)?.piece.text.slice(-80) ?? ''),
  },
  { name: 'tells of a day', weight: 2.5, of: (l, i) => tellsOfDay(at(l, i)) },
  { name: 'same stretch of lines', weight: -4, of: (l, i) => isBelow(l, i) && !stands(l, i, 'headline') },
  { name: 'column of another width', weight: 2, of: isOtherColumn },
  {
    name: 'indent after none',
    weight: 6,
    of: (l, i) => (at(l, i)?.indent ?? 0) > 0 && l.paragraphs.slice(Math.max(0, i - 3), i).every(p => p.indent === 0),
  },
  { name: 'headline of an article above', weight: 2, of: (l, i) => l.headlines.some(g => isAbove(g, i) && isSet(g)) },
  {
    name: 'headline or heading above',
    weight: 1,
    of: (l, i) => stands(l, i, 'headline') && !l.headlines.some(g => isAbove(g, i) && isSet(g)),
  },
  { name: 'none above, on a site', weight: -6, of: (l, i) => l.headsFirst && !stands(l, i, 'headline') },
  { name: 'byline above', weight: 2, of: (l, i) => stands(l, i, 'byline', 'author') },
  { name: 'picture above', weight: 1, of: (l, i) => stands(l, i, 'caption', 'credit', 'dateline') },
]

function isOtherColumn({ paragraphs }: Layout, i: number): boolean {
  const widthOf = (from: number, to: number) =>
    Math.max(0, ...paragraphs.slice(Math.max(0, from), to).map(p => p.column))
  const [before, here] = [widthOf(i - 2, i), widthOf(i, i + 2)]
  return before > 0 && here > 0 && Math.abs(before - here) >= 2
}

/** Stands between this paragraph and the one before. */
const stands = (layout: Layout, i: number, ...kinds: string[]): boolean =>
  at(layout, i)?.above.some(p => kinds.includes(p.kind)) ?? false

const isAbove = (g: Headline, i: number): boolean => g.before === i && g.between

/** No blank line parts it from the paragraph before. */
const isBelow = (l: Layout, i: number): boolean =>
  at(l, i)?.piece.lines[0]?.chunk === at(l, i - 1)?.piece.lines.at(-1)?.chunk

/** Is set as only the headline of an article is: with a —— line, a byline, over several stretches. */
function isSet(g: Headline): boolean {
  const chunks = new Set(g.lines.map(l => l.lines[0]?.chunk))
  return g.bylines.length > 0 || chunks.size > 1 || g.lines.length > 2 || g.lines.some(l => dash.test(l.text))
}
