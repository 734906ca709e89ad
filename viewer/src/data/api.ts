// The door to the server: typed calls, and errors that a reader can act on.
import type {
  ArticleAnswer,
  EntityAnswer,
  GraphAnswer,
  NeighboursAnswer,
  SearchAnswer,
  StatementsAnswer,
  SummaryAnswer,
} from '../../../schema/api.ts'

/** What the server said went wrong; an empty message means that no answer of ours came back. */
export class ApiError extends Error {}

type Call<T> = (signal: AbortSignal) => Promise<T>

export const getGraph: Call<GraphAnswer> = signal => get('graph', signal)
export const getSummary: Call<SummaryAnswer> = signal => get('summary', signal)
export const getSearch = (query: string): Call<SearchAnswer> => call(`search?q=${encodeURIComponent(query)}&limit=12`)
export const getEntity = (id: string): Call<EntityAnswer> => call(`entities/${encodeURIComponent(id)}`)
export const getNeighbours = (id: string, offset: number, limit: number): Call<NeighboursAnswer> =>
  call(`entities/${encodeURIComponent(id)}/neighbours?offset=${offset}&limit=${limit}`)
export const getStatements = (relation: string): Call<StatementsAnswer> =>
  call(`relations/${encodeURIComponent(relation)}/statements`)
export const getArticle = (id: string): Call<ArticleAnswer> => call(`articles/${encodeURIComponent(id)}`)

const call =
  <T>(path: string): Call<T> =>
  signal =>
    get(path, signal)

async function get<T>(path: string, signal: AbortSignal): Promise<T> {
  const answer = await fetch(`api/${path}`, { signal }).catch(cause => {
    signal.throwIfAborted()
    throw new ApiError('', { cause })
  })
  const body = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new ApiError(body.error ?? '')
  return body as T
}
