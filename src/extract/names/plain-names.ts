// Venues, companies and bodies named in ordinary words alone.
import { businessWords, genericWords, type Suffix, softWords, strongVenues } from '../lexicon/suffixes.ts'
import { isProper, type Part } from './edges.ts'
import { type Ending, make, type Named } from './ending.ts'
import { divisionsNamed } from './gazetteer.ts'
import { isHan } from './words.ts'

const generic = new Set(genericWords)
const soft = new Set(softWords)
const businesses = new Set(businessWords)
export const strong = new RegExp(`(${strongVenues.join('|')})$`)
/** Words that join what they stand before to the sentence: they begin no company's name. */
export const joining = new Set('者 并 与 和 及 由 向 对 为 从 是 在 于 被 将 把 且 而 但 又 也 经 以 让 请'.split(' '))

/** What stands before the ending. */
interface Front {
  ending: Ending
  parts: Part[]
  first: Part
  /** How many characters there are before the ending. */
  size: number
  /** Whether one of the words is no everyday word of such names. */
  isKnown: boolean
}

/** By what a name of ordinary words shows itself. */
interface Row {
  type?: Suffix['type']
  form: RegExp
  /** How many characters stand before the ending. */
  size: readonly [least: number, most: number]
  score: number
  holds: (front: Front) => boolean
}

const isNamed = ({ isKnown, first }: Front) => isKnown && first.kind !== 'v'

const rows: readonly Row[] = [
  { type: 'venue', form: strong, size: [1, 10], score: 0.5, holds: isVenue },
  // 梨树经济开发区: an ordinary word that is a county's name too.
  {
    type: 'zone',
    form: /开发区$|高新区$|经开区$|工业园区$|产业园区$|保税区$/,
    size: [1, 26],
    score: 0.7,
    holds: ({ parts, first }) => parts.length === 1 && divisionsNamed(first.words).length > 0,
  },
  { type: 'company', form: /(?:集团|公司|银行|合作社)$/, size: [2, 8], score: 0.5, holds: isNamed },
  // 腾飞集团 where a sentence begins: a verb too may be its name.
  {
    type: 'company',
    form: /集团$/,
    size: [2, 8],
    score: 0.5,
    holds: ({ ending, isKnown, first }) => isKnown && first.words.length > 1 && !isHan(ending.text[first.start - 1]),
  },
  { type: 'company', form: /(?:有限公司|股份公司)$/, size: [1, 20], score: 0.5, holds: isNamed },
  { type: 'company', form: /^集团$/, size: [2, 2], score: 0.5, holds: ({ isKnown }) => isKnown },
  // 成立了丰收水稻专业合作社
  { form: /^(?:专业合作社|农民专业合作社|家庭农场)$/, size: [4, 12], score: 0.5, holds: ({ isKnown }) => isKnown },
  // 同德医院: a word of its own before it.
  {
    form: /^医院$/,
    size: [2, 26],
    score: 0.5,
    holds: front => isNamed(front) && front.parts.length === 1 && !hospitals.test(front.first.words),
  },
  // 中央某某歌舞团, 国家某某乐团
  {
    type: 'team',
    form: /(?:乐团|歌舞团|剧院|剧团|舞团|杂技团)$/,
    size: [2, 26],
    score: 0.7,
    holds: ({ first }) => /^(?:中央|国家|中国)$/.test(first.words),
  },
  // 组成检查组, 优秀活动组 were made for the day.
  { type: 'team', form: /(?<![动查导研察]组)$/, size: [2, 8], score: 0.5, holds: isNamed },
  // 某某日报, 某某网: a medium.
  {
    type: 'body',
    form: /(?:报|报社|电视台|出版社|杂志社|新闻网)$/,
    size: [2, 6],
    score: 0.6,
    holds: ({ parts, first }) => first.kind !== 'v' && (parts.length === 1 || parts.some(isProper)),
  },
  { form: /^联合实验室$/, size: [4, 26], score: 0.5, holds: ({ first }) => first.kind !== 'v' },
  { type: 'body', form: /专班$/, size: [4, 10], score: 0.5, holds: () => true },
]

/** A name of ordinary words alone: only with an ending that says enough. */
export function plainName(ending: Ending, all: Part[]): Named | undefined {
  const { suffixStart, form, suffix } = ending
  const isCompany = suffix.type === 'company'
  const isLead = (p: Part) => p.words.length === 1 && (p.kind === 'v' || (isCompany && joining.has(p.words)))
  const begin = all.findIndex(p => !isLead(p))
  const parts = begin < 0 ? [] : all.slice(begin)
  const first = parts[0]
  if (!first) return undefined
  const size = suffixStart - first.start
  const isKnown = parts.some(p => !generic.has(p.words) && !(isCompany && businesses.has(p.words)))
  const front = { ending, parts, first, size, isKnown }
  const row = rows.find(
    r =>
      (r.type ?? suffix.type) === suffix.type &&
      size >= r.size[0] &&
      size <= r.size[1] &&
      r.form.test(form) &&
      r.holds(front),
  )
  return row && make(ending, first.start, row.score)
}

/** 青年人才公寓: nothing that is done, and a word of its own or several. */
function isVenue({ ending, parts, first, size, isKnown }: Front): boolean {
  const isStill = parts.every(p => p.kind !== 'v' || generic.has(p.words) || soft.has(p.words))
  const least = /^..馆$/.test(ending.form) && size > 3 ? 1 : 2
  return isStill && ((isKnown && size >= 2) || (parts.length > least && first.kind !== 'v'))
}

/** Kinds of hospitals, and which of them. */
const hospitals =
  /^(?:儿童|妇产|妇幼|口腔|眼科|骨科|肿瘤|精神|精神病|专科|综合|传染病|康复|宠物|动物|定点|三甲|公立|民营|私立|.级|大型|附属|协作|上级|基层|方舱|互联网|附近|当地|医养|部队|野战|整形|男科|妇科|皮肤病|胸科|大|省内|市内|县内|县域|城市|其他|各|军队|陆军|海军|空军|武警|.[捐建办援])$/
