// Who was there by default: whoever the report of an occasion names in its telling, unless its words place them elsewhere.
import { everyMatch } from '../../every-match.ts'
import { type Scene, type Sentence, TOPIC } from '../discourse.ts'
import { datelineOf } from '../events/edge.ts'
import { eventsAt, pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import type { Finding } from './rule.ts'
import { bylines } from './wrote.ts'

const [PERSON, OFFICE, CALLING] = ['\ue000', '\ue010', '\ue011']

/** A person of a sentence with what stands around the name, in the sentence's code. */
interface Named {
  person: Found
  /** Holds an office by the words of the article: 县长林远, 林远局长, and the others of 副主席甲、乙. */
  official: boolean
  /** The sentence before the name, with its titles left out. */
  before: string
  /** What follows up to the next person. */
  after: string
}

/** Persons whom the telling of an event names; who is represented, appointed, remembered or only asked for a comment was not there. */
export function present(scene: Scene): Finding[] {
  const credits = new Set(bylines(scene).map(f => f.from.start))
  const known = introduced(scene, intro)
  const officials = introduced(scene, titled)
  return scene.sentences.flatMap(sentence => {
    if (sentence.block.role !== 'paragraph' && sentence.block.role !== 'caption') return []
    if (!scene.topic && !sentence.near) return []
    return personsIn(scene, sentence, officials)
      .filter(p => !credits.has(p.person.start) && (known.has(p.person.name) || acts.test(p.after)))
      .filter(p => isThere(p, sentence, scene))
      .flatMap(({ person, official, after }) => {
        const role = official && comments.test(after) ? 'speaker' : 'participant'
        return pairs(
          scene,
          sentence,
          [person],
          eventsAt(sentence, person).filter(e => !isToCome(e, sentence)),
          { role },
        )
      })
  })
}

/** Names of those whom the article introduces somewhere: as persons by an office, a calling, an age, in a list of such; as officials. */
function introduced({ sentences }: Scene, words: RegExp): Set<string> {
  const names = new Set<string>()
  for (const { code, found } of sentences)
    for (const m of everyMatch(code, words)) {
      for (let i = m.index; i < m.index + m[0].length; i++) {
        const f = found[i]
        if (f?.kind === 'Person') names.add(f.name)
      }
    }
  return names
}

const intro = new RegExp(
  `来自[^，。；${PERSON}]{1,24}的[^，。；${PERSON}]{0,8}“?${PERSON}|${PERSON}(?:[、和与 ]+[\ue001\ue002]{0,2}${PERSON}){1,60}|${PERSON}等[^，。；]{0,4}[名位]|(?:”|[${OFFICE}${CALLING}]|岁的?[\u4e00-\u9fff]{0,4}|[的之]?(?:儿子|女儿|妻子|丈夫|父亲|母亲|孙子|孙女|艺人|作家|名将|冠军))[“ ]?${PERSON}(?:[、和与 ]+${PERSON}){0,60}|${PERSON}[${OFFICE}${CALLING}]`,
  'g',
)
/** Words of acting right after a name. */
const acts =
  /^(?:[在从向把将用以带为也就正被则还又先都便刚已来走站坐拿举领获夺赢捧唱跳说讲问答笑蹲弯抱捐送接代率等成分摘斩折问蝉]|的[“《][^，。；]{1,20}[”》](?:获|夺|摘|斩|捧|荣))/

function personsIn(scene: Scene, sentence: Sentence, officials: Set<string>): Named[] {
  const { code, found, start } = sentence
  const begins = start + datelineOf(scene.article.text, sentence)
  const at = [...code].flatMap((c, i) => (c === PERSON ? [i] : []))
  const ends = endsOfLists(code, at)
  return at.flatMap((i, k) => {
    const person = found[i]
    if (!person || person.start < begins) return []
    const last = ends[k] ?? i + 1
    const next = code.indexOf(PERSON, last)
    const before = code
      .slice(Math.max(0, i - BEFORE), i)
      .replace(/代表(?=[、和]|$)/g, OFFICE)
      .replace(titles, '')
    const after = code.slice(last, next < 0 ? last + AFTER : Math.min(next, last + AFTER))
    return [{ person, official: officials.has(person.name), before, after }]
  })
}

/** Characters around a name that are looked at. */
const [BEFORE, AFTER] = [80, 60]
const titled = new RegExp(`${OFFICE}“?${PERSON}(?:[、和与 ]${PERSON}){0,60}|${PERSON}[${OFFICE}]`, 'g')
/** Titles and other persons of a list right before a name. */
const titles = new RegExp(`[${PERSON}\ue001\ue002${OFFICE}${CALLING}、和与 ]{1,${BEFORE}}$`)

/** For each of the persons `at`, after the last of the names that 、 joins to it. */
function endsOfLists(code: string, at: number[]): number[] {
  const ends: number[] = []
  for (let k = at.length - 1; k >= 0; k--) {
    const i = (at[k] ?? 0) + 1
    const next = at[k + 1]
    const goesOn = next !== undefined && next - i < 8 && listed.test(code.slice(i, next + 1))
    ends[k] = (goesOn ? ends[k + 1] : undefined) ?? i
  }
  return ends
}
const listed = new RegExp(`^[、和与及 ]{1,2}[${OFFICE}${CALLING}]{0,3}${PERSON}`)

/** What is announced has no one there yet, but who is said to come. */
const isToCome = (e: Found, { own }: Sentence) => e.status === 'planned' && e.rule !== TOPIC && !own.includes(e)

function isThere({ person, official, before, after }: Named, sentence: Sentence, scene: Scene): boolean {
  const { topic } = scene
  if (elsewhere.test(before) || missing.test(before) || meant.test(after)) return false
  const clause = `${/[^，；：]*$/.exec(before)?.[0] ?? ''}${PERSON}${/^[^，；：]*/.exec(after)?.[0] ?? ''}`
  if (settled.test(clause)) return false
  const onSpot =
    sentence.own.some(e => e.status !== 'planned') ||
    spot.test(before) ||
    doing.test(after) ||
    isOnSpot(sentence, scene)
  if (comments.test(after) && !onSpot && eventsAt(sentence, person).every(e => e.status === 'planned')) return false
  if (topic && !sentence.near && (milestone.test(topic.name) || isBackground(person, after, sentence, scene)))
    return false
  if (official && topic) return true
  if (usual.test(clause) || isQuoted(before)) return false
  return onSpot || takesPart.test(before) || !comments.test(after)
}

/** Its paragraph begins at the occasion: 活动现场，…. */
const isOnSpot = ({ block }: Sentence, { article }: Scene) =>
  spotFirst.test(article.text.slice(block.start, block.start + 24))
const spotFirst = /^(?:在)?[^，。]{0,12}(?:现场|[会赛]上|仪式上|活动[上中]|展区|展台前|摊位前)[^，。]{0,6}，/

/** Its paragraph has told of other times before it: 2019年起，村里改种良种茶。县农业局副局长林远介绍…. */
function isBackground(person: Found, after: string, { block }: Sentence, { article }: Scene): boolean {
  const told = article.text.slice(block.start, person.start)
  return past.test(told) && !spot.test(told) && !atIt.test(after)
}
const atIt = /^[^。；]{0,12}(?:当[天日晚场庭]|[辩诉]称|现场)/
const past =
  /(?:19|20)\d\d年(?!\d{1,2}月\d)|去年|前年|[几多\d]年前|以来，|近年|今年\d{1,2}月起|每[年月周]|累计|下一步，|正是|眼下/

/** 从江城赶来的选手林远说 */
const takesPart =
  /(?:赶来|前来|参[加赛展会演]|参[与观]|到场|在场|旁听|观看|观摩|看[展戏]|受邀|应邀|体验|排队|登台|领奖|获奖)的?[^，。；]{0,6}$/

/** An opening of what was built brings reporters to ask people who were not at any ceremony. */
export const milestone =
  /投[产用运]|开[行航]|首航|复航|落成|投入使用|通[车航水气电]|竣工|开通|合龙|封顶|贯通|上线|首发|挂牌|试运行$|发车/
const isQuoted = (before: string) =>
  before.lastIndexOf('“') > before.lastIndexOf('”') || [...before].filter(c => c === '"').length % 2 === 1

/** Words before a person, with the titles left out, that say it is not they who act here. */
const elsewhere =
  /(?:受|代表|委托|(?<![目以之日会])前(?![往来期])|原|时任|已故|以|由于|任命|聘请|特聘|返聘|免去|选举|补选|增补|同意|接受|决定|感谢|纪念|缅怀|学习|弘扬|贯彻)[^，。；：]{0,8}$/
/** 未能到会的林远 */
const missing = /(?:未能?|没能?|没有|无法)(?:到会|出席|到场|参加|前来|赶到|成行)的[^，。；]{0,8}$/
/** Words after it: 林远委托, 林远同志重要讲话精神, 林远捐建的教学楼. */
const meant =
  /^是一[名位个]|^[^，。；]{0,6}(?:委托|精神|重要|思想)|^[^，。]{0,8}(?:捐建|捐资|创办|设计|创作|编剧|作[词曲]|执[导笔]|撰写|主编|牵头|领衔(?!主?演))|^在?[^，。]{0,4}电话|^的(?:《|“|[^，。；]{0,4}(?:作品|画作|书法|[草楷行隶篆]书|国画|油画|摄影|诗|小说|捐赠|名字|故事|事迹|家(?:里|中|，|就)|念头|想法|公司))(?![^。；]{0,24}(?:获|夺|摘))/
/** What somebody does all the time, or once did. */
const settled =
  /一[干做守]就是|干了|其中一个|常年|每[年月周天]|[了过](?:[一二两三四五六七八九十几半]+|\d{1,2})多?(?:个月|年|辈子)(?!来)|家在|家住(?!.{0,12}的)/
const usual = /曾|去年|前年|当年|早年|过去|多年|一直|如今|平时|从小|\d+年[前来间]|之一/
const spot = /现场|会上|仪式上|活动[上中]|当场/
/** 林远指着展墙说 */
const doing = /^[^，。；]{0,4}[\u4e00-\u9fff]着[^，。；]{1,8}(?:说|介绍|告诉)/
const comments =
  /^[^。；\ue000]{0,16}?(?:说|介绍|告诉|坦言|表示|透露|感慨|感叹|笑道|回忆|认为|觉得|称[，：])|^[^，。；\ue000]{0,8}：[“"]/
