// Where an event takes place by words for what was named before (馆内, 该校), by its own words (在甲镇签订协议), and by the deed that its name repeats.
import { type Scene, type Sentence, SUB, TOPIC } from '../discourse.ts'
import { wordLists } from '../lexicon/verbs.ts'
import { pairs } from '../statements.ts'
import { foundIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import type { Finding } from './rule.ts'

export const withinWords = (scene: Scene): Finding[] =>
  scene.sentences.flatMap(sentence =>
    sentence.block.role === 'paragraph' || sentence.block.role === 'caption'
      ? [...byWord(scene, sentence), ...byName(scene, sentence), ...byDeed(scene, sentence)]
      : byName(scene, sentence),
  )

const isSite = (f: Found) => (f.kind === 'Place' || f.kind === 'Organization') && !f.implied

/** What a word for a place stands for, by how the place's name ends. */
const STANDS: [string, RegExp][] = [
  ['馆', /馆$/],
  ['校|学校|校园', /(?:学校|[小中大]学|学院|职校|技校|党校|幼儿园)$/],
  ['学院|大学', /学院$|大学$/],
  ['院', /院$/],
  ['村', /[村屯寨]$/],
  ['镇', /镇$/],
  ['乡', /乡$/],
  ['社区', /社区$/],
  ['合作社', /合作社$/],
  ['公司|企业', /公司|集团|厂$/],
  ['厂', /厂$|公司/],
  ['店', /店$/],
  ['园|园区|公园', /园区?$/],
  ['景区', /[景度假]区$/],
  ['中心', /中心$/],
  ['广场', /广场$/],
]
const WORD = new RegExp(
  `(?:在|于)(?:(?:该|这[家座个所]|本)(${STANDS.map(([w]) => w).join('|')})|(${STANDS.map(([w]) => w).join('|')})(?:[内里]|(?=[^，。；：\ue000-\ue005]{0,4}(?:厅|室|馆|操场|礼堂|食堂|舞台|剧场|教室|院子|大院|院内|门口|广场|车间|厂区|大棚|基地))))[^，。；：\ue000-\ue005]{0,10}(?:${wordLists.held}|开展|演出|讲)`,
)

/** 在馆内二楼开展, 在该校举行 */
function byWord(scene: Scene, sentence: Sentence): Finding[] {
  const said = WORD.exec(sentence.code)
  const word = said?.[1] ?? said?.[2]
  const ends = word && STANDS.find(([w]) => w.split('|').includes(word))?.[1]
  if (!said || !ends) return []
  const at = sentence.at[said.index] ?? sentence.start
  const site = scene.found.findLast(f => isSite(f) && f.end <= at && ends.test(f.name))
  // 江风博物馆, of which 博物馆 is said later.
  const whole = site && scene.found.find(f => f.kind === 'Organization' && f !== site && f.name.endsWith(site.name))
  const own = sentence.found.filter(f => f?.kind === 'Event').find(f => f !== undefined)
  return site ? pairs(scene, sentence, own ? [own] : sentence.events, [whole ?? site], {}) : []
}

const SIGNED = new RegExp(`^(?:[^，。；：]{0,4})(?:${wordLists.held}|开庭|审理|宣判|开展)`)

/** 代表团访问甲市, 林远赴甲县考察 */
const CAME = /(?:访问|到访|参访|莅临|抵达|[来赴到])$/
const FOR =
  /^(?:$|[^，。；]{0,6}(?:考察|调研|访问|招商|推介|检查|视察|慰问|观摩|参观|督导|指导|学习|交流|采风|座谈|洽谈|走访|演出|巡演|宣讲|义诊|支教|授课|开展|慰演|送[戏医教温]))/

/** An event that is called by its whole clause: 甲县与乙公司在丙镇签订协议. */
function byName(scene: Scene, sentence: Sentence): Finding[] {
  const { text } = scene.article
  return foundIn(scene.found, sentence.start, sentence.end)
    .filter(e => e.kind === 'Event')
    .flatMap(e => {
      const inside = foundIn(scene.found, e.start, e.end).filter(isSite)
      const site = inside.find(
        f =>
          (CAME.test(text.slice(e.start, f.start)) && FOR.test(text.slice(f.end, e.end))) ||
          (SIGNED.test(text.slice(f.end, e.end)) &&
            /[在于]$/.test(text.slice(Math.max(0, headOf(inside, f) - 1), headOf(inside, f)))),
      )
      return site ? pairs(scene, sentence, [e], [site], {}) : []
    })
}

/** Where the places begin that are written one after the other up to `f`. */
function headOf(places: Found[], f: Found): number {
  const before = places.find(p => p.end === f.start)
  return before ? headOf(places, before) : f.start
}

const DEED =
  /[在于][\ue001\ue002]{1,6}[内里]?(?:正式|如期|顺利|盛大|隆重|全面|建成)?(投产|开工|破土|动工|奠基|揭牌|挂牌|启用|通车|合龙|竣工|封顶|点火|并网|开园|开业|开馆|开街|首发|发车)/

/** Words of one deed. */
const SAME = [/破土|动工|开工|奠基/, /揭牌|挂牌/, /启用|开业|开馆/, /首发|发车/]

/** 项目在甲镇投产; the 投产仪式 is told of later. */
function byDeed(scene: Scene, sentence: Sentence): Finding[] {
  const said = DEED.exec(sentence.code)
  const deed = said?.[1]
  if (!said || !deed) return []
  const site = sentence.found[said.index + said[0].search(/[\ue001\ue002](?![\ue001\ue002])/)]
  const called = scene.found.find(
    f => (f.rule === SUB || f.rule === TOPIC) && (SAME.find(s => s.test(deed)) ?? new RegExp(deed)).test(f.name),
  )
  return site && called ? pairs(scene, sentence, [called], [site], {}) : []
}
