// What lies, works or is carried out where.
import type { Scene } from '../discourse.ts'
import { pairs } from '../statements.ts'
import { foundIn } from '../stretch.ts'
import type { Found } from '../types.ts'
import { isAuthority, rankOf } from './located.ts'
import { residents } from './located-residents.ts'
import { toldWhere } from './located-told.ts'
import { type Finding, rules } from './rule.ts'

export const locatedIn = rules('LOCATED_IN', [
  {
    name: 'chain',
    find: chains,
    yes: [
      '走进【Place:江城市】【Place:柳河镇】【Place:桥东村】。',
      '走进【Place:柳河乡】【Organization:桥东小学】。',
      '大桥横跨【Place:江城市】【Place:白溪县】与【Place:柳河县】。',
      '【Place:柳河镇】【Organization:【Place:桥东村】党支部】书记介绍。',
    ],
    no: ['走进【Place:柳河镇】、【Place:桥东村】。', '观摩【Place:青溪河】【Place:柳河镇】段。'],
  },
  {
    name: 'lies',
    when: [
      '{from:Place|Organization|Project+}{etc}_{位于|坐落于|坐落在|地处|落户|落户于|落地|选址|选址于|落户在}{to:Place}',
      '{from:Project|Program+}{etc}_在{to:Place}_{投产|开工|动工|落地|建设|并网|竣工|启动|奠基|招商}',
      '{from:Project+}{etc}，_{位于|坐落于|坐落在|地处|落户|选址|落户于}{to:Place}',
      '在{to:Place}{，|_的}{from:Organization}',
      '{from:Organization|Project}（{to:Place}）',
      '{from:Program|Project+}{，|}_{串起|串联|串联起|连起|途经|贯穿|流经}{to:Place+}',
      '在{to:Place}_{设立|建设|建立|建成|兴建|新建|创办|成立}_{from:Place|Organization|Project|Program}',
    ],
    props: {},
    yes: [
      '【Project:江风钢构项目】选址【Place:柳河开发区】。',
      '【Project:白溪风电二期项目】在【Place:白溪县】如期投产。',
      '走进【Organization:江风食品厂】（【Place:白溪县】）。',
      '在【Place:江城市】【Place:柳河区】，【Organization:江风材料有限公司】的工地热闹起来。',
      '县里推出【Program:“桥乡”研学线路】，串起【Place:桥东村】、【Place:柳河村】。',
      '省农科院在【Place:桥东村】设立【Place:盐碱地改良基地】。',
    ],
    no: ['【Project:江风钢构项目】由【Place:柳河开发区】推荐。'],
  },
  {
    name: 'named',
    find: named,
    yes: ['来到【Organization:【Place:柳河镇】中心卫生院】。', '来到【Place:【Place:江城市】数字产业园】。'],
    no: [
      '来到【Organization:【Place:柳河镇】人民政府】。',
      '来到【Organization:【Place:江城市】第一医院】。',
      '来到【Place:【Place:江城】广场】。',
      '来到【Place:【Place:江城=江城市】高新区】。',
    ],
  },
  {
    name: 'told',
    find: toldWhere,
    yes: [
      '【Place:柳河镇】的【Organization:江风玻璃有限公司】三号车间里静悄悄。',
      '分会场设在【Place:白溪县】【Place:柳河镇】的【Place:江风书屋】。',
      '走进位于【Place:江口区】的【Organization:江风公司】。',
      '位于【Place:柳河开发区】的【Project:江风电池项目】和【Project:白溪铸造项目】竣工。',
      '【Organization:江风公司】坐落在【Place:柳河镇】。',
      '【Organization:江风公司】是【Place:江城市】唯一的铝业源头企业。',
      '【Organization:江风公司】三年前北上，由市里招引，在【Place:江城市】落地。',
      '位于【Place:柳河县】交界处的【Project:丹河大桥】合龙。',
      '【Place:柳河县】青山脚下的【Place:桥东村】晒起了秋。',
      '【Place:江风博物馆】昨日开馆，坐落在【Place:望云公园】。',
      '【Place:柳河镇】去年建起【Organization:柳河粮食烘干中心】。',
      '去年，县里在【Place:柳河镇】启动【Program:“清风”计划】。',
      '【Program:“惠农通”】上个月在【Place:白溪县】、【Place:江口县】铺开。',
      '【Organization:江风电子有限公司】的工厂建在【Place:柳河镇】。',
      '走进【Place:桥东村】。\n2019年，大学生【Person:林远】在村里成立了【Organization:红火辣椒专业合作社】。',
      '走进【Place:柳河镇】。\n去年，【Project:江风冷链园项目】在镇西头动工。',
      '在【Place:柳河经济开发区】，展位前围满了人。【Project:饲料加工项目】投资2亿元，就建在开发区内。',
      '在【Place:青湖】，代表团参观了【Organization:江风研究院】。',
      '在【Place:柳河镇】，林远听了介绍，又走进该镇【Place:桥东村】。',
      '走进【Place:柳河镇】。\n镇上的【Organization:江风制衣有限公司】招工忙。',
      '走进【Place:桥东村】。\n2021年，村里办起【Organization:桥东花生专业合作社】，又引来【Organization:江风食品有限公司】建厂。',
    ],
    no: [
      '【Place:柳河镇】、【Organization:江风公司】获奖。',
      '在【Place:江城开发区】，【Place:江城市】开工仪式拉开帷幕。',
      '【Organization:江风公司】在【Place:柳河镇】召开会议。',
      '【Organization:江风公司】是【Place:江城市】的老朋友。',
      '【Place:白溪市】的【Organization:白溪市财政局】公布结果。',
    ],
  },
  {
    name: 'resident',
    find: residents,
    yes: [
      '【Place:江城市】【Place:柳河县】的蔬菜经营商户【Person:林远】犯了嘀咕。',
      '走进【Place:桥东村】脱贫户【Person:林远】和农户【Person:周济川】家中。',
      '来自【Place:桥东村】的“村官”【Person:林远】榜上有名。',
      '【Place:柳河镇】【Place:桥东村】的【Person:林远】报了名。',
      '【Person:林远】家住【Place:桥东村】，一早就来了。',
      '今年58岁的【Person:林远】，是【Place:柳河镇】【Place:大湾村】人。',
      '学员【Person:林远】在【Place:江城市】每月能挣9000元。',
      '走进【Place:桥东屯】。\n88岁的烈属【Person:林远】抹起眼泪。',
      '走进【Place:桥东村】。\n村民【Person:林远】正在收山楂。',
      '【Place:白溪县】【Place:柳河镇】果农【Person:林远】采下头茬樱桃。',
    ],
    no: [
      '【Place:柳河县】县长【Person:林远】介绍。',
      '在【Place:柳河县】，老党员【Person:林远】笑了。',
      '【Place:柳河镇】的镇长【Person:林远】来了。',
      '走进【Place:桥东村】。\n在邻近的【Place:柳河镇】，种植大户【Person:林远】也种上了辣椒。',
      '市长【Person:林远】在【Place:柳河镇】调研。',
    ],
  },
])

