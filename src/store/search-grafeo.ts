// Finding in Grafeo. What things are found by is read once for each version of the file and looked through in memory: the
// engine has an index of whole words only, and took longer than that to look at every node and to sort.
import { z } from 'zod'
import { type EntityKind, entityKinds } from '../../schema/ontology.ts'
import { firstOf, type Search, type TextIndex } from './search.ts'
import type { SearchForms } from './search-forms.ts'
import type { Store } from './store.ts'

interface Thing extends SearchForms {
  id: string
  kind: EntityKind
  mentions: number
}

/** `version` changes when the file does. */
export function textIndex(version: () => string): TextIndex {
  let held: { version: string; things: Promise<Thing[]> } | undefined
  const thingsOf = async (query: Store['query']) => {
    const now = version()
    if (held?.version !== now) held = { version: now, things: inOrder(query) }
    const { things } = held
    // What could not be read is read again by the next one.
    things.catch(() => {
      held = undefined
    })
    return things
  }
  return {
    async things(query, search) {
      const things = await thingsOf(query)
      return firstOf(search.limit, [async () => named(things, search), async () => sounding(things, search)])
    },
    articles: () => undefined,
  }
}

/** All places of names in one pass: most things fail at the first term. */
function named(things: readonly Thing[], { terms, whole, label, limit }: Search): string[] {
  const [called, begins, inside]: [string[], string[], string[]] = [[], [], []]
  const name = ` ${whole} `
  const start = ` ${whole}`
  for (const { id, kind, names } of things) {
    if (called.length === limit) break
    if ((label !== 'Entity' && kind !== label) || !terms.every(term => names.includes(term))) continue
    const place = names.includes(name) ? called : names.includes(start) ? begins : inside
    place.push(id)
  }
  return [...called, ...begins, ...inside].slice(0, limit)
}

function sounding(things: readonly Thing[], { sound, label, limit }: Search): string[] {
  const ids: string[] = []
  const start = ` ${sound}`
  for (const { id, kind, pinyin } of sound ? things : []) {
    if (ids.length === limit) break
    if ((label === 'Entity' || kind === label) && pinyin.includes(start)) ids.push(id)
  }
  return ids
}

/** Everything, what is named more often first, then by id from the greatest. */
async function inOrder(query: Store['query']): Promise<Thing[]> {
  const things: Thing[] = []
  for (const kind of entityKinds) for (const thing of await ofKind(query, kind)) things.push(thing)
  return things.sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? 1 : -1))
}

/** By columns: a hundred thousand rows took five times as long to come from the process that reads them. */
async function ofKind(query: Store['query'], kind: EntityKind): Promise<Thing[]> {
  const [row] = await query(
    `MATCH (n:${kind}) RETURN collect(n.id) AS ids, collect(coalesce(n.names, '')) AS names,
       collect(coalesce(n.pinyin, '')) AS sounds, collect(coalesce(n.mentions, 0)) AS mentions`,
  )
  const { ids, names, sounds, mentions } = columns.parse(row)
  return ids.map((id, i) => ({
    id,
    kind,
    names: names[i] ?? '',
    pinyin: sounds[i] ?? '',
    mentions: mentions[i] ?? 0,
  }))
}

const columns = z.object({
  ids: z.array(z.string()),
  names: z.array(z.string()),
  sounds: z.array(z.string()),
  mentions: z.array(z.int()),
})
