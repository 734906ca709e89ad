// Persons: how likely a stretch of characters is a person's name, and what around it says so.

import { compoundSurnames, surnames } from '../../lexicon/surnames.ts'
import { givenCharacters } from '../lexicon/given.ts'
import { bylineWords, callings, mildRoles, namedSays, offices, strongSays, vagueRoles } from '../lexicon/offices.ts'
import { Forms } from './forms.ts'
import { isHan, isHanAt, wordOf, wordsAt } from './words.ts'

/** −ln of how rare a surname is. */
const surnameCost = new Map<string, number>()
for (const { perThousand, chars } of surnames)
  for (const c of chars) if (!surnameCost.has(c)) surnameCost.set(c, -Math.log(perThousand / 1000))
for (const s of compoundSurnames) surnameCost.set(s, 8)

/** −ln of how rare a character is in given names. */
const givenCost = new Map<number, number>()
for (const [level, chars] of Object.entries(givenCharacters))
  for (const c of chars) givenCost.set(c.charCodeAt(0), (24.2 - Number(level)) * Math.LN2)
const rareGiven = 12.6
const givenAt = (text: string, at: number) => givenCost.get(text.charCodeAt(at)) ?? rareGiven
/** Surnames that are everyday words. */
const heavy = new Set('和向同时从都后因且才来能经由对家区那过随留')
for (const c of heavy) surnameCost.set(c, (surnameCost.get(c) ?? 8) + 5)
/** Characters that surnames begin with: most of a text begins none. */
const surnameHeads = new Set([...surnameCost.keys()].map(s => s.charCodeAt(0)))
const sizes = [2, 1] as const
const noSize = [] as const
/** Characters that follow names as words of their own more often than they end them: 张某同…, 李某向…. */
const follows = new Set(
  '同向在和与说对等为到从将被把是也就都还又这那的了及则已正率任于给让称带用其因以今自入上说收执排还归家',
)

/** A person's name that could be read at `start`. */
export interface Guess {
  start: number
  end: number
  /** Without padding: 李 伟 → 李伟. */
  name: string
  /** −ln of how likely these characters are, given that a person's name begins here. */
  cost: number
}

const lengthCost: Readonly<Record<number, number>> = { 1: 1.6, 2: 0.22, 3: 6 }

/** All names that could begin at `at`, by surname and given name; also transliterated ones (买买提·…). */
export function guessesAt(text: string, at: number): Guess[] {
  const guesses: Guess[] = []
  for (const size of surnameHeads.has(text.charCodeAt(at)) ? sizes : noSize) {
    const surname = text.slice(at, at + size)
    const cost = surnameCost.get(surname)
    if (cost === undefined) continue
    let given = ''
    let sum = cost
    let end = at + size
    // 李 伟, 李　伟: two characters set to the width of three.
    const gap = size === 1 ? /^[ \u3000]{1,4}/.exec(text.slice(end, end + 4)) : null
    if (gap && isHan(text[end + gap[0].length])) {
      const char = text[end + gap[0].length] ?? ''
      const padded = end + gap[0].length + 1
      guesses.push({
        start: at,
        end: padded,
        name: surname + char,
        cost: sum + givenAt(text, padded - 1) + (isHanAt(text, padded) ? 3 : 0),
      })
    }
    for (let n = 1; n <= 2 && isHanAt(text, end); n++) {
      const char = text[end] ?? ''
      given += char
      const next = isNextWord(text, end) ? 5 : 0
      sum += givenAt(text, end)
      end++
      guesses.push({ start: at, end, name: surname + given, cost: sum + next + (lengthCost[n] ?? 9) })
      // 靳向明: in the middle of a name it is no word.
      sum += next && 2
    }
  }
  // 王李某某: both parents' surnames.
  const doubled = guesses.length && surnameCost.has(text[at] ?? '') && surnameCost.has(text[at + 1] ?? '')
  if (doubled && !heavy.has(text[at] ?? '') && isHan(text[at + 2]) && isHan(text[at + 3])) {
    const cost = [0, 1].reduce((s, i) => s + (surnameCost.get(text[at + i] ?? '') ?? 9), 7)
    const given = givenAt(text, at + 2) + givenAt(text, at + 3)
    guesses.push({ start: at, end: at + 4, name: text.slice(at, at + 4), cost: cost + given })
  }
  guesses.push(...transliterated(text, at))
  // 马尔卜沙: a surname of the Hui before the sounds of another language.
  const sounded = huiSurnames.has(text[at] ?? '') ? text.slice(at + 1, at + 4) : ''
  if (sounded.length === 3 && [...sounded].every(c => sounds.has(c)))
    guesses.push({
      start: at,
      end: at + 4,
      name: text.slice(at, at + 4),
      cost: (surnameCost.get(text[at] ?? '') ?? 8) + 14,
    })
  return guesses
}

