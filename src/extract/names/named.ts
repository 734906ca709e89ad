// Names by their endings: 滨江社区, 市第二中学, 某某（海城）科技有限公司.
import type { EntityKind } from '../../../schema/ontology.ts'
import { genericWords, type Suffix, softWords, strongVenues, suffixes } from '../lexicon/suffixes.ts'
import { brandBefore } from './brands.ts'
import { listedCompanies } from './companies.ts'
import { type Bounds, isProper, levelWords, type Part, partsBefore, type Token } from './edges.ts'
import { listedPlaces } from './lists.ts'
import { isSurname } from './persons.ts'
import { quotedTeams } from './quoted.ts'
import { divisionOf, type Voice } from './voice.ts'
import { isHan, wordOf } from './words.ts'

export interface Named {
  start: number
  end: number
  kind: EntityKind
  name: string
  aliases: string[]
  type: Suffix['type']
  /** 0…1 */
  score: number
}

const byLast = new Map<string, { form: string; suffix: Suffix }[]>()
for (const suffix of suffixes)
  for (const form of suffix.forms.split('|')) {
    const row = byLast.get(form.at(-1) ?? '') ?? []
    row.push({ form, suffix })
    row.sort((a, b) => b.form.length - a.form.length)
    byLast.set(form.at(-1) ?? '', row)
  }
const generic = new Set(genericWords)
const soft = new Set(softWords)
/** What persons do, right after their names. */
const personsDo = /^(代表|说|表示|介绍|告诉|认为|坦言|主持|出席|参加|致辞|率|一行|同志|委托|宣布|强调|指出|要求)/
const ofDelegations = /^(党政|党|政|经贸|政府|招商|友好|学习|工商|企业家)$/
const placed = /^[河江湖溪渠塘][畔边岸上面]$|^[区村镇乡][内里上]$|^山[上下脚顶]$/
const shortVerbs = new Set('来去进出走看听说打办修建用有做跑守接入投赴登游逛过')
/** Forms of companies whose registered names begin with the town they lie in. */
const registered = /(公司|集团|合作社|银行|支行|分行|联社|信用社)$/
const strong = new RegExp(`(${strongVenues.join('|')})$`)

/** All names by their endings in these tokens (of one text, in order). */
export function namedIn(text: string, tokens: Token[], voice: Voice): Named[] {
  const names: Named[] = []
  const bounds: Bounds = new Map()
  tokens.forEach((token, i) => {
    if (token.kind === 'p') return
    if (token.kind === 'division' && token.full) bounds.set(token.end, 'division')
    const named =
      nameEndingWith(text, tokens, i, token.end, bounds, voice) ??
      // 滏阳河畔, 蓄洪区内: the name ends inside the word.
      (placed.test(text.slice(token.start, token.end))
        ? nameEndingWith(text, tokens, i, token.end - 1, bounds, voice)
        : undefined)
    if (!named) {
      const listed = bareSchool(text, token, names.at(-1))
      if (listed) names.push(listed)
      return
    }
    bounds.set(named.end, named.type)
    names.push(inherited(text, named, names.at(-1)))
  })
  return [...names, ...listedCompanies(text, tokens), ...listedPlaces(text, voice), ...quotedTeams(text)]
}

function nameEndingWith(
  text: string,
  tokens: Token[],
  last: number,
  end: number,
  bounds: Bounds,
  voice: Voice,
): Named | undefined {
  const hit = byLast.get(text[end - 1] ?? '')?.find(({ form }) => text.endsWith(form, end))
  if (!hit) return undefined
  const { form, suffix } = hit
  // 某某科技城, 某某电力局: the word goes on.
  if (suffix.type === 'company' && form.length === 2 && /[城园馆区街镇港谷湾院所局部厅]/.test(text[end] ?? ''))
    return undefined
  // 郝家冲村, 白羊坪村: the name goes on.
  if (
    (suffix.type === 'spot' || form.startsWith('家')) &&
    /^(村|镇|乡|社区|街道|屯|小区|水库|煤矿)/.test(text.slice(end, end + 2))
  )
    return undefined
  // 湟源山报: a newspaper.
  if (/^(nature|spot)$/.test(suffix.type) && text[end] === '报') return undefined
  // 河长, 林长: an office.
  if (suffix.type === 'nature' && text[end] === '长') return undefined
  const suffixStart = end - form.length
  let i = last
  while (i > 0 && (tokens[i]?.start ?? 0) > suffixStart) i--
  const cover = tokens[i]
  if (!cover) return undefined
  // 农村, 马路: the ending is a piece of an ordinary word; 王家村 may have been taken for a person.
  const cut = cover.start < suffixStart
  if (
    cut &&
    !(
      suffixStart - cover.start >= 2 &&
      /^(body|company|venue)$/.test(suffix.type) &&
      (form.length >= 3 || suffix.type === 'body')
    ) &&
    cover.kind !== 'u' &&
    !(cover.kind === 'person' && !cover.sure && /^(division|road)$/.test(suffix.type))
  )
    return undefined
  if (!cut) i--
  const parts = partsBefore(text, tokens, i, suffixStart, end, form, suffix, bounds)
  // 某市党政代表团: the delegation is the city's.
  if (
    /(代表团|考察团|访问团|观摩团|采访团)$/.test(form) &&
    parts.findLast(p => !ofDelegations.test(p.words))?.kind === 'division'
  )
    return undefined
  const ending: Ending = { text, suffixStart, end, form, suffix, bounds, voice }
  if (suffix.type === 'admin') return oldDivision(ending, parts)
  if (/^(division|road|nature|spot)$/.test(suffix.type)) return shortName(ending, parts)
  return levelName(ending, parts) ?? properName(ending, parts) ?? plainName(ending, parts)
}

