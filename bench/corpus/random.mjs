// Draws that follow from the seed and the name of what is drawn, so that each thing can be made by itself.
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A source of chance for the thing that these keys name: the same keys, the same draws. */
export function dice(...keys) {
  const generator = xoroshiro128plus(hashOf(keys.join('/')))
  const upTo = n => uniformInt(generator, 0, n - 1)
  const draw = {
    /** 0 … n - 1 */
    upTo,
    /** from … to, both possible. */
    between: (from, to) => uniformInt(generator, from, to),
    chance: percent => upTo(100) < percent,
    one: list => list[upTo(list.length)],
    /** That many different ones of a list, in the order drawn. */
    some(list, count) {
      const left = [...list]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(upTo(left.length), 1)[0])
    },
    /** A rank below n, each about as likely as it is high (Zipf): first one of the octaves 1, 2–3, 4–7 …, then a rank in it. */
    rank(n) {
      const octave = upTo(Math.floor(Math.log2(n)) + 1)
      const first = 2 ** octave - 1
      return first + upTo(Math.min(2 ** octave, n - first))
    },
    /** One of a list whose first are the most frequent. */
    frequent: list => list[draw.rank(list.length)],
  }
  return draw
}

/** The numbers below `size` in an order of the dice's own, by a stride that has no divisor in common with it. */
export function shuffled(size, draw) {
  const strides = [617, 1009, 1499, 2003, 2741].filter(s => size % s > 0)
  const stride = draw.one(strides)
  const start = draw.upTo(size)
  return n => (start + n * stride) % size
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units. */
function hashOf(text) {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
