// The body of an office that leaves it out: 校长林远 after 白溪一中 was named.
import type { Found } from '../types.ts'
import { committeeOf } from './committees.ts'
import type { Segment } from './titles.ts'

/** What an office is held at, by the end of that body's name. */
const endings: [RegExp, RegExp][] = [
  [/教授|讲师|辅导员|博导|导师/, /(?:大学|学院|党校)$/],
  [/校长|班主任|教师|老师|教务|德育/, /(?:学校|[小中大]学|学院|[一二三四五六七八九十]中|高中|职高|党校|幼儿园)$/],
  [
    /院长/,
    /(?:医院|法院|学院|研究院|科学院|农科院|设计院|卫生院|福利院|敬老院|养老院|书院|剧院|医共体|医联体|[\u4e00-\u9fff]院)$/,
  ],
  [/护士|医师|医生|药师|科主任/, /(?:医院|卫生院|保健院|诊所|卫生室|卫生服务中心|急救中心)$/],
  [/园长/, /(?:幼儿园|园区|产业园|动物园|植物园|公园)$/],
  [/馆长|^馆员/, /馆$/],
  [/研究馆?员|院士/, /(?:[馆院所]|大学|研究中心)$/],
  [/站长|站务员/, /站$/],
  [/所长/, /所$/],
  [/行长/, /(?:银行|[分支农商]行)$/],
  [/社长/, /社$/],
  [/台长/, /台$/],
  [/局长/, /局$/],
  [/厅长/, /厅$/],
  [/厂长|车间主任/, /(?:厂|公司|集团|企业)$/],
  [/场长|场主/, /场$/],
  [/矿长/, /[矿业]$/],
  [/店长/, /店$/],
  [/舰长/, /舰[”"]?$/],
  [/总指挥|指挥长/, /指挥部$/],
  [/领队|[大中支分]队长|^队长|队员/, /队$/],
  [/教官/, /(?:队|学校|驾校|基地)$/],
  [/民警|辅警|教导员/, /(?:警务室|派出所|公安局|分局|[大支中]队)$/],
  [/理事长/, /(?:合作社|协会|学会|商会|联合会|基金会|联合社)$/],
  [/会长/, /会$/],
  [/秘书长/, /(?:会|政协|政府)$/],
  [/律师/, /律师事务所$|律所$/],
  [/校医/, /(?:学校|[小中大]学|学院|幼儿园)$/],
  [/交警|特警|法警/, /[大支中]队$|法院$/],
  [/列车长|乘务/, /客运段$|公司$/],
  [/庭长|审判长|审判员|法官/, /(?:法庭|法院)$/],
  [/检察长|检察官/, /检察院$/],
  [/社区(?:党[委支总].{0,2})?书记|社区主任/, /社区$/],
  [/村支书|村主任|村支部|村党支部|村党总支|村委会|村书记/, /村$/],
  [
    /董事|经理|总裁|总监|首席|总工|工程师|技术员|技师|法人|法定代表人|创始人|合伙人|监事|负责人|主管|班长|班组长|工段长|操作工|质检员|总设计师/,
    /(?:公司|集团|厂|合作社|企业|银行|商行|酒店|农场|牧场|工作室|联合社|科技|股份|电商|商城|超市|饭店|基金)$/,
  ],
]
/** 公司总经理, 该校校长: words before the office that only point to a body. */
const pointer =
  /(?:[该本]?(公司|集团|企业|学校|校|学院|医院|院|合作社|工厂|厂|银行|协会|商会|馆|站|所|店|社|中心|指挥部|警务室|管委会|常委会|委员会|工会|法庭|大队|支队|基地|农场|牧场|景区|酒店|超市|幼儿园|社区))$/
/** What a pointer may stand for beside what ends as it does. */
const pointed: Record<string, string> = {
  常委会: '常务委员会|常委会',
  管委会: '管理委员会|管委会',
  公司: '公司|集团|股份',
  企业: '公司|集团|企业|厂',
  集团: '集团|公司',
  校: '学校?|[小中大]学|[一二三四五六七八九十]中',
}
const REACH = 300
/** 在白河大桥施工现场，项目经理林远: of the builder, whom nobody names. */
const onSite = /(?:现场|工地|标段|项目部)(?:上|内|里|旁)?，$/

/** The last body named before an office that fits it; undefined when the office has a body written, or none fits. */
export function standingFor(text: string, segment: Segment, names: Found[]): Found | undefined {
  if (segment.calling || segment.unit || segment.former) return undefined
  const title = text.slice(segment.start, segment.end)
  const before = text.slice(Math.max(0, segment.start - 4), segment.start)
  if (/^项目/.test(title) && onSite.test(text.slice(Math.max(0, segment.start - 24), segment.start))) return undefined
  const word = pointer.exec(before)?.[1]
  if (/[\u4e00-\u9fff]$/.test(before) && !word && !free.test(before)) return undefined
  const bodies = names.filter(
    f =>
      (f.kind === 'Organization' || f.kind === 'Place') &&
      (!f.implied || f.rule === 'organization/body') &&
      f.end <= segment.start &&
      !/前身(?:[是为][^，。]{0,14})?$/.test(text.slice(Math.max(0, f.start - 16), f.start)),
  )
  const near = (f: Found) => f.start >= segment.start - REACH
  const ending = endings.find(([office]) => office.test(title))?.[1]
  if (
    word &&
    !(ending?.test(word) ?? /^(?:中心|管委会|常委会|委员会|协会|商会|工会|基地|农场|牧场|景区|社区)$/.test(word))
  )
    return undefined
  const last = word ? new RegExp(`(?:${pointed[word] ?? word})$`) : ending
  // 由副主席乙代为出席 after 县妇联主席甲.
  const head = /^(?:常务|第一|执行|专职)?副?(主任|主席|会长|部长|书记|主委|委员|主任委员)$/.exec(title)?.[1]
  const same =
    head &&
    !word &&
    bodies.findLast(f => near(f) && new RegExp(`^(?:常务|第一)?副?${head}`).test(text.slice(f.end, f.end + 8)))
  if (same) return same
  if (!last) return undefined
  const fitting = bodies.filter(f => last.test(f.name))
  const only = new Set(fitting.map(f => f.name)).size === 1 ? fitting[0] : undefined
  return fitting.findLast(near) ?? only
}

/** Whether an office that leaves its body out may be held at the one called `body`, named with the office before it in a list. */
export function fitsBody(title: string, body: string): boolean {
  const ending = endings.find(([office]) => office.test(title))?.[1]
  return ending ? ending.test(body) : general.test(title)
}
const general = /(?:[长席任记]|政委|政治委员|主委|经理|总裁)$/

/** A Party body of what was named before: 村党支部书记 after 柳河村, 公司党委书记 after 江风公司. */
export function partyBodyFor(
  text: string,
  segment: Segment,
  before: Found[],
): [name: string, aliases: string[]] | undefined {
  const title = text.slice(Math.max(0, segment.start - 4), segment.end)
  const last = (ending: RegExp) =>
    before.findLast(f => f.kind !== 'Person' && !f.implied && f.start >= segment.start - REACH && ending.test(f.name))
  const branch = /(?:村|社区|^|[、，。])(党支部|党总支)(?:副?书记|委员)$/.exec(title)?.[1]
  if (branch) {
    const village = last(/(?:村|社区)$/)
    return village && [committeeOf(village.name, branch) ?? branch, [`${village.name}${branch}`]]
  }
  const kind = /(公司|集团|企业|学院|学校|大学|医院|银行|(?<=[该本])[院校局厂行])党委(?:副?书记|委员)$/.exec(title)?.[1]
  const owner = kind && last(new RegExp(`(?:${kind}|公司|集团)$`))
  return owner ? [committeeOf(owner.name, '党委') ?? owner.name, [`${owner.name}党委`, `${kind}党委`]] : undefined
}

/** What may come right before a title that begins there. */
const free =
  /(?:[由和与及对向的在据被让请是说任为]|分管[\u4e00-\u9fff]{1,3}的|[被原]告|[甲乙丙]方|施工方|承建方|投资方|运营方|委托|听取|陪同|[、，。：；“”\s])$/
