// The weights of the tagger: packed as text for the repository, unpacked for the decoder.

/** O, then begin and inside of Person, Place, Organization. */
export const labels = 7

/** Weights as they stand in the repository. */
export interface Packed {
  version: string
  trainedOn: string
  /** Weight of the largest step: a byte b means sign(b) · (b / 127)² · scale. */
  scale: number
  /** labels × labels, from the label of a row to that of a column. */
  moves: readonly number[]
  /** Base64: for each feature, in order of its hash, the difference to the one before (7 bits a byte, low first), which labels it weighs (a bit each), their weights. */
  features: string
}

export interface Model {
  /** The row of a feature, or −1. */
  rowOf(feature: number): number
  /** Rows × labels. */
  states: Float32Array
  /** labels × labels, as factors. */
  moves: Float64Array
}

/** Packs rows of (feature hash, one weight a label). */
export function pack(rows: readonly { feature: number; weights: readonly number[] }[], moves: readonly number[]) {
  const scale = rows.reduce((top, r) => Math.max(top, ...r.weights.map(Math.abs)), 0)
  const bytes: number[] = []
  let last = 0
  for (const { feature, weights } of [...rows].sort((a, b) => a.feature - b.feature)) {
    const steps = weights.map(w => Math.sign(w) * Math.round(Math.sqrt(Math.abs(w) / scale) * 127))
    if (steps.every(s => s === 0)) continue
    for (let gap = feature - last; ; gap >>>= 7) {
      bytes.push((gap & 127) | (gap > 127 ? 128 : 0))
      if (gap <= 127) break
    }
    last = feature
    bytes.push(steps.reduce((mask, s, i) => (s === 0 ? mask : mask | (1 << i)), 0))
    bytes.push(...steps.filter(s => s !== 0).map(s => s & 255))
  }
  return { scale, moves, features: Buffer.from(bytes).toString('base64') }
}

/** Unpacks weights into a table with open addressing. */
export function modelOf({ features, scale, moves }: Packed): Model {
  const bytes = Buffer.from(features, 'base64')
  // A feature takes three bytes at least.
  const states = new Float32Array((bytes.length / 3 + 1) * labels)
  let bits = 4
  while (1 << bits < (bytes.length * 2) / 3) bits++
  const mask = (1 << bits) - 1
  const keys = new Int32Array(mask + 1)
  const rows = new Int32Array(mask + 1)
  let feature = 0
  let row = 0
  for (let at = 0; at < bytes.length; row++) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      feature += (byte & 127) << shift
      if (byte < 128) break
    }
    const used = bytes[at++] ?? 0
    for (let y = 0; y < labels; y++)
      if (used & (1 << y)) {
        const step = ((bytes[at++] ?? 0) << 24) >> 24
        states[row * labels + y] = Math.sign(step) * (step / 127) ** 2 * scale
      }
    let slot = feature & mask
    while (keys[slot] !== 0) slot = (slot + 1) & mask
    keys[slot] = feature
    rows[slot] = row
  }
  const rowOf = (wanted: number): number => {
    let slot = wanted & mask
    for (let key = keys[slot]; key !== 0; key = keys[slot]) {
      if (key === wanted) return rows[slot] ?? -1
      slot = (slot + 1) & mask
    }
    return -1
  }
  return { rowOf, states, moves: Float64Array.from(moves, Math.exp) }
}
