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
 * Weights `states` (rows × labels) and `moves` (labels × labels). Each sentence: { rows: Int32Array, tags: Uint8Array }.
 * `random` gives numbers in 0…1; the order of sentences comes from it alone.
 */
export function train(sentences, { rowCount, labels, perChar, epochs, rate, l1, random, onEpoch }) {
  const cells = Math.max(...sentences.map(s => s.tags.length)) * labels
  const t = {
    L: labels,
    perChar,
    rate,
    l1,
    step: 0,
    sums: new Float32Array(rowCount * labels),
    squares: new Float32Array(rowCount * labels).fill(1e-3),
    moves: new Float32Array(labels * labels),
    moveSquares: new Float32Array(labels * labels).fill(1e-3),
    factors: new Float64Array(labels * labels),
    emit: new Float64Array(cells),
    alpha: new Float64Array(cells),
    beta: new Float64Array(cells),
    scale: new Float64Array(cells / labels),
  }
  const order = sentences.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const index of order) {
      const sentence = sentences[index]
      t.step++
      emissions(t, sentence)
      loss += forward(t, sentence.tags)
      backward(t, sentence.tags.length)
      learnStates(t, sentence)
      learnMoves(t, sentence.tags)
    }
    onEpoch?.(epoch, loss)
  }
  return { states: t.sums.map((_, k) => weightAt(t, k)), moves: t.moves }
}

/** The weight that the gradients so far give: zero while their mean is below the L1 threshold. */
function weightAt({ sums, squares, step, rate, l1 }, k) {
  const size = Math.abs(sums[k]) - l1 * step
  return size <= 0 ? 0 : (-rate * Math.sign(sums[k]) * size) / Math.sqrt(squares[k])
}

/** Log scores of each label at each character. */
function emissions(t, { rows, tags }) {
  const { L, perChar, emit, sums } = t
  emit.fill(0, 0, tags.length * L)
  for (let f = 0; f < tags.length * perChar; f++) {
    if (rows[f] < 0) continue
    const base = Math.floor(f / perChar) * L
    const k = rows[f] * L
    for (let y = 0; y < L; y++) if (sums[k + y] !== 0) emit[base + y] += weightAt(t, k + y)
  }
  for (let k = 0; k < L * L; k++) t.factors[k] = Math.exp(t.moves[k])
}

/** Scaled forward sums; turns log scores into factors; gives the negative log likelihood of `tags`. */
function forward({ L, emit, alpha, scale, moves, factors }, tags) {
  let loss = 0
  for (let i = 0; i < tags.length; i++) {
    const base = i * L
    let top = Number.NEGATIVE_INFINITY
    for (let y = 0; y < L; y++) if (emit[base + y] > top) top = emit[base + y]
    loss -= emit[base + tags[i]] + (i > 0 ? moves[tags[i - 1] * L + tags[i]] : 0)
    let sum = 0
    for (let y = 0; y < L; y++) {
      let into = i === 0 ? 1 : 0
      if (i > 0) for (let x = 0; x < L; x++) into += alpha[base - L + x] * factors[x * L + y]
      emit[base + y] = Math.exp(emit[base + y] - top)
      alpha[base + y] = into * emit[base + y]
      sum += alpha[base + y]
    }
    for (let y = 0; y < L; y++) alpha[base + y] /= sum
    scale[i] = sum
    loss += Math.log(sum) + top
  }
  return loss
}

function backward({ L, emit, beta, scale, factors }, size) {
  beta.fill(1, (size - 1) * L, size * L)
  for (let i = size - 2; i >= 0; i--)
    for (let x = 0; x < L; x++) {
      let sum = 0
      for (let y = 0; y < L; y++) sum += factors[x * L + y] * emit[(i + 1) * L + y] * beta[(i + 1) * L + y]
      beta[i * L + x] = sum / scale[i + 1]
    }
}

function learnStates({ L, perChar, sums, squares, alpha, beta }, { rows, tags }) {
  for (let i = 0; i < tags.length; i++)
    for (let y = 0; y < L; y++) {
      const g = alpha[i * L + y] * beta[i * L + y] - (tags[i] === y ? 1 : 0)
      if (Math.abs(g) < 1e-4) continue
      for (let f = i * perChar; f < (i + 1) * perChar; f++) {
        if (rows[f] < 0) continue
        sums[rows[f] * L + y] += g
        squares[rows[f] * L + y] += g * g
      }
    }
}

function learnMoves({ L, rate, moves, moveSquares, alpha, beta, emit, scale, factors }, tags) {
  for (let i = 1; i < tags.length; i++)
    for (let k = 0; k < L * L; k++) {
      const x = Math.floor(k / L)
      const y = k % L
      const p = (alpha[(i - 1) * L + x] * factors[k] * emit[i * L + y] * beta[i * L + y]) / scale[i]
      const g = p - (tags[i - 1] === x && tags[i] === y ? 1 : 0)
      moveSquares[k] += g * g
      moves[k] -= (rate * g) / Math.sqrt(moveSquares[k])
    }
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
}
