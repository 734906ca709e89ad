// Zones by their short name alone (经开区, 高新区), which a local page uses as the name of the one that it has.

import type { Article } from '../../../schema/model.ts'
import { everyMatch } from '../../every-match.ts'
import type { Found } from '../types.ts'

/**
 * 开发区 and 园区 alone are common nouns; these are names. Before 开区 stands one character for the kind of zone or for
 * its place (经开区, 岭开区), never one that makes a verb of 开 (离开区里).
 */
const bare = /(?![打离分公召展推敞隔拉避绕])\p{Script=Han}开区|高新区|综保区|自贸区/gu

/** By the words. Once is no evidence: 要办好高新区 speaks of any; a page that comes back to it speaks of its own. */
export function bareZones(articles: Article[]): Map<string, Found> {
  const zones = new Map<string, Found>()
  for (const { text } of articles) {
    const seen = new Set<string>()
    for (const m of everyMatch(text, bare)) {
      const [words] = m
      if (seen.has(words) && !zones.has(words)) zones.set(words, zone(words, m.index))
      seen.add(words)
    }
  }
  return zones
}

function zone(name: string, start: number): Found {
  return { start, end: start + name.length, kind: 'Place', name, aliases: [], score: 0.7, rule: 'place/bare-zone' }
}
