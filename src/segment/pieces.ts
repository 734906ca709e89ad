// Lines → pieces of the page in reading order: paragraphs with their wrapped lines joined, headline lines, bylines, credits.
import { breaksOff, isOther } from './breaks.ts'
import { captioned, isBareCredit } from './captions.ts'
import { chunksOf, columnOf, isIndented, isWrapped } from './columns.ts'
import { isDated, isFullName, isMasthead, isNames, kindOf, type LineKind, opensReport } from './kinds.ts'
import { closes, type Line } from './lines.ts'
import { signatureApart } from './signature.ts'

export type PieceKind = 'paragraph' | 'headline' | Exclude<LineKind, 'photo'> | 'caption'

/** One block of the page. Its words are those of its lines, joined without the line breaks. */
export interface Piece {
  kind: PieceKind
  lines: Line[]
  text: string
  /** Width of the column it stands in; 0 when it is too short to tell. */
  column: number
  /** Stands where a sentence of the text is broken off: a headline set between two columns. */
  interrupts: boolean
}

/** The pieces of a page; a paragraph that a column break or a headline cuts in two is one piece, at the place where it begins. */
export function piecesOf(lines: Line[]): Piece[] {
  const wrapped = isWrapped(lines)
  const indented = wrapped && isIndented(lines)
  const pieces: Piece[] = []
  let open: Piece | undefined
  let lastColumn = 0
  const chunks = chunksOf(lines)
  chunks.forEach((chunk, c) => {
    const column = wrapped ? columnOf(chunk) : 0
    lastColumn = column || lastColumn
    // Another article's paragraph stands before the rest of this one.
    const waiting = wrapped && unfinished(open) && isOther(open, chunk, chunks.slice(c + 1, c + 6)) ? open : undefined
    if (waiting) open = undefined
    const goesOn = wrapped && breaksOff(chunk, lastColumn, chunks.slice(c + 1, c + 3))
    const kinds = goesOn
      ? chunk.map((): PieceKind => 'paragraph')
      : kindsOf(chunk, { wrapped, indented, column: column || (open?.column ?? 0), open: unfinished(open), first: !c })
    chunk.forEach((line, i) => {
      const kind = kinds[i] ?? 'paragraph'
      if (kind !== 'paragraph') {
        const last = pieces.at(-1)
        if (kind === 'caption' && wrapped && last?.kind === kind && goesOnBelow(last, line, chunk)) {
          last.lines.push(line)
          return
        }
        // 校对：林 / 小满: a name broken at the end of a line.
        if (
          kind === 'credit' &&
          last?.kind === kind &&
          line.gap === 0 &&
          brokenName.test(last.lines.at(-1)?.text ?? '')
        ) {
          last.lines.push(line)
          return
        }
        const amidst = last?.interrupts === true && last.kind === kind && kind === 'headline' && line.gap === 0
        pieces.push(piece(kind, [line], 0, unfinished(open) || (!open && amidst)))
        return
      }
      const previous = open?.lines.at(-1)
      const continues =
        open &&
        previous &&
        wrapped &&
        !(opensReport(line.text) && line.gap) &&
        !(line.indent >= 3 && open.lines.length > 1 && line.gap) &&
        !(indented && line.indent > 1)
      if (open && continues) {
        open.lines.push(line)
        open.column = Math.max(open.column, column)
      } else {
        open = piece('paragraph', [line], column, false)
        pieces.push(open)
      }
      const goesBelow = indented && i === chunk.length - 1 && line.width >= column - 3
      if (!wrapped || (!goesBelow && ends(line, open.lines.length === 1, chunk[i + 1], kinds[i + 1], column)))
        open = undefined
    })
    open = waiting ?? open
  })
  return captioned(pieces.map(p => ({ ...p, text: p.lines.map(l => l.text).join('') }))).flatMap(signatureApart)
}

/** The text of a caption is broken at the width of its column, and goes on in the next line. */
function goesOnBelow(caption: Piece, line: Line, chunk: Line[]): boolean {
  const before = caption.lines.at(-1)
  const widest = Math.max(...chunk.map(l => l.width))
  return before?.chunk === line.chunk && before.width >= widest - 3 && !closes(before.text) && !isBareCredit(line.text)
}

const brokenName = /[：:\s]\p{Script=Han}$/u

const unfinished = (open: Piece | undefined): boolean => open !== undefined && !closes(open.lines.at(-1)?.text ?? '')

const piece = (kind: PieceKind, lines: Line[], column: number, interrupts: boolean): Piece => ({
  kind,
  lines,
  text: '',
  column,
  interrupts,
})

