// What the texts of a page have in common: how much likelier each becomes when it tells of the same thing as some of the others.

/** A term of a text that others have too. */
interface Link {
  /** The texts that have it. */
  places: number[]
  /** How likely one of the others has it. */
  rate: number
}

/** Of the terms that a paragraph has in common with others, how many are drawn from its article; the rest from the page as a whole. */
const drawn = 0.4
/** Stretches of two and three characters overlap, so that a shared name is counted twice or thrice. */
const overlap = 0.5
/** A page is small; as many other texts, without its terms, show how rare a name is. */
const others = 15
/** A term that only texts of no group have says less against a group. */
const open = 0.4
/** The words of the genre speak against any group, and lists of names for one beyond measure: likelihoods are kept between these. */
const least = -2
const most = 8

const miss = Math.log(1 - drawn)

export class Topics {
  readonly #links: Link[][]
  readonly #counts: Float64Array

  /** `texts`: the terms of each text, by which it is known here as their index. */
  constructor(texts: ReadonlySet<string>[]) {
    const places = new Map<string, number[]>()
    texts.forEach((terms, i) => {
      for (const term of terms) {
        const known = places.get(term)
        if (known) known.push(i)
        else places.set(term, [i])
      }
    })
    this.#links = texts.map(terms =>
      [...terms].flatMap(term => {
        const all = places.get(term) ?? []
        return all.length > 1 ? [{ places: all, rate: (all.length - 1) / (texts.length - 1 + others) }] : []
      }),
    )
    this.#counts = new Float64Array(texts.length)
  }

  /**
   * For each group the log likelihood of a text as one more of it, against one of the page at large: its terms are drawn
   * from those of the group and those of the page (a mixture of two unigram models, as in a cache language model).
   * `groupOf`: the group of each text, -1 for none; `sizes`: how many texts each has.
   */
  likelihoods(text: number, groupOf: ArrayLike<number>, sizes: ArrayLike<number>): number[] {
    const sums = Array.from(sizes, () => 0)
    const counts = this.#counts
    let none = 0
    for (const { places, rate } of this.#links[text] ?? []) {
      const seen: number[] = []
      for (const place of places) {
        const g = place === text ? -1 : (groupOf[place] ?? -1)
        if (g < 0) continue
        if (!counts[g]) seen.push(g)
        counts[g] = (counts[g] ?? 0) + 1
      }
      none += seen.length ? miss : miss * open
      for (const g of seen) {
        const ratio = (counts[g] ?? 0) / ((sizes[g] ?? 0) + 1) / rate
        sums[g] = (sums[g] ?? 0) + Math.log(1 - drawn + drawn * ratio) - miss
        counts[g] = 0
      }
    }
    return sums.map(sum => Math.min(most, Math.max(least, overlap * (sum + none))))
  }

  /** The likelihood of a text with each other one alone. */
  pairwise(text: number): number[] {
    const links = this.#links[text] ?? []
    const sums = Array.from(this.#links, () => 0)
    const lone = Array.from(this.#links, () => 0)
    for (const { places, rate } of links) {
      for (const place of places) {
        sums[place] = (sums[place] ?? 0) + Math.log(1 - drawn + drawn / 2 / rate)
        lone[place] = (lone[place] ?? 0) + 1
      }
    }
    return sums.map((sum, i) => Math.max(least, overlap * (sum + (links.length - (lone[i] ?? 0)) * miss * open)))
  }
}
