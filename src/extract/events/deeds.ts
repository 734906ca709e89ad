// What the body tells of by a verb alone, on a day of its own: 5月3日，甲公司与乙公司签约; 同日，博物馆开馆.

import type { Span } from '../../../schema/model.ts'
import { everyMatch } from '../../every-match.ts'
import type { OccasionKind } from '../lexicon/events.ts'
import type { Found } from '../types.ts'
import { tidy } from './occasions.ts'

export interface Deed extends Span {
  name: string
  aliases: string[]
  kind: OccasionKind
}

/** The deeds of a sentence that gives their day; `names` of the sentence in order. */
export function deedsIn(text: string, s: Span, names: Found[]): Deed[] {
  const said = text.slice(s.start, s.end)
  if (notToday.test(said)) return []
  const day = onDay.exec(said)
  if (!day) return []
  const here = names.filter(f => !f.implied && !f.inner)
  let next = 0
  return clauseWords(said).flatMap(({ at, words }) => {
    const end = s.start + at + words.length
    const first = next
    while ((here[next]?.start ?? end) < end) next++
    if (day.index + day[0].length > at + words.length || words.length > LONGEST) return []
    const inside = here.slice(first, next).filter(f => f.end <= end)
    const deed =
      shown(s.start + at, words) ??
      guest(s.start + at, words, inside) ??
      signed(s.start + at, words, inside) ??
      bothSigned(s.start + at, words) ??
      opened(s.start + at, words, inside)
    return deed ? [deed] : []
  })
}

/** Two parties and a verb of signing: the parties are its name. */
function signed(at: number, words: string, names: Found[]): Deed | undefined {
  const m = signing.exec(words)
  const [whole = '', a = '', b = '', verb = ''] = m ?? []
  if (!m || !names.some(f => f.kind !== 'Person' && f.start < at + m.index + whole.length)) return undefined
  const end = at + m.index + whole.length
  const name = tidy(`${a.replace(/[还又也则]$/, '')}与${b}${/签约|结对/.exec(verb)?.[0] ?? '签约'}`)
  const paper = /^了?([^，。；]{2,24}?(?:协议|合同|备忘录|意向书|责任书))/.exec(words.slice(end - at))?.[1]
  const aliases = [whole, ...(paper ? [`${paper}签约`, `${verb}${paper}`] : [])].map(tidy)
  return { start: end - verb.length, end, name, aliases: aliases.filter(n => n !== name), kind: '仪式' }
}

/** 双方签署合作备忘录: the paper is its name. */
function bothSigned(at: number, words: string): Deed | undefined {
  const m = both.exec(words)
  const [whole = '', parties = '', verb = '', paper = ''] = m ?? []
  if (!m) return undefined
  const end = at + m.index + whole.length
  return {
    start: end - whole.length,
    end,
    name: tidy(`${parties}${verb}${paper}`),
    aliases: [tidy(`${verb}${paper}`), tidy(`${paper}${verb}`)],
    kind: '仪式',
  }
}

/** 《大河口》在人民剧场首演 */
function shown(at: number, words: string): Deed | undefined {
  const m = premiere.exec(words)
  const [whole = '', work = '', verb = ''] = m ?? []
  if (!m) return undefined
  const end = at + m.index + whole.length
  return { start: end - verb.length, end, name: tidy(work + verb), aliases: [], kind: '节会' }
}

/** 林远教授做客“江湖讲坛”: a talk that goes by its speaker. */
function guest(at: number, words: string, names: Found[]): Deed | undefined {
  const m = talk.exec(words)
  const [whole = '', verb = '', series = ''] = m ?? []
  const who = m && names.findLast(f => f.kind === 'Person' && f.end <= at + m.index + 2)
  if (!m || !who) return undefined
  const start = at + m.index + whole.indexOf(verb)
  const own = tidy(words.slice(who.end - at, m.index).replace(/应邀|受邀|[，、]/g, ''))
  const titled = own.length < 4 ? who.name + own : who.name
  const name = `${titled}${verb}${series}`
  return {
    start,
    end: start + verb.length,
    name,
    aliases: [`${who.name}${verb}${series}`].filter(n => n !== name),
    kind: '培训',
  }
}

