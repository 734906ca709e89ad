// Companies that no ending shows: by the list they stand in (…等企业) or by what they make (某某水泥年产…).
import { everyMatch } from '../../every-match.ts'
import { builders } from '../lexicon/national.ts'
import { genericWords, industryWords } from '../lexicon/suffixes.ts'
import { isProper, isStop, type Part, type Token } from './edges.ts'
import type { Named } from './ending.ts'
import { cuesAt } from './persons.ts'
import { isHan, wordOf } from './words.ts'

const generic = new Set(genericWords)
const industries = new Set(industryWords)
const closing =
  /(?:等(?:多家|数家|几家|[一二三四五六七八九十\d]+余?家|一批)?|[两三四五六七八九十]家)(?:知名|重点|龙头|骨干|央企|中央|大型|相关|本地|外地|本土|当地|民营|国有|上市|电商|农业|科技|制造业?|文旅|物流|食品|医药|化工|建筑|外贸|参展|参会|爱心|高新技术|农产品加工)?(?:企业|公司|集团|客商|商家|药企|车企|单位)/g

/** Members of lists that end in 等企业, and names made of something proper and an industry before 年产 or a number. */
export function listedCompanies(text: string, tokens: Token[]): Named[] {
  const at = new Map(tokens.map((t, i) => [t.start, i]))
  const names: Named[] = []
  for (const m of everyMatch(text, closing)) {
    const last = at.get(m.index)
    if (last !== undefined) names.push(...membersBefore(text, tokens, last))
  }
  tokens.forEach((token, i) => {
    if (!industries.has(text.slice(token.start, token.end))) return
    const parts = partsOf(text, tokens, i)
    // 走下云川汽车生产线
    const own = parts.findIndex(isProper)
    const begin = direction.test(parts[own]?.words ?? '') ? own + 1 : own
    const isSaid = /^(年产|[0-9]+号|公司)/.test(text.slice(token.end, token.end + 4))
    if (!isSaid && !isBrand(text, parts, begin, token)) return
    if (begin >= 0 && begin < parts.length - 1)
      names.push(companyAt(text, parts[begin]?.start ?? token.start, token.end))
  })
  tokens.forEach((token, i) => {
    const head = projectHead(text, tokens, i)
    if (token.kind === 'division' && head) names.push(head)
  })
  const chains = everyMatch(text, branches).map(m => companyAt(text, m.index, m.index + m[0].length))
  return [...names, ...chains, ...brandHeads(text, tokens)]
}

/** 国网青河县供电公司, 新华书店青河分店: local companies of a national name. */
const branches =
  /国网(?:(?![的和与在及、])[\u4e00-\u9fff]){2,10}?(?:供电公司|电力公司|供电分公司|供电所|电力有限公司)|新华书店(?:(?![的和与在及有])[\u4e00-\u9fff]{2,4}?(?:分店|支店|书城))?/g

/** 华能白溪风电二期项目, 总投资5亿元的中广核白溪光伏项目: the national company at the head of a project's name. */
function brandHeads(text: string, tokens: Token[]): Named[] {
  const names: Named[] = []
  for (const m of everyMatch(text, BUILDERS)) {
    const before = text.slice(Math.max(0, m.index - 2), m.index)
    if (isHan(before.at(-1)) && !/[的在元由和与及了]$/.test(before)) continue
    let end = m.index + m[0].length
    if (!ofProject.test(text.slice(end, end + 64)) || OF_BRANCH.test(text.slice(end, end + 30))) continue
    // 中煤绿川白溪煤化工项目: its subsidiary, by two characters before a division.
    if (tokens.some(t => t.kind === 'division' && t.start === end + 2) && !wordOf(text.slice(end, end + 2))) end += 2
    names.push(companyAt(text, m.index, end))
  }
  return names
}
const BUILDERS = new RegExp(builders.join('|'), 'g')
/** 华能白溪热电公司…项目 has a longer company at its head. */
const OF_BRANCH = /^[^，。；、]{0,18}(?:公司|集团|[电热]厂|分行|局|院)/

const direction = /^[下上出进入回过]$/

