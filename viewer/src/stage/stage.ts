// The stage: the one owner of sigma. It is given what to show, and says what was clicked.
import Sigma from 'sigma'
import type { GraphAnswer } from '../../../schema/api.ts'
import type { Visible } from '../model/visible.ts'
import type { Selection } from '../state/state.ts'
import { drawFocus, type Focus, focusOf, spotOf } from './focus.ts'
import { toGraph } from './graph.ts'
import { drawLabels, drawPlate, measure } from './ink.ts'
import { type Disc, declutter, labelFont, type Placed, type Wanted } from './labels.ts'
import { nearest, type Segment } from './pick.ts'
import { type EdgeData, edgeLook, type NodeData, nodeLook, type Palette, palettes, type Scene } from './style.ts'

/** How near to a line, in pixels, a click means it. */
const REACH = 5
/** Up to this many lines the pointer shows that it is near one; a click finds one of any number. */
const SENSITIVE_UP_TO = 3000
const CROWD = 2000
const PADDING = 36
const MOVE_MS = 350

export interface StageEvents {
  node(id: string): void
  /** The relations that the line stands for. */
  edge(relations: string[]): void
  nothing(): void
}

export interface Stage {
  readonly sigma: Sigma<NodeData, EdgeData>
  filter(shown: Visible): void
  /** Emphasises a node with its neighbours, or a relation. */
  select(selected: Selection | null): void
  /** Brings what is selected into sight. */
  approach(): void
  zoom(step: 'in' | 'out' | 'reset'): void
  /** Keys of the nodes whose labels stand in the picture, and where. */
  drawnLabels(): string[]
  labelBoxes(): readonly Placed[]
  kill(): void
}

