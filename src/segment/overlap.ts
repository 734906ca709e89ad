// How much two pieces of a page speak of the same things: shared stretches of two and three characters, rare ones counting more.

/** Characters that any text has, whatever it speaks of. */
const empty = new Set(
  '的了是在和与及就也都把被为这那他她它们我你到来去会能要不有个着过从向对以等并又还更最很让给一上下中里',
)

/** Stretches of two and three Chinese characters without empty words, whole numbers and Latin words. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>()
  for (const m of text.matchAll(/[A-Za-z]{2,}|\d{2,}/gu)) terms.add(m[0])
  for (const m of text.replace(/[\s“”‘’「」]/gu, '').matchAll(/\p{Script=Han}+/gu)) {
    const chars = [...m[0]]
    chars.forEach((c, i) => {
      const next = chars[i + 1]
      if (empty.has(c) || next === undefined || empty.has(next)) return
      terms.add(c + next)
      const third = chars[i + 2]
      if (third !== undefined && !empty.has(third)) terms.add(c + next + third)
    })
  }
  return terms
}

/** How much a term tells: more the fewer of the texts have it. */
export type Weight = (term: string) => number

export function weightIn(texts: ReadonlySet<string>[]): Weight {
  const weights = new Map<string, number>()
  for (const text of texts) for (const term of text) weights.set(term, (weights.get(term) ?? 0) + 1)
  for (const [term, count] of weights) weights.set(term, Math.log(1 + texts.length / count))
  const unseen = Math.log(1 + texts.length)
  return term => weights.get(term) ?? unseen
}

/** Share of the weight of some terms that others have too, 0…1. */
export function shareOf(weight: Weight, of: Iterable<string>, among: ReadonlySet<string>[]): number {
  let all = 0
  let shared = 0
  for (const term of of) {
    const own = weight(term)
    all += own
    if (among.some(terms => terms.has(term))) shared += own
  }
  return all ? shared / all : 0
}
