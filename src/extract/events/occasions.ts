// Finds occasions by the nouns that head their names: meetings, ceremonies, festivals, contests, lectures.

import type { Span } from '../../../schema/model.ts'
import { everyMatch } from '../../every-match.ts'
import {
  anyHead,
  heads,
  noOccasion,
  type OccasionKind,
  proper,
  sufficient,
  unfinished,
  weakHead,
} from '../lexicon/events.ts'
import { remembered } from '../remembered.ts'
import type { Found } from '../types.ts'
import type { Ground } from '../undertakings/ground.ts'
import { wholeName } from './edge.ts'
import { sessionOf } from './keys.ts'
import { itemsIn } from './lists.ts'
import { anyOfKind, isHeld, isTold } from './telling.ts'

/** The name of an occasion in a sentence. */
export interface Occasion extends Span {
  name: string
  kind: OccasionKind
  /** The sentence says that it takes place; otherwise it is only referred to. */
  told: boolean
  /** Nothing but the head noun: 座谈会. */
  bare: boolean
  /** Stands in a list of what is offered: 活动包括摄影大赛、登山比赛. */
  listed: boolean
  /** Says by itself which occasion it is: an edition, a place, a body, a quoted name. */
  proper: boolean
}

/** Occasions named in a sentence, in order; of two that end in each other the longer one, the shorter as `inner`. */
export function occasionsIn(g: Ground, sentence: Span, names: Found[]): Occasion[] {
  const found = headsOf(g, sentence).flatMap(({ index, word, weak }) => {
    const span = { start: sentence.start + index, end: sentence.start + index + word.length }
    const o = isFree(g.text, span, names) ? occasionAt(g, sentence, span, names) : undefined
    return o && (!weak || /^[“"].*节[”"]$/.test(o.name) || isHeld(g.text, sentence, o)) ? [o] : []
  })
  const named = outermost(found)
  const items = itemsIn(g.text, sentence, named)
  return spread(g.text, items.length > 0 ? [...named, ...items].sort((a, b) => a.start - b.start) : named)
}

/** Head nouns of a sentence, looked for once though the topic, its retelling and what else is told all ask. */
const headsOf = (g: Ground, { start, end }: Span): Head[] =>
  recall(g, `${start}-${end}`, () => headsIn(g.text.slice(start, end)))

const recall = remembered<Ground, string, Head[]>()

interface Head {
  index: number
  word: string
  weak: boolean
}

