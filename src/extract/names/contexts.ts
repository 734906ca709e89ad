// What around a place in the text says that a person's name stands there.

import type { Article } from '../../../schema/model.ts'
import { everyMatch } from '../../every-match.ts'
import { bestPath } from '../lattice.ts'
import { cuesAt, type Guess, guessesAt, isSurname, loneNameCost, soundedAt, surnameRarity } from './persons.ts'
import { isHan, wordOf } from './words.ts'

interface Contexts {
  /** Members of announced lists that begin with no surname: 那日苏. */
  lone: Guess[]
  /** Position → extra cost of reading a person's name there; absent when nothing announces one. */
  before: Map<number, number>
}

const strengths = { byline: 1, office: -4, role: 0.5, calling: 2.5 }

/** Announcing words, and the lists that they begin: 副主席甲、乙、丙. */
export function contexts(text: string): Contexts {
  const before = new Map<number, number>()
  const lone: Guess[] = []
  const mark = (at: number, cost: number) => before.set(at, Math.min(cost, before.get(at) ?? cost))
  for (let i = 0; i < text.length; i++) {
    for (const cue of cuesAt(text, i)) {
      if (cue.strength === 'byline' && cue.at - i === 1) continue
      const at = /[”’》]/.test(text[cue.at] ?? '') ? cue.at + 1 : cue.at
      mark(at, strengths[cue.strength])
      for (const next of listFrom(text, at, lone)) mark(next, Math.min(0.6, strengths[cue.strength] + 1))
    }
  }
  for (const at of [...bareLists(text), ...spacedLists(text)]) mark(at, 1)
  for (const [words, cost] of naming) for (const m of everyMatch(text, words)) mark(m.index + m[0].length, cost)
  return { before, lone }
}

/** 段云起 岳小川 苗禾生 晏海等市领导: names of a column, parted by nothing but spaces; two are enough after 市领导. */
function spacedLists(text: string): number[] {
  return everyMatch(text, spaced).flatMap(m => {
    const led = m[1]?.length ?? 0
    const members = everyMatch(m[0].slice(led), /[\u4e00-\u9fff]+/g)
    if (!led && members.length < 3) return []
    const sure = members.filter(({ 0: words }) => !wordOf(words) && loneNameCost(words.slice(0, 3)) < 24)
    return sure.length * 4 >= members.length * 3 ? members.map(({ index }) => m.index + led + index) : []
  })
}
const spaced =
  /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{0,4}领导[ \u3000]*)?(?:[\u4e00-\u9fff]{2,6}[ \u3000]+){2,40}(?=[\u4e00-\u9fff])/g

