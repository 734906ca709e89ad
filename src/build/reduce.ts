// Pages → rows of their own and marks of what they touched; marks → entities, links and relations (DESIGN §2).
// Each step is one transaction and leaves the store such that the steps that are left end at the graph of all pages.
import { isDeepStrictEqual } from 'node:util'
import type { Contribution, LinkedStatement, Mention, Page, PageExtract } from '../../schema/model.ts'
import { entityKinds } from '../../schema/ontology.ts'
import { contributionOf, nodesOf, resolved, witnessOf } from '../resolve/contribution.ts'
import { blockOf, entitiesOf, onlyEntity } from '../resolve/entities.ts'
import { figureIn, link, relationOf } from '../resolve/relations.ts'
import { neverParts } from '../resolve/things.ts'
import type { Witness } from '../resolve/witness.ts'
import { type Diff, diff, sum, together } from '../store/diff.ts'
import type { Kept, Links, MentionSum, PlacedMention } from '../store/kept.ts'
import { type Mark, markRow, type Work, works } from '../store/marks.ts'
import { mentionEdge, pageNode, pageRows, statementRows } from '../store/page-rows.ts'
import { type NodeRow, node, type Rows } from '../store/rows.ts'
import type { Changes, Writer } from '../store/store.ts'
import { entityNode, figureNode, relationEdge } from '../store/thing-rows.ts'

const none: Rows = { nodes: [], edges: [] }

/**
 * Makes the store hold exactly this of these pages, and nothing of those that are gone; marks what that touched.
 * A mention that is new is taken for the first entity of its block until the block is reduced.
 */
export async function putPages(kept: Kept, extracts: PageExtract[], gone: string[] = []): Promise<Changes> {
  const before = new Map(
    (await kept.pages([...extracts.map(e => e.page.source), ...gone])).map(c => [c.page.source, c]),
  )
  const after = extracts.map(extract => contributionOf(extract, taken(before.get(extract.page.source))))
  const diffs = [
    ...after.map(c => ({ was: before.get(c.page.source), is: c })),
    ...gone.map(source => ({ was: before.get(source), is: undefined })),
  ].map(({ was, is }) => pageDiff(was, is))
  return kept.write(together(diffs))
}

/** Keeps the text of pages that are to be read elsewhere; what they added before stays until they are. */
export async function putUnread(kept: Kept, pages: Page[]): Promise<void> {
  const waiting = pages.map(page => pageNode({ ...page, extractor: '', problems: [] }))
  await kept.write(diff(none, { nodes: waiting, edges: [] }))
}

/** What a mention was taken for, if it was there before. */
function taken(before: Contribution | undefined) {
  const entities = new Map(before?.mentions.map(m => [m.id, m.entity]))
  return ({ id }: { id: string }) => entities.get(id)
}

function pageDiff(was: Contribution | undefined, is: Contribution | undefined): Diff {
  const change = diff(was ? pageRows(was) : none, is ? pageRows(is) : none)
  const marks = [
    ...differing(was?.mentions, is?.mentions).map(blockMark),
    ...differing(dated(was), dated(is)).flatMap(relationMark),
  ]
  const ends = is ? [...is.mentions.map(provisional), ...is.statements.flatMap(figureIn).map(figureNode)] : []
  return marked({ ...change, ensureNodes: ends }, marks)
}

/** Those of both lists that the other has not or has otherwise. */
function differing<T extends { id: string }>(was: readonly T[] = [], is: readonly T[] = []): T[] {
  const [before, after] = [was, is].map(list => new Map(list.map(item => [item.id, item])))
  return [
    ...was.filter(item => !isDeepStrictEqual(after?.get(item.id), item)),
    ...is.filter(item => !isDeepStrictEqual(before?.get(item.id), item)),
  ]
}

/** A relation knows the dates of the articles that support it. */
function dated(of: Contribution | undefined) {
  const dates = new Map(of?.articles.map(a => [a.id, a.published]))
  return of?.statements.map(s => ({ ...s, published: dates.get(s.article) }))
}

/** A thing of which no more is known than its name; it is found by it when its block is reduced. */
function provisional({ entity: id, kind, name, key }: Contribution['mentions'][number]): NodeRow {
  return node(kind, id, { block: blockOf({ kind, key }), name, aliases: [] })
}

const blockMark = (m: Mention): Mark => ({ work: 'block', of: blockOf(m), ...(neverParts(m) ? { one: true } : {}) })

const relationMark = ({ kind, link: l }: LinkedStatement): Mark[] =>
  l ? [{ work: 'relation', of: l.relation, kind, from: l.from, to: l.to }] : []

/** Marks are rows as well. */
const marked = (change: Diff, marks: Mark[]): Diff => ({
  ...change,
  ensureNodes: [...change.ensureNodes, ...marks.map(markRow)],
})

/** How many marks are done in one transaction: enough that its own cost is small, few enough that it stays small. */
const steps: Record<Work, { most: number; reduce: (kept: Kept, marks: Mark[]) => Promise<Changes> }> = {
  block: { most: 500, reduce: reduceBlocks },
  article: { most: 100, reduce: joinArticles },
  relation: { most: 2000, reduce: reduceRelations },
}

/** Does all that is marked; `reduceSome` does what is marked of one work in some parts, as `reduceParts` does. */
export async function reduce(
  writer: Writer,
  reduceSome: (work: Work, parts: readonly string[]) => Promise<Changes>,
): Promise<Changes> {
  const changes: Changes[] = []
  for (const work of works) {
    const parts = await writer.read(kept => kept.dirtyParts(work))
    if (parts.length > 0) changes.push(await reduceSome(work, parts))
  }
  return sum(changes)
}

