// An article as clauses, each with what it speaks of: its own subject, or what its sentence and paragraph spoke of before.
import type { Block, Span } from '../../schema/model.ts'
import { sentencesOf } from './discourse.ts'
import type { Found, Reading } from './types.ts'

/** A thing by the words that stand for it here: its name, or 该区, 项目. */
export interface Named extends Span {
  found: Found
}

export interface Clause extends Span {
  block: Block
  sentence: Span
  /** The mark after which it begins: ，；：。 or '' at the begin of a paragraph. */
  after: string
  /** What is named in it, in order; of nested names the outer ones. */
  named: Named[]
}

/** Clauses of the body, in order. */
export function clausesOf(reading: Reading, roles: readonly string[] = ['paragraph', 'caption']): Clause[] {
  const { text, blocks } = reading.article
  const clauses: Clause[] = []
  const names = outermost(reading.found)
  let next = 0
  let all = 0
  const last = new Map<string, Found>()
  for (const block of blocks) {
    if (!roles.includes(block.role)) {
      for (; next < names.length && (names[next]?.start ?? 0) < block.end; next++) remember(last, names[next])
      continue
    }
    for (const sentence of sentencesOf(text, block))
      for (const span of cut(text, sentence, names, next)) {
        while (next < names.length && (names[next]?.start ?? 0) < span.start) next++
        const named: Named[] = []
        let at = span.start
        for (; next < names.length && (names[next]?.start ?? 0) < span.end; next++) {
          const f = names[next]
          if (!f) continue
          while (all < reading.found.length && (reading.found[all]?.start ?? 0) < f.start)
            remember(last, reading.found[all++])
          named.push(...standIns(text, at, f.start, last))
          named.push({ found: f, start: f.start, end: f.end })
          remember(last, f)
          at = f.end
        }
        named.push(...standIns(text, at, span.end, last))
        clauses.push({ ...span, block, sentence, after: text[span.start - 1] ?? '', named })
      }
  }
  return clauses
}

function outermost(found: Found[]): Found[] {
  let end = -1
  return found.filter(f => {
    if (f.implied || f.start < end) return false
    end = f.end
    return true
  })
}

/** Clauses of a sentence; a mark inside a name or brackets ends none. */
function* cut(text: string, sentence: Span, names: Found[], from: number): Iterable<Span> {
  let start = sentence.start
  let k = from
  let depth = 0
  for (let i = sentence.start; i < sentence.end; i++) {
    while (k < names.length && (names[k]?.end ?? 0) <= i) k++
    const inName = (names[k]?.start ?? i) < i
    const c = text[i] ?? ''
    if ('（('.includes(c)) depth++
    if ('）)'.includes(c) && depth > 0) depth--
    if (inName || depth > 0 || !'，；：,;:'.includes(c)) continue
    if (c === ',' && /\d/.test(text[i + 1] ?? '') && /\d/.test(text[i - 1] ?? '')) continue
    if (i > start) yield { start, end: i }
    start = i + 1
  }
  if (sentence.end > start) yield { start, end: sentence.end }
}

const LEVELS = '省市县区州盟旗镇乡村'
/** 该区, 全镇, 项目, 该公司: words that stand for what was named before. */
const STAND_IN =
  /(?:[该全这本])(?<level>[省市县区州盟旗镇乡村])(?![级委政直府内外])|(?<project>(?:该|此|本|这一|这个|上述)(?:项目|工程|装置|基地|产业园)|(?<=^|[，。；：\n])(?:项目|工程)(?![部单负法建攻秘招专库清])|它)|(?<body>该(?:公司|企业|厂|校|院|集团|单位|园区|村))/g

function standIns(text: string, from: number, to: number, last: Map<string, Found>): Named[] {
  if (to <= from) return []
  const result: Named[] = []
  // One character before, so that what begins a clause is known as such.
  const at = Math.max(0, from - 1)
  for (const m of text.slice(at, to).matchAll(STAND_IN)) {
    const { level, body } = m.groups ?? {}
    const found = level ? last.get(level) : body ? last.get('body') : last.get('project')
    const start = at + m.index
    if (found && start >= from) result.push({ found, start, end: start + m[0].length })
  }
  return result
}

function remember(last: Map<string, Found>, f: Found | undefined): void {
  if (!f) return
  if (f.kind === 'Place') {
    const level = f.name.at(-1) ?? ''
    if (LEVELS.includes(level)) last.set(level, f)
  }
  if (f.kind === 'Organization') last.set('body', f)
  if (f.kind === 'Project') last.set('project', f)
}
