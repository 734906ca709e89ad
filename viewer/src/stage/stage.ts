// The stage: the one owner of sigma. It is given what to show, and says what was clicked.
import Sigma from 'sigma'
import type { GraphAnswer } from '../../../schema/api.ts'
import type { Visible } from '../model/visible.ts'
import type { Selection } from '../state/state.ts'
import { approach, type ZoomStep, zoom } from './camera.ts'
import { drawFocus, type Focus, focusOf, spotOf } from './focus.ts'
import { frameOf, scaleOf } from './frame.ts'
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

export interface StageEvents {
  node(id: string): void
  /** The relations that the line stands for. */
  edge(relations: string[]): void
  nothing(): void
}

export interface Stage {
  readonly sigma: Sigma<NodeData, EdgeData>
  /** Shows what is left of a picture; another picture takes the place of the one before, and the view stays. */
  show(answer: GraphAnswer, shown: Visible): void
  /** Emphasises a node with its neighbours, or a relation. */
  select(selected: Selection | null): void
  /** Brings what is selected into sight. */
  approach(): void
  zoom(step: ZoomStep): void
  /** Keys of the nodes whose labels stand in the picture, and where. */
  drawnLabels(): string[]
  labelBoxes(): readonly Placed[]
  kill(): void
}

/** Needs a container that has a size. Throws when there is no WebGL. */
export function createStage(container: HTMLElement, first: GraphAnswer, shown: Visible, on: StageEvents): Stage {
  /** The first picture says what part of the plane is in sight. */
  const home = toGraph(first)
  let answer = first
  let graph = home
  let relationAt = positions(answer)
  let leftAtHome = shown
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
    reframe()
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
  show(answer, shown)

  return {
    sigma,
    show,
    select,
    approach: () => approach(sigma, focus?.nodes ?? []),
    zoom: step => zoom(sigma, step),
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

  function reframe(): void {
    const frame = frameOf(home, leftAtHome)
    if (!frame) return
    scene.scale = scaleOf(frame, { width: container.clientWidth, height: container.clientHeight }, PADDING)
    sigma.setCustomBBox(frame)
  }

  function show(next: GraphAnswer, left: Visible): void {
    scene.shown = left
    if (next !== answer) {
      answer = next
      graph = answer === first ? home : toGraph(answer)
      relationAt = positions(answer)
      sigma.setGraph(graph)
    }
    if (graph === home) leftAtHome = left
    reframe()
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

const positions = ({ edges }: GraphAnswer) => new Map(edges.id.map((id, at) => [id, at]))

const palette = (darkness: MediaQueryList): Palette => palettes[darkness.matches ? 'dark' : 'light']

function context(canvas: HTMLCanvasElement | undefined): CanvasRenderingContext2D {
  const found = canvas?.getContext('2d')
  if (!found) throw new Error('The browser gives no drawing surface for labels.')
  return found
}
