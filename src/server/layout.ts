// Where each node stands in the picture: communities first, forces next, no overlaps last; the same graph, the same picture.
import Graphology from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import noverlapModule from 'graphology-layout-noverlap'

const { UndirectedGraph } = Graphology
// CommonJS modules whose types promise a `default` that Node does not give.
const callable = <T>(module: { default: T }): T => module as unknown as T
const louvain = callable(louvainModule)
const forceAtlas2 = callable(forceAtlas2Module)
const noverlap = callable(noverlapModule)

export interface Point {
  x: number
  y: number
}
export interface Spot {
  id: string
  mentions: number
}
export interface Tie {
  from: string
  to: string
  statements: number
}

type Picture = InstanceType<typeof UndirectedGraph<Point & { size: number }>>

/** Room between two discs, in the units of the positions. */
const margin = 3
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** Radius for which the layout leaves room around a node, in the units of its positions: about one pixel of a 1000-pixel stage. */
export function radiusOf(mentions: number): number {
  return Math.min(16, 3 + 2 * Math.sqrt(mentions))
}

/**
 * A position for each node, centred on 0,0; discs of `radiusOf` do not overlap. Does not depend on the order of its input.
 *
 * Louvain communities (Blondel et al. 2008) on a sunflower disc are the start for ForceAtlas2 (Jacomy et al. 2014), which
 * settles from there in a tenth of the steps that it needs from a random one. Nodes without a tie stand on a ring around.
 */
export function layout(spots: Spot[], ties: Tie[]): Map<string, Point> {
  const graph: Picture = new UndirectedGraph()
  const random = seeded()
  for (const { id, mentions } of sorted(spots, s => s.id)) graph.addNode(id, { x: 0, y: 0, size: radiusOf(mentions) })
  for (const { from, to, statements } of sorted(ties, t => `${t.from} ${t.to}`)) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue
    graph.updateUndirectedEdge(from, to, a => ({ weight: (Number(a.weight) || 0) + statements }))
  }
  const alone = graph.filterNodes(id => graph.degree(id) === 0)
  const lone = alone.map(id => ({ id, size: graph.getNodeAttribute(id, 'size') }))
  for (const id of alone) graph.dropNode(id)
  if (graph.order) arrange(graph, random)
  const positions = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }] as const))
  ring(lone, outerRadius(graph)).forEach((point, id) => {
    positions.set(id, point)
  })
  return positions
}

/** Moves the nodes of a graph in which each has a tie. */
function arrange(graph: Picture, random: () => number) {
  sunflower(graph, random)
  const steps = (budget: number, most: number) => Math.max(10, Math.min(most, Math.round(budget / graph.order)))
  forceAtlas2.assign(graph, {
    iterations: steps(600_000, 500),
    getEdgeWeight: (_, a) => 1 + Math.log(Number(a.weight)),
    settings: { ...forceAtlas2.inferSettings(graph), linLogMode: false, barnesHutOptimize: graph.order > 500 },
  })
  scale(graph)
  // A crowd around a hub finds no room in a few hundred steps: more room, then again. Thousands of nodes overlap anyway.
  for (let round = 0; round < (graph.order > 2000 ? 1 : 12) && (round === 0 || overlaps(graph)); round++) {
    if (round) stretch(graph, 1.12)
    noverlap.assign(graph, {
      maxIterations: steps(150_000, 300),
      settings: { margin, ratio: 1, expansion: 1.1, gridSize: Math.ceil(Math.sqrt(graph.order)), speed: 3 },
    })
  }
}

function overlaps(graph: Picture): boolean {
  const discs = graph.mapNodes((_, a) => a)
  return discs.some((a, i) => discs.slice(0, i).some(b => Math.hypot(a.x - b.x, a.y - b.y) < a.size + b.size))
}

/** Communities on a disc, the largest in the middle, each with room for its own members. */
function sunflower(graph: Picture, random: () => number) {
  const community = louvain(graph, { randomWalk: false, rng: random })
  const members = new Map<number, string[]>()
  for (const id of graph.nodes()) {
    const key = community[id] ?? -1
    members.set(key, [...(members.get(key) ?? []), id])
  }
  let placed = 0
  sorted([...members.values()], ids => -ids.length).forEach((ids, i) => {
    const away = Math.sqrt(placed + ids.length / 2)
    placed += ids.length
    for (const id of ids) {
      const out = 0.6 * Math.sqrt(ids.length * random())
      const turn = 2 * Math.PI * random()
      graph.mergeNodeAttributes(id, {
        x: away * Math.cos(i * goldenAngle) + out * Math.cos(turn),
        y: away * Math.sin(i * goldenAngle) + out * Math.sin(turn),
      })
    }
  })
}

/** Centres the picture and scales it so that a sixth of its disc is covered by nodes. */
function scale(graph: Picture) {
  const centre = { x: 0, y: 0 }
  let covered = 0
  graph.forEachNode((_, { x, y, size }) => {
    centre.x += x / graph.order
    centre.y += y / graph.order
    covered += (size + margin) ** 2
  })
  graph.updateEachNodeAttributes((_, a) => ({ ...a, x: a.x - centre.x, y: a.y - centre.y }))
  stretch(graph, Math.sqrt(6 * covered) / (outerRadius(graph) || 1))
}

function stretch(graph: Picture, factor: number) {
  graph.updateEachNodeAttributes((_, a) => ({ ...a, x: a.x * factor, y: a.y * factor }))
}

function outerRadius(graph: Picture): number {
  return graph.reduceNodes((most, _, { x, y, size }) => Math.max(most, Math.hypot(x, y) + size), 0)
}

/** Rings around a disc of this radius, filled from the inside. */
function ring(lone: { id: string; size: number }[], radius: number): Map<string, Point> {
  const points = new Map<string, Point>()
  const widest = Math.max(0, ...lone.map(n => n.size))
  const pitch = 2 * (widest + margin)
  let at = radius && radius + pitch
  let left = lone
  while (left.length) {
    const room = Math.max(1, Math.floor((2 * Math.PI * at) / pitch))
    const now = left.slice(0, room)
    now.forEach(({ id }, i) => {
      const turn = (2 * Math.PI * i) / now.length
      points.set(id, { x: at * Math.cos(turn), y: at * Math.sin(turn) })
    })
    left = left.slice(room)
    at += pitch
  }
  return points
}

const sorted = <T>(items: T[], by: (item: T) => string | number): T[] =>
  items
    .map(item => [by(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item)

/** Park–Miller generator: any order of the input gives the same picture on every machine. */
function seeded(): () => number {
  let state = 1
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}
