// Who is of which village or town: 甲村的乙, 来自甲村的新兵乙, 乙家住甲村, and villagers where one village is spoken of.
import type { Scene, Sentence } from '../discourse.ts'
import { pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import { focusOn, rankOf } from './located.ts'
import type { Finding } from './rule.ts'

/** Callings of those who live off the land or the sea, by whom a village is meant though it is not named beside them. */
const VILLAGER =
  /(?:村民|居民|乡亲|农民|农户|牧民|牧户|渔民|渔户|社员|[果菜花茶瓜粮棉烟药蚕蜂橘椒]农|[种养][\u4e00-\u9fff]{0,4}(?:大户|户)|种植户|养殖户|脱贫户|低保户|贫困户|五保户|大户|村嫂|烈属|军属|五保老人|留守老人|独居老人|老党员|退伍军人|退役军人|返乡青年|新农人)$/
/** Other people than those who hold an office. */
const CALLED =
  /(?:\ue011|农|户|[大中小]?学生|儿童|少年|青年|姑娘|小伙|媳妇|老人|大[爷娘妈叔婶哥姐]|奶奶|爷爷|工匠|艺人|传承人|手艺人|能人|带头人|老板|店主|业主|摊主|车主|新兵|战士|老兵|军人|党员|妇女|母亲|父亲|家长|残疾人|患者|选手|主播|司令|木匠|厨师|乡医|村医|邻居|创业者|志愿者)(?:“[^“”]{1,8}”)?$/
const RETIRED = /^的?(?:退休|离休|退役|下岗|返乡|回乡)[^，。；：]{1,6}$/
const IN_VILLAGE = /(?:村[口里头上]|本村|田埂|地头|自家)[^。；]{0,24}(?:的|是|，)$/
const FROM = /(?:来自|家住|住在|家在|老家在|出生在|生于|祖籍)$/
const LIVES = /^(?:的?(?:老家|家|户籍))?(?:就|便|也)?(?:住在|家住|住|在|来自|是)$/
/** 乙在甲市打工 */
const WORKS =
  /^(?:城|市区)?(?:打工|务工|做工|工作|就业|上班|定居|生活|经商|开店|当兵|服役|读书|求学|安家|落户|创业|做生意|做买卖|养殖|种植|每月|多年|[一二三四五六七八九十\d]+多?年)/
const HOME = /^(?:人|的?农家|$|[，。；、])/

/** Persons with the place that their sentence, or a village spoken of before, gives them. */
export function residents(scene: Scene): Finding[] {
  return scene.sentences.flatMap(sentence => {
    if (sentence.block.role !== 'paragraph' && sentence.block.role !== 'caption') return []
    let listed: Found | undefined
    return sentence.found.flatMap((f, i) => {
      if (f?.kind !== 'Person') return []
      const place = placeOf(scene, sentence, i) ?? (listed && joined(sentence, i) ? listed : undefined)
      listed = place
      return place ? pairs(scene, sentence, [f], [place], {}) : []
    })
  })
}

/** 农户甲、乙 */
const joined = (sentence: Sentence, i: number) =>
  /\ue000[、和与]\ue011?$/.test(sentence.code.slice(Math.max(0, i - 4), i))

function placeOf(scene: Scene, sentence: Sentence, i: number): Found | undefined {
  return before(scene, sentence, i) ?? after(sentence, i) ?? village(scene, sentence, i)
}

/** 甲村的乙, 甲县果农乙, 甲村退休教师乙 */
function before({ article }: Scene, { code, found, at }: Sentence, i: number): Found | undefined {
  let k = i - 1
  while (k >= 0 && !found[k]) k--
  const place = found[k]
  if (place?.kind !== 'Place') return undefined
  const gap = code.slice(k + 1, i)
  // 北村村民 after a town: of a village that was not found.
  if (/^[\u4e00-\u9fff]{1,3}[村屯寨]/.test(gap.replace('村民', ''))) return undefined
  const rank = rankOf(place.name)
  if (rank <= 2 && RETIRED.test(article.text.slice(place.end, at[i]))) return place
  if (!/^[^，。；：、\ue010]{0,16}$/.test(gap)) return undefined
  if (CALLED.test(gap)) return place
  if (/^[里上]?的/.test(gap) && rank > 0 && rank <= 2) return place
  return FROM.test(code.slice(Math.max(0, chainStart(code, k) - 8), chainStart(code, k))) && gap.length < 14
    ? place
    : undefined
}

/** 乙家住甲村, 乙是甲村人 */
function after({ code, found }: Sentence, i: number): Found | undefined {
  const said = /^(?:，(?=[是家住来]))?[^，。；\ue000]{0,4}?([^\ue000-\ue011，。；]{1,5})[\ue001\ue002]{0,5}\ue001/.exec(
    code.slice(i + 1),
  )
  const verb = said?.[1] ?? ''
  if (!said || !LIVES.test(verb)) return undefined
  const end = i + 1 + said[0].length
  const place = found[end - 1]
  if (place?.kind !== 'Place' || rankOf(place.name) === 0) return undefined
  const rest = code.slice(end)
  if (/在$/.test(verb) && WORKS.test(rest)) return place
  return (/[住家自]/.test(verb) && HOME.test(rest)) || (verb === '是' && rest.startsWith('人')) ? place : undefined
}

/** 村民乙, 在村口等着的是乙: of the village that was named last. */
function village(scene: Scene, sentence: Sentence, i: number): Found | undefined {
  const { code, at, found } = sentence
  const { text } = scene.article
  const end = at[i] ?? sentence.end
  const words = text.slice(clauseStart(sentence, i), end).replace(/“[^“”]*”$/, '')
  const isVillager = VILLAGER.test(words) && !/[来自在][^，]{0,10}$/.test(words.slice(0, -6))
  const inVillage =
    IN_VILLAGE.test(text.slice(Math.max(sentence.start, end - 60), end)) &&
    !/[\ue010\ue001\ue002]/.test(code.slice(Math.max(0, i - 10), i)) &&
    // Not who was named before: he came there.
    !scene.found.some(f => f.kind === 'Person' && f.name === found[i]?.name && f.end <= sentence.start)
  // 在柳河镇，种植大户林远…: of a village that is not named.
  const near = found.slice(0, i).findLast(f => f?.kind === 'Place')
  if (near && rankOf(near.name) > 1) return undefined
  return isVillager || inVillage ? focusOn(scene, '村', end) : undefined
}

function chainStart(code: string, k: number): number {
  let at = k
  while (at > 0 && /[\ue001\ue002]/.test(code[at - 1] ?? '')) at--
  return at
}

/** Offset in the article of the clause in which the `i`th character of the code stands, or of so many before it. */
function clauseStart({ code, at, start }: Sentence, i: number): number {
  const from = Math.max(0, i - 60)
  const last = /[，；：、\ue000][^，；：、\ue000]*$/.exec(code.slice(from, i))
  return at[last ? from + last.index + 1 : from] ?? start
}
