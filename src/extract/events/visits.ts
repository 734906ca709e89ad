// Finds what leaders go out to do: inspections, visits of condolence, meetings with guests.
import type { Span } from '../../../schema/model.ts'
import { type OccasionKind, outings } from '../lexicon/events.ts'
import type { Found } from '../types.ts'
import { tidy } from './occasions.ts'

/** A leader's outing as a sentence or headline words it; the span is that of the verb, so that persons and stops stay apart. */
export interface Outing extends Span {
  /** 林远到白溪镇调研春耕工作: without offices and dates. */
  name: string
  aliases: string[]
  kind: OccasionKind
  /** Who goes, as found. */
  who: Found[]
}

const verbs = Object.keys(outings)
  .sort((a, b) => b.length - a.length)
  .join('|')
const going = new RegExp(`(?:${verbs})+`)
/** Between the name and what is done: how and where to, but no saying. */
const notBetween = /指出|强调|要求|表示|介绍|听取|主持|出席|参加|召开|举行|说|[。！？；：]/

/** The outing that a headline or an opening sentence tells of: persons, then a verb of going out. */
export function outingIn(text: string, sentence: Span, names: Found[]): Outing | undefined {
  const persons = names.filter(
    f => f.kind === 'Person' && !f.inner && f.start >= sentence.start && f.end <= sentence.end,
  )
  const who = leading(text, persons)
  const last = who.at(-1)
  if (!last) return undefined
  const rest = text.slice(last.end, sentence.end)
  const verb = going.exec(rest)
  if (!verb || verb.index > 60 || notBetween.test(rest.slice(0, verb.index))) return undefined
  const stop = rest.slice(verb.index).search(/[，。！？；]/)
  const end = stop < 0 ? sentence.end : last.end + verb.index + stop
  const subject = who.map(p => p.name).join('')
  const doing = plain(text.slice(last.end, end))
  const key = outings[longest(verb[0])] ?? '调研'
  const matter = /就(.{2,30}?)(?:工作|情况)?(?:开展|进行|作)/.exec(doing)?.[1]
  const short = matter ? [`${subject}${longest(verb[0])}${matter}工作`, `${subject}${longest(verb[0])}${matter}`] : []
  const at = last.end + verb.index
  return { start: at, end: at + verb[0].length, name: `${subject}${doing}`, aliases: short, kind: key, who }
}

/** The first persons of the sentence that stand in one list (林远、周济川等). */
function leading(text: string, persons: Found[]): Found[] {
  const who: Found[] = []
  for (const p of persons) {
    const gap = who.length > 0 ? text.slice(who.at(-1)?.end ?? 0, p.start) : ''
    if (
      who.length > 0 &&
      !/^(?:[、和与 ]|，?[^，。；]{0,24}(?:书记|市长|县长|区长|主任|主席|部长|局长|秘书长))?$/.test(gap)
    )
      break
    who.push(p)
  }
  return who
}

const longest = (run: string) => Object.keys(outings).find(v => run.endsWith(v)) ?? run

/** Without dates, punctuation and the words of company. */
function plain(text: string): string {
  return tidy(text)
    .replace(/(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚)?(?:至\d{1,2}日)?|昨日|昨天|今日|今天|日前|近日/g, '')
    .replace(/一行|等(?:市|县|区|省)?领导|带着问题/g, '')
    .replace(/[，、]/g, '')
}