interface Ending {
  text: string
  suffixStart: number
  end: number
  form: string
  suffix: Suffix
  bounds: Bounds
  voice: Voice
}

function make(ending: Ending, start: number, score: number): Named {
  const { text, end, suffix } = ending
  const brand = suffix.kind === 'Organization' ? brandBefore(text, start) : ''
  const from = start - brand.length
  const written = text.slice(from, end)
  return {
    start: from,
    end,
    kind: suffix.kind,
    type: suffix.type,
    score,
    name: partyName(ending, written),
    aliases: [],
  }
}

/** 某街道党工委 → 中共某街道工作委员会, as of every other committee. */
function partyName({ form, voice }: Ending, written: string): string {
  const full = { 党委: '委员会', 党工委: '工作委员会' }[form]
  return full && voice ? `中共${written.slice(0, -form.length)}${full}` : written
}

/** 滨江社区, 平安大街, 黑鱼河: a few characters right before the ending. */
function shortName(ending: Ending, parts: Part[]): Named | undefined {
  const taken: Part[] = []
  let size = 0
  for (let i = parts.length - 1; i >= 0; i--) {
    const p = parts[i]
    if (!p || (p.kind === 'division' && (p.full || (taken.length > 0 && ending.form !== '站')))) break
    const isEdge = p.words.length >= 2 && (p.kind === 'v' || generic.has(p.words) || soft.has(p.words))
    if (taken.length > 0 && (isEdge || (p.kind === 'v' && shortVerbs.has(p.words)))) break
    if (size + p.words.length > (p.kind === 'u' || p.words.length === 1 ? 5 : 4)) break
    taken.unshift(p)
    size += p.words.length
  }
  while (taken.length > 1 && taken[0]?.kind === 'v' && (taken[0].words.length > 1 || shortVerbs.has(taken[0].words)))
    taken.shift()
  // 该镇桦树村: the level belongs to the words before.
  while (taken[0] && taken.length > 1 && (levelWords.has(taken[0].words) || taken[0].words === '级')) taken.shift()
  const body = taken.map(p => p.words).join('')
  const { type } = ending.suffix
  const whole = body + ending.form
  if (taken.length === 0 || taken.every(p => generic.has(p.words)) || wordOf(whole)) return undefined
  if (/^[一二三四五六七八九十百千两几\d]+[个条座趟步段里截片]?$/.test(body)) return undefined
  if (body.length < 2 && !ending.form.startsWith('家') && !(type === 'nature' && taken.every(isProper)))
    return undefined
  // 黑鱼河: an ordinary noun may name a river when nothing else stands before it.
  const isNoun =
    taken.length === 1 &&
    taken[0]?.kind === 'n' &&
    body.length === 2 &&
    !/[\u4e00-\u9fff]/.test(ending.text[taken[0].start - 1] ?? '')
  if (type === 'nature' && !taken.some(isProper) && !isNoun) return undefined
  const isOwn = (p: Part) => /^(u|r)$/.test(p.kind) || (p.kind === 'division' && !p.full && ending.form === '站')
  if (type === 'spot' && !(taken.some(isOwn) && taken.every(p => isOwn(p) || p.words.length === 1) && body.length >= 2))
    return undefined
  if (type === 'road' && taken.some(p => shortVerbs.has(p.words))) return undefined
  // 庄阿海代表企业发言: a person, not a sea.
  if (
    type === 'nature' &&
    ending.form.length === 1 &&
    body.length < 3 &&
    isSurname(body[0] ?? '') &&
    personsDo.test(ending.text.slice(ending.end, ending.end + 4))
  )
    return undefined
  return make(ending, taken[0]?.start ?? ending.suffixStart, 0.8)
}

