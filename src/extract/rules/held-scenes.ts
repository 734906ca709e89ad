// Where something is seen on a tour is where it came: a village's greenhouse, a company's workshop that opens a clause.
import { everyMatch } from '../../every-match.ts'
import type { Scene } from '../discourse.ts'
import { pairs } from '../statements.ts'
import type { Finding } from './rule.ts'

/** On a tour, where something is seen is where it came: a village, a company, a school that opens a clause of the telling. */
export function scenes(scene: Scene): Finding[] {
  const topic = scene.topic ?? scene.main
  if (!topic) return []
  const isTour = tour.test(topic.name)
  const lead = leadOf(scene)
  return scene.sentences.flatMap(sentence => {
    if (sentence.block.role !== 'paragraph' || saying.test(sentence.code)) return []
    if (!isTour && !lead.includes(sentence)) return []
    const found = everyMatch(sentence.code, opens)
      .map(m => sentence.found[m.index + m[0].length - 1])
      .filter(f => f !== undefined)
      .filter(f => (isTour ? !authority.test(f.name) : venue.test(f.name)))
    return pairs(scene, sentence, sentence.events, found, {})
  })
}

/** The first sentences of the telling, where the place of what is reported stands. */
export const leadOf = (scene: Scene) =>
  indoors.test(scene.topic?.name ?? '') ? [] : scene.sentences.filter(s => s.block.role === 'paragraph').slice(0, 4)
/** A meeting, a vote or a contest does not go anywhere; fairs and concerts are out of doors. */
const indoors =
  /会议[”"]?$|(?<!招聘|双选|[庙灯花歌诗晚年]|博览|展销|交易|展览|运动|音乐|联欢|游园|演唱|故事|品鉴|拍卖|采购|订货|农博|交流)会[”"]?$|评选|赛$|马拉松/
const venue =
  /(?:广场|公园|馆|中心|剧院|剧场|礼堂|会堂|体育场|会议室|酒店|饭店|宾馆|基地|景区|园|校区|操场|码头|陵园|社区|村|街道|小区|学校|小学|中学|大学|学院)$/

/** Names of tours. */
export const tour =
  /调研|考察|视察|检查|督导|督查|调度|暗访|巡查|巡河|走访|慰问|看望|参观|察看|拉练|踏[查察访看]|巡检|巡访|探访|回访|暗查|夜查|观摩|采风|采访|踏勘|(?<![运举进发流执银航])行$/
const saying = /指出|强调|要求|表示|认为|希望|说[，：]|陪同|参加|出席|据介绍|据了解/
const opens =
  /(?<=^|[，；])(?:在)?(?:[\ue001\ue002]{1,5}的)?[\ue001\ue002]{0,5}[\ue001\ue002](?![\ue001\ue002\ue010\ue011])(?=(?:[的那这][^，。；与和同向对签]{0,12}|[^，。；与和同向对签]{0,8})(?:里|内|上|中|前|旁|下|现场(?![录招签办解为与给答演教交展制采宣])|车间|大厅)|(?<=在[\ue001\ue002]{1,6})，|(?:[^，。；\ue000-\ue011]{0,4}(?:广场|大院|礼堂|操场|会场|街头|村部|活动室|大棚|冰面|江边|湖畔|舞台))?[还正仍早已依旧然]{0,3}(?:冒着|亮着|飘着|响着|忙着|灯火|灯光|热气|机声|书声|人头|人来|车来|熙熙|热闹|忙碌|静悄|暖意|寒风))/g
/** Bodies that act rather than are visited, and divisions too large for a stop. */
const authority = /委员会$|政府$|[局厅委办]$|[省县区州盟旗]$|(?<![夜集早花菜超])市$/
