// What tells occasions of one day and kind apart, and what makes two reports one.
import { stem } from './areas.ts'
import type { Witness } from './witness.ts'

/** Reports that say the same of an occasion, with what they are compared by. */
export interface Occasion {
  witnesses: Witness[]
  articles: ReadonlySet<string>
  pages: ReadonlySet<string>
  /** Its wordings without marks; the short ones that fit any occasion of the kind are left out. */
  names: string[]
  ordinals: string[]
  /** What ceremony it is, where it is one. */
  acts: readonly string[]
  partners: ReadonlySet<string>
  leads: readonly string[]
  hosts: readonly string[]
  venues: readonly string[]
  /** Stems of the cities that its own evidence names. */
  cities: readonly string[]
  /** Of those, and where there are none, of the cities that the article and paper speak from. */
  homes: readonly string[]
  /** Pairs of characters of what it is about: no names of people and places, no words that any report has. */
  topic: ReadonlySet<string>
  /** Any of these two that are one have in common. */
  marks: ReadonlySet<string>
}

export function occasionOf(witnesses: Witness[]): Occasion {
  const [first] = witnesses
  const { mention, partners = [], leads = [], hosts = [], venues = [], areas = [], homes = [] } = first ?? {}
  const written = mention ? [mention.name, ...mention.aliases] : []
  const names = written.map(plain).filter((name, i) => i === 0 || name.length > BARE)
  const cities = areas.filter(a => a.level === 'city').map(a => stem(a.name))
  const places = [...areas.map(a => a.name), ...cities, ...homes, ...venues]
  const topic = topicOf(names, [...partners, ...places])
  return {
    witnesses,
    articles: new Set(witnesses.map(w => w.mention.article)),
    pages: new Set(witnesses.map(w => w.page)),
    names,
    ordinals: written.flatMap(name => name.match(ordinal) ?? []),
    acts: names.flatMap(name => acts.flatMap((act, i) => (act.test(name) ? [String(i)] : []))),
    // The city itself has a part in much that is held there.
    partners: new Set(partners.filter(p => !areas.some(a => a.name === p))),
    leads,
    hosts,
    venues,
    cities,
    homes: cities.length > 0 ? cities : homes,
    topic,
    marks: new Set([...names, ...partners, ...topic]),
  }
}

/** 第三次 and 第四次工作会议 of one day are alike in all but what tells them apart. */
const ordinal = /[一二三四五六七八九十百\d]+(?=[次届期场轮批]|分会场)/g
/** One project can be signed for and begun on one day. */
const acts = [
  /签约|签字/,
  /开工|奠基|动工|破土/,
  /竣工|投产|通车|封顶|合龙/,
  /闭幕/,
  /颁奖|表彰/,
  /开幕|启动|揭牌|开业/,
]
/** No wording of so few characters says which occasion it is: 签约仪式, 座谈会. */
const BARE = 5
const plain = (name: string) => name.replace(/[\p{P}\p{S}\s]/gu, '')

/** Whether anything says that they are two: no likeness of names outweighs that. */
export function isApart(a: Occasion, b: Occasion): boolean {
  if (differ(a.cities, b.cities) || some(a.articles, b.articles)) return true
  if (differ(a.ordinals, b.ordinals) || differ(a.acts, b.acts)) return true
  if (isLedOtherwise(a, b)) return true
  const together = shared(a, b)
  if (together === 0 && differ(a.hosts, b.hosts)) return true
  // 甲's visits of one day to two places for two purposes; another paper's wording where all the same people came.
  const isSameParty = together > 1 && together === Math.min(a.partners.size, b.partners.size) && !some(a.pages, b.pages)
  return isAboutOther(a, b) && !isSameParty && !(together > 0 && meet(a.venues, b.venues))
}

/** 甲调研水利工作, 乙调研水利工作: one is told without the other's leader. */
const isLedOtherwise = (a: Occasion, b: Occasion) =>
  differ(a.leads, b.leads) && !(a.leads.some(p => b.partners.has(p)) && b.leads.some(p => a.partners.has(p)))

