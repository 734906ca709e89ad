// What one page adds to a graph, before and after its mentions are known to be other things than their names say.
import type {
  Contribution,
  Ground,
  Mention,
  PageExtract,
  Problem,
  ResolvedMention,
  Statement,
} from '../../schema/model.ts'
import { EXTRACTOR } from '../version.ts'
import { witnessing } from './copies.ts'
import { blockOf } from './entities.ts'
import { link } from './relations.ts'
import { type Witness, witnessesOf } from './witness.ts'

/**
 * The page's own part of a graph. Each mention is taken for the entity that `entityOf` gives for it, else for the first
 * of its block, which it is unless there are namesakes.
 */
export function contributionOf(
  extract: PageExtract,
  entityOf: (mention: Mention) => string | undefined = () => undefined,
): Contribution {
  const { page, articles, problems, failed } = extract
  const mentions = witnessesOf(extract).map(w => resolved(w, entityOf(w.mention) ?? blockOf(w.mention)))
  const nodes = nodesOf(articles, mentions)
  const witness = witnessing(articles)
  return {
    page: {
      ...page,
      extractor: EXTRACTOR,
      problems: problems.map(inOneSentence),
      ...(failed === undefined ? {} : { failed }),
    },
    articles,
    mentions,
    statements: extract.statements.map(s => link({ ...s, witness: witness(s) }, nodes)),
  }
}

/** What the page says, without what became of it. */
export function extractOf({ page: { extractor: _, problems, failed, ...page }, ...rest }: Contribution): PageExtract {
  return {
    page,
    articles: rest.articles,
    mentions: rest.mentions.map(({ entity: _, ground: __, ...mention }) => mention),
    statements: rest.statements.map(({ link: _, witness: __, ...statement }): Statement => statement),
    problems: problems.map(message => ({ source: page.source, message })),
    ...(failed === undefined ? {} : { failed }),
  }
}

/** For each `ref` of a statement's end the node that it names. */
export const nodesOf = (articles: readonly { id: string }[], mentions: readonly { id: string; entity: string }[]) =>
  new Map([...articles.map(a => [a.id, a.id] as const), ...mentions.map(m => [m.id, m.entity] as const)])

export function resolved({ mention, page: _, ...ground }: Witness, entity: string): ResolvedMention {
  return { ...mention, entity, ground: ground satisfies Ground }
}

/** The way back from `resolved`. */
export function witnessOf({ entity: _, ground, ...mention }: ResolvedMention, page: string): Witness {
  return { mention, page, ...ground }
}

const inOneSentence = ({ message, quote }: Problem) =>
  quote && !message.includes(quote) ? `${message} 「${quote}」` : message
