// The view as an address: what is not in it is as `initial` has it.
import { entityKinds, relationKinds } from '../../../schema/ontology.ts'
import {
  type Args,
  initial,
  langs,
  narrow,
  openTool,
  type Reading,
  type Selection,
  type State,
  tools,
} from './state.ts'

/**
 * `?lang=en&node=…&read=article#start-end&via=…&hide=Place,RUNS&show=lone&from=2031-05-01&to=2031-05-31`
 * `&tool=paths&paths.to=…`; empty for the initial view.
 */
export function toSearch(state: State): string {
  const params = new URLSearchParams()
  if (state.lang !== initial.lang) params.set('lang', state.lang)
  if (state.selected) params.set(state.selected.type, state.selected.id)
  if (state.reading) params.set('read', `${state.reading.article}#${state.reading.start}-${state.reading.end}`)
  if (state.reading?.relation) params.set('via', state.reading.relation)
  if (state.query) params.set('q', state.query)
  const hidden = [...state.hiddenKinds, ...state.hiddenRelations]
  if (hidden.length > 0) params.set('hide', hidden.join(','))
  if (state.showsLone) params.set('show', 'lone')
  if (state.from) params.set('from', state.from)
  if (state.to) params.set('to', state.to)
  if (state.tool !== initial.tool) params.set('tool', state.tool)
  for (const [name, value] of Object.entries(state.args).sort()) params.set(`${state.tool}.${name}`, value)
  const text = params.toString()
  return text && `?${text}`
}

/** Reads any address; what it does not understand counts as absent. */
export function fromSearch(text: string): State {
  const params = new URLSearchParams(text)
  const hidden = (params.get('hide') ?? '').split(',')
  const tool = tools.find(name => name === params.get('tool')) ?? initial.tool
  const view = {
    ...initial,
    lang: langs.find(lang => lang === params.get('lang')) ?? initial.lang,
    query: params.get('q') ?? '',
    selected: selection(params),
    hiddenKinds: entityKinds.filter(kind => hidden.includes(kind)),
    hiddenRelations: relationKinds.filter(kind => hidden.includes(kind)),
    showsLone: params.get('show') === 'lone',
  }
  const asked = openTool(tool, argsOf(tool, params))(narrow(params.get('from'), params.get('to'))(view))
  // Opening a tool closes the article, so this comes last.
  return { ...asked, reading: reading(params.get('read') ?? '', params.get('via')) }
}

/** Whether going from one view to the other deserves a step of the browser's Back; typing does not. */
export function isStep(from: State, to: State): boolean {
  return toSearch({ ...from, query: '' }) !== toSearch({ ...to, query: '' })
}

function selection(params: URLSearchParams): Selection | null {
  const types = ['node', 'edge'] as const
  const type = types.find(name => params.get(name))
  return type ? { type, id: params.get(type) ?? '' } : null
}

function reading(text: string, via: string | null): Reading | null {
  const [, article, start, end] = /^(.+)#(\d+)-(\d+)$/s.exec(text) ?? []
  return article ? { article, start: Number(start), end: Number(end), relation: via || null } : null
}

function argsOf(tool: string, params: URLSearchParams): Args {
  const own = [...params].filter(([name]) => name.startsWith(`${tool}.`))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(tool.length + 1), value]))
}
