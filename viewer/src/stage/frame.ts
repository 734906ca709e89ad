// What part of the plane the whole picture takes.
import type { Visible } from '../model/visible.ts'
import type { StageGraph } from './graph.ts'

type Range = [number, number]

/** From the least to the largest position, on each axis. */
export interface Frame {
  x: Range
  y: Range
}

/**
 * Round all nodes with relations, whatever the filters, so that a filter does not move the picture; those without take
 * room only while they show. Undefined when that leaves nothing.
 */
export function frameOf(graph: StageGraph, shown: Visible): Frame | undefined {
  const framed = graph.filterNodes((key, { at }) => graph.degree(key) > 0 || shown.nodes[at] === true)
  if (framed.length === 0) return undefined
  return {
    x: extent(framed.map(key => graph.getNodeAttribute(key, 'x'))),
    y: extent(framed.map(key => graph.getNodeAttribute(key, 'y'))),
  }
}

/** Pixels for a unit of the positions when the frame fills a stage of this size. */
export function scaleOf(
  { x, y }: Frame,
  { width, height }: { width: number; height: number },
  padding: number,
): number {
  const room = (pixels: number, [from, to]: Range) => Math.max(pixels - 2 * padding, 1) / (to - from)
  return Math.min(room(width, x), room(height, y))
}

export const extent = (values: number[]): Range => [Math.min(...values), Math.max(...values)]
