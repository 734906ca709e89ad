// Whether a sentence says of an occasion that it takes place, or only refers to it.
import type { Span } from '../../../schema/model.ts'
import { happening, holding } from '../lexicon/events.ts'
import type { Found } from '../types.ts'
import { datelineOf } from './edge.ts'

/** The sentence says that what is named at `start`…`end` takes place. */
export function isTold(text: string, sentence: Span, start: number, end: number, names: Found[]): boolean {
  const rest = text.slice(end, Math.min(sentence.end, end + 90))
  if (spirit.test(rest)) return false
  const ahead = text.slice(Math.max(sentence.start, start - 40), start)
  if (!/[，；：、。]$/.test(ahead)) {
    if (everywhere.test(ahead)) return false
    if (/启动了?$/.test(ahead) && /(?:[周月季]|系列活动|行动)$/.test(text.slice(start, end))) return false
    if (anyOfKind.test(ahead)) return false
    const isThis = /^(?:这[是场次]|此次)/.test(text.slice(sentence.start, sentence.start + 3))
    if (isThis && /(?:的|这[场次]|此次)$/.test(ahead)) return true
    if (before.test(ahead) || dayBefore.test(ahead)) return true
  }
  if (dayAfter.test(rest) || by.test(rest)) return true
  if (names.some(f => f.start === end && f.kind !== 'Person' && !f.implied)) return false
  return opensWithDay(text, sentence, start, rest) || after.test(rest.slice(0, 60))
}

/** Whether the sentence says, if not beside its name, that the occasion takes place. */
export const isToldLater = (text: string, sentence: Span, o: Span) => later.test(text.slice(o.end, sentence.end))

/** Said to be held in so many words, right beside the name. */
export function isHeld(text: string, sentence: Span, { start, end, told }: Span & { told: boolean }): boolean {
  if (!told) return false
  if (/^[“"]/.test(text.slice(start, end))) return true
  const ahead = text.slice(Math.max(sentence.start, start - 8), start)
  return (
    beforeHeld.test(ahead) || dayBefore.test(ahead) || afterHeld.test(text.slice(end, Math.min(sentence.end, end + 40)))
  )
}

const beforeHeld =
  /(?:(?:召开|举行|举办|出席|主持|承办|主办)了?(?:一[场次]|首[场次届])?|[讲上办开做]了?一[堂节场次][\u4e00-\u9fff]{0,4})$/
const afterHeld =
  /^正在(?:进行|举行|上演)|^(?:[在于][^，。；]{2,34})?(?:隆重)?(?:举行|召开|举办|开幕|落幕|启幕|开场|闭幕|收官|落下帷幕|拉开)|^(?:于|在)?(?:\d+月)?\d*(?:日|昨日|昨天|昨晚|今日|今天)?(?:上午|下午|晚)?(?:正式|圆满)?(?:开幕|启幕|落幕|闭幕|收官|开启|启动)/

/** 5月6日，江城书市…; 5月6日，在江城书市上，…. */
function opensWithDay(text: string, sentence: Span, start: number, rest: string): boolean {
  const count = /，(一[场次堂])$/.exec(text.slice(start - 3, start))?.[1]?.length ?? 0
  const at = start - count
  if (!/[，在]/.test(text[at - 1] ?? '')) return false
  const opening = text.slice(Math.max(sentence.start + datelineOf(text, sentence), at - 60), at)
  if (opening.endsWith('，')) return dayAhead.test(opening)
  return /，在$/.test(opening) && /^(?:上|现场)，/.test(rest) && dayAhead.test(opening.slice(0, -1))
}

/** 这样的“院坝会”: any of the kind. */
export const anyOfKind = /(?:这|那)(?:样|种|类|般)的?$|(?:类似|诸如|所谓|如此)的?$/

/** 各县也分别举行了祭扫活动: none in particular. */
const everywhere =
  /(?:各[^，。]{1,8}|(?:有的|有些|一些|不少|许多|很多|多地|往往|常常)[^，。]{0,8}|纷纷|广泛|经常|定期|每[年月周天])(?:也|还|均)?(?:分别|相继|陆续|先后)?(?:举行|举办|开展|组织|召开)了?$/

const count = '[一二两三四五六七八九十\\d]+[场次堂期轮]|首[场次期堂]|本[场次]|这[场次]|此次|该'
const before = new RegExp(
  `(?:(?:${holding}|办)(?:了|过|的|上)?(?:隆重的|简短的|盛大的|为期[^，。]{1,6}的|面向[^，。]{2,14}的|题为[^，。]{2,24}的|以[^，。]{2,30}为主题的)?(?:${count})?|(?:[上讲做办搞开演]了?|带来了?|[还又]有)(?:${count})|开[了过]|[将还]推出|迎来了?(?:${count}|第[^，。]{1,4}[个届次])?|由[^，。；]{2,24}(?:发起|组织|主办|举办|承办|牵头)的|(?:其间|期间|同期|届时)[^，。；、]{0,6}(?:有|推出|举办|举行|安排)了?|(?:这|此)[次场])$`,
)
/** 这是春季招聘会的一幕 */
export const sceneOf =
  '[上中里]?的(?:一[幕景角]|一个?(?:场景|镜头|画面|片段|缩影)|(?:火热|热闹)?(?:场景|场面|镜头|画面))'
const after = new RegExp(
  `^[”"》]?(?:[^，。；！？]{0,16}?(?:${happening})|，(?:请来|邀请|迎来|吸引)|(?:同步|也)?(?:[在于][^，。；]{2,24})?(?:正式|同步|也)?开展(?:$|[，。；])|(?:因[^，。；]{1,20})?(?:被迫)?(?:取消|推迟|延期|改期|改在)|由[^。；“]{2,40}?(?:主办|承办|发起)|${sceneOf})`,
)
/** 5月6日的江城书市, 江城书市5月6日迎客, 5月6日，江城书市迎客: a day of its own. */
const dayBefore =
  /(?:\d日|昨[天日晚]|今[天日晚]|明[天日晚]|前[天日]|后天|当[天日晚]|同日|首日|头一天|[上下]午|晚上?|\d月(?:[份初底]|[上中下]旬)?(?=的))(?:上午|下午|晚上?|起|至\d+日)?(?:还?是|还?有(?:一[场次])?|的|[在于][^，。；]{2,20}的)?$/
const dayAhead =
  /(?:^|[；：，])[^，。；：]{0,24}(?:\d日|昨[天日晚]|今[天日晚]|当[天日晚]|同日|前[天日]|近日|日前)(?:\d+[时点]\d*分?)?(?:上午|下午|晚上?|清晨|一早|起)?(?:\d+[时点]\d*分?)?，$/
const dayAfter =
  /^[”"》]?(?:将|定|拟|安排|放)?(?:于|在|到)?(?:\d{4}年)?(?:\d+月)?(?:\d{1,2}(?:日|[至—-]\d+日)|昨[天日晚]|今[天日晚]|前[天日]|近日|日前)/
const by = /^[”"》]?[^，。；]{0,3}由[^。；]{2,80}?(?:主办|承办|举办|发起|组织|联合开展)/
const spirit = /^[”"》]?(?:精神|以来|要求|提出|指出|强调|部署|关于|确定|的?部署|的?要求|的?精神|上的?(?:讲话|重要))/
/** In its own clause, or for the opening of an article later in the sentence. */
const later = /^[^。；！？]{0,40}?(?:举行|召开|举办|开幕|闭幕|落幕|落下帷幕|拉开|圆满结束)/
