// Venues, companies and bodies named in ordinary words alone.
import { businessWords, genericWords, softWords, strongVenues } from '../lexicon/suffixes.ts'
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

/** A name of ordinary words alone: only with an ending that says enough. */
export function plainName(ending: Ending, parts: Part[]): Named | undefined {
  const { suffixStart, form, suffix } = ending
  const { type } = suffix
  let rest = parts
  while (rest[0]?.words.length === 1 && (rest[0].kind === 'v' || (type === 'company' && joining.has(rest[0].words))))
    rest = rest.slice(1)
  const first = rest[0]
  if (!first) return undefined
  const size = suffixStart - first.start
  const known = rest.filter(p => !generic.has(p.words) && !(type === 'company' && businesses.has(p.words))).length
  if (
    type === 'venue' &&
    strong.test(form) &&
    size <= 10 &&
    rest.every(p => p.kind !== 'v' || generic.has(p.words) || soft.has(p.words)) &&
    ((known > 0 && size >= 2) || (rest.length > (/^..馆$/.test(form) && size > 3 ? 1 : 2) && first.kind !== 'v'))
  )
    return make(ending, first.start, 0.5)
  // 梨树经济开发区: an ordinary word that is a county's name too.
  if (type === 'zone' && zones.test(form) && rest.length === 1 && divisionsNamed(first.words).length > 0)
    return make(ending, first.start, 0.7)
  if (
    type === 'company' &&
    /(集团|公司|银行|合作社)$/.test(form) &&
    known > 0 &&
    size >= 2 &&
    size <= 8 &&
    (first.kind !== 'v' || (/集团$/.test(form) && first.words.length > 1 && !isHan(ending.text[first.start - 1])))
  )
    return make(ending, first.start, 0.5)
  if (type === 'company' && /(有限公司|股份公司)$/.test(form) && known > 0 && size <= 20 && first.kind !== 'v')
    return make(ending, first.start, 0.5)
  if (type === 'company' && form === '集团' && known > 0 && size === 2) return make(ending, first.start, 0.5)
  // 成立了丰收水稻专业合作社
  if (/^(?:专业合作社|农民专业合作社|家庭农场)$/.test(form) && known > 0 && size >= 4 && size <= 12)
    return make(ending, first.start, 0.5)
  // 同德医院: a word of its own before it.
  if (
    form === '医院' &&
    rest.length === 1 &&
    known > 0 &&
    size >= 2 &&
    first.kind !== 'v' &&
    !hospitals.test(first.words)
  )
    return make(ending, first.start, 0.5)
  // 中央某某歌舞团, 国家某某乐团
  if (type === 'team' && /(乐团|歌舞团|剧院|剧团|舞团|杂技团)$/.test(form) && /^(中央|国家|中国)$/.test(first.words))
    return make(ending, first.start, 0.7)
  // 组成检查组, 优秀活动组: made for the day.
  if (type === 'team' && (first.kind === 'v' || /(?:[动查导研察]组)$/.test(form))) return undefined
  if (type === 'team' && rest.length >= 1 && known > 0 && size >= 2 && size <= 8) return make(ending, first.start, 0.5)
  // 某某日报, 某某网: a medium.
  if (
    type === 'body' &&
    /(报|报社|电视台|出版社|杂志社|新闻网)$/.test(form) &&
    size >= 2 &&
    size <= 6 &&
    (rest.length === 1 || rest.some(isProper)) &&
    first.kind !== 'v'
  )
    return make(ending, first.start, 0.6)
  if (form === '联合实验室' && size >= 4 && first.kind !== 'v') return make(ending, first.start, 0.5)
  if (type === 'body' && /专班$/.test(form) && size >= 4 && size <= 10) return make(ending, first.start, 0.5)
  return undefined
}

const zones = /开发区$|高新区$|经开区$|工业园区$|产业园区$|保税区$/

/** Kinds of hospitals, and which of them. */
const hospitals =
  /^(?:儿童|妇产|妇幼|口腔|眼科|骨科|肿瘤|精神|精神病|专科|综合|传染病|康复|宠物|动物|定点|三甲|公立|民营|私立|.级|大型|附属|协作|上级|基层|方舱|互联网|附近|当地|医养|部队|野战|整形|男科|妇科|皮肤病|胸科|大|省内|市内|县内|县域|城市|其他|各|军队|陆军|海军|空军|武警|.[捐建办援])$/