/** Does what is marked of one work in these parts; different parts can be done side by side, the works only in order. */
export async function reduceParts(writer: Writer, work: Work, parts: readonly string[]): Promise<Changes> {
  const { most, reduce: step } = steps[work]
  const changes: Changes[] = []
  for (let more = true; more; ) {
    changes.push(
      await writer.write(async kept => {
        const found = await kept.marks(work, parts, most)
        const marks = work === 'block' ? await within(kept, found) : found
        more = found.length === most || marks.length < found.length
        await kept.take(marks)
        return step(kept, marks)
      }),
    )
  }
  return sum(changes)
}

/** Mentions of blocks that are read in one transaction; 4 KB of memory each. A block that has more is one of its own. */
const mostMentions = 10_000

/** The first of these blocks, as far as what has to be read of them stays small. */
async function within(kept: Kept, marks: Mark[]): Promise<Mark[]> {
  const sizes = await kept.sizes(marks.filter(m => !m.one).map(m => m.of))
  let mentions = 0
  const end = marks.findIndex((m, i) => {
    mentions += sizes.get(m.of) ?? 0
    return i > 0 && mentions > mostMentions
  })
  return end < 0 ? marks : marks.slice(0, end)
}

/** The entities of blocks anew. Of those that never part the mentions are only counted, and stay what they are. */
async function reduceBlocks(kept: Kept, marks: Mark[]): Promise<Changes> {
  const held = await kept.entities(marks.map(m => m.of))
  const one = marks.filter(m => m.one && held.get(m.of)?.every(e => e.id === m.of)).map(m => m.of)
  const settled = new Set(one)
  const sums = await kept.mentionSums(one)
  const mentions = await kept.mentions(marks.map(m => m.of).filter(id => !settled.has(id)))
  const diffs = [...held].map(([id, entities]) =>
    settled.has(id) ? counted(entities, sums.get(id)) : parted(entities, mentions.get(id) ?? []),
  )
  return kept.write(together(diffs))
}

function counted(entities: NodeRow[], sum: MentionSum | undefined): Diff {
  const [held] = entities
  const kind = entityKinds.find(k => k === held?.label)
  const now = held && kind && sum ? [entityNode(onlyEntity(held.id, kind, sum), sum.times)] : []
  return diff({ nodes: entities, edges: [] }, { nodes: now, edges: [] })
}

/** Articles of which a mention now is something else are marked. */
function parted(entities: NodeRow[], mentions: PlacedMention[]): Diff {
  const found = entitiesOf(mentions.map(({ page, ...m }) => witnessOf(m, page)))
  const before = new Map(mentions.map(({ page: _, ...m }) => [m.id, m]))
  const now = found.flatMap(({ entity, witnesses }) =>
    witnesses.filter(w => before.get(w.mention.id)?.entity !== entity.id).map(w => resolved(w, entity.id)),
  )
  const moved = now.flatMap(m => before.get(m.id) ?? [])
  const change = diff(
    { nodes: entities, edges: moved.map(mentionEdge) },
    { nodes: found.map(f => entityNode(f.entity, timesOf(f.witnesses))), edges: now.map(mentionEdge) },
  )
  return marked(
    change,
    now.map((m): Mark => ({ work: 'article', of: m.article })),
  )
}

const timesOf = (witnesses: readonly Witness[]) => witnesses.reduce((sum, w) => sum + w.mention.spans.length, 0)

/** What the statements of articles join anew, and their relations marked. */
async function joinArticles(kept: Kept, marks: Mark[]): Promise<Changes> {
  const diffs = (await kept.links(marks.map(m => m.of))).map(({ article, extractor, mentions, statements }: Links) => {
    const nodes = nodesOf([article], mentions)
    const now = statements.map(({ link: _, ...statement }) => link(statement, nodes))
    const rows = (of: typeof now): Rows => {
      const each = of.map(s => statementRows(s, article, extractor))
      return { nodes: each.map(r => r.node), edges: each.flatMap(r => r.edges) }
    }
    const change = diff(rows(statements), rows(now))
    // One whose end went and came back says the same as before, though its relation went with the end.
    const written = new Set([...change.upsertNodes, ...change.createEdges].map(row => row.id))
    const moved = [...statements, ...now].filter(s => written.has(s.id))
    return marked({ ...change, ensureNodes: now.flatMap(figureIn).map(figureNode) }, moved.flatMap(relationMark))
  })
  return kept.write(together(diffs))
}

/** The edges of relations anew; a figure goes with the edge to it. */
async function reduceRelations(kept: Kept, marks: Mark[]): Promise<Changes> {
  const ends = marks.flatMap(({ of: id, kind, from = '', to = '' }) => (kind ? [{ id, kind, from, to }] : []))
  // Its edge went with the end that is gone; only its figure may be left.
  const whole = ends.filter(e => e.from && e.to)
  const [held, support] = [await kept.relations(whole), await kept.support([...new Set(ends.map(e => e.id))])]
  const now = whole.flatMap(e => {
    const sum = support.get(e.id)
    return sum ? [relationOf(e, sum)] : []
  })
  const change = diff({ nodes: [], edges: held.map(relationEdge) }, { nodes: [], edges: now.map(relationEdge) })
  const figures = ends.filter(e => e.kind === 'HAS_FIGURE' && e.to && !support.has(e.id)).map(e => e.to)
  return kept.write({ ...change, dropNodes: figures.map((id): NodeRow => ({ label: 'Figure', id, props: {} })) })
}