/** A place, a body or an undertaking that is opened, begun or finished; a building needs no name that is known. */
function opened(at: number, words: string, names: Found[]): Deed | undefined {
  const m = opening.exec(words)
  const [whole = '', how = '', verb = ''] = m ?? []
  if (!m || !verb) return undefined
  const end = m.index + whole.length - verb.length - how.length
  const subject = names.findLast(f => f.kind !== 'Person' && f.kind !== 'Event' && f.end - at === end)
  const building = subject ? undefined : edifice.exec(words.slice(0, end))
  const start = subject ? subject.start - at : building?.index
  if (
    start === undefined ||
    (/启用|签约/.test(verb) && !building && subject?.kind !== 'Place' && subject?.kind !== 'Project')
  )
    return undefined
  const name = tidy(words.slice(start, end).replace(/[也还同]$/, '') + verb)
  return {
    start: at + m.index + whole.length - verb.length,
    end: at + m.index + whole.length,
    name,
    aliases: [],
    kind: '仪式',
  }
}

const clauseWords = (text: string) => everyMatch(text, /[^，；：]+/g).map(m => ({ at: m.index, words: m[0] }))

/** No clause that tells of a deed is longer. */
const LONGEST = 200

const party = '[\\u4e00-\\u9fffA-Za-z（）()“”]{2,24}?'
const signing = new RegExp(
  `(?<=^|\\d日|[上下]午|当天|同日)(${party})(?:分别)?[与和同](${party})(?:[在于][^，。]{2,14})?(?:正式|共同|举行|当场)?(签约|签署|签订|签下|结对)`,
)
const both =
  /(双方|三方|两[地市县区校院国])(?:还|又|也|则)?(?:[在于][^，。；]{2,14})?(?:正式|共同|现场|当场)?(签署|签订|签下)了?([^，。；]{2,24}?(?:协议|合同|备忘录|意向书|责任书))/
const talk =
  /(做客|登上|走进|亮相|开讲|主讲)了?(?:第[一二三四五六七八九十\d]+[期讲])?([“"][^”"，。]{2,16}(?:讲坛|讲堂|课堂|论坛|沙龙|直播间|访谈|会客厅|演播室|讲台|讲习所|书房|茶座)[”"])/
const premiere =
  /(《[^》，。]{1,24}》)(?:[在于][^，。；]{2,14})?(?:正式|再度|隆重)?(首演|首映|首发|公演|上演|开机|开拍|杀青|开播|试映)/
const opening =
  /.{2}((?:正式|同时|也|同步|宣告|顺利|如期|隆重|当天|[在于][^，。；]{2,14})?)((?:开馆|开园|开街|开业|开市|开诊|开航|首航|通航|通车|合龙|封顶|落成|揭牌|挂牌|揭幕|奠基|动工|启用|签约|开班|开营|开讲)(?:仪式)?)(?=$|落户)/
const edifice =
  /(?:[\u4e00-\u9fff“”]{2,16}?)(?:馆|园|中心|大街|车站|大桥|医院|院区|学校|校区|基地|公园|广场|书屋|大楼|雕像|塑像|纪念碑|实验室|工作站|驿站|学院)(?:新馆|新址)?$|“[^”]{2,16}”[\u4e00-\u9fff]{0,8}$/
const onDay =
  /(?:[会赛]|仪式|签约|活动|座谈|会见|会谈)(?:之)?[前后]|\d日|昨[天日]|今[天日]|当[天日]|同[日一]|[次翌]日|第二天/
/** Long ago, said of others or still open. */
const notToday = /[去前]年|\d{4}年|截至|获悉|准备|争取|力争|预计|如果|已经|累计|先后/
