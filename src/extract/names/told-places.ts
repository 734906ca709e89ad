// Places of ordinary words that what stands around them shows to be names: where one holds, visits or sets up something.
import { everyMatch } from '../../every-match.ts'
import type { Named } from './ending.ts'
import { type Atlas, isWhole } from './gazetteer.ts'

/** Places of this text that no ending alone would name. */
export function toldPlaces(text: string, atlas: Atlas): Named[] {
  const framed = [...everyMatch(text, heldAt), ...everyMatch(text, stops)].flatMap(m => framedAt(text, m, atlas))
  const whole = [blocks, stretches, dikes].flatMap(form => everyMatch(text, form).map(m => place(m.index, m[0])))
  const quoted = everyMatch(text, quotedPlaces).map(m => shop(place(m.index, m[0])))
  return [...framed, ...whole, ...quoted]
}

function place(start: number, written: string): Named {
  const name = written.replace(/[“”"]/g, '')
  const aliases = name === written ? [] : [written]
  return { start, end: start + written.length, kind: 'Place', type: 'venue', name, aliases, score: 0.7 }
}

/** 迎春路店 of “河畔”书屋迎春路店 stands for it from then on. */
function shop(named: Named): Named {
  const own = /[”"](?:书房|书屋|书吧|食堂|超市|驿站)?([\u4e00-\u9fff]{3,}(?:馆|店|站|点))$/.exec(
    named.aliases[0] ?? '',
  )?.[1]
  return own ? { ...named, aliases: [...named.aliases, own], score: 0.8 } : named
}

/** What such a place ends in. */
const kinds =
  '基地|园区|示范区|示范园|产业园|科技园|博览园|植树园|采摘园|种植园|体验园|观光园|展示园|公园|游园|广场|夜市|早市|驿站|度假区|景区|街区|长廊|廊道|书屋|书房|客栈|冰场|体验馆|展示馆|展览馆|陈列馆|博物馆|艺术中心|会展中心|体验中心|展示中心|营地|塔'
/** What only a list of stops shows to be meant by name. */
const seen = '变电站|泵站|客运站|停车场|棚户区|净水厂|污水处理厂|市场|渡口|大坝'
/** Words that make no name by themselves before these. */
const ordinary =
  /^(?:一个|两个|几个|各个|各|多个|该|这个|那个|这|那|某|本|全|新|老|大|小|最大|首个|第一个|全国|全省|全市|全县|国家级?|省级|市级|县级|重点|相关|有关|周边|附近|当地|现代|现代化|农业|产业|工业|科技|示范|生产|种植|养殖|加工|制造|培训|实训|教育|旅游|生态|文化|休闲|健康|物流|商业|中央|城市|农村|乡村|社区|校园|绿色|特色|综合|智慧|数字|技术|经济|开发|高新|创业|创新|就业|研学|实践|农产品|新能源|新材料|标准化|规模化|人民|基础|原料|能源|粮食|蔬菜|水果|花卉|中药材|革命|红色|研发|农贸|批发|零工|便民|二手车|公共|地下|露天|老旧|集中|[东西南北])*$/

const word = '(?:(?![的了着和与及在到是被把将等])[\\u4e00-\\u9fff])'
/** 在幸福坪现代农业示范园区举行, 设立盐碱地改良试验基地: held, visited or set up there. */
const heldAt = new RegExp(
  `(?<=(?<![正现存])在|[走步]进|走入|[来走]到|前往|抵达|位于|坐落于|选址|落户|参观了?|[考视]察了?|[察查]看了?|观摩了?|设立|挂牌|建起|建成|打造|[到赴])(${word}{2,16}?(?:${kinds}))(?=$|[，。；！？、]|(?:隆重|正式|顺利|同步)?(?:举行|举办|召开|启动|开[市幕营班园馆工]|揭牌|揭幕|动工|破土|奠基|落[成地]|挂牌)|[里内](?![容部涵需]))`,
  'g',
)
/** A stop of a tour: 先后走进云岭工业园、北方（江城）再生资源基地、… */
const stops = new RegExp(
  `(?<=(?:先后|[走步]进|来到|[察查]看|考察|参观|调研|视察|踏察|实地)[^。；！？]{2,80}[园区馆村中心塔栈司厂社场路街站院地目][、和])((?:${word}|[（）·]){2,18}?(?:${kinds}|${seen}))(?=[、和，。]|等[处地])`,
  'g',
)

function framedAt(text: string, m: RegExpExecArray, atlas: Atlas): Named[] {
  const whole = m[1] ?? ''
  const words = whole.replace(setUp, '')
  const end = m.index + whole.length
  let start = end - words.length
  if (!isName(words) || doing.test(words)) return []
  for (let head = headOf(text, start, atlas); head && isName(text.slice(start + head, end)); ) {
    start += head
    head = headOf(text, start, atlas)
  }
  if (text.startsWith('县城', start - 1)) start++
  const named = place(start, text.slice(start, end))
  return [start === end - words.length ? named : { ...named, aliases: [words] }]
}

/** 在柳湾村设立盐碱地改良基地 */
const setUp = /^.*(?:设立|挂牌|建起|建成|走进|来到|交给)/

/** How long the division is that stands before the place's own name. */
function headOf(text: string, at: number, atlas: Atlas): number {
  const hit = atlas.at(text, at)
  if (hit?.means.some(d => isWhole(d, hit.form))) return hit.form.length
  return (
    /^(?:[\u4e00-\u9fff]{2,4}?(?:[镇乡村县市旗]|街道|社区)|县城|市区|城区|境内|当地)/.exec(text.slice(at))?.[0]
      .length ?? 0
  )
}

const kindAtEnd = new RegExp(`(?:${kinds}|${seen})$`)
const isName = (words: string) => {
  const body = words.replace(kindAtEnd, '')
  return body.length > 1 && !ordinary.test(body)
}
const doing =
  /建设|打造|推进|推动|发展|成为|我们|大家|各地|许多|不少|各个|多个|投资|新建|改造|一[个座条家批]|[两几多][个座条家]/

/** 在“豆香科普角”, 办起了“云上花田”采摘园, “云岭模式”研发基地: a place with a name in quotes. */
const quotedPlaces =
  /[“"][\u4e00-\u9fff]{2,8}(?:(?:书房|书屋|书吧|书院|食堂|超市|驿站|会客厅|小屋|集市|影院)[”"]|[”"](?:书房|书屋|书吧|食堂|超市|驿站))[\u4e00-\u9fff]{2,5}?(?:馆|店|分馆|分店|站|点)(?=$|[^\u4e00-\u9fff]|[的开正里内外落启建举投揭面占位为在])|(?<=[在到进的]|挂牌|设立|建起|建成|开辟|开设|办起了?|建起了|打造了?|开了)[“"][\u4e00-\u9fff]{2,9}(?:夜市|早市|市集|集市|基地|[\u4e00-\u9fff]角|长廊|街区|广场|公园|花园|展厅|车间|工坊|驿站|食堂|小院|书屋|书房|会客厅|采摘园|体验馆|博物馆|公寓)[”"]|(?<=^|[，。；：！？\n”]|[在到进的了起与和走]|[村镇乡区市县旗、]|设立|建成|打造)[“"][\u4e00-\u9fff]{2,8}[”"][\u4e00-\u9fff]{0,4}(?:基地|示范区|示范园|产业园|工业园|科技园|采摘园|展示馆|体验馆|广场|公园)(?!建设|项目|工程|开园|揭牌|启动|规划(?!面积))/g

/** 柳化二区: a block of flats of a works or of a road. */
const blocks =
  /(?<=[的在到进、道])(?!第|东|西|南|北|老|新|[的在到进、道])[\u4e00-\u9fff]{2,3}[一二三四五六七八九十]区(?=$|[^\u4e00-\u9fff]|居民|的|里|内|改)/g

/** 柳寺至县城快速通道 */
const stretches =
  /(?<=^|[，。；、：的])[\u4e00-\u9fff]{2,4}至[\u4e00-\u9fff]{2,4}?(?:高速公路|公路|铁路|快速路|快速通道|快速干线)(?![\u4e00-\u9fff]{0,4}(?:项目|工程|建设))/g

/** 柳水左堤沙湾段, 青河石桥镇段, 江白高速柳河段 */
const dikes =
  /(?<=^|[，。；、：的]|[走来]上了?|[到在进沿]|[察查]看)(?![了到在])(?:[\u4e00-\u9fff]{1,3}[河江水渠湖海][左右大东西南北]?[堤岸坝][\u4e00-\u9fff]{2,3}|(?:(?![来到在的沿看和了])[\u4e00-\u9fff]){1,4}(?:[河江渠]|高速|高速公路|国道|铁路)(?:[\u4e00-\u9fff]{2,4}?(?:[县市镇乡村]|街道)|[\u4e00-\u9fff]{2}))段(?![\u4e00-\u9fff]*(?:工程|项目|治理))/g
