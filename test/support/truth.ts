// What a graph makes of the things that the pages of the fictional province are known to speak of.
import { z } from 'zod'
import type { Graph, ResolvedMention } from '../../schema/model.ts'
import { groupBy } from '../../src/lists.ts'
import { plain } from '../../src/score/likeness.ts'

const shape = z.object({
  page: z.string(),
  articles: z.array(
    z.object({
      title: z.string().optional(),
      entities: z.array(
        z.object({
          is: z.string(),
          type: z.string(),
          names: z.tuple([z.string()], z.string()),
          alsoType: z.array(z.string()).default([]),
          optional: z.boolean().default(false),
        }),
      ),
    }),
  ),
})

/** A line of truth.jsonl: a gold page in which each entity says which thing in the world it `is`. */
export type Truth = z.infer<typeof shape>
type Told = Truth['articles'][number]['entities'][number]

/** A thing of the world, with the articles that name it and the entity that it is there, where it was found. */
export interface Known {
  is: string
  type: string
  name: string
  seen: { article: string; entity: string | undefined }[]
}

export const truthFrom = (line: string): Truth => shape.parse(JSON.parse(line))

/** Each thing that an article must be read to name; articles are found by their page and headline. */
export function knownIn(graph: Graph, truths: Truth[]): Known[] {
  const articles = new Map(graph.articles.map(a => [`${a.page.split('/').at(-1)} ${a.title}`, a.id]))
  const mentions = groupBy(graph.mentions, m => m.article)
  const known = new Map<string, Known>()
  for (const { page, articles: told } of truths)
    for (const { title, entities } of told) {
      const article = title ? (articles.get(`${page} ${title}`) ?? '') : ''
      if (!title) continue
      for (const one of entities) {
        if (one.optional) continue
        const thing = known.get(one.is) ?? { is: one.is, type: one.type, name: one.names[0], seen: [] }
        known.set(one.is, thing)
        thing.seen.push({ article, entity: entityOf(mentions.get(article) ?? [], one) })
      }
    }
  return [...known.values()]
}

function entityOf(mentions: ResolvedMention[], { type, alsoType, names }: Told): string | undefined {
  const wanted = new Set(names.map(plain))
  const ofKind = mentions.filter(m => [type, ...alsoType].includes(m.kind))
  // 县委 is a form of each of two counties' committees; the full name tells.
  const called = ofKind.find(m => plain(m.name) === plain(names[0]))
  const named = ({ name, aliases }: ResolvedMention) => [name, ...aliases].some(n => wanted.has(plain(n)))
  return (called ?? ofKind.find(named))?.entity
}

/** The entities that a thing became, each with how many of its articles have it so. */
export const nodesOf = ({ seen }: Known): Map<string, number> => {
  const entities = seen.flatMap(({ entity }) => entity ?? [])
  return new Map([...groupBy(entities, id => id)].map(([id, all]) => [id, all.length]))
}
