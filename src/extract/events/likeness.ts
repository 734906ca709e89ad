// How alike two wordings of an occurrence are.

/** Dice's coefficient of character pairs, 0…1, of names without quotes and space. */
export function alike(a: string, b: string): number {
  const x = pairsOf(a)
  const left = pairsOf(b)
  const total = x.length + left.length
  let same = 0
  for (const pair of x) {
    const i = left.indexOf(pair)
    if (i < 0) continue
    same++
    left.splice(i, 1)
  }
  return total === 0 ? 0 : (2 * same) / total
}

function pairsOf(name: string): string[] {
  const chars = [...name.replace(/[\s“”‘’"'《》]/g, '')]
  return chars.slice(1).map((c, i) => `${chars[i]}${c}`)
}
