// How much two pieces of a page speak of the same things: shared pairs of characters, rare ones counting more.

export interface Overlap {
  /** Share of the weight of `of` that `among` has too, 0…1. */
  share(of: Iterable<string>, among: ReadonlySet<string>): number
}

/** Pairs of neighbouring Chinese characters, and whole numbers and Latin words. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  const plain = text.replace(/[\s“”‘’「」]/gu, '')
  for (const m of plain.matchAll(/[A-Za-z]{2,}|\d{2,}/gu)) pairs.add(m[0])
  for (let i = 0; i + 1 < plain.length; i++) {
    const pair = plain.slice(i, i + 2)
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.add(pair)
  }
  return pairs
}

/** Weighs pairs by how few of the given texts have them. */
export function overlapIn(texts: ReadonlySet<string>[]): Overlap {
  const count = new Map<string, number>()
  for (const text of texts) for (const pair of text) count.set(pair, (count.get(pair) ?? 0) + 1)
  const weight = (pair: string) => Math.log(1 + texts.length / (count.get(pair) ?? 1))
  return {
    share(of, among) {
      let all = 0
      let shared = 0
      for (const pair of of) {
        const w = weight(pair)
        all += w
        if (among.has(pair)) shared += w
      }
      return all ? shared / all : 0
    },
  }
}