/** Needs a container that has a size. Throws when there is no WebGL. */
export function createStage(container: HTMLElement, answer: GraphAnswer, shown: Visible, on: StageEvents): Stage {
  const graph = toGraph(answer)
  const relationAt = new Map(answer.edges.id.map((id, at) => [id, at]))
  const darkness = matchMedia('(prefers-color-scheme: dark)')
  const scene: Scene = { shown, palette: palette(darkness), scale: 1 }
  let wanted: Wanted[] = []
  let drawn: Placed[] = []
  let selected: Selection | null = null
  let focus: Focus | null = null

  const sigma = new Sigma<NodeData, EdgeData>(graph, container, {
    nodeReducer: (_, node) => nodeLook(scene, node),
    edgeReducer: (_, edge) => edgeLook(scene, edge),
    labelFont,
    labelDensity: 1.5,
    labelGridCellSize: 70,
    labelRenderedSizeThreshold: 5.5,
    minEdgeThickness: 1.4,
    stagePadding: PADDING,
    minCameraRatio: 0.02,
    maxCameraRatio: 2,
    defaultDrawNodeLabel: (context, { key, label, x, y, size }) => {
      wanted.push(measure(context, { key: key ?? '', text: label ?? '', x, y, radius: size }))
    },
    defaultDrawNodeHover: (context, { key, x, y, size }) => {
      const text = key === undefined ? '' : graph.getNodeAttribute(key, 'name')
      drawPlate(context, { text, x, y, radius: size }, scene.palette, sigma.getDimensions().width)
    },
  })
  const canvases = sigma.createCanvasContext('focus').getCanvases()
  canvases.labels?.after(canvases.focus ?? '')
  const [labelInk, focusInk] = [context(canvases.labels), context(canvases.focus)]

  // Sigma asks for labels one by one, in no order of weight: they are gathered, and placed when all have asked.
  sigma.on('beforeRender', () => {
    wanted = []
  })
  sigma.on('afterRender', drawOverlay)
  sigma.on('resize', () => {
    frame()
    sigma.scheduleRefresh()
  })
  sigma.on('clickNode', ({ node }) => on.node(node))
  sigma.on('clickStage', ({ event }) => {
    const edge = edgeAt(event)
    if (edge) on.edge(visibleRelations(edge))
    else on.nothing()
  })
  sigma.on('enterNode', () => container.classList.add('on-node'))
  sigma.on('leaveNode', () => container.classList.remove('on-node'))
  sigma.on('moveBody', ({ event }) => {
    if (graph.size > SENSITIVE_UP_TO) return
    container.classList.toggle('on-line', edgeAt(event) !== undefined)
  })
  const repaint = () => {
    scene.palette = palette(darkness)
    sigma.refresh({ skipIndexation: true })
  }
  darkness.addEventListener('change', repaint)
  // The constructor drew before anyone listened.
  sigma.resize(true)
  filter(shown)

  return {
    sigma,
    filter,
    select,
    approach,
    zoom,
    drawnLabels: () => drawn.map(label => label.key),
    labelBoxes: () => drawn,
    kill,
  }

  function drawOverlay(): void {
    const { width, height } = sigma.getDimensions()
    focusInk.clearRect(0, 0, width, height)
    if (focus) {
      drawn = drawFocus(focusInk, sigma, focus, scene.palette)
      return
    }
    drawn = declutter(
      wanted.sort((a, b) => b.radius - a.radius),
      discs(),
      { width, height },
    )
    drawLabels(labelInk, drawn, scene.palette)
  }

  /** What labels should not cover. In a crowd only the nodes with labels, or looking costs more than drawing. */
  function discs(): Disc[] {
    if (graph.order > CROWD) return wanted
    return graph.nodes().flatMap(key => spotOf(sigma, key))
  }

  /** Nodes with relations keep their places whatever the filters; the ring of lone ones takes room only when it shows. */
  function frame(): void {
    const framed = graph.filterNodes((key, { at }) => graph.degree(key) > 0 || scene.shown.nodes[at] === true)
    if (framed.length === 0) return
    const x = extent(framed.map(key => graph.getNodeAttribute(key, 'x')))
    const y = extent(framed.map(key => graph.getNodeAttribute(key, 'y')))
    const room = (pixels: number, [from, to]: [number, number]) => Math.max(pixels - 2 * PADDING, 1) / (to - from)
    scene.scale = Math.min(room(container.clientWidth, x), room(container.clientHeight, y))
    sigma.setCustomBBox({ x, y })
  }

  function filter(next: Visible): void {
    scene.shown = next
    frame()
    select(selected)
    sigma.refresh()
  }

  /** What is not in the picture gets its card, and leaves the picture as it is. */
  function select(next: Selection | null): void {
    selected = next
    const found = focusOf(graph, selected, edgeOf)
    focus = found?.nodes.some(key => scene.shown.nodes[graph.getNodeAttribute(key, 'at')]) ? found : null
    container.classList.toggle('focused', focus !== null)
    sigma.scheduleRender()
  }

  function approach(): void {
    if (!focus) return
    const spots = focus.nodes.flatMap(key => sigma.getNodeDisplayData(key) ?? []).filter(look => !look.hidden)
    if (spots.length === 0) return
    const [left, right] = extent(spots.map(spot => spot.x))
    const [bottom, top] = extent(spots.map(spot => spot.y))
    const ratio = Math.min(Math.max(1.4 * (right - left), 1.4 * (top - bottom), 0.45), 1)
    move({ x: (left + right) / 2, y: (bottom + top) / 2, ratio })
  }

  function zoom(step: 'in' | 'out' | 'reset'): void {
    const camera = sigma.getCamera()
    const { ratio } = camera.getState()
    if (step === 'reset') move({ x: 0.5, y: 0.5, ratio: 1 })
    else move({ ratio: camera.getBoundedRatio(step === 'in' ? ratio / 1.6 : ratio * 1.6) })
  }

  function move(to: { x?: number; y?: number; ratio: number }): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    sigma.getCamera().animate(to, { duration: still ? 1 : MOVE_MS, easing: 'quadraticInOut' })
  }

  function edgeAt({ x, y }: { x: number; y: number }): string | undefined {
    return nearest(x, y, segments(), REACH)
  }

  function* segments(): Generator<Segment> {
    for (const { edge, source, target } of graph.edgeEntries()) {
      if (sigma.getEdgeDisplayData(edge)?.hidden) continue
      const [from] = spotOf(sigma, source)
      const [to] = spotOf(sigma, target)
      if (from && to) yield { key: edge, x1: from.x, y1: from.y, x2: to.x, y2: to.y }
    }
  }

  function edgeOf(relation: string): string | undefined {
    const at = relationAt.get(relation) ?? -1
    const from = answer.nodes.id[answer.edges.from[at] ?? -1]
    const to = answer.nodes.id[answer.edges.to[at] ?? -1]
    return from === undefined || to === undefined ? undefined : graph.edge(from, to)
  }

  function visibleRelations(edge: string): string[] {
    const shows = graph.getEdgeAttribute(edge, 'relations').filter(at => scene.shown.edges[at])
    return shows.flatMap(at => answer.edges.id[at] ?? [])
  }

  function kill(): void {
    darkness.removeEventListener('change', repaint)
    sigma.kill()
  }
}

const palette = (darkness: MediaQueryList): Palette => palettes[darkness.matches ? 'dark' : 'light']

const extent = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)]

function context(canvas: HTMLCanvasElement | undefined): CanvasRenderingContext2D {
  const found = canvas?.getContext('2d')
  if (!found) throw new Error('The browser gives no drawing surface for labels.')
  return found
}
