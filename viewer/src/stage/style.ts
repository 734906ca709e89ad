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
  light: { background: '#fbfaf7', text: '#1d2126', edge: '#c9c5ba', strong: '#1d2126' },
  dark: { background: '#16181c', text: '#e9e7e1', edge: '#444a54', strong: '#f4f2ec' },
}

/** What the look depends on beside the node itself. */
export interface Scene {
  shown: Visible
  palette: Palette
  /** The highest number of mentions in the picture. */
  most: number
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

export function nodeLook(scene: Scene, node: NodeData): NodeLook {
  return {
    x: node.x,
    y: node.y,
    size: nodeSize(node.mentions, scene.most),
    color: kindColour(node.kind),
    label: shorten(node.name),
    hidden: scene.shown.nodes[node.at] !== true,
  }
}

export function edgeLook(scene: Scene, edge: EdgeData): EdgeLook {
  return {
    size: edgeWidth(edge.statements),
    color: scene.palette.edge,
    hidden: !edge.relations.some(at => scene.shown.edges[at]),
  }
}

/** Radius in pixels: its area grows with the mentions, from a dot that can still be clicked. */
export const nodeSize = (mentions: number, most: number): number =>
  3.5 + 12.5 * Math.sqrt(Math.max(mentions, 0) / Math.max(most, 8))

/** Width in pixels: thin, for edges are most of the ink; a tie with many sentences is a little wider. */
export const edgeWidth = (statements: number): number => Math.min(0.9 + 0.35 * Math.log2(Math.max(statements, 1)), 2.5)
