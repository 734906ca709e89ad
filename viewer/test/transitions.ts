// What a reader can do to the view, as arbitrary values for property tests.
import fc from 'fast-check'
import { entityKinds, relationKinds } from '../../schema/ontology.ts'
import {
  closeArticle,
  closeTool,
  deselect,
  langs,
  narrow,
  onlyKind,
  onlyRelation,
  openTool,
  read,
  search,
  selectEdge,
  selectNode,
  showAll,
  speak,
  type Transition,
  toggleKind,
  toggleLone,
  toggleRelation,
  tools,
} from '../src/state/state.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1 })
const place = fc.nat(100_000)
/** Days as they come, and things that are none. */
const day = fc.option(
  fc.oneof(
    fc.date({ noInvalidDate: true }).map(date => date.toISOString().slice(0, 10)),
    text,
  ),
)
const args = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
export const transition: fc.Arbitrary<Transition> = fc.oneof(
  text.map(selectNode),
  text.map(selectEdge),
  fc.constantFrom(deselect, closeArticle, closeTool, showAll, toggleLone),
  fc.tuple(text, place, place, fc.option(text)).map(parts => read(...parts)),
  fc.string({ unit: 'grapheme' }).map(search),
  fc.constantFrom(...langs).map(speak),
  fc.tuple(day, day).map(days => narrow(...days)),
  fc.tuple(fc.constantFrom(...tools), args).map(asked => openTool(...asked)),
  fc.constantFrom(...entityKinds).chain(kind => fc.constantFrom(toggleKind(kind), onlyKind(kind))),
  fc.constantFrom(...relationKinds).chain(kind => fc.constantFrom(toggleRelation(kind), onlyRelation(kind))),
)