/** What both have of a host's name tells nothing: 星河轴承项目 and 星河电机项目 of 星河集团. */
function isAboutOther(a: Occasion, b: Occasion): boolean {
  if (a.topic.size === 0 || b.topic.size === 0) return false
  const common = new Set([...a.partners].filter(p => b.partners.has(p)).flatMap(pairs))
  const [x, y] = [a.topic, b.topic].map(topic => new Set([...topic].filter(pair => !common.has(pair))))
  return x !== undefined && y !== undefined && x.size > 0 && y.size > 0 && !some(x, y)
}

/** How much says that they are one; 0 when that is not enough. */
export function likeness(a: Occasion, b: Occasion): number {
  const alike = Math.max(0, ...a.names.flatMap(x => b.names.map(y => dice(x, y))))
  const led = meet(a.leads, b.leads)
  const people = shared(a, b)
  const isNear = !differ(a.homes, b.homes) || meet(a.venues, b.venues)
  const enough = isNear
    ? alike >= 0.5 || led || people >= 2 || (people === 1 && alike >= 0.2)
    : (alike >= 0.5 && (led || people > 0)) || a.names.some(x => isOwnName(x) && b.names.includes(x))
  return enough ? alike + (led ? 1 : 0) + people / 4 + (isNear ? 0.5 : 0) : 0
}

/** 第六届江城花灯节 is one wherever it is told of, 全市工作会议 is each city's own. */
const isOwnName = (name: string) => name.length > BARE && !/^[全我本][省市县区旗]/.test(name)

const shared = (a: Occasion, b: Occasion) => [...a.partners].filter(p => b.partners.has(p)).length
const meet = (a: readonly string[], b: readonly string[]) => a.some(x => b.includes(x))
/** Both say it, and otherwise. */
const differ = (a: readonly string[], b: readonly string[]) => a.length > 0 && b.length > 0 && !meet(a, b)
const some = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some(x => b.has(x))

/** Dice's coefficient of character pairs (Dice 1945), 0…1. */
function dice(a: string, b: string): number {
  if (a === b) return 1
  const [x, left] = [pairs(a), pairs(b)]
  const total = x.length + left.length
  const same = x.filter(pair => {
    const i = left.indexOf(pair)
    if (i >= 0) left.splice(i, 1)
    return i >= 0
  }).length
  return (2 * same) / total
}

function pairs(text: string): string[] {
  const characters = [...text]
  return characters.length < 2 ? characters : characters.slice(1).map((c, i) => `${characters[i]}${c}`)
}

/** Words that reports of any occasion have. */
const ordinary =
  /全[省市县区旗]|[我本][省市县区旗]|[省市县区旗]委|[省市县区]政府|20\d\d年?|工作|会议|大会|座谈会|推进会|调度会|动员会|部署会|现场会|专题|现场|活动|仪式|典礼|启动|签约|开工|竣工|奠基|投产|揭牌|举行|召开|举办|举行|主持|出席|参加|开展|强调|指出|要求|率队|带队|率团|一行|调研|考察|视察|检查|督导|督查|督办|暗访|走访|看望|慰问|会见|会晤|深入|来到|前往|走进|指导|培训|讲座|比赛|项目|情况|并讲话|讲话|有关|重点|[到赴在对与和及为的等]/g

function topicOf(names: readonly string[], known: readonly string[]): Set<string> {
  const longestFirst = [...new Set(known)].filter(k => k.length > 1).sort((a, b) => b.length - a.length)
  return new Set(
    names.flatMap(name => {
      const rest = longestFirst.reduce((text, k) => text.replaceAll(plain(k), ' '), name).replace(ordinary, ' ')
      return rest.split(' ').flatMap(piece => (piece.length > 1 ? pairs(piece) : []))
    }),
  )
}
