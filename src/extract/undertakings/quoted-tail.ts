// What stands after a quotation and belongs to the name that it opens: “甲”行动, 上线“乙”数字导览.
import { goesOn, metaphors, notRun, occasionTails, quotedTails, setWords } from '../lexicon/undertakings.ts'
import type { Ground } from './ground.ts'
import { stops } from './left-edge.ts'

/** Longest words that may stand between a quotation and the end of the name: 服务创新工程. */
const REACH = 12

/** The end of the name; `OCCASION` when the quotation names what takes place once. */
export function tailOf(g: Ground, start: number, after: number): string | undefined | typeof OCCASION {
  return programPart(tailAt(g, after)) ?? systemTail(g, start, after) ?? foundedTail(g, start, after)
}
export const OCCASION = Symbol('occasion')

/** The end that a list has in common: 等品牌活动. */
export function setEnd(g: Ground, after: number): string | undefined {
  // “甲”“乙”、丙等项目: up to three more without quotes.
  const rest = g.text.slice(after, after + 40)
  const more = COUNTED.exec(rest) ?? /^(?:、[\u4e00-\u9fff]{2,10}){0,3}等/.exec(rest)
  if (!more) return undefined
  let i = after + more[0].length
  for (const n of [4, 3, 2]) if (setWords.has(g.text.slice(i, i + n))) i += n
  return tailAt(g, i)
}

/** “甲”“乙”两项工程: the count is of them all. */
const COUNTED = /^(?:[二两三四五六七八九十]|\d{1,2})[项大个](?=工程|行动|计划|活动|机制|制度|品牌|项目|举措)/

export const isOccasion = (tail: string) => [...occasionTails].some(o => tail.endsWith(o))

/** 行动 of 行动捐赠仪式: the program whose occasion it is. What is an occasion only (宣讲会) is none. */
function programPart(tail: string | undefined): string | undefined | typeof OCCASION {
  if (!tail || !isOccasion(tail)) return tail
  for (let end = tail.length - 2; end > 1; end--)
    for (const n of [4, 3, 2]) if (n <= end && lasting.has(tail.slice(end - n, end))) return tail.slice(0, end)
  return OCCASION
}
const lasting = new Set(['行动', '计划', '工程', '攻坚战', '服务月', '宣传月'])

/** The longest run of words after a quotation that ends as a program's name does; '' is never returned. */
function tailAt(g: Ground, after: number): string | undefined {
  if (COUNTED.test(g.text.slice(after, after + 8))) return undefined
  const years = YEARS.exec(g.text.slice(after, after + 14))?.[0]
  if (years) return years
  let best = 0
  for (let i = after + 1; i <= Math.min(after + REACH, g.text.length); i++) {
    const c = g.text[i - 1] ?? ''
    if (/[^\u4e00-\u9fff]/.test(c) || c === '的' || c === '等') break
    // 一体化保护和修复工程
    if ('和与'.includes(c) && HALVES.test(g.text.slice(i, i + 8))) continue
    for (let n = 1; n <= 4; n++) {
      const word = g.text.slice(i - n, i)
      // “大病救助”项目三年救助562人: a deed after the head is told of it.
      if (best > 0 && DEED.test(word)) continue
      // “甲”活动开展以来, “乙”行动环节: the end of another word.
      if (n === 1 && OTHER.test(g.text.slice(i - 2, i))) continue
      if (i - n >= after && isTail(word) && !goesOn(word, g.text.slice(i, i + 4))) best = i
    }
    if (i > after + 1 && stops(g, i) && !headNear(g, i)) break
  }
  return best > after ? g.text.slice(after, best) : undefined
}

/** “甲”三年提升行动 */
const YEARS = /^[一二三四五六]年(?:[\u4e00-\u9fff]{2}){0,3}?(?:行动计划|行动|计划|攻坚战|工程)(?![划方])/
const DEED = /^(?:救助|助学|支教|送教|义诊|巡诊|筛查|直播|研学|巡讲|培训|招聘|保|险|贷|卡|券)$/
const OTHER = /开展|[发进拓扩施]展|[环季细情]节|[风危]险|[确医社环]保|[关打点]卡/
const isTail = (word: string) => quotedTails.has(word) || occasionTails.has(word)

const HALVES = /^[\u4e00-\u9fff]{2,4}(?:工程|计划|行动|机制|平台|活动|服务)/

/** A head of its own right after an edge: 推进机制, 系列招聘. */
const headNear = (g: Ground, i: number) => [2, 3].some(n => isTail(g.text.slice(i, i + n)))

/** 推行“甲”制, */
const systemTail = (g: Ground, start: number, after: number) =>
  FOUNDS.test(g.text.slice(Math.max(0, start - 3), start)) &&
  /^制(?![度造定约作止品药])/.test(g.text.slice(after, after + 2))
    ? '制'
    : undefined

/** 上线“甲”数字导览: any noun may follow what is founded, save what only praises it. */
function foundedTail(g: Ground, start: number, after: number): string | undefined {
  if (!FOUNDS.test(g.text.slice(Math.max(0, start - 3), start))) return undefined
  const line = g.text.slice(after, after + 9).split('\n')[0] ?? ''
  const tail = /^[\u4e00-\u9fff]{2,8}(?=[，。；、！）),;]|$)/.exec(line)?.[0]
  if (!tail || metaphors.has(tail) || [1, 2].some(n => notRun.has(tail.slice(-n))) || isOccasion(tail)) return undefined
  for (let i = after + 1; i < after + tail.length; i++) if (stops(g, i)) return undefined
  return tail
}
const FOUNDS =
  /(?:推出|上线|启动|发放|开通|设立|开设|创办|推行|首创|试行|实施|推广|创新|开发|启用|试点|推开|铺开|开办|开行|合办)了?$/
