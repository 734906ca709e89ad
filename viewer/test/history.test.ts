// Every change of the view can be taken back and made again.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrive, begin, change, type History, preview, redo, settle, undo } from '../src/state/history.ts'
import { closeTool, initial, narrow, search, selectNode, toggleKind } from '../src/state/state.ts'
import { isStep } from '../src/state/url.ts'
import { transition } from './transitions.ts'

const act: fc.Arbitrary<(history: History) => History> = fc.oneof(
  { weight: 4, arbitrary: transition.map(made => (history: History) => change(history, made)) },
  transition.map(made => (history: History) => preview(history, made)),
  fc.constantFrom(undo, redo, settle),
)
/** Any history that a reader can come to. */
const history = fc.array(act).map(acts => acts.reduce((before, next) => next(before), begin(initial)))

test('undo takes back what was done', () => {
  fc.assert(
    fc.property(history, transition, (before, made) => {
      const settled = settle(before)
      const after = change(settled, made)
      fc.pre(isStep(settled.now, after.now))
      expect(undo(after).now).toEqual(settled.now)
      expect(undo(after).past).toEqual(settled.past.slice(-199))
      expect(after.future).toEqual([])
    }),
  )
})

test('redo makes again what undo took back, and undo what redo made', () => {
  fc.assert(
    fc.property(history, before => {
      const settled = settle(before)
      if (settled.past.length > 0) expect(redo(undo(settled))).toEqual(settled)
      else expect(undo(settled)).toEqual(settled)
      if (settled.future.length > 0) expect(undo(redo(settled))).toEqual(settled)
      else expect(redo(settled)).toEqual(settled)
    }),
  )
})

test('undone as often as there is a past, the first view is back, and all of it can be made again', () => {
  const times = (n: number, act: (history: History) => History, from: History): History =>
    n === 0 ? from : times(n - 1, act, act(from))
  fc.assert(
    fc.property(fc.array(transition, { maxLength: 30 }), made => {
      const end = made.reduce(change, begin(initial))
      const start = times(end.past.length, undo, end)
      expect(isStep(start.now, initial)).toBe(false)
      expect(times(end.past.length, redo, start)).toEqual(end)
    }),
  )
})

test('a slider that is dragged is one step, back to where it was', () => {
  const days = ['2031-05-01', '2031-05-02', '2031-05-03']
  const dragged = days.reduce((h, day) => preview(h, narrow(day, null)), change(begin(initial), selectNode('n1')))
  const settled = settle(dragged)
  expect(settled.past).toHaveLength(2)
  expect(undo(settled).now).toEqual(selectNode('n1')(initial))
  expect(undo(dragged)).toEqual(undo(settled))
  // What comes while it moves is a step of its own.
  expect(change(dragged, toggleKind('Event')).past).toHaveLength(3)
  // Dragged and brought back: nothing happened.
  expect(settle(preview(dragged, narrow(null, null))).past).toHaveLength(1)
})

test('typing and what changes nothing are no steps; a new step ends what could be made again', () => {
  const typed = change(change(begin(initial), search('闻')), closeTool)
  expect([typed.past, typed.now.query]).toEqual([[], '闻'])
  const undone = undo(change(typed, selectNode('n1')))
  expect(undone.future).toHaveLength(1)
  expect(change(undone, search('闻人')).future).toHaveLength(1)
  expect(change(undone, selectNode('n2')).future).toEqual([])
})

test('Back and Forward of the browser are undo and redo', () => {
  const two = change(change(begin(initial), selectNode('n1')), selectNode('n2'))
  const back = arrive(two, selectNode('n1')(initial))
  expect(back).toEqual(undo(two))
  expect(arrive(back, selectNode('n2')(initial))).toEqual(two)
  expect(arrive(two, selectNode('n9')(initial)).past).toHaveLength(3)
})
