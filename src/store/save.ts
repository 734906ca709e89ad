// Makes a store hold exactly a graph, for programs that have made one themselves.
import type { Graph } from '../../schema/model.ts'
import { diff } from './diff.ts'
import type { Changes, Store } from './store.ts'
import { toRows } from './thing-rows.ts'

/** Writes only what differs, in one transaction; nothing is opened for writing when nothing does. */
export async function save(store: Store, graph: Graph): Promise<Changes> {
  const change = diff(toRows(await store.load()), toRows(graph))
  if (change.changes.written + change.changes.dropped === 0) return change.changes
  return store.change(writer => writer.write(kept => kept.write(change)))
}
