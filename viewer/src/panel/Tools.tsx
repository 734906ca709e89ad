// What stands open beside the card, over the picture; each tool is loaded when it is first opened.
import type { FunctionComponent } from 'preact'
import { dispatch, view, words } from '../app.ts'
import { useLoaded } from '../data/loaded.ts'
import { closeTool, type Tool } from '../state/state.ts'
import { Ready } from './parts.tsx'

type Load = () => Promise<FunctionComponent>

const panels: Partial<Record<Tool, Load>> = {
  attendance: async () => (await import('./Attend.tsx')).Attend,
}

export function Tools() {
  const { tool } = view.value
  const load = panels[tool]
  return load ? <Open key={tool} tool={tool} load={load} /> : null
}

function Open({ tool, load }: { tool: Tool; load: Load }) {
  const { close } = words.value
  return (
    <article class="card">
      <button type="button" class="close" title={close} aria-label={close} onClick={() => dispatch(closeTool)}>
        ×
      </button>
      <Ready loaded={useLoaded(tool, load)}>{Panel => <Panel />}</Ready>
    </article>
  )
}