/** A county or city that the list does not have (any more): an own name before 县, 市; before 区 only after its city. */
function oldDivision(ending: Ending, parts: Part[]): Named | undefined {
  const { form, suffixStart } = ending
  if (ending.text[ending.end] === '长') return undefined
  const from = parts.findLastIndex(p => p.kind === 'division' && p.full) + 1
  const taken = parts.slice(from)
  const first = taken[0]
  const body = taken.map(p => p.words).join('')
  if (!first || body.length < 2 || body.length > 4 || wordOf(body + form)) return undefined
  const isOwn = (p: Part) => /^(u|r)$/.test(p.kind) || (p.kind === 'division' && !p.full) || p.words.length === 1
  if (!taken.every(isOwn) || !taken.some(isProper) || taken.some(p => levelWords.has(p.words))) return undefined
  if (form === '区' && parts[from - 1]?.kind !== 'division') return undefined
  // 南京市区, 云河市场: the word goes on.
  if (form === '市' && /[区场民长委政直级]/.test(ending.text[suffixStart + 1] ?? '')) return undefined
  return make(ending, first.start, 0.7)
}

/** 市第二中学: a level stands for its division. */
function levelName(ending: Ending, parts: Part[]): Named | undefined {
  const { text, end, form, suffix, voice } = ending
  const first = parts[0]
  if (!first || !levelWords.has(first.words) || first.kind === 'division') return undefined
  const tail = text.slice(first.start + first.words.length, end)
  // 市美术馆, 市实验中学
  if (parts.length === 1 && !(/^(body|venue|school)$/.test(suffix.type) && form.length > 2)) return undefined
  if (suffix.type === 'zone' && parts.slice(1).every(p => generic.has(p.words))) return undefined
  const division = divisionOf(voice, first.words, first.start)
  const named = make(ending, first.start, 0.8)
  return { ...named, name: `${division ?? first.words}${tail}`, aliases: [named.name, tail] }
}

/** A name that holds a division, unknown characters or the like, and begins there. */
function properName(ending: Ending, parts: Part[]): Named | undefined {
  const { text, end, form, suffix, bounds } = ending
  const { type } = suffix
  let begin = parts.findIndex(isProper)
  if (begin < 0) return undefined
  // 树下说百年连城…中学: characters that make no word are less than a division after them.
  const division = parts.findIndex(p => p.kind === 'division')
  if (
    division > begin &&
    parts.slice(begin, division).every(p => p.words.length === 1 && p.kind !== 'u' && p.kind !== 'r')
  )
    begin = division
  // 平安海城展览馆: an ordinary word right before belongs to the name when it is no verb.
  const before = parts[begin - 1]
  const joins =
    before && before.kind !== 'v' && before.words.length === 2 && !generic.has(before.words) && !soft.has(before.words)
  if (joins && begin === 1 && /^(venue|zone)$/.test(type)) begin--
  // 大孤山景区: a size or direction right before the unknown characters.
  if (begin === 1 && /^[大小东西南北上下老新中]$/.test(before?.words ?? '')) begin--
  // A registered company's name has no verb before it and may begin with any word: 三元…（海城）有限公司.
  if (
    begin > 0 &&
    type === 'company' &&
    /(有限公司|股份公司|集团)$/.test(form) &&
    parts.slice(0, begin).every(p => p.kind !== 'v' && p.words !== '既有')
  )
    begin = 0
  const rest = parts.slice(begin)
  const first = rest[0]
  if (!first || end - first.start < 3) return undefined
  // 某局, 某厅: the bodies of divisions have their own grammar.
  if (/^[局厅]$/.test(form) && first.kind !== 'division') return undefined
  // 某社区某小区: a venue begins after the village or street before it.
  if (type === 'venue') {
    const after = rest.findLastIndex(p => bounds.get(p.start) === 'division')
    if (after > 0) return make(ending, rest[after]?.start ?? first.start, 0.8)
  }
  const only = rest.every(p => p.kind === 'division' || p.kind === 'c')
  if (
    only &&
    /^(venue|zone)$/.test(type) &&
    form.length < 3 &&
    !/^(新区|新城|农场|林场|牧场)$/.test(form) &&
    !(first.kind === 'division' && strong.test(form))
  )
    return undefined
  if (only && type === 'company' && form !== '公司' && form.length < 3) return undefined
  if (only && (first.kind === 'c' || type === 'team') && form.length < 4) return undefined
  // 林县某某公园: the division before a venue with a name of its own is no part of it.
  const own = first.kind === 'division' && first.full && rest.slice(1).some(isProper)
  if (own && /^(venue|zone)$/.test(type))
    return { ...make(ending, first.end, 0.8), aliases: [text.slice(first.start, end)] }
  // 某县某乡某某小学: the places of a chain are names of their own.
  const town = rest.findLastIndex(p => p.kind === 'division' && /[乡镇村]$|街道$/.test(p.words))
  if (
    town >= 0 &&
    town < rest.length - 1 &&
    !(type === 'company' && registered.test(form)) &&
    rest.slice(town + 1).some(isProper)
  ) {
    const start = rest[town + 1]?.start ?? first.start
    return { ...make(ending, start, 0.8), aliases: [text.slice(first.start, end)] }
  }
  return make(ending, first.start, 0.8)
}