/** Whether the character at `at` is rather a word after the name: not in 汤大为致辞, where a verb stands right after it. */
const isNextWord = (text: string, at: number) => {
  const char = text[at] ?? ''
  // 马远蹲在地头
  if (/[在着了]/.test(text[at + 1] ?? '') && wordOf(char)?.kind === 'v') return true
  // 县长云青作工作汇报
  if (char === '作' && speech.test(text.slice(at + 1, at + 4))) return true
  if (!follows.has(char) || !isHan(text[at + 1])) return false
  // 副县长云青和、经理云家和分别签字
  if (char === '和' && /^(?:分别|先后|当场|现场|随后|主持|出席|参加|致辞|介绍|表示)/.test(text.slice(at + 1, at + 3)))
    return false
  if ('同向在和与对'.includes(char)) return !(char === '和' && /[就以对在也还说先把向从将]/.test(text[at + 1] ?? ''))
  return followerAt(text, at + 1) !== 'strong'
}

const speech =
  /^了?(?:推介|工作|汇报|报告|讲话|说明|发言|交流|点评|总结|动员|表态|主旨|专题|典型|重要|辅导|介绍|安排|部署|题为)/

const huiSurnames = new Set('马哈撒沙海丁白冶妥穆喇买韩苏拜祁金杨')

/** Characters that write the sounds of other languages. */
const sounds = new Set(
  '阿艾爱安奥巴拜班鲍北贝本比彼别宾波伯博布查达戴丹道德登邓迪蒂丁东杜顿多额恩尔法凡菲费弗福夫弗富盖甘冈高戈格葛古瓜哈海汉豪赫黑亨胡华怀惠霍基吉加伽贾江杰金久居卡开凯坎康考科克肯孔库拉来莱赖兰朗劳勒雷里丽力利莉连廉列林龙卢鲁路伦罗洛吕马玛麦曼梅美门蒙米密敏明莫默姆木穆娜纳乃南内尼妮纽诺帕潘佩彭皮平普奇恰乔切琴热日荣瑞萨赛桑森沙山尚舍申生施什史斯苏索塔泰坦汤特提图托瓦万汪旺威韦维温沃乌吾西希锡夏肖谢辛休雅亚延扬叶伊依因英于约泽扎詹珍芝治朱兹孜孜买尼江提古丽热吐逊肉孜艾力斯坎扎次仁吉卓措增桑央洛达娃边朝鲁兰其斯布琴孟高恩那日图赛额勒根宝音青格乐呼依丽逊不都合玉素甫帕平旺也求好嘎珠旦增曲群贡坚参嘉美强尕昂周雅满都合荪罕努义卜哈者舍者白塔齐诺敖登敏玛措索朗觉巴旺堆顿益西平措加央宗文香温罕岩玉阿昂义俄瓦什且呷木保占叶合曲沙达毛杰加太本周先东才旺义卜素洒果云让华旦智却项敦仓沁楞亥楚毕嘎茹琪仑',
)

/** 那日苏, 次仁多吉: names of other languages without a surname; only where an office or a calling announces one. */
export function soundedAt(text: string, at: number): Guess[] {
  const guesses: Guess[] = []
  // 云那顺格: a surname before them.
  const given = text.slice(at + 1, at + 4)
  if (
    surnameCost.has(text[at] ?? '') &&
    given.length === 3 &&
    [...given].every(c => sounds.has(c)) &&
    !holdsWord(text, at + 2, at + 3)
  )
    guesses.push({ start: at, end: at + 4, name: text.slice(at, at + 4), cost: 20 })
  for (let end = at; end < text.length && end - at < 6 && sounds.has(text[end] ?? ''); end++) {
    const size = end + 1 - at
    // 那苏来不及, 那苏参加: the sounds end where a word begins; 巴图也…
    if (size > 2 && holdsWord(text, at + 2, end)) break
    if (size > 2 && /[也都就又还才来去不]$/.test(text.slice(at, end + 1))) continue
    if (size >= 3 || (size === 2 && (!surnameCost.has(text[at] ?? '') || isLongWord(text, end + 1))))
      guesses.push({
        start: at,
        end: end + 1,
        name: text.slice(at, end + 1),
        cost: 10 + 2.4 * size + (size === 2 ? 4 : 0),
      })
  }
  return guesses
}

