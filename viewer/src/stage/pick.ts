// Which line is meant by a click: sigma's own answer draws each edge twice and wants the pointer on a hair's breadth.

export interface Segment {
  key: string
  x1: number
  y1: number
  x2: number
  y2: number
}

/** Key of the segment nearest to a point, if one is within that distance. */
export function nearest(x: number, y: number, segments: Iterable<Segment>, within: number): string | undefined {
  let found: string | undefined
  let least = within
  for (const segment of segments) {
    const distance = distanceTo(x, y, segment)
    if (distance > least) continue
    least = distance
    found = segment.key
  }
  return found
}

function distanceTo(x: number, y: number, { x1, y1, x2, y2 }: Segment): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / squared
  const at = Math.min(Math.max(along, 0), 1)
  return Math.hypot(x - x1 - at * dx, y - y1 - at * dy)
}
