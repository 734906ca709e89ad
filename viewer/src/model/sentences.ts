// The sentences behind a relation: two rules that read one sentence, or one sentence in two roles, are one to a reader.
import type { ArticleRef, StatementsAnswer } from '../../../schema/api.ts'
import type { Span } from '../../../schema/model.ts'

export type Statement = StatementsAnswer['statements'][number]
export type End = Statement['from']

export interface Sentence extends Pick<Statement, 'id' | 'article' | 'start' | 'end' | 'quote'> {
  /** The ends that stand in it, each place once. */
  said: End[]
  /** The ends that do not, each thing once. */
  carried: End[]
  /** Where the same text is printed again. */
  copies: (Span & { article: ArticleRef })[]
}

/** In the order given; `id` is that of the first statement of the sentence. */
export function sentences(statements: readonly Statement[]): Sentence[] {
  const places = groupBy(statements, ({ article, start, end }) => `${article.id} ${start} ${end}`)
  return groupBy(places, ([first]) => first.witness).map(([printed, ...again]) => {
    const [{ id, article, start, end, quote }] = printed
    const copies = again.map(([{ article, start, end }]) => ({ article, start, end }))
    return { id, article, start, end, quote, ...endsOf(printed), copies }
  })
}

/** Those that name both ends of the relation themselves. */
export const namingBoth = (all: readonly Sentence[]): Sentence[] => all.filter(({ carried }) => carried.length === 0)

function endsOf(statements: readonly Statement[]): Pick<Sentence, 'said' | 'carried'> {
  const ends = statements.flatMap(({ from, to }) => [from, to])
  const said = groupBy(
    ends.filter(end => !end.carried),
    end => `${end.node.id} ${end.start} ${end.end}`,
  ).map(([end]) => end)
  const named = new Set(said.map(end => end.node.id))
  const carried = groupBy(
    ends.filter(end => end.carried && !named.has(end.node.id)),
    end => end.node.id,
  ).map(([end]) => end)
  return { said, carried }
}

type Some<T> = [T, ...T[]]

/** In order of first appearance. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): Some<T>[] {
  const groups = new Map<string, Some<T>>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}