/** Whether a word of two characters or more begins among those from `from` to `to`. */
const holdsWord = (text: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).some(at => isLongWord(text, at))

const isLongWord = (text: string, at: number) =>
  wordsAt(text, at).some(({ length, word }) => length > 1 && word.kind !== 'r' && word.kind !== 'c')

/** 艾力江·买买提, 约翰·史密斯: characters joined by a raised dot; the edges are where the sounds end. */
function transliterated(text: string, at: number): Guess[] {
  const soundCost = (char: string) => (sounds.has(char) ? 1.2 : 8)
  let end = at
  while (isHanAt(text, end) && end - at <= 6) end++
  if (end === at || end - at > 6 || !'·•・'.includes(text[end] ?? ' ')) return []
  let sum = 2
  for (const char of text.slice(at, end)) sum += soundCost(char)
  const guesses: Guess[] = []
  for (let run = 0, i = end + 1; i < text.length && run < 7; i++) {
    const char = text[i] ?? ''
    if (/[·•・]/.test(char) && run > 0) {
      run = 0
      guesses.length = 0
      continue
    }
    if (!isHan(char)) break
    sum += sounds.has(char) ? 1.2 : 14
    run++
    guesses.push({ start: at, end: i + 1, name: text.slice(at, i + 1), cost: sum + (run === 1 ? 4 : 0) })
  }
  return guesses
}

/** Whether a name may begin with this character. */
export const isSurname = (form: string): boolean => surnameCost.has(form)

/** How well these characters, standing alone between marks, read as one person's name: lower is better. */
export function loneNameCost(form: string): number {
  const guess = guessesAt(form, 0).find(g => g.end === form.length)
  return guess ? guess.cost : Number.POSITIVE_INFINITY
}

interface Cue {
  /** Where the words that announce a name end, or those that follow it begin. */
  at: number
  strength: 'byline' | 'office' | 'role' | 'calling'
}

const before = new Forms<Cue['strength']>()
for (const w of callings) before.add(w, 'calling')
for (const w of offices) before.add(w, mildRoles.includes(w) ? 'role' : vagueRoles.includes(w) ? 'calling' : 'office')
for (const w of bylineWords) before.add(w, 'byline')
const after = new Forms<'strong' | 'weak'>()
for (const w of namedSays) after.add(w, 'weak')
for (const w of strongSays) after.add(w, 'strong')

/** The word that announces a name and ends the furthest from `at`, where it begins. */
export function cuesAt(text: string, at: number): Cue[] {
  return before
    .allAt(text, at)
    .flatMap(({ form, means }) => means.map(strength => ({ at: at + form.length, strength })))
}

/** 等26位学者, 等市领导: the last of a list of persons stands before. */
const manyOf = /^等(?:\d+|[一二三四五六七八九十两数几]+)?余?(?:[名位]|人(?![民大工家员])|同志|[省市县区州]领导)/

/** Whether what stands at `at` follows names: strong words say so alone (表示, 同志), weak ones fit (在, 与, a mark). */
export function followerAt(text: string, at: number): 'strong' | 'weak' | undefined {
  if (manyOf.test(text.slice(at, at + 8))) return 'strong'
  // 云小满的《青山》获奖, but 青河摄影大赛
  if (/^的《[^》]{2,14}》/.test(text.slice(at, at + 18))) return 'strong'
  if (/^摄影(?:大赛|比赛|展|协会|作品|艺术|家|爱好)/.test(text.slice(at, at + 5))) return undefined
  const means = after.at(text, at)?.means
  if (means) return means.includes('strong') ? 'strong' : 'weak'
  return at >= text.length || (!isHan(text[at]) && !/[·•・]/.test(text[at] ?? '')) ? 'weak' : undefined
}

const afterNames = new Set(
  '因同用系没将被让及则各一所以请即却才曾并未竟便仅先后刚只能敢肯愿虽若除凭趁随经据按比连共皆均常频首再另自每像如给替为与和或跟携偕',
)

/** Whether what stands at `at` can come right after a name: a mark, a word of two characters, a verb, 因, 以, 没. */
export const goesOnAt = (text: string, at: number): boolean =>
  !/^和[就以对在也还说先把向从将]/.test(text.slice(at, at + 2)) &&
  (followerAt(text, at) !== undefined ||
    afterNames.has(text[at] ?? '') ||
    wordsAt(text, at).some(({ length, word }) => length > 1 || word.kind === 'v'))

/** How rare the surname of a name is: −ln. */
export const surnameRarity = (name: string): number =>
  surnameCost.get(name.slice(0, 2)) ?? surnameCost.get(name.slice(0, 1)) ?? 12
