// Which bodies took part: those that came, sent people, signed, performed, were honoured, or whose heads stand for them.
import { everyMatch } from '../../every-match.ts'
import { type Scene, type Sentence, SUB, TOPIC } from '../discourse.ts'
import { wordLists } from '../lexicon/verbs.ts'
import { eventsAt, pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import { milestone } from './attended-present.ts'
import type { Finding } from './rule.ts'

/** Bodies that act as the subject of a clause, each list as one: 江风集团、白溪银行等20家企业签约, 白溪一中的学生走进茶园. */
export function bodies(scene: Scene): Finding[] {
  return paragraphs(scene).flatMap(sentence =>
    [acting, signing, meeting, made]
      .flatMap(by => everyMatch(sentence.code, by))
      .flatMap(m => {
        const list = m.groups?.list ?? ''
        const there = bodiesIn(scene, sentence, m.index + m[0].indexOf(list), list)
        const first = there[0]
        const holds =
          m[0].endsWith('走进') && comesToHold.test(sentence.code.slice(m.index, m.index + m[0].length + REACH))
        if (!first || holds || hosts.test(m[0])) return []
        const met = m.groups?.met ? sentence.found[m.index + m[0].length - 1] : undefined
        if (met && !parties.test(met.name)) return []
        const events = met ? [met] : eventsAt(sentence, first)
        if (!isOpen(scene, sentence, events, joins.test(m[0].replace(list, '')))) return []
        return pairs(scene, sentence, there, events, { role: 'participant' })
      }),
  )
}

/** Whom an occurrence is named after: 林远会见周济川, 江风集团与白溪银行签约. */
export function namesakes(scene: Scene): Finding[] {
  return scene.sentences.flatMap(sentence =>
    scene.found
      .filter(e => e.kind === 'Event' && told.has(e.rule) && e.start >= sentence.start && e.end <= sentence.end)
      .flatMap(e => {
        const doing = deed.exec(scene.article.text.slice(e.start, e.end))
        if (!doing) return []
        const inside = scene.found.filter(f => f.start >= e.start && f.end <= e.end && !f.implied)
        return inside
          .filter(f => f.kind === 'Person' || (f.kind === 'Organization' && pact.test(doing[0])))
          .flatMap(f => {
            const leads = f.kind === 'Person' && f.start < e.start + doing.index
            return pairs(scene, sentence, [f], [e], { role: leads ? 'lead' : 'participant' })
          })
      }),
  )
}

const told = new Set([TOPIC, SUB])
const deed =
  /做客|主讲|调研|考察|视察|会见|会谈|座谈|督导|检查|慰问|走访|率队|带队|参观|看望|察看|夜查|暗访|拜访|[^，。]{0,8}(?:签约|结对|签署|携手)/
const pact = /签约|结对|签署|携手|会谈/

/** Bodies in a list of those who came: 参加活动的还有县财政局和县供电公司负责人. */
export function bodiesListed(scene: Scene): Finding[] {
  return paragraphs(scene).flatMap(sentence =>
    everyMatch(sentence.code, came).flatMap(m => {
      const at = m.index + m[0].length
      const rest = /^[^。；]{0,400}/.exec(sentence.code.slice(at))?.[0] ?? ''
      return everyMatch(rest, item).flatMap(one => {
        const there = bodiesIn(scene, sentence, at + one.index, one[0])
        const first = there[0]
        return first ? pairs(scene, sentence, there, eventsAt(sentence, first), { role: 'participant' }) : []
      })
    }),
  )
}

const paragraphs = (scene: Scene) =>
  scene.sentences.filter(s => s.block.role === 'paragraph' || s.block.role === 'caption')

/** At a meeting, a fair or a show whoever does something is there; on a leader's tour the bodies are what is visited. */
const isOpen = ({ topic }: Scene, { near }: Sentence, events: Found[], joined: boolean) =>
  near || (topic !== undefined && !milestone.test(topic.name) && (joined || !events.some(e => tour.test(e.name))))
const tour = /调研|考察|视察|走访|慰问|检查|督导|调度|会见/

/** The bodies of a list, whether they stand alone or by their heads or people; not those that only say whose the next is. */
function bodiesIn({ article }: Scene, sentence: Sentence, at: number, list: string): Found[] {
  return [...list].flatMap((c, i) => {
    const body = sentence.found[at + i]
    const next = sentence.code[at + i + 1] ?? ''
    if (c !== BODY || !body || '\ue001\ue002'.includes(next)) return []
    const people = new RegExp(`^的?${PART}?(${TITLE}+)`).exec(sentence.code.slice(at + i + 1))
    if (!people) return [body]
    const words = article.text.slice(body.end, sentence.at[at + i + 1 + people[0].length] ?? sentence.end)
    return gone.test(words) ? [] : [body]
  })
}

const [BODY, TITLE] = ['\ue002', '[\ue010\ue011]']
const PART = '[^，。；：、！？\ue000-\ue011]{1,8}'
/** Retired heads and former members do not stand for a body. */
const gone = /原|前|历届|退休|老领导/
const ONE = `[\ue001\ue002]{0,5}${BODY}(?![\ue001\ue002])(?:的?(?:${PART})?${TITLE}{1,4})?`
const LIST = `(?<list>(?<![\ue001\ue002])${ONE}(?:[”"]?(?:、|，(?=[\ue001\ue002])|和|与|同|及|以及|暨|分别与)${ONE}){0,40})`
const GAP = '[^，。；：\ue000]{0,18}?'

/** Whatever the occasion, these say that a body was there. */
const join = `${wordLists.joined}|(?:签约|签下|签署|签订|达成)(?!的(?:[协合备框]|这))|结对|派出|派员|派代表|出动|参[演训赛展]|组队`
/** Where a body does this, it is there unless it is only visited. */
const acts = `带来|献上|献演|表演|演出|展示|展出|荣获|获得?了?${GAP}(?:[奖誉称]|第|前[三四六八十]|[冠亚季]军|[金银铜]牌)|夺|受到表[彰扬]|险胜|[战完大]胜|击败|力克|不敌|负于|惜败|战平|对阵|迎战|捧杯|晋级|诉称|辩称|发言|登台|亮相|协同|领到|领取|推介|摆出|打出|捐|走进|体验|的?展[位台区厅团]|汇报|(?<!工)作了?[^，。；：\ue000]{0,10}(?:汇报|说明|介绍|安排|部署|解读|交流|报告|表态)|列席|旁听|现场(?=[\u4e00-\u9fff]{2})|招聘|招录|的[^，。；：\ue000-\ue010]{0,10}(?:\ue011|团队|师生|队员|官兵|专家|孩子|小伙子|姑娘|艺术家|医护人员|医务人员|小朋友|代表)(?![说称])`
const acting = new RegExp(
  `${wordLists.subject}(?<![赴到在于往来]|走进|深入|参观|考察)${LIST}(?:等[^，。；\ue000]{0,14}?)?${GAP}(?:${join}|${acts})`,
  'g',
)
/** The other party: 三家企业分别与江风集团签约 */
const signing = new RegExp(
  `(?:[与同和](?=[^，。；]{0,40}(?:(?:签约|签下|签署|签订|达成)(?!的(?:[协合备框]|这))|结对|举行签约|举行了签约))|险胜|[战完大]胜|击败|力克|不敌|负于|惜败|战平|对阵|迎战)${LIST}`,
  'g',
)
/** 江风集团与白溪银行举行了签约仪式 */
const meeting = new RegExp(
  `${LIST}(?:(?:[在于][^，。；]{1,16}?|昨[天日]|今[天日]|日前|近日|现场|当场)?(?:举行|进行|完成|实现)了?[^，。；\ue000-\ue005]{0,6}|[在于][^，。；]{1,16}?|正式|成功|现场|当场)(?<met>\ue005)`,
  'g',
)
const parties = /签约|签字|签署|会谈|座谈|对接|结对|比赛|决赛|友谊赛/
const came =
  /(?:出席|参加|列席|陪同|到会|与会|参会|参展|参赛|参演|到场|在座|见证|随行|随车前往|同行|同往|一同|一道|助阵|签约|表演|察看|调研|考察|检查|督导)[^。；，\ue000\ue002]{0,16}(?:的|人员|单位|企业)[^，。；\ue000-\ue002]{0,8}?(?:有|是|包括|为)：?/g
/** 验收组由甲局、乙局等单位代表组成 */
const made = new RegExp(`由${LIST}[^，。；]{0,24}组成`, 'g')
const item = new RegExp(`(?<=[：、，和及有是括与]|^)${ONE}(?=[、，和及与以等]|$)`, 'g')
/** 甲局走进乙商场，开展丙活动: it holds it. */
const comesToHold = /走进[^。；]{0,24}(?:开展|举行|举办|组织)/
const REACH = 40
const joins = new RegExp(join)
const hosts = /主办|承办|协办|举办|主管|指导/
