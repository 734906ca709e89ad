// The door to the server: typed calls, and errors that a reader can act on.
import type {
  ArticleAnswer,
  AttendanceAnswer,
  EntityAnswer,
  GraphAnswer,
  LinesAnswer,
  NeighboursAnswer,
  RosterAnswer,
  SearchAnswer,
  StatementsAnswer,
  SummaryAnswer,
  TimelineAnswer,
} from '../../../schema/api.ts'
import type { Span } from '../../../schema/model.ts'
import type { EntityKind } from '../../../schema/ontology.ts'
import type { DayWindow } from '../model/window.ts'

/** What the server said went wrong; an empty message means that no answer of ours came back. */
export class ApiError extends Error {}

type Call<T> = (signal: AbortSignal) => Promise<T>

export function getGraph({ from = null, to = null }: Partial<DayWindow> = {}): Call<GraphAnswer> {
  const days = [from && `from=${from}`, to && `to=${to}`].filter(Boolean)
  return call(['graph', days.join('&')].filter(Boolean).join('?'))
}
export const getSummary: Call<SummaryAnswer> = signal => get('summary', signal)
export const getTimeline: Call<TimelineAnswer> = signal => get('timeline', signal)
export const getSearch = (query: string, kind?: EntityKind): Call<SearchAnswer> =>
  call(`search?q=${encodeURIComponent(query)}&limit=12${kind ? `&kind=${kind}` : ''}`)
export const getEntity = (id: string): Call<EntityAnswer> => call(`entities/${encodeURIComponent(id)}`)
export const getNeighbours = (id: string, offset: number, limit: number): Call<NeighboursAnswer> =>
  call(`entities/${encodeURIComponent(id)}/neighbours?offset=${offset}&limit=${limit}`)
export const getStatements = (relation: string): Call<StatementsAnswer> =>
  call(`relations/${encodeURIComponent(relation)}/statements`)
export const getLines = (article: string, { start, end }: Span): Call<LinesAnswer> =>
  call(`articles/${encodeURIComponent(article)}/lines?start=${start}&end=${end}`)
export const getAttendance = (persons: readonly string[]): Call<AttendanceAnswer> =>
  call(`attendance?persons=${persons.map(encodeURIComponent).join()}`)
export const getRoster = (event: string): Call<RosterAnswer> => call(`events/${encodeURIComponent(event)}/roster`)
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