/** Places written one after the other, from the larger to the smaller, and a body after its place. */
function chains(scene: Scene): Finding[] {
  const findings: Finding[] = []
  for (const sentence of scene.sentences) {
    const named = sentence.found.filter(f => f !== undefined)
    named.forEach((f, i) => {
      const next = placeIn(scene, named[i + 1])
      if (!next || f.kind !== 'Place' || !isSmaller(next)) return
      const isNext =
        f.end === next.start || (next.kind === 'Place' && scene.article.text.slice(f.end, next.start) === '城')
      if (isNext && !isPeer(scene.article.text, f, next))
        findings.push(...pairs(scene, sentence, [next, ...besides(scene, named, i + 1)], [f], {}))
    })
  }
  return findings
}

/** What serves a town, village or county and bears its name: 柳河镇中心卫生院; places that begin with the larger one's: 江城市数字产业园. */
function named(scene: Scene): Finding[] {
  return scene.sentences.flatMap(sentence =>
    sentence.found.flatMap(f => {
      if (!f || (f.kind !== 'Place' && (f.kind !== 'Organization' || isAuthority(f.name)))) return []
      const place = headOf(scene, f)
      // 江城市青禾区白石小学
      const outer = place && scene.found.find(p => p.kind === 'Place' && p.end === place.start && p.start === f.start)
      if (!place || !bears(scene, f, place)) return []
      return [
        ...pairs(scene, sentence, [f], [place], {}),
        ...(outer && !isPeer(scene.article.text, outer, place) ? pairs(scene, sentence, [place], [outer], {}) : []),
      ]
    }),
  )
}

