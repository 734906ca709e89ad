// What the searches for programs and projects share: brackets and quotes of an article, and where a noun phrase begins.
import type { Span } from '../../../schema/model.ts'
import { edgeChars, edgeCharsInWords, edges } from '../lexicon/undertakings.ts'
import type { Found } from '../types.ts'

export interface Ground {
  text: string
  /** Quotes “…” "…" with what lies inside, in order. */
  quotes: Span[]
  /** Titles 《…》 with what lies inside. */
  titles: Span[]
  /** Offset after a closing mark → offset of its opening mark. */
  opening: Map<number, number>
  /** Offset of an opening mark → offset after its closing mark. */
  closing: Map<number, number>
  /** Longest place, body or person that ends at an offset. */
  endingAt: Map<number, Found>
}

const PAIRS: Record<string, string> = { '”': '“', '’': '‘', '》': '《', '）': '（', ')': '(', '】': '【' }
/** No quoted name is longer; what is, is speech. */
const LONGEST = 60

/** Reads an article's brackets once, in one pass. */
export function groundOf(text: string, names: Found[]): Ground {
  const ground: Ground = {
    text,
    quotes: [],
    titles: [],
    opening: new Map(),
    closing: new Map(),
    endingAt: new Map(),
  }
  const open: number[] = []
  let straight = -1
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if (c === '\n') {
      open.length = 0
      straight = -1
    } else if (c === '"') {
      if (straight < 0) straight = i
      else {
        pair(ground, straight, i, '"')
        straight = -1
      }
    } else if ('“‘《（(【'.includes(c)) open.push(i)
    else if (PAIRS[c]) {
      const at = open.findLastIndex(o => text[o] === PAIRS[c])
      if (at < 0 || open.length - at > 4) continue
      pair(ground, open[at] ?? 0, i, c)
      open.length = at
    }
    if (open.length > 8) open.shift()
  }
  for (const f of names) {
    const rival = ground.endingAt.get(f.end)
    if (!f.implied && f.end > f.start && (!rival || rival.start > f.start)) ground.endingAt.set(f.end, f)
  }
  return ground
}

function pair(g: Ground, open: number, close: number, mark: string): void {
  if (close - open > (mark === '》' ? 90 : LONGEST)) return
  g.opening.set(close + 1, open)
  g.closing.set(open, close + 1)
  if (mark === '”' || mark === '"' || mark === '’') g.quotes.push({ start: open + 1, end: close })
  if (mark === '》') g.titles.push({ start: open + 1, end: close })
}

/** Verbs that also stand inside names (道路建设项目): they cut a name off only where they follow a subject or begin a clause. */
const half = new Set([
  '建设',
  '生产',
  '加工',
  '改造',
  '开发',
  '投资',
  '服务',
  '管理',
  '保护',
  '整治',
  '提升',
  '运营',
  '经营',
  '种植',
  '养殖',
])

/** Where the noun phrase begins whose head stands at `at`; not before `floor`. */
export function leftEdge(g: Ground, at: number, floor: number): number {
  let i = at
  while (i > floor) {
    const bracket = g.opening.get(i)
    if (bracket !== undefined && bracket >= floor) {
      i = bracket
      continue
    }
    if (relative.has(g.text.slice(i - 2, i)) || relative.has(g.text.slice(i - 3, i))) break
    const name = g.endingAt.get(i)
    if (name && name.start >= floor) {
      if (name.kind === 'Person') break
      i = name.start
      continue
    }
    if (stops(g, i)) break
    if (i < at && halfVerbAt(g, i, floor)) break
    i--
  }
  return trimmed(g, i, at)
}

const relative = new Set([
  '我省',
  '我市',
  '我县',
  '我区',
  '全省',
  '全市',
  '全县',
  '全区',
  '全镇',
  '全国',
  '该市',
  '该县',
  '该区',
  '该公司',
  '本市',
])

function halfVerbAt(g: Ground, i: number, floor: number): boolean {
  if (!half.has(g.text.slice(i - 2, i))) return false
  const before = i - 2
  return before <= floor || stops(g, before) || g.endingAt.has(before)
}

/** Whether no name reaches from the right of `i` to its left. */
export function stops(g: Ground, i: number): boolean {
  const { text } = g
  const c = text[i - 1] ?? '\n'
  if ('“‘《（(【”’》）)】"'.includes(c)) return true
  if (edgeChars.has(c) && !harmless(text, i)) return true
  if (c === ' ') return !/[A-Za-z0-9]/.test(`${text[i - 2] ?? ''}${text[i] ?? ''}`)
  if (c === '—' && (text[i] === '—' || text[i - 2] === '—')) return true
  for (let n = 2; n <= 4; n++) if (edges.has(text.slice(i - n, i))) return true
  return isCount(text, i)
}

const harmless = (text: string, i: number) =>
  edgeCharsInWords.has(text.slice(i - 1, i + 1)) ||
  edgeCharsInWords.has(text.slice(i - 2, i)) ||
  edgeCharsInWords.has(text.slice(i - 3, i))

/** A count, an amount of money or a date ends at `i`: 7个, 50亿元, 2024年, 60%以上. */
function isCount(text: string, i: number): boolean {
  const c = text[i - 1] ?? ''
  if (c === '上' || c === '下') return text[i - 2] === '以'
  if (!'个项家名位场条户次批件元年月日人'.includes(c)) return false
  let j = i - 2
  while (text[j] === ' ' || text[j] === '余' || text[j] === '多') j--
  return /[0-9０-９一二三四五六七八九十百千两几数亿万]/.test(text[j] ?? '')
}

/** Without what a name does not begin with. */
function trimmed(g: Ground, from: number, at: number): number {
  let i = from
  while (i < at) {
    const lead = LEADS.find(w => g.text.startsWith(w, i) && i + w.length <= at)
    if (!lead && !/[\s·—\-+.]/.test(g.text[i] ?? '')) break
    i += lead?.length ?? 1
  }
  return i
}
const LEADS = [
  '一批',
  '首个',
  '首批',
  '最大',
  '主要',
  '等',
  '及',
  '暨',
  '正',
  '新一轮',
  '余',
  '多个',
  '年内',
  '月份',
  '重点',
  '重大',
  '各',
]
