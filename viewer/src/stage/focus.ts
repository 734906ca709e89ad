// The neighbourhood of what is selected, drawn on a layer of its own: sigma's own layers only fade (style.css), so that
// a click costs what the neighbourhood costs and not a redraw of the whole graph.
import type Sigma from 'sigma'
import type { Selection } from '../state/state.ts'
import type { StageGraph } from './graph.ts'
import { drawLabels, measure } from './ink.ts'
import { type Disc, declutter, type Placed, type Wanted } from './labels.ts'
import type { EdgeData, NodeData, Palette } from './style.ts'

export interface Focus {
  /** What is selected: a node, or both ends of a relation. */
  centre: ReadonlySet<string>
  /** Those and, of a node, its neighbours. */
  nodes: readonly string[]
  edges: readonly string[]
}

/** Null when nothing is selected, or it is not in the picture. */
export function focusOf(
  graph: StageGraph,
  selected: Selection | null,
  edgeOf: (relation: string) => string | undefined,
): Focus | null {
  if (!selected) return null
  if (selected.type === 'node') {
    if (!graph.hasNode(selected.id)) return null
    const nodes = [selected.id, ...graph.neighbors(selected.id)]
    return { centre: new Set([selected.id]), nodes, edges: graph.edges(selected.id) }
  }
  const edge = edgeOf(selected.id)
  if (!edge) return null
  const ends = graph.extremities(edge)
  return { centre: new Set(ends), nodes: ends, edges: [edge] }
}

/** Round what is selected, in pixels. */
const RING = 4

/** Draws lines, discs and labels of the focus; answers with the labels that found room. */
export function drawFocus(
  context: CanvasRenderingContext2D,
  sigma: Sigma<NodeData, EdgeData>,
  { centre, nodes, edges }: Focus,
  palette: Palette,
): Placed[] {
  const graph = sigma.getGraph()
  const spots = new Map(nodes.flatMap(key => spotOf(sigma, key)).map(spot => [spot.key, spot]))
  context.lineCap = 'round'
  for (const edge of edges) {
    const [from, to] = graph.extremities(edge).map(end => spots.get(end))
    const look = sigma.getEdgeDisplayData(edge)
    if (!from || !to || !look || look.hidden) continue
    const far = centre.has(from.key) ? to : from
    context.strokeStyle = far.color
    context.globalAlpha = 0.75
    context.lineWidth = look.size + 0.6
    line(context, from, to)
  }
  context.globalAlpha = 1
  // Small ones last, so that none disappears under a large one; what is selected above all.
  const order = [...spots.values()].sort((a, b) => rank(b) - rank(a))
  for (const { x, y, radius, color, key } of order.toSorted(
    (a, b) => Number(centre.has(a.key)) - Number(centre.has(b.key)),
  )) {
    disc(context, x, y, radius + (centre.has(key) ? RING : 1.5), palette.background)
    if (centre.has(key)) disc(context, x, y, radius + 3, palette.strong)
    if (centre.has(key)) disc(context, x, y, radius + 1.5, palette.background)
    disc(context, x, y, radius, color)
  }
  const placed = declutter(order.map(label), order, sigma.getDimensions())
  drawLabels(context, placed, palette, centre)
  return placed

  function label(spot: Spot): Wanted {
    const isCentre = centre.has(spot.key)
    return measure(context, { ...spot, radius: spot.radius + (isCentre ? RING : 0) }, isCentre)
  }

  function rank(spot: Spot): number {
    return spot.radius + (centre.has(spot.key) ? 1000 : 0)
  }
}

export interface Spot extends Disc {
  key: string
  text: string
  color: string
}

/** Where a node stands on the canvas; empty when it is hidden. */
export function spotOf(sigma: Sigma<NodeData, EdgeData>, key: string): Spot[] {
  const look = sigma.getNodeDisplayData(key)
  if (!look || look.hidden) return []
  const { x, y } = sigma.framedGraphToViewport(look)
  return [{ key, text: look.label ?? '', color: look.color, x, y, radius: sigma.scaleSize(look.size) }]
}

function line(context: CanvasRenderingContext2D, from: Spot, to: Spot): void {
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = colour
  context.fill()
}