/** Words besides offices that a name follows, with what it costs to read one there. */
const naming: readonly [RegExp, number][] = [
  // 队长叫铁山, 名叫…
  [
    /(?:[队班组校院所站厂社店局]长|书记|主任|老板|经理|姑娘|小伙子?|人|女[孩生]|男[孩生]|青年|[村居渔牧]民|[名原]字?|[他她我])叫(?=[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff]))/g,
    -1,
  ],
  // 林远是江风公司的总经理: who begins a sentence with what he is.
  [
    /(?:^|[。！？\n；]|(?<=\n)[“"])(?=[\u4e00-\u9fff]{2,4}(?:是|系|现为|现任)[^，。；：“”\n]{2,26}(?:[经总]理|书记|主任|[局部厅校院所站厂队馆村镇乡区县市科社班组会行董事]长|老师|教师|教授|工程师|[演职学党]员|农民|专家|[传匠达]人|主席|工人|医生|带头人|户主|大户|户)[，。；])/g,
    1,
  ],
  // 免去段云起的县水利局局长职务
  [/(?:免去|任命|补选|选举|增选|提名|接受|罢免|撤销)(?=[\u4e00-\u9fff]{2,4}[为的辞])/g, 0.5],
  // 由郁青松主持
  [/由(?=[\u4e00-\u9fff]{2,3}(?:主持|担任|领衔|讲解|带队|执教|主讲|授课|宣读|导演|主演|饰演|创办|牵头))/g, 0.5],
  // “蜂司令”令狐平
  [
    /“[^”“]{1,8}(?:王|司令|大[姐哥妈爷叔嫂婶]|[阿大小][姐哥姨]|哥|姐|叔|嫂|妈妈|爸爸|爷爷|奶奶|书记|[馆校院站队班]长|医生|先生|专家|能手|达人|师傅|工匠|匠人?|侠|侦探|标兵|管家|之星|人|模范|英雄|状元|诗人|博士|教授|老师|[把带工]头|把式|高手|[歌球戏车书]迷|主播|劳模|传人|掌门|当家|行家|管家|活地图|百科)”(?=[\u4e00-\u9fff]{2,4})/g,
    1.5,
  ],
]

/** Lists of names that nothing announces: 甲某某、乙某、丙某某等代表. Three plausible names in a row are none by chance. */
function bareLists(text: string): number[] {
  const starts: number[] = []
  let run: number[] = []
  let sure = 0
  const close = () => {
    if (run.length >= 3 && sure >= 2) starts.push(...run)
    run = []
    sure = 0
  }
  for (let i = 0, from = 0; i <= text.length; i++) {
    const char = text[i]
    if (char === '、') {
      // 陪同的有甲某某、乙某某、丙某某
      const opened =
        i - from > 3 && i - from < 30 ? /[为有是由](?=[\u4e00-\u9fff]{2,3}$)/.exec(text.slice(from, i)) : null
      if (opened) from += opened.index + 1
      const cost =
        i - from >= 2 && i - from <= 3 && !wordOf(text.slice(from, i)) ? loneNameCost(text.slice(from, i)) : 99
      if (cost < 40) {
        run.push(from)
        if (cost < 21) sure++
      } else {
        close()
        run = []
      }
      from = i + 1
    } else if (char === undefined || (!isHan(char) && !/[ \u3000]/.test(char))) {
      if (run.length >= 2 && from < i) run.push(from)
      close()
      from = i + 1
    }
  }
  return starts
}

/** Where the members of a list of names begin, after the first: each but the last must be a plausible name alone. */
function listFrom(text: string, start: number, lone: Guess[]): number[] {
  const starts: number[] = []
  let at = start
  for (let n = 0; n < 80; n++) {
    const stop = endOfRun(text, at)
    if (stop - at < 2 || stop - at > 4) {
      // The last of a list runs into the sentence; its left edge is sure all the same.
      break
    }
    const words = text.slice(at, stop)
    const isLone =
      cuesAt(text, at).length === 0 &&
      n > 0 &&
      loneNameCost(words) > 24 &&
      text[stop] === '、' &&
      !wordOf(words) &&
      wordOf(words[0] ?? '')?.kind !== 'o'
    if (isLone) lone.push({ start: at, end: stop, name: words, cost: 10 })
    else if (loneNameCost(words) > 24 && (n === 0 || wordOf(words) || text[stop] !== '、')) break
    if (!/[、]/.test(text[stop] ?? '')) break
    at = stop + 1
    starts.push(at)
  }
  return starts
}

function endOfRun(text: string, at: number): number {
  let end = at
  while (
    end < text.length &&
    end - at < 12 &&
    (isHan(text[end]) ||
      (isHan(text[end - 1]) && /[ \u3000]/.test(text[end] ?? '') && isHan(text[end + 1]) && end - at === 1))
  )
    end++
  return end
}

const bylineWord =
  /(记\s*者|通讯员|摄|供稿|编辑|校对|审核|责编|作者|撰稿|实习生|制图|美编|监制|编审|文\/|图\/|图\s|文\s)/

/** （云小满 额日德）: who wrote it, at the end of a paragraph without a word that says so. */
const signature = /[（(]([\u4e00-\u9fff]{2,4}(?:[ \u3000、][\u4e00-\u9fff]{2,4}){1,4})[）)]\s*$/

function signers(words: string, offset: number): Guess[] {
  const m = signature.exec(words)
  let start = offset + (m?.index ?? 0) + 1
  const names = (m?.[1] ?? '').split(/[ \u3000、]/).map(name => {
    const guess = { start, end: start + name.length, name, cost: 10 }
    start = guess.end + 1
    return guess
  })
  if (/记者|报道|通讯|本报|见习|摄|编辑|供稿/.test(m?.[1] ?? '')) return []
  const isLikely = ({ name }: Guess) => loneNameCost(name) < 24
  return names.some(isLikely) && names.every(n => isLikely(n) || !wordOf(n.name)) ? names : []
}

/** （文 竹）: a name of two characters set apart, though the first is a word of bylines too. */
function setApart(role: string, words: string, offset: number): Guess[] {
  const m = role === 'byline' ? /^([（(])([\u4e00-\u9fff])[ \u3000]{1,2}([\u4e00-\u9fff])[）)]$/.exec(words) : null
  if (!m || !isSurname(m[2] ?? '')) return []
  return [{ start: offset + 1, end: offset + words.length - 1, name: `${m[2]}${m[3]}`, cost: 5 }]
}

/** Names in bylines, credits, and parentheses that hold one: （记者 张某 李某）. */
export function bylineNames(article: Article): Guess[] {
  const { text, blocks } = article
  const spans: { start: number; end: number }[] = []
  const signed: Guess[] = []
  for (const block of blocks) {
    const words = text.slice(block.start, block.end)
    if (block.role === 'byline' || block.role === 'credit') spans.push(block)
    signed.push(...signers(words, block.start), ...setApart(block.role, words, block.start))
    for (const m of everyMatch(words, /[（(]([^（()）]{2,80})[）)]/g)) {
      const inner = m[1] ?? ''
      const opened = words.slice(Math.max(0, m.index - 12), m.index)
      if (bylineWord.test(inner) || /(讯|电)$/.test(opened))
        spans.push({ start: block.start + m.index + 1, end: block.start + m.index + 1 + inner.length })
    }
    if (words.length < 60 && bylineWord.test(words) && !/[。！？，]/.test(words)) spans.push(block)
    for (const m of everyMatch(
      words,
      /(?:责编|编辑|校对|审核|摄影|供图|制图|文|图)\s?[/／：:]\s?[\u4e00-\u9fff]{2,4}/g,
    ))
      spans.push({ start: block.start + m.index, end: block.start + m.index + m[0].length })
    for (const m of everyMatch(words, /(本报记者|记者|通讯员)\s+[^，。；）)]{2,30}/g))
      spans.push({ start: block.start + m.index, end: block.start + m.index + m[0].length })
  }
  return [...signed, ...spans.flatMap(s => namesAlone(text, s.start, s.end))]
}

