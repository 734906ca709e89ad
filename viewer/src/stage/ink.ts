// Text on the stage's canvases: how large, how wide, and with a rim of the background so that lines do not cut it.
import { type Disc, labelFont, type Placed, type Wanted } from './labels.ts'
import type { Palette } from './style.ts'

/** Larger nodes have larger labels: 11 to 15 px. */
const fontSize = (radius: number): number => Math.round(Math.min(11 + radius / 4, 15))

/** A label with the room that it needs. */
export function measure(
  context: CanvasRenderingContext2D,
  { key, text, x, y, radius }: Omit<Wanted, 'width' | 'height'>,
  bold = false,
): Wanted {
  const size = fontSize(radius)
  return { key, text, x, y, radius, width: textWidth(context, text, font(size, bold)), height: size + 3 }
}

/** Draws labels where `declutter` has placed them. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  placed: readonly Placed[],
  palette: Palette,
  bold: ReadonlySet<string> = new Set(),
): void {
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 3.5
  context.strokeStyle = palette.background
  context.fillStyle = palette.text
  for (const { key, text, box, radius } of placed) {
    const middle = (box.top + box.bottom) / 2
    context.font = font(fontSize(radius), bold.has(key))
    context.strokeText(text, box.left, middle)
    context.fillText(text, box.left, middle)
  }
}

/** The label of the node under the pointer: its whole name on a plate. */
export function drawPlate(
  context: CanvasRenderingContext2D,
  { text, x, y, radius }: Disc & { text: string },
  palette: Palette,
  canvasWidth: number,
): void {
  const size = fontSize(radius) + 1
  context.font = font(size, true)
  const width = context.measureText(text).width + 14
  const height = size + 12
  const right = x + radius + 6
  const left = right + width > canvasWidth ? Math.max(4, x - radius - 6 - width) : right
  context.fillStyle = palette.background
  context.strokeStyle = palette.edge
  context.lineWidth = 1
  context.beginPath()
  context.roundRect(left, y - height / 2, width, height, 6)
  context.shadowColor = 'rgb(0 0 0 / 25%)'
  context.shadowBlur = 8
  context.fill()
  context.shadowBlur = 0
  context.stroke()
  context.fillStyle = palette.text
  context.textBaseline = 'middle'
  context.fillText(text, left + 7, y)
}

const font = (size: number, bold: boolean): string => `${bold ? 600 : 400} ${size}px ${labelFont}`

const widths = new Map<string, number>()

/** Measuring is most of what a label costs, and a name is as wide in every frame. */
function textWidth(context: CanvasRenderingContext2D, text: string, cssFont: string): number {
  const key = `${cssFont}\n${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context.font = cssFont
  const width = context.measureText(text).width
  widths.set(key, width)
  return width
}
