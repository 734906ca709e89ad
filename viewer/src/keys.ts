// What keys do wherever the focus is.
import { dispatch, redo, undo, view } from './app.ts'
import { closeArticle, closeTool, deselect } from './state/state.ts'

/** Escape closes one thing at a time; Ctrl or Cmd with Z takes a change of the view back, with Shift too makes it again. */
export function onKey(event: KeyboardEvent): void {
  // The search box takes its own Escape, and every text field its own undo.
  if (event.defaultPrevented) return
  if (event.key === 'Escape') {
    const { reading, tool } = view.peek()
    dispatch(reading ? closeArticle : tool === 'card' ? deselect : closeTool)
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z' || isText(event.target))
    return
  event.preventDefault()
  if (event.shiftKey) redo()
  else undo()
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=range], [type=checkbox]), textarea')
