// Titles that do not stand right before a name: after it, before a verb, in the sentence that follows.
import type { Found } from '../types.ts'
import { chainBefore, type Segment } from './titles.ts'

type BodyStart = (end: number) => number | undefined

/**
 * 张某任副市长, 张某（县政协主席）, 张某等3人被补选为常委, 张某书记.
 * With `titled` (a title stands before the name already) only what a verb confers.
 */
export function chainAfter(text: string, end: number, bodyStart: BodyStart, titled = false): Segment[] {
  const bracket = /^[（(]([^（）()。；]{2,40})[）)]/.exec(text.slice(end, end + 42))
  if (bracket?.[1]) return chainFrom(text, end + 1, end + 1 + bracket[1].length, bodyStart)
  // 林远，柳河村党支部书记，正在地里忙。
  const aside = /^，([^，。；、\s]{4,30})(?=[，。])/.exec(text.slice(end, end + 32))?.[1]
  const apposed = aside ? chainFrom(text, end + 1, end + 1 + aside.length, bodyStart) : []
  if (apposed.length > 0 && !titled && !apposed.some(s => s.calling)) return apposed
  const verb = (confers.exec(text.slice(end, end + 60)) ?? later.exec(text.slice(end, end + 40)))?.[0] ?? ''
  if (titled && !verb) return []
  const from = end + verb.length
  for (let to = Math.min(text.length, from + (verb ? 36 : 6)); to > from + 1; to--) {
    if (/[。；\n]/.test(text.slice(from, to))) continue
    const chain = chainFrom(text, from, to, bodyStart)
    if (chain.length === 0 || !(verb || !chain.some(s => s.calling))) continue
    // 既是村党支部书记，又是合作社理事长
    const more = /^，(?:又|也|还|同时|并)(?:是|兼任|担任|任|兼)/.exec(text.slice(to, to + 8))?.[0]
    return more ? [...chain, ...chainAfter(text, to + more.length - 1, bodyStart, true)] : chain
  }
  return []
}

const confers =
  /^(?:同志)?(?:，(?:男|女|[\u4e00-\u9fff]{1,4}族|\d{4}年\d{1,2}月(?:出?生)?|中共党员|大学|本科|研究生)){0,6}(?:等\d*人)?(?:，?(?:今年|现年)?\d{2}岁)?(?:，(?=是|系|现任|任))?(?:如今|现在|后来)?(?:均|分别|兼|曾|正|既|不仅|还|也|已经?|便|就)?(?:是|叫|系|现任|担任|就任|出任|升任|转任|改任|接任|履新|(?:被|全票|连续|再次|再度)*(?:当选|补选|增补|增选|选举|任命|推选|聘任|聘请|聘|选|增补|推举|提名|委任)(?:为|成为|担任)?|任|为)(?:[^，。；、]{2,14}(?:派驻|选派到|下派到|派到))?/

/** 林远被请回村里，当选村党支部书记; 林远去年成了江风公司的操作员 */
const later =
  /^[^，。；、：“”\n]{0,16}(?:成了|成为了?|当上了?|当起了?)|^[^，。；、：“”\n]{1,14}，(?:并|又|还|后来?|随后)?(?:当选|担任|出任|就任|当上|被选为|被推选为|被推举为|被聘为|被任命为|成为)(?:为|了)?/

/** 作为江风公司的技术员，林远每天下车间。 */
export function chainAs(text: string, start: number, bodyStart: BodyStart): Segment[] {
  if (text[start - 1] !== '，') return []
  const chain = chainBefore(text, start - 1, bodyStart)
  const at = chain[0]?.start ?? 0
  return /(?:作为|身为|身兼)$/.test(text.slice(Math.max(0, at - 2), at)) ? chain : []
}

/** 队长叫林远, 院长由市医院院长林远兼任: the title stands before a verb and what else is said of who holds it. */
export function chainGiven(text: string, start: number, end: number, bodyStart: BodyStart): Segment[] {
  const verb = /(?:由|是|叫|名叫|为|系)(?:[\u4e00-\u9fff]{2,4}人)?$/.exec(
    text.slice(Math.max(0, start - 8), start),
  )?.[0]
  if (!verb) return []
  if (verb.startsWith('由') && !/^(?:同志)?(?:兼任|担任|出任|兼|挂帅|任)/.test(text.slice(end, end + 6))) return []
  return chainBefore(text, start - verb.length, bodyStart).filter(s => !s.calling)
}

/** 林远忙开了。他是江风合作社的理事长。林远在忙。作为江风公司的技术员，他… */
export function chainLater(text: string, end: number, names: Found[], bodyStart: BodyStart): Segment[] {
  const as = role.exec(text.slice(end, end + 160))
  if (as?.[1]) {
    const to = end + as[0].length - 2
    const chain = chainFrom(text, to - as[1].length, to, bodyStart)
    const other = names.some(f => f.kind === 'Person' && f.start >= end && f.start < to)
    if (chain.length > 0 && !other && !chain.some(s => s.calling)) return chain
  }
  const m = pronoun.exec(text.slice(end, end + 120))
  if (!m) return []
  const at = end + m[0].length
  if (names.some(f => f.kind === 'Person' && f.start >= end && f.start < at)) return []
  for (let to = Math.min(text.length, at + 36); to > at + 1; to--) {
    if (!/[，。；\n]/.test(text[to] ?? '。') || /[，。；\n]/.test(text.slice(at, to))) continue
    const chain = chainFrom(text, at, to, bodyStart)
    if (chain.length > 0 && !chain.some(s => s.calling)) return chain
  }
  return []
}

const role = /^[^。！？\n]{0,90}[。！？][”"]?(?:作为|身为)([^，。；\n]{3,36})，[他她]/
const pronoun =
  /^[^。！？\n]{0,80}[。！？][”"]?(?:如今，|现在，)?[他她](?:今年|现年)?(?:\d{2}岁，)?(?:如今|现在|现|既|还|也)?(?:是|担任|任|当上了|当了|有一个身份：|还有一个身份：)(?:村里|镇上|县里|当地|本地)?/

/** The chain that fills `from`…`to`. */
export function chainFrom(text: string, from: number, to: number, bodyStart: BodyStart): Segment[] {
  const chain = chainBefore(text, to, bodyStart)
  return chain[0]?.start === from ? chain : []
}
