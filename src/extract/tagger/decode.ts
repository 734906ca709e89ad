// Spans that a trained tagger sees in a text, each with its probability.
import { featuresOf, perChar, roomFor } from './features.ts'
import { labels, type Model } from './model.ts'

export interface Tagged {
  kind: 'Person' | 'Place' | 'Organization'
  start: number
  end: number
  /** Probability, 0…1. */
  score: number
}

const kinds = ['Person', 'Place', 'Organization'] as const
const longestSentence = 240
const longestSpan = 30

/** All spans of at least `least` probability, in order of start; several may claim the same characters. */
export function spansIn(text: string, model: Model, least: number): Tagged[] {
  const found: Tagged[] = []
  for (let from = 0; from < text.length; ) {
    let to = from
    while (to < text.length && to - from < longestSentence && !/[。！？\n]/.test(text[to] ?? '')) to++
    to = Math.min(to + 1, text.length)
    spansOf(text.slice(from, to), from, model, least, found)
    from = to
  }
  return found
}

const room = roomFor(longestSentence + 1)
const cells = () => new Float64Array((longestSentence + 1) * labels)
const emit = cells()
const alpha = cells()
const beta = cells()
const scale = new Float64Array(longestSentence + 1)

function spansOf(text: string, offset: number, model: Model, least: number, found: Tagged[]): void {
  const size = text.length
  const L = labels
  featuresOf(text, room)
  emissions(size, model)
  const { moves } = model
  const cell = (list: Float64Array, at: number, y: number) => list[at * L + y] ?? 0
  const move = (x: number, y: number) => moves[x * L + y] ?? 0
  for (let i = 0; i < size; i++) {
    let sum = 0
    for (let y = 0; y < L; y++) {
      let into = i === 0 ? 1 : 0
      if (i > 0) for (let x = 0; x < L; x++) into += cell(alpha, i - 1, x) * move(x, y)
      const value = into * cell(emit, i, y)
      alpha[i * L + y] = value
      sum += value
    }
    scale[i] = sum
    for (let y = 0; y < L; y++) alpha[i * L + y] = cell(alpha, i, y) / sum
  }
  beta.fill(1, (size - 1) * L, size * L)
  for (let i = size - 2; i >= 0; i--)
    for (let x = 0; x < L; x++) {
      let sum = 0
      for (let y = 0; y < L; y++) sum += move(x, y) * cell(emit, i + 1, y) * cell(beta, i + 1, y)
      beta[i * L + x] = sum / (scale[i + 1] ?? 1)
    }
  for (let i = 0; i < size; i++)
    kinds.forEach((kind, k) => {
      const begin = 1 + 2 * k
      const inside = begin + 1
      if (cell(alpha, i, begin) * cell(beta, i, begin) < least) return
      let path = cell(alpha, i, begin)
      for (let at = i; at < size && at - i < longestSpan; at++) {
        if (path * cell(beta, at, at === i ? begin : inside) < least) return
        const last = at === i ? begin : inside
        let score = path
        if (at + 1 < size) {
          let out = 0
          for (let y = 0; y < L; y++)
            if (y !== inside) out += move(last, y) * cell(emit, at + 1, y) * cell(beta, at + 1, y)
          score *= out / (scale[at + 1] ?? 1)
        }
        if (score >= least) found.push({ kind, start: offset + i, end: offset + at + 1, score })
        if (at + 1 < size) path *= (move(last, inside) * cell(emit, at + 1, inside)) / (scale[at + 1] ?? 1)
      }
    })
}

function emissions(size: number, model: Model): void {
  const L = labels
  const sums = new Float64Array(L)
  for (let i = 0; i < size; i++) {
    sums.fill(0)
    for (let f = i * perChar; f < (i + 1) * perChar; f++) {
      const id = room[f]
      if (!id) continue
      const row = model.rowOf(id)
      if (row < 0) continue
      for (let y = 0; y < L; y++) sums[y] = (sums[y] ?? 0) + (model.states[row * L + y] ?? 0)
    }
    const top = Math.max(...sums)
    for (let y = 0; y < L; y++) emit[i * L + y] = Math.exp((sums[y] ?? 0) - top)
  }
}
