// How the picture looks: pure functions from what is shown to a node's or an edge's look.
import type { EntityKind } from '../../../schema/ontology.ts'
import { kindColour } from '../i18n/index.ts'
import type { Visible } from '../model/visible.ts'
import { shorten } from './labels.ts'

/** A node as the graph holds it; `at` is its position in the picture's columns. */
export interface NodeData {
  at: number
  kind: EntityKind
  name: string
  mentions: number
  x: number
  y: number
}

/** All relations between two nodes, drawn as one line: positions in the picture's columns. */
export interface EdgeData {
  relations: number[]
  statements: number
}

/** Colours that depend on light and dark; those of kinds are the ontology's. */
export interface Palette {
  background: string
  text: string
  edge: string
  /** Rings and lines round what is selected. */
  strong: string
}

export const palettes: Record<'light' | 'dark', Palette> = {
  light: { background: '#fbfaf7', text: '#1d2126', edge: '#cbc7bb', strong: '#1d2126' },
  dark: { background: '#16181c', text: '#e9e7e1', edge: '#3d434c', strong: '#f4f2ec' },
}

/** What the look depends on beside the node itself. */
export interface Scene {
  shown: Visible
  palette: Palette
  /** Pixels for a unit of the positions when the whole picture is in sight. */
  scale: number
}

export interface NodeLook {
  x: number
  y: number
  size: number
  color: string
  label: string
  hidden: boolean
}

export interface EdgeLook {
  size: number
  color: string
  hidden: boolean
}

/** A node in the colour of its kind, as large as it is often named. */
export function nodeLook(scene: Scene, node: NodeData): NodeLook {
  return {
    x: node.x,
    y: node.y,
    size: nodeSize(node.mentions, scene.scale),
    color: kindColour(node.kind),
    label: shorten(node.name),
    hidden: scene.shown.nodes[node.at] !== true,
  }
}

/** A line that shows while one of its relations does. */
export function edgeLook(scene: Scene, edge: EdgeData): EdgeLook {
  return {
    size: edgeWidth(edge.statements),
    color: scene.palette.edge,
    hidden: !edge.relations.some(at => scene.shown.edges[at]),
  }
}

/**
 * Radius in pixels: the disc grows with the mentions. The layout leaves room for discs of 3 to 16 units, so none lies
 * upon another while `scale` is not held up at a third, below which a dot could not be clicked.
 */
export const nodeSize = (mentions: number, scale: number): number =>
  Math.min(16, 3 + 2 * Math.sqrt(Math.max(mentions, 0))) * Math.min(Math.max(scale, 0.35), 1.3)

/** Width in pixels: thin, for edges are most of the ink; a tie with many sentences is a little wider. */
export const edgeWidth = (statements: number): number => Math.min(1 + 0.4 * Math.log2(Math.max(statements, 1)), 3)