/** A name of ordinary words alone: only with an ending that says enough. */
function plainName(ending: Ending, parts: Part[]): Named | undefined {
  const { suffixStart, form, suffix } = ending
  const { type } = suffix
  let rest = parts
  while (rest[0]?.kind === 'v' && rest[0].words.length === 1) rest = rest.slice(1)
  const first = rest[0]
  if (!first) return undefined
  const size = suffixStart - first.start
  const known = rest.filter(p => !generic.has(p.words)).length
  if (
    type === 'venue' &&
    strong.test(form) &&
    size <= 10 &&
    ((known > 0 && size >= 2) || (rest.length > 2 && first.kind !== 'v'))
  )
    return make(ending, first.start, 0.5)
  if (
    type === 'company' &&
    /(集团|公司|银行|厂|合作社)$/.test(form) &&
    known > 0 &&
    size >= 2 &&
    size <= 8 &&
    (first.kind !== 'v' || (/集团$/.test(form) && first.words.length > 1 && !isHan(ending.text[first.start - 1])))
  )
    return make(ending, first.start, 0.5)
  if (type === 'company' && /(有限公司|股份公司)$/.test(form) && known > 0 && size <= 20 && first.kind !== 'v')
    return make(ending, first.start, 0.5)
  if (type === 'company' && form === '集团' && known > 0 && size === 2) return make(ending, first.start, 0.5)
  // 中央歌舞团, 国家交响乐团
  if (type === 'team' && /(乐团|歌舞团|剧院|剧团|舞团|杂技团)$/.test(form) && /^(中央|国家|中国)$/.test(first.words))
    return make(ending, first.start, 0.7)
  if (type === 'team' && rest.length >= 1 && known > 0 && size >= 2 && size <= 8) return make(ending, first.start, 0.5)
  // 某某日报, 某某网: a medium.
  if (
    type === 'body' &&
    /(报|报社|电视台|出版社|杂志社|新闻网)$/.test(form) &&
    size >= 2 &&
    size <= 6 &&
    first.kind !== 'v'
  )
    return make(ending, first.start, 0.6)
  if (type === 'body' && /专班$/.test(form) && size >= 4 && size <= 10) return make(ending, first.start, 0.5)
  return undefined
}

/** 实验中学, 第三高级中学 right after another school of a list, where no word distinguishes it. */
function bareSchool(text: string, token: Token, before: Named | undefined): Named | undefined {
  if (before?.type !== 'school' || !/^[、和]$/.test(text[before.end] ?? '')) return undefined
  const start = before.end + 1
  const written = text.slice(start, token.end)
  if (
    token.start < start ||
    !/^(第[一二三四五六七八九十]+|实验|职业|外国语|师范|中心)(高级|初级|职业)?(中学|小学|学校|幼儿园|高中)$/.test(
      written,
    )
  )
    return undefined
  const named: Named = {
    start,
    end: token.end,
    kind: 'Organization',
    type: 'school',
    name: written,
    aliases: [],
    score: 0.8,
  }
  return inherited(text, named, before)
}

/** 市第二中学、实验中学: the division of the first goes for the next of the list. */
function inherited(text: string, named: Named, before: Named | undefined): Named {
  if (!before || named.type !== before.type || !/^(school)$/.test(named.type)) return named
  if (!/^[、和]$/.test(text.slice(before.end, named.start)) || named.name !== text.slice(named.start, named.end))
    return named
  const written = text.slice(before.start, before.end)
  // The one before may have inherited its own division.
  const tail = before.aliases.find(a => a !== written && before.name.endsWith(a)) ?? written
  const division = written === before.name ? undefined : before.name.slice(0, -tail.length)
  return division
    ? { ...named, name: division + named.name, aliases: [named.name, `${division.at(-1)}${named.name}`] }
    : named
}
