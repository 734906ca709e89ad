// Puts the panels into the page and joins the stage to the view.
import { computed, effect } from '@preact/signals'
import { render } from 'preact'
import { dispatch, picture, shown, stageFailed, start, view, words } from './app.ts'
import { onKey } from './keys.ts'
import { Filters } from './panel/Filters.tsx'
import { Header } from './panel/Header.tsx'
import { Overlay } from './panel/Overlay.tsx'
import { Panel } from './panel/Panel.tsx'
import { Tools } from './panel/Tools.tsx'
import { createStage, type Stage } from './stage/stage.ts'
import { deselect, type Selection, selectEdge, selectNode } from './state/state.ts'
import './style.css'

declare global {
  interface Window {
    /** For tests and benches. */
    __viewer?: Pick<Stage, 'sigma' | 'drawnLabels' | 'labelBoxes'> & { graph: ReturnType<Stage['sigma']['getGraph']> }
  }
}

const container = byId('stage')
let stage: Stage | undefined
/** What was clicked in the picture stays where it is; what was chosen elsewhere is brought into sight. */
let clicked: string | undefined

start()
render(<Header />, byId('top'))
render(<Filters />, byId('filters'))
render(<Overlay zoom={step => stage?.zoom(step)} />, byId('overlay'))
render(<Panel />, byId('panel'))
render(<Tools />, byId('tool'))

effect(() => {
  document.documentElement.lang = view.value.lang
  container.setAttribute('aria-label', words.value.picture)
  document.title = `${words.value.title} · ${words.value.subtitle}`
})

effect(() => {
  if (picture.value.state !== 'ready' || picture.value.value.nodes.id.length === 0) return
  whenSized(container, openStage)
})

effect(() => {
  const left = shown.value
  const loaded = picture.value
  if (loaded.state === 'ready') stage?.show(loaded.value, left)
})

const selected = computed(() => view.value.selected)
effect(() => follow(selected.value))

addEventListener('keydown', onKey)

function openStage(): void {
  const loaded = picture.peek()
  if (stage || loaded.state !== 'ready') return
  const choose = (id: string, transition: ReturnType<typeof selectNode>) => {
    clicked = id
    dispatch(transition)
  }
  try {
    stage = createStage(container, loaded.value, shown.peek(), {
      node: id => choose(id, selectNode(id)),
      edge: ([id]) => id && choose(id, selectEdge(id)),
      nothing: () => dispatch(deselect),
    })
  } catch (error) {
    console.warn(error)
    stageFailed.value = true
    return
  }
  const { sigma } = stage
  window.__viewer = {
    ...stage,
    get graph() {
      return sigma.getGraph()
    },
  }
  follow(view.peek().selected)
}

function follow(selection: Selection | null): void {
  stage?.select(selection)
  if (selection && selection.id !== clicked) stage?.approach()
  clicked = undefined
}

/** Sigma throws in a container without width or height, as in a tab that was opened in the background. */
function whenSized(element: HTMLElement, run: () => void): void {
  const observer = new ResizeObserver(() => {
    if (element.clientWidth === 0 || element.clientHeight === 0) return
    observer.disconnect()
    run()
  })
  observer.observe(element)
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`index.html has no #${id}`)
  return element
}