/** Runs between spaces and marks that are names and nothing else; after a role word the run may begin right there. */
function namesAlone(text: string, start: number, end: number): Guess[] {
  const names: Guess[] = []
  let isAfterRole = false
  for (let i = start; i < end; i++) {
    if (!isHan(text[i])) continue
    const after = roleEnd(text, i)
    if (after > i) {
      i = after - 1
      isAfterRole = /\s/.test(text[after] ?? '')
      continue
    }
    let stop = i
    while (stop < end && isHan(text[stop])) stop++
    const padded = guessesAt(text, i).find(g => g.end > stop && g.end <= end && stop === i + 1 && !isHan(text[g.end]))
    const run = text.slice(i, stop)
    const plain = /(摄影报道|摄影|报道|摄|文|图|供图|供稿)$/.exec(run)
    const bare = plain && run.length > 2 ? stop - plain[0].length : stop
    const whole =
      padded ??
      guessesAt(text, i).find(g => g.end === bare && g.cost < 26) ??
      guessesAt(text, i).find(g => g.end === stop && g.cost < 29)
    const isBesideName = names.at(-1)?.end === i - 1 && /\s/.test(text[i - 1] ?? '')
    // 要闻 2版
    const isColumn = /^\s*第?[A-Z]?\d{1,3}版/.test(text.slice(stop, stop + 8))
    if (isColumn) continue
    if (whole) names.push(whole)
    else if (
      (isAfterRole || (isBesideName && run.length === 3)) &&
      run.length > 1 &&
      run.length < 4 &&
      (run.length === 3 || isSurname(run[0] ?? '') || soundedAt(text, i).some(g => g.end === stop)) &&
      !wordOf(run)
    )
      names.push({ start: i, end: stop, name: run, cost: 10 })
    else if (stop - i >= 4 && stop - i <= 15) names.push(...runTogether(text, i, stop))
    i = Math.max(stop, whole?.end ?? stop) - 1
    isAfterRole = false
  }
  return names
}

function roleEnd(text: string, at: number): number {
  const m =
    /^(本报|全媒体|特约|见习|实习|首席|摄影|文字)?(记\s*者|通\s*讯\s*员|通讯员|摄影|摄|编\s*辑|校\s*对|审\s*核|责任编辑|责编|美编|作者|撰稿|供稿|文图|图文|实习生|制图|监制|编审|审校|校审|签发|值班|排版|版式|视觉|剪辑|采写|来源|图片|统筹|策划|[初一复二终三]审|本版|(?:文字|文|图)(?=[\s：:／/·•・]))(?=[\s：:／/·•・\u4e00-\u9fff])/.exec(
      text.slice(at, at + 12),
    )
  return m ? at + m[0].length : at
}

/** 张某某李某某: names without a space between. */
function runTogether(text: string, start: number, end: number): Guess[] {
  const path = bestPath(start, end, at => guessesAt(text, at).filter(g => g.cost < 24))
  // 乌日乌娜: two pairs under rare surnames are rather one name of another language.
  const isOne = path.length === 2 && path.every(g => g.end - g.start === 2 && surnameRarity(g.name) > 6.5)
  if (isOne && end - start === 4) return [{ start, end, name: text.slice(start, end), cost: 10 }]
  return path.at(-1)?.end === end && path[0]?.start === start ? path : []
}
