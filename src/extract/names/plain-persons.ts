// Persons' names in prose, where nothing announces them.
import { divisionsNamed } from './gazetteer.ts'
import { type Guess, surnameRarity } from './persons.ts'
import { isHan, wordOf, wordsAt } from './words.ts'

/** What it costs more to read a name where nothing announces one; nothing where it is none. */
export function plainCost(text: string, { start, end, name }: Guess, follower: string | undefined): number | undefined {
  if (name.length > 3 || (name.length === 2 && !follower) || name.includes('·') || name[0] === name[1]) return undefined
  const rarity = surnameRarity(name)
  if (rarity > 9.2) return undefined
  if (endsPlaces.test(name) || /^(在线|日报|晚报|新闻|传媒|融媒)/.test(text.slice(end))) return undefined
  const isWord = (form: string) => ![undefined, 'r'].includes(wordOf(form)?.kind)
  if (isWord(name)) return undefined
  const goesOn = follower !== undefined || isVerbAt(text, end) || timeWord.test(text.slice(end, end + 2))
  const isOpen = !isHan(text[start - 1]) || /[的在由有叫是和与给让对向跟把]/.test(text[start - 1] ?? '')
  // 章国庆: a word may be a given name, less often than not.
  const holdsWord = isWord(name.slice(1)) ? 4 : name.length === 3 && isWord(name.slice(0, 2)) ? 6 : 0
  // 荒田变青, 云岭大地, 从江苏北上: the edges cut a word or a division.
  const cuts = (at: number) => isHan(text[at - 1]) && isHan(text[at]) && isWord(text.slice(at - 1, at + 1))
  if (divisionsNamed(text.slice(start - 1, start + 1)).length > 0) return undefined
  // “红烛结对”工程, “金果果”
  if (/[“《"]/.test(text[start - 1] ?? '') && (cuts(end) || /[”》"]/.test(text[end] ?? ''))) return undefined
  // 周转金: a verb and a thing.
  if (name.length === 3 && follower !== 'strong' && wordOf(name.slice(0, 2))?.kind === 'v') return undefined
  // 胡杨林: a wood.
  if (/林$/.test(name) && follower !== 'strong' && isWord(name.slice(0, 2))) return undefined
  // 云岭山苍翠: a mountain.
  if (/[山岭峰]$/.test(name) && scenery.test(text.slice(end))) return undefined
  // 晋钢智造科技有限公司: the name goes on to a company's or a project's.
  if (!isVerbAt(text, end) && /^\p{Script=Han}{0,8}?(公司|集团|项目)/u.test(text.slice(end))) return undefined
  const crossed = (cuts(start) ? 3 : 0) + (cuts(end) && !follower ? 3 : 0) + (/[山江湖海]$/.test(name) ? 2 : 0)
  const rare = Math.max(0, rarity - 5.4)
  if (
    (rare > 1.6 && name.length === 2) ||
    (rare > 1.6 && follower !== 'strong' && !isVerbAt(text, end)) ||
    isForeign(text, start, end)
  )
    return undefined
  return (
    (follower ? 6.5 : goesOn ? 7.5 : 9.5) +
    (isOpen ? -1 : 0.5) +
    holdsWord +
    rare +
    crossed +
    (name.length === 2 ? 1 : 0)
  )
}

/** 益曲河, 宁东队: rather a place or body than a person, where nothing announces one. */
const endsPlaces = /[河村镇乡路街屯沟湾岛港县市区队厂店院校所局站馆部委社组矿寺庙庵坝堤渡窑巷弄]$/

const scenery = /^(?:苍翠|巍峨|脚下|山麓|之巅|主峰|上空|深处|下的?|南麓|北麓|风景|景区|[东西南北]坡)/

const timeWord = /^(今年|去年|当年|当时|当天|昨天|今天|后来|从小|年轻|本人|家住|一家|自己)/

/** 斯特兰德, 弗拉基米尔: a piece of a name from another language. */
const isForeign = (text: string, start: number, end: number) => {
  const count = [...text.slice(start, end)].filter(c => foreign.has(c)).length
  return count > 2 || (count > 1 && (foreign.has(text[start - 1] ?? '') || foreign.has(text[end] ?? '')))
}

const foreign = new Set(
  '斯尔克特德尼亚罗布巴拉兰基科诺萨佩曼隆杜塞普卡莱夫坦茨姆勒费贾艾利欧伯尤温莫弗顿丹戈洛伊维瑞蒂乌沃哥',
)

/** Whether a verb of two characters or more, or one with 了, 过, 着, stands at `at`. */
export const isVerbAt = (text: string, at: number) =>
  wordsAt(text, at).some(({ length, word }) => length > 1 && word.kind === 'v') ||
  (/[了过着]/.test(text[at + 1] ?? '') && wordOf(text[at] ?? '')?.kind === 'v')
