// Who held, hosted or undertook an event.
import type { Scene } from '../discourse.ts'
import { pairs } from '../statements.ts'
import type { Found } from '../types.ts'
import { type Finding, rules } from './rule.ts'

export const organized = rules('ORGANIZED', [
  {
    name: 'held',
    when: [
      '{actor}{from:Organization|Place+}{etc}_{hold}_{to:Event}',
      '{subject}{from:Organization+}{etc}…，{hold}{了|}_{to:Event}',
      '{from:Organization|Place+}{为|就}…{hold}{了|}_{to:Event}',
    ],
    props: {},
    yes: [
      '【Organization:白溪市林业局】、【Organization:白溪市体育局】联合举办的【Event:茶园开放日】落下帷幕。',
      '【Organization:白溪学院团委】日前走进柳河乡，举行【Event:捐赠仪式】。',
    ],
    no: [
      '【Organization:白溪市公安局】民警参加了学校举办的【Event:运动会】。',
      '他们赴【Place:白溪市】开展【Event:招商推介活动】。',
    ],
  },
  {
    name: 'by',
    when: [
      '由{from:Organization|Place+}{etc}_{hold}{的|}_{to:Event}',
      '{to:Event}_由{from:Organization|Place+}{etc}_{hold}',
      '由{from:Organization|Place+}{etc}_{主办|承办|协办|举办|合办|联办|联合组织|共同组织|发起|牵头组织}',
      '{from:Organization+}{etc}{联合|共同|}{主办|承办|协办|合办|支持|指导}{，|；|、|$}',
      '{subject}{from:Organization+}{etc}_{联合|携手|联袂|共同}{举办|主办|承办|开展|推出|发起}',
      '{from:Organization|Place+}{是|为|作为}_{主办|承办|举办|协办|指导|支持}{方|单位|地}',
      '{主办|承办|举办|组织}{的|者|方}{是|为}{from:Organization|Place+}',
      '{主办|承办|协办|指导|支持}{单位|方}{：|为|是|有}{from:Organization|Place+}',
    ],
    props: {},
    yes: [
      '由【Organization:白溪市委】、【Organization:白溪市政府】组织的【Event:项目拉练】在各地铺开。',
      '【Event:“江风”读书节】由【Organization:白溪市图书馆】主办。',
      '【Event:“江风”读书节】热闹开场，由【Place:柳河街道】、【Place:桥东街道】联合主办。',
    ],
    no: ['【Event:“江风”读书节】由【Person:林远】主持。'],
  },
  {
    name: 'venue',
    when: '{from:Place|Organization+}{etc}_{设|设立|设有|设置}{了|}{分会场|会场}',
    props: {},
    yes: ['【Event:项目集中开工】举行。\n【Place:白溪县】、【Place:江口区】同日设立分会场。'],
  },
  {
    name: 'named',
    find: headed,
    yes: [
      '【Event:【Organization:市政府】六届四次全体会议】于3月6日举行。',
      '【Event:【Place:白溪县】山歌大赛】开赛。',
      '【Organization:市委】、【Event:【Organization:市政府】春节团拜会】举行。',
      '【Event:“江风拂面”【Place:白溪县】投资推介会】举行。',
    ],
    no: [
      '【Event:第三届【Place:白溪】文化节】开幕。',
      '【Event:【Place:白溪】经济论坛】开幕。',
      '【Person:林远】出席【Event:山歌大赛】。',
    ],
  },
])

/** The body or place at the head of an event's name holds it, with those that stand in one list before it. */
function headed(scene: Scene): Finding[] {
  const { text } = scene.article
  return scene.sentences.flatMap(sentence =>
    sentence.found.flatMap((event, i) => {
      if (event?.kind !== 'Event') return []
      const quoted = /^(?:[“"][^”"]*[”"])?[“"]?/.exec(text.slice(event.start, event.end))?.[0].length ?? 0
      const heads = scene.found.filter(
        f => (f.start === event.start || f.start === event.start + quoted) && f.end < event.end && canHold(text, f),
      )
      const head = heads.at(0)
      if (!head) return []
      const listed: Found[] = []
      for (let j = i - 1; sentence.code[j] === '、' || sentence.code[j] === '和'; j -= 2) {
        const f = sentence.found[j - 1]
        if (f?.kind !== head.kind) break
        listed.push(f)
      }
      return pairs(scene, sentence, [head, ...listed], [event], {})
    }),
  )
}

/** 白溪县山歌大赛 is the county's; 白溪经济论坛 only bears the name, 赴江城市考察 goes there. */
function canHold(text: string, f: Found): boolean {
  if (f.kind === 'Organization') return true
  return f.kind === 'Place' && /(?:[省市县区州盟旗乡镇村]|街道|社区)$/.test(text.slice(f.start, f.end))
}
