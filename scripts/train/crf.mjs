// Trains a linear-chain CRF by AdaGrad with L1 (regularized dual averaging): few weights differ from zero.

/** Rows of features that occur at least `least` times in these sentences (arrays of hashes, `perChar` a character). */
export function indexOf(sentences, least) {
  const counts = new Map()
  for (const { features } of sentences) for (const f of features) if (f) counts.set(f, (counts.get(f) ?? 0) + 1)
  const rows = new Map()
  for (const [f, n] of counts) if (n >= least) rows.set(f, rows.size)
  return rows
}

/**
 * Weights `states` (rows × labels) and `moves` (labels × labels). Each sentence: { rows: Int32Array, tags: Uint8Array, weight }.
 * `random` gives numbers in 0…1; the order of sentences comes from it alone.
 */
export function train(sentences, { rowCount, labels, perChar, epochs, rate, l1, l2 = 0, random, onEpoch }) {
  const L = labels
  const sums = new Float32Array(rowCount * L)
  const squares = new Float32Array(rowCount * L).fill(1e-3)
  const moves = new Float32Array(L * L)
  const moveSquares = new Float32Array(L * L).fill(1e-3)
  const order = sentences.map((_, i) => i)
  const longest = Math.max(...sentences.map(s => s.tags.length))
  const score = new Float64Array(longest * L)
  const alpha = new Float64Array(longest * L)
  const beta = new Float64Array(longest * L)
  const scale = new Float64Array(longest)
  const expMoves = new Float64Array(L * L)
  let step = 0
  const weightAt = (k, t) => {
    const u = sums[k]
    const size = Math.abs(u) - l1 * t
    return size <= 0 ? 0 : (-rate * Math.sign(u) * size) / (Math.sqrt(squares[k]) + l2 * rate * t)
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const index of order) {
      const { rows, tags, weight = 1 } = sentences[index]
      const n = tags.length
      step++
      for (let i = 0; i < n; i++) {
        const base = i * L
        for (let y = 0; y < L; y++) score[base + y] = 0
        for (let f = i * perChar; f < (i + 1) * perChar; f++) {
          const row = rows[f]
          if (row < 0) continue
          const k = row * L
          for (let y = 0; y < L; y++) if (sums[k + y] !== 0) score[base + y] += weightAt(k + y, step)
        }
      }
      for (let k = 0; k < L * L; k++) expMoves[k] = Math.exp(moves[k])
      // Forward and backward with scaling.
      let logZ = 0
      let gold = 0
      for (let i = 0; i < n; i++) {
        const base = i * L
        let top = -Infinity
        for (let y = 0; y < L; y++) if (score[base + y] > top) top = score[base + y]
        let sum = 0
        for (let y = 0; y < L; y++) {
          let into = 0
          if (i === 0) into = 1
          else for (let x = 0; x < L; x++) into += alpha[base - L + x] * expMoves[x * L + y]
          sum += alpha[base + y] = into * Math.exp(score[base + y] - top)
        }
        scale[i] = sum
        for (let y = 0; y < L; y++) alpha[base + y] /= sum
        logZ += Math.log(sum) + top
        gold += score[base + tags[i]] + (i > 0 ? moves[tags[i - 1] * L + tags[i]] : 0)
        // Keep the exponentials for the way back.
        for (let y = 0; y < L; y++) score[base + y] = Math.exp(score[base + y] - top)
      }
      loss += weight * (logZ - gold)
      for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 1
      for (let i = n - 2; i >= 0; i--)
        for (let x = 0; x < L; x++) {
          let sum = 0
          for (let y = 0; y < L; y++) sum += expMoves[x * L + y] * score[(i + 1) * L + y] * beta[(i + 1) * L + y]
          beta[i * L + x] = sum / scale[i + 1]
        }
      for (let i = 0; i < n; i++) {
        const base = i * L
        for (let y = 0; y < L; y++) {
          const g = weight * (alpha[base + y] * beta[base + y] - (tags[i] === y ? 1 : 0))
          if (Math.abs(g) < 1e-4) continue
          for (let f = i * perChar; f < (i + 1) * perChar; f++) {
            const row = rows[f]
            if (row < 0) continue
            sums[row * L + y] += g
            squares[row * L + y] += g * g
          }
        }
        if (i === 0) continue
        for (let x = 0; x < L; x++)
          for (let y = 0; y < L; y++) {
            const p = (alpha[base - L + x] * expMoves[x * L + y] * score[base + y] * beta[base + y]) / scale[i]
            const g = weight * (p - (tags[i - 1] === x && tags[i] === y ? 1 : 0))
            const k = x * L + y
            moveSquares[k] += g * g
            moves[k] -= (rate * g) / Math.sqrt(moveSquares[k])
          }
      }
    }
    onEpoch?.(epoch, loss)
  }
  const states = new Float32Array(rowCount * L)
  for (let k = 0; k < states.length; k++) states[k] = weightAt(k, step)
  return { states, moves }
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
}
