// How alike two names are, whatever quotes and spaces they have.

/** Without white space and quotation marks. */
export const plain = (text: string | undefined): string => (text ?? '').replace(/[\s“”‘’"'《》「」]/g, '')

/** The best Dice coefficient (Dice 1945) of character pairs between a name of each list, 0…1. */
export const likeness = (some: string[], others: string[]): number =>
  Math.max(0, ...some.flatMap(one => others.map(other => dice(pairsOf(one), pairsOf(other)))))

function pairsOf(name: string): string[] {
  const characters = [...plain(name)]
  if (characters.length < 2) return [characters.join('')]
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}

function dice(some: string[], others: string[]): number {
  const left = [...others]
  const same = some.filter(pair => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * same.length) / (some.length + others.length)
}

/** Whether a quote stands in a page, whole or in two pieces of four characters or more where a column ends inside it. */
export function standsIn(quote: string, page: string): boolean {
  if (page.includes(quote)) return true
  for (let at = 4; at <= quote.length - 4; at++)
    if (page.includes(quote.slice(0, at)) && page.includes(quote.slice(at))) return true
  return false
}
