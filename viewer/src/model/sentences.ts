// The sentences behind a relation: two rules that read one sentence, or one sentence in two roles, are one to a reader.
import type { StatementsAnswer } from '../../../schema/api.ts'

export type Statement = StatementsAnswer['statements'][number]
export type End = Statement['from']

export interface Sentence extends Pick<Statement, 'id' | 'article' | 'start' | 'end' | 'quote'> {
  /** The ends that stand in it, each place once. */
  said: End[]
  /** The ends that do not, each thing once. */
  carried: End[]
}

/** In the order given; `id` is that of the first statement of the sentence. */
export function sentences(statements: readonly Statement[]): Sentence[] {
  return distinct(statements, place).map(first => {
    const ends = statements.filter(s => place(s) === place(first)).flatMap(({ from, to }) => [from, to])
    const said = distinct(
      ends.filter(end => !end.carried),
      end => `${end.node.id} ${end.start} ${end.end}`,
    )
    const named = new Set(said.map(end => end.node.id))
    const carried = distinct(
      ends.filter(end => end.carried && !named.has(end.node.id)),
      end => end.node.id,
    )
    const { id, article, start, end, quote } = first
    return { id, article, start, end, quote, said, carried }
  })
}

const place = ({ article, start, end }: Statement) => `${article.id} ${start} ${end}`

/** The first of each key. */
function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const keys = items.map(key)
  return items.filter((_, i) => keys.indexOf(keys[i] ?? '') === i)
}