/** 远山锂电, 江城青禾种业: nothing but unknown characters, and perhaps a short division, between an edge and an industry. */
function isBrand(text: string, parts: Part[], begin: number, industry: Token): boolean {
  const own = parts.slice(begin, -1).filter(p => p.kind !== 'division')
  const size = own.reduce((n, p) => n + p.words.length, 0)
  const before = parts[begin - 1]
  if (begin < 0 || size < 2 || size > 4 || (before && before.kind !== 'v' && !direction.test(before.words)))
    return false
  if (!parts.slice(begin, -1).every((p, i, all) => isProper(p, i, all) && !(p.kind === 'division' && p.full)))
    return false
  const next = text.slice(industry.end, industry.end + 2)
  // 江北装备制造博览会, 江北材料产业园: the trade goes on.
  if (/^(?:制造|产业|加工|行业|技术|博览|市场)$/.test(next)) return false
  const isBoss = cuesAt(text, industry.end).some(c => c.strength === 'office')
  return !isHan(next[0]) || isBoss || isStop(next) || isStop(next[0] ?? '') || wordOf(next)?.kind === 'v'
}

/** 辽宁某某年产…项目: a short division and an unknown name before the rest of a project's name. */
function projectHead(text: string, tokens: Token[], at: number): Named | undefined {
  const division = tokens[at]
  if (division?.kind !== 'division' || division.full) return undefined
  const parts: Part[] = []
  for (let i = at + 1; i < tokens.length && parts.length < 3; i++) {
    const t = tokens[i]
    if (!t) break
    parts.push({ ...t, words: text.slice(t.start, t.end) })
  }
  let end = division.end
  for (const [i, p] of parts.entries()) {
    if (
      p.kind === 'division' ||
      p.kind === 'p' ||
      isStop(p.words) ||
      p.words === '则' ||
      field.test(text.slice(p.start, p.start + 2)) ||
      !isProper(p, i, parts) ||
      end - division.end >= 3
    )
      break
    end = p.end
  }
  if (end - division.end < 2 || !ofProject.test(text.slice(end, end + 64))) return undefined
  return companyAt(text, division.start, end)
}

/** 智|算 and 算|力 are read by the character, and no name. */
const field = /^(?:智算|算力|光储|风储|氢能|储能)/
/** What a project's name goes on with, alone or as the first of a list with one head for all. */
const ofProject =
  /^(?:(?![心司园区馆院局][和与及])[^，。；、！？]){2,40}?(?:项目|工程)|^[^，。；！？]{2,50}?等[^，。；、]{0,8}(?:项目|工程)/

function membersBefore(text: string, tokens: Token[], end: number): Named[] {
  const names: Named[] = []
  for (let last = end - 1, n = 0; last >= 0 && n < 12; n++) {
    const parts = partsOf(text, tokens, last)
    const first = parts[0]
    if (!first) break
    const begin = parts.findIndex(isProper)
    const from = begin < 0 ? first : (parts[begin] ?? first)
    const stop = tokens[last]?.end ?? from.end
    const isName =
      begin >= 0 &&
      stop - from.start >= 3 &&
      stop - from.start <= 14 &&
      !/[省市县区旗镇乡村]$/.test(text.slice(from.start, stop)) &&
      !parts.every(p => generic.has(p.words) || p.kind === 'division')
    if (isName && !parts.some(p => p.kind === 'person' && p.sure)) names.push(companyAt(text, from.start, stop))
    const before = last - parts.length
    if (before < 0 || text[tokens[before]?.start ?? 0] !== '、') break
    last = before - 1
  }
  return names
}

/** The words leftwards from token `last` until a mark or a word that no name holds. */
function partsOf(text: string, tokens: Token[], last: number): Part[] {
  const parts: Part[] = []
  for (let i = last; i >= 0; i--) {
    const token = tokens[i]
    if (!token || token.kind === 'body') break
    const words = text.slice(token.start, token.end)
    if (isStop(words) || words === '同' || (token.kind === 'p' && !/^[A-Za-z0-9]$/.test(words)) || parts.length > 8)
      break
    parts.unshift({ ...token, words })
  }
  return parts
}

const companyAt = (text: string, start: number, end: number): Named => ({
  start,
  end,
  kind: 'Organization',
  type: 'company',
  name: text.slice(start, end),
  aliases: [],
  score: 0.75,
})