/** Whether a name that begins with that of a place lies there; 江城高新区 and 江城广场 bear the name only, 江城市第一医院 may stand anywhere. */
function bears({ article }: Scene, f: Found, place: Found): boolean {
  const rank = rankOf(article.text.slice(place.start, place.end))
  if (f.kind === 'Place') return rank > 0 && rank <= 4 && !(rankOf(f.name) >= rank)
  return (rank > 0 && rank <= 2) || (rank === 3 && SCHOOL.test(f.name))
}

const SCHOOL = /(?:中学|小学|学校|幼儿园|高中|医院|保健院|卫生院|敬老院|福利院|[一二三四五六七八九十]中)$/

/** The last of the places that a name begins with, one after the other. */
function headOf({ article, found }: Scene, f: Found): Found | undefined {
  const inner = foundIn(found, f.start, f.end).filter(p => p.kind === 'Place' && p.end < f.end)
  const isWritten = (p: Found) => rankOf(article.text.slice(p.start, p.end)) > 0
  let place = inner.find(p => p.start === f.start)
  for (let next = place; next; next = inner.find(p => p.start === next?.end && isWritten(p))) place = next
  return place
}

/** Of an authority the place that it bears, 江城省白溪市委; of a venue the town or village, 柳河镇戏台广场. */
function placeIn(scene: Scene, f: Found | undefined): Found | undefined {
  if (!f || f.kind === 'Person') return f
  const head = foundIn(scene.found, f.start, f.end).find(
    p => p.kind === 'Place' && p.start === f.start && p.end < f.end,
  )
  if (f.kind === 'Organization' && isAuthority(f.name))
    return head && (!head.implied || rankOf(head.name) < 3) ? head : undefined
  return head && rankOf(head.name) > 0 && rankOf(head.name) <= 3 && bears(scene, f, head) ? head : f
}

/** 江城市白溪县与柳河县: those of the same rank in one list with it. */
function besides({ article: { text } }: Scene, named: Found[], i: number): Found[] {
  const list: Found[] = []
  for (let k = i; named[k]?.kind === 'Place'; k++) {
    const [f, next] = [named[k], named[k + 1]]
    if (!f || next?.kind !== 'Place' || !/^[、和与及]$/.test(text.slice(f.end, next.start))) break
    const rank = rankOf(next.name)
    if (!rank || rank !== rankOf(f.name) || named[k + 2]?.start === next.end) break
    list.push(next)
  }
  return list
}

/** 赴白溪江口考察: two of one rank, both without their ending, are a list. */
function isPeer(text: string, f: Found, next: Found): boolean {
  if (next.kind !== 'Place') return false
  const [a, b] = [rankOf(f.name), rankOf(next.name)]
  // 青溪河柳河镇段
  if (!a && b) return /[河江湖海山渠]$/.test(f.name)
  if (!a || !b) return false
  if (b > a || (a === b && a !== 4)) return true
  return a === b && !/[市州盟]$/.test(text.slice(f.start, f.end))
}

const isSmaller = (f: Found) => f.kind === 'Place' || f.kind === 'Organization' || f.kind === 'Project'