/** Head nouns in order; any other word in 会 or 节 where none of them ends, if the sentence holds something. */
function headsIn(text: string): Head[] {
  const known = everyMatch(text, anyHead).map(m => ({ index: m.index, word: m[0], weak: false }))
  if (!/[召举开承主上登进启落闭收]|出席|取消|推迟|[”"]|一[堂节场次]/.test(text)) return known
  const ends = new Set(known.map(m => m.index + m.word.length))
  const weak = (m: RegExpExecArray) => ({ index: m.index, word: m[1] ?? m[0], weak: true })
  const others = [weakHead, takesPlace, quotedItem, quotedDone, quotedLesson, lesson].flatMap(p =>
    everyMatch(text, p).map(weak),
  )
  const fresh = others.filter(o => !ends.has(o.index + o.word.length))
  return [...known, ...fresh].sort((a, b) => a.index - b.index)
}

/** A quoted name that takes place, is put off or held by somebody: “亲子夜跑”因暴雨取消. */
const quotedItem =
  /([“"][^”"，。：；！？]{2,14}[”"](?:(?!行动|工程|计划|项目|机制|制度|品牌|模式|平台)[\u4e00-\u9fff]){0,4}?(?<!照例|照旧|依旧|依然|再次|准时|继续|随即|随后|即将|[将已曾还又也]))(?=(?:(?:在|于)[^，。；]{2,24}?)?(?:同步|同时|也|正式|如期|首次)?(?:对外)?(?:举行|揭幕|试演|首演|上演|登场|开场|亮相|开演|开跑|鸣锣|取消|进行)|(?:由|因)[^。；“]{2,40}?(?:主办|承办|发起|取消|推迟|延期))/g

/** 参加“百家味”品鉴, 讲了一堂“村史”公益课: quoted, with a noun of any kind behind. */
const quotedDone =
  /(?<=(?:参加|举行|举办)了?|(?:[讲上办开演做]|带来|开展|组织|举行|举办)了?(?:一[场堂次节]|[场堂]))([“"][^”"，。：；！？]{2,20}[”"](?:(?!行动|工程|计划|项目|培训|教育)[\u4e00-\u9fff]){1,6})(?=$|[，。；])/g

/** 办了一堂水稻育秧课 */
const lesson = /(?<=一[堂节])([\u4e00-\u9fff]{2,10}课)(?=$|[，。；]|正|在|开|结束)/g

/** 开展“河边的平安课”: a lesson whose quotes hold its noun. */
const quotedLesson = /([“"][^”"，。：；！？]{2,14}课[”"])/g

/** Whatever ends right before where and that it is held: 圆桌夜话在江口大学举行. */
const takesPlace =
  /([\u4e00-\u9fff][\u4e00-\u9fff](?<![将拟定于在也都就还曾正均又才会]))(?=[”"》]?(?:将|拟|定)?(?:于|在)[^，。；：、]{2,34}?(?:隆重|正式|成功|如期|顺利|同步)?(?:举行|召开|开幕|上演|开赛|落幕|收官|开讲|开场)(?:$|[，。；]))/g

/** The word is not gone on with (会议室), nor part of a body's or a person's name. */
function isFree(text: string, { start, end }: Span, names: Found[]): boolean {
  if (unfinished.test(text.slice(end, end + 6))) return false
  return !names.some(f =>
    f.kind === 'Organization' || f.kind === 'Place'
      ? f.start < start && f.end >= end && (f.kind === 'Organization' || f.end === end)
      : f.kind === 'Person' && f.start < end && f.end > start,
  )
}

function occasionAt(g: Ground, sentence: Span, { start: at, end }: Span, names: Found[]): Occasion | undefined {
  const { start, end: last } = wholeName(g, at, end, sentence)
  const head = tidy(g.text.slice(start, last))
  if (
    noOccasion.test(head) ||
    noName.test(head) ||
    counted.test(head) ||
    /^\d+余?[场次]/.test(g.text.slice(last, last + 6))
  )
    return undefined
  if (isInTitle(g.text, sentence.start, at)) return undefined
  if (/不[搞办开设]$/.test(g.text.slice(start - 2, start))) return undefined
  if (anyOfKind.test(g.text.slice(Math.max(sentence.start, start - 6), start))) return undefined
  const by = start === at ? holders(g.text, sentence, start, names) : ''
  const title = titled.exec(g.text.slice(Math.max(sentence.start, start - 36), start))
  const name = by + (title?.[1] ?? '') + head
  return {
    start,
    end: last,
    name,
    kind: kindOf(g.text.slice(at, end)),
    told: title !== null || isTold(g.text, sentence, start, last, names),
    listed: offered.test(g.text.slice(Math.max(sentence.start, start - 12), start)),
    bare: start === at && !by && !title && !sufficient.test(head) && !/^[“"]/.test(head),
    proper:
      proper.test(name) ||
      sessionOf.test(name) ||
      (start < at && shownAt.test(g.text.slice(last, last + 24))) ||
      /^举办(?:之?后|以来)/.test(g.text.slice(last, last + 4)) ||
      names.some(f => isNaming(f) && f.start <= start + 2 && f.end > start && f.end <= at),
  }
}

/** 一场名为“江风之夜”的诵读会, 题为《谈春耕》的讲座 */
const titled = /(?:名为|题为|主题为|叫作?|叫做|以)([“"][^”"]{2,24}[”"]|《[^》]{2,32}》)(?:为(?:主题|题))?的$/

/** What a book or a talk is called is no occasion: 《与冬天赛跑》. */
function isInTitle(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - 40), at)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** 甲大赛和乙晚会4项活动: only the items are occasions. */
const counted =
  /.(?:\d+|[一二三四五六七八九十两]+)[项场个大](?:子|主题|系列|配套|单项|分|平行)?(?:活动|赛事|比赛|内容|论坛|专场|会场)$/

/** Days and halves of days, and words for anything. */
const noName =
  /(?:\d[日年月时点分]|[上中下]旬|[年月][初中底末]|周[一二三四五六日末]|星期[一二三四五六日]|[上下]午|[昨今明前][天日晚]|当[天日晚]|日前|近日|正式|同时|同步|分别|陆续|主要|我们|他们|大家|目前|原定|定于|已经|即将|这里|今年|计划|预计|其中|部分|全部|相关|安排|原本|随后|先后|相继|期间)$/

/** What is said of one of a list is said of all: 甲大赛、乙晚会和一场丙讲座举行. */
function spread(text: string, list: Occasion[]): Occasion[] {
  const join = (a: Occasion | undefined, b: Occasion) => {
    if (!a || !between.test(text.slice(a.end, b.start))) return
    a.told ||= b.told && !b.bare
    b.told ||= a.told && !a.bare
    b.listed ||= a.listed
  }
  for (const [i, o] of list.entries()) join(list[i - 1], o)
  for (let i = list.length - 1; i > 0; i--) {
    const o = list[i]
    if (o) join(list[i - 1], o)
  }
  return list
}

const between = /^[”"》]?(?:、|和|与|及|以及|还有|暨)(?:[一二两三四五六七八九十\d]+[场次项个堂])?[“"《]?$/

/** Without those that lie in another; in order of their ends, so that only neighbours can cover. */
function outermost(all: Occasion[]): Occasion[] {
  const kept: Occasion[] = []
  for (const o of all) {
    while ((kept.at(-1)?.start ?? -1) >= o.start && (kept.at(-1)?.end ?? 0) < o.end) kept.pop()
    const last = kept.at(-1)
    if (!last || last.end < o.end) kept.push(o)
  }
  return kept
}

/** 在江城书画展上展出, 在江城大赛上夺冠: somebody was there. */
const shownAt = /^[”"》]?[上中]，?(?:[^，。]{0,12})?(?:展出|亮相|演出|发布|推介|夺|获|摘|斩|拿下|首发|表演|签|达成)/

const offered =
  /(?:包括|还有|共有|就有|安排|设有|设置|推出|涵盖|分为|设计|策划|报名|开展|举行|上演|组织)了?(?:[一二两三四五六七八九十\d]+[场次项个堂])?(?:精彩的|丰富的)?[“"]?$/

const isNaming = (f: Found) => (f.kind === 'Place' || f.kind === 'Organization') && !f.implied

const kinds = Object.entries(heads).map(([kind, pattern]) => ({ kind, whole: new RegExp(`^(?:${pattern})$`) }))

function kindOf(head: string): OccasionKind {
  const kind = kinds.find(k => k.whole.test(head))?.kind
  if (isOccasionKind(kind)) return kind
  return head.endsWith('跑') ? '赛事' : /[会节市集周月季]$/.test(head) ? '节会' : '活动'
}

const isOccasionKind = (kind: string | undefined): kind is keyof typeof heads => kind !== undefined && kind in heads

/** Who holds a bare ceremony, before the verb that governs it: 甲公司与乙公司举行签约仪式, 江口区代表团召开全体会议. */
function holders(text: string, sentence: Span, start: number, names: Found[]): string {
  const verb = /(?:举行|召开|举办|签订)了?的?$/.exec(text.slice(Math.max(sentence.start, start - 5), start))
  if (!verb) return ''
  const by: string[] = []
  let end = start - verb[0].length
  for (const f of names.toReversed()) {
    if (f.inner || f.implied || f.end > end || !['Organization', 'Project', 'Place'].includes(f.kind)) continue
    if (by.length > 4 || f.end < end - 6) break
    const gap = text.slice(f.end, end)
    if (/[在于]$/.test(text.slice(f.start - 1, f.start))) break
    if (!(by.length > 0 ? /^[、和与]$/ : party).test(gap)) break
    by.unshift(text.slice(f.start, by.length > 0 ? f.end : end))
    end = f.start
  }
  return by.join('与')
}

/** A party of a place, or nothing between a body and its verb. */
const party =
  /^(?:代表团|代表队|党支部|党组|分团|专班|师生|各界)?(?:\d+月\d+日|[昨今][天日]|日前|近日)?(?:上午|下午|晚)?(?:联合|共同|组织)?$/

export const tidy = (text: string) => text.replace(/\s+/g, '')