/** Whether a paragraph ends with this line: its sentence is closed, and the line is short, or what follows starts anew. */
function ends(
  line: Line,
  first: boolean,
  next: Line | undefined,
  nextKind: PieceKind | undefined,
  column: number,
): boolean {
  if (!closes(line.text)) return false
  if (!next || nextKind !== 'paragraph') return true
  const width = first ? line.width + 4 : line.width // the indent of a first line is often lost
  return next.indent > line.indent || width < column - 3 || opensReport(next.text)
}

/** How the text around a chunk is set; `open`: a sentence before it is unfinished. */
interface Setting {
  wrapped: boolean
  indented: boolean
  column: number
  open: boolean
  /** The page begins with it. */
  first: boolean
}

/** What each line of a chunk is, seen together with the others. */
function kindsOf(chunk: Line[], { wrapped, indented, column, open, first }: Setting): PieceKind[] {
  const own = chunk.map(line => kindOf(line.text, chunk.length === 1))
  chunk.forEach((line, i) => {
    const beside = [chunk[i - 1], chunk[i + 1]].some(l => l && isDated(l.text))
    if (!own[i] && (beside || (first && chunk.length === 1)) && isMasthead(line.text)) own[i] = 'dateline'
    // 本报记者 林远 / 摄影报道
    if (own[i] === 'byline' && /^(?:摄影报道|摄影|摄)$/u.test(chunk[i + 1]?.text ?? '')) own[i] = 'photo'
  })
  const credit = own.lastIndexOf('photo')
  const isBare = own[credit - 1] === 'photo' || isBareCredit(chunk[credit]?.text ?? '')
  const captionFrom = isBare && credit < 5 ? 0 : credit
  const isText = (line: Line) =>
    opensReport(line.text) || sentences.test(line.text) || /[，、]$/u.test(line.text) || line.width > 80
  // 春耕来了！江城的农机都下了地: a few lines may be a headline that cries out or asks.
  const sentences = wrapped && chunk.length > 3 ? /[。；]|[！？]./u : /[。；]/u
  const body = chunk.some((line, i) => !own[i] && isText(line)) || (wrapped && chunk.length > 4 && !own.some(Boolean))
  const kinds: PieceKind[] = []
  chunk.forEach((line, i) => {
    const previous = kinds[i - 1]
    // Inside a column a sentence goes on, whatever its next line looks like (…、优秀教师、/ 优秀作者、…).
    const inside = wrapped && body && previous === 'paragraph' && !closes(chunk[i - 1]?.text ?? '')
    kinds.push(inside ? 'paragraph' : kindIn(line, i))
  })
  return kinds

  function kindIn(line: Line, i: number): PieceKind {
    const kind = own[i]
    if (kind === 'photo' || (credit >= 0 && i < credit && i >= captionFrom)) return 'caption'
    if (kind) return kind
    const before = kinds[i - 1]
    if ((before === 'byline' || before === 'credit') && isNames(line.text)) return before
    if (before === 'headline' && isFullName(line.text) && isLastAbove(i)) return 'author'
    if (!wrapped && /[！？]$/u.test(line.text) && !/[。；]|^“[^”]+”$/u.test(line.text) && isLastAbove(i))
      return 'headline'
    if (!body) return open && chunk.length === 1 && column > 0 && line.width >= column - 2 ? 'paragraph' : 'headline'
    if (isText(line) || closes(line.text)) return 'paragraph'
    if (!wrapped) return 'headline'
    const begins = i === 0 ? !open : kinds[i - 1] !== 'paragraph' || closes(chunk[i - 1]?.text ?? '')
    if (indented && line.indent === 0 && begins && isApart(i)) return 'headline'
    const next = chunk[i + 1]
    // The first line of a paragraph whose indent was lost is up to 8 shorter than its column.
    const short = line.width < column - 10
    // A headline above text that goes on in one stretch: 江城修鞋铺搬新家 / 5月8日，…
    const heads = i === 0 && begins && line.width < column - 5 && !/[，、：]/u.test(line.text)
    if (heads && next && opensWithDay.test(next.text)) return 'headline'
    return short || (next !== undefined && (next.indent > line.indent + 1 || opensReport(next.text)))
      ? 'headline'
      : 'paragraph'
  }

  /** Below it the text begins. */
  function isLastAbove(i: number): boolean {
    const line = chunk[i]
    const next = chunk[i + 1]
    if (!line || !next) return kinds[i - 1] === 'headline'
    return own[i + 1] !== undefined || opensReport(next.text) || (next.indent > line.indent && isText(next))
  }

  /** From here to the next indent there is no text. */
  function isApart(from: number): boolean {
    const to = chunk.findIndex((l, i) => i > from && (l.indent > 1 || own[i]))
    return !chunk.slice(from, to < 0 ? undefined : to).some(isText)
  }
}

const opensWithDay = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日|^(?:近日|日前|昨[日天]|今[日天]|前[日天])/u
