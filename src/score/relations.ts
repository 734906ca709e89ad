// Relations of the graph against those of a gold page: right when kind and both ends are, and the title of an office.
import type { Relation } from '../../schema/model.ts'
import type { RelationKind } from '../../schema/ontology.ts'
import { type Book, count } from './book.ts'
import type { Matched, Wanted } from './entities.ts'
import type { GoldPage } from './gold.ts'
import { plain } from './likeness.ts'
import type { View } from './view.ts'

/** A gold entity, or the id of a gold article. */
type End = Wanted | string | undefined
interface Due {
  kind: RelationKind
  from: End
  to: End
  title: string
  optional: boolean
}

export function matchRelations(
  gold: GoldPage,
  view: View,
  matched: Matched,
  articles: Map<string, string>,
  book: Book,
) {
  const due = dueOf(gold, matched)
  const met = new Set<Due>()
  const wrong = new Set<string>()
  const endOf = (id: string): End => articles.get(id) ?? matched.gold(id)
  for (const relation of view.relations) {
    if (relation.kind === 'HAS_FIGURE') continue
    const from = endOf(relation.from)
    const to = endOf(relation.to)
    const hit = from && to ? dueFor(due, relation, from, to) : undefined
    if (hit) met.add(hit)
    else if (!isOptional(from) && !isOptional(to) && !isCredit(relation)) {
      // A reporter's photograph is a second WROTE of the same pair, but no second error.
      const claim = [relation.kind, relation.from, relation.to, relation.props.title].join('|')
      if (wrong.has(claim)) continue
      wrong.add(claim)
      count(book.relations, relation.kind, 'fp')
      book.errors.push({ page: gold.page, what: `spurious ${relation.kind}`, detail: writtenAs(relation, view) })
    }
  }
  for (const one of due) {
    if (one.optional || isOptional(one.from) || isOptional(one.to)) continue
    count(book.relations, one.kind, met.has(one) ? 'tp' : 'fn')
    if (met.has(one)) continue
    const detail = `${nameOf(one.from)} → ${nameOf(one.to)} ${one.title}`
    book.errors.push({ page: gold.page, what: `missed ${one.kind}`, detail })
  }
}

/** One for each kind, pair and title, as the last article that has it says. */
function dueOf({ articles }: GoldPage, matched: Matched): Due[] {
  const due: Due[] = []
  for (const { id: article, relations } of articles)
    for (const { type: kind, from, to, props, optional } of relations) {
      const end = (id: string): End => (id === article ? id : matched.wanted(article, id))
      const title = kind === 'HOLDS_POSITION' ? plain(props.title) : ''
      const one: Due = { kind, from: end(from), to: end(to), title, optional }
      const before = due.findIndex(d => d.kind === kind && d.from === one.from && d.to === one.to && d.title === title)
      if (before < 0) due.push(one)
      else due[before] = one
    }
  return due
}

/** The gold relation that this one is; of an office one title may be a part of the other. */
function dueFor(due: Due[], { kind, props }: Relation, from: End, to: End): Due | undefined {
  const pair = due.filter(d => d.kind === kind && d.from === from && d.to === to)
  const title = kind === 'HOLDS_POSITION' ? plain(String(props.title ?? '')) : ''
  return pair.find(d => d.title === title) ?? pair.find(d => d.title.includes(title) || title.includes(d.title))
}

const isOptional = (end: End) => typeof end === 'object' && end.optional
/** Of the page, not of an article: not annotated. */
const isCredit = ({ props }: Relation) => props.role === 'proofreader' || props.role === 'editor'

const nameOf = (end: End) => (typeof end === 'object' ? `${end.kind} ${end.canonical}` : (end ?? ''))

function writtenAs({ from, to, props }: Relation, view: View): string {
  const name = (id: string) => view.entities.get(id)?.name ?? view.articles.find(a => a.id === id)?.title ?? id
  return `${name(from)} → ${name(to)} ${props.title ?? ''}`
}
