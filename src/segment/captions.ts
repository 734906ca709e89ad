// What stands under a picture: its text, and who took it.
import { opensReport } from './kinds.ts'
import type { Piece } from './pieces.ts'

/** A stretch that tells of a day, with nothing below it but who took the picture, is what stands under the picture. */
export function captioned(pieces: Piece[]): Piece[] {
  const texts = pieces.filter(p => p.kind === 'paragraph').length
  return pieces.map((p, i) => {
    const [before, below] = [pieces[i - 1], pieces[i + 1]]
    const isOne = p.lines[0]?.chunk === p.lines.at(-1)?.chunk && p.lines[0]?.chunk !== before?.lines.at(-1)?.chunk
    const isCaption =
      texts > 1 &&
      p.kind === 'paragraph' &&
      isOne &&
      p.text.length < 150 &&
      ofPicture.test(p.text) &&
      !opensReport(p.text)
    const isCredited =
      below?.kind === 'caption' && isBareCredit(below.text) && below.lines[0]?.chunk !== p.lines[0]?.chunk
    return isCaption && isCredited ? { ...p, kind: 'caption' as const } : p
  })
}

const ofPicture = /^(?:[（(]?[上下左右]?图[为①1：:]|.{0,40}?(?:\d{1,2}月\d{1,2}日|近日|日前|\d{1,2}日))/u

/** Says who took a picture, not what it shows. */
export const isBareCredit = (text: string): boolean => /^[（(]?(?:本报|本网|新华社|通讯员|.{0,8}记者)/u.test(text)
