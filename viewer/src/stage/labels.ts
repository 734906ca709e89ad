// Labels that can be read: a font that has Chinese, names of bearable length, and no label upon another.

/** Every system's own Chinese font; without one in the list Chromium may show boxes. */
export const labelFont =
  '"Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif'

const LONGEST = 24

/**
 * At most 12 Chinese characters wide (24 Latin ones). The middle goes: of a long event name the beginning says which,
 * the end says what (江州市第三届…开幕式).
 */
export function shorten(name: string): string {
  const letters = [...name]
  if (width(letters) <= LONGEST) return name
  const head = take(letters, LONGEST * 0.6)
  const tail = take(letters.toReversed(), LONGEST * 0.34).reverse()
  return `${head.join('')}…${tail.join('')}`
}

/** Centre and radius in pixels. */
export interface Disc {
  x: number
  y: number
  radius: number
}

interface Size {
  width: number
  height: number
}

/** A label of a size that wants to stand beside its node's disc. */
export interface Wanted extends Disc, Size {
  key: string
  text: string
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Placed extends Wanted {
  box: Box
}

const GAP = 3
/** A disc this much smaller than a label's own may be covered by it. */
const YIELDING = 0.7

/**
 * Places labels first come, first served: right of the disc, left, below or above, inside the picture, where they meet
 * neither a label nor a disc; else where they only cover discs much smaller than their own. What finds no room is left
 * out.
 */
export function declutter(wanted: readonly Wanted[], discs: readonly Disc[], size: Size): Placed[] {
  const taken = grid()
  for (const disc of discs) taken.add(around(disc), disc.radius)
  const placed: Placed[] = []
  for (const label of wanted) {
    const places = sides(label).filter(side => inside(side, size))
    const box =
      places.find(side => taken.isFree(side, 0)) ?? places.find(side => taken.isFree(side, YIELDING * label.radius))
    if (!box) continue
    taken.add(box, Number.POSITIVE_INFINITY)
    placed.push({ ...label, box })
  }
  return placed
}

/** Whether two boxes share a point inside. */
export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const inside = ({ left, top, right, bottom }: Box, { width, height }: Size): boolean =>
  left >= 0 && top >= 0 && right <= width && bottom <= height

const CELL = 64

interface Taken {
  box: Box
  weight: number
}

/** Boxes by the cells they touch, so that a label is compared with what is near and not with all. */
function grid() {
  const cells = new Map<string, Taken[]>()
  return {
    add(box: Box, weight: number): void {
      for (const key of touched(box)) cells.set(key, [...(cells.get(key) ?? []), { box, weight }])
    },
    /** Whether it meets nothing of at least that weight. */
    isFree: (box: Box, weight: number): boolean =>
      !touched(box).some(key => cells.get(key)?.some(other => other.weight >= weight && meet(other.box, box))),
  }
}

function touched({ left, top, right, bottom }: Box): string[] {
  const keys: string[] = []
  for (let x = Math.floor(left / CELL); x <= right / CELL; x++)
    for (let y = Math.floor(top / CELL); y <= bottom / CELL; y++) keys.push(`${x} ${y}`)
  return keys
}

function sides({ x, y, radius, width, height }: Wanted): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height })
  return [
    at(x + radius + GAP, y - height / 2),
    at(x - radius - GAP - width, y - height / 2),
    at(x - width / 2, y + radius + GAP),
    at(x - width / 2, y - radius - GAP - height),
  ]
}

function around({ x, y, radius }: Disc): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

const wide = (letter: string): number => (/[\u2e80-\uffff]/.test(letter) || letter.length > 1 ? 2 : 1)
const width = (letters: string[]): number => letters.reduce((sum, letter) => sum + wide(letter), 0)

function take(letters: string[], room: number): string[] {
  let used = 0
  return letters.slice(
    0,
    letters.findIndex(letter => {
      used += wide(letter)
      return used > room
    }),
  )
}
