// The view changes only as its transitions say, and an address gives back the view that it was made from.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entityKinds } from '../../schema/ontology.ts'
import {
  closeArticle,
  deselect,
  initial,
  onlyKind,
  onlyRelation,
  read,
  type State,
  search,
  selectNode,
  showAll,
  speak,
  toggleKind,
} from '../src/state/state.ts'
import { fromSearch, isStep, toSearch } from '../src/state/url.ts'
import { transition } from './transitions.ts'

/** Any view that a reader can reach. */
const state = fc.array(transition).map(steps => steps.reduce<State>((view, step) => step(view), initial))

test('an address gives back its view', () => {
  fc.assert(
    fc.property(state, view => {
      expect(fromSearch(toSearch(view))).toEqual(view)
    }),
  )
})

test('any text can be an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), line => {
      expect(() => fromSearch(line)).not.toThrow()
    }),
  )
})

test.each([
  ['', {}],
  ['?lang=fr', {}],
  ['?lang=en', { lang: 'en' }],
  ['?node=n1&edge=e1', { selected: { type: 'node', id: 'n1' } }],
  ['?edge=e1', { selected: { type: 'edge', id: 'e1' } }],
  ['?read=day.txt%232%2310-24', { reading: { article: 'day.txt#2', start: 10, end: 24, relation: null } }],
  ['?read=day.txt%232%2310-24&via=r7', { reading: { article: 'day.txt#2', start: 10, end: 24, relation: 'r7' } }],
  ['?read=day.txt', {}],
  ['?show=lone', { showsLone: true }],
  ['?from=2031-05-01', { from: '2031-05-01' }],
  ['?from=2031-05-31&to=2031-05-01', { from: '2031-05-01', to: '2031-05-31' }],
  ['?from=2031-02-31&to=spring', {}],
  ['?tool=dance', {}],
  ['?tool=paths&paths.to=n2&ask.who=n1', { tool: 'paths', args: { to: 'n2' } }],
  ['?hide=RUNS,Ship,Event,Person', { hiddenKinds: ['Person', 'Event'], hiddenRelations: ['RUNS'] }],
])('%s', (address, differs) => {
  expect(fromSearch(address)).toEqual({ ...initial, ...differs })
})

test('the initial view has the shortest address', () => {
  expect(toSearch(initial)).toBe('')
})

test('toggling twice changes nothing, in any order', () => {
  const [one, other] = [toggleKind('Event'), toggleKind('Person')]
  fc.assert(
    fc.property(state, view => {
      expect(one(one(view))).toEqual(view)
      expect(one(other(view))).toEqual(other(one(view)))
    }),
  )
})

test('only one kind shows, then all', () => {
  const one = onlyKind('Event')(initial)
  expect(entityKinds.filter(kind => !one.hiddenKinds.includes(kind))).toEqual(['Event'])
  expect(showAll(onlyRelation('RUNS')(one))).toEqual(initial)
})

test('choosing a node closes the article; closing the article keeps the node', () => {
  const reading = read('day.txt#1', 3, 9)(selectNode('n1')(initial))
  expect(selectNode('n2')(reading).reading).toBeNull()
  expect(closeArticle(reading)).toEqual(selectNode('n1')(initial))
  expect(deselect(reading)).toEqual(initial)
})

test('a transition leaves its view as it was', () => {
  fc.assert(
    fc.property(state, transition, (view, step) => {
      const before = structuredClone(view)
      step(view)
      expect(view).toEqual(before)
    }),
  )
})

test('typing is no step of Back, all else is', () => {
  expect(isStep(initial, search('闻人')(initial))).toBe(false)
  expect(isStep(initial, selectNode('n1')(initial))).toBe(true)
  expect(isStep(initial, speak('en')(initial))).toBe(true)
})
