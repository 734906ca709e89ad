// Moves of the camera: to what is selected, nearer, further, and back to the whole picture.
import type Sigma from 'sigma'
import { extent } from './frame.ts'
import type { EdgeData, NodeData } from './style.ts'

const MOVE_MS = 350

/** Brings these nodes into sight, as near as they allow. */
export function approach(sigma: Sigma<NodeData, EdgeData>, keys: readonly string[]): void {
  const spots = keys.flatMap(key => sigma.getNodeDisplayData(key) ?? []).filter(look => !look.hidden)
  if (spots.length === 0) return
  const [left, right] = extent(spots.map(spot => spot.x))
  const [bottom, top] = extent(spots.map(spot => spot.y))
  const ratio = Math.min(Math.max(1.4 * (right - left), 1.4 * (top - bottom), 0.45), 1)
  move(sigma, { x: (left + right) / 2, y: (bottom + top) / 2, ratio })
}

export type ZoomStep = 'in' | 'out' | 'reset'

/** One step nearer or further, or to the whole picture. */
export function zoom(sigma: Sigma<NodeData, EdgeData>, step: ZoomStep): void {
  const camera = sigma.getCamera()
  const { ratio } = camera.getState()
  if (step === 'reset') move(sigma, { x: 0.5, y: 0.5, ratio: 1 })
  else move(sigma, { ratio: camera.getBoundedRatio(step === 'in' ? ratio / 1.6 : ratio * 1.6) })
}

function move(sigma: Sigma<NodeData, EdgeData>, to: { x?: number; y?: number; ratio: number }): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  sigma.getCamera().animate(to, { duration: still ? 1 : MOVE_MS, easing: 'quadraticInOut' })
}
